// What the TTNN library of another era has instead of what ttc's ops call.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_ERAS_H
#define TTC_EMITTERS_SOURCE_ERAS_H

#include "emitters/ApiEra.h"
#include "emitters/source/Expression.h"

namespace ttc::source {

/// Rewrites `expression`, and the calls inside, as eras.txt says for `era`:
/// other functions, other arguments, another order. Today's stay as they are.
/// `shape` makes that of the result, as a list. If the library of `era` has
/// nothing that does the same, false, and `why` says which call that is and
/// what to do:
/// "`ttnn.f` …; …".
bool adapt(Expression &expression, ApiEra era,
           llvm::function_ref<Expression()> shape, std::string &why);

/// `text`, a piece of `language` ("python", "cpp") that stands around the
/// calls, with the words that eras.txt has instead for `era`.
std::string inEra(std::string text, ApiEra era, llvm::StringRef language);

/// What `word` ("ttnn.MathFidelity.HiFi4") is called instead in `language`;
/// empty if eras.txt says nothing.
llvm::StringRef wordOf(llvm::StringRef word, ApiEra era,
                       llvm::StringRef language);

/// What is wrong with the table, a line each; empty if nothing. For tests.
std::string faultsOfEras();

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_ERAS_H
