// Products: transposes into matmul, bias into linear.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

#include <numeric>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

bool flag(Operation *op, StringRef name) {
  return op->getAttrOfType<BoolAttr>(name).getValue();
}

// Whether `op` is a permutation that swaps the two innermost dimensions.
bool swapsInnermost(Operation *op) {
  auto list = op->getAttrOfType<DenseI64ArrayAttr>("permutation");
  int64_t rank = list.size();
  auto wanted = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  if (rank < 2) {
    return false;
  }
  std::swap(wanted[rank - 1], wanted[rank - 2]);
  return list.asArrayRef() == Ints(wanted);
}

// matmul(permute(a), b) is matmul(a, b) with transpose_a; the same for b.
struct FoldTranspose : RewritePattern {
  FoldTranspose(MLIRContext *context)
      : RewritePattern("ttir.matmul", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Value operands[] = {op->getOperand(0), op->getOperand(1)};
    bool transposed[] = {flag(op, "transpose_a"), flag(op, "transpose_b")};
    bool changed = false;
    for (int i : {0, 1}) {
      Operation *permute = definedBy(operands[i], "permute");
      if (permute && swapsInnermost(permute)) {
        operands[i] = permute->getOperand(0);
        transposed[i] = !transposed[i];
        changed = true;
      }
    }
    if (!changed) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(
        op, b.matmul(operands[0], operands[1], transposed[0], transposed[1]));
    return success();
  }
};

// `value` before broadcasts: dimensions of size 1 stay where they stand.
Value beforeBroadcast(Value value) {
  while (Operation *broadcast = definedBy(value, "broadcast")) {
    value = broadcast->getOperand(0);
  }
  return value;
}

// The bias as [n] if it varies over the innermost dimension and no other.
Value asRow(Value bias, int64_t columns, TTIRBuilder &b) {
  bias = beforeBroadcast(bias);
  auto type = typeOf(bias);
  bool row = type.getNumElements() == columns && type.getRank() > 0 &&
             type.getShape().back() == columns;
  return row ? b.reshape(bias, {columns}) : Value();
}

// add(matmul(a, b), bias) is linear(a, b, bias).
struct FuseBias : RewritePattern {
  FuseBias(MLIRContext *context) : RewritePattern("ttir.add", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    for (int i : {0, 1}) {
      Value other = op->getOperand(1 - i);
      Operation *matmul = definedBy(op->getOperand(i), "matmul");
      if (!matmul || !isOnlyFor(matmul, op) ||
          matmul->getResult(0).getType() != op->getResult(0).getType() ||
          getSplat(other)) {
        continue;
      }
      TTIRBuilder b(rewriter, op->getLoc());
      Value bias = asRow(other, shapeOf(op->getResult(0)).back(), b);
      if (!bias) {
        continue;
      }
      rewriter.replaceOp(
          op, b.create("linear",
                       {matmul->getOperand(0), matmul->getOperand(1), bias},
                       op->getResult(0).getType(),
                       matmul->getAttrDictionary().getValue()));
      return success();
    }
    return failure();
  }
};

// add(reshape(matmul), bias), where the reshape splits the columns and the bias
// has one element for each of them, adds before the reshape: the form of a
// projection to heads.
struct BiasBeforeSplit : RewritePattern {
  BiasBeforeSplit(MLIRContext *context)
      : RewritePattern("ttir.add", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    for (int i : {0, 1}) {
      Operation *reshape = definedBy(op->getOperand(i), "reshape");
      Operation *matmul =
          reshape ? definedBy(reshape->getOperand(0), "matmul") : nullptr;
      Value bias = beforeBroadcast(op->getOperand(1 - i));
      if (!matmul || !isOnlyFor(matmul, op) || !isOnlyFor(reshape, op) ||
          reshape->getResult(0).getType() != op->getResult(0).getType()) {
        continue;
      }
      int64_t columns = shapeOf(matmul->getResult(0)).back();
      if (!isTail(shapeOf(bias), shapeOf(op->getResult(0)), columns)) {
        continue;
      }
      TTIRBuilder b(rewriter, op->getLoc());
      Value sum =
          b.binary("add", matmul->getResult(0), b.reshape(bias, {columns}));
      rewriter.replaceOp(op, b.reshape(sum, shapeOf(op->getResult(0))));
      return success();
    }
    return failure();
  }

private:
  // Whether the innermost dimensions of `result` hold `columns` elements, and
  // `bias` varies over all of them and no others.
  static bool isTail(Ints bias, Ints result, int64_t columns) {
    size_t dims = 0;
    int64_t product = 1;
    while (dims < result.size() && product < columns) {
      product *= result[result.size() - ++dims];
    }
    return product == columns && bias.size() >= dims &&
           bias.take_back(dims) == result.take_back(dims) &&
           llvm::all_of(bias.drop_back(dims),
                        [](int64_t size) { return size == 1; });
  }
};

// typecast(matmul(a, b)) to a wider float is the product with that element
// type, which whoever wants the narrow one rounds: the sums are kept in float32
// anyway, and XLA does not round in between either (its
// `allow_excess_precision`).
struct WidenProduct : RewritePattern {
  WidenProduct(MLIRContext *context)
      : RewritePattern("ttir.typecast", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *matmul = definedBy(op->getOperand(0), "matmul");
    if (!matmul || matmul->getBlock() != op->getBlock() || !widens(op)) {
      return failure();
    }
    rewriter.setInsertionPoint(matmul);
    TTIRBuilder b(rewriter, matmul->getLoc());
    Value wide =
        b.create("matmul", matmul->getOperands(), op->getResult(0).getType(),
                 matmul->getAttrDictionary().getValue());
    rewriter.replaceOp(op, wide);
    // Other casts round once too.
    rewriter.replaceUsesWithIf(matmul->getResult(0), wide, [](OpOperand &use) {
      return isOp(use.getOwner(), "typecast");
    });
    if (!matmul->use_empty()) {
      rewriter.replaceAllUsesWith(
          matmul->getResult(0),
          b.typecast(wide, typeOf(matmul->getResult(0)).getElementType()));
    }
    rewriter.eraseOp(matmul);
    return success();
  }

private:
  static bool widens(Operation *typecast) {
    Type from = typeOf(typecast->getOperand(0)).getElementType();
    return isHalf(from) &&
           typeOf(typecast->getResult(0)).getElementType().isF32();
  }
};

// reshape(matmul(reshape(x), reshape(y))) is a product of more dimensions: how
// torch writes a layer on more than two, and attention on more than three. The
// outer dimensions that the last reshape makes are asked of the first ones,
// which are there anyway and may have nothing left to do.
struct KeepOuterDims : RewritePattern {
  KeepOuterDims(MLIRContext *context)
      : RewritePattern("ttir.reshape", 1, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    Operation *product = op->getOperand(0).getDefiningOp();
    bool isProduct = product &&
                     (isOp(product, "matmul") || isOp(product, "linear")) &&
                     isOnlyFor(product, op);
    // Dimensions at the end that the product itself makes.
    int64_t own =
        isProduct && typeOf(product->getOperand(1)).getRank() == 2 ? 1 : 2;
    Ints wanted = shapeOf(op->getResult(0));
    if (!isProduct || !restores(wanted, shapeOf(op->getOperand(0)), own) ||
        !(own == 1 ? isLayer(product) : isBatched(product))) {
      return failure();
    }
    TTIRBuilder b(rewriter, product->getLoc());
    SmallVector<Value> operands(product->getOperands());
    for (Value &operand : MutableArrayRef(operands).take_front(own)) {
      SmallVector<int64_t> shape(wanted.drop_back(own));
      llvm::append_range(shape, shapeOf(operand).take_back(own));
      operand = b.reshape(operand, shape);
    }
    rewriter.replaceOp(op, b.create(product->getName().stripDialect(), operands,
                                    op->getResult(0).getType(),
                                    product->getAttrDictionary().getValue()));
    return success();
  }

private:
  // Whether `wanted` has more outer dimensions than `flat`, and the same ones
  // at the end.
  static bool restores(Ints wanted, Ints flat, int64_t own) {
    return wanted.size() > flat.size() && int64_t(flat.size()) == own + 1 &&
           wanted.take_back(own) == flat.take_back(own);
  }

  // [m, k] x [k, n], plus a row.
  static bool isLayer(Operation *product) {
    return definedBy(product->getOperand(0), "reshape") &&
           !flag(product, "transpose_a") &&
           (product->getNumOperands() < 3 ||
            typeOf(product->getOperand(2)).getRank() == 1);
  }

  // [batch, m, k] x [batch, k, n].
  static bool isBatched(Operation *product) {
    Value a = product->getOperand(0), b = product->getOperand(1);
    return isOp(product, "matmul") && definedBy(a, "reshape") &&
           definedBy(b, "reshape") && typeOf(a).getRank() == 3 &&
           typeOf(b).getRank() == 3 && shapeOf(a)[0] == shapeOf(b)[0];
  }
};

} // namespace

void addFuseLinearPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldTranspose, FuseBias, BiasBeforeSplit, WidenProduct,
               KeepOuterDims>(patterns.getContext());
}

} // namespace ttc
