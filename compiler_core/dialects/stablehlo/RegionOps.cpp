// Verifiers of ops that apply a computation, gather and scatter; constraint
// tags are those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/RegionOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/RegionOps.cpp.inc"

void StablehloDialect::registerRegionOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/RegionOps.cpp.inc"
      >();
}

namespace {

SmallVector<Type> elementTypes(ValueRange values) {
  return llvm::map_to_vector(
      values.getTypes(), [](Type type) { return getElementTypeOrSelf(type); });
}

ArrayRef<int64_t> shapeOf(Value value) {
  return cast<RankedTensorType>(value.getType()).getShape();
}

/// All of one shape.
LogicalResult verifySameShapes(Operation *op, StringRef name, ValueRange values,
                               StringRef tag = {}) {
  for (Value value : values.drop_front(values.empty() ? 0 : 1)) {
    if (!shapesAgree(shapeOf(value), shapeOf(values.front()))) {
      return op->emitOpError()
             << "`" << name << "` have types " << values.front().getType()
             << " and " << value.getType() << "; expected one shape"
             << constraint(tag);
    }
  }
  return success();
}

/// Tags of what `verifyFold` checks.
struct FoldTags {
  StringRef count, element, shape;
};

/// Folding ops: an initial scalar and a result per input.
LogicalResult verifyFold(Operation *op, ValueRange inputs, ValueRange inits,
                         ArrayRef<int64_t> resultShape, const FoldTags &tags) {
  if (failed(verifyCount(op, "results", op->getNumResults(), inputs.size(),
                         "one per input", tags.count))) {
    return failure();
  }
  for (auto [input, init, result] :
       llvm::zip(inputs, inits, op->getResults())) {
    if (!isScalarTensor(init.getType())) {
      return op->emitOpError()
             << "`init_values` has a value of type " << init.getType()
             << "; expected a scalar" << constraint(tags.element);
    }
    if (failed(verifySameElementType(op, "init_values", init.getType(),
                                     "inputs", input.getType(),
                                     tags.element)) ||
        failed(
            verifyResultShape(op, result.getType(), resultShape, tags.shape))) {
      return failure();
    }
  }
  return success();
}

} // namespace

LogicalResult ReduceOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C3");
  }
  ArrayRef<int64_t> shape = shapeOf(getInputs().front());
  if (failed(verifySameShapes(*this, "inputs", getInputs(), "C1")) ||
      failed(verifyDimensions(*this, "dimensions", getDimensions(),
                              shape.size(), "C4", "C5"))) {
    return failure();
  }
  SmallVector<int64_t> rest;
  for (auto [i, size] : llvm::enumerate(shape)) {
    if (!llvm::is_contained(getDimensions(), static_cast<int64_t>(i))) {
      rest.push_back(size);
    }
  }
  if (failed(verifyFold(*this, getInputs(), getInitValues(), rest,
                        {"C3", "C2", "C7"}))) {
    return failure();
  }
  return verifyScalarRegion(*this, "body", getBody(), elementTypes(getInputs()),
                            2, "C6");
}

LogicalResult ReduceWindowOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C1");
  }
  ArrayRef<int64_t> shape = shapeOf(getInputs().front());
  FailureOr<SmallVector<int64_t>> padding =
      readPadding(*this, getPadding(), shape.size(), "C12");
  if (failed(padding) ||
      failed(verifySameShapes(*this, "inputs", getInputs(), "C2"))) {
    return failure();
  }
  Window window{
      getWindowDimensions(), getWindowStrides().value_or(ArrayRef<int64_t>()),
      getBaseDilations().value_or(ArrayRef<int64_t>()),
      getWindowDilations().value_or(ArrayRef<int64_t>()), std::move(*padding)};
  FailureOr<SmallVector<int64_t>> places = inferWindowShape(
      *this, shape, window, {"C4", "C5", "C6", "C7", "C8", "C9", "C10", "C11"});
  if (failed(places) || failed(verifyFold(*this, getInputs(), getInitValues(),
                                          *places, {"C1", "C3", "C15"}))) {
    return failure();
  }
  return verifyScalarRegion(*this, "body", getBody(), elementTypes(getInputs()),
                            2, "C13");
}

LogicalResult SelectAndScatterOp::verify() {
  RankedTensorType operand = getOperand().getType(),
                   source = getSource().getType();
  SmallVector<int64_t> ones(operand.getRank(), 1);
  ArrayRef<int64_t> sizes =
      getWindowDimensions().value_or(ArrayRef<int64_t>(ones));
  FailureOr<SmallVector<int64_t>> padding =
      readPadding(*this, getPadding(), operand.getRank(), "C8");
  if (failed(padding) ||
      failed(verifySameElementType(*this, "source", source, "operand", operand,
                                   "C1")) ||
      failed(verifySameElementType(*this, "init_value",
                                   getInitValue().getType(), "operand", operand,
                                   "C3"))) {
    return failure();
  }
  Window window{sizes,
                getWindowStrides().value_or(ArrayRef<int64_t>()),
                {},
                {},
                std::move(*padding)};
  FailureOr<SmallVector<int64_t>> places =
      inferWindowShape(*this, operand.getShape(), window,
                       {"C4", "C5", "C6", "C7", {}, {}, {}, {}});
  if (failed(places)) {
    return failure();
  }
  if (!shapesAgree(source.getShape(), *places)) {
    return emitOpError() << "`source` has type " << source
                         << "; expected shape [" << *places << "]"
                         << constraint("C2");
  }
  Type element = operand.getElementType();
  Type scalar = RankedTensorType::get({}, element),
       pred = RankedTensorType::get({}, IntegerType::get(getContext(), 1));
  if (failed(verifyRegion(*this, "select", getSelect(), {scalar, scalar}, pred,
                          "C9")) ||
      failed(verifyScalarRegion(*this, "scatter", getScatter(), {element}, 2,
                                "C10"))) {
    return failure();
  }
  return verifyResultShape(*this, getResult().getType(), operand.getShape(),
                           "C11");
}

LogicalResult SortOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C1");
  }
  int64_t rank = shapeOf(getInputs().front()).size();
  int64_t dimension = static_cast<int64_t>(getDimension());
  if (dimension < -rank || dimension >= rank) {
    return emitOpError() << "`dimension` is " << dimension
                         << "; expected one in [" << -rank << ", " << rank
                         << ")" << constraint("C4");
  }
  if (failed(verifySameShapes(*this, "inputs", getInputs(), "C3")) ||
      failed(verifyCount(*this, "results", getNumResults(), getInputs().size(),
                         "one per input", "C2"))) {
    return failure();
  }
  SmallVector<Type> arguments;
  for (auto [input, result] : llvm::zip(getInputs(), getResults())) {
    if (failed(verifySameElementType(*this, "results", result.getType(),
                                     "inputs", input.getType(), "C2")) ||
        failed(
            verifyResultShape(*this, result.getType(), shapeOf(input), "C2"))) {
      return failure();
    }
    arguments.append(
        2, RankedTensorType::get({}, getElementTypeOrSelf(input.getType())));
  }
  Type pred = RankedTensorType::get({}, IntegerType::get(getContext(), 1));
  return verifyRegion(*this, "comparator", getComparator(), arguments, pred,
                      "C5");
}

LogicalResult MapOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C2");
  }
  ArrayRef<int64_t> shape = shapeOf(getInputs().front());
  if (failed(verifySameShapes(*this, "inputs", getInputs(), "C1")) ||
      failed(verifyResultShape(*this, getResult().getType(), shape, "C1"))) {
    return failure();
  }
  if (!llvm::equal(getDimensions(), llvm::seq<int64_t>(0, shape.size()))) {
    return emitOpError() << "`dimensions` is [" << getDimensions()
                         << "]; expected 0 to " << shape.size() << " - 1"
                         << constraint("C3");
  }
  auto arguments =
      llvm::map_to_vector(elementTypes(getInputs()), [](Type element) -> Type {
        return RankedTensorType::get({}, element);
      });
  Type result =
      RankedTensorType::get({}, getElementTypeOrSelf(getResult().getType()));
  return verifyRegion(*this, "computation", getComputation(), arguments, result,
                      "C4");
}

namespace {

/// The shape of an index tensor without its index vector dimension, and the
/// vector's length.
struct IndexShape {
  SmallVector<int64_t> batch;
  int64_t vectorSize = 1;
};

FailureOr<IndexShape> readIndices(Operation *op, RankedTensorType indices,
                                  int64_t vectorDim, StringRef tag) {
  if (vectorDim < 0 || vectorDim > indices.getRank()) {
    return op->emitOpError()
           << "`index_vector_dim` is " << vectorDim << "; expected one in [0, "
           << indices.getRank() << "]" << constraint(tag);
  }
  IndexShape result{SmallVector<int64_t>(indices.getShape()), 1};
  if (vectorDim < indices.getRank()) {
    result.vectorSize = indices.getDimSize(vectorDim);
    result.batch.erase(result.batch.begin() + vectorDim);
  }
  return result;
}

/// Inserts `sizes` at the ascending positions `dims` of a shape that has
/// `batch` elsewhere.
SmallVector<int64_t> weave(ArrayRef<int64_t> batch, ArrayRef<int64_t> dims,
                           ArrayRef<int64_t> sizes) {
  SmallVector<int64_t> shape;
  size_t nextBatch = 0, nextSize = 0;
  for (size_t i = 0; i < batch.size() + sizes.size(); ++i) {
    bool isWindow = llvm::is_contained(dims, static_cast<int64_t>(i));
    if (isWindow && nextSize < sizes.size()) {
      shape.push_back(sizes[nextSize++]);
    } else if (nextBatch < batch.size()) {
      shape.push_back(batch[nextBatch++]);
    }
  }
  return shape;
}

/// What gather and scatter say about one operand's dimensions in common.
struct IndexedDims {
  ArrayRef<int64_t> window, dropped, operandBatching, indicesBatching, indexMap;
  StringRef windowName, droppedName, mapName;
  // Tags, in the order of the specification.
  StringRef rankTag, vectorTag, windowUniqueTag, windowRangeTag,
      droppedUniqueTag, droppedSortedTag, droppedRangeTag, batchingSortedTag,
      indicesUniqueTag, indicesRangeTag, vectorDimTag, countTag, mapUniqueTag,
      mapRangeTag;
};

LogicalResult verifyIndexedDims(Operation *op, const IndexedDims &dims,
                                int64_t operandRank, RankedTensorType indices,
                                int64_t vectorDim, const IndexShape &indexShape,
                                int64_t windowedRank) {
  SmallVector<int64_t> gone(dims.dropped), mapped(dims.indexMap);
  llvm::append_range(gone, dims.operandBatching);
  llvm::append_range(mapped, dims.operandBatching);
  if (static_cast<int64_t>(dims.window.size() + gone.size()) != operandRank) {
    return op->emitOpError()
           << "`" << dims.windowName << "`, `" << dims.droppedName
           << "` and the batching dimensions are "
           << dims.window.size() + gone.size() << " together; expected "
           << operandRank << ", one per dimension of the operand"
           << constraint(dims.rankTag);
  }
  if (!ShapedType::isDynamic(indexShape.vectorSize) &&
      static_cast<int64_t>(dims.indexMap.size()) != indexShape.vectorSize) {
    return op->emitOpError()
           << "`" << dims.mapName << "` has " << dims.indexMap.size()
           << " entries; expected " << indexShape.vectorSize
           << ", the size of the index vectors" << constraint(dims.vectorTag);
  }
  if (failed(verifySorted(op, dims.windowName, dims.window,
                          dims.windowUniqueTag)) ||
      failed(verifyDimensions(op, dims.windowName, dims.window, windowedRank,
                              dims.windowRangeTag, dims.windowUniqueTag)) ||
      failed(verifySorted(op, dims.droppedName, dims.dropped,
                          dims.droppedSortedTag)) ||
      failed(verifyDimensions(op, dims.droppedName, gone, operandRank,
                              dims.droppedRangeTag, dims.droppedUniqueTag)) ||
      failed(verifySorted(op, "operand batching dimensions",
                          dims.operandBatching, dims.batchingSortedTag)) ||
      failed(verifyDimensions(op, dims.mapName, mapped, operandRank,
                              dims.mapRangeTag, dims.mapUniqueTag)) ||
      failed(verifyDimensions(op, "indices batching dimensions",
                              dims.indicesBatching, indices.getRank(),
                              dims.indicesRangeTag, dims.indicesUniqueTag)) ||
      failed(verifyCount(
          op, "indices batching dimensions", dims.indicesBatching.size(),
          dims.operandBatching.size(), "as of the operand", dims.countTag))) {
    return failure();
  }
  if (llvm::is_contained(dims.indicesBatching, vectorDim)) {
    return op->emitOpError() << "`index_vector_dim` " << vectorDim
                             << " is a batching dimension of the indices too"
                             << constraint(dims.vectorDimTag);
  }
  return success();
}

template <typename Op>
FailureOr<IndexShape> verifyGatherDims(Op op, RankedTensorType operand,
                                       RankedTensorType indices) {
  GatherDimensionNumbersAttr dims = op.getDimensionNumbers();
  FailureOr<IndexShape> shape =
      readIndices(op, indices, dims.getIndexVectorDim(), "C2");
  if (failed(shape)) {
    return failure();
  }
  IndexedDims indexed{dims.getOffsetDims(),
                      dims.getCollapsedSliceDims(),
                      dims.getOperandBatchingDims(),
                      dims.getStartIndicesBatchingDims(),
                      dims.getStartIndexMap(),
                      "offset_dims",
                      "collapsed_slice_dims",
                      "start_index_map",
                      "C1",
                      "C3",
                      "C4",
                      "C5",
                      "C6",
                      "C7",
                      "C8",
                      "C10",
                      "C13",
                      "C14",
                      "C15",
                      "C16",
                      "C18",
                      "C19"};
  int64_t resultRank = shape->batch.size() + dims.getOffsetDims().size();
  if (failed(verifyIndexedDims(op, indexed, operand.getRank(), indices,
                               dims.getIndexVectorDim(), *shape, resultRank))) {
    return failure();
  }
  return shape;
}

} // namespace

LogicalResult GatherOp::verify() {
  RankedTensorType operand = getOperand().getType();
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand, "C23")) ||
      failed(verifyCount(*this, "slice_sizes", getSliceSizes().size(),
                         operand.getRank(), "one per dimension of `operand`",
                         "C20"))) {
    return failure();
  }
  FailureOr<IndexShape> indices =
      verifyGatherDims(*this, operand, getStartIndices().getType());
  if (failed(indices)) {
    return failure();
  }
  GatherDimensionNumbersAttr dims = getDimensionNumbers();
  SmallVector<int64_t> window;
  for (auto [i, size] : llvm::enumerate(getSliceSizes())) {
    bool dropped = llvm::is_contained(dims.getCollapsedSliceDims(),
                                      static_cast<int64_t>(i)) ||
                   llvm::is_contained(dims.getOperandBatchingDims(),
                                      static_cast<int64_t>(i));
    if (size < 0 ||
        (!operand.isDynamicDim(i) && size > operand.getDimSize(i)) ||
        (dropped && size > 1)) {
      return emitOpError() << "`slice_sizes` has " << size << " for dimension "
                           << i << " of " << operand << "; expected at most "
                           << (dropped ? 1 : operand.getDimSize(i))
                           << constraint(dropped ? "C9, C12" : "C21");
    }
    if (!dropped) {
      window.push_back(size);
    }
  }
  return verifyResultShape(*this, getResult().getType(),
                           weave(indices->batch, dims.getOffsetDims(), window),
                           "C22");
}

LogicalResult DynamicGatherOp::verify() {
  RankedTensorType operand = getOperand().getType();
  if (failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand, "C23"))) {
    return failure();
  }
  FailureOr<IndexShape> indices =
      verifyGatherDims(*this, operand, getStartIndices().getType());
  if (failed(indices)) {
    return failure();
  }
  ArrayRef<int64_t> offsets = getDimensionNumbers().getOffsetDims();
  SmallVector<int64_t> window(offsets.size(), ShapedType::kDynamic);
  return verifyResultShape(*this, getResult().getType(),
                           weave(indices->batch, offsets, window), "C22");
}

LogicalResult ScatterOp::verify() {
  if (getInputs().empty()) {
    return emitOpError() << "has no inputs; expected 1 or more"
                         << constraint("C5");
  }
  RankedTensorType indices = getScatterIndices().getType();
  ScatterDimensionNumbersAttr dims = getScatterDimensionNumbers();
  FailureOr<IndexShape> indexShape =
      readIndices(*this, indices, dims.getIndexVectorDim(), "C22");
  if (failed(indexShape) ||
      failed(verifySameShapes(*this, "inputs", getInputs(), "C1")) ||
      failed(verifySameShapes(*this, "updates", getUpdates(), "C3")) ||
      failed(verifyCount(*this, "results", getNumResults(), getInputs().size(),
                         "one per input", "C5"))) {
    return failure();
  }
  ArrayRef<int64_t> updateShape = shapeOf(getUpdates().front()),
                    inputShape = shapeOf(getInputs().front());
  IndexedDims indexed{dims.getUpdateWindowDims(),
                      dims.getInsertedWindowDims(),
                      dims.getInputBatchingDims(),
                      dims.getScatterIndicesBatchingDims(),
                      dims.getScatterDimsToOperandDims(),
                      "update_window_dims",
                      "inserted_window_dims",
                      "scatter_dims_to_operand_dims",
                      "C2",
                      "C19",
                      "C7",
                      "C8",
                      "C9",
                      "C10",
                      "C11",
                      "C12",
                      "C14",
                      "C15",
                      "C16",
                      "C17",
                      "C20",
                      "C21"};
  if (failed(verifyIndexedDims(*this, indexed, inputShape.size(), indices,
                               dims.getIndexVectorDim(), *indexShape,
                               updateShape.size()))) {
    return failure();
  }
  SmallVector<int64_t> window;
  for (int64_t dimension : dims.getUpdateWindowDims()) {
    window.push_back(updateShape[dimension]);
  }
  SmallVector<int64_t> expected =
      weave(indexShape->batch, dims.getUpdateWindowDims(), window);
  if (!shapesAgree(updateShape, expected)) {
    return emitOpError() << "`updates` have type "
                         << getUpdates().front().getType()
                         << "; expected shape [" << expected
                         << "] for indices of type " << indices
                         << constraint("C4");
  }
  for (auto [input, update, result] :
       llvm::zip(getInputs(), getUpdates(), getResults())) {
    if (failed(verifySameElementType(*this, "updates", update.getType(),
                                     "inputs", input.getType(), "C6")) ||
        failed(verifyResultShape(*this, result.getType(), shapeOf(input),
                                 "C24"))) {
      return failure();
    }
  }
  return verifyScalarRegion(*this, "update_computation", getUpdateComputation(),
                            elementTypes(getInputs()), 2, "C23");
}
