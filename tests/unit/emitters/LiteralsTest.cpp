// Numbers and strings as Python reads them back.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Literals.h"

#include "emitters/python/Render.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include "mlir/IR/MLIRContext.h"
#include <gtest/gtest.h>

namespace ttc::python {
namespace {

class LiteralsTest : public ::testing::Test {
protected:
  std::string textOf(mlir::Attribute attribute) {
    auto expression = source::describe(attribute);
    return failed(expression)
               ? "<none>"
               : flatText(render(*expression, source::Program()));
  }
  mlir::MLIRContext context;
  mlir::Builder builder{&context};
};

TEST_F(LiteralsTest, FloatsAreShortestAndLookLikeFloats) {
  EXPECT_EQ(floatLiteral(0.1f, true), "0.1");
  EXPECT_EQ(floatLiteral(0.1, false), "0.1");
  EXPECT_EQ(floatLiteral(1.0, true), "1.0");
  EXPECT_EQ(floatLiteral(-0.0, true), "-0.0");
  EXPECT_EQ(floatLiteral(1e-5f, true), "1e-05");
  EXPECT_EQ(floatLiteral(1e20f, true), "1e20");
  EXPECT_EQ(floatLiteral(-INFINITY, true), "float(\"-inf\")");
  EXPECT_EQ(floatLiteral(NAN, true), "float(\"nan\")");
}

TEST_F(LiteralsTest, StringsAreAscii) {
  EXPECT_EQ(stringLiteral("a\"b\\c"), "\"a\\\"b\\\\c\"");
  EXPECT_EQ(stringLiteral("\n\xff"), "\"\\x0a\\xff\"");
}

TEST_F(LiteralsTest, AttributesBecomeNumbersAndLists) {
  EXPECT_EQ(textOf(builder.getBoolAttr(true)), "True");
  EXPECT_EQ(textOf(builder.getI32IntegerAttr(-3)), "-3");
  EXPECT_EQ(textOf(builder.getIntegerAttr(builder.getIntegerType(32, false),
                                          0xffffffffu)),
            "4294967295");
  EXPECT_EQ(textOf(builder.getF32FloatAttr(2.5f)), "2.5");
  EXPECT_EQ(textOf(builder.getDenseI64ArrayAttr({1, -1})), "[1, -1]");
  EXPECT_EQ(textOf(builder.getI32ArrayAttr({1, 2})), "[1, 2]");
  EXPECT_EQ(textOf(builder.getStringAttr("relu")), "\"relu\"");
  EXPECT_EQ(textOf(mlir::TypeAttr::get(builder.getI32Type())), "<none>");
}

} // namespace
} // namespace ttc::python
