// The same files give the same bytes everywhere; what is hostile or damaged is
// refused. SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Zip.h"

#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <clocale>
#include <cstdlib>
#include <ctime>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace {

using testing::HasSubstr;
using ttc::readZip;
using ttc::writeZip;
using ttc::ZipEntry;

constexpr uint64_t plenty = 1 << 30;

std::vector<ZipEntry> sample() {
  return {{"run", "#!/bin/sh\n", true},
          {"main.py", std::string(10000, 'x'), false},
          {"grüße/ttir.mlir", "module {}\n", false},
          {"constants.safetensors", std::string(5000, '\0'), false},
          {"empty", "", false}};
}

/// What libarchive itself writes for one entry of any kind, as a hostile peer
/// could send it.
std::string foreignZip(const char *path, mode_t type, const std::string &data,
                       int copies = 1) {
  std::string out(1 << 20, '\0');
  size_t used = 0;
  archive *zip = archive_write_new();
  archive_write_set_format_zip(zip);
  archive_write_set_bytes_in_last_block(zip, 1);
  archive_write_open_memory(zip, out.data(), out.size(), &used);
  for (int i = 0; i < copies; ++i) {
    archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, path);
    archive_entry_set_filetype(entry, type);
    archive_entry_set_perm(entry, 0644);
    if (type == AE_IFLNK) {
      archive_entry_set_symlink(entry, data.c_str());
    } else {
      archive_entry_set_size(entry, static_cast<la_int64_t>(data.size()));
    }
    archive_write_header(zip, entry);
    if (type == AE_IFREG) {
      archive_write_data(zip, data.data(), data.size());
    }
    archive_entry_free(entry);
  }
  archive_write_close(zip);
  archive_write_free(zip);
  out.resize(used);
  return out;
}

/// Puts TZ and locale in place, and back when it dies.
struct Environment {
  Environment(const char *zone, const char *locale) {
    setenv("TZ", zone, 1);
    tzset();
    std::setlocale(LC_ALL, locale);
  }
  ~Environment() {
    unsetenv("TZ");
    tzset();
    std::setlocale(LC_ALL, "C");
  }
};

std::string zipIn(const char *zone, const char *locale) {
  Environment environment(zone, locale);
  return *writeZip(sample());
}

TEST(Zip, SameBytesInEveryTimeZoneAndLocale) {
  std::string first = zipIn("UTC0", "C");
  EXPECT_EQ(first, zipIn("Pacific/Kiritimati", "C.UTF-8"));
  EXPECT_EQ(first, zipIn("America/Los_Angeles", "POSIX"));
  EXPECT_EQ(first, zipIn("<-14>14", "C"));
  // Time 00:00:00, date 1980-01-01, in the first local header.
  EXPECT_EQ(first.substr(10, 4), std::string("\0\0\x21\0", 4));
}

TEST(Zip, OrderOfEntriesDoesNotMatter) {
  auto reversed = sample();
  std::reverse(reversed.begin(), reversed.end());
  EXPECT_EQ(*writeZip(sample()), *writeZip(reversed));
}

TEST(Zip, ReadsWhatItWrote) {
  auto entries = readZip(*writeZip(sample()), plenty);
  ASSERT_TRUE(entries.ok()) << entries.status();
  auto wanted = sample();
  std::sort(wanted.begin(), wanted.end(),
            [](auto &a, auto &b) { return a.path < b.path; });
  ASSERT_EQ(entries->size(), wanted.size());
  for (size_t i = 0; i < wanted.size(); ++i) {
    EXPECT_EQ((*entries)[i].path, wanted[i].path);
    EXPECT_EQ((*entries)[i].data, wanted[i].data);
    EXPECT_EQ((*entries)[i].executable, wanted[i].executable);
  }
}

TEST(Zip, NothingToPackIsAnError) {
  EXPECT_EQ(writeZip({}).status().code(), absl::StatusCode::kInvalidArgument);
}

TEST(Zip, TextIsDeflatedAndNumbersAreStored) {
  std::string zeros(100000, '\0');
  EXPECT_LT(writeZip({{"a.py", zeros}})->size(), 1000u);
  EXPECT_GT(writeZip({{"a.safetensors", zeros}})->size(), 100000u);
}

class UnsafePath : public testing::TestWithParam<std::string> {};

TEST_P(UnsafePath, IsRefusedOnBothSides) {
  EXPECT_EQ(ttc::checkArchivePath(GetParam()).code(),
            absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(writeZip({{GetParam(), "x"}}).status().code(),
            absl::StatusCode::kInvalidArgument);
  if (!GetParam().empty() && GetParam().find('\0') == std::string::npos) {
    // libarchive takes a lone backslash for a separator of its own accord: then
    // the path that comes out is a safe one.
    auto entries =
        readZip(foreignZip(GetParam().c_str(), AE_IFREG, "x"), plenty);
    EXPECT_TRUE(!entries.ok() || entries->at(0).path == "a/b");
  }
}

INSTANTIATE_TEST_SUITE_P(
    Zip, UnsafePath,
    testing::Values("", "/etc/passwd", "../x", "a/../x", "a/..", "a/./b", "./a",
                    "a//b", "a/", "a\\b", "..\\x", std::string("a\0b", 3),
                    "a\nb", "a\x1b[2J", "\xff\xfe", std::string(256, 'a'),
                    std::string(200, 'a') + "/" + std::string(900, 'b')));

TEST(Zip, SafePathsPass) {
  for (const char *path :
       {"a", "a/b/c.py", "..a", "a..b", "...", "python/main.py", "ü"}) {
    EXPECT_TRUE(ttc::checkArchivePath(path).ok()) << path;
  }
}

TEST(Zip, LinksAndDirectoriesAreRefused) {
  for (const std::string &zip : {foreignZip("a", AE_IFLNK, "/etc/passwd"),
                                 foreignZip("a", AE_IFDIR, "")}) {
    absl::Status refused = readZip(zip, plenty).status();
    EXPECT_EQ(refused.code(), absl::StatusCode::kInvalidArgument) << refused;
  }
}

TEST(Zip, SamePathTwiceIsRefused) {
  EXPECT_THAT(writeZip({{"a", "1"}, {"a", "2"}}).status().message(),
              HasSubstr("`a`"));
  EXPECT_EQ(readZip(foreignZip("a", AE_IFREG, "x", 2), plenty).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(Zip, FileThatIsADirectoryElsewhereIsRefused) {
  EXPECT_EQ(writeZip({{"a", "1"}, {"a/b", "2"}}).status().code(),
            absl::StatusCode::kInvalidArgument);
}

TEST(Zip, BombStopsAtTheLimit) {
  std::string bomb = *writeZip({{"zeros", std::string(64 << 20, '\0')}});
  ASSERT_LT(bomb.size(), 100000u);
  auto refused = readZip(bomb, 1 << 20);
  EXPECT_EQ(refused.status().code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(refused.status().message(), HasSubstr("1048576"));
  EXPECT_TRUE(readZip(bomb, 65 << 20).ok());
}

TEST(Zip, EveryCutIsNoticed) {
  std::string zip = *writeZip(sample());
  for (size_t size = 0; size < zip.size(); size += 7) {
    EXPECT_EQ(readZip(zip.substr(0, size), plenty).status().code(),
              absl::StatusCode::kDataLoss)
        << size;
  }
}

TEST(Zip, FlippedBitsNeverGiveOtherData) {
  std::string zip = *writeZip(sample());
  auto intact = *readZip(zip, plenty);
  size_t refused = 0;
  for (size_t i = 0; i < zip.size(); ++i) {
    std::string flipped = zip;
    flipped[i] = static_cast<char>(flipped[i] ^ 0x10);
    auto entries = readZip(flipped, plenty);
    if (!entries.ok()) {
      ++refused;
      continue;
    }
    // Headers have no checksum, but contents have one.
    for (const ZipEntry &entry : *entries) {
      for (const ZipEntry &original : intact) {
        if (entry.path == original.path) {
          EXPECT_EQ(entry.data, original.data) << "byte " << i;
        }
      }
    }
  }
  EXPECT_GT(refused, zip.size() / 2);
}

TEST(Zip, NotAZip) {
  for (std::string bytes : {"", "hello", "PK", "PK\x03\x04"}) {
    EXPECT_EQ(readZip(bytes, plenty).status().code(),
              absl::StatusCode::kDataLoss);
  }
}

} // namespace
