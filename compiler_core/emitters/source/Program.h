// The body of `forward` as statements: what is arranged before a language
// writes it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_PROGRAM_H
#define TTC_EMITTERS_SOURCE_PROGRAM_H

#include "emitters/ApiEra.h"
#include "emitters/Constants.h"
#include "emitters/Signature.h"
#include "emitters/source/Expression.h"
#include "emitters/source/Names.h"
#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "llvm/ADT/DenseMap.h"
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

namespace ttc::source {

/// What a loop over layers gives for each of them: `item` is added to `list` in
/// each turn.
struct FilledList {
  std::string item, list;
};

/// One call or move of the body, or a loop or a branch with the statements
/// inside.
struct Statement {
  enum class Kind {
    Assign, ///< `targets = expression`; without targets the expression alone
    Free,   ///< a deallocation of `freed`
    Return, ///< the items of `expression` are the outputs
    Move,   ///< each target takes the name of an item of `expression`, all at
            ///< once: loops and branches begin and end with it
    Loop,   ///< blocks: condition, ending in a Test (none if `count` is set),
            ///< and body
    Test,   ///< the loop goes on if `expression` is true
    Branch, ///< by `expression`; blocks: where it is true and where it is not,
            ///< or by number if `count` says how many there are
    Layers, ///< `targets = expression`, a function, `count` times; the targets
            ///< are what a turn hands to the next. Behind them come the items
            ///< that go to `lists`
  };
  Kind kind;
  std::vector<mlir::Value> targets;
  Expression expression;
  mlir::Value freed;
  mlir::Location location;
  std::vector<std::vector<Statement>> blocks = {};
  std::optional<int64_t> count = {};
  /// Branch by number of many: holds the number. Layers: the number of the turn
  std::string variable = {};
  std::vector<FilledList> lists = {}; ///< of Layers
  /// The expression gives a list, even of one result: a step on the host.
  bool unpacks = false;
};
// Else a growing list of statements copies whole trees of expressions.
static_assert(std::is_nothrow_move_constructible_v<Statement>);

/// How a value is referred to: a variable, or an entry of the parameters, of
/// the constants, of the sequence of inputs, or of a list that a loop fills; a
/// result that nobody uses has no name.
struct Name {
  enum class Kind { Variable, Weight, Constant, Input, Element, Unused };
  Kind kind = Kind::Variable;
  std::string text;    ///< the variable or list, or the key of the entry
  unsigned index = 0;  ///< of the input or the element
  unsigned length = 0; ///< of the list that the element is in
};

/// An object that several calls share, built once: `name = expression`.
struct SharedConfig {
  std::string name;
  Expression expression;
  mlir::Location location; ///< of the first call that takes it
};

/// A function that `forward` calls, or another one. Its names are in the
/// program's table. It frees what it makes, never what it is given.
struct Function {
  std::string name;
  mlir::func::FuncOp function; ///< types and names of its parameters
  std::vector<Statement> statements;
  bool takesDevice = false; ///< it is its last parameter
  unsigned layers = 0;      ///< in a loop over so many; 0: not in a loop
  std::string description;  ///< one sentence
};

/// The arranged program. Values refer to the function, which must outlive it.
struct Program {
  std::vector<std::string> inputs; ///< names of the input arguments
  bool inputsAsSequence = false;   ///< they come as one, `inputs`
  std::vector<Function> functions; ///< a function comes behind those it calls
  std::vector<SharedConfig> configs;
  ConstantTable constants;
  std::vector<Statement> statements;
  std::vector<std::string> helpers; ///< that are called, in order, once each
  bool needsSmallL1 = false;        ///< a convolution or a pool is called
  bool showsPlaces =
      false; ///< comments say where in the source calls come from
  ApiEra era = ApiEra::Y2026;              ///< whose library is called
  llvm::DenseMap<mlir::Value, Name> names; ///< of all that is referred to

  Name nameOf(mlir::Value value) const { return names.lookup(value); }
};

/// Arranges `main` to be written in `language`; `constants` are there already.
/// Languages differ in names alone: statements, calls and their order are the
/// same. Calls are those of the library of `era`. Fails, with a diagnostic at
/// the op, if an op does not say how it is called, an attribute is nothing that
/// a program can hold, or that library has no such call.
llvm::FailureOr<Program> arrange(mlir::func::FuncOp main,
                                 const Signature &signature,
                                 const Language &language, ApiEra era,
                                 ConstantTable constants = {});

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_PROGRAM_H
