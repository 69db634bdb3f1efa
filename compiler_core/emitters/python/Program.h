// The body of `forward` as statements: what the emitter arranges before it
// writes text.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_PROGRAM_H
#define TTC_EMITTERS_PYTHON_PROGRAM_H

#include "emitters/Constants.h"
#include "emitters/Signature.h"
#include "emitters/python/Expression.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"
#include <string>
#include <vector>

namespace ttc::python {

/// One line of the body, before it is broken into lines.
struct Statement {
  enum class Kind {
    Assign, ///< `targets = expression`; without targets the expression alone
    Free,   ///< a deallocation of `freed`
    Return, ///< `return` the items of `expression`
  };
  Kind kind;
  llvm::SmallVector<mlir::Value, 2> targets;
  Expression expression;
  mlir::Value freed;
  mlir::Location location;
};

/// A config that several calls share: `NAME = expression` at the top of the
/// file.
struct SharedConfig {
  std::string name;
  Expression expression;
};

/// The arranged program. Values refer to the function, which must outlive it.
struct Program {
  std::vector<std::string> inputs; ///< Python names of the input arguments
  std::vector<SharedConfig> configs;
  ConstantTable constants;
  std::vector<Statement> statements;
  bool needsSmallL1 = false; ///< a convolution or a pool is called
  /// Text of every value that is referred to: a variable, `weights["…"]`,
  /// `constants["…"]`.
  llvm::DenseMap<mlir::Value, std::string> names;

  std::string nameOf(mlir::Value value) const { return names.lookup(value); }
};

/// Arranges `main`. `reserved` are names that the file uses otherwise;
/// `constants` are there already. Fails, with a diagnostic at the op, if an op
/// does not say how it is called or an attribute has no literal.
llvm::FailureOr<Program> arrange(mlir::func::FuncOp main,
                                 const Signature &signature,
                                 llvm::ArrayRef<llvm::StringRef> reserved,
                                 ConstantTable constants = {});

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_PROGRAM_H
