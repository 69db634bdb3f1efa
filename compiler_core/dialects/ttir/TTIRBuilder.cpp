// Builds ttir ops by name, computing result types.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttir/TTIRBuilder.h"

#include "mlir/Dialect/Traits.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

using namespace mlir;
using namespace mlir::tt::ttir;

static SmallVector<int64_t> broadcastShape(ValueRange values) {
  SmallVector<int64_t> shape;
  for (Value value : values) {
    SmallVector<int64_t> next;
    bool fits = OpTrait::util::getBroadcastedShape(shape, shapeOf(value), next);
    assert(fits && "operands must broadcast");
    (void)fits;
    shape = next;
  }
  return shape;
}

static RankedTensorType withShape(Value like, Ints shape) {
  return RankedTensorType::get(shape, elementOf(like));
}

TypedAttr mlir::tt::ttir::numberAttr(Type elementType, double number) {
  if (auto floatType = dyn_cast<FloatType>(elementType)) {
    return FloatAttr::get(floatType, number);
  }
  return IntegerAttr::get(elementType, static_cast<int64_t>(number));
}

NamedAttribute TTIRBuilder::attr(StringRef name, Attribute value) {
  return builder.getNamedAttr(name, value);
}

Value TTIRBuilder::create(StringRef name, ValueRange operands, Type resultType,
                          ArrayRef<NamedAttribute> attributes) {
  OperationState state(loc, ("ttir." + name).str());
  state.addOperands(operands);
  state.addTypes(resultType);
  state.addAttributes(attributes);
  return builder.create(state)->getResult(0);
}

Value TTIRBuilder::unary(StringRef name, Value x) {
  return create(name, x, x.getType());
}

Value TTIRBuilder::binary(StringRef name, Value a, Value b) {
  return create(name, {a, b}, withShape(a, broadcastShape({a, b})));
}

Value TTIRBuilder::compare(StringRef name, Value a, Value b) {
  return create(
      name, {a, b},
      RankedTensorType::get(broadcastShape({a, b}), builder.getI1Type()));
}

Value TTIRBuilder::where(Value condition, Value a, Value b) {
  return create("where", {condition, a, b},
                withShape(a, broadcastShape({condition, a, b})));
}

Value TTIRBuilder::typecast(Value x, Type elementType) {
  if (elementOf(x) == elementType) {
    return x;
  }
  return create("typecast", x, RankedTensorType::get(shapeOf(x), elementType),
                attr("conservative_folding", builder.getBoolAttr(false)));
}

Value TTIRBuilder::binary(StringRef name, Value x, double number) {
  return binary(name, x, splat(typeOf(x), number));
}

Value TTIRBuilder::compare(StringRef name, Value x, double number) {
  return compare(name, x, splat(typeOf(x), number));
}

Value TTIRBuilder::constant(ElementsAttr value) {
  return create("constant", {}, value.getShapedType(), attr("value", value));
}

Value TTIRBuilder::splat(RankedTensorType type, Attribute value) {
  return constant(DenseElementsAttr::get(type, value));
}

Value TTIRBuilder::splat(RankedTensorType type, double number) {
  return splat(type, numberAttr(type.getElementType(), number));
}

Value TTIRBuilder::arange(RankedTensorType type, int64_t dim) {
  Type number = builder.getIntegerType(64, /*isSigned=*/true);
  auto int64 = [&](int64_t value) {
    return builder.getIntegerAttr(number, value);
  };
  return create("arange", {}, type,
                {attr("arange_dimension", builder.getI64IntegerAttr(dim)),
                 attr("end", int64(type.getDimSize(dim))),
                 attr("start", int64(0)), attr("step", int64(1))});
}

Value TTIRBuilder::reshape(Value x, Ints shape) {
  if (shapeOf(x) == shape) {
    return x;
  }
  SmallVector<int32_t> list(shape);
  return create("reshape", x, withShape(x, shape),
                attr("shape", builder.getI32ArrayAttr(list)));
}

Value TTIRBuilder::permute(Value x, Ints permutation) {
  if (llvm::equal(permutation, llvm::seq<int64_t>(0, permutation.size()))) {
    return x;
  }
  SmallVector<int64_t> shape;
  for (int64_t dim : permutation) {
    shape.push_back(shapeOf(x)[dim]);
  }
  return create("permute", x, withShape(x, shape),
                attr("permutation", builder.getDenseI64ArrayAttr(permutation)));
}

Value TTIRBuilder::broadcast(Value x, Ints shape) {
  if (shapeOf(x) == shape) {
    return x;
  }
  SmallVector<int64_t> counts;
  for (auto [from, to] : llvm::zip_equal(shapeOf(x), shape)) {
    counts.push_back(from == to ? 1 : to);
  }
  return create(
      "broadcast", x, withShape(x, shape),
      attr("broadcast_dimensions", builder.getDenseI64ArrayAttr(counts)));
}

Value TTIRBuilder::broadcastInDim(Value x, Ints shape, Ints dims) {
  // A dimension may move past another one only by a permutation.
  auto order = llvm::to_vector(llvm::seq<int64_t>(0, dims.size()));
  llvm::sort(order, [&](int64_t a, int64_t b) { return dims[a] < dims[b]; });
  x = permute(x, order);
  SmallVector<int64_t> spread(shape.size(), 1);
  for (auto [i, from] : llvm::enumerate(order)) {
    spread[dims[from]] = shapeOf(x)[i];
  }
  return broadcast(reshape(x, spread), shape);
}

Value TTIRBuilder::slice(Value x, Ints begins, Ints ends, Ints steps) {
  SmallVector<int64_t> shape;
  for (auto [begin, end, step] : llvm::zip_equal(begins, ends, steps)) {
    shape.push_back((end - begin + step - 1) / step);
  }
  if (shapeOf(x) == Ints(shape)) {
    return x;
  }
  auto list = [&](Ints values) {
    return builder.getI32ArrayAttr(SmallVector<int32_t>(values));
  };
  return create("slice_static", x, withShape(x, shape),
                {attr("begins", list(begins)), attr("ends", list(ends)),
                 attr("step", list(steps))});
}

Value TTIRBuilder::sliceDim(Value x, int64_t dim, int64_t begin, int64_t end,
                            int64_t step) {
  SmallVector<int64_t> begins(shapeOf(x).size(), 0), ends(shapeOf(x)),
      steps(shapeOf(x).size(), 1);
  begins[dim] = begin;
  ends[dim] = end;
  steps[dim] = step;
  return slice(x, begins, ends, steps);
}

Value TTIRBuilder::concat(ValueRange values, int64_t dim) {
  if (values.size() == 1) {
    return values.front();
  }
  SmallVector<int64_t> shape(shapeOf(values.front()));
  shape[dim] = 0;
  for (Value value : values) {
    shape[dim] += shapeOf(value)[dim];
  }
  Type number = builder.getIntegerType(32, /*isSigned=*/true);
  return create("concat", values, withShape(values.front(), shape),
                attr("dim", builder.getIntegerAttr(number, dim)));
}

// Integers are padded by joining splats, since ttir.pad fills with f32.
static Value padByConcat(TTIRBuilder &b, Value x, int64_t dim, int64_t low,
                         int64_t high, Attribute value) {
  SmallVector<Value> parts;
  auto fill = [&](int64_t count) {
    if (count > 0) {
      SmallVector<int64_t> shape(shapeOf(x));
      shape[dim] = count;
      parts.push_back(b.splat(withShape(x, shape), value));
    }
  };
  fill(low);
  parts.push_back(x);
  fill(high);
  return b.concat(parts, dim);
}

Value TTIRBuilder::pad(Value x, Ints low, Ints high, Attribute value) {
  auto number = dyn_cast<FloatAttr>(value);
  SmallVector<int32_t> padding;
  SmallVector<int64_t> shape;
  for (int64_t dim = 0, rank = low.size(); dim < rank; ++dim) {
    if (!number) {
      x = padByConcat(*this, x, dim, low[dim], high[dim], value);
      continue;
    }
    padding.append(
        {static_cast<int32_t>(low[dim]), static_cast<int32_t>(high[dim])});
    shape.push_back(shapeOf(x)[dim] + low[dim] + high[dim]);
  }
  if (!number || shapeOf(x) == Ints(shape)) {
    return x;
  }
  return create(
      "pad", x, withShape(x, shape),
      {attr("padding", builder.getDenseI32ArrayAttr(padding)),
       attr("value", builder.getF32FloatAttr(number.getValueAsDouble()))});
}

Value TTIRBuilder::reverse(Value x, Ints dims) {
  if (dims.empty()) {
    return x;
  }
  return create("reverse", x, x.getType(),
                attr("dimensions", builder.getDenseI64ArrayAttr(dims)));
}

Value TTIRBuilder::reduce(StringRef name, Value x, Ints dims, bool keepDim,
                          Type elementType) {
  if (dims.empty() && !elementType) {
    return x;
  }
  SmallVector<int64_t> shape;
  for (auto [i, size] : llvm::enumerate(shapeOf(x))) {
    bool gone = llvm::is_contained(dims, static_cast<int64_t>(i));
    if (!gone || keepDim) {
      shape.push_back(gone ? 1 : size);
    }
  }
  SmallVector<int32_t> list(dims);
  return create(
      name, x,
      RankedTensorType::get(shape, elementType ? elementType : elementOf(x)),
      {attr("dim_arg", builder.getI32ArrayAttr(list)),
       attr("keep_dim", builder.getBoolAttr(keepDim))});
}

Value TTIRBuilder::matmul(Value a, Value b, bool transposeA, bool transposeB) {
  Ints left = shapeOf(a), right = shapeOf(b);
  SmallVector<int64_t> shape;
  bool fits = OpTrait::util::getBroadcastedShape(left.drop_back(2),
                                                 right.drop_back(2), shape);
  assert(fits && "batch dimensions must broadcast");
  (void)fits;
  shape.push_back(left[left.size() - (transposeA ? 1 : 2)]);
  shape.push_back(right[right.size() - (transposeB ? 2 : 1)]);
  return create("matmul", {a, b}, withShape(a, shape),
                {attr("transpose_a", builder.getBoolAttr(transposeA)),
                 attr("transpose_b", builder.getBoolAttr(transposeB))});
}

Value TTIRBuilder::gather(Value x, Value index, int64_t dim) {
  return create("gather", {x, index}, withShape(x, shapeOf(index)),
                attr("dim", builder.getI32IntegerAttr(dim)));
}

Value TTIRBuilder::embedding(Value indices, Value table) {
  SmallVector<int64_t> shape(shapeOf(indices));
  shape.push_back(shapeOf(table)[1]);
  return create("embedding", {indices, table}, withShape(table, shape));
}
