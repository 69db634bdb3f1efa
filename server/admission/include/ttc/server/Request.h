// A compile request that was understood, and the digests it is known by.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_REQUEST_H
#define TTC_SERVER_REQUEST_H

#include "ttc/CacheKey.h"
#include "ttc/Devices.h"
#include "ttc/Diagnostics.h"
#include "ttc/Options.h"
#include "ttc/Targets.h"
#include "ttc/v1/compile.pb.h"
#include <memory>
#include <string>
#include <vector>

namespace ttc::server {

/// What a client asks for, validated and normalized. Immutable once admitted.
struct Request {
  std::string client;
  std::string buildId; ///< of the compiler that it was admitted for
  std::string
      scope; ///< tenant scope; one for all as long as there are no tokens
  InputKind kind = InputKind::Auto;
  Digest graphDigest;
  uint64_t graphSize = 0;
  std::string fileName;
  Options options;
  std::vector<const Target *> targets;
  std::vector<const DeviceProfile *> devices;
  /// Those of `devices` that are the caller's own, behind the built-in ones.
  std::vector<std::shared_ptr<const DeviceProfile>> ownDevices;
  std::vector<Diagnostic> remarks; ///< about the options
  bool hasGraph = false;           ///< it rode along
  std::string inlineGraph;
  bool wantReproducer = false;
  bool recompile = false;
};

struct Limits {
  uint64_t maxGraphBytes = 0;
  uint64_t maxInputBytes = 0; ///< of one run
  uint64_t workerMemory = 0;
  bool allowCodeExecution = false;
};

/// Understands a header. Fails with INVALID_ARGUMENT whose BadRequest names
/// everything that is wrong; FAILED_PRECONDITION for another major protocol
/// version; OUT_OF_RANGE for a graph over the limit; DATA_LOSS if the inline
/// graph has another digest; UNIMPLEMENTED for a target that is known and not
/// built yet.
absl::StatusOr<Request> admit(const ttc::v1::CompileHeader &header,
                              const Limits &limits);

/// OK if the peer's protocol can be served.
absl::Status checkProtocol(const ttc::v1::ProtocolVersion &protocol);

/// What the digests depend on besides the request.
struct KeyContext {
  std::string buildId;
  std::string salt;
};

/// Digest of the request as it came: equal ones are the same job, whatever is
/// in the graph.
Digest requestDigest(const Request &request, const KeyContext &context);

/// The cache key of the export: by what the graph means, not how it was
/// written.
CacheKey exportKey(const Request &request, const KeyContext &context,
                   const Digest &semantics, const Digest &names);

} // namespace ttc::server

#endif // TTC_SERVER_REQUEST_H
