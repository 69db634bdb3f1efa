// One counter per entry.
// SPDX-License-Identifier: Apache-2.0
#include "TouchLog.h"

#include <utility>

namespace ttc::cache {

void TouchLog::record(int64_t entry, Time now) {
  absl::MutexLock lock(&mutex);
  Touch &touch = touches[entry];
  touch.last = std::max(touch.last, now);
  ++touch.count;
}

TouchLog::Touches TouchLog::take() {
  absl::MutexLock lock(&mutex);
  return std::exchange(touches, {});
}

bool TouchLog::empty() const {
  absl::MutexLock lock(&mutex);
  return touches.empty();
}

} // namespace ttc::cache
