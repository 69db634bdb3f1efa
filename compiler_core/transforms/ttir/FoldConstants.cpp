// Computes ops whose operands are constants: element-wise ops on splats and on
// short constants, shape ops on splats.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"

#include "llvm/ADT/StringMap.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// Longer constants stay ops: folding them would swell the module.
constexpr int64_t maxElements = 1024;

// Numbers of one tensor, broadcast lazily: a splat has one entry.
using Numbers = SmallVector<double>;
using Function = double (*)(ArrayRef<double>);

const llvm::StringMap<Function> &functions() {
  using Args = ArrayRef<double>;
  static const llvm::StringMap<Function> table = {
      {"abs", [](Args x) { return std::abs(x[0]); }},
      {"ceil", [](Args x) { return std::ceil(x[0]); }},
      {"cos", [](Args x) { return std::cos(x[0]); }},
      {"erf", [](Args x) { return std::erf(x[0]); }},
      {"exp", [](Args x) { return std::exp(x[0]); }},
      {"floor", [](Args x) { return std::floor(x[0]); }},
      {"log", [](Args x) { return std::log(x[0]); }},
      {"log1p", [](Args x) { return std::log1p(x[0]); }},
      {"neg", [](Args x) { return -x[0]; }},
      {"reciprocal", [](Args x) { return 1.0 / x[0]; }},
      {"rsqrt", [](Args x) { return 1.0 / std::sqrt(x[0]); }},
      {"sin", [](Args x) { return std::sin(x[0]); }},
      {"sqrt", [](Args x) { return std::sqrt(x[0]); }},
      {"square", [](Args x) { return x[0] * x[0]; }},
      {"tanh", [](Args x) { return std::tanh(x[0]); }},
      {"logical_not", [](Args x) { return double(x[0] == 0); }},
      {"add", [](Args x) { return x[0] + x[1]; }},
      {"subtract", [](Args x) { return x[0] - x[1]; }},
      {"multiply", [](Args x) { return x[0] * x[1]; }},
      {"pow", [](Args x) { return std::pow(x[0], x[1]); }},
      {"maximum",
       [](Args x) { return x[0] > x[1] || std::isnan(x[0]) ? x[0] : x[1]; }},
      {"minimum",
       [](Args x) { return x[0] < x[1] || std::isnan(x[0]) ? x[0] : x[1]; }},
      {"eq", [](Args x) { return double(x[0] == x[1]); }},
      {"ne", [](Args x) { return double(x[0] != x[1]); }},
      {"ge", [](Args x) { return double(x[0] >= x[1]); }},
      {"gt", [](Args x) { return double(x[0] > x[1]); }},
      {"le", [](Args x) { return double(x[0] <= x[1]); }},
      {"lt", [](Args x) { return double(x[0] < x[1]); }},
      {"logical_and", [](Args x) { return double(x[0] != 0 && x[1] != 0); }},
      {"logical_or", [](Args x) { return double(x[0] != 0 || x[1] != 0); }},
      {"logical_xor",
       [](Args x) { return double((x[0] != 0) != (x[1] != 0)); }},
      {"where", [](Args x) { return x[0] != 0 ? x[1] : x[2]; }},
      {"div", [](Args x) { return x[0] / x[1]; }},
  };
  return table;
}

// Doubles hold every value of the type exactly, and arithmetic in them is at
// least as precise.
bool isExactInDouble(Type type) {
  auto integer = dyn_cast<IntegerType>(type);
  return integer ? integer.getWidth() <= 32
                 : type.isF32() || type.isBF16() || type.isF16();
}

Numbers numbersOf(DenseElementsAttr elements) {
  Numbers numbers;
  bool splat = elements.isSplat();
  if (isa<FloatType>(elements.getElementType())) {
    for (APFloat value : elements.getValues<APFloat>()) {
      bool lost;
      value.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
      numbers.push_back(value.convertToDouble());
      if (splat) {
        break;
      }
    }
    return numbers;
  }
  auto type = cast<IntegerType>(elements.getElementType());
  bool isUnsigned = type.isUnsigned() || type.getWidth() == 1;
  for (APInt value : elements.getValues<APInt>()) {
    numbers.push_back(value.roundToDouble(!isUnsigned));
    if (splat) {
      break;
    }
  }
  return numbers;
}

// A double as an element: floats round to nearest, integers wrap around.
Attribute toElement(Type type, double number) {
  if (auto floatType = dyn_cast<FloatType>(type)) {
    APFloat value(number);
    bool lost;
    value.convert(floatType.getFloatSemantics(), APFloat::rmNearestTiesToEven,
                  &lost);
    return FloatAttr::get(floatType, value);
  }
  // |number| < 2^63 holds for all sums and products of two 32-bit integers but
  // the extreme ones, which are not folded.
  unsigned width = cast<IntegerType>(type).getWidth();
  APInt wide(64, static_cast<uint64_t>(static_cast<int64_t>(number)), true);
  return IntegerAttr::get(type, wide.trunc(width));
}

bool isRepresentable(Type type, double number) {
  return isa<FloatType>(type) ||
         (std::isfinite(number) && std::abs(number) < 9.0e15);
}

// The position in a tensor of shape `from` of element `index` of the broadcast
// shape `to`.
int64_t sourceIndex(int64_t index, Ints from, Ints to) {
  int64_t result = 0, stride = 1;
  for (int64_t i = to.size() - 1, j = from.size() - 1; i >= 0; --i, --j) {
    int64_t at = index % to[i];
    index /= to[i];
    if (j >= 0) {
      result += (from[j] == 1 ? 0 : at) * stride;
      stride *= from[j];
    }
  }
  return result;
}

bool isConvertible(Operation *op, ArrayRef<DenseElementsAttr> operands) {
  Type to = elementOf(op->getResult(0));
  return isExactInDouble(to) &&
         llvm::all_of(operands, [](DenseElementsAttr operand) {
           return operand && isExactInDouble(operand.getElementType());
         });
}

// One element of the result; nothing if it cannot be represented.
std::optional<double> apply(StringRef name, Function function,
                            ArrayRef<double> args, Type element) {
  bool integer = element.isIntOrIndex();
  if (name == "div" && integer && args[1] == 0) {
    return std::nullopt;
  }
  double number = function(args);
  if (integer && (name == "div" || name == "typecast")) {
    bool truth = element.isInteger(1) && name == "typecast";
    number = truth ? double(number != 0) : std::trunc(number);
  }
  if (!isRepresentable(element, number)) {
    return std::nullopt;
  }
  return number;
}

DenseElementsAttr evaluate(Operation *op, StringRef name, Function function,
                           ArrayRef<DenseElementsAttr> operands) {
  auto type = typeOf(op->getResult(0));
  bool splat = llvm::all_of(
      operands, [](DenseElementsAttr operand) { return operand.isSplat(); });
  int64_t count = splat ? 1 : type.getNumElements();
  if (count > maxElements || type.getNumElements() == 0) {
    return {};
  }
  SmallVector<Numbers> inputs = llvm::map_to_vector(operands, numbersOf);
  SmallVector<Attribute> elements;
  for (int64_t i = 0; i < count; ++i) {
    SmallVector<double> args;
    for (auto [operand, numbers] : llvm::zip(operands, inputs)) {
      Ints shape = cast<RankedTensorType>(operand.getType()).getShape();
      args.push_back(numbers.size() == 1
                         ? numbers[0]
                         : numbers[sourceIndex(i, shape, type.getShape())]);
    }
    std::optional<double> number =
        apply(name, function, args, type.getElementType());
    if (!number) {
      return {};
    }
    elements.push_back(toElement(type.getElementType(), *number));
  }
  return DenseElementsAttr::get(type, elements);
}

// Element-wise ops and typecast; null if `op` is none of them or an operand is
// no constant.
DenseElementsAttr foldElementwise(Operation *op) {
  StringRef name = op->getName().getStringRef();
  if (!name.consume_front("ttir.") || op->getNumResults() != 1 ||
      op->getNumOperands() == 0) {
    return {};
  }
  auto found = functions().find(name);
  bool isCast = name == "typecast";
  if (!isCast && found == functions().end()) {
    return {};
  }
  SmallVector<DenseElementsAttr> operands;
  for (Value operand : op->getOperands()) {
    operands.push_back(getConstant(operand));
    if (!operands.back()) {
      return {};
    }
  }
  if (!isConvertible(op, operands)) {
    return {};
  }
  Function function =
      isCast ? [](ArrayRef<double> x) { return x[0]; } : found->second;
  return evaluate(op, name, function, operands);
}

// What of a splat gives the same splat.
bool isMovement(Operation *op) {
  static const StringRef movements[] = {
      "ttir.broadcast",  "ttir.permute",      "ttir.repeat",    "ttir.reshape",
      "ttir.reverse",    "ttir.slice_static", "ttir.transpose", "ttir.gather",
      "ttir.reduce_and", "ttir.reduce_or"};
  return llvm::is_contained(movements, op->getName().getStringRef());
}

// The elements of a short constant that slice_static takes.
DenseElementsAttr sliceConstant(Operation *op, DenseElementsAttr elements) {
  auto type = typeOf(op->getResult(0));
  auto from = typeOf(op->getOperand(0));
  if (type.getNumElements() > maxElements) {
    return {};
  }
  auto list = [&](StringRef name) {
    return llvm::map_to_vector(
        op->getAttrOfType<ArrayAttr>(name).getAsRange<IntegerAttr>(),
        [](IntegerAttr i) { return i.getInt(); });
  };
  SmallVector<int64_t> begins = list("begins"), steps = list("step");
  auto values = elements.getValues<Attribute>();
  SmallVector<Attribute> taken;
  for (int64_t i = 0; i < type.getNumElements(); ++i) {
    int64_t index = 0, stride = 1, rest = i;
    for (int64_t dim = type.getRank() - 1; dim >= 0; --dim) {
      int64_t at = rest % type.getDimSize(dim);
      rest /= type.getDimSize(dim);
      index += (begins[dim] + at * steps[dim]) * stride;
      stride *= from.getDimSize(dim);
    }
    taken.push_back(values[index]);
  }
  return DenseElementsAttr::get(type, taken);
}

// Moving the elements of a splat gives a splat; reshaping a constant gives a
// constant.
DenseElementsAttr foldMovement(Operation *op) {
  if (!isMovement(op)) {
    return {};
  }
  DenseElementsAttr elements = getConstant(op->getOperand(0));
  auto type = typeOf(op->getResult(0));
  if (!elements || elements.empty() || type.getNumElements() == 0) {
    return {};
  }
  if (elements.isSplat()) {
    return elements.resizeSplat(type);
  }
  if (isOp(op, "slice_static")) {
    return sliceConstant(op, elements);
  }
  return isOp(op, "reshape") ? elements.reshape(type) : DenseElementsAttr();
}

struct FoldConstant : RewritePattern {
  FoldConstant(MLIRContext *context)
      : RewritePattern(MatchAnyOpTypeTag(), 2, context) {}

  LogicalResult matchAndRewrite(Operation *op,
                                PatternRewriter &rewriter) const override {
    DenseElementsAttr value = foldElementwise(op);
    value = value ? value : foldMovement(op);
    if (!value) {
      return failure();
    }
    TTIRBuilder b(rewriter, op->getLoc());
    rewriter.replaceOp(op, b.constant(value));
    return success();
  }
};

} // namespace

void addFoldConstantPatterns(RewritePatternSet &patterns) {
  patterns.add<FoldConstant>(patterns.getContext());
}

Value foldedValue(TTIRBuilder &b, Value value) {
  Operation *op = value.getDefiningOp();
  if (!op) {
    return value;
  }
  // What a region uses from outside stays as it is there.
  bool isHere = op->getBlock() == b.get().getInsertionBlock();
  if (isMovement(op) && isHere) {
    op->setOperand(0, foldedValue(b, op->getOperand(0)));
  }
  DenseElementsAttr folded = foldElementwise(op);
  folded = folded ? folded : foldMovement(op);
  if (!folded) {
    return value;
  }
  Value constant = b.constant(folded);
  if (op->use_empty() && isHere) {
    op->erase();
  }
  return constant;
}

} // namespace ttc
