// Names that count: "layers.0.wq", "layers.1.wq", …
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTCORE_NAMEPATTERN_H
#define TTC_DIALECTS_TTCORE_NAMEPATTERN_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <optional>
#include <string>

namespace ttc {

/// Name `i` is `prefix`, the number `first + i` without leading zeros, and
/// `suffix`.
struct NamePattern {
  std::string prefix;
  int64_t first;
  std::string suffix;

  bool operator==(const NamePattern &other) const = default;
};

/// The pattern of two or more names; none if they follow none.
std::optional<NamePattern> patternOf(llvm::ArrayRef<std::string> names);

/// The last word of a path: "layers" of "p['layers'][", "h" of
/// "transformer.h."; empty if there is none.
std::string lastWord(llvm::StringRef path);

/// What one of several is called: "layer" of "layers"; the word itself if it
/// does not end so.
std::string singular(llvm::StringRef word);

} // namespace ttc

#endif // TTC_DIALECTS_TTCORE_NAMEPATTERN_H
