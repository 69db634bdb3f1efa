// The chlo ops of RegionOps.td.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"
#include "dialects/chlo/RaggedDotNumbers.h"

#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::chlo;

#define GET_OP_CLASSES
#include "dialects/chlo/RegionOps.cpp.inc"

void ChloDialect::registerRegionOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/chlo/RegionOps.cpp.inc"
      >();
}

ParseResult ScanOp::parse(OpAsmParser &parser, OperationState &result) {
  SmallVector<OpAsmParser::UnresolvedOperand> inputs, inits;
  int64_t dimension = 0;
  FunctionType type;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseOperandList(inputs, AsmParser::Delimiter::Paren) ||
      parser.parseKeyword("inits") ||
      parser.parseOperandList(inits, AsmParser::Delimiter::Paren) ||
      parser.parseKeyword("dimension") || parser.parseEqual() ||
      parser.parseInteger(dimension) ||
      parser.parseOptionalAttrDictWithKeyword(result.attributes) ||
      parser.parseRegion(*result.addRegion()) || parser.parseColonType(type)) {
    return failure();
  }
  if (type.getNumResults() < inits.size()) {
    return parser.emitError(loc)
           << "has " << inits.size() << " initial values, but "
           << type.getNumResults()
           << " results; expected one per carried value";
  }
  int32_t sizes[] = {static_cast<int32_t>(inputs.size()),
                     static_cast<int32_t>(inits.size())};
  int32_t outputs = static_cast<int32_t>(type.getNumResults() - inits.size());
  Properties &properties = result.getOrAddProperties<Properties>();
  properties.setDimension(parser.getBuilder().getI64IntegerAttr(dimension));
  llvm::copy(sizes, properties.operandSegmentSizes.begin());
  properties.resultSegmentSizes[0] = outputs;
  properties.resultSegmentSizes[1] = sizes[1];
  inputs.append(inits);
  result.addTypes(type.getResults());
  return parser.resolveOperands(inputs, type.getInputs(), loc, result.operands);
}

void ScanOp::print(OpAsmPrinter &printer) {
  printer << "(" << getInputs() << ") inits (" << getInits()
          << ") dimension=" << static_cast<int64_t>(getDimension());
  printer.printOptionalAttrDictWithKeyword(
      (*this)->getAttrs(),
      {"dimension", "operandSegmentSizes", "resultSegmentSizes"});
  printer << " ";
  printer.printRegion(getBody());
  printer << " : ";
  printer.printFunctionalType(*this);
}

LogicalResult ScanOp::verify() {
  int64_t dimension = static_cast<int64_t>(getDimension());
  int64_t size = ShapedType::kDynamic;
  SmallVector<Type> arguments, returned;
  for (Value value : llvm::concat<Value>(getInputs(), getOutputs())) {
    auto type = cast<RankedTensorType>(value.getType());
    if (failed(stablehlo::verifyDimension(*this, "dimension", dimension,
                                          type.getRank()))) {
      return failure();
    }
    if (!stablehlo::sizesAgree(size, type.getDimSize(dimension))) {
      return emitOpError() << "has a value of type " << type
                           << "; expected dimension " << dimension
                           << " of size " << size;
    }
    size = ShapedType::isDynamic(size) ? type.getDimSize(dimension) : size;
  }
  auto slice = [&](Type type) -> Type {
    auto tensor = cast<RankedTensorType>(type);
    SmallVector<int64_t> shape(tensor.getShape());
    shape.erase(shape.begin() + dimension);
    return RankedTensorType::get(shape, tensor.getElementType());
  };
  llvm::append_range(arguments, llvm::map_range(getInputs().getTypes(), slice));
  llvm::append_range(arguments, getInits().getTypes());
  llvm::append_range(returned, llvm::map_range(getOutputs().getTypes(), slice));
  llvm::append_range(returned, getInits().getTypes());
  if (getCarries().size() != getInits().size() ||
      failed(verifyCompatibleShapes(getCarries().getTypes(),
                                    getInits().getTypes()))) {
    return emitOpError() << "has last carried values ("
                         << getCarries().getTypes()
                         << "); expected the types of `inits`, ("
                         << getInits().getTypes() << ")";
  }
  return stablehlo::verifyRegion(*this, "body", getBody(), arguments, returned);
}

LogicalResult RaggedDotOp::verify() {
  FailureOr<SmallVector<int64_t>> shape = inferRaggedDot(*this);
  return failed(shape) ? failure()
                       : stablehlo::verifyResultShape(
                             *this, getResult().getType(), *shape);
}

LogicalResult RankSpecializationClusterOp::verify() {
  if (!getBody().hasOneBlock() ||
      getBody().front().getArgumentTypes() != getOperandTypes()) {
    return emitOpError() << "has a body that does not take ("
                         << getOperandTypes() << ")";
  }
  Block &block = getBody().front();
  auto yield = block.empty()
                   ? RankSpecializationClusterYieldOp()
                   : dyn_cast<RankSpecializationClusterYieldOp>(block.back());
  if (!yield || yield.getOperandTypes() != getResultTypes()) {
    return emitOpError() << "has a body that does not yield ("
                         << getResultTypes() << ")";
  }
  return success();
}
