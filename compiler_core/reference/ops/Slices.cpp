// Slices, updates of slices, padding.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Evaluator.h"
#include <algorithm>

using namespace mlir;

namespace ttc::reference {

namespace {

FailureOr<Values> sliceOf(const Call &call, ArrayRef<int64_t> starts,
                          ArrayRef<int64_t> limits, ArrayRef<int64_t> strides) {
  const Tensor &operand = call.tensor(0);
  Shape shape;
  for (int64_t i = 0; i < operand.rank(); ++i) {
    if (starts[i] < 0 || starts[i] > limits[i] || limits[i] > operand.size(i) ||
        strides[i] < 1) {
      return call.fail() << "[" << starts[i] << ":" << limits[i] << ":"
                         << strides[i] << "] is no slice of dimension " << i
                         << " of size " << operand.size(i);
    }
    shape.push_back((limits[i] - starts[i] + strides[i] - 1) / strides[i]);
  }
  Tensor result(call.resultElement(), shape);
  int64_t position = 0;
  Index from(operand.rank(), 0);
  forEachIndex(shape, [&](const Index &index) {
    for (int64_t i = 0; i < operand.rank(); ++i) {
      from[i] = starts[i] + index[i] * strides[i];
    }
    result[position++] = operand.at(from);
  });
  return Values{result};
}

FailureOr<Values> slice(const Call &call) {
  return sliceOf(call, call.integers("start_indices"),
                 call.integers("limit_indices"), call.integers("strides"));
}

FailureOr<Values> realDynamicSlice(const Call &call) {
  if (failed(call.checkCounts(1, call.tensor(0).rank()))) {
    return failure();
  }
  return sliceOf(call, call.tensor(1).integers(), call.tensor(2).integers(),
                 call.tensor(3).integers());
}

/// Start indices from scalar operands, clamped so that `sizes` fit.
Shape startsOf(const Call &call, unsigned first, ArrayRef<int64_t> sizes) {
  Shape starts;
  for (auto [i, size] : llvm::enumerate(sizes)) {
    const Tensor &operand = call.tensor(first + i);
    int64_t most = call.tensor(0).size(i) - size;
    // An unsigned index above the signed range is beyond every tensor.
    bool huge = isUnsigned(operand.type()) && operand.integer() < 0;
    starts.push_back(huge ? most
                          : std::clamp<int64_t>(operand.integer(), 0, most));
  }
  return starts;
}

FailureOr<Values> dynamicSlice(const Call &call) {
  Shape sizes = call.integers("slice_sizes");
  Shape starts = startsOf(call, 1, sizes), limits = starts;
  for (auto [limit, size] : llvm::zip_equal(limits, sizes)) {
    limit += size;
  }
  return sliceOf(call, starts, limits, Shape(starts.size(), 1));
}

FailureOr<Values> dynamicUpdateSlice(const Call &call) {
  const Tensor &update = call.tensor(1);
  Shape starts = startsOf(call, 2, update.shape());
  Tensor result = call.tensor(0).copy();
  int64_t position = 0;
  forEachIndex(update.shape(), [&](const Index &index) {
    Index to = index;
    for (size_t i = 0; i < to.size(); ++i) {
      to[i] += starts[i];
    }
    result.at(to) = update[position++];
  });
  return Values{result};
}

FailureOr<Values> padBy(const Call &call, ArrayRef<int64_t> low,
                        ArrayRef<int64_t> high, ArrayRef<int64_t> interior) {
  const Tensor &operand = call.tensor(0);
  Shape shape;
  for (int64_t i = 0; i < operand.rank(); ++i) {
    int64_t inner = operand.size(i) +
                    std::max<int64_t>(operand.size(i) - 1, 0) * interior[i];
    shape.push_back(low[i] + inner + high[i]);
    if (interior[i] < 0 || shape.back() < 0) {
      return call.fail() << "pads dimension " << i << " to size "
                         << shape.back();
    }
  }
  if (failed(call.checkSizes(shape))) {
    return failure();
  }
  Tensor result(call.resultElement(), shape, call.tensor(1)[0]);
  int64_t position = 0;
  Index to(operand.rank(), 0);
  forEachIndex(operand.shape(), [&](const Index &index) {
    Element element = operand[position++];
    for (int64_t i = 0; i < operand.rank(); ++i) {
      to[i] = low[i] + index[i] * (interior[i] + 1);
      if (to[i] < 0 || to[i] >= shape[i]) {
        return;
      }
    }
    result.at(to) = element;
  });
  return Values{result};
}

FailureOr<Values> pad(const Call &call) {
  return padBy(call, call.integers("edge_padding_low"),
               call.integers("edge_padding_high"),
               call.integers("interior_padding"));
}

FailureOr<Values> dynamicPad(const Call &call) {
  if (failed(call.checkCounts(2, call.tensor(0).rank()))) {
    return failure();
  }
  return padBy(call, call.tensor(2).integers(), call.tensor(3).integers(),
               call.tensor(4).integers());
}

} // namespace

void registerSlices(HandlerTable &table) {
  table["stablehlo.slice"] = slice;
  table["stablehlo.real_dynamic_slice"] = realDynamicSlice;
  table["stablehlo.dynamic_slice"] = dynamicSlice;
  table["stablehlo.dynamic_update_slice"] = dynamicUpdateSlice;
  table["stablehlo.pad"] = pad;
  table["stablehlo.dynamic_pad"] = dynamicPad;
}

} // namespace ttc::reference
