// Softmax and normalizations.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRNormalizationOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRNormalizationOps.cpp.inc"

void TTIRDialect::registerNormalizationOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRNormalizationOps.cpp.inc"
      >();
}

LogicalResult SoftmaxOp::verify() {
  int64_t rank = getType().getRank(), dim = getDimension();
  if (dim < -rank || dim >= rank) { // softmax_c1
    return emitOpError("runs along dimension ")
           << dim << " of a tensor of rank " << rank;
  }
  return success();
}

LogicalResult BatchNormInferenceOp::verify() {
  RankedTensorType input = getOperand().getType();
  int64_t dim = getDimension();
  if (dim < 0 || dim >= input.getRank()) { // batch_norm_inference_c1
    return emitOpError("normalizes dimension ")
           << dim << " of a tensor of rank " << input.getRank();
  }
  for (Value vector : {getScale(), getOffset(), getMean(), getVariance()}) {
    auto type = cast<RankedTensorType>(vector.getType());
    if (type.getNumElements() != input.getDimSize(dim)) { // c2
      return emitOpError("wants vectors of ")
             << input.getDimSize(dim) << " elements, found " << type;
    }
  }
  if (input.getShape() != getType().getShape()) { // c3
    return emitOpError("changes the shape: ") << input << " to " << getType();
  }
  return success();
}

template <typename NormOp> static LogicalResult verifyNorm(NormOp op) {
  RankedTensorType input = op.getInput().getType();
  ArrayRef<int64_t> tail = op.getNormalizedShape();
  if (tail.empty() || static_cast<int64_t>(tail.size()) > input.getRank() ||
      input.getShape().take_back(tail.size()) != tail) { // c1
    return op.emitOpError("`normalized_shape` [")
           << tail << "] is no tail of shape [" << input.getShape() << "]";
  }
  for (Value vector : {Value(op.getWeight()), Value(op.getBias())}) {
    if (vector && cast<RankedTensorType>(vector.getType()).getShape() != tail) {
      return op.emitOpError("wants weight and bias of shape [") // c2
             << tail << "], found " << vector.getType();
    }
  }
  if (op.getType() != input) { // c3
    return op.emitOpError("makes ") << op.getType() << " of " << input;
  }
  return success();
}

LogicalResult RMSNormOp::verify() { return verifyNorm(*this); }
LogicalResult LayerNormOp::verify() { return verifyNorm(*this); }
