// Convolutions and pooling over images in NHWC order.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRConvPoolOps.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRConvPoolOps.cpp.inc"

void TTIRDialect::registerConvPoolOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRConvPoolOps.cpp.inc"
      >();
}

// Checks that `attr` holds one number, two, or (padding) four.
static LogicalResult expectPair(Operation *op, StringRef name, Attribute attr,
                                bool padding = false) {
  size_t count = toPair(attr).size();
  if (count == 2 || (padding && count == 4)) {
    return success();
  }
  return op->emitOpError("`")
         << name << "` has " << count << " entries, wanted is a number or "
         << (padding ? "2 or 4" : "2");
}

// The size of a dimension after a window has slid over it.
static int64_t slide(int64_t size, int64_t pad, int64_t kernel, int64_t stride,
                     int64_t dilation, bool ceil) {
  int64_t span = size + pad - dilation * (kernel - 1) - 1;
  if (span < 0) {
    return 0;
  }
  return (ceil ? (span + stride - 1) / stride : span / stride) + 1;
}

static LogicalResult expectRank4(Operation *op, ValueRange values) {
  for (Value value : values) {
    auto type = cast<RankedTensorType>(value.getType());
    if (type.getRank() != 4) {
      return op->emitOpError("wants tensors of rank 4, found ") << type;
    }
  }
  return success();
}

static LogicalResult expectSize(Operation *op, StringRef what, int64_t found,
                                int64_t wanted) {
  if (found != wanted) {
    return op->emitOpError("has ")
           << what << " " << found << ", wanted is " << wanted;
  }
  return success();
}

// Image dims of a window op: where height, width, channels and batch are.
namespace {
struct Window {
  SmallVector<int64_t> kernel, stride, dilation, padding;
  int64_t height = 1, width = 2;
  bool ceil = false;
};
} // namespace

static LogicalResult expectWindow(Operation *op, RankedTensorType input,
                                  RankedTensorType result,
                                  const Window &window) {
  for (int64_t i : {0, 1}) {
    if (window.stride[i] <= 0 || window.dilation[i] <= 0) {
      return op->emitOpError("stride and dilation must be positive");
    }
    int64_t dim = i == 0 ? window.height : window.width;
    int64_t wanted = slide(
        input.getDimSize(dim), window.padding[i] + window.padding[i + 2],
        window.kernel[i], window.stride[i], window.dilation[i], window.ceil);
    if (failed(expectSize(op,
                          i == 0 ? "a result of height" : "a result of width",
                          result.getDimSize(dim), wanted))) {
      return failure();
    }
  }
  return success();
}

LogicalResult Conv2dOp::verify() {
  RankedTensorType input = getInput().getType(), weight = getWeight().getType();
  if (failed(expectRank4(*this, {getInput(), getWeight(), getResult()})) ||
      failed(expectPair(*this, "stride", getStride())) ||
      failed(expectPair(*this, "dilation", getDilation())) ||
      failed(expectPair(*this, "padding", getPadding(), true))) {
    return failure(); // conv2d_c1
  }
  for (int64_t dim :
       {getBatchDim(), getHeightDim(), getWidthDim(), getChannelDim()}) {
    if (dim < 0 || dim > 3) {
      return emitOpError("names dimension ") << dim << " of 4";
    }
  }
  int64_t groups = getGroups();
  if (groups <= 0 || weight.getDimSize(0) % groups != 0) {
    return emitOpError("has ") << weight.getDimSize(0) << " output channels in "
                               << groups << " groups";
  }
  if (failed(expectSize(*this, "input channels",
                        input.getDimSize(getChannelDim()),
                        weight.getDimSize(1) * groups)) || // conv2d_c2
      failed(expectSize(*this, "output channels",
                        getType().getDimSize(getChannelDim()),
                        weight.getDimSize(0)))) { // conv2d_c3
    return failure();
  }
  Window window{{weight.getDimSize(2), weight.getDimSize(3)},
                toPair(getStride()),
                toPair(getDilation()),
                toPadding(getPadding()),
                static_cast<int64_t>(getHeightDim()),
                static_cast<int64_t>(getWidthDim())};
  return expectWindow(*this, input, getType(), window); // conv2d_c4
}

LogicalResult ConvTranspose2dOp::verify() {
  return expectRank4(*this, {getInput(), getWeight(), getResult()});
}

template <typename PoolOp> static LogicalResult verifyPool(PoolOp op) {
  if (failed(expectRank4(op, {op.getInput(), op.getResult()})) || // c1
      failed(expectPair(op, "kernel", op.getKernel())) ||
      failed(expectPair(op, "stride", op.getStride())) ||
      failed(expectPair(op, "dilation", op.getDilation())) ||
      failed(expectPair(op, "padding", op.getPadding(), true))) {
    return failure();
  }
  RankedTensorType input = op.getInput().getType(), result = op.getType();
  if (input.getDimSize(0) != result.getDimSize(0) ||
      input.getDimSize(3) != result.getDimSize(3)) { // max_pool2d_c2
    return op.emitOpError("changes batch or channels: ")
           << input << " to " << result;
  }
  Window window{toPair(op.getKernel()),
                toPair(op.getStride()),
                toPair(op.getDilation()),
                toPadding(op.getPadding()),
                1,
                2,
                op.getCeilMode()};
  return expectWindow(op, input, result, window); // max_pool2d_c3
}

LogicalResult MaxPool2dOp::verify() { return verifyPool(*this); }
LogicalResult AvgPool2dOp::verify() { return verifyPool(*this); }
