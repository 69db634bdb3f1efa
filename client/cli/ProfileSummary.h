// What a profile's trace.json amounts to.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_PROFILESUMMARY_H
#define CLIENT_CLI_PROFILESUMMARY_H

#include "absl/status/statusor.h"
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace ttc::cli {

/// One operation on the device.
struct ProfiledOp {
  std::string name; ///< "ttnn.linear"
  double ns = 0;
  std::string bound, fidelity, location, scope;
  std::string output; ///< of the first result: "1x128x768 bfloat16"
  uint64_t cores = 0;
};

struct ProfileSummary {
  std::string model, device, numerics;
  double deviceNs = 0; ///< end of the last operation
  double kernelNs = 0; ///< all operations together
  double hostNs = 0;   ///< all phases of the simulation together
  uint64_t peakDram = 0, dramBytes = 0; ///< live bytes, and what there is
  uint64_t peakL1 = 0, l1Bytes = 0;     ///< of one core
  std::map<std::string, double> nsByBound;
  std::vector<ProfiledOp> operations; ///< the costliest first
};

/// `trace`: the text of a trace.json. Fails with INVALID_ARGUMENT if it is none
/// that ttc wrote.
absl::StatusOr<ProfileSummary> summarizeTrace(const std::string &trace);

} // namespace ttc::cli

#endif // CLIENT_CLI_PROFILESUMMARY_H
