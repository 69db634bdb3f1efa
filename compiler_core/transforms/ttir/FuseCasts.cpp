// Ops that are asked for in 32 bits only for what they add up inside.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// What adds up in 32 bits inside, whatever its operands have, and rounds once.
bool addsUpWide(Operation *op) {
  static const StringRef names[] = {"sum",     "mean",     "max",       "min",
                                    "softmax", "rms_norm", "layer_norm"};
  StringRef name = op->getName().getStringRef();
  return name.consume_front("ttir.") && llvm::is_contained(names, name);
}

// typecast(sum(typecast(x))) with x of 16 bits is sum(x): frameworks widen
// what they reduce, and round the result.
struct NarrowAccumulation : RewritePattern {
  NarrowAccumulation(MLIRContext *context)
      : RewritePattern("ttir.typecast", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *wide = op->getOperand(0).getDefiningOp();
    Type narrow = elementOf(op->getResult(0));
    if (!wide || !addsUpWide(wide) || !isOnlyFor(wide, op) || !isHalf(narrow)) {
      return failure();
    }
    SmallVector<Value> operands;
    for (Value operand : wide->getOperands()) {
      Value plain = stripCasts(operand);
      bool isWidened = plain != operand && elementOf(plain) == narrow;
      if (!isWidened) {
        return failure();
      }
      operands.push_back(plain);
    }
    TTIRBuilder b(rewriter, wide->getLoc());
    rewriter.replaceOp(op, b.create(wide->getName().stripDialect(), operands,
                                    op->getResult(0).getType(),
                                    wide->getAttrDictionary().getValue()));
    return success();
  }
};

} // namespace

void addFuseCastPatterns(RewritePatternSet &patterns) {
  patterns.add<NarrowAccumulation>(patterns.getContext());
}

} // namespace ttc
