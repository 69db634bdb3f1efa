// Attribute to value.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/Values.h"

#include "dialects/ttnn/TTNN.h"
#include "emitters/executable/Text.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;

namespace ttc::ttx {
namespace {

using executable::Argument;
using executable::List;
using Made = FailureOr<executable::Value>;

template <typename T> executable::Value made(T data) {
  executable::Value value;
  value.data = std::move(data);
  return value;
}

Made integerValue(const APInt &value, Type type) {
  if (value.getBitWidth() == 1) {
    return made(value.getBoolValue());
  }
  bool isUnsigned = type.isUnsignedInteger();
  if (isUnsigned ? !value.isIntN(63) : !value.isSignedIntN(64)) {
    return failure();
  }
  return made(static_cast<int64_t>(isUnsigned ? value.getZExtValue()
                                              : value.getSExtValue()));
}

executable::Value realValue(APFloat value) {
  bool losesInfo = false;
  value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven,
                &losesInfo);
  return made(value.convertToDouble());
}

template <typename Range> executable::Value integerList(Range values) {
  List list;
  for (auto value : values) {
    list.push_back(made(static_cast<int64_t>(value)));
  }
  return made(std::move(list));
}

/// The elements of a small constant, in order, in one flat list.
Made elementList(DenseElementsAttr elements) {
  List list;
  Type type = elements.getElementType();
  if (isa<FloatType>(type)) {
    for (const APFloat &value : elements.getValues<APFloat>()) {
      list.push_back(realValue(value));
    }
    return made(std::move(list));
  }
  for (const APInt &value : elements.getValues<APInt>()) {
    Made item = integerValue(value, type);
    if (failed(item)) {
      return failure();
    }
    list.push_back(*std::move(item));
  }
  return made(std::move(list));
}

Made arrayValue(ArrayAttr array) {
  List list;
  for (Attribute element : array) {
    Made item = attributeValue(element);
    if (failed(item)) {
      return failure();
    }
    list.push_back(*std::move(item));
  }
  return made(std::move(list));
}

/// What an attribute says of itself: a symbol, a literal or an object. Objects
/// of the library hold no tensors.
Made describedValue(tt::ttnn::EmittableAttr attribute) {
  ttnn::CallBuilder call;
  attribute.describeValue(call);
  if (!call.getSymbol().empty()) {
    return made(executable::Symbol{call.getSymbol().str()});
  }
  if (Attribute literal = call.getLiteral()) {
    return attributeValue(literal);
  }
  for (const ttnn::CallArgument &argument : call.getArguments()) {
    if (argument.operand || !argument.operands.empty()) {
      return failure();
    }
  }
  auto arguments =
      callArguments(call, [](Value) { return executable::TensorId(); });
  if (failed(arguments)) {
    return failure();
  }
  auto object = std::make_unique<executable::Object>();
  object->callee = call.getCallee().str();
  object->arguments = *std::move(arguments);
  return made(std::move(object));
}

Made argumentValue(const ttnn::CallArgument &argument, TensorLookup tensorOf) {
  using Kind = ttnn::CallArgument::Kind;
  switch (argument.kind) {
  case Kind::Operand:
    return made(executable::TensorRef{tensorOf(argument.operand)});
  case Kind::Operands: {
    List list;
    for (Value operand : argument.operands) {
      list.push_back(made(executable::TensorRef{tensorOf(operand)}));
    }
    return made(std::move(list));
  }
  case Kind::Attribute:
    return attributeValue(argument.attribute);
  case Kind::Device:
    return made(executable::DeviceHandle());
  }
  return failure();
}

} // namespace

FailureOr<std::vector<Argument>> callArguments(const ttnn::CallBuilder &call,
                                               TensorLookup tensorOf) {
  std::vector<Argument> arguments;
  for (const ttnn::CallArgument &argument : call.getArguments()) {
    Made value = argumentValue(argument, tensorOf);
    if (failed(value)) {
      return failure();
    }
    arguments.push_back({argument.keyword.str(), *std::move(value)});
  }
  return std::move(arguments);
}

Made attributeValue(Attribute attribute) {
  return llvm::TypeSwitch<Attribute, Made>(attribute)
      .Case<tt::ttnn::EmittableAttr>(
          [](auto emittable) { return describedValue(emittable); })
      .Case<BoolAttr>([](auto value) -> Made { return made(value.getValue()); })
      .Case<IntegerAttr>([](auto value) {
        return integerValue(value.getValue(), value.getType());
      })
      .Case<FloatAttr>(
          [](auto value) -> Made { return realValue(value.getValue()); })
      .Case<StringAttr>(
          [](auto value) -> Made { return made(cleanText(value.getValue())); })
      .Case<ArrayAttr>([](auto array) { return arrayValue(array); })
      .Case<DenseI64ArrayAttr, DenseI32ArrayAttr, DenseI16ArrayAttr,
            DenseI8ArrayAttr>(
          [](auto values) -> Made { return integerList(values.asArrayRef()); })
      .Case<DenseBoolArrayAttr>([](auto values) -> Made {
        List list;
        for (bool value : values.asArrayRef()) {
          list.push_back(made(value));
        }
        return made(std::move(list));
      })
      .Case<DenseElementsAttr>(
          [](auto elements) { return elementList(elements); })
      .Case<UnitAttr>([](auto) -> Made { return made(true); })
      .Default([](Attribute) -> Made { return failure(); });
}

} // namespace ttc::ttx
