// Values that one variable holds, one after the other.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_NAMEGROUPS_H
#define TTC_EMITTERS_SOURCE_NAMEGROUPS_H

#include "emitters/source/Program.h"

namespace ttc::source {

/// Groups of values with one name. A loop-carried value is one variable in
/// front of the loop, in both of its regions and behind it; so is a result of a
/// branch in all of its blocks.
class NameGroups {
public:
  /// `value` has the name of `root`'s group from now on.
  void join(mlir::Value value, mlir::Value root) { roots[value] = root; }

  /// The value that the group is named after; `value` itself without a group.
  mlir::Value rootOf(mlir::Value value) const;

  /// Lets what a loop or a branch computes for its next turn or its result have
  /// the variable's name at once, where nobody asks for the old value
  /// afterwards, and drops the moves that this saves: `carry = ttnn.add(carry,
  /// x)` instead of `add = ttnn.add(carry, x)` and `carry = add`. `isNamed`
  /// says whether a value has a text of its own.
  void shareYields(std::vector<Statement> &statements,
                   llvm::function_ref<bool(mlir::Value)> isNamed);

private:
  void shareMove(std::vector<Statement> &block,
                 llvm::function_ref<bool(mlir::Value)> isNamed);
  bool canShare(const std::vector<Statement> &block, size_t item,
                llvm::function_ref<bool(mlir::Value)> isNamed) const;
  bool refersTo(const Expression &expression, mlir::Value root) const;
  bool refersTo(const Statement &statement, mlir::Value root) const;

  llvm::DenseMap<mlir::Value, mlir::Value> roots;
};

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_NAMEGROUPS_H
