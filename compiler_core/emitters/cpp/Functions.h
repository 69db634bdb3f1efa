// How the C++ library declares its functions: what a call by place needs to
// know beyond the keywords that an op's record says.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_FUNCTIONS_H
#define TTC_EMITTERS_CPP_FUNCTIONS_H

#include "emitters/ApiEra.h"
#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::cpp {

/// One parameter, in the order of the C++ declaration.
struct Parameter {
  /// The argument's keyword, or its place among those without one: "0".
  llvm::StringRef name;
  /// How a literal or a list is written: "int", "float", "bool", "string",
  /// "scalar" (a variant with uint32_t), "number" (one without), "&" (the
  /// device's address), "{}" (plain braces), or the type that stands in front
  /// of the braces, `#` in it being their number of items. Empty: as it is.
  llvm::StringRef kind;
  /// What stands for an argument that is left out where a later one is given.
  llvm::StringRef otherwise;
  bool isRequired = false; ///< `otherwise` stands even where none follows
};

/// One function of the library, or one that comes with the program.
struct Function {
  Eras eras;              ///< whose library declares it so
  llvm::StringRef callee; ///< as an op's record has it: "ttnn.matmul"
  llvm::StringRef name;   ///< "ttnn::matmul"
  llvm::StringRef header; ///< "ttnn/operations/matmul/matmul.hpp", "tensors.h"

  /// The header comes with the program.
  bool isHelper() const { return header.ends_with(".h"); }
  llvm::SmallVector<Parameter, 8> parameters;
  llvm::StringRef wrapper; ///< called with the result: "std::get<ttnn::Tensor>"
  bool givesVector = false; ///< std::vector<ttnn::Tensor>, one for each result
  bool isObject = false;    ///< made with braces
  bool hasFields = false;   ///< an object whose fields are named
};

/// The function of a callee in the library of `era`, `helper` being what stands
/// for it ("download", or empty). Null if the table has none.
const Function *findFunction(llvm::StringRef callee, llvm::StringRef helper,
                             ApiEra era = ApiEra::Y2026);

/// All rows, for the tests.
llvm::ArrayRef<Function> functions();

/// "ttnn.TILE_LAYOUT" as "ttnn::Layout::TILE"; empty if it is not known.
llvm::StringRef symbolText(llvm::StringRef symbol, ApiEra era = ApiEra::Y2026);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_FUNCTIONS_H
