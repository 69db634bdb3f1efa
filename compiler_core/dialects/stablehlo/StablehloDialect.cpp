// Registration of the stablehlo dialect and its element-type predicates.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/StablehloBase.h"
#include "dialects/stablehlo/StablehloBytecode.h"

#include "mlir/Dialect/Quant/IR/Quant.h"
#include "mlir/Dialect/Quant/IR/QuantTypes.h"
#include "mlir/IR/DialectImplementation.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::stablehlo;

#include "dialects/stablehlo/StablehloDialect.cpp.inc"
#define GET_TYPEDEF_CLASSES
#include "dialects/stablehlo/StablehloTypes.cpp.inc"

void StablehloDialect::initialize() {
  addTypes<
#define GET_TYPEDEF_LIST
#include "dialects/stablehlo/StablehloTypes.cpp.inc"
      >();
  registerAttributes();
  addBytecodeInterface(this);
  registerElementwiseUnaryOps();
  registerElementwiseBinaryOps();
  registerShapeOps();
  registerLinearAlgebraOps();
  registerRegionOps();
  registerControlFlowOps();
  registerCollectiveOps();
  registerTransferOps();
  registerEinsumOps();
}

bool mlir::stablehlo::isStablehloInteger(Type type) {
  auto integer = dyn_cast<IntegerType>(type);
  if (!integer || integer.isSigned()) {
    return false;
  }
  unsigned width = integer.getWidth();
  return width == 2 || width == 4 || width == 8 || width == 16 || width == 32 ||
         width == 64;
}

bool mlir::stablehlo::isStablehloComplex(Type type) {
  auto complex = dyn_cast<ComplexType>(type);
  return complex && isa<Float32Type, Float64Type>(complex.getElementType());
}

bool mlir::stablehlo::isQuantized(Type type) {
  return isa<quant::QuantizedType>(type);
}

bool mlir::stablehlo::isScalarTensor(Type type) {
  auto tensor = dyn_cast<RankedTensorType>(type);
  return tensor && tensor.getRank() == 0;
}
