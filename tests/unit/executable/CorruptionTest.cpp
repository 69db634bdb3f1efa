// Damaged files: each kind of damage has its message.
// SPDX-License-Identifier: Apache-2.0
#include "testing/Reseal.h"
#include "testing/SampleProgram.h"
#include "ttc/executable/Serialize.h"
#include <gmock/gmock.h>

namespace ttc::executable {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Why `file` is refused; "" if it is not. Always INVALID_ARGUMENT.
std::string refusal(const std::string &file) {
  auto storage = std::make_shared<std::string>(file);
  absl::Status status = deserialize(*storage, storage).status();
  if (status.ok()) {
    return "";
  }
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument) << status;
  EXPECT_THAT(std::string(status.message()),
              StartsWith("not a usable `model.ttx`: "));
  return std::string(status.message());
}

std::string sample() { return serialize(sampleProgram()); }

/// The sample with a number of its header replaced and its checksum right.
std::string withHeader(size_t offset, uint64_t value, size_t size = 8) {
  std::string file = sample();
  poke(file, offset, value, size);
  reseal(file);
  return file;
}

TEST(Corruption, ResealingAnIntactFileChangesNothing) {
  std::string file = sample();
  reseal(file);
  EXPECT_TRUE(file == sample());
}

TEST(Corruption, EveryTruncationIsNoticed) {
  std::string file = sample();
  for (size_t size = 0; size < file.size(); ++size) {
    std::string cut = file.substr(0, size);
    std::string wanted = size == 0 ? "magic" : "(truncated)";
    EXPECT_THAT(refusal(cut), HasSubstr(wanted)) << size;
    reseal(cut);
    EXPECT_THAT(refusal(cut), HasSubstr(wanted)) << size;
  }
}

TEST(Corruption, ALongerFileIsNoticed) {
  EXPECT_THAT(refusal(sample() + "x"), HasSubstr("its header says"));
}

TEST(Corruption, EveryFlippedBitIsNoticed) {
  std::string file = sample();
  for (size_t bit = 0; bit < 8 * file.size(); ++bit) {
    file[bit / 8] = static_cast<char>(file[bit / 8] ^ (1 << bit % 8));
    EXPECT_NE(refusal(file), "") << "bit " << bit;
    file[bit / 8] = static_cast<char>(file[bit / 8] ^ (1 << bit % 8));
  }
  file.back() = static_cast<char>(file.back() ^ 1);
  EXPECT_THAT(refusal(file), HasSubstr("the file is damaged"));
}

TEST(Corruption, OtherFilesAreNone) {
  for (const char *other : {"PK\3\4", "{}", "module {}"}) {
    EXPECT_THAT(refusal(other + std::string(100, ' ')),
                HasSubstr("does not begin with the magic"));
  }
  // What a transfer as text makes of it.
  std::string file = sample();
  file.erase(4, 1);
  EXPECT_THAT(refusal(file), HasSubstr("does not begin with the magic"));
}

TEST(Corruption, AnotherMajorVersionIsNamedBesideOurs) {
  EXPECT_THAT(refusal(withHeader(8, 2, 2)),
              HasSubstr("its format is version 2.1, this program reads version "
                        "1.x"));
  EXPECT_EQ(refusal(withHeader(10, 7, 2)), "") << "a later minor version";
}

TEST(Corruption, SectionsLieInsideTheFile) {
  std::string file = sample();
  EXPECT_THAT(refusal(withHeader(12, 32, 4)),
              HasSubstr("its header says that it has 32 bytes"));
  EXPECT_THAT(refusal(withHeader(16, file.size() - 1)),
              HasSubstr("its header says"));
  for (uint64_t offset : {uint64_t(0), uint64_t(65), uint64_t(1) << 63,
                          ~uint64_t(0), ~uint64_t(63)}) {
    EXPECT_THAT(refusal(withHeader(24, offset)), HasSubstr("its index section"))
        << offset;
    EXPECT_THAT(refusal(withHeader(40, offset)), HasSubstr("its data section"))
        << offset;
  }
  EXPECT_THAT(refusal(withHeader(32, ~uint64_t(0))),
              HasSubstr("its index section"));
  EXPECT_THAT(refusal(withHeader(48, file.size())),
              HasSubstr("its data section"));
  EXPECT_THAT(refusal(withHeader(32, 4)), HasSubstr("its index has 4 bytes"));
  EXPECT_THAT(refusal(withHeader(32, 0)), HasSubstr("its index has 0 bytes"));
  EXPECT_THAT(refusal(withHeader(32, 100)), HasSubstr("not well-formed"));
  EXPECT_THAT(refusal(withHeader(48, 0)),
              HasSubstr("constant 0 is the 16 bytes at 0 of a data section of "
                        "0"));
}

TEST(Corruption, AnIndexOfAnotherKindIsNoticed) {
  std::string file = sample();
  ASSERT_EQ(file.substr(68, 4), "TTXP");
  file[68] = 'X';
  reseal(file);
  EXPECT_THAT(refusal(file), HasSubstr("not well-formed"));
}

/// `count` calls, each with a text of the greatest length. Equal texts are one
/// in the file.
Program repeatedText(size_t count) {
  Program program;
  program.device = "wormhole_n150";
  program.locations.emplace_back();
  for (size_t i = 0; i < count; ++i) {
    Operation &operation = program.operations.emplace_back();
    operation.callee = "ttnn.f";
    operation.arguments.emplace_back().value.data = std::string(4096, 'x');
  }
  return program;
}

TEST(Corruption, ASmallFileIsNoHugeProgram) {
  EXPECT_EQ(refusal(serialize(repeatedText(1000))), "");
  std::string file = serialize(repeatedText(50000));
  EXPECT_LT(file.size(), size_t(4) << 20);
  EXPECT_THAT(refusal(file), HasSubstr("the texts of the index are too long "
                                       "together"));
}

} // namespace
} // namespace ttc::executable
