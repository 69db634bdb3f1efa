// Windows: pooling in two dimensions, running sums, products and extremes in
// one.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

constexpr double infinity = std::numeric_limits<double>::infinity();

struct Windows {
  StringRef kind;
  double neutral = 0.0;
  SmallVector<int64_t> size, stride, dilation, low, high;

  SmallVector<int64_t> slidingDims() const {
    SmallVector<int64_t> dims;
    for (int64_t i = 0, rank = size.size(); i < rank; ++i) {
      if (size[i] != 1 || stride[i] != 1 || low[i] || high[i]) {
        dims.push_back(i);
      }
    }
    return dims;
  }
};

Windows windowsOf(Conversion &c) {
  int64_t rank = shapeOf(c.operand(0)).size();
  SmallVector<int64_t> ones(rank, 1), none(2 * rank, 0);
  Windows w;
  w.kind = reducerKind(c.op->getRegion(0), 0, 1);
  w.neutral = w.kind == "maximum"    ? -infinity
              : w.kind == "minimum"  ? infinity
              : w.kind == "multiply" ? 1.0
                                     : 0.0;
  w.size = c.ints("window_dimensions");
  w.stride = c.ints("window_strides", ones);
  w.dilation = c.ints("window_dilations", ones);
  SmallVector<int64_t> padding = c.ints("padding", none);
  for (int64_t i = 0; i < rank; ++i) {
    w.low.push_back(padding[2 * i]);
    w.high.push_back(padding[2 * i + 1]);
  }
  return w;
}

// The running combination of everything before: each step reaches twice as far
// as the one before.
Value runningExtreme(TTIRBuilder &b, Value x, int64_t dim, const Windows &w) {
  int64_t size = shapeOf(x)[dim];
  Value neutral = b.splat(RankedTensorType::get({}, elementOf(x)), w.neutral);
  for (int64_t reach = 1; reach < size; reach *= 2) {
    SmallVector<int64_t> low(w.size.size(), 0), high(low), none(low);
    low[dim] = reach;
    high[dim] = -reach;
    x = b.binary(w.kind, x, padAnyhow(b, x, low, high, none, neutral));
  }
  return x;
}

// A window that holds all elements up to (or, padded behind, from) each
// position.
Value convertRunning(Conversion &c, const Windows &w, int64_t dim) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  bool backwards = w.high[dim] > 0;
  x = backwards ? b.reverse(x, {dim}) : x;
  if (w.kind == "add" || w.kind == "multiply") {
    x = b.create(w.kind == "add" ? "cumsum" : "cumprod", x, x.getType(),
                 b.attr("dim", b.get().getI64IntegerAttr(dim)));
  } else {
    x = runningExtreme(b, x, dim, w);
  }
  return backwards ? b.reverse(x, {dim}) : x;
}

bool isRunning(const Windows &w, int64_t dim, int64_t size) {
  bool ends = (w.low[dim] == size - 1 && w.high[dim] == 0) ||
              (w.low[dim] == 0 && w.high[dim] == size - 1);
  return w.size[dim] == size && w.stride[dim] == 1 && w.dilation[dim] == 1 &&
         ends;
}

// Where the dimensions of x go to make it [batch, height, width, channels].
struct ImageForm {
  SmallVector<int64_t> order, shape;
};

ImageForm imageForm(Ints shape, SmallVector<int64_t> sliding) {
  ImageForm form;
  int64_t batch = 1, channels = -1, rank = shape.size();
  for (int64_t i = 0; i < rank; ++i) {
    if (!llvm::is_contained(sliding, i)) {
      channels = i;
    }
  }
  for (int64_t i = 0; i < rank; ++i) {
    if (!llvm::is_contained(sliding, i) && i != channels) {
      form.order.push_back(i);
      batch *= shape[i];
    }
  }
  llvm::append_range(form.order, sliding);
  form.shape = {batch, sliding.size() == 2 ? shape[sliding[0]] : 1,
                shape[sliding.back()], channels < 0 ? 1 : shape[channels]};
  if (channels >= 0) {
    form.order.push_back(channels);
  }
  return form;
}

// The attributes that both kinds of pooling have.
SmallVector<NamedAttribute> poolAttributes(TTIRBuilder &b, const Windows &w,
                                           Ints sliding) {
  auto pair = [&](Ints list) {
    return SmallVector<int32_t>{
        int32_t(sliding.size() == 2 ? list[sliding[0]] : 0),
        int32_t(list[sliding.back()])};
  };
  auto atLeastOne = [&](Ints list) {
    SmallVector<int32_t> values = pair(list);
    values[0] = sliding.size() == 2 ? values[0] : 1;
    return b.get().getDenseI32ArrayAttr(values);
  };
  SmallVector<int32_t> padding = pair(w.low);
  llvm::append_range(padding, pair(w.high));
  return {b.attr("ceil_mode", b.get().getBoolAttr(false)),
          b.attr("dilation", atLeastOne(w.dilation)),
          b.attr("kernel", atLeastOne(w.size)),
          b.attr("padding", b.get().getDenseI32ArrayAttr(padding)),
          b.attr("stride", atLeastOne(w.stride))};
}

Value pool(Conversion &c, Value x, const Windows &w, Ints sliding) {
  TTIRBuilder &b = c.b;
  ImageForm form = imageForm(shapeOf(x), SmallVector<int64_t>(sliding));
  ImageForm result =
      imageForm(c.resultType().getShape(), SmallVector<int64_t>(sliding));
  Value image = b.reshape(b.permute(x, form.order), form.shape);
  SmallVector<NamedAttribute> attributes = poolAttributes(b, w, sliding);
  if (w.kind == "add") {
    attributes.push_back(
        b.attr("count_include_pad", b.get().getBoolAttr(true)));
    attributes.push_back(
        b.attr("divisor_override", b.get().getI32IntegerAttr(1)));
  }
  image = w.kind == "minimum" ? b.unary("neg", image) : image;
  Value pooled =
      b.create(w.kind == "add" ? "avg_pool2d" : "max_pool2d", image,
               RankedTensorType::get(result.shape, elementOf(x)), attributes);
  pooled = w.kind == "minimum" ? b.unary("neg", pooled) : pooled;
  SmallVector<int64_t> spread, back(form.order.size());
  for (auto [i, dim] : llvm::enumerate(form.order)) {
    spread.push_back(c.resultType().getDimSize(dim));
    back[dim] = i;
  }
  return b.permute(b.reshape(pooled, spread), back);
}

// Gaps between elements, and padding that pools do not take (negative, or more
// than half a window), go in front.
Value prepare(Conversion &c, Windows &w) {
  int64_t rank = w.size.size();
  SmallVector<int64_t> ones(rank, 1), low(rank, 0), high(rank, 0), gaps;
  bool changes = false;
  for (auto [i, dilation] : llvm::enumerate(c.ints("base_dilations", ones))) {
    gaps.push_back(dilation - 1);
    bool outside = w.low[i] < 0 || w.high[i] < 0 || dilation != 1 ||
                   2 * std::max(w.low[i], w.high[i]) > w.size[i];
    if (outside) {
      std::swap(low[i], w.low[i]);
      std::swap(high[i], w.high[i]);
      changes = true;
    }
  }
  if (!changes) {
    return c.operand(0);
  }
  auto scalar = RankedTensorType::get({}, elementOf(c.operand(0)));
  return padAnyhow(c.b, c.operand(0), low, high, gaps,
                   c.b.splat(scalar, w.neutral));
}

LogicalResult convertReduceWindow(Conversion &c) {
  Windows w = windowsOf(c);
  static const StringRef known[] = {"add", "multiply", "maximum", "minimum"};
  if (c.op->getNumResults() != 1 || !llvm::is_contained(known, w.kind)) {
    return c.refuse("its body is not a known one",
                    "one operand with add, maximum or minimum");
  }
  std::optional<double> init = knownNumber(c.operand(1));
  bool isFloat = isa<FloatType>(elementOf(c.operand(0)));
  if (!init || (isFloat && *init != w.neutral)) {
    return c.refuse("its initial value is not the neutral one",
                    "0 for add, -inf for maximum, inf for minimum");
  }
  SmallVector<int64_t> sliding = w.slidingDims();
  if (sliding.empty()) {
    return c.replace(c.operand(0));
  }
  bool gaps = llvm::any_of(c.ints("base_dilations"),
                           [](int64_t dilation) { return dilation != 1; });
  if (sliding.size() == 1 && !gaps &&
      isRunning(w, sliding[0], shapeOf(c.operand(0))[sliding[0]])) {
    return c.replace(convertRunning(c, w, sliding[0]));
  }
  if (sliding.size() > 2 || w.kind == "multiply" || !isFloat) {
    return c.refuse("its windows slide over " + Twine(sliding.size()) +
                        " dimensions of " + (isFloat ? "floats" : "integers"),
                    "sums or extremes of floats over one or two dimensions");
  }
  Value x = prepare(c, w);
  return c.replace(pool(c, x, w, sliding));
}

} // namespace

void addWindowConverters(ConverterTable &table) {
  table.add("stablehlo.reduce_window", convertReduceWindow);
}

} // namespace ttc
