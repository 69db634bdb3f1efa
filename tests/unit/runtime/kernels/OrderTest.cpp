// Orderings against the standard library's stable sort.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Order.h"
#include "Numbers.h"
#include "gmock/gmock.h"
#include <numeric>

namespace ttc::runtime {
namespace {

using testing::ElementsAre;

TEST(Order, RandomLinesWithRepetitions) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    AxisView v = {random.integer(1, 4), random.integer(1, 40),
                  random.integer(1, 4)};
    int64_t keep = random.integer(0, v.size);
    bool descending = random.integer(0, 1) == 1;
    std::vector<int32_t> input(v.count());
    for (int32_t &value : input) {
      value = static_cast<int32_t>(random.integer(-6, 6));
    }
    std::vector<int32_t> values(v.outer * keep * v.inner);
    std::vector<uint32_t> indices(values.size());
    orderAlong(v, keep, descending, input.data(), values.data(), indices.data(),
               2);
    for (int64_t line = 0; line < v.outer * v.inner; ++line) {
      int64_t o = line / v.inner, n = line % v.inner;
      auto at = [&](int64_t i) {
        return input[(o * v.size + i) * v.inner + n];
      };
      std::vector<uint32_t> wanted(v.size);
      std::iota(wanted.begin(), wanted.end(), 0);
      std::stable_sort(wanted.begin(), wanted.end(), [&](auto a, auto b) {
        return descending ? at(a) > at(b) : at(a) < at(b);
      });
      for (int64_t i = 0; i < keep; ++i) {
        int64_t place = (o * keep + i) * v.inner + n;
        ASSERT_EQ(indices[place], wanted[i]);
        ASSERT_EQ(values[place], at(wanted[i]));
      }
    }
  }
}

TEST(Order, NanIsTheLargest) {
  std::vector<float> input = {2, kNan, kInfinity, -kInfinity, kNan}, values(5);
  std::vector<uint32_t> indices(5);
  orderAlong({1, 5, 1}, 5, false, input.data(), values.data(), indices.data(),
             1);
  EXPECT_THAT(indices, ElementsAre(3, 0, 2, 1, 4));
  orderAlong({1, 5, 1}, 5, true, input.data(), values.data(), indices.data(),
             1);
  EXPECT_THAT(indices, ElementsAre(1, 4, 2, 0, 3));
}

} // namespace
} // namespace ttc::runtime
