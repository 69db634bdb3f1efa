// Mapping a file.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Serialize.h"

#include "absl/strings/str_cat.h"
#include <cerrno>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::executable {
namespace {

absl::Status unreadable(const std::string &path) {
  return absl::ErrnoToStatus(errno, absl::StrCat("cannot read `", path, "`"));
}

/// Closes when it dies; a mapping outlives its descriptor.
struct Descriptor {
  explicit Descriptor(int fd) : fd(fd) {}
  ~Descriptor() {
    if (fd >= 0) {
      close(fd);
    }
  }
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  int fd;
};

absl::Status atPath(const std::string &path, const absl::Status &status) {
  return {status.code(), absl::StrCat("`", path, "`: ", status.message())};
}

} // namespace

absl::StatusOr<Program> load(const std::string &path) {
  // Not blocked by a pipe without a writer.
  Descriptor file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  struct stat info = {};
  if (file.fd < 0 || fstat(file.fd, &info) != 0) {
    return unreadable(path);
  }
  if (!S_ISREG(info.st_mode)) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", path, "` is not a regular file"));
  }
  size_t size = static_cast<size_t>(info.st_size);
  if (size == 0) {
    return atPath(path, deserialize({}, nullptr).status());
  }
  void *mapped = mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.fd, 0);
  if (mapped == MAP_FAILED) {
    return unreadable(path);
  }
  std::shared_ptr<const void> storage(
      mapped, [=](const void *) { munmap(mapped, size); });
  auto program =
      deserialize({static_cast<const char *>(mapped), size}, storage);
  if (!program.ok()) {
    return atPath(path, program.status());
  }
  return program;
}

} // namespace ttc::executable
