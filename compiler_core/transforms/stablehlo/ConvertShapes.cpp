// Constants and ops that move elements.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/stablehlo/Conversion.h"

#include "mlir/IR/BuiltinAttributes.h"

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

LogicalResult convertConstant(Conversion &c) {
  auto value = c.op->getAttrOfType<ElementsAttr>("value");
  if (!value || value.getShapedType() != c.resultType()) {
    return c.refuse("its value is not of its result's type", "dense elements");
  }
  return c.replace(c.b.constant(value));
}

LogicalResult convertIota(Conversion &c) {
  auto type = c.resultType();
  int64_t dim = c.integer("iota_dimension");
  auto line =
      RankedTensorType::get({type.getDimSize(dim)}, c.b.get().getI32Type());
  Type element = type.getElementType();
  bool direct = element.isSignlessInteger() || element.isUnsignedInteger();
  if (direct && !element.isInteger(1)) {
    line = line.clone(element);
  }
  Value count = c.b.typecast(c.b.arange(line, 0), element);
  return c.replace(c.b.broadcastInDim(count, type.getShape(), {dim}));
}

LogicalResult convertBroadcastInDim(Conversion &c) {
  return c.replace(c.b.broadcastInDim(c.operand(0), c.resultType().getShape(),
                                      c.ints("broadcast_dimensions")));
}

// Puts new dimensions in front.
LogicalResult convertBroadcast(Conversion &c) {
  int64_t rank = c.resultType().getRank();
  int64_t added = c.ints("broadcast_sizes").size();
  auto dims = llvm::to_vector(llvm::seq<int64_t>(added, rank));
  return c.replace(
      c.b.broadcastInDim(c.operand(0), c.resultType().getShape(), dims));
}

LogicalResult convertReshape(Conversion &c) {
  return c.replace(c.b.reshape(c.operand(0), c.resultType().getShape()));
}

LogicalResult convertTranspose(Conversion &c) {
  return c.replace(c.b.permute(c.operand(0), c.ints("permutation")));
}

LogicalResult convertReverse(Conversion &c) {
  return c.replace(c.b.reverse(c.operand(0), c.ints("dimensions")));
}

LogicalResult convertSlice(Conversion &c) {
  return c.replace(c.b.slice(c.operand(0), c.ints("start_indices"),
                             c.ints("limit_indices"), c.ints("strides")));
}

LogicalResult convertConcatenate(Conversion &c) {
  SmallVector<Value> parts;
  for (Value part : c.op->getOperands()) {
    if (typeOf(part).getNumElements() != 0) {
      parts.push_back(part);
    }
  }
  if (parts.empty()) {
    return c.replace(c.operand(0));
  }
  return c.replace(c.b.concat(parts, c.integer("dimension")));
}

// The size is known: dynamic shapes are refused before.
LogicalResult convertGetDimensionSize(Conversion &c) {
  int64_t size = shapeOf(c.operand(0))[c.integer("dimension")];
  return c.replace(c.b.splat(c.resultType(), double(size)));
}

} // namespace

void addShapeConverters(ConverterTable &table) {
  table.add("stablehlo.broadcast", convertBroadcast);
  table.add("stablehlo.broadcast_in_dim", convertBroadcastInDim);
  table.add("stablehlo.concatenate", convertConcatenate);
  table.add("stablehlo.constant", convertConstant);
  // With static types, the operand that says the shape says nothing new.
  table.add("stablehlo.dynamic_broadcast_in_dim", convertBroadcastInDim);
  table.add("stablehlo.dynamic_iota", convertIota);
  table.add("stablehlo.dynamic_reshape", convertReshape);
  table.add("stablehlo.get_dimension_size", convertGetDimensionSize);
  table.add("stablehlo.iota", convertIota);
  table.add("stablehlo.reshape", convertReshape);
  table.add("stablehlo.reverse", convertReverse);
  table.add("stablehlo.slice", convertSlice);
  table.add("stablehlo.transpose", convertTranspose);
}

} // namespace ttc
