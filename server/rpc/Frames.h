// Messages as the bytes that gRPC sends, without copying what is big.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_FRAMES_H
#define TTC_SERVER_RPC_FRAMES_H

#include "absl/strings/string_view.h"
#include "ttc/cache/Entry.h"
#include "ttc/support/Status.h"
#include <deque>
#include <google/protobuf/message_lite.h>
#include <grpcpp/support/byte_buffer.h>
#include <memory>

namespace ttc::server {

/// `message`, serialized once, straight into gRPC's memory.
grpc::ByteBuffer toFrame(const google::protobuf::MessageLite &message);

/// False if the bytes are no such message.
bool fromFrame(const grpc::ByteBuffer &frame,
               google::protobuf::MessageLite &message);

/// The serialization of a message whose field `field` is a DataChunk{offset,
/// bytes}. `bytes` are not copied: `owner` is held until gRPC has sent them.
grpc::ByteBuffer chunkFrame(int field, uint64_t offset, absl::string_view bytes,
                            std::shared_ptr<const void> owner);

/// Frames to be written, in order. A payload becomes chunks only when their
/// turn comes, so that a slow client costs one chunk of memory. Not
/// thread-safe.
class FrameQueue {
public:
  void push(const grpc::ByteBuffer &frame);
  /// The bytes from `offset` on, in chunks that are field `field` of their
  /// message.
  void pushPayload(cache::Hit hit, uint64_t offset, int field);
  /// `bytes`, which `owner` keeps alive.
  void pushBytes(std::shared_ptr<const void> owner, absl::string_view bytes,
                 int field);
  bool empty() const { return items.empty(); }
  void clear() { items.clear(); }
  /// The next frame. Fails if the payload cannot be read any more.
  /// REQUIRES: not empty.
  absl::StatusOr<grpc::ByteBuffer> pop();

  static constexpr size_t chunkBytes = 256 << 10;

private:
  struct Item {
    grpc::ByteBuffer frame; ///< if there is no payload
    cache::Hit hit;
    std::shared_ptr<const void> owner; ///< of `bytes`
    absl::string_view bytes;
    uint64_t offset = 0;
    uint64_t size = 0;
    int field = 0;
  };
  static absl::StatusOr<grpc::ByteBuffer> nextChunk(Item &item);
  std::deque<Item> items;
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_FRAMES_H
