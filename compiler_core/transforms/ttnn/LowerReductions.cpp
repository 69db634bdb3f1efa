// Lowerings of reductions and scans.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "transforms/ttnn/Lowering.h"
#include <cmath>
#include <limits>

using namespace mlir;

namespace ttc {

namespace {

/// The dims that are reduced, ascending, none negative.
SmallVector<int64_t> reducedDims(OpLowering &op) {
  int64_t rank = op.sourceType(0).getRank();
  SmallVector<int64_t> dims = op.integers("dim_arg");
  if (!op.attribute("dim_arg")) {
    dims = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  }
  for (int64_t &dim : dims) {
    dim += dim < 0 ? rank : 0;
  }
  llvm::sort(dims);
  return dims;
}

/// A reduction of nothing, which the library has no kernel for: `neutral`
/// everywhere.
LogicalResult reduceEmpty(OpLowering &op, std::optional<double> neutral) {
  if (!neutral) {
    return op.unsupported("a reduction of at least one element would work");
  }
  RankedTensorType type = op.resultType();
  Attribute number = op.builder.getF64FloatAttr(*neutral);
  return op.replace(
      op.full(toDeviceNumber(number, type.getElementType()), type));
}

/// The least or greatest number of an integer type.
double extreme(Type type, bool least) {
  auto integer = cast<IntegerType>(type);
  unsigned width = std::min(integer.getWidth(), 32U);
  if (integer.isUnsigned()) {
    return least ? 0.0 : std::ldexp(1.0, width) - 1;
  }
  double half = std::ldexp(1.0, width - 1);
  return least ? -half : half - 1;
}

/// What changes no value under the reduction `name`; nothing if there is no
/// such number.
std::optional<double> neutralOf(OpLowering &op, StringRef name) {
  double infinity = std::numeric_limits<double>::infinity();
  if (name == "sum") {
    return 0.0;
  }
  if (name != "max" && name != "min") {
    return std::nullopt;
  }
  if (op.isBoolean(0)) {
    return name == "max" ? 0.0 : 1.0;
  }
  if (isInteger(op.resultType().getElementType())) {
    return extreme(op.sourceType(0).getElementType(), name == "max");
  }
  return name == "max" ? -infinity : infinity;
}

/// `takesIntegers`: whether the library sums up integers as such.
LogicalResult emitReduction(OpLowering &op, StringRef name,
                            bool takesIntegers) {
  Value input = op.operand(0);
  if (typeOf(input).getNumElements() == 0) {
    return reduceEmpty(op, neutralOf(op, name));
  }
  SmallVector<int64_t> dims = reducedDims(op);
  if (dims.empty()) {
    return op.replace(input); // the library takes [] for "all"
  }
  Type element = elementOf(input);
  if (isInteger(element) && !takesIntegers) {
    element = op.builder.getF32Type();
    input = op.typecast(input, element);
  }
  return op.replace(op.create(
      name, input, withElement(op.resultType(), element),
      {op.attr("dim_arg", op.i32List(dims)),
       op.attr("keep_dim", op.builder.getBoolAttr(op.flag("keep_dim")))}));
}

/// Elements [begin, end) of a dim, every second one if `step` is 2.
Value sliceDim(OpLowering &op, Value value, int64_t dim, int64_t begin,
               int64_t end, int64_t step) {
  SmallVector<int64_t> shape(shapeOf(value)), begins(shape.size(), 0),
      ends(shape), steps(shape.size(), 1);
  begins[dim] = begin;
  ends[dim] = end;
  steps[dim] = step;
  shape[dim] = (end - begin + step - 1) / step;
  return op.create("slice_static", value, withShape(typeOf(value), shape),
                   {op.attr("begins", op.i32List(begins)),
                    op.attr("ends", op.i32List(ends)),
                    op.attr("step", op.i32List(steps))});
}

/// The product of integers, which the library has none for: neighbours are
/// multiplied until one is left.
Value multiplyAlong(OpLowering &op, Value value, int64_t dim) {
  while (shapeOf(value)[dim] > 1) {
    int64_t size = shapeOf(value)[dim], even = size - size % 2;
    Value left = sliceDim(op, value, dim, 0, even, 2);
    Value product = op.create(
        "multiply", {left, sliceDim(op, value, dim, 1, even, 2)}, typeOf(left));
    if (size % 2 != 0) {
      SmallVector<int64_t> shape(shapeOf(product));
      ++shape[dim];
      product = op.create(
          "concat", {product, sliceDim(op, value, dim, size - 1, size, 1)},
          withShape(typeOf(product), shape), op.attr("dim", op.i32(dim)));
    }
    value = product;
  }
  return value;
}

/// The library multiplies along one dim at a time.
LogicalResult lowerProd(OpLowering &op) {
  Value value = op.operand(0);
  if (typeOf(value).getNumElements() == 0) {
    return reduceEmpty(op, 1.0);
  }
  for (int64_t dim : reducedDims(op)) {
    if (isInteger(elementOf(value))) {
      value = multiplyAlong(op, value, dim);
      continue;
    }
    SmallVector<int64_t> shape(shapeOf(value));
    shape[dim] = 1;
    value = op.create("prod", value, withShape(typeOf(value), shape),
                      {op.attr("dim_arg", op.builder.getI64IntegerAttr(dim)),
                       op.attr("keep_dim", op.builder.getBoolAttr(true))});
  }
  return op.replace(op.reshape(value, op.resultType().getShape()));
}

LogicalResult lowerArgMax(OpLowering &op) {
  Value input = op.operand(0);
  if (typeOf(input).getNumElements() == 0) {
    return reduceEmpty(op, std::nullopt);
  }
  SmallVector<int64_t> dims = reducedDims(op);
  int64_t rank = typeOf(input).getRank();
  if (dims.size() != 1 && static_cast<int64_t>(dims.size()) != rank) {
    return op.unsupported("argmax along one dim, or over all, would work");
  }
  int64_t dim = dims.empty() ? 0 : dims[0];
  if (dims.size() != 1 || rank == 1) {
    // Over all elements: of a row, for the library wants two dims.
    input = op.reshape(input, {1, typeOf(input).getNumElements()});
    dim = 1;
  }
  SmallVector<int64_t> shape(shapeOf(input));
  shape[dim] = 1;
  auto type =
      RankedTensorType::get(shape, op.builder.getIntegerType(32, false));
  Value index = op.create("argmax", input, type,
                          {op.attr("dim", op.i32(dim)),
                           op.attr("keep_dim", op.builder.getBoolAttr(true))});
  index = op.typecast(index, op.resultType().getElementType());
  return op.replace(op.reshape(index, op.resultType().getShape()));
}

void addScan(LoweringTable &table, StringRef name) {
  table[name] = [=](OpLowering &op) {
    Value input = op.operand(0);
    int64_t dim = op.integer("dim");
    dim += dim < 0 ? typeOf(input).getRank() : 0;
    return op.replace(
        op.create(name, input, typeOf(input), op.attr("dim", op.i32(dim))));
  };
}

} // namespace

void addReductionLowerings(LoweringTable &table) {
  for (StringRef name : {"sum", "max", "min"}) {
    table[name] = [=](OpLowering &op) { return emitReduction(op, name, true); };
  }
  table["mean"] = [](OpLowering &op) {
    return emitReduction(op, "mean", false);
  };
  // Of 0 and 1: any is the largest, all is the smallest.
  table["reduce_or"] = [](OpLowering &op) {
    return emitReduction(op, "max", true);
  };
  table["reduce_and"] = [](OpLowering &op) {
    return emitReduction(op, "min", true);
  };
  table["prod"] = lowerProd;
  table["argmax"] = lowerArgMax;
  addScan(table, "cumsum");
  addScan(table, "cumprod");
}

} // namespace ttc
