// The graph as wire chunks.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_UPLOAD_H
#define CLIENT_CPP_UPLOAD_H

#include "ttc/client/Graph.h"
#include "ttc/v1/compile.pb.h"
#include <functional>

namespace ttc::client {

/// Largest uncompressed piece (proto/ttc/v1/compile.proto).
inline constexpr uint64_t kChunkBytes = 1 << 20;
/// Largest graph that rides in the header.
inline constexpr uint64_t kInlineBytes = 64 << 10;

/// Hands the graph to `send` in order, each piece compressed if that makes it
/// smaller. `send` returns false when the stream is broken; then the upload
/// stops and that is no error here: the stream's own status says why.
absl::Status uploadGraph(const Graph &graph,
                         const std::function<bool(v1::InputChunk &&)> &send);

} // namespace ttc::client

#endif // CLIENT_CPP_UPLOAD_H
