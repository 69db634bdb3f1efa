// Collapses chains of reshape, permute and typecast.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

SmallVector<int64_t> permutationOf(Operation *op) {
  return SmallVector<int64_t>(
      op->getAttrOfType<DenseI64ArrayAttr>("permutation").asArrayRef());
}

// reshape(reshape(x)) is one reshape, or x.
struct ReshapeOfReshape : RewritePattern {
  ReshapeOfReshape(MLIRContext *context)
      : RewritePattern("ttir.reshape", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value input = op->getOperand(0);
    Operation *inner = definedBy(input, "reshape");
    Value source = inner ? inner->getOperand(0) : input;
    Ints shape = shapeOf(op->getResult(0));
    if (!inner && shapeOf(source) != shape) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.reshape(source, shape));
    return success();
  }
};

// permute(permute(x)) is one permutation; the identity is x; one that moves
// only sizes of 1 is a reshape.
struct SimplifyPermute : RewritePattern {
  SimplifyPermute(MLIRContext *context)
      : RewritePattern("ttir.permute", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value input = op->getOperand(0);
    SmallVector<int64_t> outer = permutationOf(op);
    TTIRBuilder b(rewriter, op->getLoc());
    if (Operation *inner = definedBy(input, "permute")) {
      SmallVector<int64_t> first = permutationOf(inner), both;
      for (int64_t dim : outer) {
        both.push_back(first[dim]);
      }
      rewriter.replaceOp(op, b.permute(inner->getOperand(0), both));
      return success();
    }
    if (!keepsOrder(outer, shapeOf(input))) {
      return failure();
    }
    rewriter.replaceOp(op, b.reshape(input, shapeOf(op->getResult(0))));
    return success();
  }

private:
  static bool keepsOrder(Ints permutation, Ints shape) {
    int64_t last = -1;
    for (int64_t dim : permutation) {
      if (shape[dim] == 1) {
        continue;
      }
      if (dim < last) {
        return false;
      }
      last = dim;
    }
    return true;
  }
};

// Whether every value of `from` is one of `to`.
bool isLossless(Type from, Type to) {
  if (isa<FloatType>(from) && isa<FloatType>(to)) {
    return from == to || to.isF64() ||
           (to.isF32() && (from.isBF16() || from.isF16()));
  }
  auto narrow = dyn_cast<IntegerType>(from), wide = dyn_cast<IntegerType>(to);
  if (narrow && wide) {
    return narrow.getWidth() == 1 ||
           (narrow.isUnsigned() == wide.isUnsigned() &&
            narrow.getWidth() <= wide.getWidth());
  }
  return narrow && (narrow.getWidth() <= 8 ||
                    (narrow.getWidth() <= 16 && (to.isF32() || to.isF64())));
}

// typecast(typecast(x)) is one cast if the first loses nothing; a cast to its
// own type is nothing.
struct CastOfCast : RewritePattern {
  CastOfCast(MLIRContext *context)
      : RewritePattern("ttir.typecast", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value source = op->getOperand(0);
    Type to = elementOf(op->getResult(0));
    if (Operation *inner = definedBy(source, "typecast")) {
      source = inner->getOperand(0);
      if (!isLossless(elementOf(source), elementOf(op->getOperand(0)))) {
        return failure();
      }
    } else if (elementOf(source) != to) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.typecast(source, to));
    return success();
  }
};

// Moves that give their operand.
struct DropWholeMove : RewritePattern {
  DropWholeMove(MLIRContext *context, StringRef name)
      : RewritePattern(name, 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    // Padding may cut as much as it adds.
    auto padding = op->getAttrOfType<DenseI32ArrayAttr>("padding");
    bool moves = padding && llvm::any_of(padding.asArrayRef(),
                                         [](int32_t n) { return n != 0; });
    if (op->getNumOperands() != 1 || moves ||
        op->getOperand(0).getType() != op->getResult(0).getType()) {
      return failure();
    }
    rewriter.replaceOp(op, op->getOperand(0));
    return success();
  }
};

} // namespace

void addFoldShapePatterns(RewritePatternSet &patterns) {
  MLIRContext *context = patterns.getContext();
  patterns.add<ReshapeOfReshape, SimplifyPermute, CastOfCast>(context);
  for (StringRef name :
       {"ttir.slice_static", "ttir.concat", "ttir.broadcast", "ttir.pad"}) {
    patterns.add<DropWholeMove>(context, name);
  }
}

} // namespace ttc
