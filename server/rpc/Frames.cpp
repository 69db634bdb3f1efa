// grpc::Slice around what is there already, and the few bytes of protobuf in
// front of it.
// SPDX-License-Identifier: Apache-2.0
#include "Frames.h"

#include <algorithm>
#include <google/protobuf/io/coded_stream.h>

namespace ttc::server {

using google::protobuf::io::CodedOutputStream;
using Owner = std::shared_ptr<const void>;

static constexpr uint32_t varintField = 0, bytesField = 2;
static constexpr uint32_t offsetTag = 1 << 3 | varintField;
static constexpr uint32_t dataTag = 2 << 3 | bytesField;

grpc::ByteBuffer toFrame(const google::protobuf::MessageLite &message) {
  size_t size = message.ByteSizeLong();
  grpc::Slice slice(size);
  message.SerializeWithCachedSizesToArray(const_cast<uint8_t *>(slice.begin()));
  return grpc::ByteBuffer(&slice, 1);
}

bool fromFrame(const grpc::ByteBuffer &frame,
               google::protobuf::MessageLite &message) {
  grpc::Slice slice;
  return frame.DumpToSingleSlice(&slice).ok() &&
         message.ParseFromArray(slice.begin(), static_cast<int>(slice.size()));
}

static void releaseOwner(void *owner) { delete static_cast<Owner *>(owner); }

static size_t varintSize(uint64_t value) {
  return CodedOutputStream::VarintSize64(value);
}

grpc::ByteBuffer chunkFrame(int field, uint64_t offset, absl::string_view bytes,
                            std::shared_ptr<const void> owner) {
  size_t offsetSize = offset == 0 ? 0 : 1 + varintSize(offset);
  size_t inner = offsetSize + 1 + varintSize(bytes.size()) + bytes.size();
  uint8_t head[64];
  uint8_t *out = head;
  out = CodedOutputStream::WriteVarint32ToArray(
      static_cast<uint32_t>(field) << 3 | bytesField, out);
  out = CodedOutputStream::WriteVarint64ToArray(inner, out);
  if (offset != 0) { // proto3 leaves zeros out.
    out = CodedOutputStream::WriteVarint32ToArray(offsetTag, out);
    out = CodedOutputStream::WriteVarint64ToArray(offset, out);
  }
  out = CodedOutputStream::WriteVarint32ToArray(dataTag, out);
  out = CodedOutputStream::WriteVarint64ToArray(bytes.size(), out);
  grpc::Slice slices[2] = {grpc::Slice(head, static_cast<size_t>(out - head)),
                           grpc::Slice(const_cast<char *>(bytes.data()),
                                       bytes.size(), releaseOwner,
                                       new Owner(std::move(owner)))};
  return grpc::ByteBuffer(slices, 2);
}

void FrameQueue::push(const grpc::ByteBuffer &frame) {
  items.emplace_back().frame = frame;
}

void FrameQueue::pushPayload(cache::Hit hit, uint64_t offset, int field) {
  uint64_t size = hit->payload->size();
  if (offset >= size) {
    return;
  }
  Item &item = items.emplace_back();
  item.size = size;
  item.hit = std::move(hit);
  item.offset = offset;
  item.field = field;
}

void FrameQueue::pushBytes(std::shared_ptr<const void> owner,
                           absl::string_view bytes, int field) {
  if (bytes.empty()) {
    return;
  }
  Item &item = items.emplace_back();
  item.size = bytes.size();
  item.bytes = bytes;
  item.owner = std::move(owner);
  item.field = field;
}

absl::StatusOr<grpc::ByteBuffer> FrameQueue::nextChunk(Item &item) {
  uint64_t offset = item.offset;
  size_t count = std::min<uint64_t>(chunkBytes, item.size - offset);
  item.offset += count;
  if (item.owner != nullptr) {
    return chunkFrame(item.field, offset, item.bytes.substr(offset, count),
                      item.owner);
  }
  if (auto all = item.hit->payload->view()) {
    return chunkFrame(item.field, offset, {all->data() + offset, count},
                      item.hit);
  }
  auto copy = std::make_shared_for_overwrite<char[]>(count);
  TTC_TRY(item.hit->payload->read(offset, copy.get(), count));
  absl::string_view view(copy.get(), count);
  return chunkFrame(item.field, offset, view, std::move(copy));
}

absl::StatusOr<grpc::ByteBuffer> FrameQueue::pop() {
  Item &item = items.front();
  if (item.size == 0) {
    grpc::ByteBuffer frame = item.frame; // shares the bytes
    items.pop_front();
    return frame;
  }
  auto chunk = nextChunk(item);
  if (!chunk.ok() || item.offset == item.size) {
    items.pop_front();
  }
  return chunk;
}

} // namespace ttc::server
