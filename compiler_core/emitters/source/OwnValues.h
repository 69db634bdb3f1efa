// What each layer has for itself, as a rule where there is one.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_SOURCE_OWNVALUES_H
#define TTC_EMITTERS_SOURCE_OWNVALUES_H

#include "dialects/ttcore/NamePattern.h"
#include "emitters/source/Program.h"

namespace ttc::source {

/// How a loop over layers gets at one of their own values.
struct OwnForm {
  enum class Kind {
    Pattern,  ///< a parameter whose name counts: weights["layers.{i}.wq"]
    Sequence, ///< every `step`-th of the sequence of inputs, from `first` on
    Table,    ///< neither: listed
  };
  Kind kind = Kind::Table;
  NamePattern pattern = {};
  int64_t first = 0, step = 0;
};

/// The form of an expression of kind Own, whose values have names.
OwnForm formOf(const Expression &own, const Program &program);

/// The list that a loop filled, if the items of `list` are all of its elements
/// in order; else empty.
std::string wholeList(const Expression &list, const Program &program);

} // namespace ttc::source

#endif // TTC_EMITTERS_SOURCE_OWNVALUES_H
