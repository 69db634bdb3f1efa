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

SmallVector<int64_t> withoutOnes(Ints shape) {
  return llvm::to_vector(
      llvm::make_filter_range(shape, [](int64_t size) { return size != 1; }));
}

// `value` before reshapes that only add, drop or move dimensions of size 1.
Value stripOnes(Value value) {
  while (Operation *op = definedBy(value, "reshape")) {
    if (withoutOnes(shapeOf(op->getOperand(0))) !=
        withoutOnes(shapeOf(value))) {
      break;
    }
    value = op->getOperand(0);
  }
  return value;
}

// Whether dimension `dim` of `one` is dimension `otherDim` of `other`, which
// are the same but for dimensions of size 1.
bool isSameDim(Value one, int64_t dim, Value other, int64_t otherDim) {
  Ints shape = shapeOf(one), otherShape = shapeOf(other);
  return stripOnes(one) == stripOnes(other) && shape[dim] != 1 &&
         shape[dim] == otherShape[otherDim] &&
         withoutOnes(shape.take_front(dim)).size() ==
             withoutOnes(otherShape.take_front(otherDim)).size();
}

// Whether `value` is the reduction `name` of `input` along `dim`, spread again
// over that dimension.
bool isSpreadReduction(Value value, StringRef name, Value input, int64_t dim) {
  Operation *op = definedBy(stripBroadcast(value), name);
  std::optional<int64_t> reduced = op ? onlyDim(op) : std::nullopt;
  bool isOfInput =
      reduced && (op->getOperand(0) == input
                      ? *reduced == dim
                      : isSameDim(op->getOperand(0), *reduced, input, dim));
  if (!isOfInput) {
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

Value createSoftmax(PatternRewriter &rewriter, Operation *at, Value x,
                    int64_t dim, bool stable) {
  TTIRBuilder b(rewriter, at->getLoc());
  Type number = rewriter.getIntegerType(32, /*isSigned=*/true);
  return b.create("softmax", x, x.getType(),
                  {b.attr("dimension", rewriter.getIntegerAttr(number, dim)),
                   b.attr("numericStable", rewriter.getBoolAttr(stable))});
}

// exp(x) / sum(exp(x)) is softmax(x).
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
    if (x.getType() != op->getResult(0).getType()) {
      return failure();
    }
    rewriter.replaceOp(op, createSoftmax(rewriter, op, x, *dim, false));
    return success();
  }
};

// softmax(x - max(x)) is the stable softmax(x).
struct FuseShift : RewritePattern {
  FuseShift(MLIRContext *context)
      : RewritePattern("ttir.softmax", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *shift = definedBy(op->getOperand(0), "subtract");
    int64_t dim = op->getAttrOfType<IntegerAttr>("dimension").getSInt();
    dim += dim < 0 ? typeOf(op->getResult(0)).getRank() : 0;
    if (!shift || !isSpreadReduction(shift->getOperand(1), "max",
                                     shift->getOperand(0), dim)) {
      return failure();
    }
    rewriter.replaceOp(
        op, createSoftmax(rewriter, op, shift->getOperand(0), dim, true));
    return success();
  }
};

} // namespace

void addFuseSoftmaxPatterns(RewritePatternSet &patterns) {
  patterns.add<FuseSoftmax, FuseShift>(patterns.getContext());
}

} // namespace ttc
