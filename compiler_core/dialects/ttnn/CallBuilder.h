// How a TTNN op is called: what every sink (Python, C++, executable, graph,
// manifest) needs to know about it, said by the op itself in ODS.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_CALLBUILDER_H
#define TTC_DIALECTS_TTNN_CALLBUILDER_H

#include "mlir/IR/BuiltinAttributeInterfaces.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace ttc::ttnn {

/// One argument of a call: exactly one of its payloads is set, by `kind`.
struct CallArgument {
  enum class Kind {
    Operand,   ///< one SSA value
    Operands,  ///< a list of SSA values, printed as a list
    Attribute, ///< a number, string, list (also dense arrays and elements:
               ///< their flat list), or an EmittableAttr
    Device,    ///< the device handle of the program
  };
  Kind kind;
  llvm::StringRef keyword; ///< empty: positional
  mlir::Value operand;
  llvm::SmallVector<mlir::Value, 2> operands;
  mlir::Attribute attribute;
};

/// Filled by EmittableOp::describeCall, and by EmittableAttr::describeValue for
/// attributes that are objects or named constants of the library. It says one
/// of four things: a call (`callee` with arguments, in the order of the
/// library's signature), a symbol, a literal, or a value that is stored beside
/// the program.
class CallBuilder {
public:
  /// `callee` is the full Python name, "ttnn.add".
  void setCallee(llvm::StringRef name) { callee = name; }

  /// What Python calls instead of `callee`: a function that main.py defines
  /// (emitters/python/helpers). It takes the same arguments; one of a host step
  /// ("host.cholesky") returns its results as a list, whatever their number.
  void setHelper(llvm::StringRef name) { helper = name; }

  /// A named constant of the library, "ttnn.TILE_LAYOUT". Attributes only.
  void setSymbol(llvm::StringRef name) { symbol = name; }

  /// A plain value: number, string or list. Attributes only.
  void setLiteral(mlir::Attribute value) { literal = value; }

  /// No call: the op's result is read from the constants that are kept beside
  /// the program. `value` has the shape and the element type of the result.
  void setStoredConstant(mlir::ElementsAttr value) { storedConstant = value; }

  /// Absent optional operands and null attributes are left out: the library's
  /// default holds.
  void operand(llvm::StringRef keyword, mlir::Value value) {
    if (value) {
      arguments.push_back(
          {CallArgument::Kind::Operand, keyword, value, {}, {}});
    }
  }
  void operandList(llvm::StringRef keyword, mlir::ValueRange values) {
    arguments.push_back({CallArgument::Kind::Operands,
                         keyword,
                         {},
                         llvm::SmallVector<mlir::Value, 2>(values),
                         {}});
  }
  void attribute(llvm::StringRef keyword, mlir::Attribute value) {
    if (value) {
      arguments.push_back(
          {CallArgument::Kind::Attribute, keyword, {}, {}, value});
    }
  }
  void device(llvm::StringRef keyword) {
    arguments.push_back({CallArgument::Kind::Device, keyword, {}, {}, {}});
  }

  llvm::StringRef getCallee() const { return callee; }
  llvm::StringRef getHelper() const { return helper; }
  /// Computed on the host, from tensors of the host.
  bool isHostStep() const { return callee.starts_with("host."); }
  llvm::StringRef getSymbol() const { return symbol; }
  mlir::Attribute getLiteral() const { return literal; }
  mlir::ElementsAttr getStoredConstant() const { return storedConstant; }
  llvm::ArrayRef<CallArgument> getArguments() const { return arguments; }

private:
  llvm::StringRef callee;
  llvm::StringRef helper;
  llvm::StringRef symbol;
  mlir::Attribute literal;
  mlir::ElementsAttr storedConstant;
  llvm::SmallVector<CallArgument, 6> arguments;
};

} // namespace ttc::ttnn

#endif // TTC_DIALECTS_TTNN_CALLBUILDER_H
