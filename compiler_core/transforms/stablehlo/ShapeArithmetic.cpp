// Integer ops over small tensors, by op name.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/ShapeArithmetic.h"

#include "dialects/stablehlo/Stablehlo.h"
#include "llvm/ADT/Sequence.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;

namespace ttc {
namespace {

using List = KnownIntegers::List;
/// Elements of the operands at one position -> the result's; nothing where the
/// op has no value (division by zero).
using Elementwise = std::optional<int64_t> (*)(ArrayRef<int64_t>);

constexpr int64_t largestList = 1024;

IntegerType integerOf(Type type) {
  auto ranked = dyn_cast<RankedTensorType>(type);
  if (!ranked || !ranked.hasStaticShape() ||
      ranked.getNumElements() > largestList) {
    return {};
  }
  if (isa<IndexType>(ranked.getElementType())) {
    return IntegerType::get(type.getContext(), 64);
  }
  return dyn_cast<IntegerType>(ranked.getElementType());
}

bool isUnsigned(IntegerType type) {
  return type.isUnsigned() || type.getWidth() == 1;
}

/// `value` in the width of `type`.
int64_t wrapped(int64_t value, IntegerType type) {
  unsigned width = type.getWidth();
  if (width >= 64) {
    return value;
  }
  return isUnsigned(type)
             ? static_cast<int64_t>(static_cast<uint64_t>(value) &
                                    llvm::maskTrailingOnes<uint64_t>(width))
             : llvm::SignExtend64(static_cast<uint64_t>(value), width);
}

int64_t wrapAdd(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) +
                              static_cast<uint64_t>(b));
}

int64_t wrapMultiply(int64_t a, int64_t b) {
  return static_cast<int64_t>(static_cast<uint64_t>(a) *
                              static_cast<uint64_t>(b));
}

std::optional<int64_t> divide(ArrayRef<int64_t> v) {
  bool hasValue = v[1] != 0 && !(v[1] == -1 && v[0] == INT64_MIN);
  return hasValue ? std::optional<int64_t>(v[0] / v[1]) : std::nullopt;
}

std::optional<int64_t> remainder(ArrayRef<int64_t> v) {
  bool hasValue = v[1] != 0 && v[1] != -1;
  return hasValue ? std::optional<int64_t>(v[0] % v[1])
                  : (v[1] == -1 ? std::optional<int64_t>(0) : std::nullopt);
}

std::optional<int64_t> power(ArrayRef<int64_t> v) {
  if (v[1] < 0 || v[1] > 63) {
    return std::nullopt;
  }
  int64_t made = 1;
  for (int64_t i = 0; i < v[1]; ++i) {
    made = wrapMultiply(made, v[0]);
  }
  return made;
}

const llvm::StringMap<Elementwise> &elementwiseOps() {
  using V = ArrayRef<int64_t>;
  using R = std::optional<int64_t>;
  static const auto *table = new llvm::StringMap<Elementwise>{
      {"add", [](V v) -> R { return wrapAdd(v[0], v[1]); }},
      {"subtract",
       [](V v) -> R { return wrapAdd(v[0], wrapMultiply(v[1], -1)); }},
      {"multiply", [](V v) -> R { return wrapMultiply(v[0], v[1]); }},
      {"divide", divide},
      {"remainder", remainder},
      {"power", power},
      {"maximum", [](V v) -> R { return std::max(v[0], v[1]); }},
      {"minimum", [](V v) -> R { return std::min(v[0], v[1]); }},
      {"and", [](V v) -> R { return v[0] & v[1]; }},
      {"or", [](V v) -> R { return v[0] | v[1]; }},
      {"xor", [](V v) -> R { return v[0] ^ v[1]; }},
      {"not", [](V v) -> R { return ~v[0]; }},
      {"negate", [](V v) -> R { return wrapMultiply(v[0], -1); }},
      {"abs",
       [](V v) -> R { return v[0] < 0 ? wrapMultiply(v[0], -1) : v[0]; }},
      {"sign", [](V v) -> R { return (v[0] > 0) - (v[0] < 0); }},
      {"select", [](V v) -> R { return v[0] != 0 ? v[1] : v[2]; }},
      {"clamp", [](V v) -> R { return std::min(std::max(v[0], v[1]), v[2]); }},
      {"convert", [](V v) -> R { return v[0]; }},
      {"optimization_barrier", [](V v) -> R { return v[0]; }},
  };
  return *table;
}

std::optional<bool> compare(stablehlo::ComparisonDirection direction, int64_t a,
                            int64_t b) {
  using Direction = stablehlo::ComparisonDirection;
  switch (direction) {
  case Direction::EQ:
    return a == b;
  case Direction::NE:
    return a != b;
  case Direction::GE:
    return a >= b;
  case Direction::GT:
    return a > b;
  case Direction::LE:
    return a <= b;
  case Direction::LT:
    return a < b;
  }
  return std::nullopt;
}

/// The op that a reduction's body applies to its two arguments, if that is all.
StringRef reducerOf(stablehlo::ReduceOp reduce) {
  Block &body = reduce.getBody().front();
  Operation &first = body.front();
  bool single = body.getNumArguments() == 2 &&
                first.getNextNode() == body.getTerminator() &&
                first.getNumOperands() == 2 && first.getNumResults() == 1 &&
                first.getOperand(0) != first.getOperand(1) &&
                isa<BlockArgument>(first.getOperand(0)) &&
                isa<BlockArgument>(first.getOperand(1)) &&
                body.getTerminator()->getOperand(0) == first.getResult(0);
  StringRef name = first.getName().stripDialect();
  bool folds = name == "add" || name == "multiply" || name == "maximum" ||
               name == "minimum" || name == "and" || name == "or";
  return single && folds ? name : StringRef();
}

} // namespace

const List *KnownIntegers::find(Value value) const {
  auto found = known.find(value);
  return found == known.end() ? nullptr : &found->second;
}

std::optional<int64_t> KnownIntegers::scalar(Value value) const {
  const List *list = find(value);
  return list && list->size() == 1 ? std::optional<int64_t>(list->front())
                                   : std::nullopt;
}

void KnownIntegers::learn(Value value, List list) {
  known[value] = std::move(list);
}

bool KnownIntegers::evaluate(Operation *op) {
  if (op->getNumResults() != 1) {
    return false;
  }
  IntegerType type = integerOf(op->getResult(0).getType());
  std::optional<List> made = type ? compute(op) : std::nullopt;
  if (!made ||
      static_cast<int64_t>(made->size()) !=
          cast<RankedTensorType>(op->getResult(0).getType()).getNumElements()) {
    return false;
  }
  for (int64_t &element : *made) {
    element = wrapped(element, type);
  }
  learn(op->getResult(0), std::move(*made));
  return true;
}

namespace {

std::optional<List> constantList(stablehlo::ConstantOp op) {
  auto dense = dyn_cast<DenseIntElementsAttr>(op.getValue());
  if (!dense) {
    return std::nullopt;
  }
  bool zeroExtends = isUnsigned(integerOf(op.getType()));
  List list;
  for (const APInt &element : dense.getValues<APInt>()) {
    list.push_back(zeroExtends ? static_cast<int64_t>(element.getZExtValue())
                               : element.getSExtValue());
  }
  return list;
}

std::optional<List> dimensionSize(stablehlo::GetDimensionSizeOp op) {
  auto type = cast<RankedTensorType>(op.getOperand().getType());
  int64_t dimension = op.getDimension();
  if (dimension < 0 || dimension >= type.getRank() ||
      type.isDynamicDim(dimension)) {
    return std::nullopt;
  }
  return List{type.getDimSize(dimension)};
}

std::optional<List> iota(stablehlo::IotaOp op) {
  auto type = cast<RankedTensorType>(op.getType());
  if (type.getRank() != 1) {
    return std::nullopt;
  }
  auto numbers = llvm::seq<int64_t>(type.getNumElements());
  return List(numbers.begin(), numbers.end());
}

/// Elements `begin`, `begin + stride`, ... of a list.
std::optional<List> strided(const List &list, int64_t begin, int64_t limit,
                            int64_t stride) {
  int64_t size = static_cast<int64_t>(list.size());
  if (begin < 0 || limit > size || stride < 1) {
    return std::nullopt;
  }
  List made;
  for (int64_t i = begin; i < limit; i += stride) {
    made.push_back(list[i]);
  }
  return made;
}

} // namespace

namespace {

using Operands = SmallVector<const List *>;

/// Chunks of every operand in turn, as row-major order has them.
List concatenated(stablehlo::ConcatenateOp op, const Operands &operands) {
  auto chunkOf = [&](Value operand) {
    ArrayRef<int64_t> shape =
        cast<RankedTensorType>(operand.getType()).getShape();
    size_t chunk = 1;
    for (int64_t size : shape.drop_front(op.getDimension())) {
      chunk *= static_cast<size_t>(size);
    }
    return chunk;
  };
  List all;
  size_t rounds = operands[0]->size() / chunkOf(op.getInputs()[0]);
  for (size_t round = 0; round < rounds; ++round) {
    for (auto [list, operand] : llvm::zip(operands, op.getInputs())) {
      size_t chunk = chunkOf(operand);
      all.append(list->begin() + round * chunk,
                 list->begin() + (round + 1) * chunk);
    }
  }
  return all;
}

/// Lists rearranged: what every op but the element-wise ones does. `known` says
/// whether `op` is such an op at all.
std::optional<List> rearranged(Operation *op, const Operands &operands,
                               bool &isKnown) {
  auto operand = cast<RankedTensorType>(op->getOperand(0).getType());
  isKnown = true;
  if (isa<stablehlo::ReshapeOp>(op)) {
    return *operands[0];
  }
  if (isa<stablehlo::BroadcastInDimOp>(op) && operands[0]->size() == 1) {
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    return List(type.getNumElements(), operands[0]->front());
  }
  if (auto joins = dyn_cast<stablehlo::ConcatenateOp>(op)) {
    return concatenated(joins, operands);
  }
  isKnown = operand.getRank() == 1;
  if (!isKnown) {
    return std::nullopt;
  }
  if (auto slice = dyn_cast<stablehlo::SliceOp>(op)) {
    return strided(*operands[0], slice.getStartIndices()[0],
                   slice.getLimitIndices()[0], slice.getStrides()[0]);
  }
  if (auto slice = dyn_cast<stablehlo::DynamicSliceOp>(op)) {
    int64_t size = slice.getSliceSizes()[0];
    int64_t last = static_cast<int64_t>(operands[0]->size()) - size;
    int64_t begin = std::max<int64_t>(0, std::min(operands[1]->front(), last));
    return strided(*operands[0], begin, begin + size, 1);
  }
  isKnown = false;
  return std::nullopt;
}

std::optional<List> reduced(stablehlo::ReduceOp reduce,
                            const Operands &operands) {
  StringRef reducer = reducerOf(reduce);
  auto operand = cast<RankedTensorType>(reduce.getInputs()[0].getType());
  if (operands.size() != 2 || operand.getRank() != 1 || reducer.empty() ||
      reduce.getDimensions().size() != 1) {
    return std::nullopt;
  }
  int64_t folded = operands[1]->front();
  for (int64_t element : *operands[0]) {
    folded = *elementwiseOps().lookup(reducer)({folded, element});
  }
  return List{folded};
}

std::optional<List> elementwise(Operation *op, const Operands &operands) {
  auto comparison = dyn_cast<stablehlo::CompareOp>(op);
  Elementwise element = elementwiseOps().lookup(op->getName().stripDialect());
  if (!comparison && !element) {
    return std::nullopt;
  }
  size_t longest = 0;
  for (const List *list : operands) {
    longest = std::max(longest, list->size());
  }
  bool toBoolean = isa<stablehlo::ConvertOp>(op) &&
                   integerOf(op->getResult(0).getType()).getWidth() == 1;
  List made;
  for (size_t i = 0; i < longest; ++i) {
    SmallVector<int64_t, 3> values;
    for (const List *list : operands) {
      values.push_back(list->size() == 1 ? list->front() : (*list)[i]);
    }
    std::optional<int64_t> value =
        comparison
            ? compare(comparison.getComparisonDirection(), values[0], values[1])
            : element(values);
    if (!value) {
      return std::nullopt;
    }
    made.push_back(toBoolean ? *value != 0 : *value);
  }
  return made;
}

} // namespace

std::optional<List> KnownIntegers::compute(Operation *op) const {
  if (auto constant = dyn_cast<stablehlo::ConstantOp>(op)) {
    return constantList(constant);
  }
  if (auto size = dyn_cast<stablehlo::GetDimensionSizeOp>(op)) {
    return dimensionSize(size);
  }
  if (auto numbers = dyn_cast<stablehlo::IotaOp>(op)) {
    return iota(numbers);
  }
  if (op->getName().getDialectNamespace() != "stablehlo" ||
      op->getNumOperands() == 0) {
    return std::nullopt;
  }
  Operands operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(find(operand));
    if (!operands.back() || operands.back()->empty()) {
      return std::nullopt;
    }
  }
  if (auto reduce = dyn_cast<stablehlo::ReduceOp>(op)) {
    return reduced(reduce, operands);
  }
  bool isKnown = false;
  std::optional<List> made = rearranged(op, operands, isKnown);
  return isKnown ? made : elementwise(op, operands);
}

DenseElementsAttr KnownIntegers::attribute(Value value) const {
  const List *list = find(value);
  IntegerType type = integerOf(value.getType());
  if (!list || !type) {
    return {};
  }
  SmallVector<APInt> elements;
  for (int64_t element : *list) {
    elements.push_back(APInt(type.getWidth(), static_cast<uint64_t>(element),
                             /*isSigned=*/!isUnsigned(type),
                             /*implicitTrunc=*/true));
  }
  return DenseElementsAttr::get(cast<RankedTensorType>(value.getType()),
                                elements);
}

} // namespace ttc
