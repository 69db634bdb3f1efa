// What the cache knows about one export.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_ENTRY_H
#define TTC_CACHE_ENTRY_H

#include "ttc/cache/Payload.h"
#include "ttc/support/Digest.h"
#include <chrono>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace ttc::cache {

/// Label and value of each part of a cache key, sorted by label.
using KeyParts = std::vector<std::pair<std::string, std::string>>;

/// Wall-clock time in the resolution that is stored.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;

/// Describes an entry. The caller of Store::put fills the first group; the
/// store fills the second.
struct Entry {
  std::string
      scope; ///< tenant scope: a look-up in another scope never finds it
  Digest key;
  std::vector<std::string> files; ///< paths inside the archive
  std::vector<std::string> targets;
  std::vector<std::string> devices;
  std::string fileName; ///< of the first graph that made it, for people
  KeyParts keyParts;
  /// The caller's own bytes, stored and returned as they are, at most some
  /// 100 KiB (ttcd keeps the compile's diagnostics here, so that a hit shows
  /// its warnings too).
  std::string attachment;

  Digest digest; ///< SHA-256 of the payload, made when it was stored
  uint64_t size = 0;
  Time created;
  Time used;         ///< last hit; written with a delay of seconds
  uint64_t uses = 0; ///< hits so far, with the same delay
};

/// An entry and its bytes.
struct Stored {
  Entry entry;
  std::unique_ptr<const Payload> payload; ///< never null
};

/// Null for a miss. Shared and immutable: keep it as long as its bytes are
/// needed.
using Hit = std::shared_ptr<const Stored>;

} // namespace ttc::cache

#endif // TTC_CACHE_ENTRY_H
