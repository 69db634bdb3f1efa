// Reductions with any body: known combinations by the reductions of ttir,
// argmax and argmin in the form frameworks write them, all others by halving.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttir/Patterns.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

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

// The direction in which the body of a reduction over (value, index) pairs
// chooses: 1 greatest, -1 least, 0 if it is not a form that frameworks write:
// the better value (or NaN), and among equals the first.
int choosesBy(Region &body) {
  Block &block = body.front();
  int direction = 0;
  bool takesFirst = false;
  for (Operation &op : block.without_terminator()) {
    if (op.getNumOperands() != 2) {
      continue;
    }
    Value left = op.getOperand(0), right = op.getOperand(1);
    bool ofValues =
        left == block.getArgument(0) && right == block.getArgument(2);
    bool ofIndices =
        left == block.getArgument(1) && right == block.getArgument(3);
    StringRef name = op.getName().stripDialect();
    std::string word = name == "compare" ? directionOf(&op) : "";
    if (ofValues && direction == 0) {
      direction = word == "GT" || word == "GE"   ? 1
                  : word == "LT" || word == "LE" ? -1
                                                 : 0;
      takesFirst |= word == "GE" || word == "LE";
    }
    takesFirst |= ofIndices && (word == "LT" || name == "minimum");
  }
  return takesFirst ? direction : 0;
}

// Results in the shape of the reduction's, combined with the initial values.
LogicalResult finish(Conversion &c, ValueRange folded) {
  unsigned count = folded.size();
  Values starts;
  for (unsigned i = 0; i < count; ++i) {
    starts.push_back(c.operand(count + i));
  }
  bool neutral = true;
  for (unsigned i = 0; i < count; ++i) {
    const Monoid *monoid =
        monoidOf(c.op->getRegion(0), i, count, elementOf(c.operand(i)));
    neutral &= monoid && isNeutral(starts[i], *monoid);
  }
  if (neutral) {
    return c.replace(folded);
  }
  SmallVector<int64_t> ones(shapeOf(folded[0]).size(), 1);
  for (Value &start : starts) {
    start = c.b.reshape(start, ones);
  }
  ValuesOr results = combineBy(c, c.op->getRegion(0), starts, folded);
  return failed(results) ? failure() : c.replace(*results);
}

// A reduction of nothing gives the initial values.
LogicalResult reduceNothing(Conversion &c) {
  Values results;
  for (unsigned i = 0; i < c.op->getNumResults(); ++i) {
    results.push_back(c.b.broadcastInDim(c.operand(c.op->getNumResults() + i),
                                         c.resultType(i).getShape(), {}));
  }
  return c.replace(results);
}

// The reduced dimensions in front, made one: every operand as [n, rest].
Values asColumns(Conversion &c, Ints dims) {
  Values columns;
  for (unsigned i = 0; i < c.op->getNumResults(); ++i) {
    Value x = c.operand(i);
    SmallVector<int64_t> order(dims);
    int64_t reduced = 1;
    for (int64_t dim = 0, rank = shapeOf(x).size(); dim < rank; ++dim) {
      if (llvm::is_contained(dims, dim)) {
        reduced *= shapeOf(x)[dim];
      } else {
        order.push_back(dim);
      }
    }
    int64_t rest = typeOf(x).getNumElements() / reduced;
    columns.push_back(c.b.reshape(c.b.permute(x, order), {reduced, rest}));
  }
  return columns;
}

LogicalResult reduceByHalving(Conversion &c, Ints dims) {
  Region &body = c.op->getRegion(0);
  auto combine = [&](ValueRange left, ValueRange right) {
    return combineBy(c, body, left, right);
  };
  ValuesOr folded = foldDim(c.b, asColumns(c, dims), 0, combine);
  if (failed(folded)) {
    return failure();
  }
  for (Value &value : *folded) {
    value = c.b.reshape(value, c.resultType().getShape());
  }
  return finish(c, *folded);
}

// Bits in the order of numbers that is the reverse of the given: -x, or for
// integers ~x, which has no exception.
Value reversed(TTIRBuilder &b, Value x) {
  return b.unary(isa<FloatType>(elementOf(x)) ? "neg" : "bitwise_not", x);
}

LogicalResult convertArg(Conversion &c, int direction, Ints dims) {
  TTIRBuilder &b = c.b;
  Value x = c.operand(0);
  Type valueType = elementOf(x);
  if (valueType.isInteger(1)) {
    x = b.typecast(x, b.get().getI32Type());
  }
  Value ordered = direction > 0 ? x : reversed(b, x);
  Value index = b.reduce("argmax", ordered, dims, false, b.get().getI32Type());
  Value best = b.reduce(direction > 0 ? "max" : "min", x, dims, false);
  Type indexType = c.resultType(1).getElementType();
  return c.replace({b.typecast(best, valueType), b.typecast(index, indexType)});
}

bool isArgForm(Conversion &c, Ints dims) {
  return c.op->getNumResults() == 2 && dims.size() == 1 &&
         choosesBy(c.op->getRegion(0)) != 0 && isIota(c.operand(1), dims[0]);
}

LogicalResult convertReduce(Conversion &c) {
  Region &body = c.op->getRegion(0);
  unsigned count = c.op->getNumResults();
  SmallVector<int64_t> dims = c.ints("dimensions");
  if (typeOf(c.operand(0)).getNumElements() == 0) {
    return reduceNothing(c);
  }
  Values folded;
  for (unsigned i = 0; i < count; ++i) {
    const Monoid *monoid = monoidOf(body, i, count, elementOf(c.operand(i)));
    if (monoid && !monoid->reduction.empty()) {
      folded.push_back(
          c.b.reduce(monoid->reduction, c.operand(i), dims, false));
    }
  }
  if (folded.size() == count) {
    return finish(c, folded);
  }
  if (isArgForm(c, dims)) {
    return convertArg(c, choosesBy(body), dims);
  }
  bool known = true;
  for (unsigned i = 0; i < count; ++i) {
    known &= monoidOf(body, i, count, elementOf(c.operand(i))) != nullptr;
  }
  if (!known && !isElementwise(body)) {
    return c.refuse("its body does more than compute element by element",
                    "a body of element-wise ops");
  }
  return reduceByHalving(c, dims);
}

// The computation on whole tensors.
LogicalResult convertMap(Conversion &c) {
  Region &body = c.op->getRegion(0);
  if (!isElementwise(body)) {
    return c.refuse("its computation does more than compute element by element",
                    "a computation of element-wise ops");
  }
  ValuesOr results = applyBody(c, body, c.op->getOperands());
  return failed(results) ? failure() : c.replace(*results);
}

} // namespace

void addReduceConverters(ConverterTable &table) {
  table.add("stablehlo.map", convertMap);
  table.add("stablehlo.reduce", convertReduce);
}

} // namespace ttc
