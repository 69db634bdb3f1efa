// Chunk bookkeeping of a download.
// SPDX-License-Identifier: Apache-2.0
#include "Blob.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::client {
namespace {

// A lie about the size must not make us allocate it.
constexpr uint64_t kReserveAtMost = 256ull << 20;

} // namespace

absl::Status Blob::announce(const v1::Digest &announced) {
  std::optional<Digest> digest = Digest::fromRaw(announced.sha256());
  if (!digest) {
    return absl::DataLossError(absl::StrCat("the daemon announced a digest of ",
                                            announced.sha256().size(),
                                            " bytes, not 32"));
  }
  if (known && (*digest != sha || announced.size_bytes() != size)) {
    return absl::DataLossError(
        "the daemon announced other bytes than before the stream broke");
  }
  if (!known) {
    sha = *digest;
    size = announced.size_bytes();
    bytes.reserve(std::min(size, kReserveAtMost));
    known = true;
  }
  return absl::OkStatus();
}

absl::Status Blob::add(const v1::DataChunk &chunk) {
  if (!known) {
    return absl::DataLossError("a chunk came before its announcement");
  }
  if (chunk.offset() != bytes.size()) {
    return absl::DataLossError(absl::StrCat("a chunk starts at offset ",
                                            chunk.offset(), ", expected ",
                                            bytes.size()));
  }
  if (chunk.data().size() > size - bytes.size()) {
    return absl::DataLossError(
        absl::StrCat("more than the announced ", size, " bytes arrived"));
  }
  hasher.update(chunk.data());
  bytes += chunk.data();
  return absl::OkStatus();
}

absl::StatusOr<std::string> Blob::finish() {
  if (!complete()) {
    return absl::DataLossError(absl::StrCat("only ", bytes.size(), " of ", size,
                                            " announced bytes arrived"));
  }
  if (Digest got = hasher.finish(); got != sha) {
    return absl::DataLossError(absl::StrCat("the bytes received have digest ",
                                            got.hex(), ", announced was ",
                                            sha.hex()));
  }
  return std::move(bytes);
}

} // namespace ttc::client
