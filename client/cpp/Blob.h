// Bytes that arrive in chunks under an announced digest.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_BLOB_H
#define CLIENT_CPP_BLOB_H

#include "ttc/support/Digest.h"
#include "ttc/support/Status.h"
#include "ttc/v1/compile.pb.h"
#include <string>

namespace ttc::client {

/// Collects and hashes as the chunks come. Survives a cut: what arrived stays,
/// and the next stream goes on at `offset()`.
class Blob {
public:
  /// Begins, or goes on if the same digest is announced again. Fails with
  /// DATA_LOSS if the digest is malformed or another than before.
  absl::Status announce(const v1::Digest &announced);
  /// Fails with DATA_LOSS if the chunk does not start at `offset()` or runs
  /// over the announced size.
  absl::Status add(const v1::DataChunk &chunk);
  /// Takes the bytes out. Fails with DATA_LOSS if some are missing or they have
  /// another digest.
  absl::StatusOr<std::string> finish();

  bool announced() const { return known; }
  bool complete() const { return known && bytes.size() == size; }
  uint64_t offset() const { return bytes.size(); }

private:
  bool known = false;
  Digest sha;
  uint64_t size = 0;
  std::string bytes;
  Sha256 hasher;
};

} // namespace ttc::client

#endif // CLIENT_CPP_BLOB_H
