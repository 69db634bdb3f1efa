// The neutral program as C++: its names and its expressions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_RENDER_H
#define TTC_EMITTERS_CPP_RENDER_H

#include "emitters/cpp/Functions.h"
#include "emitters/cpp/Layout.h"
#include "emitters/source/Program.h"

namespace ttc::cpp {

/// What C++ asks of the arrangement.
source::Language language();

/// `x`, `weights.at("x")`, `constants.at("x")`, `inputs.at(0)`.
/// REQUIRES: the value is used.
std::string nameText(const source::Name &name);

/// The expression, its values by the names that `program` gives them. What the
/// library's Python takes by keyword stands at its place with the keyword as a
/// comment, `/*dim=*/-1`; what is left out before it, as the library's default.
/// Fails if a function, a parameter or a symbol is not in the table, with a
/// diagnostic at `location` that names it.
llvm::FailureOr<Text> render(const source::Expression &expression,
                             const source::Program &program,
                             mlir::Location location);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_RENDER_H
