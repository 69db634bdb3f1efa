// Spelling variants and edit distance.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Names.h"

#include "absl/strings/ascii.h"
#include <algorithm>
#include <numeric>

namespace ttc {

std::string plainName(std::string_view name) {
  std::string plain(
      absl::StripAsciiWhitespace(absl::string_view(name.data(), name.size())));
  absl::AsciiStrToLower(&plain);
  std::replace(plain.begin(), plain.end(), '-', '_');
  return plain;
}

std::string squeezedName(std::string_view name) {
  std::string squeezed = plainName(name);
  std::erase(squeezed, '_');
  return squeezed;
}

/// Levenshtein distance, one row at a time.
static size_t editDistance(std::string_view a, std::string_view b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 0; i < a.size(); ++i) {
    size_t diagonal = row[0]++;
    for (size_t j = 0; j < b.size(); ++j) {
      size_t substituted = diagonal + (a[i] == b[j] ? 0 : 1);
      diagonal = row[j + 1];
      row[j + 1] = std::min({substituted, row[j] + 1, row[j + 1] + 1});
    }
  }
  return row.back();
}

std::string_view nearestName(std::string_view name,
                             const std::vector<std::string_view> &known) {
  // Distance costs the product of the lengths: a hostile name of a megabyte has
  // no neighbours anyway.
  constexpr size_t longestName = 128;
  if (name.size() > longestName) {
    return {};
  }
  std::string plain = plainName(name);
  std::string_view best;
  size_t bestDistance = std::max<size_t>(2, plain.size() / 3) + 1;
  for (std::string_view candidate : known) {
    size_t distance = editDistance(plain, plainName(candidate));
    if (distance < bestDistance) {
      bestDistance = distance;
      best = candidate;
    }
  }
  return best;
}

} // namespace ttc
