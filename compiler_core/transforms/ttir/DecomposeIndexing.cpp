// Rows by number, reverse, and slices with computed bounds, by gather.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRDataMovementOps.h"
#include "dialects/ttir/TTIRIndexingOps.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// x with the elements `index` (rank 1) of dimension `dim`.
Value take(TTIRBuilder &b, Value x, Value index, int64_t dim) {
  SmallVector<int64_t> shape(shapeOf(x));
  shape[dim] = shapeOf(index)[0];
  return b.gather(x, b.broadcastInDim(index, shape, {dim}), dim);
}

// The library gathers no truth values: they travel as bf16.
Value takeAny(TTIRBuilder &b, Value x, Value index, int64_t dim) {
  Type element = elementOf(x);
  if (!element.isInteger(1)) {
    return take(b, x, index, dim);
  }
  Value moved = take(b, b.typecast(x, b.get().getBF16Type()), index, dim);
  return b.typecast(moved, element);
}

struct DecomposeReverse : OpRewritePattern<ReverseOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ReverseOp op,
                                PatternRewriter &rewriter) const override {
    TTIRBuilder b(rewriter, op.getLoc());
    Value x = op.getInput();
    for (int64_t dim : op.getDimensions()) {
      int64_t size = shapeOf(x)[dim];
      if (size == 1) {
        continue;
      }
      auto type = RankedTensorType::get({size}, rewriter.getI32Type());
      SmallVector<int32_t> order;
      for (int64_t i = size - 1; i >= 0; --i) {
        order.push_back(i);
      }
      Value index = b.constant(DenseElementsAttr::get(type, ArrayRef(order)));
      x = takeAny(b, x, index, dim);
    }
    rewriter.replaceOp(op, x);
    return success();
  }
};

// The library's embedding computes in bf16: rows of other types are gathered.
struct DecomposeEmbedding : OpRewritePattern<EmbeddingOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(EmbeddingOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getType().getElementType().isBF16()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    int64_t count = op.getInput().getType().getNumElements();
    Value index = b.reshape(op.getInput(), {count});
    Value rows = takeAny(b, op.getWeight(), index, 0);
    rewriter.replaceOp(op, b.reshape(rows, op.getType().getShape()));
    return success();
  }
};

// Bounds are known to be within the tensor: importers clamp them.
struct DecomposeSliceDynamic : OpRewritePattern<SliceDynamicOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(SliceDynamicOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getStep()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    Value x = op.getInput();
    for (int64_t dim = 0, rank = shapeOf(x).size(); dim < rank; ++dim) {
      int64_t size = op.getType().getDimSize(dim);
      if (size == shapeOf(x)[dim]) {
        continue;
      }
      Value begin = b.sliceDim(op.getBegins(), 0, dim, dim + 1);
      auto type = RankedTensorType::get({size}, elementOf(begin));
      Value index = b.binary("add", b.arange(type, 0), begin);
      x = takeAny(b, x, index, dim);
    }
    rewriter.replaceOp(op, x);
    return success();
  }
};

} // namespace

void addDecomposeIndexingPatterns(RewritePatternSet &patterns) {
  patterns.add<DecomposeEmbedding, DecomposeReverse, DecomposeSliceDynamic>(
      patterns.getContext());
}

} // namespace ttc
