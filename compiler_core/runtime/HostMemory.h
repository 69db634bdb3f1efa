// How much host memory the tensors of one run may take.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_HOSTMEMORY_H
#define TTC_RUNTIME_HOSTMEMORY_H

#include "ttc/support/Status.h"
#include <atomic>
#include <cstdint>

namespace ttc::runtime {

/// Counts bytes against a limit. Thread-safe.
class HostMemory {
public:
  /// `limit` 0: none.
  explicit HostMemory(uint64_t limit) : limit(limit) {}

  /// Fails with RESOURCE_EXHAUSTED naming what is asked for, what is in use and
  /// the limit; nothing is taken then.
  absl::Status take(uint64_t bytes);
  void give(uint64_t bytes) { used -= bytes; }
  uint64_t inUse() const { return used; }

private:
  const uint64_t limit;
  std::atomic<uint64_t> used = 0;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_HOSTMEMORY_H
