// One zstd frame a chunk.
// SPDX-License-Identifier: Apache-2.0
#include "Upload.h"

#include <algorithm>
#include <memory>
#include <zstd.h>

namespace ttc::client {
namespace {

// Text of a graph shrinks tenfold at any level; 1 keeps up with a fast network.
constexpr int kZstdLevel = 1;

struct FreeContext {
  void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

void pack(ZSTD_CCtx *context, const std::string &raw, v1::InputChunk &chunk) {
  std::string &packed = *chunk.mutable_data();
  packed.resize(ZSTD_compressBound(raw.size()));
  size_t size = ZSTD_compressCCtx(context, packed.data(), packed.size(),
                                  raw.data(), raw.size(), kZstdLevel);
  if (ZSTD_isError(size) != 0 || size >= raw.size()) {
    packed = raw;
    return;
  }
  packed.resize(size);
  chunk.set_zstd(true);
}

} // namespace

absl::Status uploadGraph(const Graph &graph,
                         const std::function<bool(v1::InputChunk &&)> &send) {
  std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
  uint64_t offset = 0;
  do {
    uint64_t count = std::min(kChunkBytes, graph.size() - offset);
    TTC_TRY_ASSIGN(std::string raw, graph.read(offset, count));
    offset += count;
    v1::InputChunk chunk;
    pack(context.get(), raw, chunk);
    chunk.set_last(offset == graph.size());
    if (!send(std::move(chunk))) {
      break;
    }
  } while (offset < graph.size());
  return absl::OkStatus();
}

} // namespace ttc::client
