// Calls of the vector engine on tiles in DST.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_VECTORCALLS_H
#define TTC_TRANSFORMS_KERNELS_VECTORCALLS_H

#include "transforms/kernels/Graph.h"
#include "transforms/kernels/KernelBuilder.h"

namespace ttc::kernels {

/// The init of a Unary or Scalar step's function.
void initVector(KernelBuilder &k, const Step &step);
/// That function of the tile `dst` of DST, which it replaces.
void callVector(KernelBuilder &k, const Step &step, mlir::Value dst);

/// The op of a Binary step's function of two tiles of DST: "add" is
/// add_binary_tile, "maximum" is binary_max_tile.
std::string binaryTileOp(llvm::StringRef function);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_VECTORCALLS_H
