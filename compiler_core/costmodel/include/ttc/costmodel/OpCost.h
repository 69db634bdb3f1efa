// What an operation is predicted to cost.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_OPCOST_H
#define TTC_COSTMODEL_OPCOST_H

#include <cstdint>
#include <string_view>

namespace ttc::costmodel {

/// Predicted time of an operation on the device, by the cost model. The parts
/// overlap on the device, so they do not add up to `ns`.
struct OpCost {
  double ns = 0;           ///< kernel time
  double computeNs = 0;    ///< tile math at the given fidelity
  double dramNs = 0;       ///< traffic of the DRAM banks
  double nocNs = 0;        ///< traffic of the network on chip
  double mathThreadNs = 0; ///< that the math processor is in the kernel: what
                           ///< device profilers show, without the last writes
  double dispatchNs = 0;   ///< before the kernel starts
  uint32_t cores = 0;      ///< that take part
  double flops = 0;        ///< of the mathematical operation
  double dramBytes = 0;
  std::string_view fidelity; ///< "HiFi4"; empty if no matrix engine takes part
  std::string_view bound;    ///< "compute", "dram", "noc", "dispatch", "host"
};

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_OPCOST_H
