// What can be asked of a ttnn value.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttnn;

TTNNLayoutAttr ttnn::encodingOf(Value value) {
  auto type = dyn_cast<RankedTensorType>(value.getType());
  return type ? dyn_cast_or_null<TTNNLayoutAttr>(type.getEncoding()) : nullptr;
}

Layout ttnn::layoutOr(Value value, Layout otherwise) {
  TTNNLayoutAttr encoding = encodingOf(value);
  return encoding ? encoding.getLayout() : otherwise;
}

Attribute ttnn::dtypeOf(Value value) {
  auto dataType = ttcore::toDataType(getElementTypeOrSelf(value.getType()));
  return dataType ? ttcore::DataTypeAttr::get(value.getContext(), *dataType)
                  : Attribute();
}

Attribute ttnn::newDtypeOf(Value result, Value operand) {
  Attribute dtype = dtypeOf(result);
  return dtype == dtypeOf(operand) ? Attribute() : dtype;
}

Attribute ttnn::layoutOf(Value value) {
  return LayoutAttr::get(value.getContext(), layoutOr(value, Layout::Tile));
}

Attribute ttnn::shapeOf(Value value) {
  return ShapeAttr::get(value.getContext(),
                        cast<RankedTensorType>(value.getType()).getShape());
}

Attribute ttnn::memoryConfigOf(Value value) {
  TTNNLayoutAttr encoding = encodingOf(value);
  return MemoryConfigAttr::get(
      value.getContext(),
      encoding ? encoding.getBufferType() : BufferType::DRAM,
      encoding ? encoding.getMemLayout() : TensorMemoryLayout::Interleaved);
}

RankedTensorType ttnn::withLayout(RankedTensorType type, Layout layout) {
  auto plain = RankedTensorType::get(type.getShape(), type.getElementType());
  return RankedTensorType::get(
      type.getShape(), type.getElementType(),
      TTNNLayoutAttr::get(type.getContext(), plain, layout));
}

RankedTensorType ttnn::inSystemMemory(RankedTensorType type, Layout layout) {
  MLIRContext *context = type.getContext();
  RankedTensorType onDevice = withLayout(type, layout);
  auto encoding = cast<TTNNLayoutAttr>(onDevice.getEncoding());
  MemRefType matrix = encoding.getMemref();
  auto memref = MemRefType::get(
      matrix.getShape(), matrix.getElementType(), MemRefLayoutAttrInterface(),
      BufferTypeAttr::get(context, BufferType::SystemMemory));
  return RankedTensorType::get(
      type.getShape(), type.getElementType(),
      TTNNLayoutAttr::get(context, encoding.getLinear(), encoding.getGrid(),
                          memref, encoding.getMemLayout()));
}

bool ttnn::isInSystemMemory(Value value) {
  TTNNLayoutAttr encoding = encodingOf(value);
  return encoding && encoding.getBufferType() == BufferType::SystemMemory;
}

bool ttnn::isDeviceElementType(Type elementType) {
  auto dataType = ttcore::toDataType(elementType);
  return dataType && *dataType != ttcore::DataType::Float16;
}
