// Chunks under a digest: order, size, digest, and going on after a cut.
// SPDX-License-Identifier: Apache-2.0
#include "Blob.h"
#include <gtest/gtest.h>

namespace ttc::client {
namespace {

v1::Digest digestOf(const std::string &bytes) {
  v1::Digest digest;
  digest.set_sha256(sha256(bytes).raw());
  digest.set_size_bytes(bytes.size());
  return digest;
}

v1::DataChunk chunk(uint64_t offset, const std::string &data) {
  v1::DataChunk message;
  message.set_offset(offset);
  message.set_data(data);
  return message;
}

TEST(Blob, GivesBackWhatWasAnnounced) {
  Blob blob;
  ASSERT_TRUE(blob.announce(digestOf("hello")).ok());
  ASSERT_TRUE(blob.add(chunk(0, "hel")).ok());
  EXPECT_FALSE(blob.complete());
  // The stream was cut and another one announces the same.
  ASSERT_TRUE(blob.announce(digestOf("hello")).ok());
  EXPECT_EQ(blob.offset(), 3u);
  ASSERT_TRUE(blob.add(chunk(3, "lo")).ok());
  EXPECT_EQ(blob.finish().value(), "hello");
}

TEST(Blob, AnEmptyOneIsCompleteWhenAnnounced) {
  Blob blob;
  ASSERT_TRUE(blob.announce(digestOf("")).ok());
  EXPECT_TRUE(blob.complete());
  EXPECT_EQ(blob.finish().value(), "");
}

TEST(Blob, RefusesWrongBytes) {
  Blob blob;
  ASSERT_TRUE(blob.announce(digestOf("hello")).ok());
  ASSERT_TRUE(blob.add(chunk(0, "jello")).ok());
  absl::Status status = blob.finish().status();
  EXPECT_EQ(status.code(), absl::StatusCode::kDataLoss);
  EXPECT_NE(status.message().find(sha256("hello").hex()),
            absl::string_view::npos);
}

TEST(Blob, RefusesAGapAnOverrunAndAnotherDigest) {
  Blob blob;
  EXPECT_TRUE(absl::IsDataLoss(blob.add(chunk(0, "x")))) << "not announced";
  ASSERT_TRUE(blob.announce(digestOf("hello")).ok());
  EXPECT_TRUE(absl::IsDataLoss(blob.add(chunk(1, "ello"))));
  EXPECT_TRUE(absl::IsDataLoss(blob.add(chunk(0, "hello!"))));
  EXPECT_TRUE(absl::IsDataLoss(blob.announce(digestOf("other"))));
  v1::Digest shortDigest;
  shortDigest.set_sha256("abc");
  EXPECT_TRUE(absl::IsDataLoss(Blob().announce(shortDigest)));
}

TEST(Blob, AHugeAnnouncedSizeIsNotAllocated) {
  Blob blob;
  v1::Digest digest = digestOf("hello");
  digest.set_size_bytes(uint64_t{1} << 60);
  ASSERT_TRUE(blob.announce(digest).ok());
  EXPECT_TRUE(absl::IsDataLoss(blob.finish().status()));
}

} // namespace
} // namespace ttc::client
