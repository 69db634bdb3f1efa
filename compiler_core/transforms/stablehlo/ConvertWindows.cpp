// Windows: sums and extremes over two dimensions of floats are pools, running
// sums and products have an op, everything else is folded dimension by
// dimension.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

struct Windows {
  SmallVector<int64_t> size, stride, baseDilation, dilation, low, high;

  SmallVector<int64_t> slidingDims() const {
    SmallVector<int64_t> dims;
    for (int64_t i = 0, rank = size.size(); i < rank; ++i) {
      if (size[i] != 1 || stride[i] != 1 || low[i] || high[i] ||
          baseDilation[i] != 1) {
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
  w.size = c.ints("window_dimensions");
  w.stride = c.ints("window_strides", ones);
  w.baseDilation = c.ints("base_dilations", ones);
  w.dilation = c.ints("window_dilations", ones);
  SmallVector<int64_t> padding = c.ints("padding", none);
  for (int64_t i = 0; i < rank; ++i) {
    w.low.push_back(padding[2 * i]);
    w.high.push_back(padding[2 * i + 1]);
  }
  return w;
}

// The dimension of a running sum or product: a window that holds all elements
// up to (or, padded behind, from) each position. -1 if it is something else.
int64_t runningDim(const Windows &w, Ints shape) {
  SmallVector<int64_t> sliding = w.slidingDims();
  if (sliding.size() != 1) {
    return -1;
  }
  int64_t dim = sliding[0], size = shape[dim];
  bool ends = (w.low[dim] == size - 1 && w.high[dim] == 0) ||
              (w.low[dim] == 0 && w.high[dim] == size - 1);
  bool plain = w.stride[dim] == 1 && w.dilation[dim] == 1 &&
               w.baseDilation[dim] == 1 && w.size[dim] == size;
  return ends && plain ? dim : -1;
}

LogicalResult convertRunning(Conversion &c, const Monoid &monoid,
                             const Windows &w, int64_t dim) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  bool backwards = w.high[dim] > 0;
  x = backwards ? b.reverse(x, {dim}) : x;
  x = b.create(monoid.body == "add" ? "cumsum" : "cumprod", x, x.getType(),
               b.attr("dim", b.get().getI64IntegerAttr(dim)));
  return c.replace(backwards ? b.reverse(x, {dim}) : x);
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

Value pool(Conversion &c, StringRef body, Value x, const Windows &w,
           Ints sliding) {
  TTIRBuilder &b = c.b;
  ImageForm form = imageForm(shapeOf(x), SmallVector<int64_t>(sliding));
  ImageForm result =
      imageForm(c.resultType().getShape(), SmallVector<int64_t>(sliding));
  Value image = b.reshape(b.permute(x, form.order), form.shape);
  SmallVector<NamedAttribute> attributes = poolAttributes(b, w, sliding);
  if (body == "add") {
    attributes.push_back(
        b.attr("count_include_pad", b.get().getBoolAttr(true)));
    attributes.push_back(
        b.attr("divisor_override", b.get().getI32IntegerAttr(1)));
  }
  image = body == "minimum" ? b.unary("neg", image) : image;
  Value pooled =
      b.create(body == "add" ? "avg_pool2d" : "max_pool2d", image,
               RankedTensorType::get(result.shape, elementOf(x)), attributes);
  pooled = body == "minimum" ? b.unary("neg", pooled) : pooled;
  SmallVector<int64_t> spread, back(form.order.size());
  for (auto [i, dim] : llvm::enumerate(form.order)) {
    spread.push_back(c.resultType().getDimSize(dim));
    back[dim] = i;
  }
  return b.permute(b.reshape(pooled, spread), back);
}

// What the library pools: sums and extremes of floats, with padding of at most
// half a window and without gaps between elements.
bool isPool(Conversion &c, StringRef body, const Windows &w) {
  SmallVector<int64_t> sliding = w.slidingDims();
  bool fits = (body == "add" || body == "maximum" || body == "minimum") &&
              isa<FloatType>(elementOf(c.operand(0))) &&
              (sliding.size() == 1 || sliding.size() == 2);
  bool dense = true;
  for (int64_t dim : sliding) {
    fits &= w.low[dim] >= 0 && w.high[dim] >= 0 && w.baseDilation[dim] == 1 &&
            2 * std::max(w.low[dim], w.high[dim]) <= w.size[dim];
    dense &= w.dilation[dim] == 1;
  }
  return fits && (dense || body != "add");
}

// Gaps and padding hold the initial value; then one dimension after the other
// is folded, the last first, which keeps the order of the elements.
LogicalResult foldAll(Conversion &c, const Windows &w) {
  Region &body = c.op->getRegion(0);
  unsigned count = c.op->getNumResults();
  auto combine = [&](ValueRange left, ValueRange right) {
    return combineBy(c, body, left, right);
  };
  SmallVector<int64_t> gaps =
      llvm::map_to_vector(w.baseDilation, [](int64_t d) { return d - 1; });
  Values values;
  bool neutral = true;
  for (unsigned i = 0; i < count; ++i) {
    Value start = c.operand(count + i);
    const Monoid *monoid = monoidOf(body, i, count, elementOf(start));
    neutral &= monoid && isNeutral(start, *monoid);
    values.push_back(padAnyhow(c.b, c.operand(i), w.low, w.high, gaps, start));
  }
  for (int64_t dim = w.size.size() - 1; dim >= 0; --dim) {
    Slide slide{dim, w.size[dim], w.stride[dim], w.dilation[dim]};
    ValuesOr folded = foldWindows(c.b, values, slide, combine);
    if (failed(folded)) {
      return failure();
    }
    values = *folded;
  }
  if (neutral) {
    return c.replace(values);
  }
  Values starts;
  for (unsigned i = 0; i < count; ++i) {
    starts.push_back(c.b.reshape(c.operand(count + i),
                                 SmallVector<int64_t>(w.size.size(), 1)));
  }
  ValuesOr results = combineBy(c, body, starts, values);
  return failed(results) ? failure() : c.replace(*results);
}

LogicalResult convertReduceWindow(Conversion &c) {
  Windows w = windowsOf(c);
  Region &body = c.op->getRegion(0);
  unsigned count = c.op->getNumResults();
  bool known = true;
  for (unsigned i = 0; i < count; ++i) {
    known &= monoidOf(body, i, count, elementOf(c.operand(i))) != nullptr;
  }
  if (!known && !isElementwise(body)) {
    return c.refuse("its body does more than compute element by element",
                    "a body of element-wise ops");
  }
  const Monoid *monoid =
      count == 1 ? monoidOf(body, 0, 1, elementOf(c.operand(0))) : nullptr;
  if (!monoid || !isNeutral(c.operand(1), *monoid)) {
    return foldAll(c, w);
  }
  bool scans = (monoid->body == "add" || monoid->body == "multiply") &&
               !elementOf(c.operand(0)).isInteger(1);
  int64_t dim = runningDim(w, shapeOf(c.operand(0)));
  if (scans && dim >= 0) {
    return convertRunning(c, *monoid, w, dim);
  }
  if (isPool(c, monoid->body, w)) {
    return c.replace(pool(c, monoid->body, c.operand(0), w, w.slidingDims()));
  }
  return foldAll(c, w);
}

} // namespace

void addWindowConverters(ConverterTable &table) {
  table.add("stablehlo.reduce_window", convertReduceWindow);
}

} // namespace ttc
