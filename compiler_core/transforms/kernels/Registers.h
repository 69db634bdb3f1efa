// Which tile of DST holds which step's value.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_REGISTERS_H
#define TTC_TRANSFORMS_KERNELS_REGISTERS_H

#include "transforms/kernels/Graph.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <map>
#include <vector>

namespace ttc::kernels {

/// Hands out tiles of DST while the steps of a graph are gone through in order.
class Registers {
public:
  explicit Registers(const Graph &graph);

  /// Where the value of `step` is; a new place if it has none yet.
  size_t placeOf(size_t step);
  bool isLoaded(size_t step) const { return places.count(step) != 0; }
  /// The place of a result at step `user` that may overwrite `operand`, if that
  /// is not used later.
  size_t resultOver(size_t user, size_t operand);
  /// Frees what is not used after step `user`.
  void endOf(size_t user);

  /// At step `user` everything leaves DST. False if a value is needed later
  /// that cannot be loaded again.
  bool leave(size_t user, llvm::function_ref<bool(size_t)> canLoadAgain);

  /// Tiles that were in use at once.
  size_t most() const { return taken.size(); }

private:
  size_t freePlace();

  std::vector<size_t> lastUse;
  std::map<size_t, size_t> places;
  std::vector<bool> taken;
};

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_REGISTERS_H
