// Batch normalizations, computed in f64 and rounded once.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include "reference/Quantization.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

using Vector = std::vector<double>;

Vector numbers(const Tensor &tensor) {
  Tensor plain = dequantized(tensor);
  Vector result;
  for (int64_t i = 0; i < plain.count(); ++i) {
    result.push_back(toDouble(plain[i], plain.type()));
  }
  return result;
}

/// Numbers as a tensor of the op's result `i`.
Tensor tensorOf(const Call &call, unsigned i, const Vector &values,
                ArrayRef<int64_t> shape) {
  Type wanted = call.resultElement(i);
  Type type = kindOf(wanted) == ElementKind::Quantized
                  ? dequantized(call.tensor(0)).type()
                  : wanted;
  Tensor result(type, shape);
  for (int64_t k = 0; k < result.count(); ++k) {
    result[k] = fromDouble(values[k], type);
  }
  return quantizedAs(result, wanted);
}

/// The operand as rows of one feature each.
struct Batch {
  const Tensor &operand;
  int64_t feature, features, inner;
  double epsilon;

  explicit Batch(const Call &call)
      : operand(call.tensor(0)), feature(call.integer("feature_index")),
        features(operand.size(feature)),
        inner(countOf(operand.shape().drop_front(feature + 1))),
        epsilon(call.attribute<FloatAttr>("epsilon").getValueAsDouble()) {}

  int64_t featureOf(int64_t position) const {
    return position / inner % features;
  }
  double countPerFeature() const {
    return static_cast<double>(operand.count()) / static_cast<double>(features);
  }
  /// The sum over each feature's elements of value(position).
  template <typename Function> Vector sum(Function value) const {
    Vector sums(features, 0.0);
    for (int64_t i = 0; i < operand.count(); ++i) {
      sums[featureOf(i)] += value(i);
    }
    return sums;
  }
  template <typename Function> Vector mean(Function value) const {
    Vector means = sum(value);
    for (double &entry : means) {
      entry /= countPerFeature();
    }
    return means;
  }
};

Vector normalized(const Batch &batch, const Vector &x, const Vector &scale,
                  const Vector &offset, const Vector &mean,
                  const Vector &variance) {
  Vector result;
  for (size_t i = 0; i < x.size(); ++i) {
    int64_t f = batch.featureOf(static_cast<int64_t>(i));
    result.push_back((x[i] - mean[f]) / std::sqrt(variance[f] + batch.epsilon) *
                         scale[f] +
                     offset[f]);
  }
  return result;
}

FailureOr<Values> inference(const Call &call) {
  Batch batch(call);
  Vector result = normalized(batch, numbers(call.tensor(0)),
                             numbers(call.tensor(1)), numbers(call.tensor(2)),
                             numbers(call.tensor(3)), numbers(call.tensor(4)));
  return Values{tensorOf(call, 0, result, batch.operand.shape())};
}

FailureOr<Values> training(const Call &call) {
  Batch batch(call);
  Vector x = numbers(call.tensor(0));
  Vector mean = batch.mean([&](int64_t i) { return x[i]; });
  Vector variance = batch.mean([&](int64_t i) {
    double centered = x[i] - mean[batch.featureOf(i)];
    return centered * centered;
  });
  Vector result = normalized(batch, x, numbers(call.tensor(1)),
                             numbers(call.tensor(2)), mean, variance);
  return Values{tensorOf(call, 0, result, batch.operand.shape()),
                tensorOf(call, 1, mean, {batch.features}),
                tensorOf(call, 2, variance, {batch.features})};
}

FailureOr<Values> gradient(const Call &call) {
  Batch batch(call);
  Vector x = numbers(call.tensor(0)), scale = numbers(call.tensor(1));
  Vector mean = numbers(call.tensor(2)), variance = numbers(call.tensor(3));
  Vector grad = numbers(call.tensor(4));
  auto centered = [&](int64_t i) { return x[i] - mean[batch.featureOf(i)]; };
  auto deviation = [&](int64_t f) {
    return std::sqrt(variance[f] + batch.epsilon);
  };
  Vector gradOffset = batch.sum([&](int64_t i) { return grad[i]; });
  Vector product = batch.sum([&](int64_t i) { return grad[i] * centered(i); });
  Vector gradScale, gradOperand;
  for (int64_t f = 0; f < batch.features; ++f) {
    gradScale.push_back(product[f] / deviation(f));
  }
  double count = batch.countPerFeature();
  for (int64_t i = 0; i < batch.operand.count(); ++i) {
    int64_t f = batch.featureOf(i);
    double spread = centered(i) * product[f] / (variance[f] + batch.epsilon);
    gradOperand.push_back(scale[f] / deviation(f) / count *
                          (count * grad[i] - gradOffset[f] - spread));
  }
  return Values{tensorOf(call, 0, gradOperand, batch.operand.shape()),
                tensorOf(call, 1, gradScale, {batch.features}),
                tensorOf(call, 2, gradOffset, {batch.features})};
}

} // namespace

void registerNormalizations(HandlerTable &table) {
  table["stablehlo.batch_norm_inference"] = inference;
  table["stablehlo.batch_norm_training"] = training;
  table["stablehlo.batch_norm_grad"] = gradient;
}

} // namespace ttc::reference
