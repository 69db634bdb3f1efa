// Makes broadcasts vanish: element-wise ops broadcast by themselves.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"

#include "mlir/Dialect/Traits.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Whether operands broadcast to `shape` without the help of splats, which
// lowerings turn into numbers.
bool broadcastsTo(ArrayRef<Value> operands, Ints shape) {
  SmallVector<int64_t> found;
  for (Value operand : operands) {
    if (getSplat(operand)) {
      continue;
    }
    SmallVector<int64_t> next;
    if (!OpTrait::util::getBroadcastedShape(found, shapeOf(operand), next)) {
      return false;
    }
    found = next;
  }
  return Ints(found) == shape;
}

// Whether `to` is `from` with dimensions of size 1 in front: numpy supplies
// those itself.
bool onlyAddsLeadingOnes(Ints from, Ints to) {
  if (to.size() < from.size() || to.take_back(from.size()) != from) {
    return false;
  }
  return llvm::all_of(to.drop_back(from.size()),
                      [](int64_t size) { return size == 1; });
}

// The operand's source if a broadcasting consumer of `count` elements can do
// without the op between. Ones in front of a whole operand stay: it would have
// two shapes.
Value withoutBroadcast(Value operand, int64_t count) {
  if (Operation *broadcast = definedBy(operand, "broadcast")) {
    return broadcast->getOperand(0);
  }
  Operation *reshape = definedBy(operand, "reshape");
  bool leading =
      reshape && typeOf(operand).getNumElements() < count &&
      onlyAddsLeadingOnes(shapeOf(reshape->getOperand(0)), shapeOf(operand));
  return leading ? reshape->getOperand(0) : Value();
}

bool isBroadcasting(Operation *op) { return op->hasTrait<Broadcastable>(); }

// add(x, broadcast(y)) is add(x, y), as long as the result keeps its shape.
struct FoldIntoConsumer : RewritePattern {
  FoldIntoConsumer(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (!isBroadcasting(op)) {
      return failure();
    }
    Ints shape = shapeOf(op->getResult(0));
    SmallVector<Value> operands(op->getOperands());
    bool changed = false;
    for (Value &operand : operands) {
      Value source =
          withoutBroadcast(operand, typeOf(op->getResult(0)).getNumElements());
      Value kept = operand;
      if (!source) {
        continue;
      }
      operand = source;
      if (broadcastsTo(operands, shape)) {
        changed = true;
      } else {
        operand = kept;
      }
    }
    if (!changed) {
      return failure();
    }
    rewriter.modifyOpInPlace(op, [&] { op->setOperands(operands); });
    return success();
  }
};

// Ops whose every element depends on the same element of their only tensor
// operand.
bool isUnary(Operation *op) {
  static const StringRef names[] = {
      "abs",    "cos",  "exp",  "log",   "neg",      "reciprocal",
      "relu",   "sqrt", "sin",  "rsqrt", "sigmoid",  "silu",
      "square", "tanh", "gelu", "erf",   "typecast", "logical_not"};
  StringRef name = op->getName().getStringRef();
  return name.consume_front("ttir.") && llvm::is_contained(names, name);
}

// f(broadcast(x)) is broadcast(f(x)), and op(broadcast(x), number) likewise:
// less to compute.
struct ComputeBeforeBroadcast : RewritePattern {
  ComputeBeforeBroadcast(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    if (op->getNumResults() != 1 || !(isUnary(op) || isBroadcasting(op))) {
      return failure();
    }
    Operation *broadcast = nullptr;
    for (Value operand : op->getOperands()) {
      if (Operation *found = definedBy(operand, "broadcast")) {
        if (broadcast) {
          return failure();
        }
        broadcast = found;
      } else if (!getSplat(operand)) {
        return failure();
      }
    }
    Ints shape = shapeOf(op->getResult(0));
    if (!broadcast || shapeOf(broadcast->getResult(0)) != shape) {
      return failure();
    }
    rewrite(op, broadcast->getOperand(0), rewriter);
    return success();
  }

private:
  static void rewrite(Operation *op, Value source, PatternRewriter &rewriter) {
    TTIRBuilder b(rewriter, op->getLoc());
    Ints small = shapeOf(source);
    SmallVector<Value> operands;
    for (Value operand : op->getOperands()) {
      if (definedBy(operand, "broadcast")) {
        operands.push_back(source);
        continue;
      }
      DenseElementsAttr splat = getConstant(operand);
      auto type = RankedTensorType::get(small, splat.getElementType());
      operands.push_back(b.constant(splat.resizeSplat(type)));
    }
    Type element = elementOf(op->getResult(0));
    Value computed = b.create(op->getName().stripDialect(), operands,
                              RankedTensorType::get(small, element),
                              op->getAttrDictionary().getValue());
    rewriter.replaceOp(op, b.broadcast(computed, shapeOf(op->getResult(0))));
  }
};

// A dimension of 1 put behind another, repeated, and the two made one: every
// slice of that other one is repeated in place.
struct FuseRepeatInterleave : RewritePattern {
  FuseRepeatInterleave(MLIRContext *context)
      : RewritePattern("ttir.reshape", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *broadcast = definedBy(op->getOperand(0), "broadcast");
    Operation *split =
        broadcast ? definedBy(broadcast->getOperand(0), "reshape") : nullptr;
    if (!split) {
      return failure();
    }
    auto counts =
        broadcast->getAttrOfType<DenseI64ArrayAttr>("broadcast_dimensions")
            .asArrayRef();
    auto isRepeated = [](int64_t count) { return count != 1; };
    const int64_t *found = llvm::find_if(counts, isRepeated);
    int64_t at = found - counts.begin();
    if (llvm::count_if(counts, isRepeated) != 1 || at == 0) {
      return failure();
    }
    Value source = split->getOperand(0);
    SmallVector<int64_t> before(shapeOf(split->getResult(0)));
    before.erase(before.begin() + at);
    SmallVector<int64_t> after(before);
    after[at - 1] *= *found;
    if (shapeOf(source) != Ints(before) ||
        shapeOf(op->getResult(0)) != Ints(after)) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    Type dim = rewriter.getIntegerType(32, /*isSigned=*/true);
    Type repeats = rewriter.getIntegerType(32, /*isSigned=*/false);
    rewriter.replaceOp(
        op, b.create(
                "repeat_interleave", source, op->getResult(0).getType(),
                {b.attr("dim", rewriter.getIntegerAttr(dim, at - 1)),
                 b.attr("repeats", rewriter.getIntegerAttr(repeats, *found))}));
    return success();
  }
};

// broadcast(broadcast(x)) is one broadcast.
struct BroadcastOfBroadcast : RewritePattern {
  BroadcastOfBroadcast(MLIRContext *context)
      : RewritePattern("ttir.broadcast", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *inner = definedBy(op->getOperand(0), "broadcast");
    if (!inner) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(
        op, b.broadcast(inner->getOperand(0), shapeOf(op->getResult(0))));
    return success();
  }
};

} // namespace

void addFoldBroadcastPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldIntoConsumer, ComputeBeforeBroadcast, BroadcastOfBroadcast,
               FuseRepeatInterleave>(patterns.getContext());
}

} // namespace ttc
