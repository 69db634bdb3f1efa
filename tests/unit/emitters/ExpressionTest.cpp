// Lines are broken as black breaks them.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Expression.h"

#include <gtest/gtest.h>

namespace ttc::python {
namespace {

Expression callOf(std::vector<std::string> arguments) {
  Expression call = Expression::call("ttnn.op");
  for (std::string &argument : arguments) {
    call.items.push_back(Expression::atom(std::move(argument)));
  }
  return call;
}

TEST(Expression, WhatFitsStaysOnOneLine) {
  EXPECT_EQ(layOut("x = ", callOf({"a", "b"}), 4), "    x = ttnn.op(a, b)\n");
}

TEST(Expression, ArgumentsGetALineOfTheirOwnFirst) {
  std::string wide(30, 'a');
  EXPECT_EQ(layOut("x = ", callOf({wide, wide, "c"}), 16),
            std::string(16, ' ') + "x = ttnn.op(\n" + std::string(20, ' ') +
                wide + ", " + wide + ", c\n" + std::string(16, ' ') + ")\n");
}

TEST(Expression, ThenOneItemALineWithACommaBehindEach) {
  std::string wide(50, 'a');
  EXPECT_EQ(layOut("x = ", callOf({wide, wide}), 0),
            "x = ttnn.op(\n    " + wide + ",\n    " + wide + ",\n)\n");
}

TEST(Expression, ABrokenListHasOneItemALine) {
  Expression list = Expression::list();
  for (int i = 0; i < 30; ++i) {
    list.items.push_back(Expression::atom("100"));
  }
  std::string text = layOut("x = ", list, 0);
  EXPECT_EQ(text.substr(0, 22), "x = [\n    100,\n    100");
}

TEST(Expression, ATupleOfOneKeepsItsComma) {
  Expression tuple = Expression::tuple();
  tuple.items.push_back(Expression::atom("a"));
  EXPECT_EQ(flatText(tuple), "(a,)");
}

TEST(Expression, ExactlyEightyEightColumnsFit) {
  std::string fits(lineWidth - std::string("ttnn.op()").size(), 'a');
  EXPECT_EQ(layOut("", callOf({fits}), 0), "ttnn.op(" + fits + ")\n");
  EXPECT_EQ(layOut("", callOf({fits + "a"}), 0),
            "ttnn.op(\n    " + fits + "a\n)\n");
}

} // namespace
} // namespace ttc::python
