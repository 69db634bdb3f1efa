// The grammar of `dim` and `shape`, and the specializations that follow.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Sizes.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ttc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

Options optionsOf(const std::string &dim, const std::string &shape) {
  std::vector<Diagnostic> remarks;
  auto options = Options::parse({{"dim", dim}, {"shape", shape}}, remarks);
  EXPECT_TRUE(options.ok()) << options.status();
  return options.ok() ? *options : Options();
}

std::vector<std::string> namesOf(const std::string &dim,
                                 const std::string &shape = "") {
  std::vector<std::string> names;
  auto made = specializationsOf(optionsOf(dim, shape));
  EXPECT_TRUE(made.ok()) << made.status();
  for (const Specialization &one : *made) {
    names.push_back(one.name + "|" + one.dims + "|" + one.shapes);
  }
  return names;
}

TEST(Sizes, CanonicalTextsAreSortedAndWithoutRepetition) {
  EXPECT_EQ(*canonicalDims(" s = 16 ; b=8, 1,8;b=4"), "b=1,4,8;s=16");
  EXPECT_EQ(*canonicalShapes("y=scalar; x=8x4,2x4"), "x=2x4,8x4;y=scalar");
  EXPECT_EQ(*canonicalDims(""), "");
}

TEST(Sizes, WhatIsWrongIsNamed) {
  for (const char *text : {"b", "b=", "=3", "b=0", "b=-1", "b=2147483648",
                           "b=1,,2", "b=x", "b c=1"}) {
    auto made = canonicalDims(text);
    ASSERT_FALSE(made.ok()) << text;
    EXPECT_THAT(std::string(made.status().message()),
                HasSubstr("wanted `NAME=SIZE[,SIZE...]`"));
  }
  for (const char *text : {"x=8*4", "x=8x0", "x=8x", "x"}) {
    EXPECT_FALSE(canonicalShapes(text).ok()) << text;
  }
}

TEST(Sizes, WithoutSizesThereIsOneSpecialization) {
  EXPECT_THAT(namesOf(""), ElementsAre("||"));
  EXPECT_THAT(namesOf("b=8", "x=2x3"), ElementsAre("|b=8|x=2x3"));
}

TEST(Sizes, EveryCombinationHasANameOfWhatVaries) {
  EXPECT_THAT(namesOf("b=1,8;s=128"),
              ElementsAre("b1|b=1;s=128|", "b8|b=8;s=128|"));
  EXPECT_THAT(namesOf("b=1,8;x:0=2,3"),
              ElementsAre("b1_x_0_2|b=1;x:0=2|", "b1_x_0_3|b=1;x:0=3|",
                          "b8_x_0_2|b=8;x:0=2|", "b8_x_0_3|b=8;x:0=3|"));
  EXPECT_THAT(namesOf("", "x=2x3,4x3"),
              ElementsAre("x_2x3||x=2x3", "x_4x3||x=4x3"));
}

TEST(Sizes, TooManyCombinationsAreRefused) {
  std::vector<Diagnostic> remarks;
  auto made = Options::parse({{"dim", "a=1,2,3,4,5,6;b=1,2,3,4,5,6"}}, remarks);
  ASSERT_FALSE(made.ok());
  EXPECT_THAT(std::string(made.status().message()),
              HasSubstr("more than 32 combinations"));
}

} // namespace
} // namespace ttc
