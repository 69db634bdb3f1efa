// select_and_scatter, the gradient of pooling: every element of a window in
// turn asks whether it was the chosen one.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// More elements in a window than this would make the program too long.
constexpr int64_t maxWindow = 1024;

struct Windows {
  SmallVector<int64_t> size, stride, low, high;

  int64_t count() const {
    int64_t elements = 1;
    for (int64_t dim : size) {
      elements *= dim;
    }
    return elements;
  }
  bool hasPadding() const {
    auto isSome = [](int64_t count) { return count != 0; };
    return llvm::any_of(low, isSome) || llvm::any_of(high, isSome);
  }
};

Windows windowsOf(Conversion &c) {
  int64_t rank = shapeOf(c.operand(0)).size();
  SmallVector<int64_t> ones(rank, 1), none(2 * rank, 0);
  Windows w;
  w.size = c.ints("window_dimensions", ones);
  w.stride = c.ints("window_strides", ones);
  SmallVector<int64_t> padding = c.ints("padding", none);
  for (int64_t i = 0; i < rank; ++i) {
    w.low.push_back(padding[2 * i]);
    w.high.push_back(padding[2 * i + 1]);
  }
  return w;
}

// The place in a window of its element number `index`, last dimension fastest.
SmallVector<int64_t> placeOf(int64_t index, Ints size) {
  SmallVector<int64_t> place(size.size());
  for (int64_t dim = size.size() - 1; dim >= 0; --dim) {
    place[dim] = index % size[dim];
    index /= size[dim];
  }
  return place;
}

// One select_and_scatter being converted.
class Scatter {
public:
  Scatter(Conversion &c, const Windows &w)
      : c(c), b(c.b), w(w), source(c.operand(1)) {
    Type element = elementOf(source);
    auto scalar = RankedTensorType::get({}, element);
    SmallVector<int64_t> none(w.size.size(), 0);
    zero = b.splat(scalar, 0.0);
    padded = padAnyhow(b, c.operand(0), w.low, w.high, none, zero);
    if (w.hasPadding()) { // padding is never chosen
      Type truth = b.get().getI1Type();
      Value inside = b.splat(typeOf(c.operand(0)).clone(truth), 1.0);
      Value no = b.splat(RankedTensorType::get({}, truth), 0.0);
      valid = padAnyhow(b, inside, w.low, w.high, none, no);
    }
  }

  // Where each window element is the chosen one, as i1 in the source's shape.
  FailureOr<Values> choose() {
    // Whether the best of all elements before stays, at each one.
    Values stays = {Value()};
    Value best = at(padded, 0), bestValid = valid ? at(valid, 0) : Value();
    Value firstValid = bestValid;
    for (int64_t i = 1, count = w.count(); i < count; ++i) {
      Value element = at(padded, i);
      ValuesOr chosen =
          applyBody(c, c.op->getRegion(0), ValueRange{best, element});
      if (failed(chosen)) {
        return failure();
      }
      Value keep = chosen->front();
      if (valid) {
        Value isValid = at(valid, i);
        keep = b.compare("logical_or", b.unary("logical_not", isValid),
                         b.compare("logical_and", bestValid, keep));
        bestValid = b.compare("logical_or", bestValid, isValid);
      }
      best = b.where(keep, best, element);
      stays.push_back(keep);
    }
    // The chosen one is the last that replaced what was before it.
    Values isChosen(stays.size());
    Value later;
    for (size_t i = stays.size() - 1; i > 0; --i) {
      Value takes = b.unary("logical_not", stays[i]);
      isChosen[i] = later ? b.compare("logical_and", takes, later) : takes;
      later = later ? b.compare("logical_and", later, stays[i]) : stays[i];
    }
    isChosen[0] = later ? later : truth(1.0);
    if (valid) {
      isChosen[0] = b.compare("logical_and", isChosen[0], firstValid);
    }
    return isChosen;
  }

  // Sums: what was not chosen adds 0.
  Value addUp(ValueRange isChosen) {
    Value total;
    auto one = RankedTensorType::get(SmallVector<int64_t>(w.size.size(), 1),
                                     elementOf(source));
    for (auto [i, chosen] : llvm::enumerate(isChosen)) {
      Value given = b.where(chosen, source, b.splat(one, 0.0));
      Value placed = put(given, i, zero);
      total = total ? b.binary("add", total, placed) : placed;
    }
    Value start = c.operand(2);
    if (knownNumber(start) != 0.0) {
      SmallVector<int64_t> ones(w.size.size(), 1);
      total = b.binary("add", total, b.reshape(start, ones));
    }
    return total;
  }

  // Any other combination, where something was chosen.
  ValuesOr combineAll(ValueRange isChosen) {
    Value total = b.broadcastInDim(c.operand(2), shapeOf(padded), {});
    Value no = b.splat(RankedTensorType::get({}, b.get().getI1Type()), 0.0);
    for (auto [i, chosen] : llvm::enumerate(isChosen)) {
      ValuesOr combined =
          combineBy(c, c.op->getRegion(1), total, put(source, i, zero));
      if (failed(combined)) {
        return failure();
      }
      total = b.where(put(chosen, i, no), combined->front(), total);
    }
    return Values{total};
  }

  Value withoutPadding(Value total) {
    SmallVector<int64_t> low, high, none(w.size.size(), 0);
    for (size_t i = 0; i < w.size.size(); ++i) {
      low.push_back(-w.low[i]);
      high.push_back(-w.high[i]);
    }
    return padAnyhow(b, total, low, high, none, c.operand(2));
  }

private:
  Value truth(double value) {
    return b.splat(typeOf(source).clone(b.get().getI1Type()), value);
  }

  // Element number `index` of every window.
  Value at(Value from, int64_t index) {
    SmallVector<int64_t> begins = placeOf(index, w.size), ends;
    for (auto [begin, stride, count] :
         llvm::zip_equal(begins, w.stride, shapeOf(source))) {
      ends.push_back(begin + (count - 1) * stride + 1);
    }
    return b.slice(from, begins, ends, w.stride);
  }

  // `value`, one element per window, put where element number `index` of every
  // window is; `fill` elsewhere.
  Value put(Value value, int64_t index, Value fill) {
    SmallVector<int64_t> place = placeOf(index, w.size), high, gaps;
    for (size_t i = 0; i < place.size(); ++i) {
      int64_t span = (shapeOf(value)[i] - 1) * w.stride[i] + 1;
      gaps.push_back(w.stride[i] - 1);
      high.push_back(shapeOf(padded)[i] - place[i] - span);
    }
    return padAnyhow(b, value, place, high, gaps, fill);
  }

  Conversion &c;
  TTIRBuilder &b;
  const Windows &w;
  Value source, zero, padded, valid;
};

LogicalResult convertSelectAndScatter(Conversion &c) {
  Windows w = windowsOf(c);
  if (w.count() > maxWindow || !isElementwise(c.op->getRegion(0)) ||
      !isElementwise(c.op->getRegion(1))) {
    return c.refuse("its windows have " + Twine(w.count()) +
                        " elements, or its bodies do more than compute "
                        "element by element",
                    "windows of at most " + Twine(maxWindow) +
                        " elements and bodies of element-wise ops");
  }
  if (typeOf(c.operand(1)).getNumElements() == 0) {
    return c.replace(
        c.b.broadcastInDim(c.operand(2), c.resultType().getShape(), {}));
  }
  Scatter scatter(c, w);
  FailureOr<Values> chosen = scatter.choose();
  if (failed(chosen)) {
    return failure();
  }
  bool adds = reducerKind(c.op->getRegion(1), 0, 1) == "add" &&
              !elementOf(c.operand(0)).isInteger(1);
  if (adds) {
    return c.replace(scatter.withoutPadding(scatter.addUp(*chosen)));
  }
  ValuesOr total = scatter.combineAll(*chosen);
  return failed(total) ? failure()
                       : c.replace(scatter.withoutPadding(total->front()));
}

} // namespace

void addSelectAndScatterConverters(ConverterTable &table) {
  table.add("stablehlo.select_and_scatter", convertSelectAndScatter);
}

} // namespace ttc
