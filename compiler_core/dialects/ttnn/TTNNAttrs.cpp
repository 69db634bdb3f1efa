// Attributes of ttnn: text, checks, and how the library writes them.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttnn;

#include "dialects/ttnn/EmittableAttr.cpp.inc"
#include "dialects/ttnn/TTNNEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttnn/TTNNAttrs.cpp.inc"

namespace {

StringRef dtypeSymbol(ttcore::DataType dataType) {
  switch (dataType) {
  case ttcore::DataType::Float32:
    return "ttnn.float32";
  case ttcore::DataType::BFP_BFloat8:
    return "ttnn.bfloat8_b";
  case ttcore::DataType::BFP_BFloat4:
    return "ttnn.bfloat4_b";
  case ttcore::DataType::UInt32:
    return "ttnn.uint32";
  case ttcore::DataType::UInt16:
    return "ttnn.uint16";
  case ttcore::DataType::UInt8:
    return "ttnn.uint8";
  case ttcore::DataType::Int32:
    return "ttnn.int32";
  default:
    return "ttnn.bfloat16";
  }
}

/// Element types belong to ttcore, which knows nothing of calls.
struct DataTypeModel
    : EmittableAttr::ExternalModel<DataTypeModel, ttcore::DataTypeAttr> {
  void describeValue(Attribute attribute,
                     ::ttc::ttnn::CallBuilder &call) const {
    call.setSymbol(
        dtypeSymbol(cast<ttcore::DataTypeAttr>(attribute).getValue()));
  }
};

int64_t roundUp(int64_t value, int64_t unit) {
  return (value + unit - 1) / unit * unit;
}

constexpr int64_t tileSide = 32;

/// Folds all dims but the last into rows; tiles pad the last two dims of every
/// matrix.
AffineMap foldToMatrix(ArrayRef<int64_t> shape, Layout layout,
                       MLIRContext *context) {
  int64_t rank = shape.size();
  AffineExpr zero = getAffineConstantExpr(0, context);
  if (rank == 0) {
    return AffineMap::get(0, 0, {zero, zero}, context);
  }
  AffineExpr rows = zero;
  int64_t stride = 1;
  for (int64_t dim = rank - 2; dim >= 0; --dim) {
    rows = getAffineDimExpr(dim, context) * stride + rows;
    bool tiled = layout == Layout::Tile && dim == rank - 2;
    stride *= tiled ? roundUp(shape[dim], tileSide) : shape[dim];
  }
  return AffineMap::get(rank, 0, {rows, getAffineDimExpr(rank - 1, context)},
                        context);
}

MemRefType matrixInMemory(RankedTensorType type, Layout layout) {
  MLIRContext *context = type.getContext();
  ArrayRef<int64_t> shape = type.getShape();
  int64_t columns = shape.empty() ? 1 : shape.back();
  int64_t rows = shape.size() < 2 ? 1 : shape[shape.size() - 2];
  int64_t matrices = 1;
  for (int64_t dim : shape.drop_back(std::min<size_t>(2, shape.size()))) {
    matrices *= dim;
  }
  auto memory = BufferTypeAttr::get(context, BufferType::DRAM);
  Type element = type.getElementType();
  if (layout == Layout::Tile) {
    auto dataType = ttcore::toDataType(element);
    element =
        ttcore::TileType::get(context, {tileSide, tileSide},
                              dataType.value_or(ttcore::DataType::BFloat16));
    rows = roundUp(rows, tileSide) / tileSide;
    columns = roundUp(columns, tileSide) / tileSide;
  }
  return MemRefType::get({matrices * rows, columns}, element,
                         MemRefLayoutAttrInterface(), memory);
}

StringRef fidelitySymbol(MathFidelity fidelity) {
  switch (fidelity) {
  case MathFidelity::LoFi:
    return "ttnn.MathFidelity.LoFi";
  case MathFidelity::HiFi2:
    return "ttnn.MathFidelity.HiFi2";
  case MathFidelity::HiFi3:
    return "ttnn.MathFidelity.HiFi3";
  case MathFidelity::HiFi4:
    return "ttnn.MathFidelity.HiFi4";
  }
  return "";
}

} // namespace

void TTNNDialect::registerAttributes() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/ttnn/TTNNAttrs.cpp.inc"
      >();
  getContext()->getOrLoadDialect<ttcore::TTCoreDialect>();
  ttcore::DataTypeAttr::attachInterface<DataTypeModel>(*getContext());
}

//===-- How the library writes them --===//

void LayoutAttr::describeValue(::ttc::ttnn::CallBuilder &call) const {
  call.setSymbol(getValue() == Layout::Tile ? "ttnn.TILE_LAYOUT"
                                            : "ttnn.ROW_MAJOR_LAYOUT");
}

void BufferTypeAttr::describeValue(::ttc::ttnn::CallBuilder &call) const {
  call.setSymbol(getValue() == BufferType::DRAM ? "ttnn.BufferType.DRAM"
                 : getValue() == BufferType::L1
                     ? "ttnn.BufferType.L1"
                     : "ttnn.BufferType.SYSTEM_MEMORY");
}

void TensorMemoryLayoutAttr::describeValue(
    ::ttc::ttnn::CallBuilder &call) const {
  switch (getValue()) {
  case TensorMemoryLayout::Interleaved:
    return call.setSymbol("ttnn.TensorMemoryLayout.INTERLEAVED");
  case TensorMemoryLayout::HeightSharded:
    return call.setSymbol("ttnn.TensorMemoryLayout.HEIGHT_SHARDED");
  case TensorMemoryLayout::WidthSharded:
    return call.setSymbol("ttnn.TensorMemoryLayout.WIDTH_SHARDED");
  case TensorMemoryLayout::BlockSharded:
    return call.setSymbol("ttnn.TensorMemoryLayout.BLOCK_SHARDED");
  }
}

void MathFidelityAttr::describeValue(::ttc::ttnn::CallBuilder &call) const {
  call.setSymbol(fidelitySymbol(getValue()));
}

void ShapeAttr::describeValue(::ttc::ttnn::CallBuilder &call) const {
  call.setLiteral(DenseI64ArrayAttr::get(getContext(), getShape()));
}

void MemoryConfigAttr::describeValue(::ttc::ttnn::CallBuilder &call) const {
  if (getMemLayout() == TensorMemoryLayout::Interleaved &&
      getBufferType() != BufferType::SystemMemory) {
    call.setSymbol(getBufferType() == BufferType::DRAM
                       ? "ttnn.DRAM_MEMORY_CONFIG"
                       : "ttnn.L1_MEMORY_CONFIG");
    return;
  }
  call.setCallee("ttnn.MemoryConfig");
  call.attribute("", TensorMemoryLayoutAttr::get(getContext(), getMemLayout()));
  call.attribute("", BufferTypeAttr::get(getContext(), getBufferType()));
}

void DeviceComputeKernelConfigAttr::describeValue(
    ::ttc::ttnn::CallBuilder &call) const {
  call.setCallee("ttnn.WormholeComputeKernelConfig");
  if (getMathFidelity()) {
    call.attribute("math_fidelity",
                   MathFidelityAttr::get(getContext(), *getMathFidelity()));
  }
  call.attribute("math_approx_mode", getMathApproxMode());
  call.attribute("fp32_dest_acc_en", getFp32DestAccEn());
  call.attribute("packer_l1_acc", getPackerL1Acc());
  call.attribute("dst_full_sync_en", getDstFullSyncEn());
}

//===-- #ttnn.ttnn_layout --===//

TTNNLayoutAttr TTNNLayoutAttr::get(MLIRContext *context, RankedTensorType type,
                                   Layout layout) {
  return get(context, foldToMatrix(type.getShape(), layout, context), {1, 1},
             matrixInMemory(type, layout), TensorMemoryLayout::Interleaved);
}

Layout TTNNLayoutAttr::getLayout() const {
  return isa<ttcore::TileType>(getMemref().getElementType()) ? Layout::Tile
                                                             : Layout::RowMajor;
}

BufferType TTNNLayoutAttr::getBufferType() const {
  return cast<BufferTypeAttr>(getMemref().getMemorySpace()).getValue();
}

uint64_t TTNNLayoutAttr::getSizeInBytes() const {
  uint64_t elements = getMemref().getNumElements();
  Type element = getMemref().getElementType();
  if (auto tile = dyn_cast<ttcore::TileType>(element)) {
    elements *= tile.getHeight() * tile.getWidth();
    element = tile.getElementType();
  }
  for (int64_t cores : getGrid()) {
    elements *= cores;
  }
  return elements * element.getIntOrFloatBitWidth() / 8;
}

LogicalResult
TTNNLayoutAttr::verify(llvm::function_ref<InFlightDiagnostic()> emitError,
                       AffineMap linear, ArrayRef<int64_t> grid,
                       MemRefType memref, TensorMemoryLayout) {
  if (!isa_and_nonnull<BufferTypeAttr>(memref.getMemorySpace())) {
    return emitError() << "the memory space of `memref` is a "
                          "`#ttnn.buffer_type`, found "
                       << memref;
  }
  if (linear.getNumResults() != memref.getShape().size()) {
    return emitError() << "`linear` has " << linear.getNumResults()
                       << " results, `memref` has rank "
                       << memref.getShape().size();
  }
  if (!memref.hasStaticShape() || grid.empty()) {
    return emitError() << "a layout has a static shape and a grid";
  }
  return success();
}

Attribute TTNNLayoutAttr::parse(AsmParser &parser, Type) {
  AffineMap linear;
  SmallVector<int64_t> grid;
  Type memref;
  TensorMemoryLayout memLayout = TensorMemoryLayout::Interleaved;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseLess() || parser.parseAffineMap(linear) ||
      parser.parseComma() || parser.parseLess() ||
      parser.parseDimensionList(grid, false, false) || parser.parseGreater() ||
      parser.parseComma() || parser.parseType(memref)) {
    return {};
  }
  if (succeeded(parser.parseOptionalComma())) {
    FailureOr<TensorMemoryLayout> parsed = failure();
    if (parser.parseLess() ||
        failed(parsed = FieldParser<TensorMemoryLayout>::parse(parser)) ||
        parser.parseGreater()) {
      return {};
    }
    memLayout = *parsed;
  }
  if (parser.parseGreater()) {
    return {};
  }
  if (!isa<MemRefType>(memref)) {
    parser.emitError(loc, "a layout holds a memref, found ") << memref;
    return {};
  }
  return parser.getChecked<TTNNLayoutAttr>(loc, parser.getContext(), linear,
                                           grid, cast<MemRefType>(memref),
                                           memLayout);
}

void TTNNLayoutAttr::print(AsmPrinter &printer) const {
  printer << "<" << getLinear() << ", <";
  printer.printDimensionList(getGrid());
  printer << ">, " << getMemref() << ", <"
          << stringifyTensorMemoryLayout(getMemLayout()) << ">>";
}

//===-- #ttnn.shape --===//

Attribute ShapeAttr::parse(AsmParser &parser, Type) {
  SmallVector<int64_t> shape;
  if (parser.parseLess()) {
    return {};
  }
  if (failed(parser.parseOptionalGreater()) &&
      (parser.parseDimensionList(shape, false, false) ||
       parser.parseGreater())) {
    return {};
  }
  return get(parser.getContext(), shape);
}

void ShapeAttr::print(AsmPrinter &printer) const {
  printer << "<";
  printer.printDimensionList(getShape());
  printer << ">";
}

//===-- #ttnn.device_compute_kernel_config --===//

Attribute DeviceComputeKernelConfigAttr::parse(AsmParser &parser, Type) {
  std::optional<MathFidelity> fidelity;
  BoolAttr flags[4];
  static constexpr StringRef flagNames[] = {"math_approx_mode",
                                            "fp32_dest_acc_en", "packer_l1_acc",
                                            "dst_full_sync_en"};
  auto parseField = [&]() -> ParseResult {
    StringRef name;
    SMLoc loc = parser.getCurrentLocation();
    if (parser.parseKeyword(&name) || parser.parseEqual()) {
      return failure();
    }
    if (name == "math_fidelity") {
      FailureOr<MathFidelity> parsed = FieldParser<MathFidelity>::parse(parser);
      if (succeeded(parsed)) {
        MathFidelity value = *parsed;
        fidelity = value;
      }
      return ParseResult(parsed);
    }
    const StringRef *known = llvm::find(flagNames, name);
    if (known == std::end(flagNames)) {
      return parser.emitError(loc, "`")
             << name << "` is no field of a compute kernel config";
    }
    bool value = succeeded(parser.parseOptionalKeyword("true"));
    if (!value && parser.parseKeyword("false")) {
      return failure();
    }
    flags[known - std::begin(flagNames)] =
        BoolAttr::get(parser.getContext(), value);
    return success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::LessGreater,
                                     parseField)) {
    return {};
  }
  return get(parser.getContext(), fidelity, flags[0], flags[1], flags[2],
             flags[3]);
}

void DeviceComputeKernelConfigAttr::print(AsmPrinter &printer) const {
  StringRef separator = "";
  auto next = [&]() -> AsmPrinter & {
    printer << separator;
    separator = ", ";
    return printer;
  };
  auto flag = [&](StringRef name, BoolAttr value) {
    if (value) {
      next() << name << " = " << (value.getValue() ? "true" : "false");
    }
  };
  printer << "<";
  if (getMathFidelity()) {
    next() << "math_fidelity = " << stringifyMathFidelity(*getMathFidelity());
  }
  flag("math_approx_mode", getMathApproxMode());
  flag("fp32_dest_acc_en", getFp32DestAccEn());
  flag("packer_l1_acc", getPackerL1Acc());
  flag("dst_full_sync_en", getDstFullSyncEn());
  printer << ">";
}
