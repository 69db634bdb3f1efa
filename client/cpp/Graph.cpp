// Opening, hashing and re-reading a graph.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/Graph.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::client {
namespace {

constexpr size_t kBlock = 1 << 20;

absl::Status cannotRead(const std::string &path, int error) {
  return absl::InvalidArgumentError(
      absl::StrCat("cannot read `", path, "`: ", std::strerror(error)));
}

/// Nothing kept between the calls: an unlinked, unnamed file in memory.
int memoryFile() { return memfd_create("ttc-graph", MFD_CLOEXEC); }

bool writeAll(int fd, const char *data, size_t size) {
  while (size > 0) {
    ssize_t n = write(fd, data, size);
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return false;
    }
    data += n;
    size -= static_cast<size_t>(n);
  }
  return true;
}

/// Waits until `fd` has something to say, or the call is given up.
absl::Status waitReadable(int fd, const Call &call) {
  while (true) {
    TTC_TRY(call.check());
    pollfd waits[] = {{fd, POLLIN, 0}, {call.cancel.descriptor(), POLLIN, 0}};
    // A second at most, so that the deadline is looked at too.
    if (poll(waits, 2, 1000) > 0 && waits[0].revents != 0) {
      return absl::OkStatus();
    }
  }
}

/// Copies a pipe (or whatever cannot be read twice) to memory and returns a
/// descriptor of that.
absl::StatusOr<int> spool(int from, const std::string &name, const Call &call) {
  int to = memoryFile();
  if (to < 0) {
    return cannotRead(name, errno);
  }
  std::string block(kBlock, '\0');
  while (true) {
    if (absl::Status status = waitReadable(from, call); !status.ok()) {
      close(to);
      return status;
    }
    ssize_t n = ::read(from, block.data(), block.size());
    if (n == 0) {
      return to;
    }
    if (n < 0 && (errno == EINTR || errno == EAGAIN)) {
      continue;
    }
    if (n < 0 || !writeAll(to, block.data(), static_cast<size_t>(n))) {
      int error = errno;
      close(to);
      return cannotRead(name, error);
    }
  }
}

/// A descriptor of `path` that can be read at any offset.
absl::StatusOr<int> openSeekable(const std::string &path,
                                 const std::string &name, const Call &call) {
  int fd = path == "-"
               ? fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3)
               : ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  struct stat info{};
  if (fd < 0 || fstat(fd, &info) != 0) {
    int error = errno;
    if (fd >= 0) {
      close(fd);
    }
    return cannotRead(name, error);
  }
  // A redirected file that somebody has read half of continues where they
  // stopped: spool it like a pipe.
  if (S_ISREG(info.st_mode) && path != "-") {
    return fd;
  }
  if (S_ISDIR(info.st_mode)) {
    close(fd);
    return cannotRead(name, EISDIR);
  }
  absl::StatusOr<int> spooled = spool(fd, name, call);
  close(fd);
  return spooled;
}

} // namespace

Graph::Graph(Graph &&other) noexcept
    : fd(std::exchange(other.fd, -1)), label(std::move(other.label)),
      length(other.length), sha(other.sha) {}

Graph &Graph::operator=(Graph &&other) noexcept {
  std::swap(fd, other.fd);
  std::swap(label, other.label);
  std::swap(length, other.length);
  std::swap(sha, other.sha);
  return *this;
}

Graph::~Graph() {
  if (fd >= 0) {
    close(fd);
  }
}

absl::StatusOr<Graph> Graph::open(const std::string &path, const Call &call) {
  std::string name = path == "-" ? "<stdin>" : path;
  TTC_TRY_ASSIGN(int fd, openSeekable(path, name, call));
  Graph graph(fd, std::move(name));
  TTC_TRY(graph.hash(call));
  return graph;
}

absl::StatusOr<Graph> Graph::fromBytes(absl::string_view bytes,
                                       std::string name) {
  int fd = memoryFile();
  if (fd < 0) {
    return cannotRead(name, errno);
  }
  Graph graph(fd, std::move(name));
  if (!writeAll(fd, bytes.data(), bytes.size())) {
    return cannotRead(graph.label, errno);
  }
  graph.length = bytes.size();
  graph.sha = sha256(bytes);
  return graph;
}

absl::Status Graph::hash(const Call &call) {
  Sha256 hasher;
  std::string block(kBlock, '\0');
  while (true) {
    TTC_TRY(call.check());
    ssize_t n =
        pread(fd, block.data(), block.size(), static_cast<off_t>(length));
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return cannotRead(label, errno);
    }
    if (n == 0) {
      break;
    }
    hasher.update({block.data(), static_cast<size_t>(n)});
    length += static_cast<uint64_t>(n);
  }
  sha = hasher.finish();
  return absl::OkStatus();
}

absl::StatusOr<std::string> Graph::read(uint64_t offset, uint64_t count) const {
  std::string bytes(count, '\0');
  uint64_t got = 0;
  while (got < count) {
    ssize_t n = pread(fd, bytes.data() + got, count - got,
                      static_cast<off_t>(offset + got));
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return cannotRead(label, errno);
    }
    if (n == 0) {
      return absl::InvalidArgumentError(absl::StrCat(
          "`", label, "` has become shorter while it was sent (", length,
          " bytes before); start again when it is complete"));
    }
    got += static_cast<uint64_t>(n);
  }
  return bytes;
}

} // namespace ttc::client
