// Booleans, numbers and strings as Python literals.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_LITERALS_H
#define TTC_EMITTERS_PYTHON_LITERALS_H

#include "mlir/IR/Attributes.h"
#include "llvm/ADT/StringRef.h"
#include <string>

namespace ttc::python {

/// A string literal, in ASCII whatever `text` holds.
std::string stringLiteral(llvm::StringRef text);

/// Shortest decimal that reads back as the same number: of float32 if `single`,
/// else of float64. Always looks like a float: "1.0", "1e-05", `float("-inf")`.
std::string floatLiteral(double number, bool single);

/// A boolean (i1, unit), an integer, a float or a string.
/// REQUIRES: the attribute is one of these.
std::string literal(mlir::Attribute attribute);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_LITERALS_H
