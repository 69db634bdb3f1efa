// Normalization with given statistics, as arithmetic.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRNormalizationOps.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// (x - mean) * (rsqrt(variance + epsilon) * scale) + offset: the factor is
// computed on the short vectors.
struct DecomposeBatchNorm : OpRewritePattern<BatchNormInferenceOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(BatchNormInferenceOp op,
                                PatternRewriter &rewriter) const override {
    TTIRBuilder b(rewriter, op.getLoc());
    SmallVector<int64_t> shape(op.getType().getRank(), 1);
    shape[op.getDimension()] = op.getType().getDimSize(op.getDimension());
    auto spread = [&](Value vector) { return b.reshape(vector, shape); };
    Value deviation =
        b.unary("rsqrt", b.binary("add", spread(op.getVariance()),
                                  op.getEpsilon().convertToDouble()));
    Value factor = b.binary("multiply", deviation, spread(op.getScale()));
    Value centered =
        b.binary("subtract", op.getOperand(), spread(op.getMean()));
    Value scaled = b.binary("multiply", centered, factor);
    rewriter.replaceOp(op, b.binary("add", scaled, spread(op.getOffset())));
    return success();
  }
};

} // namespace

void addDecomposeNormalizationPatterns(RewritePatternSet &patterns) {
  patterns.add<DecomposeBatchNorm>(patterns.getContext());
}

} // namespace ttc
