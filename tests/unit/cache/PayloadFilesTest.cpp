// A file has its name only when it is whole, and what is left over is swept.
// SPDX-License-Identifier: Apache-2.0
#include "PayloadFiles.h"

#include "CacheTesting.h"

namespace ttc::cache::testing {
namespace {

class PayloadFilesTest : public ::testing::Test {
protected:
  void SetUp() override { ASSERT_TRUE(files.prepare().ok()); }
  size_t count() { return payloadFiles(directory.path).size(); }
  absl::StatusCode codeOf(const std::string &bytes) {
    return files.load(digestOf(bytes), bytes.size(), xxh3(bytes))
        .status()
        .code();
  }

  TemporaryDirectory directory;
  PayloadFiles files{directory.path};
};

TEST_F(PayloadFilesTest, StagedIsNotFoundAndGoesUnlessPublished) {
  std::string bytes = bytesOf(1000, 1);
  {
    auto staged = files.stage(digestOf(bytes), bytes);
    ASSERT_TRUE(staged.ok()) << staged.status();
    EXPECT_EQ(count(), 1u);
    EXPECT_EQ(codeOf(bytes), absl::StatusCode::kNotFound);
  }
  EXPECT_EQ(count(), 0u);
  ASSERT_TRUE(
      files.publish(*files.stage(digestOf(bytes), bytes), digestOf(bytes))
          .ok());
  EXPECT_EQ(count(), 1u);
  EXPECT_EQ(codeOf(bytes), absl::StatusCode::kOk);
}

TEST_F(PayloadFilesTest, OtherContentIsNoticed) {
  for (size_t size : {size_t{1000}, PayloadFiles::inMemory + 1000}) {
    std::string bytes = bytesOf(size, 1);
    Digest digest = digestOf(bytes);
    ASSERT_TRUE(files.publish(*files.stage(digest, bytes), digest).ok());
    std::string hex = digest.hex();
    std::string path = directory.path + "/cas/" + hex.substr(0, 2) + "/" + hex;
    std::string changed = bytes;
    changed[size / 2] = static_cast<char>(changed[size / 2] ^ 4);
    writeFile(path, changed);
    EXPECT_EQ(codeOf(bytes), absl::StatusCode::kDataLoss);
    writeFile(path, bytes.substr(0, size - 1));
    EXPECT_EQ(codeOf(bytes), absl::StatusCode::kDataLoss);
    writeFile(path, bytes);
    EXPECT_EQ(codeOf(bytes), absl::StatusCode::kOk);
  }
}

TEST_F(PayloadFilesTest, CutUnderAReaderIsAnErrorAndNotACrash) {
  std::string bytes = bytesOf(PayloadFiles::inMemory + 1000, 1);
  Digest digest = digestOf(bytes);
  ASSERT_TRUE(files.publish(*files.stage(digest, bytes), digest).ok());
  auto payload = files.load(digest, bytes.size(), xxh3(bytes));
  ASSERT_TRUE(payload.ok());
  EXPECT_FALSE((*payload)->view());
  std::filesystem::resize_file(payloadFiles(directory.path).at(0), 1000);
  std::string out(2000, '\0');
  EXPECT_EQ((*payload)->read(0, out.data(), out.size()).code(),
            absl::StatusCode::kDataLoss);
}

TEST_F(PayloadFilesTest, SweepKeepsWhatIsKnownAndTellsWhatIsMissing) {
  std::string one = bytesOf(10, 1), two = bytesOf(10, 2), gone = "gone";
  for (const std::string &bytes : {one, two}) {
    ASSERT_TRUE(
        files.publish(*files.stage(digestOf(bytes), bytes), digestOf(bytes))
            .ok());
  }
  std::filesystem::create_directories(directory.path + "/cas/ab");
  writeFile(directory.path + "/cas/ab/" + digestOf("x").hex() + ".1.tmp", "x");
  writeFile(directory.path + "/cas/ab/README", "of a person");
  absl::flat_hash_set<std::string> known = {digestOf(one).hex(),
                                            digestOf(gone).hex()};
  EXPECT_EQ(*files.sweep(known), 2u) << "file without row, and temporary file";
  EXPECT_EQ(known, (absl::flat_hash_set<std::string>{digestOf(gone).hex()}));
  EXPECT_EQ(codeOf(one), absl::StatusCode::kOk);
  EXPECT_EQ(codeOf(two), absl::StatusCode::kNotFound);
  EXPECT_EQ(count(), 2u) << "one, and what a person put there";
}

} // namespace
} // namespace ttc::cache::testing
