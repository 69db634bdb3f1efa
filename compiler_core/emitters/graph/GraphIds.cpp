// Names to numbers and back, as Graphviz asks for them.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphIds.h"

#include <deque>
#include <string>
#include <unordered_map>

namespace ttc::graph {
namespace {

/// The names of one graph. Objects without a name have numbers too.
struct Names {
  std::unordered_map<std::string, IDTYPE> numbers;
  std::deque<std::string> names; ///< by number; empty: without a name
};

void *openNames(Agraph_t *, Agdisc_t *) { return new Names; }

void closeNames(void *state) { delete static_cast<Names *>(state); }

/// True if there is a number, or one may be made.
long mapName(void *state, int, char *text, IDTYPE *number, int mayCreate) {
  auto &known = *static_cast<Names *>(state);
  if (text) {
    if (auto found = known.numbers.find(text); found != known.numbers.end()) {
      *number = found->second;
      return 1;
    }
  }
  if (!mayCreate) {
    return 0;
  }
  *number = known.names.size();
  known.names.emplace_back(text ? text : "");
  if (text) {
    known.numbers.emplace(text, *number);
  }
  return 1;
}

/// Nobody may choose a number.
long reserveNumber(void *, int, IDTYPE) { return 0; }

void forgetNumber(void *, int, IDTYPE) {}

char *nameOfNumber(void *state, int, IDTYPE number) {
  auto &known = *static_cast<Names *>(state);
  bool isNamed = number < known.names.size() && !known.names[number].empty();
  return isNamed ? known.names[number].data() : nullptr;
}

void noteObject(void *, int, void *) {}

} // namespace

Agiddisc_t *countingIds() {
  static Agiddisc_t discipline = {openNames,    mapName,      reserveNumber,
                                  forgetNumber, nameOfNumber, closeNames,
                                  noteObject};
  return &discipline;
}

} // namespace ttc::graph
