// What a sort's comparator compares.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_SORTKEYS_H
#define TTC_TRANSFORMS_STABLEHLO_SORTKEYS_H

#include "mlir/IR/Region.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>

namespace ttc {

/// One key of an order: a function of the elements of one operand.
struct SortKey {
  unsigned operand;
  mlir::Value first; ///< the key of the first element, in the comparator
  bool descending;
  bool isElement;    ///< the key is the element, but for the kinds of NaN and
                     ///< zeros
  bool isTotalOrder; ///< floats are compared by total order
};

/// The keys that `comparator` compares, most significant first: it is
/// compare(f(a), f(b)), or that where a first key is equal, as JAX and torch
/// write it with and, or, select. Nothing if it is any other.
std::optional<llvm::SmallVector<SortKey>> sortKeysOf(mlir::Region &comparator);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_SORTKEYS_H
