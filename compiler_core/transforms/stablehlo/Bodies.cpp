// Bodies of reductions: recognized, applied to tensors, folded over dimensions.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Bodies.h"

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/IRMapping.h"
#include "llvm/ADT/StringSet.h"
#include <limits>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

const Monoid numbers[] = {
    {"add", "sum", "add"},         {"multiply", "prod", "multiply"},
    {"maximum", "max", "maximum"}, {"minimum", "min", "minimum"},
    {"and", "", "bitwise_and"},    {"or", "", "bitwise_or"},
    {"xor", "", "bitwise_xor"}};

const Monoid truths[] = {{"add", "reduce_or", "logical_or"},
                         {"or", "reduce_or", "logical_or"},
                         {"maximum", "reduce_or", "logical_or"},
                         {"and", "reduce_and", "logical_and"},
                         {"multiply", "reduce_and", "logical_and"},
                         {"minimum", "reduce_and", "logical_and"},
                         {"xor", "", "logical_xor"}};

// Ops of StableHLO that work on each element alone.
const llvm::StringSet<> &elementwiseOps() {
  static const llvm::StringSet<> names = {"abs",
                                          "add",
                                          "and",
                                          "atan2",
                                          "bitcast_convert",
                                          "cbrt",
                                          "ceil",
                                          "clamp",
                                          "compare",
                                          "constant",
                                          "convert",
                                          "cosine",
                                          "count_leading_zeros",
                                          "divide",
                                          "exponential",
                                          "exponential_minus_one",
                                          "floor",
                                          "is_finite",
                                          "log",
                                          "log_plus_one",
                                          "logistic",
                                          "maximum",
                                          "minimum",
                                          "multiply",
                                          "negate",
                                          "not",
                                          "or",
                                          "popcnt",
                                          "power",
                                          "reduce_precision",
                                          "remainder",
                                          "round_nearest_afz",
                                          "round_nearest_even",
                                          "rsqrt",
                                          "select",
                                          "shift_left",
                                          "shift_right_arithmetic",
                                          "shift_right_logical",
                                          "sign",
                                          "sine",
                                          "sqrt",
                                          "subtract",
                                          "tan",
                                          "tanh",
                                          "xor"};
  return names;
}

bool isScalar(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.getRank() == 0;
}

// Moves between scalars change nothing.
bool isScalarMove(Operation &op) {
  StringRef name = op.getName().getStringRef();
  return op.getNumOperands() >= 1 &&
         (name == "stablehlo.reshape" || name == "stablehlo.transpose" ||
          name == "stablehlo.broadcast_in_dim" ||
          name == "stablehlo.optimization_barrier");
}

bool isElementwise(Operation &op) {
  StringRef name = op.getName().getStringRef();
  if (op.getNumRegions() != 0 ||
      !llvm::all_of(op.getOperandTypes(), isScalar) ||
      !llvm::all_of(op.getResultTypes(), isScalar)) {
    return false;
  }
  if (name.consume_front("chlo.")) {
    return name != "constant";
  }
  return isScalarMove(op) ||
         (name.consume_front("stablehlo.") && elementwiseOps().contains(name));
}

SmallVector<int64_t> commonShape(ValueRange values) {
  SmallVector<int64_t> shape;
  for (Value value : values) {
    Ints more = shapeOf(value);
    if (more.size() > shape.size()) {
      shape.insert(shape.begin(), more.size() - shape.size(), 1);
    }
    for (size_t i = 0; i < more.size(); ++i) {
      int64_t &size = shape[shape.size() - more.size() + i];
      size = size == 1 ? more[i] : size;
    }
  }
  return shape;
}

Value spread(TTIRBuilder &b, Value value, Ints shape) {
  SmallVector<int64_t> raised(shape.size() - shapeOf(value).size(), 1);
  llvm::append_range(raised, shapeOf(value));
  return b.broadcast(b.reshape(value, raised), shape);
}

} // namespace

const Monoid *monoidOf(Region &body, unsigned result, unsigned numInputs,
                       Type element) {
  StringRef kind = reducerKind(body, result, numInputs);
  bool truth = element.isInteger(1);
  ArrayRef<Monoid> all =
      truth ? ArrayRef<Monoid>(truths) : ArrayRef<Monoid>(numbers);
  const Monoid *found =
      llvm::find_if(all, [&](const Monoid &m) { return m.body == kind; });
  return found == all.end() ? nullptr : found;
}

TypedAttr neutralOf(const Monoid &monoid, Type element) {
  StringRef body = monoid.body;
  if (auto real = dyn_cast<FloatType>(element)) {
    double infinity = std::numeric_limits<double>::infinity();
    double number = body == "multiply"  ? 1.0
                    : body == "maximum" ? -infinity
                    : body == "minimum" ? infinity
                                        : 0.0;
    return FloatAttr::get(real, number);
  }
  auto integer = cast<IntegerType>(element);
  unsigned width = integer.getWidth();
  bool isUnsigned = integer.isUnsigned() || width == 1;
  APInt number(width, 0);
  if (body == "multiply") {
    number = APInt(width, 1);
  } else if (body == "and") {
    number = APInt::getAllOnes(width);
  } else if (body == "maximum") {
    number = isUnsigned ? APInt::getMinValue(width)
                        : APInt::getSignedMinValue(width);
  } else if (body == "minimum") {
    number = isUnsigned ? APInt::getMaxValue(width)
                        : APInt::getSignedMaxValue(width);
  }
  return IntegerAttr::get(element, number);
}

bool isNeutral(Value value, const Monoid &monoid) {
  std::optional<double> number = knownNumber(value);
  if (!number) {
    return false;
  }
  TypedAttr neutral = neutralOf(monoid, elementOf(value));
  if (auto real = dyn_cast<FloatAttr>(neutral)) {
    return *number == real.getValueAsDouble();
  }
  auto integer = cast<IntegerAttr>(neutral);
  bool isUnsigned =
      integer.getType().isUnsignedInteger() || integer.getType().isInteger(1);
  return *number == integer.getValue().roundToDouble(!isUnsigned);
}

bool isElementwise(Region &body) {
  return body.hasOneBlock() &&
         llvm::all_of(body.front().without_terminator(),
                      [](Operation &op) { return isElementwise(op); });
}

ValuesOr applyBody(Conversion &c, Region &body, ValueRange arguments,
                   ValueRange wanted) {
  Block &block = body.front();
  SmallVector<int64_t> shape = commonShape(arguments);
  IRMapping mapping;
  for (auto [argument, value] : llvm::zip(block.getArguments(), arguments)) {
    mapping.map(argument, spread(c.b, value, shape));
  }
  // Values from outside of the body are scalars too.
  auto find = [&](Value value) {
    if (Value known = mapping.lookupOrNull(value)) {
      return known;
    }
    Value known = spread(c.b, value, shape);
    mapping.map(value, known);
    return known;
  };
  for (Operation &op : block.without_terminator()) {
    if (isScalarMove(op)) {
      mapping.map(op.getResult(0), find(op.getOperand(0)));
      continue;
    }
    SmallVector<Value> operands = llvm::map_to_vector(op.getOperands(), find);
    if (operands.empty()) { // a constant
      Operation *copy = c.b.get().clone(op);
      ValuesOr converted = c.convertNested(copy);
      if (failed(converted)) {
        return failure();
      }
      mapping.map(op.getResult(0), spread(c.b, converted->front(), shape));
      continue;
    }
    OperationState state(op.getLoc(), op.getName());
    state.addOperands(operands);
    for (Type type : op.getResultTypes()) {
      state.addTypes(RankedTensorType::get(shape, getElementTypeOrSelf(type)));
    }
    state.addAttributes(op.getAttrs());
    ValuesOr converted = c.convertNested(c.b.get().create(state));
    if (failed(converted)) {
      return failure();
    }
    mapping.map(op.getResults(), *converted);
  }
  ValueRange results = wanted.empty()
                           ? ValueRange(block.getTerminator()->getOperands())
                           : wanted;
  return Values(llvm::map_range(results, find));
}

ValuesOr combineBy(Conversion &c, Region &body, ValueRange left,
                   ValueRange right) {
  unsigned count = left.size();
  Values results;
  for (unsigned i = 0; i < count; ++i) {
    const Monoid *monoid = monoidOf(body, i, count, elementOf(left[i]));
    if (!monoid) {
      break;
    }
    bool truth = elementOf(left[i]).isInteger(1);
    results.push_back(truth ? c.b.compare(monoid->combine, left[i], right[i])
                            : c.b.binary(monoid->combine, left[i], right[i]));
  }
  if (results.size() == count) {
    return results;
  }
  SmallVector<Value> arguments(left);
  llvm::append_range(arguments, right);
  return applyBody(c, body, arguments);
}

static Values eachSliced(TTIRBuilder &b, ValueRange values, int64_t dim,
                         int64_t begin, int64_t end, int64_t step = 1) {
  return llvm::map_to_vector(values, [&](Value value) {
    return b.sliceDim(value, dim, begin, end, step);
  });
}

ValuesOr foldDim(TTIRBuilder &b, ValueRange values, int64_t dim,
                 Combine combine) {
  Values left(values);
  while (shapeOf(left[0])[dim] > 1) {
    int64_t size = shapeOf(left[0])[dim];
    ValuesOr halves = combine(eachSliced(b, left, dim, 0, size - 1, 2),
                              eachSliced(b, left, dim, 1, size, 2));
    if (failed(halves)) {
      return failure();
    }
    if (size % 2 != 0) { // the last one waits for the next round
      Values last = eachSliced(b, left, dim, size - 1, size);
      for (auto [half, rest] : llvm::zip(*halves, last)) {
        half = b.concat({half, rest}, dim);
      }
    }
    left = *halves;
  }
  return left;
}

ValuesOr foldWindows(TTIRBuilder &b, ValueRange values, const Slide &slide,
                     Combine combine) {
  int64_t dim = slide.dim, full = shapeOf(values[0])[dim];
  // `power` combines `reach` elements from every position on, `done` the first
  // `length` of the window.
  Values power(values), done;
  auto shifted = [&](ValueRange from, int64_t elements, int64_t wanted) {
    int64_t start = elements * slide.dilation;
    return eachSliced(b, from, dim, start,
                      start + full - (wanted - 1) * slide.dilation);
  };
  int64_t length = 0;
  for (int64_t reach = 1; reach <= slide.size; reach *= 2) {
    if (slide.size & reach) {
      int64_t all = length + reach;
      ValuesOr joined = length == 0 ? ValuesOr(power)
                                    : combine(shifted(done, 0, all),
                                              shifted(power, length, all));
      if (failed(joined)) {
        return failure();
      }
      done = *joined;
      length = all;
    }
    if (2 * reach <= slide.size) {
      ValuesOr doubled = combine(shifted(power, 0, 2 * reach),
                                 shifted(power, reach, 2 * reach));
      if (failed(doubled)) {
        return failure();
      }
      power = *doubled;
    }
  }
  return eachSliced(b, done, dim, 0, shapeOf(done[0])[dim], slide.stride);
}

} // namespace ttc
