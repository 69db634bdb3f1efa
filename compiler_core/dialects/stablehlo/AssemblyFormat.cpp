// Parsers and printers of abbreviated types and attributes in stablehlo text.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/AssemblyFormat.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

/// Gives the types of `(operands) -> result` to their owners.
ParseResult spread(OpAsmParser &parser, SMLoc loc, FunctionType type,
                   ArrayRef<Type *> types) {
  size_t operands = types.size() - 1;
  if (type.getNumInputs() != operands || type.getNumResults() != 1) {
    return parser.emitError(loc)
           << "expected the types of " << operands
           << " operands and 1 result, found " << type.getNumInputs() << " and "
           << type.getNumResults();
  }
  for (size_t i = 0; i < operands; ++i) {
    *types[i] = type.getInput(i);
  }
  *types.back() = type.getResult(0);
  return success();
}

void printFunctional(OpAsmPrinter &printer, TypeRange operands,
                     TypeRange results) {
  printer.printFunctionalType(operands, results);
}

ParseResult parseInts(AsmParser &parser, SmallVectorImpl<int64_t> &values) {
  return parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&]() {
    return parser.parseInteger(values.emplace_back());
  });
}

template <typename Printer, typename Values>
void printList(Printer &printer, const Values &values) {
  printer << '[';
  llvm::interleaveComma(values, printer);
  printer << ']';
}

} // namespace

ParseResult mlir::stablehlo::parseSameTypes(OpAsmParser &parser,
                                            ArrayRef<Type *> types) {
  SMLoc loc = parser.getCurrentLocation();
  Type type;
  if (parser.parseType(type)) {
    return failure();
  }
  if (auto function = dyn_cast<FunctionType>(type)) {
    return spread(parser, loc, function, types);
  }
  for (Type *each : types) {
    *each = type;
  }
  return success();
}

void mlir::stablehlo::printSameTypes(OpAsmPrinter &printer,
                                     ArrayRef<Type> types) {
  if (llvm::all_equal(types)) {
    printer << types.back();
  } else {
    printFunctional(printer, types.drop_back(), types.back());
  }
}

ParseResult mlir::stablehlo::parseVariadicSameOperandsAndResultType(
    OpAsmParser &parser, ArrayRef<OpAsmParser::UnresolvedOperand> operands,
    SmallVectorImpl<Type> &operandTypes, Type &result) {
  operandTypes.resize(operands.size());
  SmallVector<Type *> types =
      llvm::map_to_vector(operandTypes, [](Type &type) { return &type; });
  types.push_back(&result);
  return parseSameTypes(parser, types);
}

void mlir::stablehlo::printVariadicSameOperandsAndResultType(
    OpAsmPrinter &printer, Operation *, OperandRange, TypeRange operandTypes,
    Type result) {
  SmallVector<Type> types(operandTypes);
  types.push_back(result);
  printSameTypes(printer, types);
}

ParseResult mlir::stablehlo::parseComplexOpType(OpAsmParser &parser, Type &lhs,
                                                Type &rhs, Type &result) {
  SMLoc loc = parser.getCurrentLocation();
  Type type;
  if (parser.parseType(type)) {
    return failure();
  }
  if (auto function = dyn_cast<FunctionType>(type)) {
    return spread(parser, loc, function, {&lhs, &rhs, &result});
  }
  auto tensor = dyn_cast<RankedTensorType>(type);
  auto complex =
      tensor ? dyn_cast<ComplexType>(tensor.getElementType()) : ComplexType();
  if (!complex) {
    return parser.emitError(loc, "expected a tensor of complex numbers, found ")
           << type;
  }
  lhs = rhs = tensor.clone(complex.getElementType());
  result = type;
  return success();
}

void mlir::stablehlo::printComplexOpType(OpAsmPrinter &printer, Operation *,
                                         Type lhs, Type rhs, Type result) {
  auto tensor = dyn_cast<RankedTensorType>(result);
  auto complex =
      tensor ? dyn_cast<ComplexType>(tensor.getElementType()) : ComplexType();
  if (complex && lhs == rhs && lhs == tensor.clone(complex.getElementType())) {
    printer << result;
  } else {
    printFunctional(printer, {lhs, rhs}, result);
  }
}

ParseResult mlir::stablehlo::parseSelectOpType(OpAsmParser &parser, Type &pred,
                                               Type &onTrue, Type &onFalse,
                                               Type &result) {
  SMLoc loc = parser.getCurrentLocation();
  SmallVector<Type> types;
  if (parser.parseTypeList(types)) {
    return failure();
  }
  if (auto function = dyn_cast<FunctionType>(types.front());
      function && types.size() == 1) {
    return spread(parser, loc, function, {&pred, &onTrue, &onFalse, &result});
  }
  if (types.size() != 2) {
    return parser.emitError(
               loc,
               "expected the types of the condition and of the values, found ")
           << types.size();
  }
  pred = types[0];
  onTrue = onFalse = result = types[1];
  return success();
}

void mlir::stablehlo::printSelectOpType(OpAsmPrinter &printer, Operation *,
                                        Type pred, Type onTrue, Type onFalse,
                                        Type result) {
  if (onTrue == result && onFalse == result) {
    printer << pred << ", " << result;
  } else {
    printFunctional(printer, {pred, onTrue, onFalse}, result);
  }
}

ParseResult mlir::stablehlo::parseTupleOpType(OpAsmParser &parser,
                                              SmallVectorImpl<Type> &operands,
                                              Type &result) {
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseType(result)) {
    return failure();
  }
  if (auto function = dyn_cast<FunctionType>(result)) {
    if (function.getNumResults() != 1) {
      return parser.emitError(loc, "expected 1 result, found ")
             << function.getNumResults();
    }
    llvm::append_range(operands, function.getInputs());
    result = function.getResult(0);
    return success();
  }
  auto tuple = dyn_cast<TupleType>(result);
  if (!tuple) {
    return parser.emitError(loc, "expected a tuple, found ") << result;
  }
  llvm::append_range(operands, tuple.getTypes());
  return success();
}

void mlir::stablehlo::printTupleOpType(OpAsmPrinter &printer, Operation *,
                                       TypeRange operands, Type result) {
  auto tuple = dyn_cast<TupleType>(result);
  if (tuple && TypeRange(tuple.getTypes()) == operands) {
    printer << result;
  } else {
    printFunctional(printer, operands, result);
  }
}

ParseResult
mlir::stablehlo::parsePairwiseOpType(OpAsmParser &parser,
                                     SmallVectorImpl<Type> &operands,
                                     SmallVectorImpl<Type> &results) {
  if (parser.parseTypeList(operands)) {
    return failure();
  }
  if (auto function = dyn_cast<FunctionType>(operands.front());
      function && operands.size() == 1) {
    operands.assign(function.getInputs().begin(), function.getInputs().end());
    llvm::append_range(results, function.getResults());
  } else {
    llvm::append_range(results, operands);
  }
  return success();
}

void mlir::stablehlo::printPairwiseOpType(OpAsmPrinter &printer, Operation *,
                                          TypeRange operands,
                                          TypeRange results) {
  if (operands == results) {
    llvm::interleaveComma(operands, printer);
  } else {
    printFunctional(printer, operands, results);
  }
}

ParseResult
mlir::stablehlo::parseVariadicOperandWithAttribute(OpAsmParser &parser,
                                                   OperandList &operands) {
  while (true) {
    OpAsmParser::UnresolvedOperand operand;
    OptionalParseResult found = parser.parseOptionalOperand(operand);
    if (!found.has_value()) {
      return success();
    }
    if (failed(*found) || parser.parseComma()) {
      return failure();
    }
    operands.push_back(operand);
  }
}

void mlir::stablehlo::printVariadicOperandWithAttribute(OpAsmPrinter &printer,
                                                        Operation *,
                                                        OperandRange operands) {
  llvm::interleave(
      operands, [&](Value operand) { printer << operand << ","; },
      [&]() { printer << ' '; });
}

ParseResult mlir::stablehlo::parseSliceRanges(OpAsmParser &parser,
                                              DenseI64ArrayAttr &start,
                                              DenseI64ArrayAttr &limit,
                                              DenseI64ArrayAttr &strides) {
  SmallVector<int64_t> starts, limits, steps;
  auto parseRange = [&]() -> ParseResult {
    if (parser.parseInteger(starts.emplace_back()) || parser.parseColon() ||
        parser.parseInteger(limits.emplace_back())) {
      return failure();
    }
    steps.push_back(1);
    return succeeded(parser.parseOptionalColon())
               ? parser.parseInteger(steps.back())
               : success();
  };
  if (parser.parseCommaSeparatedList(AsmParser::Delimiter::Square,
                                     parseRange)) {
    return failure();
  }
  Builder &builder = parser.getBuilder();
  start = builder.getDenseI64ArrayAttr(starts);
  limit = builder.getDenseI64ArrayAttr(limits);
  strides = builder.getDenseI64ArrayAttr(steps);
  return success();
}

void mlir::stablehlo::printSliceRanges(OpAsmPrinter &printer, Operation *,
                                       ArrayRef<int64_t> start,
                                       ArrayRef<int64_t> limit,
                                       ArrayRef<int64_t> strides) {
  size_t ranges = std::min({start.size(), limit.size(), strides.size()});
  printer << "[";
  for (size_t i = 0; i < ranges; ++i) {
    printer << (i ? ", " : "") << start[i] << ":" << limit[i];
    if (strides[i] != 1) {
      printer << ":" << strides[i];
    }
  }
  printer << "]";
}

ParseResult
mlir::stablehlo::parseDotDimensionNumbers(AsmParser &parser,
                                          DotDimensionNumbersAttr &dims) {
  SmallVector<int64_t> lhsBatching, rhsBatching, lhsContracting, rhsContracting;
  auto parsePair = [&](SmallVectorImpl<int64_t> &lhs,
                       SmallVectorImpl<int64_t> &rhs) -> ParseResult {
    return failure(parser.parseEqual() || parseInts(parser, lhs) ||
                   parser.parseKeyword("x") || parseInts(parser, rhs));
  };
  if (succeeded(parser.parseOptionalKeyword("batching_dims"))) {
    if (parsePair(lhsBatching, rhsBatching) || parser.parseComma()) {
      return failure();
    }
  }
  if (parser.parseKeyword("contracting_dims") ||
      parsePair(lhsContracting, rhsContracting)) {
    return failure();
  }
  dims =
      DotDimensionNumbersAttr::get(parser.getContext(), lhsBatching,
                                   rhsBatching, lhsContracting, rhsContracting);
  return success();
}

void mlir::stablehlo::printDotDimensionNumbers(AsmPrinter &printer, Operation *,
                                               DotDimensionNumbersAttr dims) {
  if (!dims.getLhsBatchingDimensions().empty() ||
      !dims.getRhsBatchingDimensions().empty()) {
    printer << "batching_dims = ";
    printList(printer, dims.getLhsBatchingDimensions());
    printer << " x ";
    printList(printer, dims.getRhsBatchingDimensions());
    printer << ", ";
  }
  printer << "contracting_dims = ";
  printList(printer, dims.getLhsContractingDimensions());
  printer << " x ";
  printList(printer, dims.getRhsContractingDimensions());
}

namespace {

/// The list behind `precision =`.
ParseResult parsePrecisions(OpAsmParser &parser, ArrayAttr &precision) {
  SmallVector<Attribute> values;
  auto parseOne = [&]() -> ParseResult {
    Attribute value = PrecisionAttr::parse(parser, {});
    values.push_back(value);
    return success(value != nullptr);
  };
  if (parser.parseEqual() ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, parseOne)) {
    return failure();
  }
  precision = parser.getBuilder().getArrayAttr(values);
  return success();
}

} // namespace

ParseResult mlir::stablehlo::parsePrecisionConfig(OpAsmParser &parser,
                                                  ArrayAttr &precision) {
  if (failed(parser.parseOptionalComma())) {
    return success();
  }
  return failure(parser.parseKeyword("precision") ||
                 parsePrecisions(parser, precision));
}

void mlir::stablehlo::printPrecisionConfig(OpAsmPrinter &printer, Operation *,
                                           ArrayAttr precision) {
  if (!precision || precision.empty()) {
    return;
  }
  printer << ", precision = [";
  llvm::interleaveComma(precision, printer, [&](Attribute value) {
    printer << stringifyPrecision(cast<PrecisionAttr>(value).getValue());
  });
  printer << "]";
}

ParseResult mlir::stablehlo::parsePrecisionConfigAndAlgorithm(
    OpAsmParser &parser, ArrayAttr &precision, DotAlgorithmAttr &algorithm) {
  while (succeeded(parser.parseOptionalComma())) {
    if (!precision && succeeded(parser.parseOptionalKeyword("precision"))) {
      if (parsePrecisions(parser, precision)) {
        return failure();
      }
      continue;
    }
    if (algorithm || parser.parseKeyword("algorithm", " or `precision`") ||
        parser.parseEqual()) {
      return failure();
    }
    algorithm =
        dyn_cast_or_null<DotAlgorithmAttr>(DotAlgorithmAttr::parse(parser, {}));
    if (!algorithm) {
      return failure();
    }
  }
  return success();
}

void mlir::stablehlo::printPrecisionConfigAndAlgorithm(
    OpAsmPrinter &printer, Operation *op, ArrayAttr precision,
    DotAlgorithmAttr algorithm) {
  printPrecisionConfig(printer, op, precision);
  if (algorithm) {
    printer << ", algorithm = ";
    algorithm.print(printer);
  }
}

ParseResult mlir::stablehlo::parseCustomCallTarget(AsmParser &parser,
                                                   StringAttr &target) {
  return parser.parseSymbolName(target);
}

void mlir::stablehlo::printCustomCallTarget(AsmPrinter &printer, Operation *,
                                            StringAttr target) {
  printer.printSymbolName(target);
}

ParseResult mlir::stablehlo::parseExponentMantissa(AsmParser &parser,
                                                   IntegerAttr &exponent,
                                                   IntegerAttr &mantissa) {
  SMLoc loc = parser.getCurrentLocation();
  StringRef format;
  if (parser.parseKeyword(&format)) {
    return failure();
  }
  StringRef rest = format;
  int32_t exponentBits = 0, mantissaBits = 0;
  if (!rest.consume_front("e") || rest.consumeInteger(10, exponentBits) ||
      !rest.consume_front("m") || rest.consumeInteger(10, mantissaBits) ||
      !rest.empty()) {
    return parser.emitError(loc, "expected a format as `e5m10`, found `")
           << format << "`";
  }
  exponent = parser.getBuilder().getI32IntegerAttr(exponentBits);
  mantissa = parser.getBuilder().getI32IntegerAttr(mantissaBits);
  return success();
}

void mlir::stablehlo::printExponentMantissa(AsmPrinter &printer, Operation *,
                                            IntegerAttr exponent,
                                            IntegerAttr mantissa) {
  printer << "e" << exponent.getInt() << "m" << mantissa.getInt();
}
