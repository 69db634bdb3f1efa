// What the trace.json of a program's kernels amounts to.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_KERNELSUMMARY_H
#define CLIENT_CLI_KERNELSUMMARY_H

#include "absl/status/statusor.h"
#include <nlohmann/json_fwd.hpp>
#include <string>

namespace ttc::cli {

/// The summary in a trace (`otherData.kernels`): null if `trace` is a run's.
/// Fails with INVALID_ARGUMENT if it is no trace of ttc at all.
absl::StatusOr<nlohmann::ordered_json>
kernelSummaryOf(const std::string &trace);

/// A table of what readers, compute kernels and writers do and wait for, and
/// what bounds them. Fails with INVALID_ARGUMENT for a summary that ttc did not
/// write.
absl::StatusOr<std::string>
kernelSummaryText(const nlohmann::ordered_json &summary);

} // namespace ttc::cli

#endif // CLIENT_CLI_KERNELSUMMARY_H
