// The bytes of a cache entry, readable as long as somebody holds them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_PAYLOAD_H
#define TTC_CACHE_PAYLOAD_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <optional>
#include <string_view>

namespace ttc::cache {

/// Immutable bytes that were checked (xxh3) when they were loaded. Small ones
/// lie in memory; large ones stay in their file, which is held open, so that
/// eviction or removal of the entry does not disturb a reader. Thread-safe.
class Payload {
public:
  virtual ~Payload() = default;

  virtual uint64_t size() const = 0;

  /// All bytes at once if they lie in memory, else nothing: then `read` them in
  /// pieces. Valid as long as this object.
  virtual std::optional<std::string_view> view() const = 0;

  /// Copies `size` bytes from `offset` on to `out`; works for every payload.
  /// Fails with OUT_OF_RANGE beyond the end, DATA_LOSS if somebody cut the file
  /// meanwhile, INTERNAL if the disk fails.
  virtual absl::Status read(uint64_t offset, char *out, size_t size) const = 0;
};

} // namespace ttc::cache

#endif // TTC_CACHE_PAYLOAD_H
