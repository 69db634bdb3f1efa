// The cache key: labelled parts whose digest names an export, so that a miss
// can be explained (docs/cache-key.md).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHEKEY_H
#define TTC_CACHEKEY_H

#include "ttc/support/Digest.h"
#include <string>
#include <utility>
#include <vector>

namespace ttc {

/// Collects parts in order of their making; the digest does not depend on that
/// order, since parts are sorted by label. A label may be given once. Value
/// type.
class CacheKey {
public:
  void add(std::string label, std::string value);
  /// Sorted by label.
  std::vector<std::pair<std::string, std::string>> parts() const;
  /// SHA-256 over length-delimited labels and values.
  Digest digest() const;

private:
  std::vector<std::pair<std::string, std::string>> collected;
};

} // namespace ttc

#endif // TTC_CACHEKEY_H
