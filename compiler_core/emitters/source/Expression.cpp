// Described calls and attributes as expressions.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Expression.h"

#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/TypeSwitch.h"
#include <charconv>
#include <cmath>

using namespace mlir;

namespace ttc::source {
namespace {

Expression literalOf(Attribute attribute) {
  Expression expression;
  expression.kind = Expression::Kind::Literal;
  expression.attribute = attribute;
  return expression;
}

FailureOr<Expression> argumentExpression(const ttnn::CallArgument &argument) {
  using Kind = ttnn::CallArgument::Kind;
  switch (argument.kind) {
  case Kind::Operand:
    return Expression::reference(argument.operand);
  case Kind::Operands: {
    Expression list;
    for (Value operand : argument.operands) {
      list.items.push_back(Expression::reference(operand));
    }
    return list;
  }
  case Kind::Attribute:
    return describe(argument.attribute);
  case Kind::Device:
    return Expression::named(Expression::Kind::Device, "device");
  }
  return failure();
}

FailureOr<Expression> listOf(ArrayAttr array) {
  Expression list;
  for (Attribute element : array) {
    FailureOr<Expression> item = describe(element);
    if (failed(item)) {
      return failure();
    }
    list.items.push_back(*std::move(item));
  }
  return list;
}

template <typename Range> Expression listOf(Range elements) {
  Expression list;
  for (Attribute element : elements) {
    list.items.push_back(literalOf(element));
  }
  return list;
}

template <typename DenseArray> Expression integerList(DenseArray values) {
  Expression list;
  for (auto value : values.asArrayRef()) {
    list.items.push_back(
        literalOf(IntegerAttr::get(values.getElementType(), value)));
  }
  return list;
}

size_t literalWidth(Attribute attribute) {
  if (auto text = dyn_cast<StringAttr>(attribute)) {
    return text.size() + 2;
  }
  if (isa<FloatAttr>(attribute)) {
    // What is no number is a call in most languages: float("inf").
    constexpr size_t call = StringRef("float(\"\")").size();
    auto [number, single] = numberOf(attribute);
    return shortestDecimal(number, single).size() +
           (std::isfinite(number) ? 0 : call);
  }
  auto integer = dyn_cast<IntegerAttr>(attribute);
  if (!integer || integer.getType().isInteger(1)) {
    bool isTrue = !integer || integer.getValue().getBoolValue();
    return StringRef(isTrue ? "true" : "false").size();
  }
  llvm::SmallString<24> digits;
  integer.getValue().toString(digits, 10,
                              !integer.getType().isUnsignedInteger());
  return digits.size();
}

size_t itemsWidth(const Expression &expression, NameLookup nameOf) {
  size_t width = 0;
  for (const Expression &item : expression.items) {
    width += (width ? 2 : 0) + widthOf(item, nameOf);
  }
  return width;
}

} // namespace

Expression Expression::reference(Value value) {
  Expression expression;
  expression.kind = Kind::Value;
  expression.value = value;
  return expression;
}

Expression Expression::named(Kind kind, std::string name) {
  Expression expression;
  expression.kind = kind;
  expression.name = std::move(name);
  return expression;
}

FailureOr<Expression> describe(const ttnn::CallBuilder &call) {
  if (!call.getSymbol().empty()) {
    return Expression::named(Expression::Kind::Symbol, call.getSymbol().str());
  }
  if (Attribute plain = call.getLiteral()) {
    return describe(plain);
  }
  Expression expression =
      Expression::named(Expression::Kind::Call, call.getCallee().str());
  expression.helper = call.getHelper().str();
  for (const ttnn::CallArgument &argument : call.getArguments()) {
    FailureOr<Expression> item = argumentExpression(argument);
    if (failed(item)) {
      return failure();
    }
    item->keyword = argument.keyword.str();
    expression.items.push_back(*std::move(item));
  }
  return expression;
}

FailureOr<Expression> describe(Attribute attribute) {
  using Result = FailureOr<Expression>;
  return llvm::TypeSwitch<Attribute, Result>(attribute)
      .Case<tt::ttnn::EmittableAttr>([](auto emittable) -> Result {
        ttnn::CallBuilder call;
        emittable.describeValue(call);
        return describe(call);
      })
      .Case<IntegerAttr, FloatAttr, StringAttr, UnitAttr>(
          [](auto plain) -> Result { return literalOf(plain); })
      .Case<ArrayAttr>([](auto array) { return listOf(array); })
      .Case<DenseI64ArrayAttr, DenseI32ArrayAttr, DenseI16ArrayAttr,
            DenseI8ArrayAttr, DenseBoolArrayAttr>(
          [](auto values) -> Result { return integerList(values); })
      .Case<DenseElementsAttr>([](auto elements) -> Result {
        return listOf(elements.template getValues<Attribute>());
      })
      .Default([](Attribute) -> Result { return failure(); });
}

std::string shortestDecimal(double number, bool single) {
  if (std::isnan(number)) {
    return "nan";
  }
  if (std::isinf(number)) {
    return number < 0 ? "-inf" : "inf";
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

std::pair<double, bool> numberOf(Attribute floating) {
  APFloat value = cast<FloatAttr>(floating).getValue();
  bool single = &value.getSemantics() != &APFloat::IEEEdouble();
  bool losesInfo = false;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return {value.convertToDouble(), single};
}

size_t widthOf(const Expression &expression, NameLookup nameOf) {
  constexpr size_t item = StringRef(".item()").size();
  size_t width = expression.keyword.empty() ? 0 : expression.keyword.size() + 1;
  width += expression.asNumber ? item : 0;
  width += expression.takes >= 0 ? StringRef("[0]").size() : 0;
  switch (expression.kind) {
  case Expression::Kind::Value:
    return width + nameOf(expression.value).size();
  case Expression::Kind::Literal:
    return width + literalWidth(expression.attribute);
  case Expression::Kind::List:
    return width + 2 + itemsWidth(expression, nameOf);
  case Expression::Kind::Call: {
    const std::string &callee =
        expression.helper.empty() ? expression.name : expression.helper;
    return width + callee.size() + 2 + itemsWidth(expression, nameOf);
  }
  default:
    return width + expression.name.size();
  }
}

} // namespace ttc::source
