// Names for values: from scopes and parameter names, safe and unique.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_NAMES_H
#define TTC_EMITTERS_SOURCE_NAMES_H

#include "dialects/ttcore/Scopes.h"
#include "emitters/Signature.h"
#include "mlir/IR/Location.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/ADT/StringSet.h"
#include <string>
#include <vector>

namespace ttc::source {

/// `raw` as an identifier in snake_case: "EncoderBlock_0" -> "encoder_block_0",
/// "params['w']" -> "params_w", "2x" -> "n2x". ASCII only; may be empty or a
/// keyword.
std::string identifier(llvm::StringRef raw);

/// The identifier of an argument that is called `dotted` ("params.0.kernel"):
/// the end of a path that is too long.
std::string argumentIdentifier(llvm::StringRef dotted);

using ttc::scopesOf;

/// A name for a result of `callee` ("ttnn.matmul") at `location`: innermost
/// scope and operation, such as "attention_softmax"; the operation alone
/// outside of all scopes.
std::string nameForResult(mlir::Location location, llvm::StringRef callee);

/// What `parameter` ("params.layers.0.query.kernel") adds to the name of a call
/// that takes it: its last parts
/// ("layers_0_query"), as many as tell something.
std::string stemOfParameter(llvm::StringRef parameter);

/// What the user calls the parameter that an argument of a function is, with
/// dots ("layers.0.wq"); empty if it is none.
using ParameterNames = llvm::function_ref<llvm::StringRef(mlir::BlockArgument)>;

/// A name for `value`, a result of `callee`: as nameForResult; outside of all
/// scopes, a call that takes a parameter is named after that. A result of a
/// loop is called after the value that the loop carries. REQUIRES: `value` is
/// defined by an op in the body of a function or in a region of it.
std::string nameForValue(mlir::Value value, llvm::StringRef callee,
                         ParameterNames parameters);

/// The same in @main, whose parameters `signature` names.
std::string nameForValue(mlir::Value value, llvm::StringRef callee,
                         const Signature &signature);

/// A name for a value that a loop carries, an argument of its regions: as its
/// named location has it; "i" of a counter ("j" in a loop in a loop, …), "ys"
/// of what is filled element by element, else "carry".
std::string nameForCarried(mlir::BlockArgument argument);

/// Whether `text` has `name` as a whole word.
bool mentions(llvm::StringRef text, llvm::StringRef name);

/// What the arrangement asks of the language that it will be written in.
struct Language {
  llvm::StringRef name; ///< for diagnostics: "Python"
  /// Whether no variable should be called `word`.
  bool (*isKeyword)(llvm::StringRef word);
  /// How a shared config is called: "compute_config" -> "COMPUTE_CONFIG".
  std::string (*configName)(llvm::StringRef word);
  /// Names that the file uses otherwise.
  std::vector<llvm::StringRef> reserved;
  /// More inputs than these come as one sequence.
  size_t mostNamedInputs = ~size_t(0);
};

/// Hands out names, each once.
class NameScope {
public:
  NameScope() = default;
  /// Leaves out the keywords and the reserved names of `language`, which must
  /// outlive the scope.
  explicit NameScope(const Language &language);

  /// Takes `name` out of circulation.
  void reserve(llvm::StringRef name) { taken.insert(name); }

  /// `wanted`, or `wanted_1`, `wanted_2`, …; of a keyword `wanted_`.
  std::string unique(const std::string &wanted);

  /// `wanted`, or `wanted_` if it is a keyword.
  std::string allowed(const std::string &wanted) const;

private:
  const Language *language = nullptr;
  llvm::StringSet<> taken;
  llvm::StringMap<unsigned> next;
};

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_NAMES_H
