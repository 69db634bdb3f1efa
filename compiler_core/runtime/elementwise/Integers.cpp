// Bits, shifts and truth values of two operands.
// SPDX-License-Identifier: Apache-2.0
#include "Elements.h"
#include "elementwise/Binary.h"
#include "elementwise/Elementwise.h"
#include <algorithm>

using namespace ttc;
using namespace ttc::runtime;
using executable::DType;

static constexpr BinaryRule bits{{DType::Int32, DType::UInt32}};
static constexpr BinaryRule truths{{DType::BFloat16, DType::Float32,
                                    DType::BFloat8B, DType::BFloat4B,
                                    DType::Int32, DType::UInt32}};

/// On the bits of both operands.
template <auto function> static absl::Status onBits(Call &call) {
  TTC_TRY_ASSIGN(BinaryOperands operands, readOperands(call, bits));
  return computeBinary<uint32_t>(call, operands, operands.dtype, function);
}

/// Zeros come in from the left of either dtype.
static uint32_t shiftLeft(uint32_t a, uint32_t b) {
  return b > 31 ? 0 : a << b;
}
static uint32_t shiftRight(uint32_t a, uint32_t b) {
  return b > 31 ? 0 : a >> b;
}

/// The sign comes in from the left of an i32.
static absl::Status arithmeticShift(Call &call) {
  TTC_TRY_ASSIGN(BinaryOperands operands, readOperands(call, bits));
  if (operands.dtype == DType::UInt32) {
    return computeBinary<uint32_t>(
        call, operands, DType::UInt32,
        [](uint32_t a, uint32_t b) { return a >> std::min(b, 31U); });
  }
  return computeBinary<int32_t>(
      call, operands, DType::Int32, [](int32_t a, int32_t b) {
        return a >> std::min(static_cast<uint32_t>(b), 31U);
      });
}

template <auto function> static absl::Status onTruth(Call &call) {
  TTC_TRY_ASSIGN(BinaryOperands operands, readOperands(call, truths));
  return withElements(operands.dtype, [&]<typename T>(T) {
    return computeBinary<T>(call, operands, operands.dtype, [](T a, T b) {
      return T(function(a != T(0), b != T(0)));
    });
  });
}

void runtime::addIntegerKernels(KernelTable &table) {
  static constexpr std::pair<std::string_view, Kernel> rows[] = {
      {"ttnn.bitwise_and",
       onBits<[](uint32_t a, uint32_t b) { return a & b; }>},
      {"ttnn.bitwise_or", onBits<[](uint32_t a, uint32_t b) { return a | b; }>},
      {"ttnn.bitwise_xor",
       onBits<[](uint32_t a, uint32_t b) { return a ^ b; }>},
      {"ttnn.logical_left_shift", onBits<shiftLeft>},
      {"ttnn.bitwise_left_shift", onBits<shiftLeft>},
      {"ttnn.logical_right_shift", onBits<shiftRight>},
      {"ttnn.bitwise_right_shift", arithmeticShift},
      {"ttnn.logical_and", onTruth<[](bool a, bool b) { return a && b; }>},
      {"ttnn.logical_or", onTruth<[](bool a, bool b) { return a || b; }>},
      {"ttnn.logical_xor", onTruth<[](bool a, bool b) { return a != b; }>},
  };
  for (const auto &[callee, kernel] : rows) {
    table.add({callee, binaryParameters, kernel});
  }
}
