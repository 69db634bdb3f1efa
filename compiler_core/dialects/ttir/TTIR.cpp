// The ttir dialect and the verification that op families share.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIR.h"

#include "mlir/Dialect/Traits.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#include "dialects/ttir/TTIRDialect.cpp.inc"

void TTIRDialect::initialize() {
  registerUnaryOps();
  registerBinaryOps();
  registerTernaryOps();
  registerReductionOps();
  registerDataMovementOps();
  registerMatmulOps();
  registerConvPoolOps();
  registerCreationOps();
  registerNormalizationOps();
  registerIndexingOps();
  registerCompositeOps();
  registerControlFlowOps();
  registerHostOps();
}

SmallVector<int64_t> mlir::tt::ttir::reducedDims(int64_t rank,
                                                 ArrayAttr dimArg) {
  SmallVector<int64_t> dims;
  if (!dimArg) {
    llvm::append_range(dims, llvm::seq<int64_t>(0, rank));
    return dims;
  }
  for (auto dim : dimArg.getAsRange<IntegerAttr>()) {
    int64_t value = dim.getInt();
    dims.push_back(value < 0 ? value + rank : value);
  }
  llvm::sort(dims);
  return dims;
}

SmallVector<int64_t> mlir::tt::ttir::toPair(Attribute intOrPair) {
  if (auto number = dyn_cast<IntegerAttr>(intOrPair)) {
    return {number.getInt(), number.getInt()};
  }
  ArrayRef<int32_t> list = cast<DenseI32ArrayAttr>(intOrPair).asArrayRef();
  return SmallVector<int64_t>(list);
}

SmallVector<int64_t> mlir::tt::ttir::toPadding(Attribute padding) {
  SmallVector<int64_t> list = toPair(padding);
  if (list.size() == 2) {
    return {list[0], list[1], list[0], list[1]};
  }
  return list;
}

LogicalResult mlir::tt::ttir::detail::verifyBroadcastable(Operation *op) {
  SmallVector<int64_t> shape;
  for (Value operand : op->getOperands()) {
    SmallVector<int64_t> next;
    auto type = cast<RankedTensorType>(operand.getType());
    if (!OpTrait::util::getBroadcastedShape(shape, type.getShape(), next)) {
      return op->emitOpError("operands do not broadcast: shape [")
             << type.getShape() << "] meets [" << shape << "]";
    }
    shape = next;
  }
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  if (result.getShape() != ArrayRef<int64_t>(shape)) { // add_c1
    return op->emitOpError("result has shape [")
           << result.getShape() << "], operands broadcast to [" << shape << "]";
  }
  return success();
}
