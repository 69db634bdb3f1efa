// The hyperbolic tangent of float32, bit for bit as the frameworks' CPU backend
// has it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_TANH_H
#define TTC_RUNTIME_TANH_H

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace ttc::runtime {

/// tanh(x) as a quotient of polynomials in x^2 times x, with the coefficients
/// of Eigen's `ptanh`, which XLA uses for the CPU: within 8 units in the last
/// place, and the same number as XLA's for every one of three million inputs
/// tried (tests/runtime/test_special_functions.py has a sample). It matters
/// where a program undoes it (`erf_inv(tanh(x))`) near 1. NaN stays NaN. Beyond
/// `largest` it is 1 exactly; below `smallest` it is x.
inline float tanhAsXla(float x) {
  constexpr float smallest = 0.0004F, largest = 7.99881172180175781F;
  constexpr float numerator[] = {-2.76076847742355e-16F, 2.00018790482477e-13F,
                                 -8.60467152213735e-11F, 5.12229709037114e-08F,
                                 1.48572235717979e-05F,  6.37261928875436e-04F,
                                 4.89352455891786e-03F};
  constexpr float denominator[] = {1.19825839466702e-06F, 1.18534705686654e-04F,
                                   2.26843463243900e-03F,
                                   4.89352518554385e-03F};
  if (std::fabs(x) < smallest) {
    return x;
  }
  float clamped = x != x ? x : std::clamp(x, -largest, largest);
  float square = clamped * clamped;
  // One rounding a step, as with a fused multiply-add: the product is exact in
  // double.
  auto evaluate = [square](const auto &coefficients) {
    float sum = coefficients[0];
    for (size_t i = 1; i < std::size(coefficients); ++i) {
      sum = static_cast<float>(static_cast<double>(sum) * square +
                               coefficients[i]);
    }
    return sum;
  };
  return clamped * evaluate(numerator) / evaluate(denominator);
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_TANH_H
