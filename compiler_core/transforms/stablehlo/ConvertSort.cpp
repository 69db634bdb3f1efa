// Sorting by one key, other operands carried along.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Whether all of `value` is computed from `argument` and constants.
bool dependsOnlyOn(Value value, Value argument, int depth = 0) {
  if (value == argument) {
    return true;
  }
  Operation *op = value.getDefiningOp();
  return op && depth < 16 &&
         llvm::all_of(
             op->getOperands(),
             [&](Value used) {
               return dependsOnlyOn(used, argument, depth + 1);
             });
}

// Which operand is the key, and the order.
struct Order {
  unsigned key;
  bool descending;
};

// The comparator returns compare(f(a), f(b)) of one operand's two elements a
// and b, f being what frameworks put before it to order NaN and zeros.
std::optional<Order> orderOf(Region &comparator, unsigned count) {
  Block &block = comparator.front();
  Operation *compare = block.getTerminator()->getOperand(0).getDefiningOp();
  if (!compare || compare->getName().getStringRef() != "stablehlo.compare") {
    return std::nullopt;
  }
  std::string word = directionOf(compare);
  if (word == "EQ" || word == "NE") {
    return std::nullopt;
  }
  for (unsigned i = 0; i < count; ++i) {
    Value a = block.getArgument(2 * i), b = block.getArgument(2 * i + 1);
    if (dependsOnlyOn(compare->getOperand(0), a) &&
        dependsOnlyOn(compare->getOperand(1), b)) {
      return Order{i, word.front() == 'G'};
    }
    if (dependsOnlyOn(compare->getOperand(0), b) &&
        dependsOnlyOn(compare->getOperand(1), a)) {
      return Order{i, word.front() == 'L'};
    }
  }
  return std::nullopt;
}

LogicalResult convertSort(Conversion &c) {
  unsigned count = c.op->getNumOperands();
  std::optional<Order> order = orderOf(c.op->getRegion(0), count);
  if (!order) {
    return c.refuse("its comparator is not a comparison of one key",
                    "a comparator that returns compare LT or GT of two "
                    "elements of one operand");
  }
  Value key = c.operand(order->key);
  Type element = elementOf(key);
  bool exact = isa<FloatType>(element) || element.getIntOrFloatBitWidth() <= 16;
  if (!exact) {
    return c.refuse("the device sorts floats, which do not hold all values of "
                    "this integer type",
                    "f32, bf16 or integers of at most 16 bits");
  }
  TTIRBuilder &b = c.b;
  int64_t rank = typeOf(key).getRank();
  int64_t dim = c.integer("dimension", -1);
  dim = dim < 0 ? dim + rank : dim;
  bool isFloat = isa<FloatType>(element);
  Value sortable = isFloat ? key : b.typecast(key, b.get().getF32Type());

  OpBuilder &builder = b.get();
  OperationState state(c.op->getLoc(), "ttir.sort");
  state.addOperands(sortable);
  auto indices = typeOf(key).clone(builder.getI32Type());
  state.addTypes({sortable.getType(), indices});
  state.addAttributes(
      {b.attr("descending", builder.getBoolAttr(order->descending)),
       b.attr("dim", builder.getIntegerAttr(
                         builder.getIntegerType(32, /*isSigned=*/true), dim)),
       b.attr("stable", builder.getBoolAttr(c.flag("is_stable")))});
  Operation *sort = builder.create(state);

  SmallVector<Value> results;
  for (unsigned i = 0; i < count; ++i) {
    results.push_back(i == order->key
                          ? b.typecast(sort->getResult(0), element)
                          : b.gather(c.operand(i), sort->getResult(1), dim));
  }
  return c.replace(results);
}

} // namespace

void addSortConverters(ConverterTable &table) {
  table.add("stablehlo.sort", convertSort);
}

} // namespace ttc
