// The neutral program as Python: its names and its expressions.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_RENDER_H
#define TTC_EMITTERS_PYTHON_RENDER_H

#include "emitters/python/Expression.h"
#include "emitters/source/Program.h"

namespace ttc::python {

/// What Python asks of the arrangement. `reserved`: names that the file uses
/// otherwise.
source::Language language(llvm::ArrayRef<llvm::StringRef> reserved);

/// `x`, `weights["x"]`, `constants["x"]`, or `_`.
std::string nameText(const source::Name &name);

/// The expression, its values by the names that `program` gives them.
Expression render(const source::Expression &expression,
                  const source::Program &program);

/// Items of `list` as a tuple.
Expression renderTuple(const source::Expression &list,
                       const source::Program &program);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_RENDER_H
