// Arithmetic and comparisons of two operands.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "Text.h"
#include "elementwise/Binary.h"
#include "elementwise/Elementwise.h"
#include <cmath>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

static constexpr std::initializer_list<DType> numbers = {
    DType::BFloat16, DType::Float32, DType::BFloat8B,
    DType::BFloat4B, DType::Int32,   DType::UInt32};
static constexpr std::initializer_list<DType> numbersAndShort = {
    DType::BFloat16, DType::Float32, DType::BFloat8B, DType::BFloat4B,
    DType::Int32,    DType::UInt32,  DType::UInt16};
static constexpr std::initializer_list<DType> everything = {
    DType::BFloat16, DType::Float32, DType::BFloat8B, DType::BFloat4B,
    DType::Int32,    DType::UInt32,  DType::UInt16,   DType::UInt8};
static constexpr std::initializer_list<DType> floatsAndInt32 = {
    DType::BFloat16, DType::Float32, DType::BFloat8B, DType::BFloat4B,
    DType::Int32};

static constexpr BinaryRule sums{numbersAndShort, true};
static constexpr BinaryRule extremes{numbers, false, false};
static constexpr BinaryRule comparisons{everything, false, true, true};
static constexpr BinaryRule remainders{numbers, false, false};
static constexpr BinaryRule fmods{floatsAndInt32, false, false};
static constexpr BinaryRule angles{floatDtypes, false, false};
static constexpr BinaryRule exactQuotients{floatsAndInt32, true, true, false,
                                           true};
static constexpr BinaryRule roundedQuotients{floatsAndInt32, true};
static constexpr BinaryRule powers{
    floatDtypes, true, false, false, false, "input_tensor", "exponent"};
static constexpr BinaryRule wholePowers{
    floatsAndInt32, false, false, false, false, "input_tensor", "exponent"};

/// `function` is a template over the element type.
template <const BinaryRule &rule, auto function>
static absl::Status binary(Call &call) {
  TTC_TRY_ASSIGN(BinaryOperands operands, readOperands(call, rule));
  return withElements(operands.dtype, [&]<typename T>(T) {
    return computeBinary<T>(call, operands, operands.dtype, function);
  });
}

/// Integers wrap: the sum of their bits.
template <typename T, typename F> static T wrapping(T a, T b, F function) {
  if constexpr (std::is_same_v<T, float>) {
    return function(a, b);
  } else {
    return static_cast<T>(function(uint32_t(a), uint32_t(b)));
  }
}

/// NaN wins, as in numpy.
template <typename T> static T larger(T a, T b) {
  return a > b || a != a ? a : b;
}
template <typename T> static T smaller(T a, T b) {
  return a < b || a != a ? a : b;
}

/// Python's sign rule; 0 for a division by the integer 0.
template <typename T> static T pythonRemainder(T a, T b) {
  if constexpr (std::is_same_v<T, float>) {
    float rest = std::fmod(a, b);
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b
           : rest == 0                        ? std::copysign(0.0F, b)
                                              : rest;
  } else {
    int64_t x = a, y = b;
    int64_t rest = y == 0 ? 0 : x % y;
    return static_cast<T>(rest != 0 && (rest < 0) != (y < 0) ? rest + y : rest);
  }
}

template <typename T> static T truncatedRemainder(T a, T b) {
  if constexpr (std::is_same_v<T, float>) {
    return std::fmod(a, b);
  } else {
    return b == 0 ? T(0) : static_cast<T>(int64_t(a) % int64_t(b));
  }
}

/// i32 by i32 gives f32 unless a rounding is asked for.
static absl::Status divide(Call &call) {
  TTC_TRY_ASSIGN(std::string mode, call.string("rounding_mode", ""));
  if (!mode.empty() && mode != "trunc" && mode != "floor") {
    return call.invalid(
        text("`rounding_mode` is \"", mode, "\"; trunc or floor wanted"));
  }
  TTC_TRY_ASSIGN(
      BinaryOperands operands,
      readOperands(call, mode.empty() ? exactQuotients : roundedQuotients));
  auto rounded = [floors = mode == "floor"](double value) {
    return floors ? std::floor(value) : std::trunc(value);
  };
  if (operands.dtype == DType::Int32) {
    if (mode.empty()) {
      return computeBinary<int32_t>(
          call, operands, DType::Float32, [](int32_t a, int32_t b) {
            return static_cast<float>(double(a) / double(b));
          });
    }
    return computeBinary<int32_t>(
        call, operands, DType::Int32, [&](int32_t a, int32_t b) {
          return convertNumber<int32_t>(rounded(double(a) / double(b)));
        });
  }
  if (mode.empty()) {
    return computeBinary<float>(call, operands, DType::Float32,
                                [](float a, float b) { return a / b; });
  }
  return computeBinary<float>(
      call, operands, DType::Float32,
      [&](float a, float b) { return float(rounded(a / b)); });
}

/// Integers to the power of an integer that is not negative, wrapping.
static int32_t wholePower(int32_t base, int32_t exponent) {
  uint32_t result = 1, factor = base;
  for (uint32_t rest = exponent; rest; rest >>= 1) {
    result *= rest & 1 ? factor : 1;
    factor *= factor;
  }
  return static_cast<int32_t>(result);
}

static absl::Status pow(Call &call) {
  bool byTensor = call.isTensor("exponent");
  bool whole = !byTensor && call.isInteger("exponent");
  TTC_TRY_ASSIGN(BinaryOperands operands,
                 readOperands(call, whole ? wholePowers : powers));
  if (operands.dtype == DType::Int32) {
    if (*operands.b.as<int32_t>() < 0) {
      return call.refused("an integer tensor to a negative power");
    }
    return computeBinary<int32_t>(call, operands, DType::Int32, wholePower);
  }
  return computeBinary<float>(
      call, operands, DType::Float32,
      [](float a, float b) { return b == 2 ? a * a : std::pow(a, b); });
}

#define TTC_GENERIC(expression)                                                \
  []<typename T>(T a, T b) -> T { return T(expression); }

static constexpr std::pair<std::string_view, Kernel> rows[] = {
    {"ttnn.add", binary<sums,
                        []<typename T>(T a, T b) {
                          return wrapping(a, b,
                                          [](auto x, auto y) { return x + y; });
                        }>},
    {"ttnn.subtract", binary<sums,
                             []<typename T>(T a, T b) {
                               return wrapping(
                                   a, b, [](auto x, auto y) { return x - y; });
                             }>},
    {"ttnn.multiply", binary<sums,
                             []<typename T>(T a, T b) {
                               return wrapping(
                                   a, b, [](auto x, auto y) { return x * y; });
                             }>},
    {"ttnn.maximum", binary<extremes, TTC_GENERIC(larger(a, b))>},
    {"ttnn.minimum", binary<extremes, TTC_GENERIC(smaller(a, b))>},
    {"ttnn.remainder", binary<remainders, TTC_GENERIC(pythonRemainder(a, b))>},
    {"ttnn.fmod", binary<fmods, TTC_GENERIC(truncatedRemainder(a, b))>},
    {"ttnn.atan2", binary<angles, TTC_GENERIC(std::atan2(float(a), float(b)))>},
    {"ttnn.eq", binary<comparisons, TTC_GENERIC(a == b)>},
    {"ttnn.ne", binary<comparisons, TTC_GENERIC(a != b)>},
    {"ttnn.lt", binary<comparisons, TTC_GENERIC(a < b)>},
    {"ttnn.le", binary<comparisons, TTC_GENERIC(a <= b)>},
    {"ttnn.gt", binary<comparisons, TTC_GENERIC(a > b)>},
    {"ttnn.ge", binary<comparisons, TTC_GENERIC(a >= b)>},
};

#undef TTC_GENERIC

void runtime::addArithmeticKernels(KernelTable &table) {
  for (const auto &[callee, kernel] : rows) {
    table.add({callee, binaryParameters, kernel});
  }
  table.add({"ttnn.divide",
             {"input_tensor_a", "input_tensor_b", "rounding_mode", "dtype",
              "memory_config"},
             divide});
  table.add({"ttnn.pow",
             {"input_tensor", "exponent", "dtype", "memory_config"},
             pow});
}
