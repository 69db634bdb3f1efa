// What the exit status of `ttc` means (docs/cli.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_EXITCODE_H
#define CLIENT_CLI_EXITCODE_H

#include "absl/status/status.h"
#include "ttc/v1/common.pb.h"
#include <string_view>

namespace ttc::cli {

enum class ExitCode {
  Done = 0,
  ProgramError = 1, ///< the user's program has errors
  Usage = 2,        ///< the request was wrong, whoever found out
  Unavailable = 3,  ///< no usable daemon
  Crash = 4,        ///< the compiler crashed; there is a reproducer
  Interrupted = 5,  ///< deadline or cancelled
  CannotWrite = 6,  ///< the output cannot be written on this machine
};

/// For a call that failed.
ExitCode exitCodeOf(const absl::Status &status);
/// For a job that ended.
ExitCode exitCodeOf(v1::Outcome outcome);

/// The word of `--json` for a job that ended: "ok", "program_error",
/// "compiler_crash", "cancelled", "timeout".
std::string_view outcomeName(v1::Outcome outcome);
/// The word for one that did not get that far: "invalid_request",
/// "unavailable", "cancelled", "timeout", "cannot_write".
std::string_view outcomeName(ExitCode code, const absl::Status &status);
/// "hit", "miss", "coalesced", "remote"; empty if the cache was not asked.
std::string_view cacheName(v1::CacheOutcome cache);
/// "error", "warning", "remark", "note".
std::string_view severityName(v1::Severity severity);

} // namespace ttc::cli

#endif // CLIENT_CLI_EXITCODE_H
