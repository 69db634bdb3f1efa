// Registration and custom syntax of the ttcore dialect.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/TTCore.h"

#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttcore;

#include "dialects/ttcore/TTCoreDialect.cpp.inc"
#include "dialects/ttcore/TTCoreEnums.cpp.inc"
#define GET_ATTRDEF_CLASSES
#include "dialects/ttcore/TTCoreAttrs.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/ttcore/TTCoreTypes.cpp.inc"
#define GET_OP_CLASSES
#include "dialects/ttcore/TTCoreOps.cpp.inc"

void TTCoreDialect::initialize() {
  addAttributes<
#define GET_ATTRDEF_LIST
#include "dialects/ttcore/TTCoreAttrs.cpp.inc"
      >();
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/ttcore/TTCoreTypes.cpp.inc"
      >();
  addOperations<
#define GET_OP_LIST
#include "dialects/ttcore/TTCoreOps.cpp.inc"
      >();
}

Type TileType::parse(AsmParser &parser) {
  SmallVector<int64_t> shape;
  StringRef name;
  SMLoc loc;
  if (parser.parseLess() || parser.parseDimensionList(shape, false, false) ||
      parser.parseComma() || (loc = parser.getCurrentLocation(), false) ||
      parser.parseKeyword(&name) || parser.parseGreater()) {
    return {};
  }
  if (shape.size() != 2) {
    parser.emitError(loc, "a tile has 2 dimensions, found ") << shape.size();
    return {};
  }
  std::optional<DataType> dataType = symbolizeDataType(name);
  if (!dataType) {
    parser.emitError(loc, "`") << name << "` is no element type of a tile";
    return {};
  }
  return TileType::get(parser.getContext(), shape, *dataType);
}

void TileType::print(AsmPrinter &printer) const {
  printer << "<" << getHeight() << "x" << getWidth() << ", "
          << stringifyDataType(getDataType()) << ">";
}

Type TileType::getElementType() const {
  MLIRContext *context = getContext();
  switch (getDataType()) {
  case DataType::Float32:
    return Float32Type::get(context);
  case DataType::Float16:
    return Float16Type::get(context);
  case DataType::UInt32:
    return IntegerType::get(context, 32, IntegerType::Unsigned);
  case DataType::UInt16:
    return IntegerType::get(context, 16, IntegerType::Unsigned);
  case DataType::UInt8:
    return IntegerType::get(context, 8, IntegerType::Unsigned);
  case DataType::Int32:
    return IntegerType::get(context, 32, IntegerType::Signed);
  default:
    return BFloat16Type::get(context);
  }
}

Attribute MeshAttr::parse(AsmParser &parser, Type) {
  StringAttr name;
  SmallVector<int64_t> shape;
  if (parser.parseLess() || parser.parseAttribute(name) ||
      parser.parseEqual() || parser.parseDimensionList(shape, false, false) ||
      parser.parseGreater()) {
    return {};
  }
  return MeshAttr::get(parser.getContext(), name, shape);
}

void MeshAttr::print(AsmPrinter &printer) const {
  printer << "<" << getName() << " = ";
  printer.printDimensionList(getShape());
  printer << ">";
}

std::optional<DataType> mlir::tt::ttcore::toDataType(Type elementType) {
  if (elementType.isF32()) {
    return DataType::Float32;
  }
  if (elementType.isBF16()) {
    return DataType::BFloat16;
  }
  if (elementType.isF16()) {
    return DataType::Float16;
  }
  auto integer = dyn_cast<IntegerType>(elementType);
  if (!integer) {
    return std::nullopt;
  }
  if (!integer.isUnsigned()) {
    return integer.getWidth() == 32 ? std::optional(DataType::Int32)
                                    : std::nullopt;
  }
  switch (integer.getWidth()) {
  case 32:
    return DataType::UInt32;
  case 16:
    return DataType::UInt16;
  case 8:
    return DataType::UInt8;
  default:
    return std::nullopt;
  }
}
