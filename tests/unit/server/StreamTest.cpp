// Frames that protobuf understands, and uploads.
// SPDX-License-Identifier: Apache-2.0
#include "Frames.h"
#include "Upload.h"
#include "ttc/v1/compile.pb.h"

#include <gmock/gmock.h>
#include <zstd.h>

namespace ttc::server {
namespace {

using ttc::v1::CompileResponse;

TEST(Frames, AChunkIsWhatProtobufWouldHaveWritten) {
  for (size_t size : {1u, 127u, 128u, 300'000u}) {
    for (uint64_t offset : {uint64_t{0}, uint64_t{1}, uint64_t{1} << 40}) {
      auto data = std::make_shared<std::string>(size, 'x');
      CompileResponse wanted, found;
      wanted.mutable_artifact_chunk()->set_offset(offset);
      wanted.mutable_artifact_chunk()->set_data(*data);
      grpc::ByteBuffer frame =
          chunkFrame(CompileResponse::kArtifactChunkFieldNumber, offset,
                     {data->data(), data->size()}, data);
      EXPECT_EQ(frame.Length(), wanted.ByteSizeLong());
      ASSERT_TRUE(fromFrame(frame, found));
      EXPECT_EQ(found.SerializeAsString(), wanted.SerializeAsString());
    }
  }
}

TEST(Frames, TheBytesLiveAsLongAsTheFrame) {
  auto data = std::make_shared<const std::string>(1 << 20, 'y');
  std::weak_ptr<const std::string> watched = data;
  {
    FrameQueue queue;
    absl::string_view bytes = *data;
    queue.pushBytes(std::move(data), bytes, 7);
    auto frame = queue.pop();
    queue.clear();
    EXPECT_FALSE(watched.expired());
  }
  EXPECT_TRUE(watched.expired());
}

TEST(Frames, APayloadComesInPiecesWithoutGaps) {
  auto data =
      std::make_shared<const std::string>(FrameQueue::chunkBytes * 2 + 17, 'z');
  FrameQueue queue;
  queue.pushBytes(data, *data, CompileResponse::kArtifactChunkFieldNumber);
  CompileResponse last;
  last.mutable_final();
  queue.push(toFrame(last));
  std::string received;
  CompileResponse message;
  while (!queue.empty()) {
    ASSERT_TRUE(fromFrame(*queue.pop(), message));
    if (message.has_artifact_chunk()) {
      EXPECT_EQ(message.artifact_chunk().offset(), received.size());
      received += message.artifact_chunk().data();
    }
  }
  EXPECT_EQ(received, *data);
  EXPECT_TRUE(message.has_final());
}

struct UploadTest : testing::Test {
  static ttc::v1::InputChunk chunk(const std::string &data, bool last) {
    ttc::v1::InputChunk made;
    made.set_data(data);
    made.set_last(last);
    return made;
  }
  Upload upload{"graph", sha256("hello"), 5};
};

TEST_F(UploadTest, GathersRawAndPackedChunks) {
  EXPECT_FALSE(*upload.add(chunk("he", false)));
  std::string packed(100, '\0');
  packed.resize(ZSTD_compress(packed.data(), packed.size(), "llo", 3, 1));
  auto last = chunk(packed, true);
  last.set_zstd(true);
  EXPECT_TRUE(*upload.add(last));
  auto graph = upload.finish();
  ASSERT_TRUE(graph.ok()) << graph.status();
  EXPECT_EQ((*graph)->view(), "hello");
}

TEST_F(UploadTest, RefusesWhatWasNotAnnounced) {
  EXPECT_TRUE(absl::IsDataLoss(upload.add(chunk("hello!", true)).status()));
  Upload shorter("graph", sha256("hello"), 5);
  EXPECT_TRUE(*shorter.add(chunk("hell", true)));
  EXPECT_TRUE(absl::IsDataLoss(shorter.finish().status()));
  Upload other("graph", sha256("hello"), 5);
  EXPECT_TRUE(*other.add(chunk("hellO", true)));
  EXPECT_TRUE(absl::IsDataLoss(other.finish().status()));
}

TEST_F(UploadTest, RefusesChunksThatAreNoFrameOrTooLarge) {
  auto garbage = chunk("garbage", true);
  garbage.set_zstd(true);
  EXPECT_TRUE(absl::IsInvalidArgument(upload.add(garbage).status()));
  EXPECT_TRUE(absl::IsInvalidArgument(
      upload.add(chunk(std::string((1 << 20) + 1, 'x'), true)).status()));
}

} // namespace
} // namespace ttc::server
