// What patterns over ttir ask about values.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Patterns.h"

#include "mlir/IR/Matchers.h"
#include <cmath>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {

DenseElementsAttr getConstant(Value value) {
  DenseElementsAttr elements;
  return matchPattern(value, m_Constant(&elements)) ? elements
                                                    : DenseElementsAttr();
}

std::optional<int64_t> constantInteger(Value value) {
  DenseElementsAttr elements = getConstant(value);
  bool isInteger = elements && elements.isSplat() &&
                   isa<IntegerType>(elements.getElementType());
  if (!isInteger) {
    return std::nullopt;
  }
  APInt number = elements.getSplatValue<APInt>();
  bool isUnsigned = elements.getElementType().isUnsignedInteger();
  if (isUnsigned ? !number.isIntN(63) : !number.isSignedIntN(64)) {
    return std::nullopt;
  }
  return isUnsigned ? int64_t(number.getZExtValue()) : number.getSExtValue();
}

std::optional<double> getSplat(Value value) {
  DenseElementsAttr elements = getConstant(value);
  if (!elements || !elements.isSplat()) {
    return std::nullopt;
  }
  Type type = elements.getElementType();
  if (isa<FloatType>(type)) {
    APFloat number = elements.getSplatValue<APFloat>();
    bool lost;
    number.convert(APFloat::IEEEdouble(), APFloat::rmNearestTiesToEven, &lost);
    return number.convertToDouble();
  }
  if (auto integer = dyn_cast<IntegerType>(type)) {
    APInt number = elements.getSplatValue<APInt>();
    bool isUnsigned = integer.isUnsigned() || integer.getWidth() == 1;
    return isUnsigned ? number.roundToDouble(false)
                      : number.roundToDouble(true);
  }
  return std::nullopt;
}

bool isSplat(Value value, double number, double tolerance) {
  std::optional<double> found = getSplat(value);
  if (!found) {
    return false;
  }
  return *found == number ||
         std::abs(*found - number) <= tolerance * std::abs(number);
}

bool isOp(Operation *op, StringRef name) {
  StringRef found = op->getName().getStringRef();
  return found.consume_front("ttir.") && found == name;
}

Operation *definedBy(Value value, StringRef name) {
  Operation *op = value.getDefiningOp();
  return op && isOp(op, name) ? op : nullptr;
}

bool isOnlyFor(Operation *producer, Operation *user) {
  return producer->hasOneUse() && producer->getBlock() == user->getBlock();
}

// Whether `to` is `from` with dimensions of size 1 put in.
static bool onlyAddsOnes(Ints from, Ints to) {
  size_t next = 0;
  for (int64_t size : to) {
    if (next < from.size() && from[next] == size) {
      ++next;
    } else if (size != 1) {
      return false;
    }
  }
  return next == from.size();
}

Value stripBroadcast(Value value) {
  while (Operation *op = value.getDefiningOp()) {
    bool transparent =
        isOp(op, "broadcast") ||
        (isOp(op, "reshape") &&
         onlyAddsOnes(shapeOf(op->getOperand(0)), shapeOf(value)));
    if (!transparent) {
      break;
    }
    value = op->getOperand(0);
  }
  return value;
}

bool isHalf(Type type) {
  return isa<FloatType>(type) && type.getIntOrFloatBitWidth() == 16;
}

Value stripCasts(Value value) {
  while (Operation *op = definedBy(value, "typecast")) {
    Type from = elementOf(op->getOperand(0)), to = elementOf(value);
    if (!(from.isF32() && isHalf(to)) && !(isHalf(from) && to.isF32())) {
      break;
    }
    value = op->getOperand(0);
  }
  return value;
}

} // namespace ttc
