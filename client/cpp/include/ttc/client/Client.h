// The client of a ttc daemon: one abstract interface and one factory.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_CLIENT_H
#define TTC_CLIENT_CLIENT_H

#include "ttc/client/Call.h"
#include "ttc/client/Graph.h"
#include "ttc/client/TensorFiles.h"
#include "ttc/support/Status.h"
#include "ttc/v1/cache.pb.h"
#include "ttc/v1/compile.pb.h"
#include "ttc/v1/run.pb.h"
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ttc::client {

/// What is asked for. The daemon validates names and values.
struct CompileJob {
  const Graph *graph = nullptr; ///< REQUIRES: not null, outlives the call
  v1::InputKind inputKind = v1::INPUT_KIND_AUTO;
  std::vector<std::pair<std::string, std::string>> options;
  std::vector<std::string> targets; ///< empty: the daemon's default
  std::vector<std::string> devices; ///< empty: the daemon's default
  bool recompile = false;           ///< do not read the cache
  /// Profiles of devices of the caller's own, as JSON, beside `devices`.
  std::vector<std::string> deviceProfiles;
};

/// What is to be run, once. The program is `key` if that is not empty (an
/// export in the daemon's cache), else `program` if there is one (a model.ttx,
/// or, with `isSource`, a zip with a main.py), else what `compile` makes; the
/// targets and devices of `compile` are not looked at.
struct RunJob {
  CompileJob compile;
  std::string key; ///< hex
  const Graph *program = nullptr;
  bool isSource = false;
  std::string device;        ///< "sim:NAME", NAME, "ttnn:N[@NAME]"; empty: the
                             ///< program's
  std::string deviceProfile; ///< JSON of the caller's own; empty: none
  std::string numerics;      ///< empty: the daemon's default
  const InputFile *inputs = nullptr; ///< null: drawn from `seed`
  uint64_t seed = 0;
  bool wantProfile = false;
  std::string name; ///< the profile's title
};

/// How a run ended. Errors of the program are here, not in a status.
struct RunResult {
  v1::Outcome outcome = v1::OUTCOME_UNSPECIFIED;
  v1::CacheOutcome cache = v1::CACHE_OUTCOME_UNSPECIFIED;
  std::string key; ///< hex; empty if none was formed
  std::string message;
  std::vector<v1::Diagnostic> diagnostics;
  std::vector<v1::PhaseTiming> timings;
  v1::RunSummary summary;
  std::string outputs; ///< safetensors, its digest checked; empty unless OK
  std::string profile; ///< a zip, if it was wanted
};

/// How a job ended. Errors of the user's program are here, not in a status.
struct CompileResult {
  v1::Outcome outcome = v1::OUTCOME_UNSPECIFIED;
  v1::CacheOutcome cache = v1::CACHE_OUTCOME_UNSPECIFIED;
  std::string key;     ///< hex; empty if none was formed
  std::string message; ///< one line for a person, if the outcome is not OK
  std::vector<v1::Diagnostic> diagnostics;
  std::vector<v1::PhaseTiming> timings;
  std::string
      archive; ///< the export as a zip, its digest checked; empty unless OK
  std::vector<std::string> files; ///< paths inside the archive
  std::string reproducer;         ///< a zip, if a worker crashed
  std::string reproducerName;     ///< a plain file name
};

/// Watches a job. Called on the thread of `Client::compile`.
class CompileObserver {
public:
  virtual ~CompileObserver() = default;
  virtual void onProgress(const v1::Progress &progress) = 0;
  /// The stream broke or the daemon was busy; it is tried again after `delay`.
  virtual void onRetry(const absl::Status &why, absl::Duration delay) = 0;
};

/// A connection to one daemon. Thread-safe.
///
/// Every call fails with
///   UNAVAILABLE         no daemon answered, however often it was tried;
///   FAILED_PRECONDITION it speaks another major version of the protocol (the
///   message names both); CANCELLED, DEADLINE_EXCEEDED  the `Call` was given
///   up;
/// or with the code that proto/ttc/v1 lists for the RPC, details attached
/// (StatusDetails.h).
class Client {
public:
  virtual ~Client() = default;

  /// Compiles. Uploads the graph only if the daemon asks for it; an artifact
  /// whose stream is cut is fetched on from where it broke. Fails with
  /// DATA_LOSS if bytes arrive that do not match their digest, twice.
  virtual absl::StatusOr<CompileResult> compile(const CompileJob &job,
                                                CompileObserver &observer,
                                                const Call &call) = 0;

  /// Runs a program. Fails with INVALID_ARGUMENT for inputs that do not fit,
  /// NOT_FOUND for a key that the daemon does not have (any more).
  virtual absl::StatusOr<RunResult>
  run(const RunJob &job, CompileObserver &observer, const Call &call) = 0;

  virtual absl::StatusOr<v1::GetCapabilitiesResponse>
  capabilities(const Call &call) = 0;

  virtual absl::StatusOr<v1::CacheStats> cacheStats(const Call &call) = 0;
  /// The `limit` entries that were used last.
  virtual absl::StatusOr<std::vector<v1::CacheEntry>>
  cacheEntries(size_t limit, const Call &call) = 0;
  /// Keys are hex, whole or a unique prefix of at least six digits.
  virtual absl::StatusOr<v1::ExplainResponse>
  explain(const std::string &a, const std::string &b, const Call &call) = 0;
};

/// How a client finds its daemon and how stubborn it is.
struct ClientOptions {
  /// The address, "unix:PATH" or "HOST:PORT": asked before every connection, so
  /// that a private daemon which has left meanwhile can be started again.
  std::function<absl::StatusOr<std::string>(const Call &)> address;
  std::string name = "ttc-client"; ///< told to the daemon, for its logs
  int attempts = 5;                ///< in a row, without a byte of progress
  absl::Duration firstBackoff = absl::Milliseconds(100); ///< doubles each time
  absl::Duration longestBackoff = absl::Seconds(10);
};

/// Never fails: connections are made by the calls.
std::unique_ptr<Client> makeClient(ClientOptions options);

/// "0.1.0"
std::string_view clientVersion();
/// The wire that this client speaks.
v1::ProtocolVersion protocolVersion();

} // namespace ttc::client

#endif // TTC_CLIENT_CLIENT_H
