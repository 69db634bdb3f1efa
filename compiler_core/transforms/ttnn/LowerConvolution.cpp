// Lowerings of convolution and pooling: images are flattened to [1, 1, batch *
// height * width, channels] and back.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

/// The entries of an attribute that is a number for both, a pair, or four.
SmallVector<int64_t> numbers(OpLowering &op, StringRef name) {
  if (auto one = dyn_cast<IntegerAttr>(op.attribute(name))) {
    return {one.getInt(), one.getInt()};
  }
  return op.integers(name);
}

/// ttir says top, left, bottom, right; the library top, bottom, left, right.
SmallVector<int64_t> paddingOf(OpLowering &op) {
  SmallVector<int64_t> given = numbers(op, "padding");
  if (given.size() == 4) {
    return {given[0], given[2], given[1], given[3]};
  }
  return {given[0], given[0], given[1], given[1]};
}

/// An image as the library takes it, and what it was before.
struct Image {
  Value rows; ///< [1, 1, batch * height * width, channels]
  int64_t batch, height, width, channels;
};

Image flatten(OpLowering &op, Value image) {
  Shape shape = shapeOf(image);
  Image result{{}, shape[0], shape[1], shape[2], shape[3]};
  result.rows =
      op.reshape(image, {1, 1, shape[0] * shape[1] * shape[2], shape[3]});
  return result;
}

SmallVector<NamedAttribute> sizes(OpLowering &op, const Image &image) {
  return {op.attr("batch_size", op.i32(image.batch)),
          op.attr("input_height", op.i32(image.height)),
          op.attr("input_width", op.i32(image.width))};
}

/// From the order of dims that the op names to batch, height, width, channels.
SmallVector<int64_t> toNHWC(OpLowering &op) {
  SmallVector<int64_t> order;
  for (StringRef name :
       {"batch_dim", "height_dim", "width_dim", "channel_dim"}) {
    order.push_back(op.attribute(name) ? op.integer(name) : order.size());
  }
  return order;
}

SmallVector<int64_t> inverse(Shape permutation) {
  SmallVector<int64_t> result(permutation.size());
  for (auto [index, dim] : llvm::enumerate(permutation)) {
    result[dim] = index;
  }
  return result;
}

/// Makes `name` with flattened operands; `result` is its shape as batch,
/// height, width, channels.
LogicalResult emitConvolution(OpLowering &op, StringRef name,
                              int64_t outChannels,
                              ArrayRef<NamedAttribute> more) {
  Type element = op.resultType().getElementType();
  Type computed = isInteger(element) ? Type(op.builder.getF32Type()) : element;
  SmallVector<int64_t> order = toNHWC(op);
  Image image =
      flatten(op, op.permute(op.typecast(op.operand(0), computed), order));
  SmallVector<Value> operands{image.rows, op.typecast(op.operand(1), computed)};
  if (op.operandCount() == 3) {
    operands.push_back(op.reshape(op.typecast(op.operand(2), computed),
                                  {1, 1, 1, outChannels}));
  }
  Shape weight = shapeOf(operands[1]);
  SmallVector<NamedAttribute> attributes = sizes(op, image);
  attributes.append({op.attr("in_channels", op.i32(image.channels)),
                     op.attr("out_channels", op.i32(outChannels)),
                     op.attr("kernel_size", op.i32Array(weight.take_back(2))),
                     op.attr("stride", op.i32Array(numbers(op, "stride"))),
                     op.attr("padding", op.i32Array(paddingOf(op))),
                     op.attr("dilation", op.i32Array(numbers(op, "dilation"))),
                     op.attr("groups", op.i32(op.integer("groups")))});
  attributes.append(more.begin(), more.end());
  SmallVector<int64_t> nhwc;
  for (int64_t dim : order) {
    nhwc.push_back(op.resultType().getDimSize(dim));
  }
  auto type = RankedTensorType::get(
      {1, 1, nhwc[0] * nhwc[1] * nhwc[2], nhwc[3]}, computed);
  Value rows = op.create(name, operands, type, attributes);
  return op.replace(op.permute(op.reshape(rows, nhwc), inverse(order)));
}

LogicalResult lowerConv2d(OpLowering &op) {
  return emitConvolution(op, "conv2d", op.sourceType(1).getDimSize(0), {});
}

LogicalResult lowerConvTranspose2d(OpLowering &op) {
  int64_t out = op.sourceType(1).getDimSize(1) * op.integer("groups");
  return emitConvolution(
      op, "conv_transpose2d", out,
      op.attr("output_padding", op.i32Array(numbers(op, "output_padding"))));
}

/// Pads by hand where the library would not: it takes at most half a window.
/// `fill` never wins.
Value padByHand(OpLowering &op, Value image, SmallVector<int64_t> &padding,
                Shape window, double fill) {
  bool fits = padding[0] <= window[0] / 2 && padding[1] <= window[0] / 2 &&
              padding[2] <= window[1] / 2 && padding[3] <= window[1] / 2;
  if (fits) {
    return image;
  }
  SmallVector<int64_t> shape(shapeOf(image));
  shape[1] += padding[0] + padding[1];
  shape[2] += padding[2] + padding[3];
  SmallVector<int64_t> all{0,          0,          padding[0], padding[1],
                           padding[2], padding[3], 0,          0};
  padding.assign(4, 0);
  return op.create("pad", image, withShape(typeOf(image), shape),
                   {op.attr("padding", op.i32Array(all)),
                    op.attr("value", op.builder.getF32FloatAttr(fill))});
}

/// Pools compute in bf16.
LogicalResult emitPool(OpLowering &op, StringRef name, double fill,
                       ArrayRef<NamedAttribute> more) {
  SmallVector<int64_t> window = numbers(op, "kernel");
  SmallVector<int64_t> padding = paddingOf(op);
  Value input = op.typecast(op.operand(0), op.builder.getBF16Type());
  input = padByHand(op, input, padding, window, fill);
  Image image = flatten(op, input);
  SmallVector<NamedAttribute> attributes = sizes(op, image);
  attributes.append(
      {op.attr("channels", op.i32(image.channels)),
       op.attr("kernel_size", op.i32Array(window)),
       op.attr("stride", op.i32Array(numbers(op, "stride"))),
       op.attr("padding", op.i32Array(padding)),
       op.attr("ceil_mode", op.builder.getBoolAttr(op.flag("ceil_mode")))});
  attributes.append(more.begin(), more.end());
  Shape shape = op.resultType().getShape();
  auto type =
      RankedTensorType::get({1, 1, shape[0] * shape[1] * shape[2], shape[3]},
                            op.builder.getBF16Type());
  return op.replace(
      op.reshape(op.create(name, image.rows, type, attributes), shape));
}

LogicalResult lowerMaxPool2d(OpLowering &op) {
  return emitPool(op, "max_pool2d", -std::numeric_limits<double>::infinity(),
                  op.attr("dilation", op.i32Array(numbers(op, "dilation"))));
}

LogicalResult lowerAvgPool2d(OpLowering &op) {
  bool isDense = llvm::all_of(numbers(op, "dilation"),
                              [](int64_t step) { return step == 1; });
  if (!isDense) {
    return op.unsupported(
        "an average over windows without dilation would work");
  }
  bool countsPadding =
      !op.attribute("count_include_pad") || op.flag("count_include_pad");
  SmallVector<NamedAttribute> more{
      op.attr("count_include_pad", op.builder.getBoolAttr(countsPadding))};
  if (Attribute divisor = op.attribute("divisor_override")) {
    more.push_back(op.attr("divisor_override", divisor));
  }
  return emitPool(op, "avg_pool2d", 0.0, more);
}

} // namespace

void addConvolutionLowerings(LoweringTable &table) {
  table["conv2d"] = lowerConv2d;
  table["conv_transpose2d"] = lowerConvTranspose2d;
  table["max_pool2d"] = lowerMaxPool2d;
  table["avg_pool2d"] = lowerAvgPool2d;
}

} // namespace ttc
