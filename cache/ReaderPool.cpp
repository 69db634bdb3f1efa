// Borrow, use, give back.
// SPDX-License-Identifier: Apache-2.0
#include "ReaderPool.h"

namespace ttc::cache {

absl::Status ReaderPool::open(const std::string &path, unsigned count) {
  absl::MutexLock lock(&mutex);
  for (unsigned i = 0; i < count; ++i) {
    TTC_TRY_ASSIGN(auto connection, Connection::openReader(path));
    idle.push_back(std::move(connection));
  }
  return absl::OkStatus();
}

absl::Status
ReaderPool::run(absl::string_view what,
                const std::function<absl::Status(Connection &)> &work) {
  std::unique_ptr<Connection> connection;
  {
    auto someIdle = [this]() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex) {
      return !idle.empty();
    };
    absl::MutexLock lock(&mutex, absl::Condition(&someIdle));
    connection = std::move(idle.back());
    idle.pop_back();
  }
  absl::Status status = connection->run(what, work);
  absl::MutexLock lock(&mutex);
  idle.push_back(std::move(connection));
  return status;
}

} // namespace ttc::cache
