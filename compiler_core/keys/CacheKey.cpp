// The digest over labelled, length-delimited, sorted parts.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/CacheKey.h"

#include <algorithm>

namespace ttc {

void CacheKey::add(std::string label, std::string value) {
  collected.emplace_back(std::move(label), std::move(value));
}

std::vector<std::pair<std::string, std::string>> CacheKey::parts() const {
  auto sorted = collected;
  std::sort(sorted.begin(), sorted.end());
  return sorted;
}

Digest CacheKey::digest() const {
  Sha256 hash;
  for (const auto &[label, value] : parts()) {
    hash.updateField(label).updateField(value);
  }
  return hash.finish();
}

} // namespace ttc
