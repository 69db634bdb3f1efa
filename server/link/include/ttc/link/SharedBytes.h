// Bytes that travel between processes as sealed memfds, and are never copied
// whole. SPDX-License-Identifier: Apache-2.0
#ifndef TTC_LINK_SHAREDBYTES_H
#define TTC_LINK_SHAREDBYTES_H

#include "absl/strings/string_view.h"
#include "ttc/link/UniqueFd.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <memory>

namespace ttc::link {

/// A read-only mapping of a sealed memfd: nobody can change or shorten it while
/// it is read. Thread-safe, since immutable.
class SharedBytes {
public:
  /// Fails with FAILED_PRECONDITION if `fd` is not sealed against writing and
  /// shrinking, RESOURCE_EXHAUSTED if it cannot be mapped.
  static absl::StatusOr<std::shared_ptr<const SharedBytes>> map(UniqueFd fd);
  /// A sealed memfd with a copy of `bytes`. Fails with RESOURCE_EXHAUSTED.
  static absl::StatusOr<std::shared_ptr<const SharedBytes>>
  copyOf(absl::string_view bytes);
  ~SharedBytes();
  SharedBytes(const SharedBytes &) = delete;
  SharedBytes &operator=(const SharedBytes &) = delete;

  absl::string_view view() const { return {data, size}; }
  /// Owned by this object; to be passed on.
  int fd() const { return descriptor.get(); }

private:
  SharedBytes(UniqueFd fd, const char *data, size_t size)
      : descriptor(std::move(fd)), data(data), size(size) {}
  UniqueFd descriptor;
  const char *data;
  size_t size;
};

/// Fills a memfd front to back and seals it. Not thread-safe.
class SharedBytesWriter {
public:
  /// Fails with RESOURCE_EXHAUSTED.
  static absl::StatusOr<SharedBytesWriter> create();
  /// Fails with RESOURCE_EXHAUSTED when memory is out.
  absl::Status append(absl::string_view bytes);
  uint64_t size() const { return written; }
  /// Seals and maps. The writer is spent.
  absl::StatusOr<std::shared_ptr<const SharedBytes>> finish();
  /// Seals. The writer is spent.
  absl::StatusOr<UniqueFd> seal();

private:
  explicit SharedBytesWriter(UniqueFd fd) : descriptor(std::move(fd)) {}
  UniqueFd descriptor;
  uint64_t written = 0;
};

} // namespace ttc::link

#endif // TTC_LINK_SHAREDBYTES_H
