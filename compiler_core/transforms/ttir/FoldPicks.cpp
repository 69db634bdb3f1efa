// What a slice or a lookup picks, where that is known: the part of a concat,
// the rows of a table in their order.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"
#include "transforms/ttir/Ranges.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

SmallVector<int64_t> numbers(Operation *op, StringRef name) {
  return llvm::map_to_vector(
      op->getAttrOfType<ArrayAttr>(name).getAsRange<IntegerAttr>(),
      [](IntegerAttr number) { return number.getInt(); });
}

int64_t number(Operation *op, StringRef name) {
  return op->getAttrOfType<IntegerAttr>(name).getValue().getSExtValue();
}

// A concat, perhaps behind a reshape that keeps the innermost dimension, along
// which it joins.
struct Joined {
  Operation *concat = nullptr;
  int64_t dim = 0; // of what the slice sees
};

Joined joinedBehind(Value value) {
  if (Operation *concat = definedBy(value, "concat")) {
    return {concat, number(concat, "dim")};
  }
  Operation *reshape = definedBy(value, "reshape");
  Operation *concat =
      reshape ? definedBy(reshape->getOperand(0), "concat") : nullptr;
  if (!concat) {
    return {};
  }
  auto from = typeOf(concat->getResult(0)), to = typeOf(value);
  bool innermost = to.getRank() > 0 && from.getRank() > 0 &&
                   number(concat, "dim") == from.getRank() - 1 &&
                   from.getShape().back() == to.getShape().back();
  return innermost ? Joined{concat, to.getRank() - 1} : Joined{};
}

// slice(concat(a, b)) that lies in one of them is a slice of that.
struct SliceOfConcat : RewritePattern {
  SliceOfConcat(MLIRContext *context)
      : RewritePattern("ttir.slice_static", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    auto [concat, dim] = joinedBehind(op->getOperand(0));
    if (!concat || typeOf(op->getResult(0)).getNumElements() == 0) {
      return failure();
    }
    auto begins = numbers(op, "begins"), ends = numbers(op, "ends"),
         steps = numbers(op, "step");
    int64_t joint = number(concat, "dim"), before = 0;
    for (Value part : concat->getOperands()) {
      int64_t size = shapeOf(part)[joint];
      if (begins[dim] >= before && ends[dim] <= before + size) {
        begins[dim] -= before;
        ends[dim] -= before;
        TTIRBuilder b(rewriter, op->getLoc());
        SmallVector<int64_t> seen(shapeOf(op->getOperand(0)));
        seen[dim] = size;
        rewriter.replaceOp(op,
                           b.slice(b.reshape(part, seen), begins, ends, steps));
        return success();
      }
      before += size;
    }
    return failure();
  }
};

// embedding(first, first + 1, …) is a slice of the table's rows.
struct RowsInOrder : RewritePattern {
  RowsInOrder(MLIRContext *context)
      : RewritePattern("ttir.embedding", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value indices = op->getOperand(0), table = op->getOperand(1);
    while (Operation *reshape = definedBy(indices, "reshape")) {
      indices = reshape->getOperand(0);
    }
    Operation *count = definedBy(indices, "arange");
    auto range = rangeOf(indices);
    int64_t size = typeOf(indices).getNumElements();
    // Counted along one dimension only, upwards, and inside of the table.
    bool inOrder =
        count && range && size > 0 && number(count, "step") > 0 &&
        shapeOf(indices)[number(count, "arange_dimension")] == size &&
        range->low >= 0 && range->high < shapeOf(table)[0];
    if (!inOrder) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    Value rows = b.sliceDim(table, 0, range->low, range->high + 1,
                            number(count, "step"));
    rewriter.replaceOp(op, b.reshape(rows, shapeOf(op->getResult(0))));
    return success();
  }
};

} // namespace

void addFoldPickPatterns(RewritePatternSet &patterns) {
  patterns.add<SliceOfConcat, RowsInOrder>(patterns.getContext());
}

} // namespace ttc
