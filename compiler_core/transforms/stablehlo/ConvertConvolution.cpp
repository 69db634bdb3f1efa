// Convolutions: any dimension numbers are brought to NHWC images and OIHW
// kernels.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "dialects/stablehlo/StablehloBase.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Everything about a convolution of 1 or 2 spatial dimensions, brought to 2.
struct Geometry {
  SmallVector<int64_t> strides, low, high, inputDilation, kernelDilation;
  SmallVector<bool> reversed;
};

SmallVector<int64_t> join(Ints first, Ints middle, Ints last) {
  SmallVector<int64_t> all(first);
  llvm::append_range(all, middle);
  llvm::append_range(all, last);
  return all;
}

Geometry geometryOf(Conversion &c, int64_t spatial) {
  SmallVector<int64_t> ones(spatial, 1), none(2 * spatial, 0);
  Geometry g;
  g.strides = c.ints("window_strides", ones);
  g.inputDilation = c.ints("lhs_dilation", ones);
  g.kernelDilation = c.ints("rhs_dilation", ones);
  SmallVector<int64_t> padding = c.ints("padding", none);
  g.reversed.assign(spatial, false);
  if (auto list = c.op->getAttrOfType<DenseBoolArrayAttr>("window_reversal")) {
    g.reversed.assign(list.asArrayRef().begin(), list.asArrayRef().end());
  }
  for (int64_t i = 0; i < spatial; ++i) {
    g.low.push_back(padding[2 * i]);
    g.high.push_back(padding[2 * i + 1]);
  }
  return g;
}

// A line is an image of height 1.
void toTwoDims(Geometry &g) {
  auto front = [](auto &list, auto value) { list.insert(list.begin(), value); };
  front(g.strides, 1);
  front(g.low, 0);
  front(g.high, 0);
  front(g.inputDilation, 1);
  front(g.kernelDilation, 1);
  front(g.reversed, false);
}

Value insertDim(TTIRBuilder &b, Value x, int64_t dim) {
  SmallVector<int64_t> shape(shapeOf(x));
  shape.insert(shape.begin() + dim, 1);
  return b.reshape(x, shape);
}

// The image with its gaps (input dilation) and negative padding applied; what
// is left of the padding stays in `g`.
Value spreadImage(TTIRBuilder &b, Value image, Geometry &g) {
  SmallVector<int64_t> low(4, 0), high(4, 0), gaps(4, 0);
  bool changes = false;
  for (int64_t i : {0, 1}) {
    gaps[i + 1] = g.inputDilation[i] - 1;
    low[i + 1] = std::min<int64_t>(0, g.low[i]);
    high[i + 1] = std::min<int64_t>(0, g.high[i]);
    changes |= gaps[i + 1] || low[i + 1] || high[i + 1];
    g.low[i] = std::max<int64_t>(0, g.low[i]);
    g.high[i] = std::max<int64_t>(0, g.high[i]);
  }
  if (!changes) {
    return image;
  }
  Value zero = b.splat(RankedTensorType::get({}, elementOf(image)), 0.0);
  return padAnyhow(b, image, low, high, gaps, zero);
}

int64_t outputSize(int64_t size, int64_t kernel, const Geometry &g, int64_t i) {
  int64_t window = g.kernelDilation[i] * (kernel - 1) + 1;
  return (size + g.low[i] + g.high[i] - window) / g.strides[i] + 1;
}

Value createConv2d(TTIRBuilder &b, Value image, Value kernel, const Geometry &g,
                   int64_t groups) {
  OpBuilder &builder = b.get();
  SmallVector<int64_t> shape(shapeOf(image));
  for (int64_t i : {0, 1}) {
    shape[i + 1] = outputSize(shape[i + 1], shapeOf(kernel)[i + 2], g, i);
  }
  shape[3] = shapeOf(kernel)[0];
  auto list = [&](StringRef name, Ints values) {
    return b.attr(name,
                  builder.getDenseI32ArrayAttr(SmallVector<int32_t>(values)));
  };
  auto dim = [&](StringRef name, int64_t value) {
    return b.attr(name, builder.getI64IntegerAttr(value));
  };
  return b.create("conv2d", {image, kernel},
                  RankedTensorType::get(shape, elementOf(image)),
                  {dim("batch_dim", 0), dim("channel_dim", 3),
                   list("dilation", g.kernelDilation),
                   b.attr("groups", builder.getI32IntegerAttr(groups)),
                   dim("height_dim", 1),
                   list("padding", {g.low[0], g.low[1], g.high[0], g.high[1]}),
                   list("stride", g.strides), dim("width_dim", 2)});
}

// Where each dimension of `order` is found: the inverse permutation.
SmallVector<int64_t> inverse(Ints order) {
  SmallVector<int64_t> result(order.size());
  for (auto [i, dim] : llvm::enumerate(order)) {
    result[dim] = i;
  }
  return result;
}

LogicalResult convertConvolution(Conversion &c) {
  auto numbers = c.op->getAttrOfType<stablehlo::ConvDimensionNumbersAttr>(
      "dimension_numbers");
  int64_t spatial = numbers.getInputSpatialDimensions().size();
  if (spatial < 1 || spatial > 2) {
    return c.refuse("it has " + Twine(spatial) + " spatial dimensions",
                    "1 or 2 spatial dimensions");
  }
  if (c.integer("batch_group_count", 1) != 1) {
    return c.refuse("it groups the batch", "batch_group_count = 1");
  }
  if (!isa<FloatType>(elementOf(c.operand(0)))) {
    return c.refuse("it convolves integers", "f32 or bf16 operands");
  }
  TTIRBuilder &b = c.b;
  Geometry g = geometryOf(c, spatial);
  Value image =
      b.permute(c.operand(0), join({numbers.getInputBatchDimension()},
                                   numbers.getInputSpatialDimensions(),
                                   {numbers.getInputFeatureDimension()}));
  Value kernel =
      b.permute(c.operand(1), join({numbers.getKernelOutputFeatureDimension(),
                                    numbers.getKernelInputFeatureDimension()},
                                   numbers.getKernelSpatialDimensions(), {}));
  if (spatial == 1) {
    toTwoDims(g);
    image = insertDim(b, image, 1);
    kernel = insertDim(b, kernel, 2);
  }
  SmallVector<int64_t> reversed;
  for (int64_t i : {0, 1}) {
    if (g.reversed[i] && shapeOf(kernel)[i + 2] > 1) {
      reversed.push_back(i + 2);
    }
  }
  kernel = b.reverse(kernel, reversed);
  image = spreadImage(b, image, g);
  Type element = c.resultType().getElementType();
  Value result =
      createConv2d(b, b.typecast(image, element), b.typecast(kernel, element),
                   g, c.integer("feature_group_count", 1));
  SmallVector<int64_t> order = join({numbers.getOutputBatchDimension()},
                                    numbers.getOutputSpatialDimensions(),
                                    {numbers.getOutputFeatureDimension()});
  if (spatial == 1) {
    Ints shape = shapeOf(result);
    result = b.reshape(result, {shape[0], shape[2], shape[3]});
  }
  return c.replace(b.permute(result, inverse(order)));
}

} // namespace

void addConvolutionConverters(ConverterTable &table) {
  table.add("stablehlo.convolution", convertConvolution);
}

} // namespace ttc
