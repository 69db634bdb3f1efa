// Verifiers of Einstein sums and of torch's index_select.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/stablehlo/EinsumOps.h"

#include "dialects/stablehlo/EinsumConfig.h"
#include "dialects/stablehlo/VerifierUtils.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/TypeUtilities.h"

using namespace mlir;
using namespace mlir::stablehlo;

#define GET_OP_CLASSES
#include "dialects/stablehlo/EinsumOps.cpp.inc"

void StablehloDialect::registerEinsumOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/stablehlo/EinsumOps.cpp.inc"
      >();
}

namespace {

LogicalResult verifyEinsum(Operation *op, StringRef config) {
  auto types = llvm::map_to_vector(op->getOperandTypes(), [](Type type) {
    return cast<RankedTensorType>(type);
  });
  FailureOr<EinsumConfig> sum = parseEinsum(
      config, types, [&]() { return op->emitOpError() << "`einsum_config` "; });
  if (failed(sum)) {
    return failure();
  }
  auto shape = llvm::map_to_vector(
      sum->result, [&](int label) { return sum->sizeOf(label); });
  return verifyResultShape(op, op->getResult(0).getType(), shape);
}

} // namespace

LogicalResult EinsumOp::verify() {
  return verifyEinsum(*this, getEinsumConfig());
}
LogicalResult UnaryEinsumOp::verify() {
  return verifyEinsum(*this, getEinsumConfig());
}

LogicalResult TorchIndexSelectOp::verify() {
  RankedTensorType operand = getOperand().getType();
  RankedTensorType index = getIndex().getType();
  int64_t dim = getDim(), batch = getBatchDims();
  if (failed(verifyDimension(*this, "dim", dim, operand.getRank())) ||
      failed(verifySameElementType(*this, "result", getResult().getType(),
                                   "operand", operand))) {
    return failure();
  }
  if (batch < 0 || batch > dim || batch > index.getRank()) {
    return emitOpError() << "`batch_dims` is " << batch
                         << "; expected one in [0, "
                         << std::min<int64_t>(dim, index.getRank()) << "]";
  }
  ArrayRef<int64_t> sizes = operand.getShape(), indices = index.getShape();
  if (!shapesAgree(sizes.take_front(batch), indices.take_front(batch))) {
    return emitOpError() << "has operands of types " << operand << " and "
                         << index << "; expected one size in the first "
                         << batch << " dimensions";
  }
  SmallVector<int64_t> shape(sizes.take_front(dim));
  llvm::append_range(shape, indices.drop_front(batch));
  llvm::append_range(shape, sizes.drop_front(dim + 1));
  return verifyResultShape(*this, getResult().getType(), shape);
}
