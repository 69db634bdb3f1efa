// What every subcommand shares: its common options, the connection, the cancel
// switch, and how it reports an end.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_SESSION_H
#define CLIENT_CLI_SESSION_H

#include "ExitCode.h"
#include "Terminal.h"
#include "ttc/client/Client.h"
#include <memory>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>

namespace ttc::cli {

/// Options that every subcommand takes.
struct CommonOptions {
  std::string server; ///< --server, else $TTC_SERVER; empty: the private daemon
  bool json = false;  ///< --json
  std::optional<double> timeout; ///< --timeout, in seconds
};

/// One run of `ttc`. Not thread-safe, but for `cancel`.
class Session {
public:
  explicit Session(client::CancelToken &cancel);

  CommonOptions common;
  Terminal terminal;

  /// The frame of all calls of this run; its deadline counts from the first
  /// use. `patience` holds without `--timeout`.
  const client::Call &call(absl::Duration patience = absl::Minutes(1));
  /// A client of the daemon asked for. `attempts` as in ClientOptions.
  client::Client &client(int attempts = 5);
  /// The address in use, once a call has been made.
  const std::string &address() const { return usedAddress; }
  /// The address asked for, if one is.
  std::string configuredServer() const;

  /// Prints `ttc: error: ...` with what the daemon attached, and with `--json`
  /// the one line for a run without a result. Returns the exit code, `code` if
  /// given, else the one that goes with the status.
  ExitCode fail(const absl::Status &status,
                std::optional<ExitCode> code = std::nullopt);
  /// Prints `value` as the one line of `--json`.
  void printJson(const nlohmann::ordered_json &value) const;

private:
  absl::StatusOr<std::string> findAddress(const client::Call &call);

  client::CancelToken &cancel;
  std::optional<client::Call> frame;
  std::unique_ptr<client::Client> connection;
  std::string usedAddress;
};

/// Prints to standard output and flushes. False (and nothing more) if nobody
/// reads it any longer.
bool printOut(const std::string &text);

} // namespace ttc::cli

#endif // CLIENT_CLI_SESSION_H
