// The statements of one function of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_BODY_H
#define TTC_EMITTERS_SOURCE_BODY_H

#include "emitters/source/Program.h"
#include "emitters/source/ValueNames.h"
#include <memory>

namespace ttc::source {

/// What the functions of one program have in common.
struct Shared {
  Program &program;
  ValueNames names;
  const Language &language;
  NameScope scope; ///< of the file: configs and functions
};

/// A function on its way to statements. All of a program are read before
/// the first is finished: configs and functions have their names then.
class Body {
public:
  virtual ~Body() = default;

  /// Makes statements of the ops, not named yet. Fails as `arrange` does.
  virtual llvm::LogicalResult read() = 0;

  /// Folds them and names all, `scope` being the function's. REQUIRES: the
  /// arguments have names.
  virtual void finish(NameScope scope) = 0;

  std::vector<Statement> statements;
  bool takesDevice = false;
};

/// `shared` and the function must outlive it. REQUIRES: the functions that it
/// calls are in the program, and read.
std::unique_ptr<Body> makeBody(mlir::func::FuncOp function, Shared &shared);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_BODY_H
