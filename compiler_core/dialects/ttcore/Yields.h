// How the regions of loops and branches end, in ttir and in ttnn.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_YIELDS_H
#define TTC_DIALECTS_TTCORE_YIELDS_H

#include "mlir/IR/OpDefinition.h"

namespace ttc {

/// Whether region `name` of `op` ends with a `Yield` that gives back values of
/// `types`; an error at `op` if not.
template <typename Yield>
llvm::LogicalResult verifyYield(mlir::Operation *op, llvm::StringRef name,
                                mlir::Region &region, mlir::TypeRange types) {
  mlir::Operation *last =
      region.front().empty() ? nullptr : &region.front().back();
  if (!last || !mlir::isa<Yield>(last)) {
    return op->emitOpError() << "`" << name << "` does not end in a yield";
  }
  if (last->getOperandTypes() != types) {
    return op->emitOpError()
           << "`" << name << "` yields (" << last->getOperandTypes()
           << "), expected (" << types << ")";
  }
  return mlir::success();
}

} // namespace ttc

#endif // TTC_DIALECTS_TTCORE_YIELDS_H
