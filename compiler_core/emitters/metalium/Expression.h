// Expressions of C++ with as few parentheses as they need.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_EXPRESSION_H
#define TTC_EMITTERS_METALIUM_EXPRESSION_H

#include "mlir/IR/Operation.h"
#include <string>

namespace ttc::metalium {

/// How tightly an expression holds together; larger is tighter.
enum Binding : int {
  BindsChoice = 10,
  BindsOr = 20,
  BindsXor = 25,
  BindsAnd = 30,
  BindsEquality = 40,
  BindsRelation = 50,
  BindsShift = 60,
  BindsSum = 70,
  BindsProduct = 80,
  BindsPrefix = 90,
  BindsFirmly = 100
};

struct Expression {
  std::string text;
  int binding = BindsFirmly;

  /// As an operand of something that binds like `outer`; `isRight`: behind an
  /// operator that groups to the left.
  std::string in(int outer, bool isRight = false) const;
};

/// The expression of an `arith` op over `operands`; fails, without a
/// diagnostic, for an op that has none.
llvm::FailureOr<Expression> arithmetic(mlir::Operation *op,
                                       llvm::ArrayRef<Expression> operands);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_EXPRESSION_H
