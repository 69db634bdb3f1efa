// Products over dimensions: of floats as dot_general, of integers in parts.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttir/Products.h"

#include "mlir/IR/BuiltinAttributes.h"
#include <numeric>

using namespace mlir;
using namespace mlir::tt::ttir;

namespace ttc {
namespace {

// f32 counts up to this without gaps.
constexpr int64_t exactInF32 = int64_t(1) << 24;
// Wide integers are cut into digits of 8 bits, of which products are exact.
constexpr int64_t digitBits = 8;
constexpr int64_t digitTerms = 256;

int64_t count(Ints sizes) {
  return std::accumulate(sizes.begin(), sizes.end(), int64_t(1),
                         std::multiplies<>());
}

SmallVector<int64_t> sizesOf(Value x, Ints dims) {
  return llvm::map_to_vector(dims,
                             [&](int64_t dim) { return shapeOf(x)[dim]; });
}

SmallVector<int64_t> freeDims(Value x, Ints batch, Ints contract) {
  SmallVector<int64_t> free;
  for (int64_t i = 0, rank = shapeOf(x).size(); i < rank; ++i) {
    if (!llvm::is_contained(batch, i) && !llvm::is_contained(contract, i)) {
      free.push_back(i);
    }
  }
  return free;
}

// [batch, m, k] x [batch, k, n] of integers.
struct Matrices {
  Value lhs, rhs;
};

Matrices asMatrices(TTIRBuilder &b, Value lhs, Value rhs,
                    const ProductDims &dims) {
  auto arrange = [&](Value x, Ints batch, Ints second, Ints third) {
    SmallVector<int64_t> order(batch);
    llvm::append_range(order, second);
    llvm::append_range(order, third);
    return b.reshape(b.permute(x, order),
                     {count(sizesOf(x, batch)), count(sizesOf(x, second)),
                      count(sizesOf(x, third))});
  };
  return {arrange(lhs, dims.batchLhs,
                  freeDims(lhs, dims.batchLhs, dims.contractLhs),
                  dims.contractLhs),
          arrange(rhs, dims.batchRhs, dims.contractRhs,
                  freeDims(rhs, dims.batchRhs, dims.contractRhs))};
}

Value sum(TTIRBuilder &b, Value total, Value more) {
  return total ? b.binary("add", total, more) : more;
}

// The product through f32, at most `terms` terms at a time, as `integer`.
Value multiplyThroughF32(TTIRBuilder &b, const Matrices &m, int64_t terms,
                         Type integer) {
  int64_t size = shapeOf(m.lhs)[2];
  Type f32 = b.get().getF32Type();
  Value total;
  for (int64_t begin = 0; begin < size; begin += terms) {
    int64_t end = std::min(begin + terms, size);
    Value lhs = b.typecast(b.sliceDim(m.lhs, 2, begin, end), f32);
    Value rhs = b.typecast(b.sliceDim(m.rhs, 1, begin, end), f32);
    Value part = b.matmul(lhs, rhs, false, false);
    total = sum(b, total, b.typecast(part, integer));
  }
  return total;
}

// The digits of x, least first: all that sign extension to 32 bits gives.
SmallVector<Value> digitsOf(TTIRBuilder &b, Value x) {
  auto from = cast<IntegerType>(elementOf(x));
  Type ui32 = b.get().getIntegerType(32, /*isSigned=*/false);
  unsigned width = from.isUnsigned() ? std::min(from.getWidth(), 32U) : 32;
  x = b.typecast(x, ui32);
  SmallVector<Value> digits;
  for (unsigned shift = 0; shift < width; shift += digitBits) {
    Value moved =
        shift == 0 ? x : b.binary("logical_right_shift", x, double(shift));
    digits.push_back(b.binary("bitwise_and", moved, 255.0));
  }
  return digits;
}

// Digit by digit; what is above 32 bits is left out.
Value multiplyDigits(TTIRBuilder &b, const Matrices &m) {
  Type ui32 = b.get().getIntegerType(32, /*isSigned=*/false);
  SmallVector<Value> left = digitsOf(b, m.lhs), right = digitsOf(b, m.rhs);
  Value total;
  for (size_t weight = 0; weight < 32 / digitBits; ++weight) {
    Value same;
    for (size_t i = 0; i < left.size() && i <= weight; ++i) {
      if (weight - i < right.size()) {
        same = sum(b, same,
                   multiplyThroughF32(b, {left[i], right[weight - i]},
                                      digitTerms, ui32));
      }
    }
    if (!same) {
      continue;
    }
    if (weight > 0) {
      same = b.binary("logical_left_shift", same, double(weight * digitBits));
    }
    total = sum(b, total, same);
  }
  return total;
}

} // namespace

Value dotGeneral(TTIRBuilder &b, Value lhs, Value rhs, const ProductDims &dims,
                 RankedTensorType type) {
  auto list = [&](StringRef name, Ints values) {
    return b.attr(name, b.get().getDenseI64ArrayAttr(values));
  };
  return b.create("dot_general", {lhs, rhs}, type,
                  {list("batch_dims_lhs", dims.batchLhs),
                   list("batch_dims_rhs", dims.batchRhs),
                   list("contract_dims_lhs", dims.contractLhs),
                   list("contract_dims_rhs", dims.contractRhs)});
}

int64_t exactTerms(Type lhs, Type rhs) {
  auto left = dyn_cast<IntegerType>(lhs), right = dyn_cast<IntegerType>(rhs);
  if (!left || !right || left.getWidth() > 8 || right.getWidth() > 8) {
    return 0;
  }
  auto bits = [](IntegerType type) {
    return type.isUnsigned() || type.getWidth() == 1 ? type.getWidth()
                                                     : type.getWidth() - 1;
  };
  return exactInF32 >> (bits(left) + bits(right));
}

Value product(TTIRBuilder &b, Value lhs, Value rhs, const ProductDims &dims,
              Type element) {
  SmallVector<int64_t> shape = sizesOf(lhs, dims.batchLhs);
  llvm::append_range(
      shape, sizesOf(lhs, freeDims(lhs, dims.batchLhs, dims.contractLhs)));
  llvm::append_range(
      shape, sizesOf(rhs, freeDims(rhs, dims.batchRhs, dims.contractRhs)));
  int64_t terms = count(sizesOf(lhs, dims.contractLhs));
  auto type = RankedTensorType::get(shape, element);
  if (terms == 0 || type.getNumElements() == 0) {
    return b.splat(type, 0.0);
  }
  Type from = elementOf(lhs);
  if (isa<FloatType>(from) || isa<FloatType>(element) || from.isInteger(1)) {
    Type computed = isa<FloatType>(element) ? element : b.get().getF32Type();
    Value result =
        dotGeneral(b, b.typecast(lhs, computed), b.typecast(rhs, computed),
                   dims, type.clone(computed));
    return element.isInteger(1) ? b.compare("ne", result, 0.0)
                                : b.typecast(result, element);
  }
  int64_t exact = exactTerms(from, elementOf(rhs));
  if (terms <= exact) {
    Type f32 = b.get().getF32Type();
    Value result = dotGeneral(b, b.typecast(lhs, f32), b.typecast(rhs, f32),
                              dims, type.clone(f32));
    return b.typecast(b.typecast(result, b.get().getI32Type()), element);
  }
  Matrices matrices = asMatrices(b, lhs, rhs, dims);
  Value result =
      exact > 0 ? multiplyThroughF32(b, matrices, exact, b.get().getI32Type())
                : multiplyDigits(b, matrices);
  return b.reshape(b.typecast(result, element), shape);
}

} // namespace ttc
