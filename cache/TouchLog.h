// Uses that were not written down yet: a hit must not be a write.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_TOUCHLOG_H
#define TTC_CACHE_TOUCHLOG_H

#include "absl/container/flat_hash_map.h"
#include "absl/synchronization/mutex.h"
#include "ttc/cache/Entry.h"

namespace ttc::cache {

/// Thread-safe.
class TouchLog {
public:
  struct Touch {
    Time last;
    uint64_t count = 0;
  };
  using Touches = absl::flat_hash_map<int64_t, Touch>;

  void record(int64_t entry, Time now);
  /// Everything recorded since the last call.
  Touches take();
  bool empty() const;

private:
  mutable absl::Mutex mutex;
  Touches touches ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::cache

#endif // TTC_CACHE_TOUCHLOG_H
