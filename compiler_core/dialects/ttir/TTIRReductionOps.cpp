// Reductions and cumulative ops.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRReductionOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRReductionOps.cpp.inc"

void TTIRDialect::registerReductionOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRReductionOps.cpp.inc"
      >();
}

// What a reduction of `input` along `dims` leaves.
static SmallVector<int64_t> reducedShape(ArrayRef<int64_t> input,
                                         ArrayRef<int64_t> dims, bool keepDim) {
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(input)) {
    if (!llvm::is_contained(dims, static_cast<int64_t>(i))) {
      shape.push_back(size);
    } else if (keepDim) {
      shape.push_back(1);
    }
  }
  return shape;
}

static LogicalResult verifyReduction(Operation *op, RankedTensorType input,
                                     ArrayRef<int64_t> dims, bool keepDim) {
  for (auto [i, dim] : llvm::enumerate(dims)) { // reduction_c1
    if (dim < 0 || dim >= input.getRank()) {
      return op->emitOpError("reduces dimension ")
             << dim << " of a tensor of rank " << input.getRank();
    }
    if (i > 0 && dims[i - 1] == dim) {
      return op->emitOpError("reduces dimension ") << dim << " twice";
    }
  }
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  SmallVector<int64_t> wanted = reducedShape(input.getShape(), dims, keepDim);
  if (result.getShape() != ArrayRef<int64_t>(wanted)) { // reduction_c2
    return op->emitOpError("result has shape [")
           << result.getShape() << "], the reduction leaves [" << wanted << "]";
  }
  return success();
}

#define TTIR_VERIFY_REDUCTION(OpName)                                          \
  LogicalResult OpName::verify() {                                             \
    return verifyReduction(*this, getInput().getType(), getReducedDims(),      \
                           getKeepDim());                                      \
  }
TTIR_VERIFY_REDUCTION(SumOp)
TTIR_VERIFY_REDUCTION(MeanOp)
TTIR_VERIFY_REDUCTION(MaxOp)
TTIR_VERIFY_REDUCTION(MinOp)
TTIR_VERIFY_REDUCTION(ProdOp)
TTIR_VERIFY_REDUCTION(ReduceAndOp)
TTIR_VERIFY_REDUCTION(ReduceOrOp)
TTIR_VERIFY_REDUCTION(ArgMaxOp)
#undef TTIR_VERIFY_REDUCTION

static LogicalResult verifyCumulative(Operation *op, RankedTensorType type,
                                      int64_t dim) {
  if (dim < 0 || dim >= type.getRank()) { // cumulative_c1
    return op->emitOpError("runs along dimension ")
           << dim << " of a tensor of rank " << type.getRank();
  }
  return success();
}

LogicalResult CumSumOp::verify() {
  return verifyCumulative(*this, getType(), getDim());
}

LogicalResult CumProdOp::verify() {
  return verifyCumulative(*this, getType(), getDim());
}
