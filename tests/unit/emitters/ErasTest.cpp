// Patterns of calls match as they should, and the table of eras has no row that
// cannot be read.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/Builders.h"
#include "mlir/IR/MLIRContext.h"

#include "emitters/source/CallPattern.h"
#include "emitters/source/Eras.h"

#include <gtest/gtest.h>

using namespace mlir;

namespace ttc::source {
namespace {

class Eras : public testing::Test {
protected:
  Expression number(double value) {
    Expression literal;
    literal.kind = Expression::Kind::Literal;
    literal.attribute = Builder(&context).getF32FloatAttr(value);
    return literal;
  }

  Expression truth(bool value) {
    Expression literal;
    literal.kind = Expression::Kind::Literal;
    literal.attribute = Builder(&context).getBoolAttr(value);
    return literal;
  }

  static Expression keyword(std::string name, Expression value) {
    value.keyword = std::move(name);
    return value;
  }

  static Expression callOf(std::string name, std::vector<Expression> items) {
    Expression call =
        Expression::named(Expression::Kind::Call, std::move(name));
    call.items = std::move(items);
    return call;
  }

  /// `pattern` applied to `call`, in plain notation; "" if it does not match.
  std::string rewritten(const Expression &call, StringRef pattern,
                        StringRef replacement) {
    std::optional<Term> from = parseTerm(pattern), to = parseTerm(replacement);
    if (!from || !to || !matches(call, *from)) {
      return "";
    }
    Expression shape;
    shape.items = {number(4), number(8)};
    return notation(replaced(call, *from, *to, shape));
  }

  static std::string notation(const Expression &expression) {
    std::string text =
        expression.keyword.empty() ? "" : expression.keyword + "=";
    if (expression.attribute) {
      auto floating = dyn_cast<FloatAttr>(expression.attribute);
      return text +
             (floating ? shortestDecimal(floating.getValueAsDouble(), true)
              : cast<BoolAttr>(expression.attribute).getValue() ? "true"
                                                                : "false");
    }
    text += expression.name + "(";
    for (const Expression &item : expression.items) {
      text += notation(item) + " ";
    }
    return text + ")" + (expression.takes >= 0 ? "[0]" : "");
  }

  MLIRContext context;
};

TEST_F(Eras, TheTableCanBeRead) { EXPECT_EQ(faultsOfEras(), ""); }

TEST_F(Eras, ArgumentsByPlaceAreCounted) {
  Expression call = callOf("f", {number(1), number(2)});
  EXPECT_EQ(rewritten(call, "f(number, number)", "g(1, 0)"), "g(2.0 1.0 )");
  EXPECT_EQ(rewritten(call, "f(number)", "g(0)"), "");
  EXPECT_EQ(rewritten(call, "f(number, tensor)", "g(0)"), "");
  EXPECT_EQ(rewritten(call, "f", "g(..)"), "g(1.0 2.0 )");
  EXPECT_EQ(rewritten(call, "h", "g(..)"), "");
  EXPECT_EQ(rewritten(callOf("f", {number(-1)}), "f(positive)", "g(0)"), "");
  EXPECT_EQ(rewritten(callOf("f", {number(3)}), "f(positive)", "g(0)"),
            "g(3.0 )");
}

TEST_F(Eras, KeywordsAreAskedForRenamedAndDropped) {
  Expression call = callOf("f", {number(1), keyword("mode", truth(true)),
                                 keyword("rest", number(3))});
  EXPECT_EQ(rewritten(call, "f(mode)", "g(0, kind=mode, ..)"),
            "g(1.0 kind=true rest=3.0 )");
  EXPECT_EQ(rewritten(call, "f(mode=true)", "g(..)"), "g(1.0 rest=3.0 )");
  EXPECT_EQ(rewritten(call, "f(mode=false)", "g(..)"), "");
  EXPECT_EQ(rewritten(call, "f(other)", "g(..)"), "");
  // What is not given is left out.
  EXPECT_EQ(rewritten(call, "f(mode)", "g(0, a=absent, b=rest.field)"),
            "g(1.0 )");
}

TEST_F(Eras, ObjectsAndListsAreTakenApart) {
  Expression list;
  list.items = {number(1), number(1), number(2), number(2)};
  Expression config = callOf("Config", {keyword("a", number(5))});
  Expression call =
      callOf("f", {keyword("padding", list), keyword("config", config)});
  EXPECT_EQ(rewritten(call, "f(padding=symmetric)", "g(padding=pair(padding))"),
            "g(padding=(1.0 2.0 ) )");
  EXPECT_EQ(rewritten(call, "f(config)", "g(x=h(b=config.a))[0]"),
            "g(x=h(b=5.0 ) )[0]");
  EXPECT_EQ(rewritten(call, "f", "g(shape)"), "g((4.0 8.0 ) )");
  list.items[1] = number(7);
  EXPECT_EQ(rewritten(callOf("f", {keyword("padding", list)}),
                      "f(padding=symmetric)", "g(..)"),
            "");
}

TEST_F(Eras, BrokenTermsAreNone) {
  for (StringRef text : {"", "f(", "f(a", "f(a,,b)", "f) x", "f(a) b"}) {
    EXPECT_FALSE(parseTerm(text)) << text.str();
  }
}

TEST_F(Eras, TodaysLibraryIsTheOneThatOpsCall) {
  auto noShape = [] { return Expression(); };
  Expression call = callOf("ttnn.cumprod", {number(1)}), before = call;
  std::string why;
  EXPECT_TRUE(adapt(call, ApiEra::Y2026, noShape, why));
  EXPECT_EQ(call, before);
  EXPECT_EQ(inEra("ttnn.ReadDeviceProfiler(device)", ApiEra::Y2026, "python"),
            "ttnn.ReadDeviceProfiler(device)");
  EXPECT_FALSE(adapt(call, ApiEra::Y2024, noShape, why));
  EXPECT_NE(why.find("`ttnn.cumprod` is not known"), std::string::npos);
}

} // namespace
} // namespace ttc::source
