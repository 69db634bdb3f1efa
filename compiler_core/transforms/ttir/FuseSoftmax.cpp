// Recognizes softmax, with and without the subtraction of the maximum.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// The one dimension that a reduction along one dimension removes.
std::optional<int64_t> onlyDim(Operation *reduction) {
  auto dims = reduction->getAttrOfType<ArrayAttr>("dim_arg");
  if (!dims || dims.size() != 1) {
    return std::nullopt;
  }
  return cast<IntegerAttr>(dims[0]).getInt();
}

Ints dropLeadingOnes(Ints shape) {
  return shape.drop_while([](int64_t size) { return size == 1; });
}

// Whether `value` is the reduction `name` of `input` along `dim`, spread again
// over that dimension.
bool isSpreadReduction(Value value, StringRef name, Value input, int64_t dim) {
  Operation *op = definedBy(stripBroadcast(value), name);
  if (!op || op->getOperand(0) != input || onlyDim(op) != dim) {
    return false;
  }
  // What stripBroadcast passed must have put the dimension back where it was:
  // so does anything of this shape. Leading ones are numpy's to supply.
  SmallVector<int64_t> kept(shapeOf(input));
  kept[dim] = 1;
  while (Operation *broadcast = definedBy(value, "broadcast")) {
    value = broadcast->getOperand(0);
  }
  return dropLeadingOnes(shapeOf(value)) == dropLeadingOnes(kept);
}

// exp(x - max(x)) / sum(exp(x - max(x))) and exp(x) / sum(exp(x)) are
// softmax(x).
struct FuseSoftmax : RewritePattern {
  FuseSoftmax(MLIRContext *context) : RewritePattern("ttir.div", 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *exp = definedBy(op->getOperand(0), "exp");
    Operation *sum = definedBy(stripBroadcast(op->getOperand(1)), "sum");
    std::optional<int64_t> dim = sum ? onlyDim(sum) : std::nullopt;
    if (!exp || !dim ||
        !isSpreadReduction(op->getOperand(1), "sum", exp->getResult(0), *dim)) {
      return failure();
    }
    Value x = exp->getOperand(0);
    Operation *shift = definedBy(x, "subtract");
    bool stable = shift && isSpreadReduction(shift->getOperand(1), "max",
                                             shift->getOperand(0), *dim);
    x = stable ? shift->getOperand(0) : x;
    if (x.getType() != op->getResult(0).getType()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    Type number = rewriter.getIntegerType(32, /*isSigned=*/true);
    rewriter.replaceOp(
        op,
        b.create("softmax", x, x.getType(),
                 {b.attr("dimension", rewriter.getIntegerAttr(number, *dim)),
                  b.attr("numericStable", rewriter.getBoolAttr(stable))}));
    return success();
  }
};

} // namespace

void addFuseSoftmaxPatterns(RewritePatternSet &patterns) {
  patterns.add<FuseSoftmax>(patterns.getContext());
}

} // namespace ttc
