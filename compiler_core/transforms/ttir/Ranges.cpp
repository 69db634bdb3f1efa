// Ranges of integers, op by op.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Ranges.h"

#include "dialects/ttir/TTIR.h"
#include "transforms/ttir/Patterns.h"

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

using Known = std::optional<Range>;

/// Ops that a question goes through: choices double the work at each.
constexpr unsigned deepest = 6;
/// Longer constants are not read through.
constexpr int64_t maxElements = 1024;

Known ofType(Type type) {
  auto integer = dyn_cast<IntegerType>(type);
  unsigned width = integer ? integer.getWidth() : 0;
  if (width == 1) {
    return Range{0, 1};
  }
  bool isUnsigned = integer && integer.isUnsigned();
  if (width == 0 || width > (isUnsigned ? 63U : 64U)) {
    return std::nullopt;
  }
  return isUnsigned ? Range{0, int64_t(llvm::maxUIntN(width))}
                    : Range{llvm::minIntN(width), llvm::maxIntN(width)};
}

Range unite(Range a, Range b) {
  return {std::min(a.low, b.low), std::max(a.high, b.high)};
}

class Analysis {
public:
  explicit Analysis(unsigned depth) : depth(depth) {}

  /// What `value`'s type holds, narrowed by what computes it; arithmetic that
  /// may leave the type wraps, and tells nothing.
  Known of(Value value) const {
    Known widest = ofType(getElementTypeOrSelf(value));
    if (!widest) {
      return std::nullopt;
    }
    Known computed = constant(value);
    if (!computed && depth > 0) {
      computed = value.getDefiningOp() ? ofResult(value.getDefiningOp())
                                       : ofCounter(value);
    }
    bool fits = computed && computed->low >= widest->low &&
                computed->high <= widest->high;
    return fits ? computed : widest;
  }

private:
  Known operand(Operation *op, unsigned index) const {
    return Analysis(depth - 1).of(op->getOperand(index));
  }

  Known constant(Value value) const {
    DenseElementsAttr elements = getConstant(value);
    auto type = elements ? dyn_cast<IntegerType>(elements.getElementType())
                         : IntegerType();
    if (!type || elements.empty() ||
        (!elements.isSplat() && elements.getNumElements() > maxElements)) {
      return std::nullopt;
    }
    bool isUnsigned = type.isUnsigned() || type.getWidth() == 1;
    auto number = [&](const APInt &value) {
      return isUnsigned ? int64_t(value.getZExtValue()) : value.getSExtValue();
    };
    if (elements.isSplat()) {
      int64_t all = number(elements.getSplatValue<APInt>());
      return Range{all, all};
    }
    int64_t first = number(*elements.value_begin<APInt>());
    Range range{first, first};
    for (const APInt &value : elements.getValues<APInt>()) {
      range = unite(range, {number(value), number(value)});
    }
    return range;
  }

  Known ofResult(Operation *op) const {
    StringRef name = op->getName().getStringRef();
    if (!name.consume_front("ttir.") || op->getNumResults() != 1) {
      return std::nullopt;
    }
    enum Kind { None, Move, Join, Binary, Count, Choice, Table };
    Kind kind =
        llvm::StringSwitch<Kind>(name)
            .Cases({"reshape", "broadcast", "permute", "repeat", "transpose"},
                   Move)
            .Cases({"slice_static", "reverse", "repeat_interleave", "typecast"},
                   Move)
            .Cases({"reduce_and", "reduce_or", "max", "min"}, Move)
            .Case("concat", Join)
            .Cases({"add", "subtract", "multiply", "maximum", "minimum"},
                   Binary)
            .Case("arange", Count)
            .Case("where", Choice)
            .Case("embedding", Table)
            .Default(None);
    switch (kind) {
    case Move:
      return operand(op, 0);
    case Join:
      return unionOf(op, 0);
    case Binary:
      return ofBinary(op, name);
    case Count:
      return ofArange(op);
    case Choice:
      return unionOf(op, 1);
    case Table:
      return operand(op, 1);
    case None:
      return std::nullopt;
    }
    return std::nullopt;
  }

  /// Of the operands from `first`.
  Known unionOf(Operation *op, unsigned first) const {
    Known all = operand(op, first);
    for (unsigned i = first + 1; all && i < op->getNumOperands(); ++i) {
      Known next = operand(op, i);
      all = next ? Known(unite(*all, *next)) : std::nullopt;
    }
    return all;
  }

  static Known ofArange(Operation *op) {
    auto number = [&](StringRef name) {
      return op->getAttrOfType<IntegerAttr>(name).getValue().getSExtValue();
    };
    auto type = cast<RankedTensorType>(op->getResult(0).getType());
    int64_t size = type.getDimSize(number("arange_dimension"));
    int64_t start = number("start"), way, last;
    if (size < 1 || llvm::MulOverflow(size - 1, number("step"), way) ||
        llvm::AddOverflow(start, way, last)) {
      return std::nullopt;
    }
    return Range{std::min(start, last), std::max(start, last)};
  }

  Known ofBinary(Operation *op, StringRef name) const {
    Known a = operand(op, 0), b = operand(op, 1);
    if (!a || !b) {
      return std::nullopt;
    }
    if (name == "maximum") {
      return Range{std::max(a->low, b->low), std::max(a->high, b->high)};
    }
    if (name == "minimum") {
      return Range{std::min(a->low, b->low), std::min(a->high, b->high)};
    }
    Range range{INT64_MAX, INT64_MIN};
    for (int64_t x : {a->low, a->high}) {
      for (int64_t y : {b->low, b->high}) {
        int64_t corner;
        bool wraps = name == "add"        ? llvm::AddOverflow(x, y, corner)
                     : name == "subtract" ? llvm::SubOverflow(x, y, corner)
                                          : llvm::MulOverflow(x, y, corner);
        if (wraps) {
          return std::nullopt;
        }
        range = unite(range, {corner, corner});
      }
    }
    return range;
  }

  /// By how much each turn changes argument `index` of a loop's body.
  static std::optional<int64_t> stepOf(Block &body, unsigned index) {
    Value next = body.getTerminator()->getOperand(index);
    Operation *op = definedBy(next, "add");
    bool subtracts = !op;
    op = op ? op : definedBy(next, "subtract");
    for (unsigned side : {0, 1}) {
      if (!op || op->getOperand(side) != body.getArgument(index) ||
          (subtracts && side == 1)) {
        continue;
      }
      if (auto step = constantInteger(op->getOperand(1 - side))) {
        return subtracts ? -*step : *step;
      }
    }
    return std::nullopt;
  }

  /// The values that a loop's argument has in all turns, if it is a counter and
  /// the number of turns is known.
  static Known ofCounter(Value value) {
    auto argument = cast<BlockArgument>(value);
    Operation *loop = argument.getOwner()->getParentOp();
    if (!loop || !isOp(loop, "while") ||
        argument.getOwner()->getParent()->getRegionNumber() != 1) {
      return std::nullopt;
    }
    auto count = loop->getAttrOfType<IntegerAttr>("trip_count");
    unsigned index = argument.getArgNumber();
    auto start = constantInteger(loop->getOperand(index));
    auto step = stepOf(*argument.getOwner(), index);
    int64_t way, last;
    if (!count || count.getInt() < 1 || !start || !step ||
        llvm::MulOverflow(count.getInt() - 1, *step, way) ||
        llvm::AddOverflow(*start, way, last)) {
      return std::nullopt;
    }
    return Range{std::min(*start, last), std::max(*start, last)};
  }

  unsigned depth;
};

} // namespace

std::optional<Range> rangeOf(Value value) {
  return Analysis(deepest).of(value);
}

} // namespace ttc
