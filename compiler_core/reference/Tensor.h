// The values of the evaluator: tensors, tokens and tuples.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_TENSOR_H
#define TTC_REFERENCE_TENSOR_H

#include "mlir/IR/BuiltinAttributes.h"
#include "reference/Element.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <memory>
#include <vector>

namespace ttc::reference {

using Shape = llvm::SmallVector<int64_t, 4>;
using Index = llvm::SmallVector<int64_t, 4>;

/// The number of elements of a shape.
int64_t countOf(llvm::ArrayRef<int64_t> shape);

/// Steps `index` to the next one in row-major order; false behind the last.
bool increment(Index &index, llvm::ArrayRef<int64_t> shape);

/// Calls `visit` for every index of the shape, in row-major order.
void forEachIndex(llvm::ArrayRef<int64_t> shape,
                  llvm::function_ref<void(const Index &)> visit);

/// Elements in row-major order. Copies share them: a tensor is written only by
/// whoever has just made it.
class Tensor {
public:
  Tensor() = default;
  /// All zero bits.
  Tensor(mlir::Type elementType, llvm::ArrayRef<int64_t> shape);
  /// `count` times the same element.
  Tensor(mlir::Type elementType, llvm::ArrayRef<int64_t> shape, Element fill);

  /// A constant's value; failure for what has no bits in memory.
  static mlir::FailureOr<Tensor> fromAttribute(mlir::ElementsAttr attribute);
  static Tensor scalar(mlir::Type elementType, Element element) {
    return Tensor(elementType, {}, element);
  }

  mlir::Type type() const { return elementType; }
  llvm::ArrayRef<int64_t> shape() const { return sizes; }
  int64_t rank() const { return static_cast<int64_t>(sizes.size()); }
  int64_t size(int64_t dimension) const { return sizes[dimension]; }
  int64_t count() const { return static_cast<int64_t>(elements->size()); }

  /// REQUIRES: an index of the shape.
  Element &at(llvm::ArrayRef<int64_t> index);
  Element at(llvm::ArrayRef<int64_t> index) const;
  /// By position in row-major order.
  Element &operator[](int64_t position) { return (*elements)[position]; }
  Element operator[](int64_t position) const { return (*elements)[position]; }

  /// The same elements under another shape or type of as many elements.
  Tensor reshaped(llvm::ArrayRef<int64_t> shape) const;
  Tensor retyped(mlir::Type elementType) const;
  /// Elements that nobody shares.
  Tensor copy() const;

  /// The integers of a tensor, in row-major order.
  Shape integers() const;
  /// The single element's integer. REQUIRES: one element.
  int64_t integer() const { return toSigned((*this)[0], elementType); }

  /// `tensor<2x2xi32> [[1, 2], [3, 4]]`.
  std::string str() const;

private:
  int64_t position(llvm::ArrayRef<int64_t> index) const;

  mlir::Type elementType;
  Shape sizes;
  std::shared_ptr<std::vector<Element>> elements;
};

/// What an SSA value stands for. A token is an empty tuple without a tensor; a
/// future is the tuple of its results.
struct Value {
  enum class Kind { Tensor, Token, Tuple };

  Value() = default;
  Value(Tensor tensor) : kind(Kind::Tensor), tensor(std::move(tensor)) {}
  static Value tuple(std::vector<Value> parts) {
    Value value;
    value.kind = Kind::Tuple;
    value.parts = std::move(parts);
    return value;
  }

  Kind kind = Kind::Token;
  Tensor tensor;
  std::vector<Value> parts;
};

using Values = llvm::SmallVector<Value, 2>;

} // namespace ttc::reference

#endif // TTC_REFERENCE_TENSOR_H
