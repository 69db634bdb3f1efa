// Lines are broken as clang-format breaks them with the style of the export.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Layout.h"

#include <gtest/gtest.h>

namespace ttc::cpp {
namespace {

Text textOf(Text brackets, const std::vector<std::string> &items) {
  for (const std::string &item : items) {
    brackets.items.push_back(Text::atom(item));
  }
  return brackets;
}

const std::string wide(40, 'a');
const std::string wider(60, 'b');

TEST(Layout, WhatFitsStaysOnOneLine) {
  EXPECT_EQ(layOut("x = ", textOf(Text::call("f"), {"a", "b"}), 4, ";"),
            "    x = f(a, b);\n");
}

TEST(Layout, ExactlyAHundredColumnsFit) {
  std::string fits(lineWidth - std::string("f();").size(), 'a');
  EXPECT_EQ(layOut("", textOf(Text::call("f"), {fits}), 0, ";"),
            "f(" + fits + ");\n");
}

TEST(Layout, AnAssignmentBreaksFirstWhereTheRestFits) {
  Text call = textOf(Text::call("function"), {wide, wide});
  EXPECT_EQ(layOut("ttnn::Tensor x = ", call, 0, ";"),
            "ttnn::Tensor x =\n    function(" + wide + ", " + wide + ");\n");
}

TEST(Layout, ThenArgumentsShareALine) {
  Text call = textOf(Text::call("a_long_name_of_a_function"), {wide, wide});
  EXPECT_EQ(layOut("", call, 0, ";"),
            "a_long_name_of_a_function(\n    " + wide + ", " + wide + ");\n");
}

TEST(Layout, ThenThereIsOneALine) {
  EXPECT_EQ(layOut("", textOf(Text::call("f"), {wide, wider}), 0, ";"),
            "f(\n    " + wide + ",\n    " + wider + ");\n");
}

TEST(Layout, BracesEndOnALineOfTheirOwn) {
  EXPECT_EQ(layOut("return ", textOf(Text::braces(), {wide, wider}), 0, ";"),
            "return {\n    " + wide + ",\n    " + wider + ",\n};\n");
}

TEST(Layout, ACallAndItsOnlyArgumentPartOnlyWhereThatIsEnough) {
  Text outer = Text::call("pick<0>");
  outer.items.push_back(textOf(Text::call("function"), {wide, wide}));
  EXPECT_EQ(layOut("long_prefix + ", outer, 0, ";"),
            "long_prefix + pick<0>(\n    function(" + wide + ", " + wide +
                "));\n");
  outer.items.clear();
  outer.items.push_back(textOf(Text::call("f"), {wide, wider}));
  EXPECT_EQ(layOut("x = ", outer, 0, ";"),
            "x = pick<0>(f(\n    " + wide + ",\n    " + wider + "));\n");
}

} // namespace
} // namespace ttc::cpp
