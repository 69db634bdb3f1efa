// The kernels of a ttkernel.program as the cost model prices them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_KERNELPIPELINE_H
#define TTC_TRANSFORMS_TTKERNEL_KERNELPIPELINE_H

#include "dialects/ttkernel/TTKernelOps.h"
#include "ttc/costmodel/KernelPipeline.h"

namespace ttc {

/// Follows the kernels of every core, without data. A loop whose turns differ
/// in nothing that takes time or waits (tile numbers do not) is followed once;
/// any other turn by turn, with equal neighbours put together. Fails with a
/// remark (code `not-priced`) at what has no price, decides on what only the
/// device knows, or takes more than a few million ops to follow: a program
/// without a price is still a program.
/// REQUIRES: the program verifies, and keeps the protocol.
llvm::FailureOr<costmodel::PipeProgram>
pipelineOf(mlir::tt::ttkernel::ProgramOp program);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_KERNELPIPELINE_H
