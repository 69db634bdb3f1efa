// The chlo ops that are more than a function of an element; and the custom
// calls that stand for one.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/chlo/Chlo.h"
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace mlir;

namespace ttc::reference {

namespace {

/// The shape that operands are broadcast to; failure if they do not fit.
FailureOr<Shape> commonShape(ArrayRef<ArrayRef<int64_t>> shapes) {
  size_t rank = 0;
  for (ArrayRef<int64_t> shape : shapes) {
    rank = std::max(rank, shape.size());
  }
  Shape common(rank, 1);
  for (ArrayRef<int64_t> shape : shapes) {
    for (size_t i = 0; i < shape.size(); ++i) {
      int64_t &size = common[rank - shape.size() + i];
      if (size == 1) {
        size = shape[i];
      } else if (shape[i] != 1 && shape[i] != size) {
        return failure();
      }
    }
  }
  return common;
}

/// Expands `tensor`, whose dimensions are the last ones of `shape`.
Tensor expanded(const Tensor &tensor, ArrayRef<int64_t> shape) {
  Tensor result(tensor.type(), shape);
  size_t skipped = shape.size() - tensor.shape().size();
  Index from(tensor.rank(), 0);
  int64_t position = 0;
  forEachIndex(shape, [&](const Index &index) {
    for (int64_t i = 0; i < tensor.rank(); ++i) {
      from[i] = tensor.size(i) == 1 ? 0 : index[skipped + i];
    }
    result[position++] = tensor.at(from);
  });
  return result;
}

/// The operand of lower rank with ones put in as broadcast_dimensions says.
Tensor aligned(const Call &call, const Tensor &tensor, int64_t rank) {
  auto dimensions = call.attribute<DenseI64ArrayAttr>("broadcast_dimensions");
  if (!dimensions || tensor.rank() == rank ||
      static_cast<int64_t>(dimensions.size()) != tensor.rank()) {
    return tensor;
  }
  Shape shape(rank, 1);
  for (auto [i, dimension] : llvm::enumerate(dimensions.asArrayRef())) {
    shape[dimension] = tensor.size(static_cast<int64_t>(i));
  }
  return tensor.reshaped(shape);
}

/// All operands under one shape.
FailureOr<Values> broadcastOperands(const Call &call) {
  int64_t rank = 0;
  for (const Value &operand : call.operands) {
    rank = std::max(rank, operand.tensor.rank());
  }
  Values operands;
  for (const Value &operand : call.operands) {
    operands.push_back(aligned(call, operand.tensor, rank));
  }
  SmallVector<ArrayRef<int64_t>> shapes;
  for (const Value &operand : operands) {
    shapes.push_back(operand.tensor.shape());
  }
  FailureOr<Shape> shape = commonShape(shapes);
  if (failed(shape)) {
    return call.fail() << "has operands that cannot be broadcast to one shape";
  }
  if (failed(call.checkSizes(*shape))) {
    return failure();
  }
  for (Value &operand : operands) {
    operand.tensor = expanded(operand.tensor, *shape);
  }
  return operands;
}

/// The next number of the type after `from` towards `to`.
Element nextAfter(Element from, Element to, Type type) {
  double a = toDouble(from, type), b = toDouble(to, type);
  if (std::isnan(a) || std::isnan(b)) {
    return std::isnan(a) ? from : to;
  }
  if (a == b) {
    return to;
  }
  llvm::APFloat number = toAPFloat(from.bits, cast<FloatType>(type));
  number.next(b < a);
  return {fromAPFloat(number), 0};
}

FailureOr<Values> elementwise(const Call &call, const Values &operands) {
  StringRef name = call.op->getName().getStringRef();
  const Tensor &lhs = operands[0].tensor, &rhs = operands[1].tensor;
  bool next = name.ends_with("next_after");
  const BinaryFunction *function = next ? nullptr : findBinary(name);
  if (!next && (!function || !takes(*function, lhs.type()))) {
    return call.fail() << "is not defined on " << lhs.type();
  }
  Tensor result(lhs.type(), lhs.shape());
  for (int64_t i = 0; i < lhs.count(); ++i) {
    result[i] = next ? nextAfter(lhs[i], rhs[i], lhs.type())
                     : apply(*function, lhs[i], rhs[i], lhs.type());
  }
  return Values{result};
}

FailureOr<Values> broadcastBinary(const Call &call) {
  FailureOr<Values> operands = broadcastOperands(call);
  return failed(operands) ? operands : elementwise(call, *operands);
}

FailureOr<Values> broadcastCompare(const Call &call) {
  auto op = cast<chlo::BroadcastCompareOp>(call.op);
  FailureOr<Values> operands = broadcastOperands(call);
  if (failed(operands)) {
    return failure();
  }
  const Tensor &lhs = (*operands)[0].tensor, &rhs = (*operands)[1].tensor;
  bool total = op.getCompareType() == chlo::ComparisonType::TOTALORDER;
  Tensor result(call.resultElement(), lhs.shape());
  for (int64_t i = 0; i < lhs.count(); ++i) {
    result[i] = {satisfies(compare(lhs[i], rhs[i], lhs.type(), total),
                           stringifyEnum(op.getComparisonDirection())),
                 0};
  }
  return Values{result};
}

FailureOr<Values> broadcastSelect(const Call &call) {
  FailureOr<Values> operands = broadcastOperands(call);
  if (failed(operands)) {
    return failure();
  }
  Tensor result((*operands)[1].tensor.type(), (*operands)[1].tensor.shape());
  for (int64_t i = 0; i < result.count(); ++i) {
    result[i] = (*operands)[(*operands)[0].tensor[i].bits ? 1 : 2].tensor[i];
  }
  return Values{result};
}

FailureOr<Values> broadcastComplex(const Call &call) {
  FailureOr<Values> operands = broadcastOperands(call);
  if (failed(operands)) {
    return failure();
  }
  const Tensor &re = (*operands)[0].tensor, &im = (*operands)[1].tensor;
  Tensor result(call.resultElement(), re.shape());
  for (int64_t i = 0; i < re.count(); ++i) {
    result[i] = {re[i].bits, im[i].bits};
  }
  return Values{result};
}

FailureOr<Values> constantLike(const Call &call) {
  Attribute value = call.op->getAttr("value");
  Type type = call.resultElement();
  Element element;
  if (auto number = dyn_cast<FloatAttr>(value)) {
    element = {fromAPFloat(number.getValue()), 0};
  } else if (auto number = dyn_cast<IntegerAttr>(value)) {
    element = fromInteger(number.getValue().getZExtValue(), type);
  } else {
    return call.fail() << "has a value that cannot be read: " << value;
  }
  return Values{Tensor(type, call.tensor(0).shape(), element)};
}

/// The k largest (or smallest), equal ones in order of their index. NaN is
/// largest, as in a total order.
FailureOr<Values> extremes(const Call &call, int64_t k, int wanted) {
  const Tensor &operand = call.tensor(0);
  int64_t size = operand.size(operand.rank() - 1);
  if (k > size) {
    return call.fail() << "takes " << k << " of " << size << " elements";
  }
  Shape shape(operand.shape());
  shape.back() = k;
  Tensor values(operand.type(), shape), indices(call.resultElement(1), shape);
  std::vector<int64_t> order(size);
  for (int64_t line = 0; size && line < operand.count() / size; ++line) {
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int64_t a, int64_t b) {
      return compare(operand[line * size + a], operand[line * size + b],
                     operand.type(), true) == wanted;
    });
    for (int64_t i = 0; i < k; ++i) {
      values[line * k + i] = operand[line * size + order[i]];
      indices[line * k + i] = fromInteger(order[i], indices.type());
    }
  }
  return Values{values, indices};
}

FailureOr<Values> topK(const Call &call) {
  auto largest = call.attribute<BoolAttr>("largest");
  return extremes(call, call.integer("k"),
                  !largest || largest.getValue() ? 1 : -1);
}

/// Both shapes, without the ones in front that all of them could do without;
/// what they are broadcast to stays the same.
FailureOr<Values> minimumBroadcastShapes(const Call &call) {
  Values results;
  for (const Value &operand : call.operands) {
    Shape shape = operand.tensor.integers();
    size_t ones = 0;
    while (ones < shape.size() && shape[ones] == 1) {
      ++ones;
    }
    Tensor kept(operand.tensor.type(),
                {static_cast<int64_t>(shape.size() - ones)});
    for (int64_t i = 0; i < kept.count(); ++i) {
      kept[i] = operand.tensor[ones + i];
    }
    results.push_back(kept);
  }
  return results;
}

FailureOr<Values> dynamicReshape(const Call &call) {
  const Tensor &operand = call.tensor(0);
  Shape shape = call.tensor(1).integers();
  if (failed(call.checkSizes(shape))) {
    return failure();
  }
  if (countOf(shape) != operand.count()) {
    return call.fail() << "has " << operand.count()
                       << " elements for a shape of " << countOf(shape);
  }
  return Values{operand.reshaped(shape)};
}

/// `mhlo.erf` and the like: the chlo function of that name.
FailureOr<Values> customFunction(const Call &call) {
  StringRef name = call.attribute<StringAttr>("call_target_name").getValue();
  name.consume_front("mhlo.");
  const UnaryFunction *function = findChloUnary(("chlo." + name).str());
  const Tensor &operand = call.tensor(0);
  if (!takes(*function, operand.type())) {
    return call.fail() << "is not defined on " << operand.type();
  }
  Tensor result(operand.type(), operand.shape());
  for (int64_t i = 0; i < operand.count(); ++i) {
    result[i] = apply(*function, operand[i], operand.type());
  }
  return Values{result};
}

FailureOr<Values> customTopK(const Call &call) {
  return extremes(call, call.resultShape().back(), 1);
}

} // namespace

const Handler *findCustomCall(StringRef target) {
  static const Handler function = customFunction;
  static const Handler top = customTopK;
  if (target == "mhlo.topk") {
    return &top;
  }
  StringRef name = target;
  bool known =
      name.consume_front("mhlo.") && findChloUnary(("chlo." + name).str());
  return known ? &function : nullptr;
}

void registerChlo(HandlerTable &table) {
  for (StringRef name : {"add", "and", "atan2", "divide", "maximum", "minimum",
                         "multiply", "next_after", "or", "polygamma", "power",
                         "remainder", "shift_left", "shift_right_arithmetic",
                         "shift_right_logical", "subtract", "xor", "zeta"}) {
    table[("chlo.broadcast_" + name).str()] = broadcastBinary;
  }
  table["chlo.mulhi"] = broadcastBinary;
  table["chlo.dynamic_reshape"] = dynamicReshape;
  table["chlo.minimum_broadcast_shapes"] = minimumBroadcastShapes;
  table["chlo.next_after"] = broadcastBinary;
  table["chlo.broadcast_compare"] = broadcastCompare;
  table["chlo.broadcast_select"] = broadcastSelect;
  table["chlo.broadcast_complex"] = broadcastComplex;
  table["chlo.constant_like"] = constantLike;
  table["chlo.top_k"] = topK;
}

} // namespace ttc::reference
