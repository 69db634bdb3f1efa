// What a program takes and gives: the table that export.json, main.py and the
// client's parameter file agree on.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SIGNATURE_H
#define TTC_EMITTERS_SIGNATURE_H

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include <string>
#include <vector>

namespace ttc {

/// An argument or a result of @main.
struct TensorSignature {
  std::string name; ///< ASCII letters, digits, '_', '.', '-': "params.0.kernel"
  std::string role; ///< "input", "parameter"; of a result "output"
  std::vector<int64_t> shape;
  std::string dtype;     ///< the framework's: "float64", "bool"
  std::string ttnnDtype; ///< the library's: "float32", "bfloat16"
  std::string layout;    ///< "TILE" or "ROW_MAJOR"

  bool isParameter() const { return role == "parameter"; }
  /// Then the program has it as [2, shape…]: real parts, then imaginary ones.
  bool isComplex() const { return dtype.rfind("complex", 0) == 0; }
};

struct Signature {
  std::vector<TensorSignature> arguments;
  std::vector<TensorSignature> results;
};

/// What `main` says before it is lowered: names (`ttir.name`, or a named
/// location, or the position), roles
/// (`ttcore.argument_type`; input if absent), framework types.
Signature describeFramework(mlir::func::FuncOp main);

/// Adds what the lowered `main` says: the library's dtypes, layouts, and its
/// shapes. REQUIRES: as many arguments and results as `signature` has.
void describeDevice(mlir::func::FuncOp main, Signature &signature);

/// A path into containers with dots, safe in any file: "params['w'][0]" is
/// "params.w.0".
std::string dottedName(llvm::StringRef raw);

/// Shape, library dtype and layout of a lowered type.
TensorSignature deviceTensor(mlir::RankedTensorType type);

/// "[2, 3] float32"; of complex numbers "[3] complex64 as [2, 3] float32".
std::string describeTensor(const TensorSignature &tensor);

/// "bfloat16", "int32", …: the library's name of a device element type; empty
/// if it has none.
llvm::StringRef ttnnDtypeName(mlir::Type elementType);

} // namespace ttc

#endif // TTC_EMITTERS_SIGNATURE_H
