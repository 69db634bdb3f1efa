// Transposed operands of products become transposes of their own.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/Transposes.h"

using namespace mlir;

namespace ttc::kernels {

static Value transposed(OpBuilder &builder, Operation *user, Value value) {
  auto type = cast<RankedTensorType>(value.getType());
  SmallVector<int64_t> shape(type.getShape()), order;
  for (int64_t dim = 0; dim < type.getRank(); ++dim) {
    order.push_back(dim);
  }
  std::swap(shape[shape.size() - 2], shape.back());
  std::swap(order[order.size() - 2], order.back());
  OperationState state(
      user->getLoc(), "ttnn.permute", value,
      RankedTensorType::get(shape, type.getElementType(), type.getEncoding()),
      builder.getNamedAttr("permutation", builder.getDenseI64ArrayAttr(order)));
  return builder.create(state)->getResult(0);
}

void makeTransposesExplicit(Operation *root) {
  root->walk([](Operation *op) {
    StringRef name = op->getName().getStringRef();
    if (name != "ttnn.matmul" && name != "ttnn.linear") {
      return;
    }
    static constexpr StringLiteral flags[] = {"transpose_a", "transpose_b"};
    for (auto [side, flag] : llvm::enumerate(flags)) {
      auto isSet = op->getAttrOfType<BoolAttr>(flag);
      Value operand = op->getOperand(side);
      auto type = cast<RankedTensorType>(operand.getType());
      if (isSet && isSet.getValue() && type.getRank() >= 2) {
        OpBuilder builder(op);
        op->setOperand(side, transposed(builder, op, operand));
        op->setAttr(flag, builder.getBoolAttr(false));
      }
    }
  });
}

} // namespace ttc::kernels
