// What can be told of a kernel program without running it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_STATICCHECKS_H
#define TTC_TRANSFORMS_TTKERNEL_STATICCHECKS_H

#include "transforms/ttkernel/KernelCode.h"

namespace ttc {

/// What a device offers.
struct CoreLimits {
  int64_t gridX = 0, gridY = 0;
  int64_t l1Bytes = 0; ///< of a core, for circular buffers
  int64_t circularBuffers = 0;
  std::string device; ///< for messages
};

/// Cores, circular buffers and their producers and consumers. Fails with a
/// diagnostic of code "invalid-program" or "over-device-memory".
llvm::LogicalResult checkStatically(mlir::tt::ttkernel::ProgramOp program,
                                    const CoreLimits &limits);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_STATICCHECKS_H
