// Comparators, taken apart.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/SortKeys.h"

#include "mlir/IR/Block.h"
#include "mlir/IR/Operation.h"
#include "transforms/stablehlo/Conversion.h"

using namespace mlir;

namespace ttc {
namespace {

// Deeper formulas of one key are not looked through.
constexpr int maxDepth = 32;

bool isStablehlo(Operation *op, StringRef mnemonic) {
  StringRef name = op ? op->getName().getStringRef() : "";
  return name.consume_front("stablehlo.") && name == mnemonic;
}

// Whether `right` is computed from `b` as `left` is from `a`.
bool isSameFunction(Value left, Value right, Value a, Value b, int depth = 0) {
  if (left == a || right == b) {
    return left == a && right == b;
  }
  Operation *x = left.getDefiningOp(), *y = right.getDefiningOp();
  if (!x || !y || depth > maxDepth) {
    return false;
  }
  if (x == y && x->getNumOperands() == 0) {
    return true;
  }
  bool same = x->getName() == y->getName() &&
              x->getAttrDictionary() == y->getAttrDictionary() &&
              x->getNumOperands() == y->getNumOperands() &&
              x->getNumRegions() == 0;
  for (unsigned i = 0; same && i < x->getNumOperands(); ++i) {
    same = isSameFunction(x->getOperand(i), y->getOperand(i), a, b, depth + 1);
  }
  return same;
}

bool isConstant(Value value) {
  return isStablehlo(value.getDefiningOp(), "constant");
}

// Whether `key` is `element` but for the kinds of NaN and zeros:
// select(x != x, nan, select(x == 0, 0, x)).
bool isCanonical(Value key, Value element) {
  while (key != element) {
    Operation *select = key.getDefiningOp();
    if (!isStablehlo(select, "select") || !isConstant(select->getOperand(1))) {
      return false;
    }
    Operation *compare = select->getOperand(0).getDefiningOp();
    if (!isStablehlo(compare, "compare") || compare->getOperand(0) != element) {
      return false;
    }
    std::string word = directionOf(compare);
    bool isNan = word == "NE" && compare->getOperand(1) == element;
    bool isZero = word == "EQ" && isConstant(compare->getOperand(1));
    if (!isNan && !isZero) {
      return false;
    }
    key = select->getOperand(2);
  }
  return true;
}

// A comparison of the same function of both elements of one operand.
std::optional<SortKey> keyOf(Operation *compare) {
  Block &block = *compare->getBlock();
  std::string word = directionOf(compare);
  Value left = compare->getOperand(0), right = compare->getOperand(1);
  if (word == "NE") {
    return std::nullopt;
  }
  for (unsigned i = 0; i + 1 < block.getNumArguments(); i += 2) {
    Value a = block.getArgument(i), b = block.getArgument(i + 1);
    bool swapped = isSameFunction(right, left, a, b);
    if (!swapped && !isSameFunction(left, right, a, b)) {
      continue;
    }
    Value first = swapped ? right : left;
    return SortKey{i / 2, first, (word.front() == 'G') != swapped,
                   isCanonical(first, a), comparesTotally(compare)};
  }
  return std::nullopt;
}

bool isEqualityOf(Value value, const SortKey &key) {
  Operation *compare = value.getDefiningOp();
  if (!isStablehlo(compare, "compare") || directionOf(compare) != "EQ") {
    return false;
  }
  std::optional<SortKey> other = keyOf(compare);
  return other && other->operand == key.operand && other->first == key.first;
}

bool collect(Value value, SmallVector<SortKey> &keys, int depth);

// `before`, or `equal` and then what `rest` compares.
bool collectChain(Value before, Value equal, Value rest,
                  SmallVector<SortKey> &keys, int depth) {
  Operation *compare = before.getDefiningOp();
  if (!isStablehlo(compare, "compare") || directionOf(compare) == "EQ") {
    return false;
  }
  std::optional<SortKey> key = keyOf(compare);
  if (!key || !isEqualityOf(equal, *key)) {
    return false;
  }
  keys.push_back(*key);
  return collect(rest, keys, depth + 1);
}

bool collect(Value value, SmallVector<SortKey> &keys, int depth) {
  Operation *op = value.getDefiningOp();
  if (!op || depth > maxDepth) {
    return false;
  }
  if (isStablehlo(op, "compare") && directionOf(op) != "EQ") {
    std::optional<SortKey> key = keyOf(op);
    if (key) {
      keys.push_back(*key);
    }
    return key.has_value();
  }
  if (isStablehlo(op, "select")) {
    return collectChain(op->getOperand(2), op->getOperand(0), op->getOperand(1),
                        keys, depth);
  }
  if (!isStablehlo(op, "or")) {
    return false;
  }
  for (unsigned side : {0, 1}) {
    Operation *both = op->getOperand(1 - side).getDefiningOp();
    if (!isStablehlo(both, "and")) {
      continue;
    }
    for (unsigned part : {0, 1}) {
      size_t known = keys.size();
      if (collectChain(op->getOperand(side), both->getOperand(part),
                       both->getOperand(1 - part), keys, depth)) {
        return true;
      }
      keys.resize(known);
    }
  }
  return false;
}

} // namespace

std::optional<SmallVector<SortKey>> sortKeysOf(Region &comparator) {
  if (!comparator.hasOneBlock()) {
    return std::nullopt;
  }
  SmallVector<SortKey> keys;
  Value result = comparator.front().getTerminator()->getOperand(0);
  if (!collect(result, keys, 0)) {
    return std::nullopt;
  }
  return keys;
}

} // namespace ttc
