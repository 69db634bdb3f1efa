// Calls that are used once become part of the expression that uses them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_FOLD_H
#define TTC_EMITTERS_PYTHON_FOLD_H

#include "emitters/python/Program.h"

namespace ttc::python {

/// Folds a call into the next statement if that is its only use, the result
/// fits on one line, and it stays readable (one level of nesting, a short
/// call). A folded value has no name, so Python frees it right after the call
/// that uses it: its deallocation goes. Deallocations that stood between the
/// two move behind the use, since the folded call now runs there. So it goes
/// inside of loops and branches, but never into one: what a test or a branch
/// decides on may be nested. `indent` is that of the statements. `nameOf` gives
/// the name that a value has or will have without a number.
void foldSingleUses(std::vector<Statement> &statements, size_t indent,
                    NameLookup nameOf);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_FOLD_H
