// Integers of a program that are known once sizes are: what dynamic ops take as
// shapes, strides and indices.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_SHAPEARITHMETIC_H
#define TTC_TRANSFORMS_STABLEHLO_SHAPEARITHMETIC_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>

namespace ttc {

/// The known integers of a function, by value. Lists are kept in row-major
/// order, each element as the type reads it (sign- or zero-extended; a boolean
/// is 0 or 1). Only small tensors are followed: shapes, not data.
class KnownIntegers {
public:
  using List = llvm::SmallVector<int64_t, 4>;

  /// What `value` is, or null. The pointer dies with the next `learn`.
  const List *find(mlir::Value value) const;
  /// `find` of a tensor with one element.
  std::optional<int64_t> scalar(mlir::Value value) const;

  /// Says what `value` is. REQUIRES: as many elements as its type has.
  void learn(mlir::Value value, List list);

  /// Says that `value` is gone: another may come to stand where it stood.
  void forget(mlir::Value value) { known.erase(value); }

  /// Computes the one result of `op` if its operands are known (or, of
  /// get_dimension_size, the operand's size is), and remembers it. True if so.
  bool evaluate(mlir::Operation *op);

  /// What `value` is as an attribute of its type; null if that is not known.
  mlir::DenseElementsAttr attribute(mlir::Value value) const;

private:
  std::optional<List> compute(mlir::Operation *op) const;

  llvm::DenseMap<mlir::Value, List> known;
};

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_SHAPEARITHMETIC_H
