// What a value wants to be called, before names are handed out.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_VALUENAMES_H
#define TTC_EMITTERS_SOURCE_VALUENAMES_H

#include "emitters/Signature.h"
#include "emitters/source/Names.h"
#include "llvm/ADT/DenseMap.h"

namespace ttc::source {

/// Wanted names of the values of @main and of the functions that it calls.
class ValueNames {
public:
  explicit ValueNames(const Signature &signature) : signature(signature) {}

  /// `value` is a result of `callee`.
  void noteCallee(mlir::Value value, llvm::StringRef callee) {
    callees[value] = callee.str();
  }

  /// `name` is a function of the program.
  void noteFunction(llvm::StringRef name) { functions.insert(name); }

  /// What a result wants to be called, or what a loop carries.
  std::string wanted(mlir::Value value) const;

  /// What an argument of a function besides @main wants to be called: as the
  /// user has it (`ttnn.name`), else by what it is for: "weight" of a matrix
  /// product, "scale", "bias"; "x" if none of these.
  std::string wantedOfArgument(mlir::BlockArgument argument) const;

private:
  std::string nameOfBranches(mlir::Operation &op, unsigned index) const;
  std::string nameOfCall(mlir::Operation &call) const;
  llvm::StringRef parameterName(mlir::BlockArgument argument) const;

  const Signature &signature;
  llvm::DenseMap<mlir::Value, std::string> callees;
  llvm::StringSet<> functions;
};

/// Whether the op is a `ttnn.while`.
bool isLoop(mlir::Operation *op);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_VALUENAMES_H
