// Element-wise ops, comparisons, choices and conversions. Quantized operands
// stand for their numbers; the result is quantized again.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ElementwiseBinaryOps.h"
#include "dialects/stablehlo/ElementwiseUnaryOps.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include "reference/Quantization.h"
#include <cmath>

using namespace mlir;

namespace ttc::reference {

namespace {

/// A tensor of one element stands for itself at every index.
Element broadcastAt(const Tensor &tensor, int64_t position) {
  return tensor[tensor.rank() == 0 ? 0 : position];
}

FailureOr<Values> unary(const Call &call) {
  const UnaryFunction *function = findUnary(call.op->getName().getStringRef());
  Tensor operand = dequantized(call.tensor(0));
  if (!takes(*function, operand.type())) {
    return call.fail() << "is not defined on " << operand.type();
  }
  Tensor result(operand.type(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = apply(*function, operand[i], operand.type());
  }
  return Values{quantizedAs(result, call.resultElement())};
}

FailureOr<Values> binary(const Call &call) {
  const BinaryFunction *function =
      findBinary(call.op->getName().getStringRef());
  Tensor lhs = dequantized(call.tensor(0)), rhs = dequantized(call.tensor(1));
  if (!takes(*function, lhs.type())) {
    return call.fail() << "is not defined on " << lhs.type();
  }
  if (lhs.shape() != rhs.shape()) {
    return call.fail() << "has operands of different shapes at run time";
  }
  Tensor result(lhs.type(), lhs.shape());
  for (int64_t i = 0; i < lhs.count(); ++i) {
    result[i] = apply(*function, lhs[i], rhs[i], lhs.type());
  }
  return Values{quantizedAs(result, call.resultElement())};
}

FailureOr<Values> abs(const Call &call) {
  if (kindOf(call.tensor(0).type()) != ElementKind::Complex) {
    return unary(call);
  }
  const Tensor &operand = call.tensor(0);
  Tensor result(call.resultElement(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    Complex z = toComplex(operand[i], operand.type());
    result[i] = fromDouble(std::hypot(z.real(), z.imag()), result.type());
  }
  return Values{result};
}

/// One part of complex numbers; of real ones the number, or zero.
template <bool imaginary> FailureOr<Values> part(const Call &call) {
  const Tensor &operand = call.tensor(0);
  bool real = kindOf(operand.type()) != ElementKind::Complex;
  Tensor result(call.resultElement(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = {imaginary ? (real ? 0 : operand[i].imag) : operand[i].bits, 0};
  }
  return Values{result};
}

FailureOr<Values> complex(const Call &call) {
  const Tensor &re = call.tensor(0), &im = call.tensor(1);
  Tensor result(call.resultElement(), re.shape());
  for (int64_t i = 0; i < re.count(); ++i) {
    result[i] = {re[i].bits, im[i].bits};
  }
  return Values{result};
}

template <bool (*test)(double)> FailureOr<Values> predicate(const Call &call) {
  Tensor operand = dequantized(call.tensor(0));
  Tensor result(call.resultElement(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = {test(toDouble(operand[i], operand.type())), 0};
  }
  return Values{result};
}

FailureOr<Values> convertOp(const Call &call) {
  Tensor operand = dequantized(call.tensor(0));
  Type wanted = call.resultElement();
  if (kindOf(wanted) == ElementKind::Quantized) {
    return Values{quantizedAs(operand, wanted)};
  }
  Tensor result(wanted, operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = convert(operand[i], operand.type(), wanted);
  }
  return Values{result};
}

FailureOr<Values> compareOp(const Call &call) {
  auto op = cast<stablehlo::CompareOp>(call.op);
  Tensor lhs = dequantized(call.tensor(0)), rhs = dequantized(call.tensor(1));
  if (lhs.shape() != rhs.shape()) {
    return call.fail() << "has operands of different shapes at run time";
  }
  bool total = op.getCompareType() == stablehlo::ComparisonType::TOTALORDER;
  Tensor result(call.resultElement(), lhs.shape());
  for (int64_t i = 0; i < lhs.count(); ++i) {
    int order = compare(lhs[i], rhs[i], lhs.type(), total);
    result[i] = {satisfies(order, stringifyEnum(op.getComparisonDirection())),
                 0};
  }
  return Values{result};
}

FailureOr<Values> select(const Call &call) {
  const Tensor &predicate = call.tensor(0);
  const Tensor &onTrue = call.tensor(1), &onFalse = call.tensor(2);
  if (onTrue.shape() != onFalse.shape() ||
      (predicate.rank() != 0 && predicate.shape() != onTrue.shape())) {
    return call.fail() << "has operands of different shapes at run time";
  }
  Tensor result(call.resultElement(), onTrue.shape());
  for (int64_t i = 0; i < result.count(); ++i) {
    result[i] = broadcastAt(predicate, i).bits ? onTrue[i] : onFalse[i];
  }
  return Values{result};
}

FailureOr<Values> clamp(const Call &call) {
  static const BinaryFunction *const maximum = findBinary("stablehlo.maximum");
  static const BinaryFunction *const minimum = findBinary("stablehlo.minimum");
  Tensor low = dequantized(call.tensor(0)), high = dequantized(call.tensor(2));
  Tensor operand = dequantized(call.tensor(1));
  Type type = operand.type();
  Tensor result(type, operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    Element raised = apply(*maximum, broadcastAt(low, i), operand[i], type);
    result[i] = apply(*minimum, raised, broadcastAt(high, i), type);
  }
  return Values{quantizedAs(result, call.resultElement())};
}

FailureOr<Values> reducePrecisionOp(const Call &call) {
  auto op = cast<stablehlo::ReducePrecisionOp>(call.op);
  Tensor operand = dequantized(call.tensor(0));
  Tensor result(operand.type(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = reducePrecision(operand[i], cast<FloatType>(operand.type()),
                                op.getExponentBits(), op.getMantissaBits());
  }
  return Values{quantizedAs(result, call.resultElement())};
}

bool isFinite(double x) { return std::isfinite(x); }
bool isInfinite(double x) { return std::isinf(x); }
bool isPositiveInfinite(double x) { return x == HUGE_VAL; }
bool isNegativeInfinite(double x) { return x == -HUGE_VAL; }

} // namespace

void registerElementwise(HandlerTable &table) {
  for (StringRef name : {"cbrt",
                         "ceil",
                         "count_leading_zeros",
                         "cosine",
                         "exponential",
                         "exponential_minus_one",
                         "floor",
                         "log",
                         "log_plus_one",
                         "logistic",
                         "negate",
                         "not",
                         "popcnt",
                         "round_nearest_afz",
                         "round_nearest_even",
                         "rsqrt",
                         "sign",
                         "sine",
                         "sqrt",
                         "tan",
                         "tanh"}) {
    table[("stablehlo." + name).str()] = unary;
  }
  for (StringRef name :
       {"add", "and", "atan2", "divide", "maximum", "minimum", "multiply", "or",
        "power", "remainder", "shift_left", "shift_right_arithmetic",
        "shift_right_logical", "subtract", "xor"}) {
    table[("stablehlo." + name).str()] = binary;
  }
  for (StringRef name :
       {"_asin_acos_kernel", "acos", "acosh", "asin", "asinh", "atan", "atanh",
        "bessel_i1e", "conj", "cosh", "digamma", "erf", "erf_inv", "erfc",
        "lgamma", "sinh", "square", "tan"}) {
    table[("chlo." + name).str()] = unary;
  }
  table["chlo.polygamma"] = binary;
  table["chlo.zeta"] = binary;
  table["chlo.is_inf"] = predicate<isInfinite>;
  table["chlo.is_pos_inf"] = predicate<isPositiveInfinite>;
  table["chlo.is_neg_inf"] = predicate<isNegativeInfinite>;
  table["stablehlo.abs"] = abs;
  table["stablehlo.real"] = part<false>;
  table["stablehlo.imag"] = part<true>;
  table["stablehlo.complex"] = complex;
  table["stablehlo.is_finite"] = predicate<isFinite>;
  table["stablehlo.convert"] = convertOp;
  table["stablehlo.compare"] = compareOp;
  table["stablehlo.select"] = select;
  table["stablehlo.clamp"] = clamp;
  table["stablehlo.reduce_precision"] = reducePrecisionOp;
}

} // namespace ttc::reference
