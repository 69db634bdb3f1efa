// Ops over complex tensors as ops over pairs of real ones.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_COMPLEXOPS_H
#define TTC_TRANSFORMS_STABLEHLO_COMPLEXOPS_H

#include "mlir/IR/Operation.h"
#include "transforms/stablehlo/ComplexNumbers.h"
#include "transforms/stablehlo/HostSteps.h"
#include "llvm/ADT/DenseMap.h"

namespace ttc {

/// On an argument or result of a function: the framework's element type, where
/// the tensor is not of that type. Of a complex one the tensor is [2, …], the
/// real and then the imaginary parts.
inline constexpr llvm::StringLiteral frameworkTypeAttrName =
    "ttir.framework_type";

bool isComplexTensor(mlir::Type type);
/// tensor<4xcomplex<f32>> -> tensor<4xf32>; others stay.
mlir::RankedTensorType realType(mlir::Type type);
/// tensor<4xf32> -> tensor<2x4xf32>
mlir::RankedTensorType stackedType(mlir::RankedTensorType real);

/// One op with a complex operand or result. New ops go in front of it.
class ComplexOp {
public:
  ComplexOp(mlir::Operation *op, mlir::tt::ttir::TTIRBuilder b,
            const llvm::DenseMap<mlir::Value, Pair> &pairs)
      : op(op), b(b), math(b), pairs(pairs) {}

  mlir::Operation *const op;
  mlir::tt::ttir::TTIRBuilder b;
  ComplexMath math;
  llvm::SmallVector<Parts> results; ///< filled by the expansion

  /// Operand `i`; of a real one the imaginary part is zeros.
  Pair operand(unsigned i);
  Parts parts(unsigned i); ///< as it is: one or two tensors
  void give(Pair pair) { results.push_back({pair.re, pair.im}); }
  void give(mlir::Value value) { results.push_back({value}); }

  /// A copy of the op over real tensors: of a complex operand its real or its
  /// imaginary part.
  mlir::Operation *copyOn(bool imaginary);
  mlir::Operation *copyWith(mlir::ValueRange operands);

  /// Always fails.
  mlir::LogicalResult refuse(const llvm::Twine &reason,
                             const llvm::Twine &nearest);

private:
  const llvm::DenseMap<mlir::Value, Pair> &pairs;
};

/// Fills `results`, or fails with a diagnostic at the op.
mlir::LogicalResult expandComplexOp(ComplexOp &op);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_COMPLEXOPS_H
