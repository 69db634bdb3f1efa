// reduce_window and select_and_scatter.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/RegionOps.h"
#include "reference/Evaluator.h"

using namespace mlir;

namespace ttc::reference {

namespace {

/// A window that slides over a tensor, both of them dilated.
struct Window {
  Shape sizes, strides, baseDilations, windowDilations, padding;

  explicit Window(const Call &call) {
    int64_t rank = call.tensor(0).rank();
    sizes = call.integers("window_dimensions", rank, 1);
    strides = call.integers("window_strides", rank, 1);
    baseDilations = call.integers("base_dilations", rank, 1);
    windowDilations = call.integers("window_dilations", rank, 1);
    padding = call.integers("padding", 2 * rank, 0);
  }

  /// How many positions it has.
  Shape positions(ArrayRef<int64_t> shape) const {
    Shape result;
    for (auto [i, size] : llvm::enumerate(shape)) {
      int64_t dilated = size ? (size - 1) * baseDilations[i] + 1 : 0;
      int64_t padded = padding[2 * i] + dilated + padding[2 * i + 1];
      int64_t span = sizes[i] ? (sizes[i] - 1) * windowDilations[i] + 1 : 0;
      result.push_back(
          padded < span || padded <= 0 ? 0 : (padded - span) / strides[i] + 1);
    }
    return result;
  }

  /// The element under `tap` of the window at `position`; false in padding and
  /// in the holes of dilation.
  bool element(ArrayRef<int64_t> shape, const Index &position, const Index &tap,
               Index &index) const {
    for (size_t i = 0; i < shape.size(); ++i) {
      int64_t at = position[i] * strides[i] + tap[i] * windowDilations[i] -
                   padding[2 * i];
      if (at < 0 || at % baseDilations[i] != 0 ||
          at / baseDilations[i] >= shape[i]) {
        return false;
      }
      index[i] = at / baseDilations[i];
    }
    return true;
  }
};

/// Folds a window's elements into `accumulated`. Padding counts as the initial
/// value.
LogicalResult foldWindow(const Call &call, const Window &window,
                         const Index &position,
                         SmallVectorImpl<Element> &accumulated) {
  size_t count = accumulated.size();
  const Tensor &first = call.tensor(0);
  Index index(first.rank(), 0);
  bool ok = true;
  forEachIndex(window.sizes, [&](const Index &tap) {
    if (!ok) {
      return;
    }
    bool inside = window.element(first.shape(), position, tap, index);
    SmallVector<Element, 4> arguments(accumulated.begin(), accumulated.end());
    for (size_t i = 0; i < count; ++i) {
      arguments.push_back(inside ? call.tensor(i).at(index)
                                 : call.tensor(count + i)[0]);
    }
    auto folded = call.runOnScalars(call.op->getRegion(0), arguments);
    ok = succeeded(folded);
    if (ok) {
      accumulated.assign(folded->begin(), folded->end());
    }
  });
  return success(ok);
}

FailureOr<Values> reduceWindow(const Call &call) {
  auto op = cast<stablehlo::ReduceWindowOp>(call.op);
  size_t count = op.getInputs().size();
  Window window(call);
  Shape shape = window.positions(call.tensor(0).shape());
  Values results;
  for (size_t i = 0; i < count; ++i) {
    results.push_back(Tensor(call.resultElement(i), shape));
  }
  bool ok = true;
  forEachIndex(shape, [&](const Index &position) {
    SmallVector<Element, 4> accumulated;
    for (size_t i = 0; i < count; ++i) {
      accumulated.push_back(call.tensor(count + i)[0]);
    }
    ok = ok && succeeded(foldWindow(call, window, position, accumulated));
    for (size_t i = 0; ok && i < count; ++i) {
      results[i].tensor.at(position) = accumulated[i];
    }
  });
  return unlessFailed(ok, results);
}

/// The element of the window at `position` that `select` chooses: the first
/// one, replaced by the next whenever select(chosen, next) is false. Padding
/// cannot be chosen.
FailureOr<std::optional<Index>> selectIn(const Call &call, const Window &window,
                                         const Index &position) {
  const Tensor &operand = call.tensor(0);
  std::optional<Index> chosen;
  Index index(operand.rank(), 0);
  bool ok = true;
  forEachIndex(window.sizes, [&](const Index &tap) {
    if (!ok || !window.element(operand.shape(), position, tap, index)) {
      return;
    }
    if (!chosen) {
      chosen = index;
      return;
    }
    auto keeps = call.runOnScalars(call.op->getRegion(0),
                                   {operand.at(*chosen), operand.at(index)});
    ok = succeeded(keeps);
    if (ok && !(*keeps)[0].bits) {
      chosen = index;
    }
  });
  if (!ok) {
    return failure();
  }
  return chosen;
}

FailureOr<Values> selectAndScatter(const Call &call) {
  const Tensor &operand = call.tensor(0), &source = call.tensor(1);
  Window window(call);
  Tensor result(call.resultElement(), operand.shape(), call.tensor(2)[0]);
  bool ok = true;
  forEachIndex(source.shape(), [&](const Index &position) {
    if (!ok) {
      return;
    }
    auto chosen = selectIn(call, window, position);
    ok = succeeded(chosen);
    if (!ok || !*chosen) {
      return;
    }
    auto scattered = call.runOnScalars(
        call.op->getRegion(1), {result.at(**chosen), source.at(position)});
    ok = succeeded(scattered);
    if (ok) {
      result.at(**chosen) = (*scattered)[0];
    }
  });
  return unlessFailed(ok, {result});
}

} // namespace

void registerWindows(HandlerTable &table) {
  table["stablehlo.reduce_window"] = reduceWindow;
  table["stablehlo.select_and_scatter"] = selectAndScatter;
}

} // namespace ttc::reference
