// convolution and dynamic_conv, with all dimension numbers, dilations, groups
// and window reversal.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/LinearAlgebraOps.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include "reference/Quantization.h"

using namespace mlir;

namespace ttc::reference {

namespace {

struct Convolution {
  stablehlo::ConvDimensionNumbersAttr numbers;
  Shape strides, padding, lhsDilation, rhsDilation;
  llvm::SmallVector<bool> reversal;
  int64_t featureGroups, batchGroups;

  Tensor lhs, rhs;
  Type type; ///< of products and sums

  int64_t spatialRank() const {
    return static_cast<int64_t>(numbers.getInputSpatialDimensions().size());
  }

  /// The output's size along spatial dimension i.
  int64_t outputSize(int64_t i) const {
    int64_t input = lhs.size(numbers.getInputSpatialDimensions()[i]);
    int64_t window = rhs.size(numbers.getKernelSpatialDimensions()[i]);
    int64_t dilated = input ? (input - 1) * lhsDilation[i] + 1 : 0;
    int64_t padded = padding[2 * i] + dilated + padding[2 * i + 1];
    int64_t span = window ? (window - 1) * rhsDilation[i] + 1 : 0;
    return padded < span || padded <= 0 ? 0 : (padded - span) / strides[i] + 1;
  }

  /// The input element under a window's position; false in padding and in the
  /// holes of dilation.
  bool inputIndex(Index &index, ArrayRef<int64_t> output,
                  const Index &window) const {
    for (int64_t i = 0; i < spatialRank(); ++i) {
      int64_t at =
          output[numbers.getOutputSpatialDimensions()[i]] * strides[i] +
          window[i] * rhsDilation[i] - padding[2 * i];
      int64_t dimension = numbers.getInputSpatialDimensions()[i];
      if (at < 0 || at % lhsDilation[i] != 0 ||
          at / lhsDilation[i] >= lhs.size(dimension)) {
        return false;
      }
      index[dimension] = at / lhsDilation[i];
    }
    return true;
  }

  Element at(ArrayRef<int64_t> output) const;
  Shape outputShape() const;
};

Shape Convolution::outputShape() const {
  Shape shape(lhs.rank(), 0);
  shape[numbers.getOutputBatchDimension()] =
      lhs.size(numbers.getInputBatchDimension()) / batchGroups;
  shape[numbers.getOutputFeatureDimension()] =
      rhs.size(numbers.getKernelOutputFeatureDimension());
  for (int64_t i = 0; i < spatialRank(); ++i) {
    shape[numbers.getOutputSpatialDimensions()[i]] = outputSize(i);
  }
  return shape;
}

/// Sums input features and window positions for one output element.
Element Convolution::at(ArrayRef<int64_t> output) const {
  int64_t features = rhs.size(numbers.getKernelInputFeatureDimension());
  int64_t outputs = rhs.size(numbers.getKernelOutputFeatureDimension());
  int64_t feature = output[numbers.getOutputFeatureDimension()];
  int64_t batches = lhs.size(numbers.getInputBatchDimension()) / batchGroups;
  Index from(lhs.rank(), 0), kernel(rhs.rank(), 0);
  kernel[numbers.getKernelOutputFeatureDimension()] = feature;
  int64_t group = feature / (outputs / featureGroups);
  int64_t batchGroup = feature / (outputs / batchGroups);
  from[numbers.getInputBatchDimension()] =
      output[numbers.getOutputBatchDimension()] + batchGroup * batches;
  Shape window;
  for (int64_t dimension : numbers.getKernelSpatialDimensions()) {
    window.push_back(rhs.size(dimension));
  }
  ProductSum sum(type);
  forEachIndex(window, [&](const Index &tap) {
    if (!inputIndex(from, output, tap)) {
      return;
    }
    for (int64_t i = 0; i < spatialRank(); ++i) {
      kernel[numbers.getKernelSpatialDimensions()[i]] =
          reversal[i] ? window[i] - 1 - tap[i] : tap[i];
    }
    for (int64_t f = 0; f < features; ++f) {
      from[numbers.getInputFeatureDimension()] = group * features + f;
      kernel[numbers.getKernelInputFeatureDimension()] = f;
      sum.add(lhs.at(from), rhs.at(kernel));
    }
  });
  return sum.value();
}

Tensor convertedTo(const Tensor &tensor, Type type) {
  Tensor result(type, tensor.shape());
  for (int64_t i = 0; i < tensor.count(); ++i) {
    result[i] = convert(tensor[i], tensor.type(), type);
  }
  return result;
}

FailureOr<Values> convolve(const Call &call, Shape padding) {
  Convolution work;
  work.numbers =
      call.attribute<stablehlo::ConvDimensionNumbersAttr>("dimension_numbers");
  int64_t rank = work.spatialRank();
  work.padding = padding.empty() ? Shape(2 * rank, 0) : padding;
  work.strides = call.integers("window_strides", rank, 1);
  work.lhsDilation = call.integers("lhs_dilation", rank, 1);
  work.rhsDilation = call.integers("rhs_dilation", rank, 1);
  work.reversal.assign(rank, false);
  if (auto reversal = call.attribute<DenseBoolArrayAttr>("window_reversal")) {
    work.reversal = llvm::SmallVector<bool>(reversal.asArrayRef());
  }
  work.featureGroups = call.integer("feature_group_count", 1);
  work.batchGroups = call.integer("batch_group_count", 1);
  work.lhs = dequantized(call.tensor(0));
  work.rhs = dequantized(call.tensor(1));
  bool quantized = kindOf(call.resultElement()) == ElementKind::Quantized;
  work.type = quantized ? work.lhs.type() : call.resultElement();
  work.lhs = convertedTo(work.lhs, work.type);
  work.rhs = convertedTo(work.rhs, work.type);
  if (failed(call.checkSizes(work.outputShape()))) {
    return failure();
  }
  Tensor result(work.type, work.outputShape());
  int64_t position = 0;
  forEachIndex(result.shape(), [&](const Index &index) {
    result[position++] = work.at(index);
  });
  return Values{quantizedAs(result, call.resultElement())};
}

FailureOr<Values> convolution(const Call &call) {
  return convolve(call, call.integers("padding"));
}

FailureOr<Values> dynamicConv(const Call &call) {
  if (failed(call.checkCounts(2, 2 * (call.tensor(0).rank() - 2)))) {
    return failure();
  }
  return convolve(call, call.tensor(2).integers());
}

} // namespace

void registerConvolutions(HandlerTable &table) {
  table["stablehlo.convolution"] = convolution;
  table["stablehlo.dynamic_conv"] = dynamicConv;
}

} // namespace ttc::reference
