// Element-wise operations on two operands: one loop for all functions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_ELEMENTWISE_BINARY_H
#define TTC_RUNTIME_ELEMENTWISE_BINARY_H

#include "Broadcast.h"
#include "Call.h"
#include "Parallel.h"
#include <initializer_list>

namespace ttc::runtime {

/// What the library takes and answers.
struct BinaryRule {
  std::initializer_list<executable::DType> dtypes;
  bool leftScalar = false;  ///< a number may stand on the left
  bool mixedFloats = true;  ///< bf16 with f32; the left one's dtype results
  bool widensBytes = false; ///< u8 gives u16 (comparisons)
  bool quotient = false;    ///< i32 gives f32
  std::string_view left = "input_tensor_a", right = "input_tensor_b";
};

inline constexpr std::initializer_list<executable::DType> floatDtypes = {
    executable::DType::BFloat16, executable::DType::Float32,
    executable::DType::BFloat8B, executable::DType::BFloat4B};

/// The operands of a call, broadcast: a number is a tensor of one element.
struct BinaryOperands {
  DeviceTensor a, b;
  executable::DType dtype;  ///< of the elements: the left tensor's
  executable::DType result; ///< of the result, `dtype` argument heeded
  Shape shape;
};

/// Reads the rule's two parameters and `dtype` and checks them against
/// the rule and the program. Fails with FAILED_PRECONDITION where the library
/// refuses.
absl::StatusOr<BinaryOperands> readOperands(Call &call, const BinaryRule &rule);

/// A number as a tensor of one element of `dtype`. Fails with
/// FAILED_PRECONDITION when an integer tensor cannot hold it.
absl::StatusOr<DeviceTensor> scalarTensor(Call &call, std::string_view name,
                                          executable::DType dtype);

/// The elements computed as `from` (float, int32_t, uint32_t by that dtype) in
/// place as elements of `to`.
void convertInPlace(DeviceTensor &tensor, executable::DType from,
                    executable::DType to, int threads);

/// out[i] = function(a[i], b[i]) along a row.
template <typename R, typename T, typename F>
void computeRow(R *out, const T *a, int64_t strideA, const T *b,
                int64_t strideB, int64_t count, F function) {
  if (strideA == 1 && strideB == 1) {
    for (int64_t i = 0; i < count; ++i) {
      out[i] = function(a[i], b[i]);
    }
  } else if (strideA == 1 && strideB == 0) {
    for (int64_t i = 0; i < count; ++i) {
      out[i] = function(a[i], *b);
    }
  } else {
    for (int64_t i = 0; i < count; ++i) {
      out[i] = function(a[i * strideA], b[i * strideB]);
    }
  }
}

/// Computes the result of `function(T, T)`, whose answer is of the type that
/// `answers` has for elements, and converts it to the result's dtype.
template <typename T, typename F>
absl::Status computeBinary(Call &call, const BinaryOperands &operands,
                           executable::DType answers, F function) {
  using R = decltype(function(T(), T()));
  TTC_TRY_ASSIGN(DeviceTensor result, call.allocateResult());
  LoopNest<3> nest(operands.shape,
                   {rowMajorStrides(operands.shape),
                    broadcastStrides(operands.a.shape(), operands.shape),
                    broadcastStrides(operands.b.shape(), operands.shape)});
  const T *a = operands.a.as<T>(), *b = operands.b.as<T>();
  R *out = result.mutableAs<R>();
  int64_t strideA = nest.strides[1].back(), strideB = nest.strides[2].back();
  constexpr size_t grain = size_t(1) << 17;
  if (nest.rows() == 1) { // split the row
    parallelFor(
        call.threads(), nest.inner(), grain, [&](size_t begin, size_t end) {
          computeRow(out + begin, a + begin * strideA, strideA,
                     b + begin * strideB, strideB, end - begin, function);
        });
  } else if (result.size() != 0) {
    parallelFor(call.threads(), nest.rows(), grain / nest.inner() + 1,
                [&](size_t begin, size_t end) {
                  nest.forRows(begin, end, [&](const auto &at) {
                    computeRow(out + at[0], a + at[1], strideA, b + at[2],
                               strideB, nest.inner(), function);
                  });
                });
  }
  convertInPlace(result, answers, operands.result, call.threads());
  call.setResult(std::move(result));
  return absl::OkStatus();
}

/// Parameters of all operations on two operands.
inline const std::vector<std::string_view> binaryParameters = {
    "input_tensor_a", "input_tensor_b", "dtype", "memory_config"};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_ELEMENTWISE_BINARY_H
