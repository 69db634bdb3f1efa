// Ops that tt-mlir has a name for, as slices, products and reductions.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRCompositeOps.h"
#include "transforms/ttir/Patterns.h"

#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttir;
using ttcore::ReduceType;

namespace ttc {
namespace {

template <typename OpTy> using Decomposition = Value (*)(OpTy, TTIRBuilder &);

// Replaces an op by what `decompose` builds.
template <typename OpTy, Decomposition<OpTy> decompose>
struct Decompose : OpRewritePattern<OpTy> {
  using OpRewritePattern<OpTy>::OpRewritePattern;

  LogicalResult matchAndRewrite(OpTy op,
                                PatternRewriter &rewriter) const override {
    TTIRBuilder b(rewriter, op.getLoc());
    rewriter.replaceOp(op, decompose(op, b));
    return success();
  }
};

template <typename OpTy> int64_t dimOf(OpTy op) {
  int64_t dim = op.getDim();
  return dim < 0 ? dim + shapeOf(op.getInput()).size() : dim;
}

template <typename OpTy> Value asReshape(OpTy op, TTIRBuilder &b) {
  return b.reshape(op.getInput(), shapeOf(op.getResult()));
}

Value index(IndexOp op, TTIRBuilder &b) {
  return b.sliceDim(op.getInput(), dimOf(op), op.getBegin(), op.getEnd(),
                    op.getStep());
}

Value indexSelect(IndexSelectOp op, TTIRBuilder &b) {
  int64_t dim = dimOf(op), size = shapeOf(op.getInput())[dim];
  int64_t length = op.getLength(), stride = op.getStride().value_or(0);
  SmallVector<Value> parts;
  for (int64_t at = op.getBegin(); at + length <= size;
       at += stride ? stride : size) {
    parts.push_back(b.sliceDim(op.getInput(), dim, at, at + length));
  }
  return b.concat(parts, dim);
}

Value globalAverage(GlobalAvgPool2dOp op, TTIRBuilder &b) {
  return b.reduce("mean", op.getInput(), {1, 2}, /*keepDim=*/true);
}

Value concatenateHeads(ConcatenateHeadsOp op, TTIRBuilder &b) {
  return b.reshape(b.permute(op.getInput(), {0, 2, 1, 3}),
                   shapeOf(op.getResult()));
}

// Extremes: each step reaches twice as far as the one before.
Value runningExtreme(TTIRBuilder &b, Value x, int64_t dim, StringRef combine) {
  int64_t size = shapeOf(x)[dim];
  for (int64_t reach = 1; reach < size; reach *= 2) {
    Value first = b.sliceDim(x, dim, 0, reach);
    Value rest = b.binary(combine, b.sliceDim(x, dim, reach, size),
                          b.sliceDim(x, dim, 0, size - reach));
    x = b.concat({first, rest}, dim);
  }
  return x;
}

Value cumulative(CumulativeOp op, TTIRBuilder &b) {
  Value x = op.getInput();
  int64_t dim = dimOf(op);
  x = op.getReverse() ? b.reverse(x, {dim}) : x;
  ReduceType kind = op.getReduction();
  if (kind == ReduceType::Sum || kind == ReduceType::Prod) {
    x = b.create(kind == ReduceType::Sum ? "cumsum" : "cumprod", x, x.getType(),
                 b.attr("dim", b.get().getI64IntegerAttr(dim)));
  } else {
    x = runningExtreme(b, x, dim,
                       kind == ReduceType::Max ? "maximum" : "minimum");
  }
  return op.getReverse() ? b.reverse(x, {dim}) : x;
}

// [1, 1, n, m]: 0 where position j of m is at most i of n, else -inf.
Value causalMask(TTIRBuilder &b, int64_t n, int64_t m, Type element) {
  auto line = [&](int64_t size, Ints shape) {
    auto type = RankedTensorType::get({size}, b.get().getI32Type());
    return b.reshape(b.arange(type, 0), shape);
  };
  Value hidden = b.compare("lt", line(n, {1, 1, n, 1}), line(m, {1, 1, 1, m}));
  auto one = RankedTensorType::get({1, 1, 1, 1}, element);
  return b.where(hidden, b.splat(one, -std::numeric_limits<double>::infinity()),
                 b.splat(one, 0.0));
}

Value attention(ScaledDotProductAttentionOp op, TTIRBuilder &b) {
  Ints q = shapeOf(op.getQuery()), k = shapeOf(op.getKey());
  // Heads that share a key and a value form a group.
  SmallVector<int64_t> grouped = {q[0], k[1], q[1] / k[1] * q[2], q[3]};
  Value query = b.reshape(op.getQuery(), grouped);
  Value scores = b.matmul(query, op.getKey(), false, true);
  scores = b.reshape(scores, {q[0], q[1], q[2], k[2]});
  double scale = op.getScale() ? op.getScale()->convertToDouble()
                               : 1.0 / std::sqrt(double(q[3]));
  scores = b.binary("multiply", scores, scale);
  Type element = elementOf(scores);
  Value mask = op.getAttentionMask();
  if (op.getIsCausal()) {
    mask = causalMask(b, q[2], k[2], element);
  }
  if (mask) {
    scores = b.binary("add", scores, b.typecast(mask, element));
  }
  auto last = b.get().getIntegerAttr(b.get().getIntegerType(32, true), 3);
  Value weights =
      b.create("softmax", scores, scores.getType(),
               {b.attr("dimension", last),
                b.attr("numericStable", b.get().getBoolAttr(true))});
  weights = b.reshape(weights, {q[0], k[1], grouped[2], k[2]});
  Value result = b.matmul(weights, op.getValue(), false, false);
  return b.typecast(b.reshape(result, q), op.getType().getElementType());
}

// `part` in place of what `x` has from `begin` on along `dim`.
Value putAt(TTIRBuilder &b, Value x, Value part, int64_t dim, int64_t begin) {
  int64_t end = begin + shapeOf(part)[dim], size = shapeOf(x)[dim];
  SmallVector<Value> parts;
  if (begin > 0) {
    parts.push_back(b.sliceDim(x, dim, 0, begin));
  }
  parts.push_back(part);
  if (end < size) {
    parts.push_back(b.sliceDim(x, dim, end, size));
  }
  return b.concat(parts, dim);
}

// The batch entries of a cache that an input is for, and back.
Value fillCache(FillCacheOp op, TTIRBuilder &b) {
  int64_t begin = op.getBatchOffset(), count = shapeOf(op.getInput())[0];
  Value cache = op.getCache();
  Value entries = b.sliceDim(cache, 0, begin, begin + count);
  Value input = b.typecast(op.getInput(), elementOf(cache));
  return putAt(b, cache, putAt(b, entries, input, 2, 0), 0, begin);
}

Value updateCache(UpdateCacheOp op, TTIRBuilder &b) {
  int64_t begin = op.getBatchOffset(), count = shapeOf(op.getInput())[0];
  Value cache = op.getCache();
  int64_t size = shapeOf(cache)[2];
  Value entries = b.sliceDim(cache, 0, begin, begin + count);
  Value input = b.typecast(op.getInput(), elementOf(cache));
  Value at = b.typecast(op.getUpdateIndex(), b.get().getI32Type());
  auto line = RankedTensorType::get({size}, elementOf(at));
  Value isHere = b.compare("eq", b.reshape(b.arange(line, 0), {1, 1, size, 1}),
                           b.reshape(at, {1, 1, 1, 1}));
  return putAt(b, cache, b.where(isHere, input, entries), 0, begin);
}

} // namespace

void addDecomposeCompositePatterns(RewritePatternSet &patterns) {
  patterns.add<Decompose<SqueezeOp, asReshape<SqueezeOp>>,
               Decompose<UnsqueezeOp, asReshape<UnsqueezeOp>>,
               Decompose<IndexOp, index>, Decompose<IndexSelectOp, indexSelect>,
               Decompose<GlobalAvgPool2dOp, globalAverage>,
               Decompose<ConcatenateHeadsOp, concatenateHeads>,
               Decompose<CumulativeOp, cumulative>,
               Decompose<ScaledDotProductAttentionOp, attention>,
               Decompose<FillCacheOp, fillCache>,
               Decompose<UpdateCacheOp, updateCache>>(patterns.getContext());
}

} // namespace ttc
