// The cache directory: made, recognised and held for one process.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CACHE_DIRECTORY_H
#define TTC_CACHE_DIRECTORY_H

#include "ttc/support/Status.h"
#include <string>

namespace ttc::cache {

/// An open file descriptor, closed at the end. Moves, does not copy.
class FileHandle {
public:
  FileHandle() = default;
  explicit FileHandle(int descriptor) : descriptor(descriptor) {}
  FileHandle(FileHandle &&other) noexcept : descriptor(other.release()) {}
  FileHandle &operator=(FileHandle &&other) noexcept;
  ~FileHandle();

  int get() const { return descriptor; }
  bool valid() const { return descriptor >= 0; }
  int release();

private:
  int descriptor = -1;
};

/// Makes `path` (0700, parents included) if need be, and checks that it is a
/// cache of ours or empty, and that its owner is this user or root. Marks an
/// empty one with CACHEDIR.TAG, which also tells back-up programs to pass by.
/// Fails as Store::open says.
absl::Status prepareDirectory(const std::string &path);

/// Locks `path`/lock until the handle dies, also by kill -9; workers do not
/// inherit it. Fails with FAILED_PRECONDITION, naming the process that holds
/// it.
absl::StatusOr<FileHandle> lockDirectory(const std::string &path);

/// Makes renames and removals in `path` durable.
absl::Status syncDirectory(const std::string &path);

} // namespace ttc::cache

#endif // TTC_CACHE_DIRECTORY_H
