// reduce, map and sort.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/RegionOps.h"
#include "reference/Evaluator.h"
#include <algorithm>

using namespace mlir;

namespace ttc::reference {

namespace {

Shape without(ArrayRef<int64_t> shape, ArrayRef<int64_t> dimensions) {
  Shape rest;
  for (auto [i, size] : llvm::enumerate(shape)) {
    if (!llvm::is_contained(dimensions, static_cast<int64_t>(i))) {
      rest.push_back(size);
    }
  }
  return rest;
}

/// Folds in row-major order of the inputs, beginning with the initial values:
/// the specification leaves the order open.
FailureOr<Values> reduce(const Call &call) {
  auto op = cast<stablehlo::ReduceOp>(call.op);
  size_t count = op.getInputs().size();
  ArrayRef<int64_t> dimensions = op.getDimensions();
  const Tensor &first = call.tensor(0);
  Values results;
  for (size_t i = 0; i < count; ++i) {
    const Tensor &initial = call.tensor(count + i);
    results.push_back(
        Tensor(initial.type(), without(first.shape(), dimensions), initial[0])
            .retyped(call.resultElement(i)));
  }
  bool ok = true;
  int64_t position = 0;
  forEachIndex(first.shape(), [&](const Index &index) {
    if (!ok) {
      return;
    }
    Shape to = without(index, dimensions);
    SmallVector<Element, 4> arguments;
    for (size_t i = 0; i < count; ++i) {
      arguments.push_back(results[i].tensor.at(to));
    }
    for (size_t i = 0; i < count; ++i) {
      arguments.push_back(call.tensor(i)[position]);
    }
    ++position;
    auto folded = call.runOnScalars(op.getBody(), arguments);
    ok = succeeded(folded);
    for (size_t i = 0; ok && i < count; ++i) {
      results[i].tensor.at(to) = (*folded)[i];
    }
  });
  return unlessFailed(ok, results);
}

FailureOr<Values> map(const Call &call) {
  auto op = cast<stablehlo::MapOp>(call.op);
  Tensor result(call.resultElement(), call.tensor(0).shape());
  for (int64_t i = 0; i < result.count(); ++i) {
    SmallVector<Element, 4> arguments;
    for (const Value &operand : call.operands) {
      arguments.push_back(operand.tensor[i]);
    }
    auto mapped = call.runOnScalars(op.getComputation(), arguments);
    if (failed(mapped)) {
      return failure();
    }
    result[i] = (*mapped)[0];
  }
  return Values{result};
}

/// Merges the halves of `order`, which are sorted; a comparator that is not an
/// order gives some permutation.
class Sorter {
public:
  Sorter(const Call &call, int64_t dimension)
      : call(call), dimension(dimension) {}

  /// Sorts the elements along the dimension at the other entries of `index`.
  LogicalResult sort(Index index, MutableArrayRef<Tensor> results) {
    line = index;
    std::vector<int64_t> order(call.tensor(0).size(dimension));
    for (size_t i = 0; i < order.size(); ++i) {
      order[i] = static_cast<int64_t>(i);
    }
    mergeSort(order, 0, order.size());
    for (auto [i, result] : llvm::enumerate(results)) {
      for (size_t to = 0; to < order.size(); ++to) {
        line[dimension] = static_cast<int64_t>(to);
        result.at(line) = elementAt(i, order[to]);
      }
    }
    return success(ok);
  }

private:
  Element elementAt(size_t operand, int64_t at) const {
    Index index = line;
    index[dimension] = at;
    return call.tensor(operand).at(index);
  }

  bool less(int64_t a, int64_t b) {
    SmallVector<Element, 4> arguments;
    for (size_t i = 0; i < call.operands.size(); ++i) {
      arguments.push_back(elementAt(i, a));
      arguments.push_back(elementAt(i, b));
    }
    auto result = ok ? call.runOnScalars(call.op->getRegion(0), arguments)
                     : FailureOr<SmallVector<Element, 4>>();
    ok = succeeded(result);
    return ok && (*result)[0].bits;
  }

  void mergeSort(std::vector<int64_t> &order, size_t begin, size_t end) {
    if (end - begin < 2) {
      return;
    }
    size_t middle = begin + (end - begin) / 2;
    mergeSort(order, begin, middle);
    mergeSort(order, middle, end);
    std::vector<int64_t> merged;
    size_t a = begin, b = middle;
    while (a < middle || b < end) {
      bool right = a == middle || (b < end && less(order[b], order[a]));
      merged.push_back(right ? order[b++] : order[a++]);
    }
    std::copy(merged.begin(), merged.end(), order.begin() + begin);
  }

  const Call &call;
  int64_t dimension;
  Index line;
  bool ok = true;
};

/// Always stable.
FailureOr<Values> sort(const Call &call) {
  int64_t dimension = call.integer("dimension", -1);
  dimension += dimension < 0 ? call.tensor(0).rank() : 0;
  SmallVector<Tensor, 2> results;
  for (const Value &operand : call.operands) {
    results.push_back(operand.tensor.copy());
  }
  Shape lines(call.tensor(0).shape());
  lines[dimension] = std::min<int64_t>(lines[dimension], 1);
  Sorter sorter(call, dimension);
  bool ok = true;
  forEachIndex(lines, [&](const Index &index) {
    ok = ok && succeeded(sorter.sort(index, results));
  });
  return unlessFailed(ok, Values(results.begin(), results.end()));
}

} // namespace

void registerReductions(HandlerTable &table) {
  table["stablehlo.reduce"] = reduce;
  table["stablehlo.map"] = map;
  table["stablehlo.sort"] = sort;
}

} // namespace ttc::reference
