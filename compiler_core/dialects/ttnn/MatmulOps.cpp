// Registration and checks of matrix products (MatmulOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/MatmulOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/MatmulOps.cpp.inc"

void TTNNDialect::registerMatmulOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/MatmulOps.cpp.inc"
      >();
}

static LogicalResult verifyProduct(Operation *op, Value a, Value b,
                                   bool transposeA, bool transposeB) {
  auto aType = cast<RankedTensorType>(a.getType());
  auto bType = cast<RankedTensorType>(b.getType());
  if (!isa<FloatType>(aType.getElementType())) { // matmul_c1
    return op->emitOpError("multiplies floats, found ")
           << aType.getElementType();
  }
  int64_t aRank = aType.getRank(), bRank = bType.getRank();
  if (aRank == 0 || bRank == 0) {
    return op->emitOpError("wants operands of rank 1 or more");
  }
  int64_t aDim =
      aType.getDimSize(transposeA && aRank > 1 ? aRank - 2 : aRank - 1);
  int64_t bDim = bType.getDimSize(bRank == 1   ? 0
                                  : transposeB ? bRank - 1
                                               : bRank - 2);
  if (aDim != bDim) { // matmul_c2
    return op->emitOpError("contracts a dim of ")
           << aDim << " with one of " << bDim;
  }
  return success();
}

LogicalResult MatmulOp::verify() {
  return verifyProduct(*this, getA(), getB(), getTransposeA().value_or(false),
                       getTransposeB().value_or(false));
}

LogicalResult LinearOp::verify() {
  return verifyProduct(*this, getA(), getB(), getTransposeA().value_or(false),
                       getTransposeB().value_or(false));
}
