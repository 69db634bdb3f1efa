// Recognizes what the library does in one call, and drops what it does for
// free.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/Passes.h"
#include "transforms/ttir/Patterns.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/GreedyPatternRewriteDriver.h"

using namespace mlir;

namespace ttc {
#define GEN_PASS_DEF_TTIRFUSE
#include "transforms/Passes.h.inc"

namespace {
struct TTIRFuse : impl::TTIRFuseBase<TTIRFuse> {
  LogicalResult initialize(MLIRContext *context) override {
    RewritePatternSet set(context);
    addFoldConstantPatterns(set);
    addFoldRangePatterns(set);
    addFoldPickPatterns(set);
    addFoldIdentityPatterns(set);
    addFoldShapePatterns(set);
    addFoldBroadcastPatterns(set);
    addFuseActivationPatterns(set);
    addFuseCastPatterns(set);
    addFuseReductionPatterns(set);
    addFuseSoftmaxPatterns(set);
    addFuseNormalizationPatterns(set);
    addFuseLinearPatterns(set);
    patterns = FrozenRewritePatternSet(std::move(set));
    return success();
  }

  void runOnOperation() override {
    GreedyRewriteConfig config;
    // The driver's folding would move every constant to the top of the
    // function, away from its use.
    config.enableFolding(false).enableConstantCSE(false);
    // Regions have one block each: nothing to simplify, and looking costs.
    config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Disabled);
    if (failed(applyPatternsGreedily(getOperation(), patterns, config))) {
      getOperation().emitError("`ttir-fuse` did not come to an end");
      signalPassFailure();
    }
  }

  FrozenRewritePatternSet patterns;
};
} // namespace
} // namespace ttc
