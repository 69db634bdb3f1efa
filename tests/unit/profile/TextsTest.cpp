// Texts of values, shapes and places.
// SPDX-License-Identifier: Apache-2.0
#include "Texts.h"
#include "Fixture.h"
#include <gtest/gtest.h>

namespace ttc::profile {
namespace {

using executable::Value;

TEST(Texts, ValuesReadAsPython) {
  executable::Program program;
  program.tensors.resize(1);
  program.tensors[0].name = "x_0";
  executable::List list;
  list.push_back(Value{int64_t{-1}});
  list.push_back(Value{true});
  list.push_back(Value{});
  list.push_back(Value{std::string("it's")});
  list.push_back(Value{executable::TensorRef{0}});
  list.push_back(Value{executable::TensorRef{7}});
  EXPECT_EQ(valueText(program, Value{std::move(list)}),
            "[-1, True, None, 'it\\'s', x_0, ?]");
  auto object = std::make_unique<executable::Object>();
  object->callee = "ttnn.CoreCoord";
  object->arguments.push_back({"", Value{int64_t{8}}});
  object->arguments.push_back({"y", Value{executable::Symbol{"ttnn.TILE"}}});
  EXPECT_EQ(valueText(program, Value{std::move(object)}),
            "ttnn.CoreCoord(8, y=ttnn.TILE)");
}

TEST(Texts, ShapesAndPlaces) {
  executable::Tensor tensor;
  EXPECT_EQ(tensorText(tensor), "() float32");
  tensor.shape = {2, 3};
  tensor.dtype = executable::DType::BFloat8B;
  EXPECT_EQ(tensorText(tensor), "2x3 bfloat8_b");
  EXPECT_EQ(placeText({"a.py", 3, 1, ""}), "a.py:3");
  EXPECT_EQ(placeText({"a.py", 0, 0, ""}), "a.py");
  EXPECT_EQ(placeText({}), "");
}

TEST(Texts, BadBytesOfNamesDoNotReachAFile) {
  EXPECT_EQ(validUtf8("a\xff"
                      "b"),
            "a\xEF\xBF\xBD"
            "b");
  EXPECT_EQ(validUtf8("größe"), "größe");
  testing::Fixture fixture;
  fixture.modelName = "bad \xff";
  for (executable::Location &location : fixture.program.locations) {
    location.file = "\xfe\xff.py";
    location.scope = "\xc3";
  }
  for (executable::Tensor &tensor : fixture.program.tensors) {
    tensor.name += "\x80";
  }
  for (const char *path : {"trace.json", "ops_perf_results.csv", "profile.html",
                           "report/config.json"}) {
    std::string text = fixture.file(path);
    EXPECT_FALSE(text.empty());
    EXPECT_EQ(validUtf8(text), text) << path;
  }
  EXPECT_EQ(fixture.file("report/db.sqlite").find("\xfe\xff.py"),
            std::string::npos);
}

} // namespace
} // namespace ttc::profile
