// dot_general as permute, reshape and matmul; of integers in parts that floats
// hold.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRMatmulOps.h"
#include "transforms/ttir/Patterns.h"
#include "transforms/ttir/Products.h"

#include <numeric>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

int64_t sizeOf(Ints sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<>());
}

SmallVector<int64_t> sizesOf(Value x, Ints dims) {
  return llvm::map_to_vector(dims,
                             [&](int64_t dim) { return shapeOf(x)[dim]; });
}

// One side of the product: which of its dimensions are batch, contracted, and
// free (all others, in order).
struct Side {
  Value x;
  SmallVector<int64_t> batch, contract, free;

  Side(Value x, Ints batch, Ints contract)
      : x(x), batch(batch), contract(contract) {
    for (int64_t i = 0, rank = shapeOf(x).size(); i < rank; ++i) {
      if (!llvm::is_contained(batch, i) && !llvm::is_contained(contract, i)) {
        free.push_back(i);
      }
    }
  }

  // The dimensions as batch, then `rows`, then `columns`.
  static SmallVector<int64_t> join(Ints batch, Ints rows, Ints columns) {
    SmallVector<int64_t> all(batch);
    llvm::append_range(all, rows);
    llvm::append_range(all, columns);
    return all;
  }

  bool isInOrder(Ints dims) const {
    return llvm::equal(dims, llvm::seq<int64_t>(0, dims.size()));
  }
};

// A matrix (with batch dimensions) and whether matmul shall transpose it.
struct Matrix {
  Value value;
  bool transposed = false;
};

// [batch, rows, columns] of a side, each of rows and columns made one
// dimension. A side that lies transposed in memory stays so.
Matrix asMatrix(const Side &side, Ints rows, Ints columns, TTIRBuilder &b) {
  SmallVector<int64_t> wanted = Side::join(side.batch, rows, columns);
  SmallVector<int64_t> swapped = Side::join(side.batch, columns, rows);
  bool transposed = !side.isInOrder(wanted) && side.isInOrder(swapped);
  Value x = transposed ? side.x : b.permute(side.x, wanted);
  SmallVector<int64_t> shape = sizesOf(side.x, side.batch);
  int64_t height = sizeOf(sizesOf(side.x, rows));
  int64_t width = sizeOf(sizesOf(side.x, columns));
  shape.push_back(transposed ? width : height);
  shape.push_back(transposed ? height : width);
  return {b.reshape(x, shape), transposed};
}

struct DecomposeDotGeneral : OpRewritePattern<DotGeneralOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(DotGeneralOp op,
                                PatternRewriter &rewriter) const override {
    TTIRBuilder b(rewriter, op.getLoc());
    bool isNothing = typeOf(op.getLhs()).getNumElements() == 0 ||
                     typeOf(op.getRhs()).getNumElements() == 0;
    if (isNothing || isa<IntegerType>(elementOf(op.getLhs()))) {
      auto copy = [](Ints dims) { return SmallVector<int64_t>(dims); };
      rewriter.replaceOp(
          op, product(b, op.getLhs(), op.getRhs(),
                      {copy(op.getBatchDimsLhs()), copy(op.getBatchDimsRhs()),
                       copy(op.getContractDimsLhs()),
                       copy(op.getContractDimsRhs())},
                      op.getType().getElementType()));
      return success();
    }
    Side left(op.getLhs(), op.getBatchDimsLhs(), op.getContractDimsLhs());
    Side right(op.getRhs(), op.getBatchDimsRhs(), op.getContractDimsRhs());
    Matrix lhs = keepsRows(left) ? Matrix{left.x}
                                 : asMatrix(left, left.free, left.contract, b);
    Matrix rhs = asMatrix(right, right.contract, right.free, b);
    Value result =
        b.matmul(lhs.value, rhs.value, lhs.transposed, rhs.transposed);
    rewriter.replaceOp(op, b.reshape(result, op.getType().getShape()));
    return success();
  }

private:
  // Whether `side` may stay as it is: rows in several dimensions in front of
  // one contracted one, times a plain matrix.
  static bool keepsRows(const Side &side) {
    int64_t rank = shapeOf(side.x).size();
    return side.batch.empty() && side.contract.size() == 1 &&
           side.contract[0] == rank - 1 && rank >= 2;
  }
};

} // namespace

void addDecomposeDotGeneralPatterns(RewritePatternSet &patterns) {
  patterns.add<DecomposeDotGeneral>(patterns.getContext());
}

} // namespace ttc
