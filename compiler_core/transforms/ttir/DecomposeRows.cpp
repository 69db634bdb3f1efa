// Rows by index vectors, and scatters that keep extremes.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRCompositeOps.h"
#include "dialects/ttir/TTIRIndexingOps.h"
#include "transforms/ttir/Patterns.h"

#include <limits>
#include <numeric>

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttir;
using ttcore::ReduceType;

namespace ttc {
namespace {

int64_t product(Ints sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<>());
}

// Row numbers of index vectors.
struct RowNumbers {
  Value numbers; ///< i32, [batch or 1, count * windows]
  Value inside;  ///< i1, [batch or 1, count * windows]: the window fits
};

// indices: [batch or 1, components, count]. Index vectors are clamped so that
// windows fit.
RowNumbers rowNumbers(TTIRBuilder &b, Value indices, Ints sizes, Ints windows) {
  int64_t batch = shapeOf(indices)[0], count = shapeOf(indices)[2];
  Value vectors = b.typecast(indices, b.get().getI32Type());
  SmallVector<int64_t> full = {batch, count}, column = full;
  llvm::append_range(full, windows);
  column.append(windows.size(), 1);
  RowNumbers rows;
  int64_t stride = product(sizes);
  for (size_t i = 0; i < sizes.size(); ++i) {
    stride /= sizes[i];
    double last = sizes[i] - windows[i];
    Value part = b.reshape(b.sliceDim(vectors, 1, i, i + 1), column);
    Value fits = b.compare("logical_and", b.compare("ge", part, 0.0),
                           b.compare("le", part, last));
    rows.inside =
        rows.inside ? b.compare("logical_and", rows.inside, fits) : fits;
    part = b.binary("minimum", b.binary("maximum", part, 0.0), last);
    if (windows[i] > 1) {
      SmallVector<int64_t> line(full.size(), 1);
      line[2 + i] = windows[i];
      auto type = RankedTensorType::get({windows[i]}, elementOf(part));
      part = b.binary("add", part, b.reshape(b.arange(type, 0), line));
    }
    part = stride == 1 ? part : b.binary("multiply", part, double(stride));
    rows.numbers = rows.numbers ? b.binary("add", rows.numbers, part) : part;
  }
  auto flatten = [&](Value value) {
    return b.reshape(b.broadcast(value, full),
                     {batch, count * product(windows)});
  };
  rows.numbers = flatten(rows.numbers);
  rows.inside = flatten(rows.inside);
  return rows;
}

// [batch, n, rest...] or, with `column`, [batch, 1, n] as [batch, n, rest].
Value asRows(TTIRBuilder &b, Value x, bool column) {
  Ints shape = shapeOf(x);
  return column
             ? b.reshape(x, {shape[0], shape[2], 1})
             : b.reshape(x, {shape[0], shape[1], product(shape.drop_front(2))});
}

struct DecomposeRowsGather : OpRewritePattern<RowsGatherOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(RowsGatherOp op,
                                PatternRewriter &rewriter) const override {
    if (op.getFillOutOfBounds()) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    Value rows = asRows(b, op.getInput(), op.getColumn());
    Value numbers =
        rowNumbers(b, op.getIndices(), op.getSizes(), op.getWindows()).numbers;
    int64_t count = shapeOf(numbers)[1], batch = shapeOf(rows)[0];
    int64_t rest = shapeOf(rows)[2];
    Value taken;
    if (batch == 1) {
      Value table = b.reshape(rows, {shapeOf(rows)[1], rest});
      taken = b.embedding(b.reshape(numbers, {count}), table);
    } else {
      Value column = b.reshape(numbers, {shapeOf(numbers)[0], count, 1});
      taken = b.gather(rows, b.broadcast(column, {batch, count, rest}), 1);
    }
    rewriter.replaceOp(op, b.reshape(taken, shapeOf(op.getResult())));
    return success();
  }
};

struct DecomposeRowsScatter : OpRewritePattern<RowsScatterOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(RowsScatterOp op,
                                PatternRewriter &rewriter) const override {
    TTIRBuilder b(rewriter, op.getLoc());
    Value rows = asRows(b, op.getInput(), op.getColumn());
    SmallVector<int64_t> shape(shapeOf(rows));
    RowNumbers to =
        rowNumbers(b, op.getIndices(), op.getSizes(), op.getWindows());
    int64_t count = shapeOf(to.numbers)[1];
    // What lies outside goes to a row that is cut off.
    Value numbers = b.where(to.inside, to.numbers,
                            b.splat(typeOf(to.numbers), double(shape[1])));
    SmallVector<int64_t> from = {shape[0], count, shape[2]};
    Value index =
        b.broadcast(b.reshape(numbers, {shapeOf(numbers)[0], count, 1}), from);
    auto one = RankedTensorType::get({shape[0], 1, shape[2]}, elementOf(rows));
    Value longer = b.concat({rows, b.splat(one, 0.0)}, 1);
    Value written =
        b.create("scatter", {longer, index, b.reshape(op.getUpdates(), from)},
                 longer.getType(),
                 {b.attr("dim", rewriter.getI32IntegerAttr(1)),
                  b.attr("scatter_reduce_type", op.getReduceAttr())});
    written = b.sliceDim(written, 1, 0, shape[1]);
    rewriter.replaceOp(op, b.reshape(written, shapeOf(op.getResult())));
    return success();
  }
};

// The most elements that choosing may spread updates to, and the most parts
// that it may be done in.
constexpr int64_t maxSpread = int64_t(1) << 25;
constexpr int64_t maxParts = 64;

// The number that an extreme of `type` ignores.
Attribute ignored(Type type, bool keepsGreatest) {
  if (auto real = dyn_cast<FloatType>(type)) {
    double infinity = std::numeric_limits<double>::infinity();
    return FloatAttr::get(real, keepsGreatest ? -infinity : infinity);
  }
  auto integer = cast<IntegerType>(type);
  unsigned width = integer.getWidth();
  bool isUnsigned = integer.isUnsigned() || width == 1;
  APInt least =
      isUnsigned ? APInt::getMinValue(width) : APInt::getSignedMinValue(width);
  APInt most =
      isUnsigned ? APInt::getMaxValue(width) : APInt::getSignedMaxValue(width);
  return IntegerAttr::get(type, keepsGreatest ? least : most);
}

// The library's scatter keeps no extremes: every element chooses among the
// updates that go to it, some updates at a time.
struct DecomposeExtremeScatter : OpRewritePattern<ScatterOp> {
  using OpRewritePattern::OpRewritePattern;

  LogicalResult matchAndRewrite(ScatterOp op,
                                PatternRewriter &rewriter) const override {
    ReduceType kind = op.getScatterReduceType();
    bool greatest = kind == ReduceType::Max;
    int64_t all = op.getType().getNumElements();
    int64_t dim = op.getDim(), rank = op.getType().getRank();
    dim += dim < 0 ? rank : 0;
    int64_t count = shapeOf(op.getIndex())[dim];
    if ((!greatest && kind != ReduceType::Min) ||
        all * count > maxSpread * maxParts) {
      return failure();
    }
    TTIRBuilder b(rewriter, op.getLoc());
    Value result = op.getInput();
    int64_t most = std::max<int64_t>(1, maxSpread / std::max<int64_t>(1, all));
    for (int64_t begin = 0; begin < count; begin += most) {
      int64_t end = std::min(begin + most, count);
      Value best = bestOf(b, b.sliceDim(op.getIndex(), dim, begin, end),
                          b.sliceDim(op.getSource(), dim, begin, end), dim,
                          shapeOf(result)[dim], greatest);
      best = fillOut(b, best, shapeOf(result), greatest);
      result = b.binary(greatest ? "maximum" : "minimum", result, best);
    }
    rewriter.replaceOp(op, result);
    return success();
  }

private:
  // The best of all updates to each of the `size` places along `dim`.
  static Value bestOf(TTIRBuilder &b, Value index, Value source, int64_t dim,
                      int64_t size, bool greatest) {
    SmallVector<int64_t> spread(shapeOf(index)), line(spread.size() + 1, 1);
    spread.insert(spread.begin() + dim, 1); // [.., 1, count, ..]
    line[dim] = size;
    auto places = RankedTensorType::get({size}, elementOf(index));
    Value agrees = b.compare("eq", b.reshape(b.arange(places, 0), line),
                             b.reshape(index, spread));
    auto one = RankedTensorType::get(SmallVector<int64_t>(line.size(), 1),
                                     elementOf(source));
    Value chosen = b.where(agrees, b.reshape(source, spread),
                           b.splat(one, ignored(elementOf(source), greatest)));
    return b.reduce(greatest ? "max" : "min", chosen, {dim + 1}, false);
  }

  // An index that is smaller than the input writes its first elements only.
  static Value fillOut(TTIRBuilder &b, Value best, Ints shape, bool greatest) {
    SmallVector<int64_t> none(shape.size(), 0), more;
    for (auto [have, want] : llvm::zip_equal(shapeOf(best), shape)) {
      more.push_back(want - have);
    }
    return b.pad(best, none, more, ignored(elementOf(best), greatest));
  }
};

} // namespace

void addDecomposeRowsPatterns(RewritePatternSet &patterns) {
  patterns
      .add<DecomposeRowsGather, DecomposeRowsScatter, DecomposeExtremeScatter>(
          patterns.getContext());
}

} // namespace ttc
