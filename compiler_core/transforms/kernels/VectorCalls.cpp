// Names of the vector engine's calls.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/VectorCalls.h"

using namespace mlir;

namespace ttc::kernels {

void initVector(KernelBuilder &k, const Step &step) {
  k.call(step.kind == StepKind::Unary ? step.function + "_tile_init"
                                      : "binop_with_scalar_tile_init");
}

void callVector(KernelBuilder &k, const Step &step, Value dst) {
  if (step.kind == StepKind::Unary) {
    k.call(step.function + "_tile", dst);
    return;
  }
  // "mul_scalar" is mul_unary_tile.
  StringRef name = StringRef(step.function).drop_back(sizeof("scalar") - 1);
  k.call((name + "unary_tile").str(), dst,
         {k.named("value",
                  k.ops().getF32FloatAttr(static_cast<float>(step.scalar)))});
}

std::string binaryTileOp(StringRef function) {
  bool isExtreme = function == "maximum" || function == "minimum";
  return isExtreme ? ("binary_" + function.take_front(3) + "_tile").str()
                   : (function + "_binary_tile").str();
}

} // namespace ttc::kernels
