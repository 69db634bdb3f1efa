// Detection of inputs from their bytes.
// SPDX-License-Identifier: Apache-2.0
#include "importers/InputForm.h"

#include <gtest/gtest.h>

using namespace ttc;

namespace {

TEST(InputFormTest, tellsTextFromBytecode) {
  EXPECT_EQ(detectInput("module {}").form, InputForm::MlirText);
  EXPECT_EQ(detectInput("").form, InputForm::Empty);
  EXPECT_EQ(detectInput(" \n\t").form, InputForm::Empty);
  std::string plain("ML\xEFR\x0DMLIR22.1.8\0rest", 20);
  EXPECT_EQ(detectInput(plain).form, InputForm::MlirBytecode);
  std::string portable("ML\xEFR\x0DStableHLO_v1.15.0\0rest", 28);
  DetectedInput found = detectInput(portable);
  EXPECT_EQ(found.form, InputForm::PortableArtifact);
  EXPECT_EQ(found.producer, "StableHLO_v1.15.0");
}

TEST(InputFormTest, tellsTtirFromTir) {
  EXPECT_EQ(detectInput("%0 = \"ttir.add\"(%a, %b)").kind, InputKind::Ttir);
  EXPECT_EQ(detectInput("%0 = stablehlo.add %a, %b").kind,
            InputKind::Stablehlo);
  EXPECT_EQ(detectInput("{\"root\": 1, \"b64ndarrays\": []}").kind,
            InputKind::Tir);
  EXPECT_EQ(detectInput("@I.ir_module\nclass Module:").kind, InputKind::Tir);
  EXPECT_EQ(detectInput("{\"hidden_size\": 1}").kind, InputKind::Model);
}

TEST(InputFormTest, truncatedMagicIsText) {
  EXPECT_EQ(detectInput("ML\xEF").form, InputForm::MlirText);
  EXPECT_EQ(detectInput("ML\xEFR").form, InputForm::MlirBytecode);
}

TEST(InputFormTest, countsBracketsOutsideOfStringsAndComments) {
  EXPECT_EQ(nestingOf("([{<>}])").brackets, 4u);
  EXPECT_EQ(nestingOf("(\"(((\") // ((((\n[]").brackets, 1u);
  EXPECT_EQ(nestingOf("\"a\\\"(((\"()").brackets, 1u);
  EXPECT_EQ(nestingOf("() -> ()").brackets, 1u);
  EXPECT_EQ(nestingOf("\"unterminated (((").brackets, 0u);
}

TEST(InputFormTest, countsWhatAliasesStandFor) {
  EXPECT_EQ(nestingOf("#a = [[1]]\n#b = [#a, #a]\n#c = [#b]\n").expanded, 4u);
  // A body that uses an alias often is not deeper for it.
  EXPECT_EQ(nestingOf("#a = [1]\n{ #a }\n{ #a }\n{ #a }\n").expanded, 2u);
}

} // namespace
