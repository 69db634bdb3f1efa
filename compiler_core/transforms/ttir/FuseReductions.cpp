// Reductions: keep_dim instead of a reshape, mean instead of sum and division.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

#include <cmath>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

bool isReduction(Operation *op) {
  static const StringRef names[] = {
      "sum", "mean", "max", "min", "prod", "argmax", "reduce_and", "reduce_or"};
  StringRef name = op->getName().getStringRef();
  return name.consume_front("ttir.") && llvm::is_contained(names, name);
}

SmallVector<int64_t> dimsOf(Operation *op) {
  SmallVector<int64_t> dims;
  for (auto dim :
       op->getAttrOfType<ArrayAttr>("dim_arg").getAsRange<IntegerAttr>()) {
    dims.push_back(dim.getInt());
  }
  return dims;
}

bool keepsDims(Operation *op) {
  return op->getAttrOfType<BoolAttr>("keep_dim").getValue();
}

// reshape(sum(x)) that puts the reduced dimensions back as 1 is sum(x) with
// keep_dim.
struct KeepDim : RewritePattern {
  KeepDim(MLIRContext *context) : RewritePattern("ttir.reshape", 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *reduction = op->getOperand(0).getDefiningOp();
    if (!reduction || !isReduction(reduction) || !isOnlyFor(reduction, op) ||
        keepsDims(reduction) || !reduction->hasAttr("dim_arg")) {
      return failure();
    }
    Value input = reduction->getOperand(0);
    SmallVector<int64_t> kept(shapeOf(input));
    for (int64_t dim : dimsOf(reduction)) {
      kept[dim] = 1;
    }
    if (shapeOf(op->getResult(0)) != Ints(kept)) {
      return failure();
    }
    TTIRBuilder b(rewriter, reduction->getLoc());
    rewriter.replaceOp(op, b.reduce(reduction->getName().stripDialect(), input,
                                    dimsOf(reduction), /*keepDim=*/true,
                                    elementOf(op->getResult(0))));
    return success();
  }
};

// sum(x) / count and sum(x) * (1 / count) are mean(x).
struct FuseMean : RewritePattern {
  FuseMean(MLIRContext *context, StringRef root)
      : RewritePattern(root, 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    for (int i : {0, 1}) {
      Operation *sum = definedBy(op->getOperand(i), "sum");
      if (!sum || !isOnlyFor(sum, op) || !sum->hasAttr("dim_arg") ||
          (isOp(op, "div") && i == 1)) {
        continue;
      }
      int64_t count = 1;
      for (int64_t dim : dimsOf(sum)) {
        count *= shapeOf(sum->getOperand(0))[dim];
      }
      double wanted = isOp(op, "div") ? count : 1.0 / count;
      bool exact = isOp(op, "div");
      if (!isSplat(op->getOperand(1 - i), wanted, exact ? 0.0 : 1e-7) ||
          !isa<FloatType>(elementOf(sum->getResult(0))) ||
          sum->getResult(0).getType() != op->getResult(0).getType()) {
        continue;
      }
      TTIRBuilder b(rewriter, op->getLoc());
      rewriter.replaceOp(op,
                         b.reduce("mean", sum->getOperand(0), dimsOf(sum),
                                  keepsDims(sum), elementOf(op->getResult(0))));
      return success();
    }
    return failure();
  }
};

} // namespace

void addFuseReductionPatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<KeepDim>(context);
  patterns.add<FuseMean>(context, "ttir.div");
  patterns.add<FuseMean>(context, "ttir.multiply");
}

} // namespace ttc
