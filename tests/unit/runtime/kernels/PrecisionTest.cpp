// What the chip's matrix unit makes of numbers.
// SPDX-License-Identifier: Apache-2.0
#include "kernels/Precision.h"
#include "Numbers.h"
#include "kernels/Product.h"

namespace ttc::runtime {
namespace {

TEST(Precision, MantissasAreCutTowardsZero) {
  EXPECT_EQ(keepMantissa(1 + 0x1p-4F + 0x1p-5F, 4), 1 + 0x1p-4F);
  EXPECT_EQ(keepMantissa(-(1 + 0x1p-4F + 0x1p-5F), 4), -(1 + 0x1p-4F));
  EXPECT_EQ(keepMantissa(0x1.fffffep3F, 23), 0x1.fffffep3F);
  EXPECT_EQ(keepMantissa(-kInfinity, 4), -kInfinity);
  EXPECT_TRUE(std::isnan(keepMantissa(kNan, 4)));
}

TEST(Precision, NarrowAccumulatorsRoundHalfAwayFromZero) {
  EXPECT_EQ(roundAccumulator(1 + 0x1p-8F), 1 + 0x1p-7F);
  EXPECT_EQ(roundAccumulator(-(1 + 0x1p-8F)), -(1 + 0x1p-7F));
  EXPECT_EQ(roundAccumulator(1 + 0x1p-9F), 1.0F);
  EXPECT_EQ(roundAccumulator(kInfinity), kInfinity);
  EXPECT_TRUE(std::isnan(roundAccumulator(kNan)));
}

float multiply(float in0, float in1, MathFidelity fidelity, bool wide = true) {
  MatrixProduct p = {1, 1, 1, 1, {0, 1, 1}, {0, 1, 1}};
  float out = 0;
  EXPECT_TRUE(
      multiplyAsDevice(p, {false, fidelity, wide}, &in0, &in1, &out).ok());
  return out;
}

TEST(Precision, EachFidelityConsumesItsBits) {
  // The last bit of a bf16, and the bits of in1 beyond its upper four.
  const float in0 = 1 + 0x1p-7F, in1 = 1 + 0x1p-5F;
  EXPECT_EQ(multiply(in0, in1, MathFidelity::LoFi), 1.0F);
  EXPECT_EQ(multiply(in0, in1, MathFidelity::HiFi2), in1);
  // All but low times low.
  EXPECT_EQ(multiply(in0, in1, MathFidelity::HiFi3), in1 + 0x1p-7F);
  EXPECT_EQ(multiply(in0, in1, MathFidelity::HiFi4), in0 * in1);
}

TEST(Precision, SidesAreNotAlike) {
  const float x = 1 + 0x1p-6F; // fits seven bits, not five
  EXPECT_EQ(multiply(x, 1, MathFidelity::LoFi), x);
  EXPECT_EQ(multiply(1, x, MathFidelity::LoFi), 1);
}

TEST(Precision, F32EntersAsTf32OrBf16) {
  const float x = 1 + 0x1p-9F + 0x1p-15F;
  EXPECT_EQ(multiply(x, 1, MathFidelity::HiFi4, true), 1 + 0x1p-9F);
  EXPECT_EQ(multiply(x, 1, MathFidelity::HiFi4, false), 1.0F);
}

TEST(Precision, NarrowSumsLoseWhatWideOnesKeep) {
  // 256 + 96 x 1/2: each K tile adds 16, and within a bf16 of 256 a tile of
  // 31 x 1/32 vanishes.
  const int64_t k = 96;
  std::vector<float> a(k, 1), b(k, 0x1p-6F);
  b[0] = 256;
  MatrixProduct p = {1, 1, k, 1, {0, k, 1}, {0, 1, 1}};
  float wide = 0, narrow = 0;
  ProductPrecision precision = {false, MathFidelity::HiFi4, true};
  ASSERT_TRUE(multiplyAsDevice(p, precision, a.data(), b.data(), &wide).ok());
  precision.fp32Accumulate = false;
  ASSERT_TRUE(multiplyAsDevice(p, precision, a.data(), b.data(), &narrow).ok());
  EXPECT_EQ(wide, 256 + 95 * 0x1p-6F);
  EXPECT_EQ(narrow, 256);
}

TEST(Precision, DeviceProductsOfBf16AreCloseToExactOnes) {
  Random random(3);
  const int64_t m = 40, k = 200, n = 24;
  std::vector<float> a = random.floats(m * k), b = random.floats(k * n);
  for (auto *side : {&a, &b}) {
    for (float &value : *side) {
      value = keepMantissa(value, 7);
    }
  }
  MatrixProduct p = {1, m, k, n, {0, k, 1}, {0, n, 1}};
  std::vector<float> exact(m * n), out(m * n);
  ASSERT_TRUE(multiplyMatrices(p, a.data(), b.data(), exact.data()).ok());
  std::vector<double> wanted(exact.begin(), exact.end());
  auto worst = [&](MathFidelity fidelity, bool wide) {
    EXPECT_TRUE(multiplyAsDevice(p, {false, fidelity, wide}, a.data(), b.data(),
                                 out.data())
                    .ok());
    double most = 0;
    for (size_t i = 0; i < out.size(); ++i) {
      most = std::max(most, std::abs(out[i] - wanted[i]));
    }
    return most;
  };
  double error4 = worst(MathFidelity::HiFi4, true);
  double error3 = worst(MathFidelity::HiFi3, true);
  double error2 = worst(MathFidelity::HiFi2, true);
  double error1 = worst(MathFidelity::LoFi, true);
  EXPECT_EQ(error4, 0);
  EXPECT_GT(error3, 0);
  EXPECT_GT(error2, 4 * error3);
  EXPECT_GT(error1, 2 * error2);
  EXPECT_LT(error1, 1);
  EXPECT_GT(worst(MathFidelity::HiFi4, false), 0);
}

} // namespace
} // namespace ttc::runtime
