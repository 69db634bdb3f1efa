// Reductions, with one operand or several, and argmax and argmin in the form
// frameworks write them.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttir/Patterns.h"
#include <cmath>
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// How one kind of reduction is done: the ttir reduction, the op that combines
// two results, and the number that changes nothing.
struct Kind {
  StringRef body, reduction, combine;
  double neutral;
};

constexpr double infinity = std::numeric_limits<double>::infinity();

const Kind numberKinds[] = {{"add", "sum", "add", 0.0},
                            {"multiply", "prod", "multiply", 1.0},
                            {"maximum", "max", "maximum", -infinity},
                            {"minimum", "min", "minimum", infinity}};

const Kind truthKinds[] = {{"add", "reduce_or", "logical_or", 0.0},
                           {"or", "reduce_or", "logical_or", 0.0},
                           {"maximum", "reduce_or", "logical_or", 0.0},
                           {"and", "reduce_and", "logical_and", 1.0},
                           {"multiply", "reduce_and", "logical_and", 1.0},
                           {"minimum", "reduce_and", "logical_and", 1.0}};

const Kind *findKind(StringRef body, Type element) {
  ArrayRef<Kind> kinds = element.isInteger(1) ? ArrayRef<Kind>(truthKinds)
                                              : ArrayRef<Kind>(numberKinds);
  const Kind *found =
      llvm::find_if(kinds, [&](const Kind &kind) { return kind.body == body; });
  return found == kinds.end() ? nullptr : found;
}

// Whether an initial value leaves the reduction alone. Extremes of integers
// stand for infinity.
bool isNeutral(Value init, const Kind &kind) {
  std::optional<double> number = knownNumber(init);
  if (!number) {
    return false;
  }
  auto integer = dyn_cast<IntegerType>(elementOf(init));
  if (!integer || std::isfinite(kind.neutral)) {
    return *number == kind.neutral;
  }
  unsigned width = integer.getWidth();
  bool isUnsigned = integer.isUnsigned();
  APInt extreme = kind.neutral < 0
                      ? (isUnsigned ? APInt::getMinValue(width)
                                    : APInt::getSignedMinValue(width))
                      : (isUnsigned ? APInt::getMaxValue(width)
                                    : APInt::getSignedMaxValue(width));
  return *number == extreme.roundToDouble(!isUnsigned);
}

Value reduceOne(TTIRBuilder &b, const Kind &kind, Value x, Value init,
                Ints dims) {
  Value result = b.reduce(kind.reduction, x, dims, /*keepDim=*/false);
  return isNeutral(init, kind) ? result : b.binary(kind.combine, result, init);
}

// Whether `x` counts 0, 1, 2, ... along `dim`.
bool isIota(Value x, int64_t dim) {
  while (Operation *op = x.getDefiningOp()) {
    if (isOp(op, "arange")) {
      return typeOf(x).getRank() == 1
                 ? true
                 : op->getAttrOfType<IntegerAttr>("arange_dimension")
                           .getInt() == dim;
    }
    if (isOp(op, "typecast")) {
      x = op->getOperand(0);
      continue;
    }
    if (!isOp(op, "broadcast") && !isOp(op, "reshape")) {
      return false;
    }
    // The size along `dim` must be in one place all the way: other sizes are
    // repeated.
    int64_t size = shapeOf(x)[dim];
    x = op->getOperand(0);
    Ints shape = shapeOf(x);
    if (isOp(op, "broadcast") && shape[dim] != size) {
      return false;
    }
    if (isOp(op, "reshape")) {
      return shape.size() == 1 && shape[0] == size && definedBy(x, "arange");
    }
  }
  return false;
}

// The direction in which a reduction over (value, index) pairs chooses: 1
// greatest, -1 least, 0 neither.
int choosesBy(Region &body) {
  Block &block = body.front();
  Value value = block.getArgument(0), other = block.getArgument(2);
  for (Operation &op : block) {
    if (op.getName().getStringRef() != "stablehlo.compare" ||
        op.getOperand(0) != value || op.getOperand(1) != other) {
      continue;
    }
    std::string word = directionOf(&op);
    if (word == "GT" || word == "GE") {
      return 1;
    }
    if (word == "LT" || word == "LE") {
      return -1;
    }
  }
  return 0;
}

LogicalResult convertArg(Conversion &c, Ints dims) {
  int direction = choosesBy(c.op->getRegion(0));
  Value x = c.operand(0);
  if (direction == 0 || dims.size() != 1 || !isIota(c.operand(1), dims[0]) ||
      elementOf(x).isInteger(1)) {
    return c.refuse("its body is not a known one",
                    "the greatest or least value with its index along one "
                    "dimension (argmax, argmin)");
  }
  TTIRBuilder &b = c.b;
  Value best = b.reduce(direction > 0 ? "max" : "min", x, dims, false);
  Value ordered = direction > 0 ? x : b.unary("neg", x);
  Value index = b.reduce("argmax", ordered, dims, false, b.get().getI32Type());
  Type indexType = c.resultType(1).getElementType();
  return c.replace({best, b.typecast(index, indexType)});
}

LogicalResult convertReduce(Conversion &c) {
  unsigned count = c.op->getNumOperands() / 2;
  SmallVector<int64_t> dims = c.ints("dimensions");
  SmallVector<const Kind *> kinds;
  for (unsigned i = 0; i < count; ++i) {
    StringRef body = reducerKind(c.op->getRegion(0), i, count);
    kinds.push_back(findKind(body, elementOf(c.operand(i))));
  }
  if (count == 2 && !(kinds[0] && kinds[1])) {
    return convertArg(c, dims);
  }
  if (llvm::is_contained(kinds, nullptr)) {
    return c.refuse("its body is not a known one",
                    "one of add, multiply, maximum, minimum, and, or");
  }
  SmallVector<Value> results;
  for (unsigned i = 0; i < count; ++i) {
    results.push_back(
        reduceOne(c.b, *kinds[i], c.operand(i), c.operand(count + i), dims));
  }
  return c.replace(results);
}

} // namespace

void addReduceConverters(ConverterTable &table) {
  table.add("stablehlo.reduce", convertReduce);
}

} // namespace ttc
