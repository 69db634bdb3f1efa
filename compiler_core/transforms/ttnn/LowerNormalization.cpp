// Lowerings of softmax and normalizations.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

LogicalResult lowerSoftmax(OpLowering &op) {
  int64_t dim = op.integer("dimension");
  dim += dim < 0 ? op.resultType().getRank() : 0;
  return op.replace(
      op.create("softmax", op.operand(0), op.resultType(),
                {op.attr("dimension", op.i32(dim)),
                 op.attr("numericStable",
                         op.builder.getBoolAttr(op.flag("numericStable")))}));
}

/// The library normalizes the last dim: several are folded into one and
/// unfolded again.
LogicalResult lowerNorm(OpLowering &op, StringRef name) {
  SmallVector<int64_t> normalized = op.integers("normalized_shape");
  int64_t size = 1;
  for (int64_t dim : normalized) {
    size *= dim;
  }
  RankedTensorType type = op.resultType();
  SmallVector<int64_t> shape(type.getShape().drop_back(normalized.size()));
  shape.push_back(size);
  SmallVector<Value> operands{op.reshape(op.operand(0), shape)};
  for (unsigned i = 1; i < op.operandCount(); ++i) {
    operands.push_back(op.reshape(op.operand(i), size));
  }
  Value result = op.create(
      name, operands, withShape(type, shape),
      {op.attr("epsilon", op.attribute("epsilon")),
       op.attr("operandSegmentSizes", op.attribute("operandSegmentSizes"))});
  return op.replace(op.reshape(result, type.getShape()));
}

} // namespace

void addNormalizationLowerings(LoweringTable &table) {
  table["softmax"] = lowerSoftmax;
  for (StringRef name : {"rms_norm", "layer_norm"}) {
    table[name] = [=](OpLowering &op) { return lowerNorm(op, name); };
  }
}

} // namespace ttc
