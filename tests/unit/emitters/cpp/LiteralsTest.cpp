// Numbers and strings as parameters of C++ take them.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Literals.h"

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinTypes.h"
#include <cmath>
#include <gtest/gtest.h>

namespace ttc::cpp {
namespace {

class CppLiteralsTest : public ::testing::Test {
protected:
  mlir::Attribute unsignedOf(uint32_t value) {
    return builder.getIntegerAttr(builder.getIntegerType(32, false), value);
  }
  mlir::MLIRContext context;
  mlir::Builder builder{&context};
};

TEST_F(CppLiteralsTest, FloatsReadBackAsTheSameFloat) {
  EXPECT_EQ(floatLiteral(0.1f), "0.1f");
  EXPECT_EQ(floatLiteral(1.0), "1.0f");
  EXPECT_EQ(floatLiteral(1e-5f), "1e-05f");
  EXPECT_EQ(floatLiteral(INFINITY), "std::numeric_limits<float>::infinity()");
  EXPECT_EQ(floatLiteral(-1e300), "-std::numeric_limits<float>::infinity()");
  EXPECT_EQ(floatLiteral(NAN), "std::numeric_limits<float>::quiet_NaN()");
}

TEST_F(CppLiteralsTest, AKindDecidesHowANumberIsWritten) {
  mlir::Attribute three = builder.getI32IntegerAttr(3);
  EXPECT_EQ(literal(three, "int"), "3");
  EXPECT_EQ(literal(three, "float"), "3.0f");
  EXPECT_EQ(literal(three, "scalar"), "3");
  EXPECT_EQ(literal(builder.getF32FloatAttr(2.5f), "number"), "2.5f");
  EXPECT_EQ(literal(builder.getF32FloatAttr(2.0f), "int"), "2");
  EXPECT_EQ(literal(builder.getF32FloatAttr(2.5f), "int"), "");
  EXPECT_EQ(literal(builder.getBoolAttr(true), "bool"), "true");
}

TEST_F(CppLiteralsTest, TheEndsOfIntegersStayInts) {
  EXPECT_EQ(literal(unsignedOf(0xffffffffu), "scalar"), "4294967295u");
  EXPECT_EQ(literal(unsignedOf(0xffffffffu), "int"),
            "static_cast<int>(4294967295u)");
  EXPECT_EQ(literal(builder.getI64IntegerAttr(0x9e3779b9), "number"),
            "static_cast<int>(2654435769u)");
  EXPECT_EQ(literal(builder.getI32IntegerAttr(INT32_MIN), "scalar"),
            "std::numeric_limits<int>::min()");
}

TEST_F(CppLiteralsTest, StringsAreAsciiAndEndWhereTheyEnd) {
  EXPECT_EQ(stringLiteral("a\"b\\c"), "\"a\\\"b\\\\c\"");
  EXPECT_EQ(stringLiteral("\n1\xff"), "\"\\0121\\377\"");
  EXPECT_EQ(literal(builder.getStringAttr("relu"), "string"),
            "std::string(\"relu\")");
  EXPECT_EQ(literal(builder.getStringAttr("relu"), "int"), "");
}

} // namespace
} // namespace ttc::cpp
