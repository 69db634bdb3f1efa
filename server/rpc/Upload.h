// Bytes that arrive in chunks: a graph, an executable, inputs.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_UPLOAD_H
#define TTC_SERVER_RPC_UPLOAD_H

#include "ttc/server/Flight.h"
#include "ttc/v1/compile.pb.h"
#include <optional>

namespace ttc::server {

/// Collects the chunks in shared memory, hashing them on the way. Not
/// thread-safe.
class Upload {
public:
  /// `what` is what messages call it: "graph".
  Upload(const char *what, Digest expected, uint64_t size)
      : what(what), expected(expected), size(size) {}

  /// True when that was the last chunk. Fails with DATA_LOSS if more arrives
  /// than was announced, INVALID_ARGUMENT if a chunk is no single zstd frame or
  /// too large, RESOURCE_EXHAUSTED if memory is out.
  absl::StatusOr<bool> add(const ttc::v1::InputChunk &chunk);
  /// True when the announced size is reached. Fails as above, and with
  /// DATA_LOSS if the chunk does not follow the one before it.
  absl::StatusOr<bool> add(const ttc::v1::DataChunk &chunk);
  /// The whole. Fails with DATA_LOSS if it is shorter than announced or has
  /// another digest.
  absl::StatusOr<GraphBytes> finish();
  /// DATA_LOSS: the client stopped in the middle.
  absl::Status cut() const;
  uint64_t received() const { return writer ? writer->size() : 0; }

private:
  absl::StatusOr<absl::string_view> unpack(const ttc::v1::InputChunk &chunk);
  absl::Status append(absl::string_view bytes);

  const char *const what;
  const Digest expected;
  const uint64_t size;
  Sha256 hash;
  std::optional<link::SharedBytesWriter> writer;
  std::string scratch;
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_UPLOAD_H
