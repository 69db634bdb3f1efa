// Names out of locations, parameter names and hostile text.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Names.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/MLIRContext.h"
#include <gmock/gmock.h>

namespace ttc::source {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

class NamesTest : public ::testing::Test {
protected:
  mlir::Location named(const char *name) {
    return mlir::NameLoc::get(mlir::StringAttr::get(&context, name));
  }
  mlir::MLIRContext context;
};

TEST_F(NamesTest, IdentifiersAreSnakeCaseAndSafe) {
  EXPECT_EQ(identifier("EncoderBlock_0"), "encoder_block_0");
  EXPECT_EQ(identifier("params['w'][0]"), "params_w_0");
  EXPECT_EQ(identifier("MLPBlock"), "mlp_block");
  EXPECT_EQ(identifier("2x"), "n2x");
  EXPECT_EQ(identifier("\xce\xb1\n\"; import os"), "import_os");
  EXPECT_EQ(identifier("()"), "");
  EXPECT_LE(identifier(std::string(1 << 20, 'a')).size(), 49u);
}

TEST_F(NamesTest, ScopesLeaveOutProgramWrappersAndPrimitives) {
  EXPECT_THAT(
      scopesOf(named("jit(f)/Block/transpose(jvp(Dense_0))/dot_general")),
      ElementsAre("Block", "Dense_0"));
  EXPECT_THAT(scopesOf(named("jit(f)/add")), IsEmpty());
  EXPECT_THAT(scopesOf(named("jit(mlp)/jit(relu)")), ElementsAre("relu"));
  EXPECT_THAT(scopesOf(named("jit(<lambda>)/mul")), IsEmpty());
  EXPECT_THAT(scopesOf(named("jit(f)/jit(_where)")), IsEmpty());
  EXPECT_THAT(scopesOf(named(")")), IsEmpty());
  EXPECT_THAT(scopesOf(named("")), IsEmpty());
}

TEST_F(NamesTest, CallSitesGoFromTheOutsideIn) {
  auto inlined =
      mlir::CallSiteLoc::get(named("max"), named("jit(f)/Block/jit(relu)"));
  EXPECT_THAT(scopesOf(inlined), ElementsAre("Block", "relu"));
  auto file = mlir::FileLineColLoc::get(&context, "graph.mlir", 3, 4);
  EXPECT_THAT(scopesOf(mlir::CallSiteLoc::get(file, named("jit(relu)"))),
              ElementsAre("relu"));
  EXPECT_THAT(scopesOf(named("jit(mlp)")), IsEmpty());
}

TEST_F(NamesTest, FileAndLineAndFramesDoNotCount) {
  auto file = mlir::FileLineColLoc::get(&context, "model.py", 3, 4);
  auto frame =
      mlir::NameLoc::get(mlir::StringAttr::get(&context, "attention/x"), file);
  auto scoped =
      mlir::NameLoc::get(mlir::StringAttr::get(&context, "jit(f)/add"), frame);
  EXPECT_THAT(scopesOf(file), IsEmpty());
  EXPECT_THAT(scopesOf(scoped), IsEmpty());
}

TEST_F(NamesTest, ResultsAreNamedAfterScopeAndOperation) {
  EXPECT_EQ(nameForResult(named("jit(f)/attention/exp"), "ttnn.softmax"),
            "attention_softmax");
  EXPECT_EQ(nameForResult(named("jit(f)/add"), "ttnn.add"), "add");
  EXPECT_EQ(nameForResult(named("jit(f)/jit(relu)"), "ttnn.relu"), "relu");
  EXPECT_EQ(nameForResult(named("jit(f)/max"), "ttnn.max"), "max");
}

TEST_F(NamesTest, ParametersLendTheirLastParts) {
  EXPECT_EQ(stemOfParameter("params.0.kernel"), "params_0");
  EXPECT_EQ(stemOfParameter("p.layers.1.wq"), "layers_1_wq");
  EXPECT_EQ(stemOfParameter("v.Block_0.query.kernel"), "block_0_query");
  EXPECT_EQ(stemOfParameter("w"), "w");
  EXPECT_EQ(stemOfParameter(""), "");
}

TEST_F(NamesTest, OfALongPathTheEndStays) {
  EXPECT_EQ(argumentIdentifier("params.0.kernel"), "params_0_kernel");
  EXPECT_EQ(argumentIdentifier(
                "v.params.MultiHeadDotProductAttention_0.query.kernel"),
            "multi_head_dot_product_attention_0_query_kernel");
}

TEST_F(NamesTest, NumbersOnlyOnCollision) {
  NameScope scope;
  scope.reserve("device");
  EXPECT_EQ(scope.unique("add"), "add");
  EXPECT_EQ(scope.unique("add"), "add_1");
  EXPECT_EQ(scope.unique("add_1"), "add_1_1");
  EXPECT_EQ(scope.unique("device"), "device_1");
}

TEST_F(NamesTest, KeywordsAndReservedNamesOfTheLanguageAreLeftOut) {
  Language language{"a language",
                    [](llvm::StringRef word) { return word == "slice"; },
                    [](llvm::StringRef word) { return word.upper(); },
                    {"device"}};
  NameScope scope(language);
  EXPECT_EQ(scope.allowed("slice"), "slice_");
  EXPECT_EQ(scope.unique("slice"), "slice_");
  EXPECT_EQ(scope.unique("slice"), "slice_1");
  EXPECT_EQ(scope.unique("device"), "device_1");
}

} // namespace
} // namespace ttc::source
