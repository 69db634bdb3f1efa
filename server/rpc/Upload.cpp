// zstd, SHA-256 and the memfd.
// SPDX-License-Identifier: Apache-2.0
#include "Upload.h"

#include "absl/strings/str_cat.h"
#include "ttc/wire/Version.h"
#include <zstd.h>

namespace ttc::server {

absl::StatusOr<absl::string_view>
Upload::unpack(const ttc::v1::InputChunk &chunk) {
  const std::string &data = chunk.data();
  if (!chunk.zstd()) {
    if (data.size() > wire::maxChunkBytes) {
      return absl::InvalidArgumentError(absl::StrCat("a chunk of ", data.size(),
                                                     " bytes; wanted: at most ",
                                                     wire::maxChunkBytes));
    }
    return data;
  }
  // The output is bounded, so that a small frame cannot unpack to gigabytes.
  scratch.resize(wire::maxChunkBytes);
  size_t count =
      ZSTD_decompress(scratch.data(), scratch.size(), data.data(), data.size());
  if (ZSTD_isError(count)) {
    return absl::InvalidArgumentError(absl::StrCat(
        "a chunk is no zstd frame of at most ", wire::maxChunkBytes,
        " bytes unpacked: ", ZSTD_getErrorName(count)));
  }
  return absl::string_view(scratch.data(), count);
}

absl::Status Upload::append(absl::string_view bytes) {
  if (!writer) {
    TTC_TRY_ASSIGN(writer, link::SharedBytesWriter::create());
  }
  if (bytes.size() > size - writer->size()) {
    return absl::DataLossError(
        absl::StrCat("more than the announced ", size, " bytes arrived"));
  }
  hash.update(bytes);
  return writer->append(bytes);
}

absl::StatusOr<bool> Upload::add(const ttc::v1::InputChunk &chunk) {
  TTC_TRY_ASSIGN(absl::string_view bytes, unpack(chunk));
  TTC_TRY(append(bytes));
  return chunk.last();
}

absl::StatusOr<bool> Upload::add(const ttc::v1::DataChunk &chunk) {
  if (chunk.offset() != received()) {
    return absl::DataLossError(
        absl::StrCat("a chunk of the ", what, " starts at offset ",
                     chunk.offset(), "; wanted: ", received()));
  }
  if (chunk.data().size() > wire::maxChunkBytes) {
    return absl::InvalidArgumentError(
        absl::StrCat("a chunk of ", chunk.data().size(),
                     " bytes; wanted: at most ", wire::maxChunkBytes));
  }
  TTC_TRY(append(chunk.data()));
  return received() == size;
}

absl::Status Upload::cut() const {
  return absl::DataLossError(absl::StrCat("the upload of the ", what,
                                          " ended after ", received(), " of ",
                                          size, " bytes; send it again"));
}

absl::StatusOr<GraphBytes> Upload::finish() {
  Digest found = hash.finish();
  if (received() != size || found != expected) {
    return absl::DataLossError(
        absl::StrCat("the ", what, " arrived as ", received(),
                     " bytes with SHA-256 ", found.hex(), "; announced: ", size,
                     " bytes with ", expected.hex(), "; send it again"));
  }
  if (!writer) { // Nothing was announced, and nothing came.
    TTC_TRY_ASSIGN(writer, link::SharedBytesWriter::create());
  }
  TTC_TRY_ASSIGN(GraphBytes bytes, writer->finish());
  return bytes;
}

} // namespace ttc::server
