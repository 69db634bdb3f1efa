// Reads shardings as text: nothing here understands them.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/sdy/Sdy.h"
#include "dialects/sdy/SdyBytecode.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"
#include <limits>

using namespace mlir;
using namespace mlir::sdy;

namespace {

/// One token of a sharding, as text; empty if there is none that belongs to it.
std::string parseToken(OpAsmParser &parser, int &depth) {
  std::string text;
  if (succeeded(parser.parseOptionalString(&text))) {
    return "\"" + text + "\"";
  }
  int64_t number = 0;
  if (OptionalParseResult found = parser.parseOptionalInteger(number);
      found.has_value()) {
    return failed(*found) ? "" : std::to_string(number);
  }
  StringAttr symbol;
  if (succeeded(parser.parseOptionalSymbolName(symbol))) {
    return "@" + symbol.str();
  }
  StringRef keyword;
  if (succeeded(parser.parseOptionalKeyword(&keyword))) {
    return keyword.str();
  }
  using Parse = ParseResult (AsmParser::*)();
  struct Punctuation {
    Parse parse;
    const char *text;
    int step;
  };
  static constexpr Punctuation all[] = {
      {&AsmParser::parseOptionalLess, "<", 1},
      {&AsmParser::parseOptionalGreater, ">", -1},
      {&AsmParser::parseOptionalLSquare, "[", 1},
      {&AsmParser::parseOptionalRSquare, "]", -1},
      {&AsmParser::parseOptionalLBrace, "{", 1},
      {&AsmParser::parseOptionalRBrace, "}", -1},
      {&AsmParser::parseOptionalLParen, "(", 1},
      {&AsmParser::parseOptionalRParen, ")", -1},
      {&AsmParser::parseOptionalComma, ", ", 0},
      {&AsmParser::parseOptionalEqual, "=", 0},
      {&AsmParser::parseOptionalColon, ":", 0},
      {&AsmParser::parseOptionalQuestion, "?", 0},
      {&AsmParser::parseOptionalArrow, "->", 0}};
  for (const Punctuation &mark : all) {
    if (succeeded((parser.*mark.parse)())) {
      depth += mark.step;
      return mark.text;
    }
  }
  return "";
}

/// The text of a bracketed group, brackets included.
ParseResult parseGroup(OpAsmParser &parser, std::string &text) {
  SMLoc start = parser.getCurrentLocation();
  int depth = 0;
  do {
    std::string token = parseToken(parser, depth);
    if (token.empty() || (text.empty() && depth != 1)) {
      return parser.emitError(start,
                              "expected a sharding in balanced brackets");
    }
    text += token;
  } while (depth > 0);
  return success();
}

Attribute opaque(OpAsmParser &parser, const Twine &text) {
  MLIRContext *context = parser.getContext();
  return OpaqueAttr::get(StringAttr::get(context, "sdy"), text.str(),
                         NoneType::get(context));
}

/// `<...>`, `[...]` or `{...}` as an attribute that is its text behind `name`.
ParseResult parseOpaque(OpAsmParser &parser, Attribute &attribute,
                        StringRef name) {
  std::string text;
  if (parseGroup(parser, text)) {
    return failure();
  }
  attribute = opaque(parser, name + text);
  return success();
}

StringRef textOf(Attribute attribute) {
  auto text = dyn_cast_or_null<OpaqueAttr>(attribute);
  return text ? text.getAttrData() : StringRef();
}

void printOpaque(OpAsmPrinter &printer, Operation *, Attribute attribute,
                 StringRef) {
  // The generic form names the attribute (`#sdy.mesh<..>`); the pretty one does
  // not.
  StringRef text = textOf(attribute);
  size_t group = text.find_first_of("<[{");
  printer << (group == StringRef::npos ? "<>" : text.substr(group));
}

/// A list of shardings, `[<..>, ..]`, stands for `sharding_per_value<[..]>`.
ParseResult parseList(OpAsmParser &parser, StringRef name,
                      Attribute &attribute) {
  std::string text;
  if (parser.parseKeyword(name) || parser.parseEqual() ||
      parseGroup(parser, text)) {
    return failure();
  }
  attribute = opaque(parser, "sharding_per_value<" + text + ">");
  return success();
}

void printList(OpAsmPrinter &printer, StringRef name, Attribute attribute) {
  StringRef text = textOf(attribute);
  text.consume_front("sharding_per_value<");
  text.consume_back(">");
  printer << " " << name << "=" << (text.empty() ? "[]" : text);
}

/// One type if both are the same, else `(input) -> result`.
ParseResult parseSameType(OpAsmParser &parser, Type &input, Type &result) {
  if (parser.parseType(input)) {
    return failure();
  }
  result = input;
  return success();
}
void printSameType(OpAsmPrinter &printer, Operation *, Type input, Type) {
  printer << input;
}

constexpr StringLiteral directions[] = {"NONE", "FORWARD", "BACKWARD", "BOTH"};

ParseResult parseDirection(OpAsmParser &parser, IntegerAttr &direction) {
  StringRef name;
  SMLoc loc = parser.getCurrentLocation();
  if (parser.parseKeyword(&name)) {
    return failure();
  }
  const auto *found = llvm::find(directions, name);
  if (found == std::end(directions)) {
    return parser.emitError(loc, "expected NONE, FORWARD, BACKWARD or BOTH, "
                                 "found `")
           << name << "`";
  }
  direction = parser.getBuilder().getI32IntegerAttr(
      static_cast<int32_t>(found - std::begin(directions)));
  return success();
}
void printDirection(OpAsmPrinter &printer, Operation *, IntegerAttr direction) {
  uint64_t index = direction.getValue().getLimitedValue(3);
  printer << directions[index];
}

ParseResult parseOptionalSharding(OpAsmParser &parser, Attribute &sharding) {
  return failed(parser.parseOptionalKeyword("sharding"))
             ? success()
             : failure(parser.parseEqual() ||
                       parseOpaque(parser, sharding, "sharding"));
}
void printOptionalSharding(OpAsmPrinter &printer, Operation *op,
                           Attribute sharding) {
  if (sharding) {
    printer << "sharding=";
    printOpaque(printer, op, sharding, "");
  }
}

ParseResult parseElements(OpAsmParser &parser, ElementsAttr &value,
                          Type &type) {
  if (parser.parseAttribute(value)) {
    return failure();
  }
  type = value.getType();
  return success();
}
void printElements(OpAsmPrinter &printer, Operation *, ElementsAttr value,
                   Type) {
  printer.printAttribute(value);
}

/// `(%a: type, ...) { ... } attributes : (types) -> types`, as computations
/// end.
ParseResult parseComputation(OpAsmParser &parser,
                             ArrayRef<OpAsmParser::UnresolvedOperand> operands,
                             OperationState &result) {
  SmallVector<OpAsmParser::Argument> arguments;
  FunctionType type;
  SMLoc loc = parser.getCurrentLocation();
  return failure(
      parser.parseArgumentList(arguments, AsmParser::Delimiter::Paren,
                               /*allowType=*/true) ||
      parser.parseRegion(*result.addRegion(), arguments) ||
      parser.parseOptionalAttrDict(result.attributes) ||
      parser.parseColonType(type) ||
      parser.addTypesToList(type.getResults(), result.types) ||
      parser.resolveOperands(operands, type.getInputs(), loc, result.operands));
}

void printComputation(OpAsmPrinter &printer, Operation *op,
                      ArrayRef<StringRef> elided) {
  Region &body = op->getRegion(0);
  printer << " (";
  llvm::interleaveComma(body.getArguments(), printer, [&](BlockArgument each) {
    printer.printRegionArgument(each);
  });
  printer << ") ";
  printer.printRegion(body, /*printEntryBlockArgs=*/false);
  printer.printOptionalAttrDict(op->getAttrs(), elided);
  printer << " : ";
  printer.printFunctionalType(op);
}

LogicalResult verifyComputation(Operation *op) {
  Region &body = op->getRegion(0);
  if (!body.hasOneBlock() || body.getNumArguments() != op->getNumOperands()) {
    return op->emitOpError() << "has a body that does not take "
                             << op->getNumOperands() << " values";
  }
  Block &block = body.front();
  if (block.empty() || !isa<ReturnOp>(block.back()) ||
      block.back().getNumOperands() != op->getNumResults()) {
    return op->emitOpError() << "has a body that does not return "
                             << op->getNumResults() << " values";
  }
  return success();
}

LogicalResult verifyPlacement(Operation *op) {
  Type input = op->getOperand(0).getType(), result = op->getResult(0).getType();
  return input == result ? success()
                         : op->emitOpError() << "result has type " << result
                                             << "; expected " << input;
}

} // namespace

#include "dialects/sdy/SdyDialect.cpp.inc"
#define GET_OP_CLASSES
#include "dialects/sdy/Sdy.cpp.inc"

void SdyDialect::initialize() {
  addOperations<
#define GET_OP_LIST
#include "dialects/sdy/Sdy.cpp.inc"
      >();
  addBytecodeInterface(this);
}

Attribute SdyDialect::parseAttribute(DialectAsmParser &parser, Type) const {
  StringRef spec = parser.getFullSymbolSpec();
  return OpaqueAttr::get(StringAttr::get(getContext(), "sdy"), spec,
                         NoneType::get(getContext()));
}

int64_t SdyDialect::deviceCount(Attribute mesh) {
  StringRef axes = textOf(mesh).split(']').first;
  int64_t devices = 1;
  while (axes.contains('=')) {
    axes = axes.split('=').second.ltrim();
    int64_t size = 0;
    if (axes.consumeInteger(10, size) || size < 0 ||
        llvm::MulOverflow(devices, size, devices)) {
      return std::numeric_limits<int64_t>::max();
    }
  }
  return devices;
}

ParseResult ManualComputationOp::parse(OpAsmParser &parser,
                                       OperationState &result) {
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  Properties &properties = result.getOrAddProperties<Properties>();
  Attribute in, out, axes;
  if (parser.parseOperandList(operands, AsmParser::Delimiter::Paren) ||
      parseList(parser, "in_shardings", in) ||
      parseList(parser, "out_shardings", out) ||
      parser.parseKeyword("manual_axes") || parser.parseEqual() ||
      parseOpaque(parser, axes, "manual_axes")) {
    return failure();
  }
  properties.setInShardings(in);
  properties.setOutShardings(out);
  properties.setManualAxes(axes);
  return parseComputation(parser, operands, result);
}

void ManualComputationOp::print(OpAsmPrinter &printer) {
  printer << "(" << getOperands() << ")";
  printList(printer, "in_shardings", getInShardings());
  printList(printer, "out_shardings", getOutShardings());
  printer << " manual_axes=";
  printOpaque(printer, *this, getManualAxes(), "");
  printComputation(printer, *this,
                   {"in_shardings", "out_shardings", "manual_axes"});
}

LogicalResult ManualComputationOp::verify() { return verifyComputation(*this); }

ParseResult NamedComputationOp::parse(OpAsmParser &parser,
                                      OperationState &result) {
  SmallVector<OpAsmParser::UnresolvedOperand> operands;
  Properties &properties = result.getOrAddProperties<Properties>();
  StringAttr name;
  if (parser.parseLess() || parser.parseAttribute(name) ||
      parser.parseGreater() ||
      parser.parseOperandList(operands, AsmParser::Delimiter::Paren)) {
    return failure();
  }
  properties.setName(name);
  // Shardings are there or not, and their keyword is read with them.
  for (auto [keyword, set] :
       {std::pair<StringRef, void (Properties::*)(const Attribute &)>(
            "in_shardings", &Properties::setInShardings),
        std::pair<StringRef, void (Properties::*)(const Attribute &)>(
            "out_shardings", &Properties::setOutShardings)}) {
    std::string text;
    if (failed(parser.parseOptionalKeyword(keyword))) {
      continue;
    }
    if (parser.parseEqual() || parseGroup(parser, text)) {
      return failure();
    }
    (properties.*set)(opaque(parser, "sharding_per_value<" + text + ">"));
  }
  return parseComputation(parser, operands, result);
}

void NamedComputationOp::print(OpAsmPrinter &printer) {
  printer << "<" << getNameAttr() << ">(" << getOperands() << ")";
  if (getInShardings()) {
    printList(printer, "in_shardings", *getInShardings());
  }
  if (getOutShardings()) {
    printList(printer, "out_shardings", *getOutShardings());
  }
  printComputation(printer, *this, {"name", "in_shardings", "out_shardings"});
}

LogicalResult NamedComputationOp::verify() { return verifyComputation(*this); }

LogicalResult ShardingConstraintOp::verify() { return verifyPlacement(*this); }
LogicalResult ReshardOp::verify() { return verifyPlacement(*this); }
LogicalResult AllGatherOp::verify() { return verifyPlacement(*this); }
LogicalResult AllSliceOp::verify() { return verifyPlacement(*this); }
LogicalResult ReduceScatterOp::verify() { return verifyPlacement(*this); }
LogicalResult AllReduceOp::verify() { return verifyPlacement(*this); }
LogicalResult AllToAllOp::verify() { return verifyPlacement(*this); }
LogicalResult CollectivePermuteOp::verify() { return verifyPlacement(*this); }
LogicalResult PropagationBarrierOp::verify() { return verifyPlacement(*this); }
LogicalResult DataFlowEdgeOp::verify() { return verifyPlacement(*this); }
