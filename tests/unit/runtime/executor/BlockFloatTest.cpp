// Rounding to bf16 and block floats.
// SPDX-License-Identifier: Apache-2.0
#include "BlockFloat.h"
#include "Rounding.h"
#include <cmath>
#include <gmock/gmock.h>

using namespace ttc::runtime;
using ::testing::ElementsAre;
using ::testing::ElementsAreArray;

static std::vector<float> rounded(std::vector<float> values, int bits,
                                  Rounding rounding = Rounding::NearestEven) {
  roundBlocks(values.data(), 1, values.size(), bits, rounding);
  return values;
}

TEST(BlockFloat, SharedExponentCutsSmallNumbers) {
  // 1 has the exponent 0: steps of 2^-6 for bfloat8_b, of 2^-2 for bfloat4_b.
  EXPECT_THAT(rounded({1, 0.01F, -0.3F}, 7),
              ElementsAre(1, 0.015625F, -0.296875F));
  EXPECT_THAT(rounded({1, 0.1F, -0.3F}, 3), ElementsAre(1, 0, -0.25F));
}

TEST(BlockFloat, TiesAndSaturation) {
  // Half a step between 64 and 65 of 64ths; 127.5 rounds beyond 7 bits.
  EXPECT_THAT(rounded({1, 64.5F / 64, 65.5F / 64, 127.5F / 64}, 7),
              ElementsAre(1, 1, 66.0F / 64, 127.0F / 64));
  EXPECT_THAT(rounded({1, 64.5F / 64, -65.5F / 64}, 7, Rounding::HalfAway),
              ElementsAre(1, 65.0F / 64, -66.0F / 64));
}

TEST(BlockFloat, BlocksOf16AndRowsAreApart) {
  std::vector<float> values(20, 0.01F);
  values[0] = 1000;
  std::vector<float> result = rounded(values, 7);
  EXPECT_EQ(result[15], 0);
  EXPECT_NEAR(result[16], 0.01F, 0.01F / 64);
  values.resize(10);
  values[5] = 0.01F;
  roundBlocks(values.data(), 2, 5, 7, Rounding::NearestEven);
  EXPECT_EQ(values[4], 0);
  EXPECT_NEAR(values[5], 0.01F, 0.01F / 64);
}

TEST(BlockFloat, NotNumbersAndSubnormals) {
  std::vector<float> result = rounded({NAN, INFINITY, 1, 1e-40F}, 7);
  EXPECT_TRUE(std::isnan(result[0]));
  EXPECT_EQ(result[1], INFINITY);
  EXPECT_EQ(result[2], 0);
  EXPECT_THAT(rounded({1e-40F, -1e-40F}, 7), ElementsAre(0, 0));
}

TEST(BFloat16, TiesGoToEvenOnTheHostAndAwayInThePacker) {
  float tie = 1 + 1.0F / 256; // between 1 and 1 + 2^-7
  EXPECT_EQ(roundToBFloat16(tie), 1);
  EXPECT_EQ(packToBFloat16(tie), 1 + 1.0F / 128);
  EXPECT_EQ(packToBFloat16(-tie), -1 - 1.0F / 128);
  EXPECT_EQ(roundToBFloat16(std::nextafter(tie, 2.0F)), 1 + 1.0F / 128);
  EXPECT_EQ(packToBFloat16(std::nextafter(tie, 0.0F)), 1);
  for (auto round : {roundToBFloat16, packToBFloat16}) {
    EXPECT_TRUE(std::isnan(round(NAN)));
    EXPECT_EQ(round(-INFINITY), -INFINITY);
    EXPECT_EQ(round(3.4e38F), INFINITY);
  }
}
