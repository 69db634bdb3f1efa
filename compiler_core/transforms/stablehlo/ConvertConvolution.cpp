// Convolutions of any rank: dimension numbers are brought to one order, groups
// of batches to groups of features, and spatial dimensions that conv2d does not
// take (beyond two, or all of wide integers) become sums over the window.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"
#include "transforms/ttir/Products.h"

#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// One spatial dimension.
struct Spatial {
  int64_t stride = 1, low = 0, high = 0, inputDilation = 1, kernelDilation = 1;
  bool reversed = false;

  int64_t outputSize(int64_t size, int64_t kernel) const {
    int64_t window = kernelDilation * (kernel - 1) + 1;
    return kernel == 0 ? size + low + high + 1
                       : (size + low + high - window) / stride + 1;
  }
};

using Geometry = SmallVector<Spatial>;

SmallVector<int64_t> join(Ints first, Ints middle, Ints last) {
  SmallVector<int64_t> all(first);
  llvm::append_range(all, middle);
  llvm::append_range(all, last);
  return all;
}

Geometry geometryOf(Conversion &c, int64_t spatial) {
  SmallVector<int64_t> ones(spatial, 1), none(2 * spatial, 0);
  SmallVector<int64_t> strides = c.ints("window_strides", ones);
  SmallVector<int64_t> inputDilation = c.ints("lhs_dilation", ones);
  SmallVector<int64_t> kernelDilation = c.ints("rhs_dilation", ones);
  SmallVector<int64_t> padding = c.ints("padding", none);
  auto reversal = c.op->getAttrOfType<DenseBoolArrayAttr>("window_reversal");
  Geometry g;
  for (int64_t i = 0; i < spatial; ++i) {
    g.push_back({strides[i], padding[2 * i], padding[2 * i + 1],
                 inputDilation[i], kernelDilation[i],
                 reversal && reversal.asArrayRef()[i]});
  }
  return g;
}

// image: [batch, spatial..., channels]; kernel: [out channels, channels /
// groups, spatial...]
struct Parts {
  Value image, kernel;
  int64_t groups;
};

// The image with its gaps (input dilation) and negative padding applied; what
// is left of the padding stays in `g`.
Value spreadImage(TTIRBuilder &b, Value image, Geometry &g) {
  int64_t rank = shapeOf(image).size();
  SmallVector<int64_t> low(rank, 0), high(rank, 0), gaps(rank, 0);
  bool changes = false;
  for (auto [i, dim] : llvm::enumerate(g)) {
    gaps[i + 1] = dim.inputDilation - 1;
    low[i + 1] = std::min<int64_t>(0, dim.low);
    high[i + 1] = std::min<int64_t>(0, dim.high);
    changes |= gaps[i + 1] || low[i + 1] || high[i + 1];
    dim.low = std::max<int64_t>(0, dim.low);
    dim.high = std::max<int64_t>(0, dim.high);
  }
  if (!changes) {
    return image;
  }
  Value zero = b.splat(RankedTensorType::get({}, elementOf(image)), 0.0);
  return padAnyhow(b, image, low, high, gaps, zero);
}

// Groups of the batch, each with its own output channels, are groups of
// features: [groups * batch, spatial..., c] -> [batch, spatial..., groups * c].
void batchToFeatureGroups(TTIRBuilder &b, Parts &parts, int64_t groups) {
  SmallVector<int64_t> shape(shapeOf(parts.image));
  int64_t rank = shape.size();
  SmallVector<int64_t> split(shape);
  split[0] /= groups;
  split.insert(split.begin(), groups);
  auto order = llvm::to_vector(llvm::seq<int64_t>(1, rank));
  order.append({0, rank});
  shape[0] /= groups;
  shape[rank - 1] *= groups;
  parts.image =
      b.reshape(b.permute(b.reshape(parts.image, split), order), shape);
  parts.groups = groups;
}

Value createConv2d(TTIRBuilder &b, const Parts &parts, const Geometry &g) {
  OpBuilder &builder = b.get();
  SmallVector<int64_t> shape(shapeOf(parts.image));
  for (int64_t i : {0, 1}) {
    shape[i + 1] = g[i].outputSize(shape[i + 1], shapeOf(parts.kernel)[i + 2]);
  }
  shape[3] = shapeOf(parts.kernel)[0];
  auto list = [&](StringRef name, Ints values) {
    return b.attr(name,
                  builder.getDenseI32ArrayAttr(SmallVector<int32_t>(values)));
  };
  auto dim = [&](StringRef name, int64_t value) {
    return b.attr(name, builder.getI64IntegerAttr(value));
  };
  return b.create("conv2d", {parts.image, parts.kernel},
                  RankedTensorType::get(shape, elementOf(parts.image)),
                  {dim("batch_dim", 0), dim("channel_dim", 3),
                   list("dilation", {g[0].kernelDilation, g[1].kernelDilation}),
                   b.attr("groups", builder.getI32IntegerAttr(parts.groups)),
                   dim("height_dim", 1),
                   list("padding", {g[0].low, g[1].low, g[0].high, g[1].high}),
                   list("stride", {g[0].stride, g[1].stride}),
                   dim("width_dim", 2)});
}

// Up to two spatial dimensions of floats; missing ones have size 1 and stand in
// front.
Value convolvePlane(TTIRBuilder &b, Parts parts, Geometry g) {
  auto insertDim = [&](Value x, int64_t dim) {
    SmallVector<int64_t> shape(shapeOf(x));
    shape.insert(shape.begin() + dim, 1);
    return b.reshape(x, shape);
  };
  int64_t missing = 2 - g.size();
  for (int64_t i = 0; i < missing; ++i) {
    parts.image = insertDim(parts.image, 1);
    parts.kernel = insertDim(parts.kernel, 2);
    g.insert(g.begin(), Spatial());
  }
  Value result = createConv2d(b, parts, g);
  SmallVector<int64_t> shape(shapeOf(result));
  shape.erase(shape.begin() + 1, shape.begin() + 1 + missing);
  return b.reshape(result, shape);
}

// No spatial dimension: [batch, channels] times [out, channels / groups], group
// by group.
Value multiplyChannels(TTIRBuilder &b, const Parts &parts, Type element) {
  int64_t groups = parts.groups, batch = shapeOf(parts.image)[0];
  int64_t out = shapeOf(parts.kernel)[0], each = shapeOf(parts.kernel)[1];
  Value image = b.reshape(parts.image, {batch, groups, each});
  Value kernel = b.reshape(parts.kernel, {groups, out / groups, each});
  Value result = product(b, image, kernel, {{1}, {0}, {2}, {2}}, element);
  return b.reshape(b.permute(result, {1, 0, 2}), {batch, out});
}

// A convolution to elements of type `element`; with floats it ends in conv2d,
// with integers in products.
Value convolve(TTIRBuilder &b, const Parts &parts, const Geometry &g,
               Type element) {
  bool isFloat = isa<FloatType>(elementOf(parts.image));
  if (isFloat && g.size() <= 2) {
    return convolvePlane(b, parts, g);
  }
  if (g.empty()) {
    return multiplyChannels(b, parts, element);
  }
  // The first spatial dimension becomes a sum over its window; its positions
  // join the batch.
  const Spatial &first = g.front();
  SmallVector<int64_t> low(shapeOf(parts.image).size(), 0), high(low),
      none(low);
  low[1] = first.low;
  high[1] = first.high;
  Value zero = b.splat(RankedTensorType::get({}, elementOf(parts.image)), 0.0);
  Value image = padAnyhow(b, parts.image, low, high, none, zero);
  SmallVector<int64_t> flat(shapeOf(image)), window(shapeOf(parts.kernel));
  int64_t taps = window[2], batch = flat[0];
  int64_t count = first.outputSize(shapeOf(parts.image)[1], taps);
  flat.erase(flat.begin());
  flat[0] = batch * count;
  window.erase(window.begin() + 2);
  Value total;
  for (int64_t tap = 0; tap < taps; ++tap) {
    int64_t begin = tap * first.kernelDilation;
    int64_t end = begin + (count - 1) * first.stride + 1;
    Value slice = b.sliceDim(image, 1, begin, end, first.stride);
    Value kernel = b.sliceDim(parts.kernel, 2, tap, tap + 1);
    Parts rest = {b.reshape(slice, flat), b.reshape(kernel, window),
                  parts.groups};
    Value part = convolve(b, rest, Geometry(ArrayRef(g).drop_front()), element);
    total = total ? b.binary("add", total, part) : part;
  }
  SmallVector<int64_t> shape(shapeOf(total));
  shape[0] = count;
  shape.insert(shape.begin(), batch);
  return b.reshape(total, shape);
}

// The type to convolve in: floats as the result has them; integers as f32 where
// that is exact, else as they are.
Type computeType(Conversion &c, const Parts &parts) {
  Type result = c.resultType().getElementType();
  Type image = elementOf(parts.image), kernel = elementOf(parts.kernel);
  if (isa<FloatType>(image)) {
    return result;
  }
  int64_t terms = typeOf(parts.kernel).getNumElements() /
                  std::max<int64_t>(1, shapeOf(parts.kernel)[0]);
  return terms <= exactTerms(image, kernel) ? Type(c.b.get().getF32Type())
                                            : Type();
}

// Where each dimension of `order` is found: the inverse permutation.
SmallVector<int64_t> inverse(Ints order) {
  SmallVector<int64_t> result(order.size());
  for (auto [i, dim] : llvm::enumerate(order)) {
    result[dim] = i;
  }
  return result;
}

Parts canonicalParts(Conversion &c, stablehlo::ConvDimensionNumbersAttr numbers,
                     Geometry &g) {
  TTIRBuilder &b = c.b;
  Value image =
      b.permute(c.operand(0), join({numbers.getInputBatchDimension()},
                                   numbers.getInputSpatialDimensions(),
                                   {numbers.getInputFeatureDimension()}));
  Value kernel =
      b.permute(c.operand(1), join({numbers.getKernelOutputFeatureDimension(),
                                    numbers.getKernelInputFeatureDimension()},
                                   numbers.getKernelSpatialDimensions(), {}));
  SmallVector<int64_t> reversed;
  for (auto [i, dim] : llvm::enumerate(g)) {
    if (dim.reversed && shapeOf(kernel)[i + 2] > 1) {
      reversed.push_back(i + 2);
    }
  }
  Parts parts{spreadImage(b, image, g), b.reverse(kernel, reversed),
              c.integer("feature_group_count", 1)};
  int64_t batchGroups = c.integer("batch_group_count", 1);
  if (batchGroups > 1) {
    batchToFeatureGroups(b, parts, batchGroups);
  }
  return parts;
}

LogicalResult convertConvolution(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::ConvDimensionNumbersAttr>(
      "dimension_numbers");
  TTIRBuilder &b = c.b;
  bool isNothing = typeOf(c.operand(0)).getNumElements() == 0 ||
                   typeOf(c.operand(1)).getNumElements() == 0;
  if (isNothing) {
    return c.replace(b.splat(c.resultType(), 0.0));
  }
  Geometry g = geometryOf(c, numbers.getInputSpatialDimensions().size());
  Parts parts = canonicalParts(c, numbers, g);
  Type element = c.resultType().getElementType();
  if (Type computed = computeType(c, parts)) {
    parts.image = b.typecast(parts.image, computed);
    parts.kernel = b.typecast(parts.kernel, computed);
  }
  bool isFloat = isa<FloatType>(elementOf(parts.image));
  Value result =
      convolve(b, parts, g, isFloat ? elementOf(parts.image) : element);
  if (isFloat && !isa<FloatType>(element)) {
    result = b.typecast(result, b.get().getI32Type());
  }
  SmallVector<int64_t> order = join({numbers.getOutputBatchDimension()},
                                    numbers.getOutputSpatialDimensions(),
                                    {numbers.getOutputFeatureDimension()});
  return c.replace(b.permute(b.typecast(result, element), inverse(order)));
}

} // namespace

void addConvolutionConverters(ConverterTable &table) {
  table.add("stablehlo.convolution", convertConvolution);
}

} // namespace ttc
