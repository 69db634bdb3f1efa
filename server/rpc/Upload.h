// A graph that arrives in chunks.
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
  Upload(Digest expected, uint64_t size) : expected(expected), size(size) {}

  /// True when that was the last chunk. Fails with DATA_LOSS if more arrives
  /// than was announced, INVALID_ARGUMENT if a chunk is no single zstd frame or
  /// too large, RESOURCE_EXHAUSTED if memory is out.
  absl::StatusOr<bool> add(const ttc::v1::InputChunk &chunk);
  /// The graph. Fails with DATA_LOSS if it is shorter than announced or has
  /// another digest.
  absl::StatusOr<GraphBytes> finish();
  uint64_t received() const { return writer ? writer->size() : 0; }
  uint64_t announced() const { return size; }

private:
  absl::StatusOr<absl::string_view> unpack(const ttc::v1::InputChunk &chunk);

  const Digest expected;
  const uint64_t size;
  Sha256 hash;
  std::optional<link::SharedBytesWriter> writer;
  std::string scratch;
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_UPLOAD_H
