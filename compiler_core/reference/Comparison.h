// How values are held against each other.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_REFERENCE_COMPARISON_H
#define TTC_REFERENCE_COMPARISON_H

#include "reference/Tensor.h"
#include <optional>

namespace ttc::reference {

/// What two tensors are allowed to differ by.
struct Allowance {
  /// Numbers of the type between the two; floats and complexes only.
  uint64_t maxUlp = 0;
  uint64_t minUlp = 0;
  /// Absolute and relative difference, either of which is enough.
  double absolute = 0;
  double relative = 0;
};

/// The distance in numbers of the type; the largest number if one is not
/// finite and the other is not the same.
uint64_t ulpDistance(Element a, Element b, mlir::Type type);

/// What is wrong with `got`: nothing; or its type and shape; or how many
/// elements, and the first few with index, wanted and found value. Zeros of
/// either sign are equal, and so are NaNs.
std::optional<std::string> difference(const Tensor &got, const Tensor &wanted,
                                      const Allowance &allowance = {});

/// The same of tuples and tokens, part by part.
std::optional<std::string> difference(const Value &got, const Value &wanted,
                                      const Allowance &allowance);

/// What rounding in a tensor's type may come to over a few operations.
Allowance roundingOf(mlir::Type elementType);

} // namespace ttc::reference

#endif // TTC_REFERENCE_COMPARISON_H
