// Verifiers of element-wise ops of two or three operands; constraint tags are
// those of the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ElementwiseBinaryOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/ElementwiseBinaryOps.cpp.inc"

void StablehloDialect::registerElementwiseBinaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/ElementwiseBinaryOps.cpp.inc"
      >();
}

LogicalResult ComplexOp::verify() {
  auto complex = cast<ComplexType>(getResult().getType().getElementType());
  return verifySameElementType(*this, "lhs", getLhs().getType(), "result",
                               complex.getElementType(), "C3");
}

LogicalResult CompareOp::verify() {
  Type element = getLhs().getType().getElementType();
  ComparisonDirection direction = getComparisonDirection();
  if (isa<ComplexType>(element) && direction != ComparisonDirection::EQ &&
      direction != ComparisonDirection::NE) {
    return emitOpError() << "`comparison_direction` is "
                         << stringifyComparisonDirection(direction)
                         << "; expected EQ or NE for complex numbers"
                         << constraint("C4");
  }
  std::optional<ComparisonType> type = getCompareType();
  if (!type || *type == ComparisonType::NOTYPE || isQuantized(element)) {
    return success();
  }
  bool floats = isa<FloatType, ComplexType>(element);
  bool wantsFloats =
      *type == ComparisonType::FLOAT || *type == ComparisonType::TOTALORDER;
  bool fits =
      floats == wantsFloats &&
      (floats || (*type == ComparisonType::UNSIGNED) ==
                     (element.isUnsignedInteger() || element.isInteger(1)));
  if (!fits) {
    return emitOpError() << "`compare_type` is "
                         << stringifyComparisonType(*type)
                         << ", which does not fit element type " << element
                         << constraint("C3");
  }
  return success();
}

LogicalResult SelectOp::verify() {
  RankedTensorType onTrue = getOnTrue().getType(),
                   onFalse = getOnFalse().getType();
  RankedTensorType pred = getPred().getType();
  if (pred.getRank() != 0 && !shapesAgree(pred.getShape(), onTrue.getShape())) {
    return emitOpError() << "`pred` has type " << pred
                         << "; expected a scalar or the shape of `on_true`, "
                         << onTrue << constraint("C1");
  }
  if (!shapesAgree(onTrue.getShape(), onFalse.getShape())) {
    return emitOpError() << "`on_false` has type " << onFalse
                         << "; expected that of `on_true`, " << onTrue
                         << constraint("C2");
  }
  if (failed(verifySameElementType(*this, "on_false", onFalse, "on_true",
                                   onTrue, "C2")) ||
      failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "on_true", onTrue, "C2"))) {
    return failure();
  }
  return verifyResultShape(*this, getResult().getType(), onTrue.getShape(),
                           "C2");
}

LogicalResult ClampOp::verify() {
  RankedTensorType operand = getOperand().getType();
  for (auto [name, bound] :
       {std::pair<StringRef, RankedTensorType>("min", getMin().getType()),
        std::pair<StringRef, RankedTensorType>("max", getMax().getType())}) {
    if (bound.getRank() != 0 &&
        !shapesAgree(bound.getShape(), operand.getShape())) {
      return emitOpError() << "`" << name << "` has type " << bound
                           << "; expected a scalar or the shape of `operand`, "
                           << operand
                           << constraint(name == "min" ? "C1" : "C2");
    }
  }
  return verifyResultShape(*this, getResult().getType(), operand.getShape(),
                           "C4");
}
