// One kernel as a file of C++.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_KERNELWRITER_H
#define TTC_EMITTERS_METALIUM_KERNELWRITER_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/Intrinsics.h"
#include <string>

namespace ttc::metalium {

/// The text of `kernel` for the API of `era`. Fails with a diagnostic at the op
/// that has no form in that API, or none in C++ at all.
llvm::FailureOr<std::string> writeKernel(mlir::tt::ttkernel::KernelOp kernel,
                                         ApiEra era);

/// Buffers that `kernel` has accessors for, in their order: their compile-time
/// arguments follow those of the kernel.
llvm::SmallVector<mlir::tt::ttkernel::BufferOp>
accessedBuffers(mlir::tt::ttkernel::KernelOp kernel);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_KERNELWRITER_H
