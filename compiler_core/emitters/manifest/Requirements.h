// What calls and programs need of the hardware.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_MANIFEST_REQUIREMENTS_H
#define TTC_EMITTERS_MANIFEST_REQUIREMENTS_H

#include "ttc/costmodel/CostModel.h"
#include "ttc/executable/Program.h"
#include <cstdint>

namespace ttc::manifest {

/// Of one call; of a program the largest of its calls'.
struct Requirements {
  uint32_t cores = 0;   ///< that the prediction counts on
  uint64_t l1Bytes = 0; ///< of each core
  double bandwidth = 0; ///< DRAM bytes per second, at the predicted time
  double ns = 0;        ///< predicted; of a program the sum
};

/// L1 is an estimate: the shards that a core holds of every operand and result
/// in L1, and two pages of each tensor that streams through it, since the
/// library's circular buffers are double.
Requirements requirementsOf(const executable::Program &program,
                            const executable::Operation &operation,
                            const costmodel::CostModel &costs);

/// Bytes of DRAM when most is alive: arguments and constants all the time,
/// results of calls until they are freed. Views count as tensors of their own.
uint64_t peakDramBytes(const executable::Program &program);

} // namespace ttc::manifest

#endif // TTC_EMITTERS_MANIFEST_REQUIREMENTS_H
