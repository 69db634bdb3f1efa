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
#include <optional>
#include <string>
#include <vector>

namespace ttc::python {

/// One line of the body, before it is broken into lines, or a loop or a branch
/// with the statements inside.
struct Statement {
  enum class Kind {
    Assign, ///< `targets = expression`; without targets the expression alone
    Free,   ///< a deallocation of `freed`
    Return, ///< `return` the items of `expression`
    Move,   ///< each target takes the name of an item of `expression`, all at
            ///< once: loops and branches begin and end with it
    Loop,   ///< blocks: condition, ending in a Test (none if `count` is set),
            ///< and body
    Test,   ///< the loop goes on if `expression` is true
    Branch, ///< by `expression`; blocks: where it is true and where it is not,
            ///< or by number if `count` says how many there are
  };
  Kind kind;
  llvm::SmallVector<mlir::Value, 2> targets;
  Expression expression;
  mlir::Value freed;
  mlir::Location location;
  std::vector<std::vector<Statement>> blocks = {};
  std::optional<int64_t> count = {};
  std::string variable = {}; ///< Branch by number: that holds the number
  /// The expression gives a list, even of one result: a step on the host.
  bool unpacks = false;
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
  std::vector<std::string> helpers; ///< that are called, in order, once each
  bool needsSmallL1 = false;        ///< a convolution or a pool is called
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
