// Registration and checks of reductions and scans (ReductionOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/ReductionOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/ReductionOps.cpp.inc"

void TTNNDialect::registerReductionOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/ReductionOps.cpp.inc"
      >();
}

static LogicalResult verifyReduction(Operation *op, Value input,
                                     std::optional<ArrayAttr> dims,
                                     bool keepDim) {
  auto inputType = cast<RankedTensorType>(input.getType());
  SmallVector<bool> reduced(inputType.getRank(), !dims);
  for (Attribute dim : dims.value_or(ArrayAttr())
                           ? ArrayRef<Attribute>(dims->getValue())
                           : ArrayRef<Attribute>()) {
    int64_t index = cast<IntegerAttr>(dim).getInt();
    if (index < 0 || index >= inputType.getRank()) {
      return op->emitOpError("has no dim ") << index;
    }
    reduced[index] = true;
  }
  SmallVector<int64_t> wanted;
  for (auto [size, gone] : llvm::zip(inputType.getShape(), reduced)) {
    if (!gone) {
      wanted.push_back(size);
    } else if (keepDim) {
      wanted.push_back(1);
    }
  }
  auto found = cast<RankedTensorType>(op->getResult(0).getType()).getShape();
  if (found == ArrayRef(wanted)) { // reduction_c2
    return success();
  }
  return op->emitOpError("has a result of shape [")
         << found << "], its dims say [" << wanted << "]";
}

LogicalResult SumOp::verify() {
  return verifyReduction(*this, getInput(), getDimArg(), getKeepDim());
}
LogicalResult MeanOp::verify() {
  return verifyReduction(*this, getInput(), getDimArg(), getKeepDim());
}
LogicalResult MaxOp::verify() {
  return verifyReduction(*this, getInput(), getDimArg(), getKeepDim());
}
LogicalResult MinOp::verify() {
  return verifyReduction(*this, getInput(), getDimArg(), getKeepDim());
}
