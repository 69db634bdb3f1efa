// Scales and zero points, per tensor and per axis.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Quantization.h"

#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "reference/Evaluator.h"
#include <algorithm>
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

struct Parameters {
  double scale;
  int64_t zeroPoint;
};

/// The parameters that hold at an index.
Parameters parametersAt(Type type, ArrayRef<int64_t> index) {
  if (auto uniform = dyn_cast<quant::UniformQuantizedType>(type)) {
    return {uniform.getScale(), uniform.getZeroPoint()};
  }
  auto perAxis = cast<quant::UniformQuantizedPerAxisType>(type);
  int64_t i = index[perAxis.getQuantizedDimension()];
  return {perAxis.getScales()[i], perAxis.getZeroPoints()[i]};
}

bool isUniform(Type type) {
  return isa<quant::UniformQuantizedType, quant::UniformQuantizedPerAxisType>(
      type);
}

double roundedTo(double value, Type type) {
  return toDouble(fromDouble(value, type), type);
}

} // namespace

Tensor dequantized(const Tensor &tensor) {
  if (!isUniform(tensor.type())) {
    return tensor;
  }
  Type expressed = cast<quant::QuantizedType>(tensor.type()).getExpressedType();
  Tensor result(expressed, tensor.shape());
  int64_t position = 0;
  forEachIndex(tensor.shape(), [&](const Index &index) {
    Parameters parameters = parametersAt(tensor.type(), index);
    double steps = static_cast<double>(
        toSigned(tensor[position], tensor.type()) - parameters.zeroPoint);
    result[position++] =
        fromDouble(steps * roundedTo(parameters.scale, expressed), expressed);
  });
  return result;
}

Tensor quantizedAs(const Tensor &tensor, Type elementType) {
  if (!isUniform(elementType) || tensor.type() == elementType) {
    return tensor;
  }
  auto type = cast<quant::QuantizedType>(elementType);
  Type expressed = type.getExpressedType();
  Tensor result(elementType, tensor.shape());
  int64_t position = 0;
  forEachIndex(tensor.shape(), [&](const Index &index) {
    Parameters parameters = parametersAt(elementType, index);
    double steps = roundedTo(toDouble(tensor[position], tensor.type()) /
                                 roundedTo(parameters.scale, expressed),
                             expressed);
    double stored = std::nearbyint(steps) + parameters.zeroPoint;
    double clamped = std::isnan(stored)
                         ? static_cast<double>(parameters.zeroPoint)
                         : std::clamp<double>(stored, type.getStorageTypeMin(),
                                              type.getStorageTypeMax());
    result[position++] = fromInteger(
        static_cast<uint64_t>(static_cast<int64_t>(clamped)), elementType);
  });
  return result;
}

static FailureOr<Values> uniformQuantize(const Call &call) {
  return Values{quantizedAs(dequantized(call.tensor(0)), call.resultElement())};
}

static FailureOr<Values> uniformDequantize(const Call &call) {
  return Values{dequantized(call.tensor(0))};
}

void registerQuantization(HandlerTable &table) {
  table["stablehlo.uniform_quantize"] = uniformQuantize;
  table["stablehlo.uniform_dequantize"] = uniformDequantize;
}

} // namespace ttc::reference
