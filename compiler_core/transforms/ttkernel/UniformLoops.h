// Which loops of a kernel take the same time in every turn.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTKERNEL_UNIFORMLOOPS_H
#define TTC_TRANSFORMS_TTKERNEL_UNIFORMLOOPS_H

#include "mlir/Dialect/SCF/IR/SCF.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"

namespace ttc {

/// A loop is uniform if no number that decides how long a step takes, whom it
/// waits for or whether it is taken depends on the loop's counter or on what
/// the loop carries.
class UniformLoops {
public:
  bool isUniform(mlir::scf::ForOp loop);

private:
  llvm::DenseMap<mlir::Operation *, bool> known;
};

/// Whether operand `number` of `op` decides about time or order, rather than
/// about which tile is meant.
bool decides(mlir::Operation &op, unsigned number);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTKERNEL_UNIFORMLOOPS_H
