// Ops that move elements and leave their values alone.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRDataMovementOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRDataMovementOps.cpp.inc"

void TTIRDialect::registerDataMovementOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRDataMovementOps.cpp.inc"
      >();
}

static LogicalResult expectShape(Operation *op, ArrayRef<int64_t> wanted) {
  auto type = cast<RankedTensorType>(op->getResult(0).getType());
  if (type.getShape() != wanted) {
    return op->emitOpError("result has shape [")
           << type.getShape() << "], wanted is [" << wanted << "]";
  }
  return success();
}

static LogicalResult expectEntries(Operation *op, StringRef name, size_t found,
                                   size_t wanted) {
  if (found != wanted) {
    return op->emitOpError("`")
           << name << "` has " << found << " entries, wanted are " << wanted;
  }
  return success();
}

static LogicalResult expectDim(Operation *op, int64_t dim, int64_t rank) {
  if (dim < 0 || dim >= rank) {
    return op->emitOpError("names dimension ")
           << dim << " of a tensor of rank " << rank;
  }
  return success();
}

static SmallVector<int64_t> toInts(ArrayAttr list) {
  return llvm::map_to_vector(list.getAsRange<IntegerAttr>(),
                             [](IntegerAttr i) { return i.getInt(); });
}

OpFoldResult ReshapeOp::fold(FoldAdaptor) {
  return getInput().getType() == getType() ? getInput() : Value();
}

LogicalResult ReshapeOp::verify() {
  SmallVector<int64_t> shape = toInts(getShape());
  if (failed(expectShape(*this, shape))) { // reshape_c1
    return failure();
  }
  if (getInput().getType().getNumElements() != getType().getNumElements()) {
    return emitOpError("makes ") << getType() << " of " << getInput().getType()
                                 << ", which has another number of elements";
  }
  return success();
}

OpFoldResult BroadcastOp::fold(FoldAdaptor) {
  return getInput().getType() == getType() ? getInput() : Value();
}

LogicalResult BroadcastOp::verify() {
  RankedTensorType input = getInput().getType();
  ArrayRef<int64_t> counts = getBroadcastDimensions();
  if (failed(expectEntries(*this, "broadcast_dimensions", counts.size(),
                           input.getRank()))) { // broadcast_c1
    return failure();
  }
  SmallVector<int64_t> shape;
  for (auto [size, count] : llvm::zip(input.getShape(), counts)) {
    if (count != 1 && size != 1) { // broadcast_c3
      return emitOpError("repeats a dimension of size ")
             << size << ", only 1 can be broadcast";
    }
    shape.push_back(size * count);
  }
  return expectShape(*this, shape); // broadcast_c2
}

LogicalResult RepeatOp::verify() {
  RankedTensorType input = getInput().getType();
  ArrayRef<int64_t> counts = getRepeatDimensions();
  if (failed(expectEntries(*this, "repeat_dimensions", counts.size(),
                           input.getRank()))) { // repeat_c1
    return failure();
  }
  SmallVector<int64_t> shape;
  for (auto [size, count] : llvm::zip(input.getShape(), counts)) {
    shape.push_back(size * count);
  }
  return expectShape(*this, shape); // repeat_c2
}

LogicalResult RepeatInterleaveOp::verify() {
  RankedTensorType input = getInput().getType();
  if (failed(expectDim(*this, getDim(), input.getRank()))) {
    return failure();
  }
  SmallVector<int64_t> shape(input.getShape());
  shape[getDim()] *= getRepeats();
  return expectShape(*this, shape); // repeat_interleave_c2
}

OpFoldResult PermuteOp::fold(FoldAdaptor) {
  bool identity =
      llvm::equal(getPermutation(), llvm::seq<int64_t>(0, getType().getRank()));
  return identity ? getInput() : Value();
}

LogicalResult PermuteOp::verify() {
  RankedTensorType input = getInput().getType();
  ArrayRef<int64_t> permutation = getPermutation();
  SmallVector<int64_t> sorted(permutation);
  llvm::sort(sorted);
  if (!llvm::equal(sorted, llvm::seq<int64_t>(0, input.getRank()))) {
    return emitOpError("`permutation` [") // permute_c1
           << permutation << "] is no permutation of " << input.getRank()
           << " dimensions";
  }
  SmallVector<int64_t> shape;
  for (int64_t dim : permutation) {
    shape.push_back(input.getDimSize(dim));
  }
  return expectShape(*this, shape); // permute_c2
}

LogicalResult TransposeOp::verify() {
  RankedTensorType input = getInput().getType();
  for (int64_t dim : {getDim0(), getDim1()}) {
    if (failed(expectDim(*this, dim < 0 ? dim + input.getRank() : dim,
                         input.getRank()))) {
      return failure();
    }
  }
  auto at = [&](int64_t dim) { return dim < 0 ? dim + input.getRank() : dim; };
  SmallVector<int64_t> shape(input.getShape());
  std::swap(shape[at(getDim0())], shape[at(getDim1())]);
  return expectShape(*this, shape); // transpose_c2
}

LogicalResult ConcatOp::verify() {
  if (getInputs().empty()) { // concat_c1
    return emitOpError("has no input");
  }
  int64_t rank = getType().getRank();
  int64_t dim = getDim() < 0 ? getDim() + rank : getDim();
  if (failed(expectDim(*this, dim, rank))) { // concat_c2
    return failure();
  }
  SmallVector<int64_t> shape(getType().getShape());
  shape[dim] = 0;
  for (Value input : getInputs()) {
    auto type = cast<RankedTensorType>(input.getType());
    for (int64_t i = 0; i < rank; ++i) {
      bool fits = type.getRank() == rank &&
                  (i == dim || type.getDimSize(i) == shape[i]);
      if (!fits) { // concat_c3
        return emitOpError("input ")
               << type << " does not fit the result " << getType();
      }
    }
    shape[dim] += type.getDimSize(dim);
  }
  return expectShape(*this, shape);
}

OpFoldResult SliceStaticOp::fold(FoldAdaptor) {
  return getInput().getType() == getType() ? getInput() : Value();
}

LogicalResult SliceStaticOp::verify() {
  RankedTensorType input = getInput().getType();
  SmallVector<int64_t> begins = toInts(getBegins()), ends = toInts(getEnds()),
                       steps = toInts(getStep());
  for (const SmallVector<int64_t> &list : {begins, ends, steps}) {
    if (failed(expectEntries(*this, "begins, ends or step", list.size(),
                             input.getRank()))) { // slice_static_c1
      return failure();
    }
  }
  SmallVector<int64_t> shape;
  for (auto [size, begin, end, step] :
       llvm::zip(input.getShape(), begins, ends, steps)) {
    if (begin < 0 || begin > end || end > size || step <= 0) {
      return emitOpError("takes ") // slice_static_c2
             << begin << " to " << end << " by " << step
             << " of a dimension of size " << size;
    }
    shape.push_back((end - begin + step - 1) / step);
  }
  return expectShape(*this, shape); // slice_static_c3
}

LogicalResult PadOp::verify() {
  RankedTensorType input = getInput().getType();
  ArrayRef<int32_t> padding = getPadding();
  if (failed(expectEntries(*this, "padding", padding.size(),
                           2 * input.getRank()))) { // pad_c1
    return failure();
  }
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(input.getShape())) {
    int32_t low = padding[2 * i], high = padding[2 * i + 1];
    if (size + std::min(low, 0) + std::min(high, 0) < 0) { // pad_c1
      return emitOpError("`padding` cuts more than there is of dimension ")
             << i;
    }
    shape.push_back(size + low + high);
  }
  return expectShape(*this, shape); // pad_c2
}

LogicalResult ReverseOp::verify() {
  RankedTensorType input = getInput().getType();
  SmallVector<bool> seen(input.getRank(), false);
  for (int64_t dim : getDimensions()) {
    if (failed(expectDim(*this, dim, input.getRank()))) { // reverse_c1
      return failure();
    }
    if (seen[dim]) {
      return emitOpError("reverses dimension ") << dim << " twice";
    }
    seen[dim] = true;
  }
  return expectShape(*this, input.getShape()); // reverse_c2
}
