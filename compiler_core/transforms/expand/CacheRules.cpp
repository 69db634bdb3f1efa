// Custom calls that write into the caches of decoders.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/expand/Expand.h"

#include "dialects/stablehlo/StablehloBase.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::expand {

namespace {

/// All of rank 4, `count` operands, the result is the first one's.
bool isCacheCall(Operation *op, unsigned count) {
  return op->getNumOperands() == count && op->getNumResults() == 1 &&
         op->getResult(0).getType() == op->getOperand(0).getType() &&
         typeOf(op->getOperand(0)).getRank() == 4 &&
         typeOf(op->getOperand(1)).getRank() == 4;
}

/// Writes `values` at (offset, 0, position, 0) of the cache.
Value writeAt(OpBuilder &builder, Operation *op, Value position) {
  Location loc = op->getLoc();
  auto index = RankedTensorType::get({}, builder.getI32Type());
  int64_t offset = 0;
  if (frontendAttribute(op, "batch_offset").getAsInteger(10, offset)) {
    offset = 0;
  }
  Value zero = constant(builder, loc, index, 0);
  Value batch = constant(builder, loc, index, offset);
  return build(
      builder, loc, "dynamic_update_slice",
      {op->getOperand(0), op->getOperand(1), batch, zero, position, zero},
      op->getResult(0).getType());
}

bool fitsInside(Value update, Value cache) {
  return llvm::all_of(
      llvm::zip(shapeOf(update), shapeOf(cache)),
      [](auto pair) { return std::get<0>(pair) <= std::get<1>(pair); });
}

// fill_cache(cache [B, H, S, D], values [b, H, s, D]): values from position 0.
Values fillCache(Operation *op, OpBuilder &builder) {
  if (!isCacheCall(op, 2) ||
      !fitsInside(op->getOperand(1), op->getOperand(0))) {
    return failure();
  }
  auto index = RankedTensorType::get({}, builder.getI32Type());
  return SmallVector<Value>{
      writeAt(builder, op, constant(builder, op->getLoc(), index, 0))};
}

// update_cache(cache [B, H, S, D], values [b, H, 1, D], position [1]).
Values updateCache(Operation *op, OpBuilder &builder) {
  if (!isCacheCall(op, 3) || typeOf(op->getOperand(2)).getNumElements() != 1 ||
      !fitsInside(op->getOperand(1), op->getOperand(0))) {
    return failure();
  }
  Value position = convert(builder, op->getOperand(2), builder.getI32Type());
  return SmallVector<Value>{
      writeAt(builder, op, reshape(builder, position, {}))};
}

Value binary(OpBuilder &builder, StringRef name, Value a, Value b) {
  return build(builder, a.getLoc(), name, {a, b}, a.getType());
}

Value iota(OpBuilder &builder, Location loc, int64_t size) {
  return build(
      builder, loc, "iota", {},
      RankedTensorType::get({size}, builder.getI32Type()),
      builder.getNamedAttr("iota_dimension", builder.getI64IntegerAttr(0)));
}

/// [n] and [n] as the columns of [n, 2].
Value pairUp(OpBuilder &builder, Value a, Value b) {
  int64_t n = shapeOf(a).front();
  Value left = reshape(builder, a, {n, 1}), right = reshape(builder, b, {n, 1});
  return build(builder, a.getLoc(), "concatenate", {left, right},
               typeOf(a).clone({n, 2}),
               builder.getNamedAttr("dimension", builder.getI64IntegerAttr(1)));
}

/// table[rows[i], columns[i]] for all i.
Value lookUp(OpBuilder &builder, Value table, Value rows, Value columns) {
  MLIRContext *context = builder.getContext();
  auto numbers = stablehlo::GatherDimensionNumbersAttr::get(context, {}, {0, 1},
                                                            {}, {}, {0, 1}, 1);
  return build(builder, table.getLoc(), "gather",
               {table, pairUp(builder, rows, columns)},
               typeOf(table).clone(shapeOf(rows)),
               {builder.getNamedAttr("dimension_numbers", numbers),
                builder.getNamedAttr("slice_sizes",
                                     builder.getDenseI64ArrayAttr({1, 1}))});
}

/// cache[blocks[i], :, places[i], :] = values[i], [n, H, D].
Value store(OpBuilder &builder, Value cache, Value blocks, Value places,
            Value values) {
  Location loc = cache.getLoc();
  auto numbers = stablehlo::ScatterDimensionNumbersAttr::get(
      builder.getContext(), {1, 2}, {0, 2}, {}, {}, {0, 2}, 1);
  OperationState state(loc, "stablehlo.scatter");
  state.addOperands({cache, pairUp(builder, blocks, places), values});
  state.addTypes(cache.getType());
  state.addAttribute("scatter_dimension_numbers", numbers);
  Region &body = *state.addRegion();
  {
    OpBuilder::InsertionGuard guard(builder);
    auto scalar = RankedTensorType::get({}, typeOf(cache).getElementType());
    Block *block =
        builder.createBlock(&body, body.end(), {scalar, scalar}, {loc, loc});
    OperationState last(loc, "stablehlo.return");
    last.addOperands(block->getArgument(1));
    builder.create(last);
  }
  return builder.create(state)->getResult(0);
}

struct Split {
  Value block, place;
};

/// Positions in a sequence as block numbers and places in a block.
Split splitPositions(OpBuilder &builder, Value positions, int64_t blockSize) {
  Value size =
      constant(builder, positions.getLoc(), typeOf(positions), blockSize);
  return {binary(builder, "divide", positions, size),
          binary(builder, "remainder", positions, size)};
}

// paged_update_cache(cache [N, H, bs, D], values [1, U, h, D], positions [U],
// table [U, P]): user u's token goes to block table[u, position / bs].
Values pagedUpdate(Operation *op, OpBuilder &builder) {
  if (!isCacheCall(op, 4)) {
    return failure();
  }
  Value cache = op->getOperand(0), values = op->getOperand(1);
  Value positions = convert(builder, op->getOperand(2), builder.getI32Type());
  Value table = convert(builder, op->getOperand(3), builder.getI32Type());
  int64_t users = shapeOf(values)[1], heads = shapeOf(cache)[1];
  if (typeOf(positions).getRank() != 1 || shapeOf(positions)[0] != users ||
      typeOf(table).getRank() != 2 || shapeOf(table)[0] != users ||
      shapeOf(values)[0] != 1 || shapeOf(values)[2] < heads) {
    return failure();
  }
  int64_t depth = shapeOf(values)[3];
  Value rows = build(
      builder, op->getLoc(), "slice", values,
      typeOf(values).clone({1, users, heads, depth}),
      {builder.getNamedAttr("start_indices",
                            builder.getDenseI64ArrayAttr({0, 0, 0, 0})),
       builder.getNamedAttr("limit_indices", builder.getDenseI64ArrayAttr(
                                                 {1, users, heads, depth})),
       builder.getNamedAttr("strides",
                            builder.getDenseI64ArrayAttr({1, 1, 1, 1}))});
  Split at = splitPositions(builder, positions, shapeOf(cache)[2]);
  Value blocks =
      lookUp(builder, table, iota(builder, op->getLoc(), users), at.block);
  return SmallVector<Value>{
      store(builder, cache, blocks, at.place,
            reshape(builder, rows, {users, heads, depth}))};
}

// paged_fill_cache(cache [N, H, bs, D], values [1, H, s, D], table [B, P],
// batch [1]): tokens 0 to s - 1 of one user.
Values pagedFill(Operation *op, OpBuilder &builder) {
  if (!isCacheCall(op, 4)) {
    return failure();
  }
  Value cache = op->getOperand(0), values = op->getOperand(1);
  Value table = convert(builder, op->getOperand(2), builder.getI32Type());
  Value user = convert(builder, op->getOperand(3), builder.getI32Type());
  int64_t heads = shapeOf(values)[1], tokens = shapeOf(values)[2];
  if (typeOf(table).getRank() != 2 || typeOf(user).getNumElements() != 1 ||
      shapeOf(values)[0] != 1 || heads != shapeOf(cache)[1] ||
      tokens > shapeOf(table)[1] * shapeOf(cache)[2]) {
    return failure();
  }
  Split at = splitPositions(builder, iota(builder, op->getLoc(), tokens),
                            shapeOf(cache)[2]);
  Value row = broadcast(builder, reshape(builder, user, {}), {tokens}, {});
  Value blocks = lookUp(builder, table, row, at.block);
  Value flat = reshape(builder, values, {heads, tokens, shapeOf(values)[3]});
  return SmallVector<Value>{store(builder, cache, blocks, at.place,
                                  transpose(builder, flat, {1, 0, 2}))};
}

} // namespace

void addCacheRules(RuleTable &table) {
  table["call:tt.fill_cache"] = fillCache;
  table["call:tt.update_cache"] = updateCache;
  table["call:tt.paged_update_cache"] = pagedUpdate;
  table["call:tt.paged_fill_cache"] = pagedFill;
}

} // namespace ttc::expand
