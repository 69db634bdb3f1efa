// Products of matrices.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRMatmulOps.h"

#include "mlir/Dialect/Traits.h"

using namespace mlir;
using namespace mlir::tt::ttir;

#define GET_OP_CLASSES
#include "dialects/ttir/TTIRMatmulOps.cpp.inc"

void TTIRDialect::registerMatmulOps() {
  addOperations<
#define GET_OP_LIST
#include "dialects/ttir/TTIRMatmulOps.cpp.inc"
      >();
}

// The shape of matmul(a, b), or failure with a diagnostic on `op`.
static FailureOr<SmallVector<int64_t>>
matmulShape(Operation *op, RankedTensorType a, RankedTensorType b,
            bool transposeA, bool transposeB) {
  if (a.getRank() < 2 || b.getRank() < 2) { // matmul_c1
    return op->emitOpError("multiplies tensors of rank ")
           << a.getRank() << " and " << b.getRank()
           << ", both must be 2 or more";
  }
  auto inner = [](RankedTensorType type, bool transposed, bool row) {
    return type.getDimSize(type.getRank() - (transposed == row ? 1 : 2));
  };
  int64_t left = inner(a, transposeA, false);
  int64_t right = inner(b, transposeB, true);
  if (left != right) { // matmul_c2
    return op->emitOpError("inner sizes ")
           << left << " and " << right << " differ";
  }
  SmallVector<int64_t> shape;
  if (!OpTrait::util::getBroadcastedShape(a.getShape().drop_back(2),
                                          b.getShape().drop_back(2), shape)) {
    return op->emitOpError("batch dimensions [")
           << a.getShape().drop_back(2) << "] and ["
           << b.getShape().drop_back(2) << "] do not broadcast";
  }
  shape.push_back(inner(a, transposeA, true));
  shape.push_back(inner(b, transposeB, false));
  return shape;
}

static LogicalResult verifyMatmul(Operation *op, RankedTensorType a,
                                  RankedTensorType b, bool transposeA,
                                  bool transposeB) {
  FailureOr<SmallVector<int64_t>> shape =
      matmulShape(op, a, b, transposeA, transposeB);
  if (failed(shape)) {
    return failure();
  }
  auto result = cast<RankedTensorType>(op->getResult(0).getType());
  if (result.getShape() != ArrayRef<int64_t>(*shape)) { // matmul_c3
    return op->emitOpError("result has shape [")
           << result.getShape() << "], the product has [" << *shape << "]";
  }
  return success();
}

LogicalResult MatmulOp::verify() {
  return verifyMatmul(*this, getA().getType(), getB().getType(),
                      getTransposeA(), getTransposeB());
}

LogicalResult LinearOp::verify() {
  if (failed(verifyMatmul(*this, getA().getType(), getB().getType(),
                          getTransposeA(), getTransposeB()))) {
    return failure();
  }
  if (!getBias()) {
    return success();
  }
  SmallVector<int64_t> shape;
  ArrayRef<int64_t> bias =
      cast<RankedTensorType>(getBias().getType()).getShape();
  if (!OpTrait::util::getBroadcastedShape(getType().getShape(), bias, shape) ||
      getType().getShape() != ArrayRef<int64_t>(shape)) { // linear_c4
    return emitOpError("bias of shape [") << bias << "] does not broadcast to ["
                                          << getType().getShape() << "]";
  }
  return success();
}

// dot_general_c1: `dims` names dimensions of `type`, each once.
static LogicalResult verifyDims(Operation *op, RankedTensorType type,
                                ArrayRef<int64_t> batch,
                                ArrayRef<int64_t> contract) {
  SmallVector<bool> seen(type.getRank(), false);
  for (int64_t dim : llvm::concat<const int64_t>(batch, contract)) {
    if (dim < 0 || dim >= type.getRank() || seen[dim]) {
      return op->emitOpError("names dimension ")
             << dim << " of " << type << " wrongly: out of range or twice";
    }
    seen[dim] = true;
  }
  return success();
}

static void appendFree(RankedTensorType type, ArrayRef<int64_t> batch,
                       ArrayRef<int64_t> contract,
                       SmallVectorImpl<int64_t> &shape) {
  for (int64_t i = 0; i < type.getRank(); ++i) {
    if (!llvm::is_contained(batch, i) && !llvm::is_contained(contract, i)) {
      shape.push_back(type.getDimSize(i));
    }
  }
}

static LogicalResult verifyPairs(DotGeneralOp op, ArrayRef<int64_t> lhsDims,
                                 ArrayRef<int64_t> rhsDims) {
  for (auto [l, r] : llvm::zip(lhsDims, rhsDims)) {
    int64_t left = op.getLhs().getType().getDimSize(l);
    int64_t right = op.getRhs().getType().getDimSize(r);
    if (left != right) { // dot_general_c2
      return op.emitOpError("pairs sizes ") << left << " and " << right;
    }
  }
  return success();
}

LogicalResult DotGeneralOp::verify() {
  ArrayRef<int64_t> lb = getBatchDimsLhs(), rb = getBatchDimsRhs();
  ArrayRef<int64_t> lc = getContractDimsLhs(), rc = getContractDimsRhs();
  RankedTensorType lhs = getLhs().getType(), rhs = getRhs().getType();
  if (lb.size() != rb.size() || lc.size() != rc.size()) { // dot_general_c1
    return emitOpError("pairs lists of different lengths");
  }
  if (failed(verifyDims(*this, lhs, lb, lc)) ||
      failed(verifyDims(*this, rhs, rb, rc))) {
    return failure();
  }
  SmallVector<int64_t> shape;
  for (int64_t dim : lb) {
    shape.push_back(lhs.getDimSize(dim));
  }
  if (failed(verifyPairs(*this, lb, rb)) ||
      failed(verifyPairs(*this, lc, rc))) {
    return failure();
  }
  appendFree(lhs, lb, lc, shape);
  appendFree(rhs, rb, rc, shape);
  if (getType().getShape() != ArrayRef<int64_t>(shape)) { // dot_general_c3
    return emitOpError("result has shape [")
           << getType().getShape() << "], the product has [" << shape << "]";
  }
  return success();
}
