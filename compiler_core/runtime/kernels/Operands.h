// What the rows of this folder share: kinds of operands, axes, precision.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_KERNELS_OPERANDS_H
#define TTC_RUNTIME_KERNELS_OPERANDS_H

#include "Call.h"
#include "kernels/Precision.h"
#include "kernels/Shape.h"
#include <initializer_list>

namespace ttc::runtime {

inline constexpr std::initializer_list<executable::DType> kFloats = {
    executable::DType::BFloat16, executable::DType::Float32,
    executable::DType::BFloat8B, executable::DType::BFloat4B};
/// What can be compared and added up.
inline constexpr std::initializer_list<executable::DType> kOrdered = {
    executable::DType::BFloat16, executable::DType::Float32,
    executable::DType::BFloat8B, executable::DType::BFloat4B,
    executable::DType::Int32,    executable::DType::UInt32};

/// A tensor in tiles of one of these dtypes.
absl::StatusOr<DeviceTensor>
tiles(Call &call, std::string_view name,
      std::initializer_list<executable::DType> dtypes);

/// The operand if it is there, else null in `storage`.
absl::StatusOr<DeviceTensor>
optionalTiles(Call &call, std::string_view name,
              std::initializer_list<executable::DType> dtypes);

/// Null for an absent operand.
inline const float *floatsOf(const DeviceTensor &tensor) {
  return tensor.storage ? tensor.as<float>() : nullptr;
}

/// `axis` counted from the front. Fails with INVALID_ARGUMENT if out of range.
absl::StatusOr<int64_t> frontAxis(const Call &call, int64_t axis,
                                  const DeviceTensor &tensor);

/// How the call multiplies; `otherwise` is the library's choice for calls
/// without a compute config.
absl::StatusOr<ProductPrecision> productPrecision(Call &call,
                                                  Precision otherwise);

/// Puts the callee in front of an error of the mathematics.
absl::Status named(const Call &call, const absl::Status &status);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_KERNELS_OPERANDS_H
