// Verifiers of element-wise ops of one operand; constraint tags are those of
// the specification.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/ElementwiseUnaryOps.h"

#include "dialects/stablehlo/AssemblyFormat.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/ElementwiseUnaryOps.cpp.inc"

void StablehloDialect::registerElementwiseUnaryOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/ElementwiseUnaryOps.cpp.inc"
      >();
}

namespace {

/// Result of abs, real and imag: the part's element type for a complex operand.
LogicalResult verifyPart(Operation *op) {
  Type operand = getElementTypeOrSelf(op->getOperand(0)),
       result = getElementTypeOrSelf(op->getResult(0));
  auto complex = dyn_cast<ComplexType>(operand);
  Type wanted = complex ? complex.getElementType() : operand;
  if (result == wanted || isQuantized(operand) || isQuantized(result)) {
    return success();
  }
  return op->emitOpError() << "result has element type " << result
                           << "; expected " << wanted << constraint("C2");
}

} // namespace

LogicalResult AbsOp::verify() { return verifyPart(*this); }
LogicalResult ImagOp::verify() { return verifyPart(*this); }
LogicalResult RealOp::verify() { return verifyPart(*this); }

LogicalResult ReducePrecisionOp::verify() {
  if (static_cast<int32_t>(getExponentBits()) < 1) {
    return emitOpError() << "`exponent_bits` is "
                         << static_cast<int32_t>(getExponentBits())
                         << "; expected 1 or more" << constraint("C2");
  }
  if (static_cast<int32_t>(getMantissaBits()) < 0) {
    return emitOpError() << "`mantissa_bits` is "
                         << static_cast<int32_t>(getMantissaBits())
                         << "; expected 0 or more" << constraint("C3");
  }
  return success();
}
