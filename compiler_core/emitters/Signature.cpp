// Reading names, roles and types off @main.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Signature.h"

#include "dialects/ttcore/TTCore.h"
#include "dialects/ttnn/TTNN.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace mlir;

namespace ttc {
namespace {

/// Where a tensor of another type stands for one of the framework
/// (`expand-complex`).
constexpr StringLiteral frameworkType = "ttir.framework_type";

/// The argument's own name, or nothing.
std::string argumentName(func::FuncOp main, unsigned index) {
  if (auto name = main.getArgAttrOfType<StringAttr>(index, "ttir.name")) {
    return dottedName(name.getValue());
  }
  if (auto named = dyn_cast<NameLoc>(main.getArgument(index).getLoc())) {
    return dottedName(named.getName().getValue());
  }
  return "";
}

std::string argumentRole(func::FuncOp main, unsigned index) {
  auto type = main.getArgAttrOfType<tt::ttcore::ArgumentTypeAttr>(
      index, tt::ttcore::argumentTypeAttrName);
  if (!type) {
    return "input";
  }
  switch (type.getValue()) {
  case tt::ttcore::ArgumentType::Parameter:
  case tt::ttcore::ArgumentType::Constant:
    return "parameter";
  case tt::ttcore::ArgumentType::Input:
  case tt::ttcore::ArgumentType::Default:
    break;
  }
  return "input";
}

/// numpy's name of a framework's element type.
std::string frameworkDtype(Type type) {
  if (auto integer = dyn_cast<IntegerType>(type)) {
    if (integer.getWidth() == 1) {
      return "bool";
    }
    return (integer.isUnsigned() ? "uint" : "int") +
           std::to_string(integer.getWidth());
  }
  if (type.isBF16()) {
    return "bfloat16";
  }
  if (type.isF16() || type.isF32() || type.isF64()) {
    return "float" + std::to_string(type.getIntOrFloatBitWidth());
  }
  std::string text;
  llvm::raw_string_ostream(text) << type;
  StringRef rest = text;
  if (isa<FloatType>(type) && rest.consume_front("f8")) {
    return "float8_" + rest.lower(); // f8E4M3FN is numpy's float8_e4m3fn
  }
  return text;
}

TensorSignature tensorSignature(Type type) {
  TensorSignature tensor;
  if (auto ranked = dyn_cast<RankedTensorType>(type)) {
    tensor.shape = ranked.getShape().vec();
    tensor.dtype = frameworkDtype(ranked.getElementType());
  }
  return tensor;
}

/// A tensor of complex numbers, which the program has as [2, …], as the
/// framework knows it.
void describeComplex(TypeAttr framework, TensorSignature &tensor) {
  auto complex =
      framework ? dyn_cast<ComplexType>(framework.getValue()) : ComplexType();
  if (complex && !tensor.shape.empty()) {
    unsigned width = complex.getElementType().getIntOrFloatBitWidth();
    tensor.dtype = "complex" + std::to_string(2 * width);
    tensor.shape.erase(tensor.shape.begin());
  }
}

void describeDeviceType(Type type, TensorSignature &tensor) {
  if (auto ranked = dyn_cast<RankedTensorType>(type)) {
    TensorSignature device = deviceTensor(ranked);
    if (!tensor.isComplex()) {
      tensor.shape = std::move(device.shape);
    }
    tensor.ttnnDtype = std::move(device.ttnnDtype);
    tensor.layout = std::move(device.layout);
  }
}

/// "result['ac']" of JAX -> "ac"; the position where there is no name.
std::string resultName(func::FuncOp main, unsigned index) {
  auto info = main.getResultAttrOfType<StringAttr>(index, "jax.result_info");
  StringRef raw = info ? info.getValue() : "";
  raw.consume_front("result");
  std::string name = dottedName(raw);
  return name.empty() ? "result" + std::to_string(index) : name;
}

} // namespace

std::string dottedName(StringRef raw) {
  constexpr size_t longestName = 200;
  std::string name;
  bool pendingDot = false;
  for (char c : raw.take_front(longestName)) {
    if (StringRef("[].'\"/ ").contains(c)) {
      pendingDot = !name.empty();
      continue;
    }
    if (pendingDot) {
      name += '.';
      pendingDot = false;
    }
    name += llvm::isAlnum(c) || c == '_' || c == '-' ? c : '_';
  }
  return name;
}

TensorSignature deviceTensor(RankedTensorType type) {
  TensorSignature tensor;
  tensor.shape = type.getShape().vec();
  tensor.ttnnDtype = ttnnDtypeName(type.getElementType()).str();
  auto layout = dyn_cast_or_null<tt::ttnn::TTNNLayoutAttr>(type.getEncoding());
  bool rowMajor = layout && layout.getLayout() == tt::ttnn::Layout::RowMajor;
  tensor.layout = rowMajor ? "ROW_MAJOR" : "TILE";
  return tensor;
}

StringRef ttnnDtypeName(Type type) {
  if (type.isF32()) {
    return "float32";
  }
  if (type.isBF16()) {
    return "bfloat16";
  }
  auto integer = dyn_cast<IntegerType>(type);
  if (!integer) {
    return "";
  }
  switch (integer.getWidth()) {
  case 8:
    return "uint8";
  case 16:
    return "uint16";
  case 32:
    return integer.isUnsigned() ? "uint32" : "int32";
  default:
    return "";
  }
}

Signature describeFramework(func::FuncOp main) {
  Signature signature;
  llvm::StringSet<> taken;
  for (unsigned i = 0; i < main.getNumArguments(); ++i) {
    TensorSignature tensor = tensorSignature(main.getArgumentTypes()[i]);
    describeComplex(main.getArgAttrOfType<TypeAttr>(i, frameworkType), tensor);
    std::string base = argumentName(main, i);
    tensor.name = base.empty() ? "arg" + std::to_string(i) : base;
    for (int number = 2; !taken.insert(tensor.name).second; ++number) {
      tensor.name = base + "_" + std::to_string(number);
    }
    tensor.role = argumentRole(main, i);
    signature.arguments.push_back(std::move(tensor));
  }
  for (unsigned i = 0; i < main.getNumResults(); ++i) {
    signature.results.push_back(tensorSignature(main.getResultTypes()[i]));
    describeComplex(main.getResultAttrOfType<TypeAttr>(i, frameworkType),
                    signature.results.back());
    signature.results.back().name = resultName(main, i);
    signature.results.back().role = "output";
  }
  return signature;
}

void describeDevice(func::FuncOp main, Signature &signature) {
  for (auto [type, tensor] :
       llvm::zip(main.getArgumentTypes(), signature.arguments)) {
    describeDeviceType(type, tensor);
  }
  for (auto [type, tensor] :
       llvm::zip(main.getResultTypes(), signature.results)) {
    describeDeviceType(type, tensor);
  }
}

namespace {

std::string shapeText(const std::vector<int64_t> &shape) {
  return "[" +
         llvm::join(
             llvm::map_range(shape,
                             [](int64_t size) { return std::to_string(size); }),
             ", ") +
         "]";
}

} // namespace

std::string describeTensor(const TensorSignature &tensor) {
  std::string text = shapeText(tensor.shape) + " ";
  if (!tensor.isComplex()) {
    return text + tensor.ttnnDtype;
  }
  std::vector<int64_t> pair = tensor.shape;
  pair.insert(pair.begin(), 2);
  return text + tensor.dtype + " as " + shapeText(pair) + " " +
         tensor.ttnnDtype;
}

} // namespace ttc
