// Status codes and outcomes as exit codes and words.
// SPDX-License-Identifier: Apache-2.0
#include "ExitCode.h"

namespace ttc::cli {

ExitCode exitCodeOf(const absl::Status &status) {
  switch (status.code()) {
  case absl::StatusCode::kOk:
    return ExitCode::Done;
  case absl::StatusCode::kInvalidArgument:
  case absl::StatusCode::kNotFound: // a key, a device, an option that the user
                                    // named
  case absl::StatusCode::kOutOfRange:    // a graph over the daemon's limit
  case absl::StatusCode::kUnimplemented: // a target that is known and not built
                                         // yet
    return ExitCode::Usage;
  case absl::StatusCode::kCancelled:
  case absl::StatusCode::kDeadlineExceeded:
    return ExitCode::Interrupted;
  default:
    // UNAVAILABLE, other protocol, refused token, full daemon, or a daemon that
    // fails in itself.
    return ExitCode::Unavailable;
  }
}

ExitCode exitCodeOf(v1::Outcome outcome) {
  switch (outcome) {
  case v1::OUTCOME_OK:
    return ExitCode::Done;
  case v1::OUTCOME_PROGRAM_ERROR:
    return ExitCode::ProgramError;
  case v1::OUTCOME_COMPILER_CRASH:
    return ExitCode::Crash;
  case v1::OUTCOME_CANCELLED:
  case v1::OUTCOME_TIMEOUT:
    return ExitCode::Interrupted;
  default:
    return ExitCode::Unavailable; // an ending of a later daemon that we do not
                                  // know
  }
}

std::string_view outcomeName(v1::Outcome outcome) {
  switch (outcome) {
  case v1::OUTCOME_OK:
    return "ok";
  case v1::OUTCOME_PROGRAM_ERROR:
    return "program_error";
  case v1::OUTCOME_COMPILER_CRASH:
    return "compiler_crash";
  case v1::OUTCOME_CANCELLED:
    return "cancelled";
  case v1::OUTCOME_TIMEOUT:
    return "timeout";
  default:
    return "unknown";
  }
}

std::string_view outcomeName(ExitCode code, const absl::Status &status) {
  switch (code) {
  case ExitCode::Done:
    return "ok";
  case ExitCode::ProgramError:
    return "program_error";
  case ExitCode::Usage:
    return "invalid_request";
  case ExitCode::Unavailable:
    return "unavailable";
  case ExitCode::Crash:
    return "compiler_crash";
  case ExitCode::Interrupted:
    return absl::IsDeadlineExceeded(status) ? "timeout" : "cancelled";
  case ExitCode::CannotWrite:
    return "cannot_write";
  }
  return "unknown";
}

std::string_view cacheName(v1::CacheOutcome cache) {
  switch (cache) {
  case v1::CACHE_OUTCOME_HIT:
    return "hit";
  case v1::CACHE_OUTCOME_MISS:
    return "miss";
  case v1::CACHE_OUTCOME_COALESCED:
    return "coalesced";
  case v1::CACHE_OUTCOME_REMOTE:
    return "remote";
  default:
    return "";
  }
}

std::string_view severityName(v1::Severity severity) {
  switch (severity) {
  case v1::SEVERITY_REMARK:
    return "remark";
  case v1::SEVERITY_WARNING:
    return "warning";
  case v1::SEVERITY_NOTE:
    return "note";
  default:
    return "error";
  }
}

} // namespace ttc::cli
