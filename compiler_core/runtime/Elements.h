// From a dtype to the C++ type of its elements in a Storage, and numbers
// between them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_ELEMENTS_H
#define TTC_RUNTIME_ELEMENTS_H

#include "DeviceTensor.h"
#include <cmath>
#include <type_traits>

namespace ttc::runtime {

/// Calls `body(T())` with the element type of `dtype`: a switch in one place.
template <typename Body>
decltype(auto) withElements(executable::DType dtype, Body body) {
  if (isFloat(dtype)) {
    return body(float());
  }
  if (dtype == executable::DType::Int32) {
    return body(int32_t());
  }
  return body(uint32_t());
}

/// By value: floats become integers towards zero, integers wrap, NaN and what
/// no int64 holds become 0.
template <typename To, typename From> To convertNumber(From value) {
  if constexpr (std::is_floating_point_v<From> && std::is_integral_v<To>) {
    // 2^63 is a float; NaN fails both comparisons.
    bool fits = value > From(-9223372036854775808.0) &&
                value < From(9223372036854775808.0);
    return fits ? static_cast<To>(static_cast<int64_t>(value)) : To(0);
  } else {
    return static_cast<To>(value);
  }
}

/// What an unsigned 32-bit element of a narrower dtype keeps.
inline uint32_t narrowMask(executable::DType dtype) {
  switch (dtype) {
  case executable::DType::UInt16:
    return 0xFFFF;
  case executable::DType::UInt8:
    return 0xFF;
  default:
    return 0xFFFFFFFF;
  }
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_ELEMENTS_H
