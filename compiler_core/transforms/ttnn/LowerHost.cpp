// Steps on the host: read back, compute, upload.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/Diagnostics.h"
#include "dialects/ttnn/TTNN.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {
namespace {

bool isCall(Operation *op, StringRef name) {
  return op && op->getName().getStringRef() == name;
}

/// Numbers cross as f32, si32 or ui32: numpy has no bf16.
Type crossingType(Type element, Builder builder) {
  return isInteger(element) ? element : Type(builder.getF32Type());
}

/// `value` on the host. What comes from a step on the host never left it, and a
/// value is read back once in a block. `isMask`: it is 0 or 1, which a cast to
/// bf16 keeps.
Value download(OpLowering &op, Value value, bool isMask) {
  Operation *maker = value.getDefiningOp();
  if (isMask && isCall(maker, "ttnn.typecast")) {
    maker = maker->getOperand(0).getDefiningOp();
  }
  if (isCall(maker, "ttnn.to_device")) {
    return maker->getOperand(0);
  }
  for (Operation *user : value.getUsers()) {
    if (isCall(user, "ttnn.download") &&
        user->getBlock() == op.builder.getInsertionBlock()) {
      return user->getResult(0);
    }
  }
  Type crossing = crossingType(elementOf(value), op.builder);
  Value wide = op.typecast(value, crossing);
  if (wide != value) {
    return download(op, wide, false);
  }
  return op.create("download", value,
                   inSystemMemory(typeOf(value), Layout::RowMajor));
}

} // namespace

LogicalResult lowerHostStep(OpLowering &op) {
  StringRef step = op.source->getName().stripDialect();
  withCode(op.source->emitRemark()
               << "`" << op.source->getName()
               << "` is computed on the host: ttnn has no such operation; its "
                  "operands are read back and its results uploaded",
           "host-step");
  SmallVector<Value> operands;
  for (unsigned i = 0; i < op.operandCount(); ++i) {
    operands.push_back(download(op, op.operand(i), op.isBoolean(i)));
  }
  SmallVector<Type> types;
  for (unsigned i = 0; i < op.source->getNumResults(); ++i) {
    RankedTensorType type = op.resultType(i);
    Type crossing = crossingType(type.getElementType(), op.builder);
    types.push_back(
        inSystemMemory(withElement(type, crossing), Layout::RowMajor));
  }
  Operation *host = op.createMany(("host_" + step).str(), operands, types,
                                  op.source->getAttrs());
  SmallVector<Value> results;
  for (Value result : host->getResults()) {
    auto device = withShape(typeOf(result), shapeOf(result));
    results.push_back(op.create("to_device", result, device));
  }
  return op.replace(results);
}

} // namespace ttc
