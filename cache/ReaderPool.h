// The connections that read.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_READERPOOL_H
#define TTC_CACHE_READERPOOL_H

#include "Connection.h"
#include "absl/synchronization/mutex.h"
#include <vector>

namespace ttc::cache {

/// Thread-safe: each user has a connection for itself.
class ReaderPool {
public:
  /// Opens `count` connections. Fails as Connection::openReader.
  absl::Status open(const std::string &path, unsigned count);

  /// Waits for a free connection and runs `work` on it (Connection::run).
  absl::Status run(absl::string_view what,
                   const std::function<absl::Status(Connection &)> &work);

private:
  absl::Mutex mutex;
  std::vector<std::unique_ptr<Connection>> idle ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::cache

#endif // TTC_CACHE_READERPOOL_H
