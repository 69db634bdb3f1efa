// The dynamic dimensions of @main's arguments: what they are called, what the
// framework says of them, and the sizes that the caller gave.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_DIMENSIONSYMBOLS_H
#define TTC_TRANSFORMS_STABLEHLO_DIMENSIONSYMBOLS_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace ttc {

/// On an op whose result is the value of a symbol: its name ("b").
inline constexpr llvm::StringLiteral dimensionAttr = "ttc.dimension";

/// A dimension of an argument whose size is not known.
struct DynamicDimension {
  unsigned argument;
  int64_t dimension;
  std::string place; ///< "x:0", as the option `dim` takes it
  std::string size;  ///< in symbols, "2*b + 1"; empty if nothing says so
  std::optional<int64_t> bound;
};

/// All dynamic dimensions of the arguments of `main`, in order. What they are
/// in symbols comes from values that are marked with `dimensionAttr` and from
/// the texts of `shape_assertion` (JAX's shape polymorphism writes both).
std::vector<DynamicDimension> dynamicDimensions(mlir::func::FuncOp main);

/// "b" in "2*b + 1": names that are not functions.
std::vector<std::string> symbolsIn(llvm::StringRef size);

/// The value of `size` ("2*b + floordiv(c, 2)"), if it is an expression and
/// all of its symbols have values.
std::optional<int64_t>
evaluateSize(llvm::StringRef size,
             const std::map<std::string, int64_t> &symbols);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_DIMENSIONSYMBOLS_H
