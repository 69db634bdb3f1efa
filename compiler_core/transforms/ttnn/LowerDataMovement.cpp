// Lowerings of ops that move elements.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "transforms/ttnn/DeviceTypes.h"
#include "transforms/ttnn/Lowering.h"

using namespace mlir;

namespace ttc {

namespace {

LogicalResult lowerReshape(OpLowering &op) {
  return op.replace(op.reshape(op.operand(0), op.resultType().getShape()));
}

LogicalResult lowerBroadcast(OpLowering &op) {
  return op.replace(op.repeatTo(op.operand(0), op.resultType().getShape()));
}

LogicalResult lowerRepeat(OpLowering &op) {
  auto counts = tt::ttnn::ShapeAttr::get(op.builder.getContext(),
                                         op.integers("repeat_dimensions"));
  return op.replace(op.create("repeat", op.operand(0), op.resultType(),
                              op.attr("repeat_dims", counts)));
}

LogicalResult lowerRepeatInterleave(OpLowering &op) {
  int64_t dim = op.integer("dim");
  dim += dim < 0 ? op.resultType().getRank() : 0;
  return op.replace(
      op.create("repeat_interleave", op.operand(0), op.resultType(),
                {op.attr("repeats", op.i32(op.integer("repeats"))),
                 op.attr("dim", op.i32(dim))}));
}

LogicalResult lowerPermute(OpLowering &op) {
  return op.replace(op.permute(op.operand(0), op.integers("permutation")));
}

LogicalResult lowerTranspose(OpLowering &op) {
  int64_t rank = op.resultType().getRank();
  int64_t first = op.integer("dim0"), second = op.integer("dim1");
  auto permutation = llvm::to_vector(llvm::seq<int64_t>(0, rank));
  std::swap(permutation[first + (first < 0 ? rank : 0)],
            permutation[second + (second < 0 ? rank : 0)]);
  return op.replace(op.permute(op.operand(0), permutation));
}

/// Empty parts are left out.
LogicalResult lowerConcat(OpLowering &op) {
  int64_t dim = op.integer("dim");
  dim += dim < 0 ? op.resultType().getRank() : 0;
  SmallVector<Value> parts;
  for (unsigned i = 0; i < op.operandCount(); ++i) {
    if (shapeOf(op.operand(i))[dim] != 0) {
      parts.push_back(op.operand(i));
    }
  }
  if (parts.size() <= 1) {
    return op.replace(parts.empty() ? op.operand(0) : parts[0]);
  }
  return op.replace(
      op.create("concat", parts, op.resultType(), op.attr("dim", op.i32(dim))));
}

LogicalResult lowerSlice(OpLowering &op) {
  if (typeOf(op.operand(0)) == op.resultType()) {
    return op.replace(op.operand(0));
  }
  return op.replace(
      op.create("slice_static", op.operand(0), op.resultType(),
                {op.attr("begins", op.i32List(op.integers("begins"))),
                 op.attr("ends", op.i32List(op.integers("ends"))),
                 op.attr("step", op.i32List(op.integers("step")))}));
}

/// Pads by joining, dim by dim: what the library does not pad (more than 5
/// dims), or cuts where the count is negative.
Value padByParts(OpLowering &op, Shape padding) {
  Value value = op.operand(0);
  TypedAttr fill = toDeviceNumber(op.attribute("value"), elementOf(value));
  for (int64_t dim = 0, rank = typeOf(value).getRank(); dim < rank; ++dim) {
    int64_t low = padding[2 * dim], high = padding[2 * dim + 1];
    SmallVector<int64_t> shape(shapeOf(value)), begins(rank, 0), ends(shape);
    begins[dim] = std::max<int64_t>(0, -low);
    ends[dim] = shape[dim] - std::max<int64_t>(0, -high);
    shape[dim] = ends[dim] - begins[dim];
    if (ArrayRef(shape) != shapeOf(value)) {
      value = op.create(
          "slice_static", value, withShape(typeOf(value), shape),
          {op.attr("begins", op.i32List(begins)),
           op.attr("ends", op.i32List(ends)),
           op.attr("step", op.i32List(SmallVector<int64_t>(rank, 1)))});
    }
    SmallVector<Value> parts;
    auto add = [&](int64_t count) {
      if (count > 0) {
        SmallVector<int64_t> filled(shapeOf(value));
        filled[dim] = count;
        parts.push_back(op.full(fill, withShape(typeOf(value), filled)));
        shape[dim] += count;
      }
    };
    add(low);
    parts.push_back(value);
    add(high);
    if (parts.size() > 1) {
      value = op.create("concat", parts, withShape(typeOf(value), shape),
                        op.attr("dim", op.i32(dim)));
    }
  }
  return value;
}

LogicalResult lowerPad(OpLowering &op) {
  Type element = op.resultType().getElementType();
  SmallVector<int64_t> padding = op.integers("padding");
  if (llvm::all_of(padding, [](int64_t count) { return count == 0; })) {
    return op.replace(op.operand(0));
  }
  bool cuts = llvm::any_of(padding, [](int64_t count) { return count < 0; });
  if (cuts || op.resultType().getRank() > 5) {
    return op.replace(padByParts(op, padding));
  }
  return op.replace(op.create(
      "pad", op.operand(0), op.resultType(),
      {op.attr("padding", op.i32Array(op.integers("padding"))),
       op.attr("value", toDeviceNumber(op.attribute("value"), element))}));
}

LogicalResult lowerReverse(OpLowering &op) {
  return op.unsupported("run `ttir-decompose` first, it makes slices of it");
}

LogicalResult lowerSliceDynamic(OpLowering &op) {
  return op.unsupported("a slice whose begin is a constant, or of size 1 along "
                        "the dims whose begin is computed, would work");
}

} // namespace

void addDataMovementLowerings(LoweringTable &table) {
  table["reshape"] = lowerReshape;
  table["broadcast"] = lowerBroadcast;
  table["repeat"] = lowerRepeat;
  table["repeat_interleave"] = lowerRepeatInterleave;
  table["permute"] = lowerPermute;
  table["transpose"] = lowerTranspose;
  table["concat"] = lowerConcat;
  table["slice_static"] = lowerSlice;
  table["pad"] = lowerPad;
  table["reverse"] = lowerReverse;
  table["slice_dynamic"] = lowerSliceDynamic;
}

} // namespace ttc
