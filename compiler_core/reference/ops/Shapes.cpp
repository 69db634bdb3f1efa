// Ops that make tensors or move elements by position alone. Sizes come from the
// operands at run time, so that the dynamic forms differ in where an attribute
// comes from, and in nothing else.
// SPDX-License-Identifier: Apache-2.0
#include "reference/Arithmetic.h"
#include "reference/Evaluator.h"

using namespace mlir;

namespace ttc::reference {

namespace {

FailureOr<Values> constant(const Call &call) {
  auto attribute = call.attribute<ElementsAttr>("value");
  FailureOr<Tensor> tensor =
      attribute ? Tensor::fromAttribute(attribute) : FailureOr<Tensor>();
  if (failed(tensor)) {
    return call.fail() << "has a value that cannot be read";
  }
  return Values{tensor->retyped(call.resultElement())};
}

Tensor iotaOf(Type type, ArrayRef<int64_t> shape, int64_t dimension) {
  Tensor result(type, shape);
  int64_t position = 0;
  Type i64 = IntegerType::get(type.getContext(), 64);
  forEachIndex(shape, [&](const Index &index) {
    Element number = {static_cast<uint64_t>(index[dimension]), 0};
    result[position++] = kindOf(type) == ElementKind::Quantized
                             ? fromInteger(number.bits, type)
                             : convert(number, i64, type);
  });
  return result;
}

FailureOr<Values> iota(const Call &call) {
  return Values{iotaOf(call.resultElement(), call.resultShape(),
                       call.integer("iota_dimension"))};
}

FailureOr<Values> dynamicIota(const Call &call) {
  if (failed(call.checkCounts(
          0, static_cast<int64_t>(call.resultShape().size()))) ||
      failed(call.checkSizes(call.tensor(0).integers()))) {
    return failure();
  }
  return Values{iotaOf(call.resultElement(), call.tensor(0).integers(),
                       call.integer("iota_dimension"))};
}

/// REQUIRES: dimensions[i] is where dimension i goes.
FailureOr<Values> broadcastTo(const Call &call, ArrayRef<int64_t> shape,
                              ArrayRef<int64_t> dimensions) {
  const Tensor &operand = call.tensor(0);
  if (failed(call.checkSizes(shape))) {
    return failure();
  }
  for (auto [i, dimension] : llvm::enumerate(dimensions)) {
    if (operand.size(i) != 1 && operand.size(i) != shape[dimension]) {
      return call.fail() << "has dimension " << i << " of size "
                         << operand.size(i) << ", which cannot become "
                         << shape[dimension];
    }
  }
  Tensor result(call.resultElement(), shape);
  int64_t position = 0;
  Index from(operand.rank(), 0);
  forEachIndex(shape, [&](const Index &index) {
    for (auto [i, dimension] : llvm::enumerate(dimensions)) {
      from[i] = operand.size(i) == 1 ? 0 : index[dimension];
    }
    result[position++] = operand.at(from);
  });
  return Values{result};
}

FailureOr<Values> broadcastInDim(const Call &call) {
  return broadcastTo(call, call.resultShape(),
                     call.integers("broadcast_dimensions"));
}

FailureOr<Values> dynamicBroadcastInDim(const Call &call) {
  if (failed(call.checkCounts(
          1, static_cast<int64_t>(call.resultShape().size())))) {
    return failure();
  }
  return broadcastTo(call, call.tensor(1).integers(),
                     call.integers("broadcast_dimensions"));
}

FailureOr<Values> broadcast(const Call &call) {
  Shape shape = call.integers("broadcast_sizes");
  Shape dimensions;
  for (int64_t i = 0; i < call.tensor(0).rank(); ++i) {
    dimensions.push_back(static_cast<int64_t>(shape.size()) + i);
  }
  shape.append(call.tensor(0).shape().begin(), call.tensor(0).shape().end());
  return broadcastTo(call, shape, dimensions);
}

FailureOr<Values> reshapeTo(const Call &call, ArrayRef<int64_t> shape) {
  const Tensor &operand = call.tensor(0);
  if (failed(call.checkSizes(shape))) {
    return failure();
  }
  if (countOf(shape) != operand.count()) {
    return call.fail() << "has " << operand.count()
                       << " elements for a shape of " << countOf(shape);
  }
  return Values{operand.reshaped(shape).retyped(call.resultElement())};
}

FailureOr<Values> reshape(const Call &call) {
  if (ShapedType::isDynamicShape(call.resultShape())) {
    // Bounded sizes: all but one are known.
    Shape shape(call.resultShape());
    int64_t known = 1, *open = nullptr;
    for (int64_t &size : shape) {
      if (ShapedType::isDynamic(size)) {
        open = &size;
      } else {
        known *= size;
      }
    }
    *open = known ? call.tensor(0).count() / known : 0;
    return reshapeTo(call, shape);
  }
  return reshapeTo(call, call.resultShape());
}

FailureOr<Values> dynamicReshape(const Call &call) {
  return reshapeTo(call, call.tensor(1).integers());
}

FailureOr<Values> transpose(const Call &call) {
  const Tensor &operand = call.tensor(0);
  Shape permutation = call.integers("permutation");
  Shape shape;
  for (int64_t dimension : permutation) {
    shape.push_back(operand.size(dimension));
  }
  Tensor result(call.resultElement(), shape);
  int64_t position = 0;
  Index from(operand.rank(), 0);
  forEachIndex(shape, [&](const Index &index) {
    for (auto [i, dimension] : llvm::enumerate(permutation)) {
      from[dimension] = index[i];
    }
    result[position++] = operand.at(from);
  });
  return Values{result};
}

FailureOr<Values> reverse(const Call &call) {
  const Tensor &operand = call.tensor(0);
  Shape dimensions = call.integers("dimensions");
  Tensor result(call.resultElement(), operand.shape());
  int64_t position = 0;
  forEachIndex(operand.shape(), [&](const Index &index) {
    Index from = index;
    for (int64_t dimension : dimensions) {
      from[dimension] = operand.size(dimension) - 1 - index[dimension];
    }
    result[position++] = operand.at(from);
  });
  return Values{result};
}

FailureOr<Values> concatenate(const Call &call) {
  int64_t dimension = call.integer("dimension");
  Shape shape(call.tensor(0).shape());
  shape[dimension] = 0;
  for (const Value &value : call.operands) {
    shape[dimension] += value.tensor.size(dimension);
  }
  Tensor result(call.resultElement(), shape);
  int64_t offset = 0;
  for (const Value &value : call.operands) {
    int64_t position = 0;
    forEachIndex(value.tensor.shape(), [&](const Index &index) {
      Index to = index;
      to[dimension] += offset;
      result.at(to) = value.tensor[position++];
    });
    offset += value.tensor.size(dimension);
  }
  return Values{result};
}

FailureOr<Values> getDimensionSize(const Call &call) {
  uint64_t size = call.tensor(0).size(call.integer("dimension"));
  return Values{Tensor::scalar(call.resultElement(),
                               fromInteger(size, call.resultElement()))};
}

/// Keeps the first `size` elements along the dimension.
FailureOr<Values> setDimensionSize(const Call &call) {
  const Tensor &operand = call.tensor(0);
  int64_t dimension = call.integer("dimension");
  int64_t size = call.tensor(1).integer();
  if (size < 0 || size > operand.size(dimension)) {
    return call.fail() << "sets size " << size << ", which is not within 0 and "
                       << operand.size(dimension);
  }
  Shape shape(operand.shape());
  shape[dimension] = size;
  Tensor result(operand.type(), shape);
  int64_t position = 0;
  forEachIndex(shape, [&](const Index &index) {
    result[position++] = operand.at(index);
  });
  return Values{result};
}

uint64_t bitsAcross(const Tensor &operand, int64_t bit, unsigned width) {
  unsigned from = widthOf(operand.type());
  uint64_t bits = 0;
  for (unsigned got = 0; got < width; got += std::min(from, width)) {
    int64_t at = bit + got;
    uint64_t part = operand[at / from].bits >> (at % from);
    bits |= part << got;
  }
  return truncateBits(bits, width);
}

/// Elements are read as one string of bits, low ones first.
FailureOr<Values> bitcastConvert(const Call &call) {
  const Tensor &operand = call.tensor(0);
  Type type = call.resultElement();
  Shape shape(operand.shape());
  bool complex = kindOf(operand.type()) == ElementKind::Complex;
  if (complex || kindOf(type) == ElementKind::Complex) {
    if (operand.type() != type) {
      return call.fail()
             << "casts complex numbers, of whose width no other type is";
    }
    return Values{operand};
  }
  unsigned from = widthOf(operand.type()), to = widthOf(type);
  if (from > to) {
    shape.push_back(from / to);
  } else if (from < to) {
    if (shape.empty() || shape.back() != to / from) {
      return call.fail() << "has a last dimension that is not " << to / from;
    }
    shape.pop_back();
  }
  Tensor result(type, shape);
  for (int64_t i = 0; i < result.count(); ++i) {
    result[i] = {bitsAcross(operand, i * to, to), 0};
  }
  return Values{result};
}

} // namespace

void registerShapes(HandlerTable &table) {
  table["stablehlo.constant"] = constant;
  table["chlo.constant"] = constant;
  table["stablehlo.iota"] = iota;
  table["stablehlo.dynamic_iota"] = dynamicIota;
  table["stablehlo.broadcast"] = broadcast;
  table["stablehlo.broadcast_in_dim"] = broadcastInDim;
  table["stablehlo.dynamic_broadcast_in_dim"] = dynamicBroadcastInDim;
  table["stablehlo.reshape"] = reshape;
  table["stablehlo.dynamic_reshape"] = dynamicReshape;
  table["stablehlo.transpose"] = transpose;
  table["stablehlo.reverse"] = reverse;
  table["stablehlo.concatenate"] = concatenate;
  table["stablehlo.get_dimension_size"] = getDimensionSize;
  table["stablehlo.set_dimension_size"] = setDimensionSize;
  table["stablehlo.bitcast_convert"] = bitcastConvert;
}

} // namespace ttc::reference
