// select_and_scatter, the gradient of max and min pooling: every element of a
// window in turn asks whether it was the chosen one.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/StringSwitch.h"
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// More elements in a window than this would make the program too long.
constexpr int64_t maxWindow = 256;

struct Windows {
  SmallVector<int64_t> size, stride, low, high;
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

// "max" or "min" of `select`; empty if it is another choice.
StringRef choiceOf(Region &select) {
  Block &block = select.front();
  Operation *op = block.getTerminator()->getOperand(0).getDefiningOp();
  if (!op || op->getName().getStringRef() != "stablehlo.compare" ||
      op->getOperand(0) != block.getArgument(0) ||
      op->getOperand(1) != block.getArgument(1)) {
    return "";
  }
  std::string direction = directionOf(op);
  return llvm::StringSwitch<StringRef>(direction)
      .Cases({"GE", "GT"}, "max")
      .Cases({"LE", "LT"}, "min")
      .Default("");
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

// The elements of `padded` at `place` of every window.
Value elementsAt(TTIRBuilder &b, Value padded, Ints place, const Windows &w,
                 Ints windows) {
  SmallVector<int64_t> ends;
  for (auto [at, stride, count] : llvm::zip_equal(place, w.stride, windows)) {
    ends.push_back(at + (count - 1) * stride + 1);
  }
  return b.slice(padded, place, ends, w.stride);
}

// `value`, one element per window, put at `place` of every window of a tensor
// of shape `padded`; zero elsewhere.
Value putAt(TTIRBuilder &b, Value value, Ints place, const Windows &w,
            Ints padded) {
  SmallVector<int64_t> high, gaps;
  for (size_t i = 0; i < padded.size(); ++i) {
    int64_t span = (shapeOf(value)[i] - 1) * w.stride[i] + 1;
    gaps.push_back(w.stride[i] - 1);
    high.push_back(padded[i] - place[i] - span);
  }
  Value zero = b.splat(RankedTensorType::get({}, elementOf(value)), 0.0);
  return padAnyhow(b, value, place, high, gaps, zero);
}

// One window element after the other: where it is the best of its window and
// none before was, the source goes there.
Value distribute(TTIRBuilder &b, StringRef choice, Value padded, Value source,
                 const Windows &w, int64_t count) {
  Ints windows = shapeOf(source);
  SmallVector<Value> elements;
  Value best, found, total;
  for (int64_t i = 0; i < count; ++i) {
    elements.push_back(elementsAt(b, padded, placeOf(i, w.size), w, windows));
    StringRef combine = choice == "max" ? "maximum" : "minimum";
    best = best ? b.binary(combine, best, elements[i]) : elements[i];
  }
  auto one = RankedTensorType::get(SmallVector<int64_t>(windows.size(), 1),
                                   elementOf(source));
  for (int64_t i = 0; i < count; ++i) {
    Value isBest = b.compare("eq", elements[i], best);
    Value isChosen =
        found ? b.compare("logical_and", isBest, b.unary("logical_not", found))
              : isBest;
    found = found ? b.compare("logical_or", found, isBest) : isBest;
    Value given = b.where(isChosen, source, b.splat(one, 0.0));
    Value placed = putAt(b, given, placeOf(i, w.size), w, shapeOf(padded));
    total = total ? b.binary("add", total, placed) : placed;
  }
  return total;
}

LogicalResult convertSelectAndScatter(Conversion &c) {
  StringRef choice = choiceOf(c.op->getRegion(0));
  bool adds = reducerKind(c.op->getRegion(1), 0, 1) == "add";
  Value x = c.operand(0), source = c.operand(1);
  if (choice.empty() || !adds || knownNumber(c.operand(2)) != 0.0 ||
      !isa<FloatType>(elementOf(x))) {
    return c.refuse("it is not the gradient of a max or min pool",
                    "floats, select by compare GE or LE, scatter by add, "
                    "initial value 0");
  }
  Windows w = windowsOf(c);
  int64_t count = 1;
  for (int64_t size : w.size) {
    count *= size;
  }
  if (count > maxWindow) {
    return c.refuse("its windows have " + Twine(count) + " elements",
                    "windows of at most " + Twine(maxWindow) + " elements");
  }
  TTIRBuilder &b = c.b;
  double never = choice == "max" ? -std::numeric_limits<double>::infinity()
                                 : std::numeric_limits<double>::infinity();
  SmallVector<int64_t> none(w.size.size(), 0), low, high;
  Value fill = b.splat(RankedTensorType::get({}, elementOf(x)), never);
  Value padded = padAnyhow(b, x, w.low, w.high, none, fill);
  Value total = distribute(b, choice, padded, source, w, count);
  for (size_t i = 0; i < w.size.size(); ++i) {
    low.push_back(-w.low[i]);
    high.push_back(-w.high[i]);
  }
  Value zero = b.splat(RankedTensorType::get({}, elementOf(x)), 0.0);
  return c.replace(padAnyhow(b, total, low, high, none, zero));
}

} // namespace

void addPoolGradientConverters(ConverterTable &table) {
  table.add("stablehlo.select_and_scatter", convertSelectAndScatter);
}

} // namespace ttc
