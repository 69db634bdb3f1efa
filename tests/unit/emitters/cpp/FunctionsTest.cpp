// functions.txt is read as it is meant.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Functions.h"

#include <gtest/gtest.h>
#include <set>

namespace ttc::cpp {
namespace {

TEST(Functions, ARowHasOrderKindsAndDefaults) {
  const Function *linear = findFunction("ttnn.linear", "");
  ASSERT_NE(linear, nullptr);
  EXPECT_EQ(linear->name, "ttnn::linear");
  EXPECT_EQ(linear->header, "ttnn/operations/matmul/matmul.hpp");
  ASSERT_EQ(linear->parameters.size(), 10u);
  EXPECT_EQ(linear->parameters[2].name, "bias");
  EXPECT_EQ(linear->parameters[3].kind, "bool");
  EXPECT_EQ(linear->parameters[3].otherwise, "false");
  EXPECT_EQ(linear->parameters[5].otherwise, "std::nullopt");
  EXPECT_FALSE(linear->parameters[9].isRequired);
}

TEST(Functions, WhatACallGivesAndHowItIsCalled) {
  EXPECT_EQ(findFunction("ttnn.divide", "")->name, "ttnn::div");
  EXPECT_EQ(findFunction("ttnn.conv2d", "")->wrapper, "std::get<ttnn::Tensor>");
  EXPECT_TRUE(findFunction("ttnn.topk", "")->givesVector);
  EXPECT_TRUE(findFunction("ttnn.gather", "")->parameters[3].isRequired);
  EXPECT_TRUE(findFunction("ttnn.WormholeComputeKernelConfig", "")->hasFields);
  const Function *download = findFunction("ttnn.from_device", "download");
  EXPECT_EQ(download->header, "tensors.h");
  EXPECT_TRUE(download->isHelper());
  EXPECT_EQ(findFunction("ttnn.rectify", ""), nullptr);
}

TEST(Functions, NoRowStandsTwice) {
  std::set<llvm::StringRef> seen;
  for (const Function &function : functions()) {
    EXPECT_TRUE(seen.insert(function.callee).second) << function.callee.str();
    EXPECT_FALSE(function.header.empty()) << function.callee.str();
    EXPECT_FALSE(function.parameters.empty()) << function.callee.str();
  }
}

TEST(Functions, SymbolsHaveTheScopesOfCpp) {
  EXPECT_EQ(symbolText("ttnn.TILE_LAYOUT"), "ttnn::Layout::TILE");
  EXPECT_EQ(symbolText("ttnn.bfloat16"), "ttnn::DataType::BFLOAT16");
  EXPECT_EQ(symbolText("ttnn.unknown"), "");
}

} // namespace
} // namespace ttc::cpp
