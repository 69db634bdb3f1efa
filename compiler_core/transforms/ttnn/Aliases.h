// Which values of a function may share a buffer on the device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_ALIASES_H
#define TTC_TRANSFORMS_TTNN_ALIASES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"
#include <vector>

namespace ttc {

/// How the first result of an op relates to its operand's buffer.
enum class Sharing {
  Never,  ///< a buffer of its own
  Maybe,  ///< the library decides
  Always, ///< a view
};

Sharing sharingOf(mlir::Operation *op);

/// Values that may share one buffer.
struct AliasSet {
  std::vector<mlir::Value> members; ///< in program order
  bool isKept = false; ///< holds an argument, a stored constant or a result of
                       ///< the function: never to be freed
  bool isCertain = true; ///< all members certainly share the buffer
  mlir::Operation *lastUse = nullptr; ///< last op that uses or makes a member
};

/// The sets of a function of one block, in the order of their first member.
std::vector<AliasSet> findAliases(mlir::func::FuncOp function);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTNN_ALIASES_H
