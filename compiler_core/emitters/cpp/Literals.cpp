// Attribute to literal.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Literals.h"

#include "emitters/source/Expression.h"
#include "mlir/IR/BuiltinAttributes.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::cpp {
namespace {

std::string integerLiteral(IntegerAttr integer, StringRef kind) {
  bool isUnsigned = integer.getType().isUnsignedInteger();
  int64_t value = isUnsigned || integer.getType().isInteger(1)
                      ? integer.getValue().getZExtValue()
                      : integer.getValue().getSExtValue();
  if (kind == "bool") {
    return value ? "true" : "false";
  }
  if (kind == "float") {
    return floatLiteral(static_cast<double>(value));
  }
  std::string digits = std::to_string(value);
  bool isLarge = value > std::numeric_limits<int32_t>::max();
  if ((isUnsigned || isLarge) && kind == "scalar") {
    return digits + "u";
  }
  // The literal 2147483648 is no int, and so is its negative.
  if (value == std::numeric_limits<int32_t>::min()) {
    return "std::numeric_limits<int>::min()";
  }
  bool takesInt = kind == "int" || kind == "number";
  return takesInt && isLarge ? "static_cast<int>(" + digits + "u)" : digits;
}

std::string floatingLiteral(Attribute attribute, StringRef kind) {
  auto [number, single] = source::numberOf(attribute);
  if (kind == "int") {
    bool isWhole = number == std::trunc(number) && std::abs(number) < 1e9;
    return isWhole ? std::to_string(static_cast<int64_t>(number)) : "";
  }
  return kind == "bool" || kind == "string" ? "" : floatLiteral(number);
}

} // namespace

std::string stringLiteral(StringRef text) {
  std::string quoted = "\"";
  for (unsigned char c : text) {
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += static_cast<char>(c);
    } else if (c >= 0x20 && c < 0x7f && c != '?') {
      quoted += static_cast<char>(c);
    } else {
      quoted += '\\';
      for (int shift : {6, 3, 0}) {
        quoted += static_cast<char>('0' + ((c >> shift) & 7));
      }
    }
  }
  return quoted + "\"";
}

std::string floatLiteral(double number) {
  if (std::isnan(number)) {
    return "std::numeric_limits<float>::quiet_NaN()";
  }
  bool isTooLarge = std::abs(number) > std::numeric_limits<float>::max();
  if (isTooLarge) {
    std::string infinity = "std::numeric_limits<float>::infinity()";
    return number < 0 ? "-" + infinity : infinity;
  }
  return source::shortestDecimal(number, /*single=*/true) + "f";
}

std::string literal(Attribute attribute, StringRef kind) {
  if (auto text = dyn_cast<StringAttr>(attribute)) {
    std::string quoted = stringLiteral(text.getValue());
    return kind == "string" ? "std::string(" + quoted + ")"
           : kind.empty()   ? quoted
                            : "";
  }
  if (isa<FloatAttr>(attribute)) {
    return floatingLiteral(attribute, kind);
  }
  if (auto integer = dyn_cast<IntegerAttr>(attribute)) {
    bool isTruth = kind.empty() && integer.getType().isInteger(1);
    return kind == "string"
               ? ""
               : integerLiteral(integer, isTruth ? StringRef("bool") : kind);
  }
  return isa<UnitAttr>(attribute) ? "true" : "";
}

} // namespace ttc::cpp
