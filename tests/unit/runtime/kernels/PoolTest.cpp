// Pools against a reference.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Pool.h"
#include "Numbers.h"
#include "gmock/gmock.h"

namespace ttc::runtime {
namespace {

using testing::ElementsAre;

struct Reference {
  std::vector<double> largest, mean, meanInside;
};

Reference reference(const WindowShape &w, const std::vector<float> &input) {
  Reference r;
  int64_t height = w.positions(0), width = w.positions(1);
  for (int64_t at = 0; at < w.outputRows() * w.channels; ++at) {
    int64_t c = at % w.channels, row = at / w.channels;
    double most = -kInfinity, sum = 0;
    int inside = 0;
    for (int64_t tap = 0; tap < w.kernel[0] * w.kernel[1]; ++tap) {
      int64_t y = row / width % height * w.stride[0] - w.before[0] +
                  tap / w.kernel[1] * w.dilation[0];
      int64_t x = row % width * w.stride[1] - w.before[1] +
                  tap % w.kernel[1] * w.dilation[1];
      if (y >= 0 && x >= 0 && y < w.size[0] && x < w.size[1]) {
        float value =
            input[((row / (height * width) * w.size[0] + y) * w.size[1] + x) *
                      w.channels +
                  c];
        most = std::max<double>(most, value);
        sum += value;
        ++inside;
      }
    }
    r.largest.push_back(most);
    r.mean.push_back(sum / (w.kernel[0] * w.kernel[1]));
    r.meanInside.push_back(sum / inside);
  }
  return r;
}

TEST(Pool, RandomWindows) {
  for (unsigned seed = 0; seed < 60; ++seed) {
    SCOPED_TRACE(testing::Message() << "seed " << seed);
    Random random(seed);
    WindowShape w = {random.integer(1, 3), random.integer(1, 40)};
    for (int axis = 0; axis < 2; ++axis) {
      w.size[axis] = random.integer(4, 20);
      w.kernel[axis] = random.integer(1, 4);
      w.stride[axis] = random.integer(1, 3);
      w.before[axis] = random.integer(0, w.kernel[axis] / 2);
      w.after[axis] = random.integer(0, w.kernel[axis] / 2);
    }
    ASSERT_TRUE(checkWindows(w).ok());
    auto input = random.floats(w.batch * w.size[0] * w.size[1] * w.channels);
    Reference wanted = reference(w, input);
    std::vector<float> out(wanted.mean.size());
    maxPool(w, input.data(), out.data(), 2);
    expectClose(out, wanted.largest, 0);
    averagePool(w, {}, input.data(), out.data(), 2);
    expectClose(out, wanted.mean);
    averagePool(w, {false, 0}, input.data(), out.data(), 2);
    expectClose(out, wanted.meanInside);
  }
}

TEST(Pool, PaddingCountsAsMinusInfinityAndNanWins) {
  WindowShape w = {1, 1, {1, 3}, {1, 2}, {1, 2}, {1, 1}, {0, 1}, {0, 0}};
  std::vector<float> input = {-5, kNan, -7}, out(2);
  maxPool(w, input.data(), out.data(), 1);
  EXPECT_EQ(out[0], -5);
  EXPECT_TRUE(std::isnan(out[1]));
  input = {-5, -7, kNan};
  maxPool(w, input.data(), out.data(), 1);
  EXPECT_TRUE(std::isnan(out[1]));
}

TEST(Pool, CeilModeKeepsThePartialWindow) {
  WindowShape w = {1, 1, {1, 5}, {1, 2}, {1, 2}};
  EXPECT_EQ(w.positions(1), 2);
  w.ceilMode = true;
  ASSERT_EQ(w.positions(1), 3);
  std::vector<float> input = {1, 2, 3, 4, 5}, out(3);
  maxPool(w, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(2, 4, 5));
  averagePool(w, {}, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(1.5, 3.5, 5));
  averagePool(w, {true, 4}, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(0.75, 1.75, 1.25));
}

TEST(Pool, DilatedWindowsSkip) {
  WindowShape w = {1, 1, {1, 5}, {1, 2}, {1, 1}, {1, 3}};
  std::vector<float> input = {9, 1, 2, 3, 4}, out(2);
  maxPool(w, input.data(), out.data(), 1);
  EXPECT_THAT(out, ElementsAre(9, 4));
}

} // namespace
} // namespace ttc::runtime
