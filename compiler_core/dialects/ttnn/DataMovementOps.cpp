// Registration and checks of ops that move elements (DataMovementOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

/// [lo, hi, lo, hi, …] as the library wants it: [[lo, hi], [lo, hi], …].
static Attribute pairsOf(MLIRContext *context, ArrayRef<int32_t> padding) {
  Builder builder(context);
  SmallVector<Attribute> pairs;
  for (size_t i = 0; i + 1 < padding.size(); i += 2) {
    pairs.push_back(builder.getDenseI32ArrayAttr(padding.slice(i, 2)));
  }
  return builder.getArrayAttr(pairs);
}

static bool hasFrontPadding(ArrayRef<int32_t> padding) {
  for (size_t i = 0; i < padding.size(); i += 2) {
    if (padding[i] != 0) {
      return true;
    }
  }
  return false;
}

#define GET_OP_CLASSES
#include "dialects/ttnn/DataMovementOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/DataMovementOps.cpp.inc"

void TTNNDialect::registerDataMovementOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/DataMovementOps.cpp.inc"
      >();
}

static ArrayRef<int64_t> shapeOfType(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

static int64_t at(ArrayAttr list, size_t index) {
  return cast<IntegerAttr>(list[index]).getInt();
}

/// The result of an op that says its result's shape in other ways too.
static LogicalResult verifyShape(Operation *op, ArrayRef<int64_t> wanted) {
  ArrayRef<int64_t> found = shapeOfType(op->getResult(0));
  if (found == wanted) {
    return success();
  }
  return op->emitOpError("has a result of shape [")
         << found << "], its operands and attributes say [" << wanted << "]";
}

LogicalResult ReshapeOp::verify() {
  auto elements = cast<RankedTensorType>(getInput().getType()).getNumElements();
  SmallVector<int64_t> shape;
  for (size_t i = 0; i < getShape().size(); ++i) {
    shape.push_back(at(getShape(), i));
  }
  if (ShapedType::getNumElements(shape) != elements) { // reshape_c1
    return emitOpError("cannot make the shape [")
           << shape << "] of " << elements << " elements";
  }
  return verifyShape(*this, shape);
}

LogicalResult PermuteOp::verify() {
  ArrayRef<int64_t> input = shapeOfType(getInput());
  SmallVector<int64_t> sorted(getPermutation());
  llvm::sort(sorted);
  if (!llvm::equal(sorted, llvm::seq<int64_t>(0, input.size()))) {
    return emitOpError("wants a permutation of 0 to rank - 1, found [")
           << getPermutation() << "]";
  }
  SmallVector<int64_t> shape;
  for (int64_t dim : getPermutation()) {
    shape.push_back(input[dim]);
  }
  return verifyShape(*this, shape);
}

LogicalResult ConcatOp::verify() {
  if (getInputs().empty()) {
    return emitOpError("wants at least one operand");
  }
  SmallVector<int64_t> shape(shapeOfType(getInputs()[0]));
  int64_t dim = getDim();
  if (dim < 0 || dim >= static_cast<int64_t>(shape.size())) {
    return emitOpError("has no dim ") << dim;
  }
  shape[dim] = 0;
  for (Value input : getInputs()) {
    ArrayRef<int64_t> part = shapeOfType(input);
    if (part.size() != shape.size()) {
      return emitOpError("wants operands of one rank");
    }
    shape[dim] += part[dim];
  }
  return verifyShape(*this, shape);
}

LogicalResult SliceStaticOp::verify() {
  ArrayRef<int64_t> input = shapeOfType(getInput());
  if (getBegins().size() != input.size() || getEnds().size() != input.size() ||
      getStep().size() != input.size()) {
    return emitOpError("wants begins, ends and steps for each of ")
           << input.size() << " dims";
  }
  SmallVector<int64_t> shape;
  for (size_t i = 0; i < input.size(); ++i) {
    int64_t begin = at(getBegins(), i), end = at(getEnds(), i),
            step = at(getStep(), i);
    if (begin < 0 || end < begin || end > input[i] || step < 1) {
      return emitOpError("cannot take ")
             << begin << ":" << end << ":" << step << " of dim " << i
             << " with " << input[i] << " elements";
    }
    shape.push_back((end - begin + step - 1) / step);
  }
  return verifyShape(*this, shape);
}

LogicalResult PadOp::verify() {
  SmallVector<int64_t> shape(shapeOfType(getInput()));
  if (getPadding().size() != 2 * shape.size()) {
    return emitOpError("wants two numbers for each of ")
           << shape.size() << " dims, found " << getPadding().size();
  }
  for (size_t i = 0; i < shape.size(); ++i) {
    shape[i] += getPadding()[2 * i] + getPadding()[2 * i + 1];
  }
  return verifyShape(*this, shape);
}

LogicalResult RepeatOp::verify() {
  SmallVector<int64_t> shape(shapeOfType(getInput()));
  ArrayRef<int64_t> repeats = getRepeatDims().getShape();
  if (repeats.size() != shape.size()) {
    return emitOpError("wants a count for each of ") << shape.size() << " dims";
  }
  for (size_t i = 0; i < shape.size(); ++i) {
    shape[i] *= repeats[i];
  }
  return verifyShape(*this, shape);
}
