// Reads shardings as text: nothing here understands them.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/sdy/Sdy.h"
#include "dialects/sdy/SdyBytecode.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/StringExtras.h"

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

/// `<...>` as an attribute that is its text.
ParseResult parseOpaque(OpAsmParser &parser, Attribute &attribute,
                        StringRef name) {
  SMLoc start = parser.getCurrentLocation();
  if (parser.parseLess()) {
    return failure();
  }
  std::string text = name.str() + "<";
  for (int depth = 1; depth > 0;) {
    std::string token = parseToken(parser, depth);
    if (token.empty()) {
      return parser.emitError(start,
                              "expected a sharding in balanced brackets");
    }
    text += token;
  }
  MLIRContext *context = parser.getContext();
  attribute = OpaqueAttr::get(StringAttr::get(context, "sdy"), text,
                              NoneType::get(context));
  return success();
}

void printOpaque(OpAsmPrinter &printer, Operation *, Attribute attribute,
                 StringRef) {
  auto opaque = dyn_cast<OpaqueAttr>(attribute);
  StringRef text = opaque ? opaque.getAttrData() : StringRef();
  // The generic form names the attribute (`#sdy.mesh<..>`); the pretty one does
  // not.
  printer << (text.contains('<') ? text.substr(text.find('<')) : "<>");
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
