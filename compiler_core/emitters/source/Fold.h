// Calls that are used once become part of the expression that uses them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_FOLD_H
#define TTC_EMITTERS_SOURCE_FOLD_H

#include "emitters/source/Program.h"

namespace ttc::source {

/// Folds a call into the next statement if that is its only use, the result
/// fits on one line, and it stays readable (one level of nesting, a short
/// call). A folded value has no name, so it is freed right after the call that
/// uses it: its deallocation goes. Deallocations that stood between the
/// two move behind the use, since the folded call now runs there. So it goes
/// inside of loops and branches, but never into one: what a test or a branch
/// decides on may be nested. Lines are those of
/// widthOf; `indent` is that of the statements. `nameOf` gives the name that a
/// value has or will have without a number.
void foldSingleUses(std::vector<Statement> &statements, size_t indent,
                    NameLookup nameOf);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_FOLD_H
