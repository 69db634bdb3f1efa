// The chlo ops with a computation, and products of ragged groups.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"

using namespace mlir;

namespace ttc::reference {

namespace {

Index withDimension(ArrayRef<int64_t> index, int64_t dimension, int64_t at) {
  Index full(index);
  full.insert(full.begin() + dimension, at);
  return full;
}

/// The elements at one place of a dimension, which is gone.
Tensor sliceAt(const Tensor &tensor, int64_t dimension, int64_t at) {
  Shape shape(tensor.shape());
  shape.erase(shape.begin() + dimension);
  Tensor result(tensor.type(), shape);
  int64_t position = 0;
  forEachIndex(shape, [&](const Index &index) {
    result[position++] = tensor.at(withDimension(index, dimension, at));
  });
  return result;
}

void storeAt(Tensor &tensor, const Tensor &slice, int64_t dimension,
             int64_t at) {
  int64_t position = 0;
  forEachIndex(slice.shape(), [&](const Index &index) {
    tensor.at(withDimension(index, dimension, at)) = slice[position++];
  });
}

FailureOr<Values> scan(const Call &call) {
  auto op = cast<chlo::ScanOp>(call.op);
  size_t inputs = op.getInputs().size(), outputs = op.getOutputs().size();
  int64_t dimension = op.getDimension();
  int64_t steps = call.tensor(0).size(dimension);
  Values results;
  for (size_t i = 0; i < outputs; ++i) {
    results.push_back(Tensor(call.resultElement(i), call.resultShape(i)));
  }
  Values carried(call.operands.drop_front(inputs));
  for (int64_t step = 0; step < steps; ++step) {
    int64_t at = op.getIsReverse() ? steps - 1 - step : step;
    Values arguments;
    for (size_t i = 0; i < inputs; ++i) {
      arguments.push_back(sliceAt(call.tensor(i), dimension, at));
    }
    arguments.append(carried.begin(), carried.end());
    FailureOr<Values> next = call.run(op.getBody(), arguments);
    if (failed(next)) {
      return failure();
    }
    for (size_t i = 0; i < outputs; ++i) {
      storeAt(results[i].tensor, (*next)[i].tensor, dimension, at);
    }
    carried.assign(next->begin() + outputs, next->end());
  }
  results.append(carried.begin(), carried.end());
  return results;
}

FailureOr<Values> cluster(const Call &call) {
  return call.run(call.op->getRegion(0), call.operands);
}

/// A ragged product, one output element at a time.
class RaggedDot {
public:
  RaggedDot(const Call &call, chlo::RaggedDotDimensionNumbersAttr numbers)
      : numbers(numbers), lhs(call.tensor(0)), rhs(call.tensor(1)),
        groups(call.tensor(2)), type(call.resultElement()),
        ragged(numbers.getLhsRaggedDimensions()[0]) {}

  Tensor run(ArrayRef<int64_t> shape) {
    Tensor result(type, shape);
    int64_t position = 0;
    forEachIndex(shape, [&](const Index &index) {
      result[position++] = element(index);
    });
    return result;
  }

private:
  bool isSummed() const {
    return llvm::is_contained(numbers.getLhsContractingDimensions(), ragged);
  }
  bool isBatched() const {
    return llvm::is_contained(numbers.getLhsBatchingDimensions(), ragged);
  }

  /// The sizes of the groups that hold at a place of the batch.
  Shape sizesAt(ArrayRef<int64_t> batch) const {
    int64_t rank = groups.rank(), count = groups.size(rank - 1);
    Shape sizes;
    for (int64_t group = 0; group < count; ++group) {
      Index at(batch.take_front(rank - 1));
      at.resize(rank - 1, 0);
      at.push_back(group);
      sizes.push_back(toSigned(groups.at(at), groups.type()));
    }
    return sizes;
  }

  static int64_t groupOf(ArrayRef<int64_t> sizes, int64_t row) {
    int64_t end = 0;
    for (auto [i, size] : llvm::enumerate(sizes)) {
      end += size;
      if (row < end) {
        return static_cast<int64_t>(i);
      }
    }
    return -1;
  }

  Element element(ArrayRef<int64_t> index) {
    int64_t wantedGroup = -1;
    if (isSummed()) {
      wantedGroup = index.front();
      index = index.drop_front();
    }
    size_t batches = numbers.getLhsBatchingDimensions().size();
    Index left(lhs.rank(), 0), right(rhs.rank(), 0);
    place(index, left, right);
    Shape sizes = isBatched() ? Shape() : sizesAt(index.take_front(batches));
    Shape inner;
    for (int64_t dimension : numbers.getLhsContractingDimensions()) {
      inner.push_back(lhs.size(dimension));
    }
    ProductSum sum(type);
    forEachIndex(inner, [&](const Index &over) {
      for (size_t i = 0; i < over.size(); ++i) {
        left[numbers.getLhsContractingDimensions()[i]] = over[i];
        right[numbers.getRhsContractingDimensions()[i]] = over[i];
      }
      int64_t group = isBatched() ? 0 : groupOf(sizes, left[ragged]);
      if (group < 0 || (isSummed() && group != wantedGroup)) {
        return;
      }
      for (int64_t dimension : numbers.getRhsGroupDimensions()) {
        right[dimension] = group;
      }
      sum.add(convert(lhs.at(left), lhs.type(), type),
              convert(rhs.at(right), rhs.type(), type));
    });
    return sum.value();
  }

  /// Batch, free lhs and free rhs dimensions of the result, in this order.
  void place(ArrayRef<int64_t> index, Index &left, Index &right) const {
    size_t next = 0;
    for (auto [l, r] : llvm::zip_equal(numbers.getLhsBatchingDimensions(),
                                       numbers.getRhsBatchingDimensions())) {
      left[l] = right[r] = index[next++];
    }
    for (int64_t i = 0; i < lhs.rank(); ++i) {
      if (!llvm::is_contained(numbers.getLhsBatchingDimensions(), i) &&
          !llvm::is_contained(numbers.getLhsContractingDimensions(), i)) {
        left[i] = index[next++];
      }
    }
    for (int64_t i = 0; i < rhs.rank(); ++i) {
      if (!llvm::is_contained(numbers.getRhsBatchingDimensions(), i) &&
          !llvm::is_contained(numbers.getRhsContractingDimensions(), i) &&
          !llvm::is_contained(numbers.getRhsGroupDimensions(), i)) {
        right[i] = index[next++];
      }
    }
  }

  chlo::RaggedDotDimensionNumbersAttr numbers;
  const Tensor &lhs, &rhs, &groups;
  Type type;
  int64_t ragged;
};

FailureOr<Values> raggedDot(const Call &call) {
  auto numbers =
      cast<chlo::RaggedDotOp>(call.op).getRaggedDotDimensionNumbers();
  return Values{RaggedDot(call, numbers).run(call.resultShape())};
}

} // namespace

void registerChloRegions(HandlerTable &table) {
  table["chlo.scan"] = scan;
  table["chlo.ragged_dot"] = raggedDot;
  table["chlo.rank_specialization_cluster"] = cluster;
}

} // namespace ttc::reference
