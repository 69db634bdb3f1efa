// Custom calls of scaled dot-product attention, with queries that share the
// keys of a head, masks, and caches of one position per user.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc::expand {

namespace {

bool isTrue(Operation *op, StringRef name) {
  StringRef text = frontendAttribute(op, name);
  return text.equals_insensitive("true") || text == "1";
}

std::optional<double> numberOf(Operation *op, StringRef name) {
  double value = 0;
  StringRef text = frontendAttribute(op, name);
  return text.empty() || text.getAsDouble(value) ? std::nullopt
                                                 : std::optional(value);
}

Value splat(OpBuilder &builder, Location loc, RankedTensorType type,
            double value) {
  auto number = builder.getFloatAttr(type.getElementType(), value);
  return build(
      builder, loc, "constant", {}, type,
      builder.getNamedAttr("value", DenseElementsAttr::get(type, number)));
}

Value iota(OpBuilder &builder, Location loc, RankedTensorType type,
           int64_t dim) {
  return build(
      builder, loc, "iota", {}, type.clone(builder.getI32Type()),
      builder.getNamedAttr("iota_dimension", builder.getI64IntegerAttr(dim)));
}

Value lessOrEqual(OpBuilder &builder, Value a, Value b) {
  auto direction = stablehlo::ComparisonDirectionAttr::get(
      builder.getContext(), stablehlo::ComparisonDirection::LE);
  return build(builder, a.getLoc(), "compare", {a, b},
               typeOf(a).clone(builder.getI1Type()),
               builder.getNamedAttr("comparison_direction", direction));
}

/// [B, h, S, D] with every head repeated to have `heads` of them.
Value repeatHeads(OpBuilder &builder, Value value, int64_t heads) {
  ArrayRef<int64_t> shape = shapeOf(value);
  int64_t times = heads / shape[1];
  Value wide =
      broadcast(builder, value, {shape[0], shape[1], times, shape[2], shape[3]},
                {0, 1, 3, 4});
  return reshape(builder, wide, {shape[0], heads, shape[2], shape[3]});
}

/// Where `allowed` is false, -inf.
Value maskOut(OpBuilder &builder, Value scores, Value allowed) {
  Value none = splat(builder, scores.getLoc(), typeOf(scores),
                     -std::numeric_limits<double>::infinity());
  return build(builder, scores.getLoc(), "select", {allowed, scores, none},
               scores.getType());
}

Value softmax(OpBuilder &builder, Value scores) {
  ArrayRef<int64_t> shape = shapeOf(scores);
  Location loc = scores.getLoc();
  auto spread = [&](Value rows) {
    return broadcast(builder, rows, shape, {0, 1, 2});
  };
  Value top = spread(reduce(builder, "maximum", scores, {3}));
  Value shifted =
      build(builder, loc, "subtract", {scores, top}, scores.getType());
  Value powers = build(builder, loc, "exponential", shifted, scores.getType());
  Value sum = spread(reduce(builder, "add", powers, {3}));
  return build(builder, loc, "divide", {powers, sum}, scores.getType());
}

/// Attention of queries [B, H, Q, D] over keys and values [B, h, S, D]; `mask`
/// changes the scores [B, H, Q, S].
Value attend(OpBuilder &builder, Value query, Value key, Value value,
             double scale, llvm::function_ref<Value(Value)> mask) {
  int64_t heads = shapeOf(query)[1];
  Value scores = dotGeneral(builder, query, repeatHeads(builder, key, heads),
                            {0, 1}, {0, 1}, {3}, {3});
  Value factor = splat(builder, query.getLoc(), typeOf(scores), scale);
  scores = build(builder, query.getLoc(), "multiply", {scores, factor},
                 scores.getType());
  return dotGeneral(builder, softmax(builder, mask(scores)),
                    repeatHeads(builder, value, heads), {0, 1}, {0, 1}, {3},
                    {2});
}

bool areAttentionOperands(Operation *op, unsigned atLeast) {
  if (op->getNumOperands() < atLeast || op->getNumResults() != 1 ||
      op->getResult(0).getType() != op->getOperand(0).getType()) {
    return false;
  }
  for (unsigned i = 0; i < 3; ++i) {
    if (typeOf(op->getOperand(i)).getRank() != 4 ||
        !isa<FloatType>(typeOf(op->getOperand(i)).getElementType())) {
      return false;
    }
  }
  return op->getOperand(1).getType() == op->getOperand(2).getType();
}

/// `mask` as an addend of scores: it has the rank, and each of its sizes is
/// theirs or 1.
bool fitsScores(Value mask, ArrayRef<int64_t> scores) {
  return typeOf(mask).getRank() == 4 &&
         llvm::all_of(llvm::zip(shapeOf(mask), scores), [](auto pair) {
           return std::get<0>(pair) == 1 ||
                  std::get<0>(pair) == std::get<1>(pair);
         });
}

Value addMask(OpBuilder &builder, Value scores, Value mask) {
  Value same = convert(builder, mask, typeOf(scores).getElementType());
  Value wide = broadcast(builder, same, shapeOf(scores), {0, 1, 2, 3});
  return build(builder, scores.getLoc(), "add", {scores, wide},
               scores.getType());
}

// attention(query [B, H, Q, D], key [B, h, S, D], value, mask?): causal unless
// said otherwise.
Values attention(Operation *op, OpBuilder &builder) {
  if (!areAttentionOperands(op, 3) || op->getNumOperands() > 4 ||
      !frontendAttribute(op, "sliding_window_size").empty()) {
    return failure();
  }
  Value query = op->getOperand(0), key = op->getOperand(1);
  ArrayRef<int64_t> q = shapeOf(query), k = shapeOf(key);
  SmallVector<int64_t> scores{q[0], q[1], q[2], k[2]};
  bool hasMask = op->getNumOperands() == 4;
  if (q[0] != k[0] || q[3] != k[3] || k[1] == 0 || q[1] % k[1] != 0 ||
      (hasMask && !fitsScores(op->getOperand(3), scores))) {
    return failure();
  }
  bool causal = !hasMask && (frontendAttribute(op, "is_causal").empty() ||
                             isTrue(op, "is_causal"));
  double scale = numberOf(op, "scale").value_or(1 / std::sqrt(double(q[3])));
  auto mask = [&](Value value) {
    if (hasMask) {
      return addMask(builder, value, op->getOperand(3));
    }
    if (!causal) {
      return value;
    }
    RankedTensorType type = typeOf(value);
    return maskOut(builder, value,
                   lessOrEqual(builder, iota(builder, op->getLoc(), type, 3),
                               iota(builder, op->getLoc(), type, 2)));
  };
  return SmallVector<Value>{
      attend(builder, query, key, op->getOperand(2), scale, mask)};
}

/// One query per user, query [1, B, H, D], over keys and values [B, h, S, D];
/// user b sees positions 0 to positions[b] (all, if there are none).
Values decode(Operation *op, OpBuilder &builder, Value key, Value value,
              Value positions, Value mask) {
  Value query = op->getOperand(0);
  ArrayRef<int64_t> q = shapeOf(query), k = shapeOf(key);
  if (q[0] != 1 || q[1] != k[0] || q[3] != k[3] || k[1] == 0 ||
      q[2] % k[1] != 0 ||
      (positions && shapeOf(positions) != ArrayRef<int64_t>(q[1]))) {
    return failure();
  }
  SmallVector<int64_t> scores{q[1], q[2], 1, k[2]};
  if (mask) {
    int64_t count = typeOf(mask).getNumElements();
    if (count != q[1] * q[2] * k[2] && count != q[1] * k[2]) {
      return failure();
    }
    mask = reshape(builder, mask,
                   {q[1], count == q[1] * k[2] ? 1 : q[2], 1, k[2]});
  }
  double scale = numberOf(op, "scale").value_or(1 / std::sqrt(double(q[3])));
  auto change = [&](Value value) {
    if (mask) {
      return addMask(builder, value, mask);
    }
    if (!positions) {
      return value;
    }
    RankedTensorType type = typeOf(value);
    Value limit = convert(builder, positions, builder.getI32Type());
    limit = broadcast(builder, limit, type.getShape(), {0});
    return maskOut(
        builder, value,
        lessOrEqual(builder, iota(builder, op->getLoc(), type, 3), limit));
  };
  Value rows = reshape(builder, query, {q[1], q[2], 1, q[3]});
  Value result = attend(builder, rows, key, value, scale, change);
  return SmallVector<Value>{reshape(builder, result, q)};
}

// decode(query, key, value, positions [B], mask?); a sink is not known.
Values attentionDecode(Operation *op, OpBuilder &builder) {
  bool hasMask = isTrue(op, "has_attention_mask");
  if (!areAttentionOperands(op, 4) || isTrue(op, "has_attention_sink") ||
      op->getNumOperands() != 4u + hasMask) {
    return failure();
  }
  return decode(op, builder, op->getOperand(1), op->getOperand(2),
                op->getOperand(3), hasMask ? op->getOperand(4) : Value());
}

/// Blocks [N, h, bs, D] of the users' pages [U, P] as [U, h, P * bs, D].
Value unpage(OpBuilder &builder, Value blocks, Value pages) {
  ArrayRef<int64_t> b = shapeOf(blocks), p = shapeOf(pages);
  auto numbers = stablehlo::GatherDimensionNumbersAttr::get(
      builder.getContext(), {2, 3, 4}, {0}, {}, {}, {0}, 2);
  Value found =
      build(builder, blocks.getLoc(), "gather", {blocks, pages},
            typeOf(blocks).clone({p[0], p[1], b[1], b[2], b[3]}),
            {builder.getNamedAttr("dimension_numbers", numbers),
             builder.getNamedAttr("slice_sizes", builder.getDenseI64ArrayAttr(
                                                     {1, b[1], b[2], b[3]}))});
  Value heads = transpose(builder, found, {0, 2, 1, 3, 4});
  return reshape(builder, heads, {p[0], b[1], p[1] * b[2], b[3]});
}

// paged decode(query, key blocks, value blocks, pages [U, P], mask?,
// positions?).
Values pagedDecode(Operation *op, OpBuilder &builder) {
  bool hasMask = isTrue(op, "has_attention_mask");
  bool hasPositions = isTrue(op, "has_cur_pos_tensor");
  if (!areAttentionOperands(op, 4) || isTrue(op, "has_attention_sink") ||
      op->getNumOperands() != 4u + hasMask + hasPositions ||
      typeOf(op->getOperand(3)).getRank() != 2) {
    return failure();
  }
  bool causal = isTrue(op, "is_causal");
  if (causal && !hasPositions) {
    return failure();
  }
  Value pages = op->getOperand(3);
  Value mask = hasMask ? op->getOperand(4) : Value();
  Value positions = causal ? op->getOperand(op->getNumOperands() - 1) : Value();
  if (shapeOf(pages)[0] != shapeOf(op->getOperand(0))[1]) {
    return failure();
  }
  return decode(op, builder, unpage(builder, op->getOperand(1), pages),
                unpage(builder, op->getOperand(2), pages), positions, mask);
}

} // namespace

void addAttentionRules(RuleTable &table) {
  table["call:tt.scaled_dot_product_attention"] = attention;
  table["call:tt.scaled_dot_product_attention_decode"] = attentionDecode;
  table["call:tt.paged_scaled_dot_product_attention_decode"] = pagedDecode;
}

} // namespace ttc::expand
