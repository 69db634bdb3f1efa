// The framework's modules become functions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_TTNN_STRUCTURE_MODULES_H
#define TTC_TRANSFORMS_TTNN_STRUCTURE_MODULES_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include <map>
#include <vector>

namespace ttc::structure {

/// Moves the ops of a module (a scope of their locations) into a private
/// function, module by module, and what these hold into functions in turn.
/// Modules that do the same share one function. One for all functions of an IR
/// module.
class ModuleOutliner {
public:
  /// The new functions are added to `made`. Work grows with the number of ops
  /// times the depth of the modules.
  void run(mlir::func::FuncOp function,
           llvm::SmallVectorImpl<mlir::func::FuncOp> &made);

private:
  using Scopes = std::vector<std::string>;
  using Ops = llvm::SmallVector<mlir::Operation *>;

  /// What a function does, as identities of uniqued objects and numbers.
  using Identity = std::vector<const void *>;

  mlir::func::FuncOp outline(mlir::ArrayRef<mlir::Operation *> ops,
                             const Scopes &scopes);
  static Identity identityOf(mlir::func::FuncOp function);

  std::map<Identity, mlir::func::FuncOp> known;
};

} // namespace ttc::structure

#endif // TTC_TRANSFORMS_TTNN_STRUCTURE_MODULES_H
