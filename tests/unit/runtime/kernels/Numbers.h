// Random data and comparison with references in f64.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_RUNTIME_KERNELS_NUMBERS_H
#define TTC_TESTS_RUNTIME_KERNELS_NUMBERS_H

#include "gtest/gtest.h"
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

namespace ttc::runtime {

inline constexpr float kInfinity = std::numeric_limits<float>::infinity();
inline constexpr float kNan = std::numeric_limits<float>::quiet_NaN();

/// The same numbers for the same seed everywhere.
class Random {
public:
  explicit Random(unsigned seed) : engine(seed) {}

  /// In [-1, 1).
  std::vector<float> floats(int64_t count) {
    std::vector<float> result(count);
    for (float &value : result) {
      value = static_cast<float>(static_cast<int32_t>(engine())) * 0x1p-31F;
    }
    return result;
  }
  /// In [low, high].
  int64_t integer(int64_t low, int64_t high) {
    return low + engine() % (high - low + 1);
  }

private:
  std::mt19937 engine;
};

/// Every element within `tolerance` of the reference's largest magnitude.
inline void expectClose(const std::vector<float> &actual,
                        const std::vector<double> &wanted,
                        double tolerance = 1e-5) {
  ASSERT_EQ(actual.size(), wanted.size());
  double largest = 0;
  for (double value : wanted) {
    largest =
        std::isfinite(value) ? std::max(largest, std::abs(value)) : largest;
  }
  for (size_t i = 0; i < wanted.size(); ++i) {
    if (std::isfinite(wanted[i])) {
      ASSERT_NEAR(actual[i], wanted[i], tolerance * largest) << "at " << i;
    } else if (std::isnan(wanted[i])) {
      ASSERT_TRUE(std::isnan(actual[i])) << "at " << i << ": " << actual[i];
    } else {
      ASSERT_EQ(actual[i], wanted[i]) << "at " << i;
    }
  }
}

} // namespace ttc::runtime

#endif // TTC_TESTS_RUNTIME_KERNELS_NUMBERS_H
