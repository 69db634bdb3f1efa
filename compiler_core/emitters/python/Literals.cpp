// Attribute to literal.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Literals.h"

#include "dialects/ttnn/CallBuilder.h"
#include "dialects/ttnn/TTNN.h"
#include "emitters/python/CallExpression.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/TypeSwitch.h"
#include <charconv>
#include <cmath>

using namespace mlir;

namespace ttc::python {
namespace {

Expression integerAtom(const APInt &value, bool isSigned) {
  llvm::SmallString<24> digits;
  value.toString(digits, 10, isSigned);
  return Expression::atom(digits.str().str());
}

Expression boolAtom(bool value) {
  return Expression::atom(value ? "True" : "False");
}

Expression integerLiteral(const APInt &value, Type type) {
  if (value.getBitWidth() == 1) {
    return boolAtom(value.getBoolValue());
  }
  return integerAtom(value, !type.isUnsignedInteger());
}

double asDouble(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return value.convertToDouble();
}

Expression floatAtom(const APFloat &value) {
  return Expression::atom(floatLiteral(
      asDouble(value), &value.getSemantics() != &APFloat::IEEEdouble()));
}

template <typename Range> Expression integerList(Range values) {
  Expression list = Expression::list();
  for (auto value : values) {
    list.items.push_back(Expression::atom(std::to_string(value)));
  }
  return list;
}

/// The elements of a small constant, in order, in one flat list.
Expression elementList(DenseElementsAttr elements) {
  Expression list = Expression::list();
  Type type = elements.getElementType();
  if (isa<FloatType>(type)) {
    for (const APFloat &value : elements.getValues<APFloat>()) {
      list.items.push_back(floatAtom(value));
    }
  } else {
    for (const APInt &value : elements.getValues<APInt>()) {
      list.items.push_back(integerLiteral(value, type));
    }
  }
  return list;
}

FailureOr<Expression> arrayLiteral(ArrayAttr array) {
  Expression list = Expression::list();
  for (Attribute element : array) {
    FailureOr<Expression> item = literal(element);
    if (failed(item)) {
      return failure();
    }
    list.items.push_back(*std::move(item));
  }
  return list;
}

} // namespace

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
  if (std::isnan(number)) {
    return "float(\"nan\")";
  }
  if (std::isinf(number)) {
    return number < 0 ? "float(\"-inf\")" : "float(\"inf\")";
  }
  char digits[40];
  // Shortest round trip, and the same in every locale.
  auto end = single ? std::to_chars(digits, digits + sizeof(digits),
                                    static_cast<float>(number))
                    : std::to_chars(digits, digits + sizeof(digits), number);
  std::string text(digits, end.ptr);
  // "1e+20" is written 1e20.
  std::erase(text, '+');
  if (text.find_first_of(".e") == std::string::npos) {
    text += ".0";
  }
  return text;
}

FailureOr<Expression> literal(Attribute attribute) {
  using Result = FailureOr<Expression>;
  return llvm::TypeSwitch<Attribute, Result>(attribute)
      .Case<tt::ttnn::EmittableAttr>([](auto emittable) -> Result {
        ttnn::CallBuilder call;
        emittable.describeValue(call);
        return callExpression(call);
      })
      .Case<BoolAttr>(
          [](auto value) -> Result { return boolAtom(value.getValue()); })
      .Case<IntegerAttr>([](auto value) -> Result {
        return integerLiteral(value.getValue(), value.getType());
      })
      .Case<FloatAttr>(
          [](auto value) -> Result { return floatAtom(value.getValue()); })
      .Case<StringAttr>([](auto value) -> Result {
        return Expression::atom(stringLiteral(value.getValue()));
      })
      .Case<ArrayAttr>([](auto array) { return arrayLiteral(array); })
      .Case<DenseI64ArrayAttr, DenseI32ArrayAttr, DenseI16ArrayAttr,
            DenseI8ArrayAttr>([](auto values) -> Result {
        return integerList(values.asArrayRef());
      })
      .Case<DenseBoolArrayAttr>([](auto values) -> Result {
        Expression list = Expression::list();
        for (bool value : values.asArrayRef()) {
          list.items.push_back(boolAtom(value));
        }
        return list;
      })
      .Case<DenseElementsAttr>(
          [](auto elements) -> Result { return elementList(elements); })
      .Case<UnitAttr>([](auto) -> Result { return boolAtom(true); })
      .Default([](Attribute) -> Result { return failure(); });
}

} // namespace ttc::python
