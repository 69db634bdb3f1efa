// The statements of a kernel.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_BODYWRITER_H
#define TTC_EMITTERS_METALIUM_BODYWRITER_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/Expression.h"
#include "emitters/metalium/Intrinsics.h"
#include "emitters/metalium/Names.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/StringMap.h"
#include <set>
#include <string>

namespace ttc::metalium {

/// Writes blocks as lines. A value that is used once, in its own block and with
/// nothing in between that could change it, is written where it is used; any
/// other becomes a constant with a name.
class BodyWriter {
public:
  BodyWriter(mlir::tt::ttkernel::KernelOp kernel, ApiEra era, Names &names)
      : kernel(kernel), era(era), names(names) {}

  void setIndent(llvm::StringRef text) { indent = text.str(); }
  void nameSymbol(llvm::StringRef symbol, llvm::StringRef name) {
    symbols[symbol] = name.str();
  }
  void nameArgument(llvm::StringRef argument, llvm::StringRef name) {
    arguments[argument] = name.str();
  }

  /// Fails with a diagnostic at an op that has no form.
  llvm::LogicalResult write(mlir::Block &block);

  const std::string &text() const { return lines; }
  const std::set<std::string> &headers() const { return included; }

private:
  llvm::LogicalResult writeOp(mlir::Operation &op);
  llvm::LogicalResult writeFor(mlir::Operation &op);
  llvm::LogicalResult writeIf(mlir::Operation &op);
  llvm::LogicalResult writeWhile(mlir::Operation &op);
  llvm::LogicalResult writeAccessor(mlir::Operation &op);
  llvm::LogicalResult writeNested(mlir::Block &block);
  /// `to[i] = values[i];` for results and carried values.
  void assign(mlir::ValueRange to, mlir::ValueRange values);
  void declare(mlir::ValueRange values, mlir::ValueRange initial);
  /// Gives the op's result its expression, or a name.
  void define(mlir::Operation &op, Expression expression);
  /// The call of a ttkernel op; fails with a diagnostic.
  llvm::FailureOr<Expression> call(mlir::Operation &op);
  std::string attributeText(mlir::Operation &op, llvm::StringRef name);
  std::string variantOf(mlir::Operation &op);
  Expression expressionOf(mlir::Value value);
  void line(const llvm::Twine &text);

  mlir::tt::ttkernel::KernelOp kernel;
  ApiEra era;
  Names &names;
  std::string indent;
  std::string lines;
  unsigned depth = 0;
  llvm::DenseMap<mlir::Value, Expression> values;
  llvm::StringMap<std::string> symbols, arguments;
  std::set<std::string> included, accessors;
};

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_BODYWRITER_H
