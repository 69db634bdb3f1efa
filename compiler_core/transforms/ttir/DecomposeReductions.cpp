// Reductions that the library lacks, by those that it has.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// "All" is the least truth value, "any" the greatest: truth is 0 or 1.
struct ReduceLogical : RewritePattern {
  ReduceLogical(MLIRContext *context, StringRef root, StringRef by)
      : RewritePattern(root, 1, context), by(by) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value input = op->getOperand(0);
    if (!elementOf(input).isInteger(1)) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.create(by, input, op->getResult(0).getType(),
                                    op->getAttrDictionary().getValue()));
    return success();
  }

  StringRef by;
};

// The product along several dimensions, one after the other.
struct SplitProd : RewritePattern {
  SplitProd(MLIRContext *context) : RewritePattern("ttir.prod", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    auto dims = op->getAttrOfType<ArrayAttr>("dim_arg");
    if (!dims || dims.size() < 2) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    Value x = op->getOperand(0);
    for (auto dim : dims.getAsRange<IntegerAttr>()) {
      x = b.reduce("prod", x, {dim.getInt()}, /*keepDim=*/true);
    }
    rewriter.replaceOp(op, b.reshape(x, shapeOf(op->getResult(0))));
    return success();
  }
};

} // namespace

void addDecomposeReductionPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<ReduceLogical>(context, "ttir.reduce_and", "min");
  patterns.add<ReduceLogical>(context, "ttir.reduce_or", "max");
  patterns.add<SplitProd>(context);
}

} // namespace ttc
