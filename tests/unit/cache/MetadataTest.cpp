// The blob of lists comes back as it was, and damage is noticed.
// SPDX-License-Identifier: Apache-2.0
#include "Metadata.h"

#include "CacheTesting.h"

namespace ttc::cache::testing {
namespace {

TEST(Metadata, ComesBackAsItWas) {
  Entry entry = entryNamed(std::string("a\0b", 3));
  entry.files.clear();
  entry.keyParts.push_back({"", ""});
  Entry back;
  ASSERT_TRUE(unpackMetadata(packMetadata(entry), back));
  EXPECT_EQ(back.files, entry.files);
  EXPECT_EQ(back.targets, entry.targets);
  EXPECT_EQ(back.devices, entry.devices);
  EXPECT_EQ(back.fileName, entry.fileName);
  EXPECT_EQ(back.keyParts, entry.keyParts);
}

TEST(Metadata, EveryCutIsRefused) {
  std::string blob = packMetadata(entryNamed("a"));
  for (size_t size = 0; size < blob.size(); ++size) {
    Entry entry;
    EXPECT_FALSE(unpackMetadata(blob.substr(0, size), entry)) << size;
  }
  Entry entry;
  EXPECT_FALSE(unpackMetadata(blob + "x", entry));
}

TEST(Metadata, AnnouncedCountsAreNotBelieved) {
  Entry entry;
  EXPECT_FALSE(unpackMetadata(std::string(20, '\xff'), entry));
}

TEST(Metadata, CheckNoticesEveryPart) {
  Entry entry = entryNamed("a");
  std::string blob = packMetadata(entry);
  uint64_t check = rowCheck(entry, 1, false, blob);
  EXPECT_EQ(rowCheck(entry, 1, false, blob), check);
  EXPECT_NE(rowCheck(entry, 2, false, blob), check);
  EXPECT_NE(rowCheck(entry, 1, true, blob), check);
  EXPECT_NE(rowCheck(entry, 1, false, blob + "x"), check);
  for (auto change : {+[](Entry &e) { e.scope = "x"; },
                      +[](Entry &e) { e.key.bytes[0] ^= 1; },
                      +[](Entry &e) { e.digest.bytes[0] ^= 1; },
                      +[](Entry &e) { e.size ^= 1; },
                      +[](Entry &e) { e.attachment += "x"; }}) {
    Entry changed = entry;
    change(changed);
    EXPECT_NE(rowCheck(changed, 1, false, blob), check);
  }
}

} // namespace
} // namespace ttc::cache::testing
