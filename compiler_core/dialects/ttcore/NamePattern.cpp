// Finding the number that counts.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttcore/NamePattern.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

using llvm::StringRef;

namespace ttc {

std::optional<NamePattern> patternOf(llvm::ArrayRef<std::string> names) {
  if (names.size() < 2) {
    return std::nullopt;
  }
  StringRef one = names[0], other = names[1];
  size_t begin = 0;
  while (begin < one.size() && begin < other.size() &&
         one[begin] == other[begin]) {
    ++begin;
  }
  while (begin > 0 && llvm::isDigit(one[begin - 1])) {
    --begin;
  }
  StringRef digits =
      one.drop_front(begin).take_while([](char c) { return llvm::isDigit(c); });
  NamePattern pattern{one.take_front(begin).str(), 0,
                      one.drop_front(begin + digits.size()).str()};
  if (digits.empty() || digits.getAsInteger(10, pattern.first)) {
    return std::nullopt;
  }
  for (size_t i = 0; i < names.size(); ++i) {
    if (names[i] !=
        pattern.prefix + std::to_string(pattern.first + i) + pattern.suffix) {
      return std::nullopt;
    }
  }
  return pattern;
}

std::string lastWord(StringRef path) {
  auto isWord = [](char c) { return llvm::isAlnum(c) || c == '_'; };
  while (!path.empty() && !isWord(path.back())) {
    path = path.drop_back();
  }
  size_t begin = path.size();
  while (begin > 0 && isWord(path[begin - 1])) {
    --begin;
  }
  return path.drop_front(begin).trim('_').str();
}

std::string singular(StringRef word) {
  bool isPlural =
      word.size() > 3 && word.ends_with("s") && !word.ends_with("ss");
  return (isPlural ? word.drop_back() : word).str();
}

} // namespace ttc
