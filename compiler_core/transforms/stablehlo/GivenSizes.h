// The sizes that the caller gave, held against the dimensions that lack one.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_GIVENSIZES_H
#define TTC_TRANSFORMS_STABLEHLO_GIVENSIZES_H

#include "transforms/stablehlo/DimensionSymbols.h"
#include "llvm/ADT/DenseMap.h"

namespace ttc {

/// A size for every dynamic dimension of the arguments of `main`.
class GivenSizes {
public:
  explicit GivenSizes(mlir::func::FuncOp main)
      : main(main), dimensions(dynamicDimensions(main)) {}

  /// Understands the options `dim` and `shape`, one size or shape a name.
  /// Bounds stand in for sizes that are missing, with a remark. Fails with a
  /// diagnostic (code "bad-option") for a name that the graph does not have or
  /// sizes that contradict each other, and ("unknown-size") for dimensions
  /// that are left without a size, which lists each with where it comes from
  /// and the flag to give.
  mlir::LogicalResult resolve(llvm::StringRef dims, llvm::StringRef shapes);

  const std::vector<DynamicDimension> &all() const { return dimensions; }
  /// REQUIRES: resolve succeeded.
  int64_t sizeOf(size_t index) const { return *sizes[index]; }

private:
  mlir::LogicalResult takeDim(llvm::StringRef name, int64_t size);
  mlir::LogicalResult takeShape(llvm::StringRef argument,
                                llvm::ArrayRef<int64_t> shape);
  mlir::LogicalResult fix(size_t index, int64_t size);
  mlir::LogicalResult propagate();
  mlir::LogicalResult takeBounds();
  mlir::LogicalResult refuseMissing();
  mlir::LogicalResult refuseName(llvm::StringRef option, llvm::StringRef name);
  std::vector<std::string> knownNames() const;
  std::string typeOf(unsigned argument) const;

  mlir::func::FuncOp main;
  std::vector<DynamicDimension> dimensions;
  std::vector<std::optional<int64_t>> sizes;
  std::map<std::string, int64_t> values; ///< of symbols, given or solved
};

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_GIVENSIZES_H
