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
  for (ApiEra era : apiEras) {
    std::set<llvm::StringRef> seen;
    for (const Function &function : functions()) {
      bool isAll = function.eras.contains(ApiEra::Y2026);
      if (!function.eras.contains(era) || (isAll && era != ApiEra::Y2026)) {
        continue;
      }
      EXPECT_TRUE(seen.insert(function.callee).second) << function.callee.str();
      // An older year may say that C++ cannot call it.
      EXPECT_EQ(function.header.empty(), function.parameters.empty());
      EXPECT_TRUE(!isAll || !function.header.empty());
    }
  }
}

TEST(Functions, AnOlderYearHasItsOwnRows) {
  const Function *today = findFunction("ttnn.full", "");
  const Function *before = findFunction("ttnn.full", "", ApiEra::Y2025);
  ASSERT_TRUE(today && before);
  EXPECT_EQ(today->header, "ttnn/operations/creation/creation.hpp");
  EXPECT_EQ(before->header, "ttnn/operations/creation.hpp");
  EXPECT_EQ(findFunction("ttnn.rsub", ""), nullptr);
  EXPECT_NE(findFunction("ttnn.rsub", "", ApiEra::Y2025), nullptr);
  EXPECT_EQ(findFunction("ttnn.cumprod", "", ApiEra::Y2025), nullptr);
  EXPECT_EQ(findFunction("ttnn.relu", "", ApiEra::Y2025),
            findFunction("ttnn.relu", ""));
  EXPECT_EQ(symbolText("ttnn.MathFidelity.HiFi4", ApiEra::Y2025),
            "MathFidelity::HiFi4");
  EXPECT_EQ(symbolText("ttnn.TILE_LAYOUT", ApiEra::Y2025),
            "ttnn::Layout::TILE");
}

TEST(Functions, SymbolsHaveTheScopesOfCpp) {
  EXPECT_EQ(symbolText("ttnn.TILE_LAYOUT"), "ttnn::Layout::TILE");
  EXPECT_EQ(symbolText("ttnn.bfloat16"), "ttnn::DataType::BFLOAT16");
  EXPECT_EQ(symbolText("ttnn.unknown"), "");
}

} // namespace
} // namespace ttc::cpp
