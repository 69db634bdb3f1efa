// What is known of a `stablehlo.while` before it runs: its counter.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_LOOPBOUNDS_H
#define TTC_TRANSFORMS_STABLEHLO_LOOPBOUNDS_H

#include "mlir/IR/Operation.h"
#include "llvm/ADT/StringRef.h"
#include <optional>

namespace ttc {

/// A carried value that starts at a constant and moves by a constant in each
/// turn, and the condition that is a comparison of it with a constant and
/// nothing else.
struct LoopCounter {
  unsigned index; ///< among the carried values
  int64_t start, step, turns;
};

/// The counter that decides alone how many turns there are; nothing if there is
/// none, or if it would overflow its type first.
std::optional<LoopCounter> loopCounterOf(mlir::Operation *loop);

/// Whether `op` is "stablehlo." + `name`; false for null.
bool isStablehlo(mlir::Operation *op, llvm::StringRef name);

/// How many ops a full copy of the turns of `loop` makes, loops in it that are
/// known included; nothing beyond `limit`.
std::optional<int64_t> unrolledSize(mlir::Operation *loop, int64_t turns,
                                    int64_t limit);

} // namespace ttc

#endif // TTC_TRANSFORMS_STABLEHLO_LOOPBOUNDS_H
