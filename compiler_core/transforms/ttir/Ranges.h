// Between what numbers the elements of an integer tensor lie.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTIR_RANGES_H
#define TTC_TRANSFORMS_TTIR_RANGES_H

#include "mlir/IR/Value.h"
#include <optional>

namespace ttc {

/// Both ends belong to it.
struct Range {
  int64_t low, high;
};

/// The range of `value`'s elements, as far as the ops that compute it tell: at
/// worst what its type holds. Truths are 0 and 1. Looks a few ops deep, so that
/// asking stays cheap. None of what is no integer, or does not fit int64_t.
std::optional<Range> rangeOf(mlir::Value value);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTIR_RANGES_H
