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

/// Values that may share one buffer. A loop-carried value is one set from its
/// first value through the regions' arguments and what they yield to the
/// result, since a loop without a turn gives back what it got; so is a branch's
/// result with all that the regions yield for it.
struct AliasSet {
  std::vector<mlir::Value> members; ///< in program order
  bool isKept = false;   ///< holds an argument, a stored constant, a result of
                         ///< the function or a value of the host: never to be
                         ///< freed
  bool isCertain = true; ///< all members certainly share the buffer
  bool throughRegions = false; ///< members are carried, yielded, or made in
                               ///< a region of what is outside
  mlir::Block *home = nullptr; ///< outermost block that defines a member
  mlir::Operation *lastUse =
      nullptr; ///< last op of `home` in which a member is used or made
};

/// The sets of a function, in the order of their first member. Values in
/// regions count: regions may use what is outside. What a called function gives
/// back may share a buffer with what it gets: its body says so, and is looked
/// at.
std::vector<AliasSet> findAliases(mlir::func::FuncOp function);

/// The function that a `func.call` or a `ttnn.layers` calls; null for any other
/// op.
mlir::func::FuncOp calleeOf(mlir::Operation *op);

} // namespace ttc

#endif // TTC_TRANSFORMS_TTNN_ALIASES_H
