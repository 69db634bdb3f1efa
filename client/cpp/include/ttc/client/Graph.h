// The bytes to compile: a file, a pipe or standard input, read once for the
// digest and again only if the daemon asks.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_GRAPH_H
#define TTC_CLIENT_GRAPH_H

#include "ttc/client/Call.h"
#include "ttc/support/Digest.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <utility>

namespace ttc::client {

/// An open graph. Reads with pread instead of a mapping, so that a file that
/// shrinks meanwhile is an error and not a SIGBUS; what cannot be read twice (a
/// pipe, `-` for standard input) is kept in memory. Move-only; const members
/// are thread-safe.
class Graph {
public:
  /// Opens and hashes `path`. Fails with INVALID_ARGUMENT that holds the path
  /// and the system's reason, or with the status of `call`.
  static absl::StatusOr<Graph> open(const std::string &path, const Call &call);
  /// A graph that the caller has in memory.
  static absl::StatusOr<Graph> fromBytes(absl::string_view bytes,
                                         std::string name);

  Graph(Graph &&other) noexcept;
  Graph &operator=(Graph &&other) noexcept;
  ~Graph();

  const Digest &digest() const { return sha; }
  uint64_t size() const { return length; }
  /// The path as given; "<stdin>" for `-`.
  const std::string &name() const { return label; }

  /// Exactly `count` bytes from `offset`. Fails with INVALID_ARGUMENT if the
  /// file has become shorter.
  absl::StatusOr<std::string> read(uint64_t offset, uint64_t count) const;

private:
  Graph(int fd, std::string name) : fd(fd), label(std::move(name)) {}
  absl::Status hash(const Call &call);

  int fd;
  std::string label;
  uint64_t length = 0;
  Digest sha;
};

} // namespace ttc::client

#endif // TTC_CLIENT_GRAPH_H
