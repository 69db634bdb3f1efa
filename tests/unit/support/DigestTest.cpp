// Published vectors, the text forms, and the delimiting of fields.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Digest.h"

#include <gtest/gtest.h>

namespace {

using ttc::Digest;

// FIPS 180-2, appendix B.
constexpr char emptyHex[] =
    "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
constexpr char abcHex[] =
    "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

TEST(Digest, MatchesPublishedVectors) {
  EXPECT_EQ(ttc::sha256("").hex(), emptyHex);
  EXPECT_EQ(ttc::sha256("abc").hex(), abcHex);
  EXPECT_EQ(ttc::xxh3(""), 0x2D06800538D394C2u);
}

TEST(Digest, PiecesHashAsTheWhole) {
  ttc::Sha256 hash;
  hash.update("a").update("").update("bc");
  EXPECT_EQ(hash.finish().hex(), abcHex);
}

TEST(Digest, FieldsDoNotRunIntoEachOther) {
  ttc::Sha256 first, second;
  first.updateField("ab").updateField("c");
  second.updateField("a").updateField("bc");
  EXPECT_NE(first.finish(), second.finish());
}

TEST(Digest, TextFormsAreInverse) {
  Digest digest = ttc::sha256("x");
  EXPECT_EQ(Digest::fromHex(digest.hex()), digest);
  EXPECT_EQ(Digest::fromRaw(digest.raw()), digest);
}

TEST(Digest, MalformedTextIsNoDigest) {
  EXPECT_FALSE(Digest::fromHex(""));
  EXPECT_FALSE(Digest::fromHex(std::string(63, 'a')));
  EXPECT_FALSE(Digest::fromHex(std::string(63, 'a') + "g"));
  EXPECT_FALSE(Digest::fromHex(std::string(66, 'a')));
  EXPECT_FALSE(Digest::fromRaw(std::string(31, 'a')));
}

TEST(Digest, OneFlippedBitChangesTheCheck) {
  std::string data(100000, 'x');
  uint64_t before = ttc::xxh3(data);
  data[70000] = static_cast<char>(data[70000] ^ 1);
  EXPECT_NE(ttc::xxh3(data), before);
}

} // namespace
