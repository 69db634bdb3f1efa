// Sorting in any order: by keys, the least significant first, where the
// comparator compares keys; else by counting what comes before each element.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "dialects/ttcore/TTCore.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/stablehlo/Bits.h"
#include "transforms/stablehlo/SortKeys.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// The library numbers sorted bf16 elements in 16 bits.
constexpr int64_t maxNarrowIndex = 65536;
// The most pairs of elements that are compared.
constexpr int64_t maxPairs = int64_t(1) << 25;

// Values in order, and where each came from.
struct Sorted {
  Value values, indices;
};

Sorted sortFloats(TTIRBuilder &b, Value key, int64_t dim, bool descending,
                  bool stable) {
  OpBuilder &builder = b.get();
  OperationState state(b.getLoc(), "ttir.sort");
  state.addOperands(key);
  state.addTypes({key.getType(), typeOf(key).clone(builder.getI32Type())});
  state.addAttributes(
      {b.attr("descending", builder.getBoolAttr(descending)),
       b.attr("dim", builder.getIntegerAttr(
                         builder.getIntegerType(32, /*isSigned=*/true), dim)),
       b.attr("stable", builder.getBoolAttr(stable))});
  Operation *sort = builder.create(state);
  return {sort->getResult(0), sort->getResult(1)};
}

// The device sorts floats: a key as floats, least significant part first.
// Integers of 32 bits are two parts.
SmallVector<Value> partsOf(TTIRBuilder &b, Value key, int64_t dim) {
  Type f32 = b.get().getF32Type();
  auto integer = dyn_cast<IntegerType>(elementOf(key));
  if (!integer) {
    bool fits = shapeOf(key)[dim] <= maxNarrowIndex;
    return {elementOf(key).isBF16() && fits ? key : b.typecast(key, f32)};
  }
  if (integer.getWidth() <= 16) {
    return {b.typecast(key, f32)};
  }
  bool isUnsigned = integer.isUnsigned();
  Value low = b.binary("bitwise_and", key, 65535.0);
  Value high =
      b.binary(isUnsigned ? "logical_right_shift" : "right_shift", key, 16.0);
  return {b.typecast(low, f32), b.typecast(high, f32)};
}

// The elements whose order `key` is.
FailureOr<Value> keyValues(Conversion &c, const SortKey &key) {
  Value element = c.operand(key.operand);
  if (key.isElement && isa<FloatType>(elementOf(element)) &&
      isa<BlockArgument>(key.first) && key.isTotalOrder) {
    return totalOrder(c.b, element);
  }
  if (key.isElement) {
    return element;
  }
  Values arguments;
  for (unsigned i = 0; i < c.op->getNumOperands(); ++i) {
    arguments.append({c.operand(i), c.operand(i)});
  }
  ValuesOr computed =
      applyBody(c, c.op->getRegion(0), arguments, ValueRange{key.first});
  if (failed(computed)) {
    return failure();
  }
  Value value = computed->front();
  bool totally = key.isTotalOrder && isa<FloatType>(elementOf(value));
  Value ordered = totally ? totalOrder(c.b, value) : Value();
  return ordered ? ordered : value;
}

// Stable sorts by one key after the other, the least significant first.
LogicalResult sortByKeys(Conversion &c, ArrayRef<SortKey> keys, int64_t dim) {
  TTIRBuilder &b = c.b;
  Value order; // where the element at each place came from
  Sorted sorted;
  for (const SortKey &key : llvm::reverse(keys)) {
    FailureOr<Value> values = keyValues(c, key);
    if (failed(values)) {
      return failure();
    }
    for (Value part : partsOf(b, *values, dim)) {
      Value moved = order ? b.gather(part, order, dim) : part;
      bool stable = order || c.flag("is_stable");
      sorted = sortFloats(b, moved, dim, key.descending, stable);
      order = order ? b.gather(order, sorted.indices, dim) : sorted.indices;
    }
  }
  const SortKey &first = keys.front();
  Values results;
  for (unsigned i = 0; i < c.op->getNumOperands(); ++i) {
    // Of one key that is the element itself the sorted values are there.
    bool isThere = i == first.operand && first.isElement &&
                   typeOf(sorted.values) == typeOf(c.operand(i));
    results.push_back(isThere ? sorted.values
                              : b.gather(c.operand(i), order, dim));
  }
  return c.replace(results);
}

// Any comparator: an element's place is the number of elements before it, which
// are those that are less, and those in front of it that are not greater.
LogicalResult sortByCounting(Conversion &c, int64_t dim) {
  TTIRBuilder &b = c.b;
  SmallVector<int64_t> left(shapeOf(c.operand(0))), right(left);
  int64_t size = left[dim], rank = left.size();
  left.insert(left.begin() + dim + 1, 1); // [.., j, 1, ..]
  right.insert(right.begin() + dim, 1);   // [.., 1, i, ..]
  Values arguments;
  for (Value operand : c.op->getOperands()) {
    arguments.append({b.reshape(operand, left), b.reshape(operand, right)});
  }
  ValuesOr compared = applyBody(c, c.op->getRegion(0), arguments);
  if (failed(compared)) {
    return failure();
  }
  Value less = compared->front();
  auto swap = llvm::to_vector(llvm::seq<int64_t>(0, rank + 1));
  std::swap(swap[dim], swap[dim + 1]);
  Value notGreater = b.unary("logical_not", b.permute(less, swap));
  auto line = RankedTensorType::get({size}, b.get().getI32Type());
  SmallVector<int64_t> column(rank + 1, 1), row(column);
  column[dim] = row[dim + 1] = size;
  Value inFront = b.compare("lt", b.reshape(b.arange(line, 0), column),
                            b.reshape(b.arange(line, 0), row));
  Value before = b.compare("logical_or", less,
                           b.compare("logical_and", notGreater, inFront));
  Value place = b.reduce("sum", b.typecast(before, b.get().getI32Type()), {dim},
                         /*keepDim=*/false);
  auto replace = ttcore::ReduceTypeAttr::get(b.get().getContext(),
                                             ttcore::ReduceType::Invalid);
  Values results;
  for (Value operand : c.op->getOperands()) {
    results.push_back(b.create("scatter", {operand, place, operand},
                               operand.getType(),
                               {b.attr("dim", b.get().getI32IntegerAttr(dim)),
                                b.attr("scatter_reduce_type", replace)}));
  }
  return c.replace(results);
}

LogicalResult convertSort(Conversion &c) {
  auto type = typeOf(c.operand(0));
  int64_t dim = c.integer("dimension", -1);
  dim = dim < 0 ? dim + type.getRank() : dim;
  if (type.getNumElements() == 0 || type.getDimSize(dim) == 1) {
    return c.replace(c.op->getOperands());
  }
  Region &comparator = c.op->getRegion(0);
  bool isFormula = isElementwise(comparator);
  if (auto keys = sortKeysOf(comparator)) {
    bool known =
        llvm::all_of(*keys, [](const SortKey &key) { return key.isElement; });
    if (known || isFormula) {
      return sortByKeys(c, *keys, dim);
    }
  }
  if (!isFormula || type.getNumElements() * type.getDimSize(dim) > maxPairs) {
    return c.refuse("its comparator is no comparison of keys, and all pairs of "
                    "elements are too many to compare",
                    "a comparator that returns compare LT or GT of the same "
                    "function of two elements of one operand");
  }
  return sortByCounting(c, dim);
}

} // namespace

void addSortConverters(ConverterTable &table) {
  table.add("stablehlo.sort", convertSort);
}

} // namespace ttc
