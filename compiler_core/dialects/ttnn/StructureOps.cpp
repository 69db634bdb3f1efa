// Registration and checks of layers (StructureOps.td).
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/StructureOps.h"

#include "mlir/Interfaces/FunctionInterfaces.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#define GET_OP_CLASSES
#include "dialects/ttnn/StructureOps.cpp.inc"

void TTNNDialect::registerStructureOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttnn/StructureOps.cpp.inc"
      >();
}

SmallVector<Value> LayersOp::operandsOf(unsigned layer) {
  SmallVector<Value> operands(getShared());
  for (unsigned slot = 0; slot < ownCount(); ++slot) {
    operands.push_back(ownOf(slot)[layer]);
  }
  return operands;
}

OperandRange LayersOp::ownOf(unsigned slot) {
  return getOwn().slice(slot * getCount(), getCount());
}

Value LayersOp::collected(unsigned slot, unsigned layer) {
  return getResult(getCarried().size() + slot * getCount() + layer);
}

/// What the callee's signature has to be: `expected` from the op, `found`.
static LogicalResult compare(LayersOp op, StringRef what, TypeRange expected,
                             TypeRange found) {
  if (expected == found) {
    return success();
  }
  return op.emitOpError() << "calls `" << op.getCallee() << "` with " << what
                          << " (" << expected << "), which has (" << found
                          << ")";
}

LogicalResult LayersOp::verifySymbolUses(SymbolTableCollection &symbols) {
  int64_t count = getCount();
  if (count < 2) { // (C1)
    return emitOpError() << "has the `count` " << count
                         << ", expected 2 or more";
  }
  auto callee = symbols.lookupNearestSymbolFrom<FunctionOpInterface>(
      *this, getCalleeAttr());
  if (!callee) { // (C2)
    return emitOpError() << "calls `" << getCallee()
                         << "`, which is no function of the module";
  }
  int64_t carried = getCarried().size();
  if (static_cast<int64_t>(getOwn().size()) % count != 0 ||
      static_cast<int64_t>(getNumResults()) < carried ||
      (static_cast<int64_t>(getNumResults()) - carried) % count != 0) {
    return emitOpError() << "has " << getOwn().size() << " own values and "
                         << getNumResults() << " results, expected "
                         << "a value for each of " << count << " layers";
  }
  for (unsigned layer = 0; layer < count; ++layer) { // (C3)
    SmallVector<Type> types(getCarried().getTypes());
    llvm::append_range(types, ValueRange(operandsOf(layer)).getTypes());
    if (failed(compare(*this, "arguments", types,
                       TypeRange(callee.getArgumentTypes())))) {
      return failure();
    }
    types.assign(getCarried().getTypes().begin(),
                 getCarried().getTypes().end());
    for (unsigned slot = 0; slot < collectedCount(); ++slot) {
      types.push_back(collected(slot, layer).getType());
    }
    if (failed(compare(*this, "results", types, // (C4)
                       TypeRange(callee.getResultTypes())))) {
      return failure();
    }
  }
  return success();
}
