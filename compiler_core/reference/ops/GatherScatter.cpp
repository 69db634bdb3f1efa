// gather, dynamic_gather, scatter and torch_index_select.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/RegionOps.h"
#include "reference/Evaluator.h"
#include <algorithm>

using namespace mlir;

namespace ttc::reference {

namespace {

/// The start that an index vector of `indices` names: entries of the batch
/// index, with index_vector_dim put in.
Index startAt(const Tensor &indices, ArrayRef<int64_t> batch, int64_t vectorDim,
              ArrayRef<int64_t> startMap, int64_t rank) {
  Index start(rank, 0);
  Index at(batch);
  if (vectorDim < indices.rank()) {
    at.insert(at.begin() + vectorDim, 0);
  }
  for (auto [i, dimension] : llvm::enumerate(startMap)) {
    if (vectorDim < indices.rank()) {
      at[vectorDim] = static_cast<int64_t>(i);
    }
    Element element = indices.at(at);
    int64_t value = toSigned(element, indices.type());
    bool huge = isUnsigned(indices.type()) && value < 0;
    start[dimension] = huge ? INT64_MAX / 2 : value;
  }
  return start;
}

/// Entries of a batch index at `batchingDims` of the indices, which lacks the
/// index vector's dimension.
void placeBatching(Index &full, ArrayRef<int64_t> batch,
                   ArrayRef<int64_t> operandDims, ArrayRef<int64_t> indicesDims,
                   int64_t vectorDim) {
  for (auto [to, from] : llvm::zip_equal(operandDims, indicesDims)) {
    full[to] = batch[from < vectorDim ? from : from - 1];
  }
}

/// Entries of `index` at the dimensions that are not in `dims`, then those
/// that are.
std::pair<Index, Index> split(const Index &index, ArrayRef<int64_t> dims) {
  std::pair<Index, Index> parts;
  for (auto [i, entry] : llvm::enumerate(index)) {
    (llvm::is_contained(dims, static_cast<int64_t>(i)) ? parts.second
                                                       : parts.first)
        .push_back(entry);
  }
  return parts;
}

/// A window's index with zeros at the dimensions that a window lacks.
Index expand(const Index &window, int64_t rank, ArrayRef<int64_t> lacking,
             ArrayRef<int64_t> batching) {
  Index full(rank, 0);
  auto next = window.begin();
  for (int64_t i = 0; i < rank; ++i) {
    if (!llvm::is_contained(lacking, i) && !llvm::is_contained(batching, i)) {
      full[i] = *next++;
    }
  }
  return full;
}

Shape withoutDimension(ArrayRef<int64_t> shape, int64_t dimension) {
  Shape rest(shape);
  if (dimension < static_cast<int64_t>(rest.size())) {
    rest.erase(rest.begin() + dimension);
  }
  return rest;
}

/// Batch sizes and offset sizes, each in order, at their result dimensions.
Shape gatherShape(const Tensor &indices, ArrayRef<int64_t> sliceSizes,
                  stablehlo::GatherDimensionNumbersAttr numbers) {
  Shape batch = withoutDimension(indices.shape(), numbers.getIndexVectorDim());
  Shape offsets;
  for (auto [i, size] : llvm::enumerate(sliceSizes)) {
    int64_t dimension = static_cast<int64_t>(i);
    if (!llvm::is_contained(numbers.getCollapsedSliceDims(), dimension) &&
        !llvm::is_contained(numbers.getOperandBatchingDims(), dimension)) {
      offsets.push_back(size);
    }
  }
  Shape shape;
  auto nextBatch = batch.begin();
  auto nextOffset = offsets.begin();
  for (size_t i = 0; i < batch.size() + offsets.size(); ++i) {
    bool offset =
        llvm::is_contained(numbers.getOffsetDims(), static_cast<int64_t>(i));
    shape.push_back(offset ? *nextOffset++ : *nextBatch++);
  }
  return shape;
}

FailureOr<Values> gatherOf(const Call &call, ArrayRef<int64_t> sliceSizes) {
  auto numbers = call.attribute<stablehlo::GatherDimensionNumbersAttr>(
      "dimension_numbers");
  const Tensor &operand = call.tensor(0), &indices = call.tensor(1);
  for (int64_t i = 0; i < operand.rank(); ++i) {
    if (sliceSizes[i] < 0 || sliceSizes[i] > operand.size(i)) {
      return call.fail() << "takes a slice of " << sliceSizes[i]
                         << ", which is not within dimension " << i
                         << " of size " << operand.size(i);
    }
  }
  int64_t vectorDim = numbers.getIndexVectorDim();
  Shape shape = gatherShape(indices, sliceSizes, numbers);
  if (failed(call.checkSizes(shape))) {
    return failure();
  }
  Tensor result(call.resultElement(), shape);
  int64_t position = 0;
  forEachIndex(result.shape(), [&](const Index &index) {
    auto [batch, offset] = split(index, numbers.getOffsetDims());
    Index start = startAt(indices, batch, vectorDim, numbers.getStartIndexMap(),
                          operand.rank());
    Index from = expand(offset, operand.rank(), numbers.getCollapsedSliceDims(),
                        numbers.getOperandBatchingDims());
    for (int64_t i = 0; i < operand.rank(); ++i) {
      from[i] +=
          std::clamp<int64_t>(start[i], 0, operand.size(i) - sliceSizes[i]);
    }
    placeBatching(from, batch, numbers.getOperandBatchingDims(),
                  numbers.getStartIndicesBatchingDims(), vectorDim);
    result[position++] = operand.at(from);
  });
  return Values{result};
}

FailureOr<Values> gather(const Call &call) {
  return gatherOf(call, call.integers("slice_sizes"));
}

FailureOr<Values> dynamicGather(const Call &call) {
  if (failed(call.checkCounts(2, call.tensor(0).rank()))) {
    return failure();
  }
  return gatherOf(call, call.tensor(2).integers());
}

/// Where an update's element goes; what is outside of the input is left out.
std::optional<Index>
scatterTarget(const Tensor &input, const Tensor &indices, const Index &index,
              stablehlo::ScatterDimensionNumbersAttr numbers) {
  auto [batch, window] = split(index, numbers.getUpdateWindowDims());
  int64_t vectorDim = numbers.getIndexVectorDim();
  Index start = startAt(indices, batch, vectorDim,
                        numbers.getScatterDimsToOperandDims(), input.rank());
  Index to = expand(window, input.rank(), numbers.getInsertedWindowDims(),
                    numbers.getInputBatchingDims());
  for (int64_t i = 0; i < input.rank(); ++i) {
    to[i] += start[i];
  }
  placeBatching(to, batch, numbers.getInputBatchingDims(),
                numbers.getScatterIndicesBatchingDims(), vectorDim);
  for (int64_t i = 0; i < input.rank(); ++i) {
    if (to[i] < 0 || to[i] >= input.size(i)) {
      return std::nullopt;
    }
  }
  return to;
}

/// Updates are applied one after the other, in row-major order.
FailureOr<Values> scatter(const Call &call) {
  auto op = cast<stablehlo::ScatterOp>(call.op);
  size_t count = op.getInputs().size();
  const Tensor &indices = call.tensor(count);
  Values results;
  for (size_t i = 0; i < count; ++i) {
    results.push_back(call.tensor(i).copy());
  }
  const Tensor &first = call.tensor(count + 1);
  bool ok = true;
  forEachIndex(first.shape(), [&](const Index &index) {
    std::optional<Index> to = scatterTarget(call.tensor(0), indices, index,
                                            op.getScatterDimensionNumbers());
    if (!ok || !to) {
      return;
    }
    SmallVector<Element, 4> arguments;
    for (size_t i = 0; i < count; ++i) {
      arguments.push_back(results[i].tensor.at(*to));
    }
    for (size_t i = 0; i < count; ++i) {
      arguments.push_back(call.tensor(count + 1 + i).at(index));
    }
    auto updated = call.runOnScalars(op.getUpdateComputation(), arguments);
    ok = succeeded(updated);
    for (size_t i = 0; ok && i < count; ++i) {
      results[i].tensor.at(*to) = (*updated)[i];
    }
  });
  return unlessFailed(ok, results);
}

/// The result's shape is the operand's up to `dim`, the index's behind its
/// batch dimensions, the operand's behind `dim`.
FailureOr<Values> torchIndexSelect(const Call &call) {
  const Tensor &operand = call.tensor(0), &index = call.tensor(1);
  int64_t dim = call.integer("dim"), batch = call.integer("batch_dims");
  dim += dim < 0 ? operand.rank() : 0;
  batch += batch < 0 ? index.rank() : 0;
  Shape shape(operand.shape().take_front(dim));
  llvm::append_range(shape, index.shape().drop_front(batch));
  llvm::append_range(shape, operand.shape().drop_front(dim + 1));
  int64_t picked = index.rank() - batch;
  Tensor result(call.resultElement(), shape);
  int64_t position = 0;
  bool ok = true;
  forEachIndex(shape, [&](const Index &at) {
    Index where(ArrayRef<int64_t>(at).take_front(batch));
    llvm::append_range(where, ArrayRef<int64_t>(at).slice(dim, picked));
    int64_t value = toSigned(index.at(where), index.type());
    Index from(ArrayRef<int64_t>(at).take_front(dim));
    from.push_back(value);
    llvm::append_range(from, ArrayRef<int64_t>(at).drop_front(dim + picked));
    ok = ok && value >= 0 && value < operand.size(dim);
    if (ok) {
      result[position++] = operand.at(from);
    }
  });
  if (!ok) {
    return call.fail() << "has an index that is not within the operand";
  }
  return Values{result};
}

} // namespace

void registerGatherScatter(HandlerTable &table) {
  table["stablehlo.gather"] = gather;
  table["stablehlo.dynamic_gather"] = dynamicGather;
  table["stablehlo.scatter"] = scatter;
  table["stablehlo.torch_index_select"] = torchIndexSelect;
}

} // namespace ttc::reference
