// Calls as the table of eras writes them: what a call looks like, and what
// stands for it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_CALLPATTERN_H
#define TTC_EMITTERS_SOURCE_CALLPATTERN_H

#include "emitters/source/Expression.h"
#include <optional>

namespace ttc::source {

/// `name(arguments)`, an argument being `keyword=term` or a term; a word alone
/// has no parentheses.
struct Term {
  std::string keyword;
  std::string name;
  bool isCall = false;
  std::vector<Term> arguments;
  int takes = -1; ///< behind a call, `[0]`: that item of what it gives
};

/// Nothing if `text` is no term.
std::optional<Term> parseTerm(llvm::StringRef text);

/// Whether `call` is one of `pattern`: arguments by place are `tensor`,
/// `number` or `any`, and as many as the pattern has, if it has any; a keyword
/// has to be there, with `keyword=value` with that value: `true`, `false`, a
/// symbol, `tensor`, `number`, or `symmetric`, which is a list [a, a, b, b].
bool matches(const Expression &call, const Term &pattern);

/// `call`, which `pattern` matches, as `replacement` says. There a number is
/// the argument at that place, counted without keywords; a word the argument of
/// that keyword, `word.field` that of an object, left out if it is absent; else
/// `true`, `false`, or a symbol. `pair(word)` is [a, b] of [a, a, b, b],
/// `shape` is `shape`, and `..` stands for the arguments that neither side
/// names.
Expression replaced(const Expression &call, const Term &pattern,
                    const Term &replacement, const Expression &shape);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_CALLPATTERN_H
