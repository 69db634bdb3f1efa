// MLIR attributes as Python literals.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_LITERALS_H
#define TTC_EMITTERS_PYTHON_LITERALS_H

#include "emitters/python/Expression.h"
#include "mlir/IR/Attributes.h"
#include "llvm/ADT/StringRef.h"

namespace ttc::python {

/// A string literal, in ASCII whatever `text` holds.
std::string stringLiteral(llvm::StringRef text);

/// Shortest decimal that reads back as the same number: of float32 if `single`,
/// else of float64. Always looks like a float: "1.0", "1e-05", `float("-inf")`.
std::string floatLiteral(double number, bool single);

/// Numbers, booleans, strings, lists of them, small constants (flat lists), and
/// attributes that describe themselves (EmittableAttr): `ttnn.TILE_LAYOUT`,
/// `ttnn.MemoryConfig(...)`. Fails if the attribute is none of these.
llvm::FailureOr<Expression> literal(mlir::Attribute attribute);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_LITERALS_H
