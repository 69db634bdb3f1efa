// Lowerings of matrix products.
// SPDX-License-Identifier: Apache-2.0
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

bool isAllOnes(Shape shape) {
  return llvm::all_of(shape, [](int64_t size) { return size == 1; });
}

Shape batchOf(Value value) { return shapeOf(value).drop_back(2); }

/// `value` with ones in front, up to `rank`.
Value raiseRank(OpLowering &op, Value value, int64_t rank) {
  SmallVector<int64_t> shape(rank - typeOf(value).getRank(), 1);
  shape.append(shapeOf(value).begin(), shapeOf(value).end());
  return op.reshape(value, shape);
}

Value repeatBatch(OpLowering &op, Value value, Shape batch) {
  SmallVector<int64_t> shape(batch);
  Shape matrix = shapeOf(value).take_back(2);
  shape.append(matrix.begin(), matrix.end());
  return op.repeatTo(value, shape);
}

/// The library broadcasts batch dims only if `b` has none, or one side has
/// nothing but ones: else both are repeated to the full batch.
void alignBatches(OpLowering &op, Value &a, Value &b) {
  int64_t rank = std::max(typeOf(a).getRank(), typeOf(b).getRank());
  if (typeOf(b).getRank() == 2) {
    return;
  }
  a = raiseRank(op, a, rank);
  b = raiseRank(op, b, rank);
  if (batchOf(a) == batchOf(b) || isAllOnes(batchOf(a)) ||
      isAllOnes(batchOf(b))) {
    return;
  }
  SmallVector<int64_t> batch;
  for (auto [left, right] : llvm::zip_equal(batchOf(a), batchOf(b))) {
    batch.push_back(std::max(left, right));
  }
  a = repeatBatch(op, a, batch);
  b = repeatBatch(op, b, batch);
}

SmallVector<NamedAttribute> transposes(OpLowering &op) {
  SmallVector<NamedAttribute> attributes;
  for (StringRef name : {"transpose_a", "transpose_b"}) {
    if (op.flag(name)) {
      attributes.push_back(op.attr(name, op.builder.getBoolAttr(true)));
    }
  }
  return attributes;
}

/// The product's operands, as the library takes them: floats of one type,
/// batches that it can broadcast.
std::pair<Value, Value> factors(OpLowering &op) {
  Type element = op.resultType().getElementType();
  if (isInteger(element)) {
    element = op.builder.getF32Type();
  }
  Value a = op.operand(0), b = op.operand(1);
  // A product of bf16 tensors into f32 is asked for by dtype, without casts.
  if (elementOf(a) != elementOf(b) || isInteger(elementOf(a))) {
    a = op.typecast(a, element);
    b = op.typecast(b, element);
  }
  alignBatches(op, a, b);
  return {a, b};
}

RankedTensorType productType(OpLowering &op, Shape shape) {
  Type element = op.resultType().getElementType();
  if (isInteger(element)) {
    element = op.builder.getF32Type();
  }
  return RankedTensorType::get(shape, element);
}

LogicalResult lowerMatmul(OpLowering &op) {
  auto [a, b] = factors(op);
  return op.replace(op.create("matmul", {a, b},
                              productType(op, op.resultType().getShape()),
                              transposes(op)));
}

/// `bias` in a shape that `ttnn.linear` takes ([n] or [1, n], or [m, n] for a
/// single matrix); null if there is none.
Value fitBias(OpLowering &op, Value bias) {
  int64_t n = op.resultType().getShape().back();
  if (typeOf(bias).getRank() == 1 && shapeOf(bias)[0] == n) {
    return bias;
  }
  if (typeOf(bias).getNumElements() == n && typeOf(bias).getRank() > 0 &&
      shapeOf(bias).back() == n) {
    return op.reshape(bias, {1, n});
  }
  return op.resultType().getRank() == 2 && typeOf(bias) == op.resultType()
             ? bias
             : Value();
}

LogicalResult lowerLinear(OpLowering &op) {
  auto [a, b] = factors(op);
  RankedTensorType type = productType(op, op.resultType().getShape());
  if (op.operandCount() < 3) {
    return op.replace(op.create("matmul", {a, b}, type, transposes(op)));
  }
  Value bias = op.typecast(op.operand(2), type.getElementType());
  if (Value fitted = fitBias(op, bias)) {
    return op.replace(
        op.create("linear", {a, b, fitted}, type, transposes(op)));
  }
  Value product = op.create("matmul", {a, b}, type, transposes(op));
  return op.replace(op.create("add", {product, bias}, type));
}

} // namespace

void addMatmulLowerings(LoweringTable &table) {
  table["matmul"] = lowerMatmul;
  table["linear"] = lowerLinear;
}

} // namespace ttc
