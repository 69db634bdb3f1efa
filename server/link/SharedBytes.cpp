// memfd_create, seals and mappings.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/link/SharedBytes.h"

#include "absl/strings/str_cat.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>

namespace ttc::link {

static absl::Status exhausted(const char *what) {
  return absl::ResourceExhaustedError(
      absl::StrCat("shared memory: ", what, ": ", strerror(errno)));
}

absl::StatusOr<std::shared_ptr<const SharedBytes>>
SharedBytes::map(UniqueFd fd) {
  const int needed = F_SEAL_WRITE | F_SEAL_SHRINK;
  int seals = ::fcntl(fd.get(), F_GET_SEALS);
  if (seals < 0 || (seals & needed) != needed) {
    return absl::FailedPreconditionError("shared memory is not sealed");
  }
  struct stat info{};
  if (::fstat(fd.get(), &info) != 0) {
    return exhausted("fstat");
  }
  const char *data = "";
  size_t size = static_cast<size_t>(info.st_size);
  if (size > 0) {
    void *mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, fd.get(), 0);
    if (mapped == MAP_FAILED) {
      return exhausted("mmap");
    }
    data = static_cast<const char *>(mapped);
  }
  return std::shared_ptr<const SharedBytes>(
      new SharedBytes(std::move(fd), data, size));
}

absl::StatusOr<std::shared_ptr<const SharedBytes>>
SharedBytes::copyOf(absl::string_view bytes) {
  TTC_TRY_ASSIGN(auto writer, SharedBytesWriter::create());
  TTC_TRY(writer.append(bytes));
  return writer.finish();
}

SharedBytes::~SharedBytes() {
  if (size > 0) {
    ::munmap(const_cast<char *>(data), size);
  }
}

absl::StatusOr<SharedBytesWriter> SharedBytesWriter::create() {
  UniqueFd fd(::memfd_create("ttc", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (!fd.valid()) {
    return exhausted("memfd_create");
  }
  return SharedBytesWriter(std::move(fd));
}

absl::Status SharedBytesWriter::append(absl::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t count = ::write(descriptor.get(), bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return exhausted("write");
    }
    written += static_cast<uint64_t>(count);
    bytes.remove_prefix(static_cast<size_t>(count));
  }
  return absl::OkStatus();
}

absl::StatusOr<UniqueFd> SharedBytesWriter::seal() {
  const int all = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
  if (::fcntl(descriptor.get(), F_ADD_SEALS, all) != 0) {
    return exhausted("seal");
  }
  return std::move(descriptor);
}

absl::StatusOr<std::shared_ptr<const SharedBytes>> SharedBytesWriter::finish() {
  TTC_TRY_ASSIGN(UniqueFd fd, seal());
  return SharedBytes::map(std::move(fd));
}

} // namespace ttc::link
