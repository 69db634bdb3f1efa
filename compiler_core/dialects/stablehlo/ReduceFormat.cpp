// Text of stablehlo.reduce: `applies OP` where the body is one op, `reducer(..)
// {..}` elsewhere.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/RegionOps.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

namespace {

/// The op of a body that is `op(arg0, arg1)` and its return, or null.
Operation *soleOp(ReduceOp reduce) {
  Region &body = reduce.getBody();
  if (reduce.getInputs().size() != 1 || !body.hasOneBlock()) {
    return nullptr;
  }
  Block &block = body.front();
  if (block.getNumArguments() != 2 || !llvm::hasNItems(block, 2)) {
    return nullptr;
  }
  Operation &inner = block.front(), &last = block.back();
  Type scalar = RankedTensorType::get(
      {}, getElementTypeOrSelf(reduce.getInputs().front().getType()));
  bool plain = inner.hasTrait<OpTrait::IsCommutative>() &&
               inner.getNumRegions() == 0 && inner.getNumResults() == 1 &&
               inner.getNumOperands() == 2 &&
               inner.getDiscardableAttrDictionary().empty() &&
               inner.getPropertiesStorageSize() == 0;
  bool direct = plain && inner.getOperand(0) == block.getArgument(0) &&
                inner.getOperand(1) == block.getArgument(1) &&
                inner.getOperand(0).getType() == scalar &&
                inner.getOperand(1).getType() == scalar &&
                inner.getResult(0).getType() == scalar;
  return direct && isa_and_nonnull<StablehloDialect>(inner.getDialect()) &&
                 last.getName().getStringRef() == "stablehlo.return" &&
                 last.getNumOperands() == 1 &&
                 last.getOperand(0) == inner.getResult(0)
             ? &inner
             : nullptr;
}

/// `(%input init: %value), ...`, the first parenthesis included.
ParseResult
parseInputs(OpAsmParser &parser,
            SmallVectorImpl<OpAsmParser::UnresolvedOperand> &inputs,
            SmallVectorImpl<OpAsmParser::UnresolvedOperand> &inits) {
  do {
    if (parser.parseLParen() || parser.parseOperand(inputs.emplace_back()) ||
        parser.parseKeyword("init") || parser.parseColon() ||
        parser.parseOperand(inits.emplace_back()) || parser.parseRParen()) {
      return failure();
    }
  } while (succeeded(parser.parseOptionalComma()));
  return success();
}

/// Makes the body that `applies name` stands for.
ParseResult buildBody(OpAsmParser &parser, SMLoc loc, OperationName name,
                      Type element, Location location, Region &body) {
  if (!name.isRegistered()) {
    return parser.emitError(loc, "`")
           << name << "` is not an op that can be applied";
  }
  if (!RankedTensorType::isValidElementType(element)) {
    return parser.emitError(loc, "cannot apply an op to ") << element;
  }
  Type scalar = RankedTensorType::get({}, element);
  Block &block = body.emplaceBlock();
  block.addArguments({scalar, scalar}, {location, location});
  // The region has no op yet to take the context from.
  OpBuilder builder(parser.getContext());
  builder.setInsertionPointToEnd(&block);
  OperationState inner(location, name, block.getArguments(), scalar, {});
  OperationState last(location, "stablehlo.return",
                      builder.create(inner)->getResults(), {}, {});
  builder.create(last);
  return success();
}

/// `reducer(%a: t, %b: t) ... { }`: pairs become all left arguments, then all
/// right ones.
ParseResult parseReducer(OpAsmParser &parser, Region &body) {
  SmallVector<OpAsmParser::Argument> left, right;
  if (parser.parseKeyword("reducer", " or `applies`")) {
    return failure();
  }
  while (succeeded(parser.parseOptionalLParen())) {
    if (parser.parseArgument(left.emplace_back(), true) ||
        parser.parseComma() ||
        parser.parseArgument(right.emplace_back(), true) ||
        parser.parseRParen()) {
      return failure();
    }
  }
  left.append(right);
  return parser.parseRegion(body, left);
}

ParseResult parseDimensions(OpAsmParser &parser,
                            DenseI64ArrayAttr &dimensions) {
  SmallVector<int64_t> values;
  if (parser.parseKeyword("across") || parser.parseKeyword("dimensions") ||
      parser.parseEqual() ||
      parser.parseCommaSeparatedList(AsmParser::Delimiter::Square, [&]() {
        return parser.parseInteger(values.emplace_back());
      })) {
    return failure();
  }
  dimensions = parser.getBuilder().getDenseI64ArrayAttr(values);
  return success();
}

} // namespace

ParseResult ReduceOp::parse(OpAsmParser &parser, OperationState &result) {
  SMLoc loc = parser.getCurrentLocation();
  SmallVector<OpAsmParser::UnresolvedOperand> inputs, inits;
  if (parseInputs(parser, inputs, inits)) {
    return failure();
  }
  FailureOr<OperationName> applied = failure();
  SMLoc appliedLoc = parser.getCurrentLocation();
  if (succeeded(parser.parseOptionalKeyword("applies"))) {
    appliedLoc = parser.getCurrentLocation();
    applied = parser.parseCustomOperationName();
    if (failed(applied)) {
      return failure();
    }
  }
  DenseI64ArrayAttr dimensions;
  FunctionType type;
  if (parseDimensions(parser, dimensions) ||
      parser.parseOptionalAttrDict(result.attributes) ||
      parser.parseColonType(type)) {
    return failure();
  }
  inputs.append(inits);
  if (parser.resolveOperands(inputs, type.getInputs(), loc, result.operands)) {
    return failure();
  }
  result.getOrAddProperties<Properties>().setDimensions(dimensions);
  result.addTypes(type.getResults());
  Region &body = *result.addRegion();
  if (failed(applied)) {
    return parseReducer(parser, body);
  }
  std::optional<Location> location;
  if (parser.parseOptionalLocationSpecifier(location)) {
    return failure();
  }
  if (location) {
    result.location = *location;
  }
  Type first =
      type.getNumInputs() ? getElementTypeOrSelf(type.getInput(0)) : Type(type);
  return buildBody(parser, appliedLoc, *applied, first, result.location, body);
}

void ReduceOp::print(OpAsmPrinter &printer) {
  llvm::interleaveComma(llvm::zip(getInputs(), getInitValues()), printer,
                        [&](auto pair) {
                          printer << "(" << std::get<0>(pair)
                                  << " init: " << std::get<1>(pair) << ")";
                        });
  Operation *inner = soleOp(*this);
  if (inner) {
    printer << " applies ";
    printer.printKeywordOrString(inner->getName().getStringRef());
  }
  printer << " across dimensions = [";
  llvm::interleaveComma(getDimensions(), printer);
  printer << "]";
  printer.printOptionalAttrDict((*this)->getAttrs(), {"dimensions"});
  printer << " : ";
  printer.printFunctionalType(*this);
  if (inner) {
    return;
  }
  printer.printNewline();
  printer << " reducer";
  Region &body = getBody();
  size_t pairs = body.empty() ? 0 : body.getNumArguments() / 2;
  for (size_t i = 0; i < pairs; ++i) {
    printer << (i ? " (" : "(");
    printer.printRegionArgument(body.getArgument(i));
    printer << ", ";
    printer.printRegionArgument(body.getArgument(i + pairs));
    printer << ")";
  }
  printer << "  ";
  printer.printRegion(body, /*printEntryBlockArgs=*/false);
}
