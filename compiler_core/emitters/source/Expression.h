// An expression of the program as a tree, in no language yet.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_EXPRESSION_H
#define TTC_EMITTERS_SOURCE_EXPRESSION_H

#include "dialects/ttnn/CallBuilder.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <string>
#include <vector>

namespace ttc::source {

/// Says which payload is set. Value type.
struct Expression {
  enum class Kind {
    Value,    ///< `value`, by its name
    Literal,  ///< `attribute`: a boolean, a number or a string
    Symbol,   ///< `name`: a named constant of the library, "ttnn.TILE_LAYOUT"
    Config,   ///< `name`: of a config that the program shares
    Variable, ///< `name`: of a variable that holds no value of the IR
    Device,   ///< the device that the program runs on
    Call,     ///< of `name` with `items`
    List,     ///< of `items`
    Function, ///< a call of the program's own function `name` with `items`
    Own,      ///< in a loop over layers: of `items` that of the turn
  };
  Kind kind = Kind::List;
  std::string keyword; ///< the library's name of the argument; empty: by place
  std::string name;    ///< of a call the callee, "ttnn.add"
  /// Call: what is called instead, a function that comes with the program; it
  /// takes the same arguments.
  std::string helper;
  mlir::Value value;
  mlir::Attribute attribute;
  std::vector<Expression> items;
  /// Call: it gives a tuple, of which this item is meant; -1: what it gives.
  int takes = -1;
  /// The number that the tensor on the host holds, not the tensor.
  bool asNumber = false;

  static Expression reference(mlir::Value value);
  static Expression named(Kind kind, std::string name);

  bool operator==(const Expression &other) const = default;

  bool isReference() const { return kind == Kind::Value; }
  bool isCall() const { return kind == Kind::Call; }
  bool isFunction() const { return kind == Kind::Function; }
};

/// The call that `call` describes, or the named constant, or the plain value.
/// Lists become items, objects become calls. Fails if an attribute is nothing
/// that a program can hold.
llvm::FailureOr<Expression> describe(const ttnn::CallBuilder &call);

/// The expression of an attribute: as `describe`, of what it says of itself.
llvm::FailureOr<Expression> describe(mlir::Attribute attribute);

/// Shortest decimal that reads back as the same number: of float32 if `single`,
/// else of float64. Always looks like a float: "1.0", "1e-05"; "nan", "inf",
/// "-inf".
std::string shortestDecimal(double number, bool single);

/// The number that a FloatAttr holds, and whether a float32 has the same one.
std::pair<double, bool> numberOf(mlir::Attribute floating);

/// The name of a value, as it is written.
using NameLookup = llvm::function_ref<std::string(mlir::Value)>;

/// Columns that the expression takes on one line in plain notation,
/// `callee(a, keyword=b)`: what decides how much stands in one statement, the
/// same for every language.
size_t widthOf(const Expression &expression, NameLookup nameOf);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_EXPRESSION_H
