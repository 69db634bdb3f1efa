// Attribute to literal.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Literals.h"

#include "emitters/source/Expression.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/StringExtras.h"
#include <cmath>

using namespace mlir;

namespace ttc::python {

std::string stringLiteral(StringRef text) {
  std::string quoted = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += static_cast<char>(c);
    } else if (c >= 0x20 && c < 0x7f) {
      quoted += static_cast<char>(c);
    } else {
      quoted += "\\x";
      quoted += llvm::hexdigit(c >> 4, /*LowerCase=*/true);
      quoted += llvm::hexdigit(c & 15, /*LowerCase=*/true);
    }
  }
  return quoted + "\"";
}

std::string floatLiteral(double number, bool single) {
  std::string text = source::shortestDecimal(number, single);
  return std::isfinite(number) ? text : "float(\"" + text + "\")";
}

std::string literal(Attribute attribute) {
  if (auto text = dyn_cast<StringAttr>(attribute)) {
    return stringLiteral(text.getValue());
  }
  if (isa<FloatAttr>(attribute)) {
    auto [number, single] = source::numberOf(attribute);
    return floatLiteral(number, single);
  }
  auto integer = dyn_cast<IntegerAttr>(attribute);
  if (!integer || integer.getType().isInteger(1)) {
    return !integer || integer.getValue().getBoolValue() ? "True" : "False";
  }
  llvm::SmallString<24> digits;
  integer.getValue().toString(digits, 10,
                              !integer.getType().isUnsignedInteger());
  return digits.str().str();
}

} // namespace ttc::python
