// Requests that crashed two workers, for a short while.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_CRASHMEMORY_H
#define TTC_SERVER_CRASHMEMORY_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/server/Flight.h"
#include <map>

namespace ttc::server {

/// Keeps the endings of the newest few, with their reproducers, so that a
/// client that asks again at once does not cost two more workers. In memory
/// only: after a restart the request deserves another try. Thread-safe.
class CrashMemory {
public:
  explicit CrashMemory(std::chrono::milliseconds lifetime)
      : lifetime(lifetime) {}

  void remember(const Digest &request, std::shared_ptr<const Ending> ending);
  /// Null if the request is not known to crash.
  std::shared_ptr<const Ending> find(const Digest &request);

private:
  struct Known {
    std::shared_ptr<const Ending> ending;
    Clock::time_point expires;
  };
  const std::chrono::milliseconds lifetime;
  absl::Mutex mutex;
  std::map<Digest, Known> known ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_CRASHMEMORY_H
