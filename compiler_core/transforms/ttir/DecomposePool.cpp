// Pools of f32 images without the library's pools, which compute in bf16.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRConvPoolOps.h"
#include "transforms/ttir/Patterns.h"

#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

struct Window {
  SmallVector<int64_t> kernel, stride, dilation, padding;

  template <typename PoolOp>
  explicit Window(PoolOp op)
      : kernel(toPair(op.getKernel())), stride(toPair(op.getStride())),
        dilation(toPair(op.getDilation())),
        padding(toPadding(op.getPadding())) {}

  bool hasPadding() const {
    return llvm::any_of(padding, [](int64_t count) { return count != 0; });
  }
};

// Windows that lie side by side and fill the image: each is a pair of
// dimensions to reduce over.
bool isTiling(const Window &w, Ints image) {
  return w.kernel == w.stride && w.dilation == SmallVector<int64_t>{1, 1} &&
         !w.hasPadding() && image[1] % w.kernel[0] == 0 &&
         image[2] % w.kernel[1] == 0;
}

Value reduceTiles(TTIRBuilder &b, StringRef reduction, Value image,
                  const Window &w) {
  Ints shape = shapeOf(image);
  int64_t height = shape[1] / w.kernel[0], width = shape[2] / w.kernel[1];
  SmallVector<int64_t> result = {shape[0], height, width, shape[3]};
  Value tiles = b.reshape(
      image, {shape[0], height, w.kernel[0], width, w.kernel[1], shape[3]});
  return b.reshape(b.reduce(reduction, tiles, {2, 4}, /*keepDim=*/false),
                   result);
}

// Every element of the window as a strided slice of the whole image, combined:
// rows of the window first, since that takes fewer slices.
Value combineSlices(TTIRBuilder &b, StringRef combine, Value image,
                    const Window &w, Ints result) {
  for (int64_t i : {0, 1}) {
    Value combined;
    for (int64_t k = 0; k < w.kernel[i]; ++k) {
      int64_t begin = k * w.dilation[i];
      int64_t end = begin + (result[i + 1] - 1) * w.stride[i] + 1;
      Value slice = b.sliceDim(image, i + 1, begin, end, w.stride[i]);
      combined = combined ? b.binary(combine, combined, slice) : slice;
    }
    image = combined;
  }
  return image;
}

Value poolExactly(TTIRBuilder &b, StringRef reduction, StringRef combine,
                  double neutral, Value image, const Window &w, Ints result) {
  if (isTiling(w, shapeOf(image))) {
    return reduceTiles(b, reduction, image, w);
  }
  Attribute fill = numberAttr(elementOf(image), neutral);
  Value padded = b.pad(image, {0, w.padding[0], w.padding[1], 0},
                       {0, w.padding[2], w.padding[3], 0}, fill);
  return combineSlices(b, combine, padded, w, result);
}

struct DecomposeMaxPool : OpRewritePattern<MaxPool2dOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(MaxPool2dOp op,
                                PatternRewriter &rewriter) const override {
    if (!op.getType().getElementType().isF32() || op.getCeilMode()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    rewriter.replaceOp(op, poolExactly(b, "max", "maximum",
                                       -std::numeric_limits<double>::infinity(),
                                       op.getInput(), Window(op),
                                       op.getType().getShape()));
    return success();
  }
};

// The divisor must be one number for all windows.
struct DecomposeAvgPool : OpRewritePattern<AvgPool2dOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(AvgPool2dOp op,
                                PatternRewriter &rewriter) const override {
    Window w(op);
    bool counted = op.getCountIncludePad() || !w.hasPadding() ||
                   op.getDivisorOverride().has_value();
    if (!op.getType().getElementType().isF32() || op.getCeilMode() ||
        !counted) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    Value sum = poolExactly(b, "sum", "add", 0.0, op.getInput(), w,
                            op.getType().getShape());
    double divisor =
        op.getDivisorOverride().value_or(w.kernel[0] * w.kernel[1]);
    rewriter.replaceOp(op,
                       divisor == 1.0 ? sum : b.binary("div", sum, divisor));
    return success();
  }
};

} // namespace

void addDecomposePoolPatterns(RewritePatternSet &patterns) {
  patterns.add<DecomposeMaxPool, DecomposeAvgPool>(patterns.getContext());
}

} // namespace ttc
