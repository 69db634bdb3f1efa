// Levenshtein distance in one row.
// SPDX-License-Identifier: Apache-2.0
#include "Nearest.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <numeric>

namespace ttc::cli {
namespace {

size_t editDistance(const std::string &a, const std::string &b) {
  std::vector<size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0);
  for (size_t i = 1; i <= a.size(); ++i) {
    size_t diagonal = row[0];
    row[0] = i;
    for (size_t j = 1; j <= b.size(); ++j) {
      size_t replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
      diagonal = row[j];
      row[j] = std::min({replaced, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row[b.size()];
}

} // namespace

std::string nearest(const std::string &word,
                    const std::vector<std::string> &known) {
  std::string best;
  size_t least = std::max<size_t>(word.size() / 3, 1) + 1;
  if (word.size() > 256) {
    return best;
  }
  for (const std::string &candidate : known) {
    size_t distance = editDistance(word, candidate);
    if (distance < least) {
      least = distance;
      best = candidate;
    }
  }
  return best;
}

std::string didYouMean(const std::string &word,
                       const std::vector<std::string> &known) {
  if (std::string near = nearest(word, known); !near.empty()) {
    return absl::StrCat("did you mean `", near, "`?");
  }
  return absl::StrCat("known are `", absl::StrJoin(known, "`, `"), "`");
}

} // namespace ttc::cli
