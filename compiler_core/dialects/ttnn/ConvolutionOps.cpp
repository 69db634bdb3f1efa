// Registration and checks of convolution and pooling (ConvolutionOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/ConvolutionOps.h.inc"
#define GET_OP_CLASSES
#include "dialects/ttnn/ConvolutionOps.cpp.inc"

void TTNNDialect::registerConvolutionOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/ConvolutionOps.cpp.inc"
      >();
}

LogicalResult Conv2dOp::verify() {
  auto input = cast<RankedTensorType>(getInput().getType()).getShape();
  int64_t rows = int64_t(getBatchSize()) * getInputHeight() * getInputWidth();
  if (input != ArrayRef<int64_t>({1, 1, rows, getInChannels()})) { // conv2d_c1
    return emitOpError("wants an input of shape [1, 1, ")
           << rows << ", " << getInChannels() << "], found [" << input << "]";
  }
  auto weight = cast<RankedTensorType>(getWeight().getType()).getShape();
  SmallVector<int64_t> wanted{
      getOutChannels(), getInChannels() / std::max<int64_t>(1, getGroups())};
  wanted.append(getKernelSize().begin(), getKernelSize().end());
  if (weight != ArrayRef(wanted)) { // conv2d_c2
    return emitOpError("wants a weight of shape [")
           << wanted << "], found [" << weight << "]";
  }
  return success();
}
