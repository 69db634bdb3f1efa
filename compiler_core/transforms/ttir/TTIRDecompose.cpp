// Spells out ops that the library has no call for.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/Passes.h"
#include "transforms/ttir/Patterns.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTIRDECOMPOSE
#include "transforms/Passes.h.inc"

namespace {
struct TTIRDecompose : impl::TTIRDecomposeBase<TTIRDecompose> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    addDecomposeDotGeneralPatterns(set);
    addDecomposeIndexingPatterns(set);
    addDecomposeReductionPatterns(set);
    addDecomposeNormalizationPatterns(set);
    addDecomposePoolPatterns(set);
    addDecomposeRowsPatterns(set);
    addDecomposeCompositePatterns(set);
    patterns = FrozenRewritePatternSet(std::move(set));
    return success();
  }

  void runOnOperation() override {
    GreedyRewriteConfig config;
    config.enableFolding(false).enableConstantCSE(false);
    // Regions have one block each: nothing to simplify, and looking costs.
    config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
    if (failed(applyPatternsGreedily(getOperation(), patterns, config))) {
      getOperation().emitError("`ttir-decompose` did not come to an end");
      signalPassFailure();
    }
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
} // namespace ttc
