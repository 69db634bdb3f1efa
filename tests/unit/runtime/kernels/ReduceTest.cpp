// Reductions and scans against references.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Reduce.h"
#include "Numbers.h"
#include "kernels/Scan.h"
#include "gmock/gmock.h"
#include <functional>

namespace ttc::runtime {
namespace {

using testing::ElementsAre;
using Join = std::function<double(double, double)>;

/// Every element goes where its position without the axes points.
std::vector<double> reference(DimsView shape, DimsView axes,
                              const std::vector<float> &input, double start,
                              const Join &join) {
  Dims kept(shape.begin(), shape.end());
  for (int64_t axis : axes) {
    kept[axis] = 1;
  }
  std::vector<double> result(elementCount(DimsView(kept)), start);
  for (size_t i = 0; i < input.size(); ++i) {
    int64_t rest = i, to = 0, stride = 1;
    for (size_t axis = shape.size(); axis-- > 0;) {
      to += kept[axis] == 1 ? 0 : rest % shape[axis] * stride;
      rest /= shape[axis];
      stride *= kept[axis];
    }
    result[to] = join(result[to], input[i]);
  }
  return result;
}

TEST(Reduce, RandomShapesAndAxes) {
  for (unsigned seed = 0; seed < 120; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    Dims shape, axes;
    for (int64_t axis = 0, rank = random.integer(0, 5); axis < rank; ++axis) {
      shape.push_back(random.integer(1, 9));
      if (random.integer(0, 1) == 1) {
        axes.push_back(axis);
      }
    }
    auto input = random.floats(elementCount(DimsView(shape)));
    auto check = [&](Reduction kind, double start, const Join &join) {
      auto wanted = reference(shape, axes, input, start, join);
      std::vector<float> out(wanted.size());
      reduceAxes(kind, shape, axes, input.data(), out.data(), 2);
      expectClose(out, wanted, 1e-6);
    };
    check(Reduction::Sum, 0, std::plus<>());
    check(Reduction::Max, -kInfinity,
          [](double a, double b) { return std::max(a, b); });
    check(Reduction::Min, kInfinity,
          [](double a, double b) { return std::min(a, b); });
    for (float &value : input) {
      value = 1 + value / 64; // long products stay within f32
    }
    check(Reduction::Product, 1, std::multiplies<>());
  }
}

TEST(Reduce, LongSumsStayAccurate) {
  const int64_t size = 3000001;
  std::vector<float> input(size, 0.1F), out(1);
  reduceAxes(Reduction::Sum, {size}, {0}, input.data(), out.data(), 2);
  EXPECT_NEAR(out[0] / (size * 0.1F), 1, 1e-6);
  reduceAxes(Reduction::Sum, {size, 1}, {0}, input.data(), out.data(), 2);
  EXPECT_NEAR(out[0] / (size * 0.1F), 1, 1e-6);
}

TEST(Reduce, IntegersAreExactAndWrap) {
  std::vector<int32_t> input = {16777217, 1, -3, INT32_MAX, 1, 0}, out(2);
  reduceAxes(Reduction::Sum, {2, 3}, {1}, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(16777215, INT32_MIN));
  reduceAxes(Reduction::Max, {2, 3}, {1}, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(16777217, INT32_MAX));
  reduceAxes(Reduction::Min, {2, 3}, {1}, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(-3, 0));
  std::vector<uint32_t> big = {4000000000U, 3U}, top(1);
  reduceAxes(Reduction::Max, {2}, {0}, big.data(), top.data(), 1);
  EXPECT_EQ(top[0], 4000000000U);
}

TEST(Reduce, NanIsBothTheLargestAndTheSmallest) {
  // At the first, a middle and the last place; in rows longer than a register.
  for (int64_t place : {0, 17, 36}) {
    std::vector<float> input(37, 1), out(1);
    input[place] = kNan;
    input[5] = -kInfinity;
    for (auto kind : {Reduction::Max, Reduction::Min, Reduction::Sum}) {
      reduceAxes(kind, {37}, {0}, input.data(), out.data(), 1);
      EXPECT_TRUE(std::isnan(out[0])) << place;
      reduceAxes(kind, {1, 37, 1}, {1}, input.data(), out.data(), 1);
      EXPECT_TRUE(std::isnan(out[0])) << place;
    }
  }
  std::vector<float> columns = {1, kNan, kNan, 2}, out(2);
  reduceAxes(Reduction::Max, {2, 2}, {0}, columns.data(), out.data(), 1);
  EXPECT_TRUE(std::isnan(out[0]) && std::isnan(out[1]));
}

TEST(Reduce, NothingReducesToTheNeutralElement) {
  float none = 0;
  std::vector<float> out(2, 7);
  reduceAxes(Reduction::Sum, {2, 0}, {1}, &none, out.data(), 1);
  EXPECT_THAT(out, ElementsAre(0, 0));
  reduceAxes(Reduction::Max, {0, 2}, {0}, &none, out.data(), 1);
  EXPECT_THAT(out, ElementsAre(-kInfinity, -kInfinity));
}

TEST(Reduce, ArgmaxTakesTheFirst) {
  std::vector<float> input = {3, 5, 5, -1, kNan, 7, kInfinity, kNan};
  std::vector<uint32_t> out(4);
  argmaxAlong({2, 4, 1}, input.data(), out.data());
  EXPECT_EQ(out[0], 1U);
  EXPECT_EQ(out[1], 0U);
  argmaxAlong({1, 2, 4}, input.data(), out.data());
  EXPECT_THAT(out, ElementsAre(1, 1, 1, 1));
  std::vector<int32_t> integers = {16777216, 16777217};
  argmaxAlong({1, 2, 1}, integers.data(), out.data());
  EXPECT_EQ(out[0], 1U);
}

TEST(Scan, SumsAndProductsBothWays) {
  std::vector<float> input = {1, 2, 3, 4, 5, 6}, out(6);
  scanAlong(Scan::Sum, {1, 2, 3}, false, input.data(), out.data());
  EXPECT_THAT(out, ElementsAre(1, 2, 3, 5, 7, 9));
  scanAlong(Scan::Sum, {2, 3, 1}, true, input.data(), out.data());
  EXPECT_THAT(out, ElementsAre(6, 5, 3, 15, 11, 6));
  scanAlong(Scan::Product, {2, 3, 1}, false, input.data(), out.data());
  EXPECT_THAT(out, ElementsAre(1, 2, 6, 4, 20, 120));
  std::vector<int32_t> integers = {INT32_MAX, 1, -3}, sums(3);
  scanAlong(Scan::Sum, {1, 3, 1}, false, integers.data(), sums.data());
  EXPECT_THAT(sums, ElementsAre(INT32_MAX, INT32_MIN, INT32_MAX - 2));
}

TEST(Scan, LongSumsStayAccurate) {
  const int64_t size = 1000000;
  std::vector<float> input(size, 0.1F), out(size);
  scanAlong(Scan::Sum, {1, size, 1}, false, input.data(), out.data());
  EXPECT_NEAR(out.back() / (size * 0.1F), 1, 1e-6);
}

} // namespace
} // namespace ttc::runtime
