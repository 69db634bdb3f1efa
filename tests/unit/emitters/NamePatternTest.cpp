// Names that count, and those that do not.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/NamePattern.h"

#include "gtest/gtest.h"
#include <string>
#include <vector>

namespace ttc {
namespace {

std::optional<NamePattern> pattern(std::vector<std::string> names) {
  return patternOf(names);
}

TEST(NamePatternTest, TheNumberThatDiffersCounts) {
  EXPECT_EQ(pattern({"layers.0.wq", "layers.1.wq", "layers.2.wq"}),
            (NamePattern{"layers.", 0, ".wq"}));
  EXPECT_EQ(pattern({"h.2.mlp.0", "h.3.mlp.0"}),
            (NamePattern{"h.", 2, ".mlp.0"}));
  EXPECT_EQ(pattern({"w9", "w10", "w11"}), (NamePattern{"w", 9, ""}));
  EXPECT_EQ(pattern({"0", "1"}), (NamePattern{"", 0, ""}));
}

TEST(NamePatternTest, OthersAreNone) {
  EXPECT_FALSE(pattern({}));
  EXPECT_FALSE(pattern({"layers.0"}));
  EXPECT_FALSE(pattern({"", ""}));
  EXPECT_FALSE(pattern({"a", "b"}));
  EXPECT_FALSE(pattern({"x", "x"}));
  EXPECT_FALSE(pattern({"x.1", "x.1"}));
  EXPECT_FALSE(pattern({"x.1", "x.0"}));
  EXPECT_FALSE(pattern({"x.0", "x.2"}));
  EXPECT_FALSE(pattern({"x.0", "x.1", "x.3"}));
  EXPECT_FALSE(pattern({"x.01", "x.02"})); // nobody counts back to these
  EXPECT_FALSE(pattern({"x.0.a", "x.1.b"}));
  EXPECT_FALSE(pattern({"x.0.0", "x.1.1"}));
  EXPECT_FALSE(pattern({"x99999999999999999999", "x99999999999999999998"}));
}

TEST(NamePatternTest, WordsOfPaths) {
  EXPECT_EQ(lastWord("p['layers']["), "layers");
  EXPECT_EQ(lastWord("transformer.h."), "h");
  EXPECT_EQ(lastWord("EncoderBlock_"), "EncoderBlock");
  EXPECT_EQ(lastWord("[]''"), "");
  EXPECT_EQ(singular("layers"), "layer");
  EXPECT_EQ(singular("class"), "class");
  EXPECT_EQ(singular("h"), "h");
}

} // namespace
} // namespace ttc
