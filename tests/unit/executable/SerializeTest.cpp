// Programs survive the way through bytes and files.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/executable/Serialize.h"

#include "testing/SampleProgram.h"
#include "ttc/executable/Dump.h"
#include "ttc/executable/Verify.h"
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::executable {
namespace {

using ::testing::HasSubstr;

absl::StatusOr<Program> readCopy(const std::string &bytes) {
  auto storage = std::make_shared<std::string>(bytes);
  return deserialize(*storage, storage);
}

std::string temporaryFile(const std::string &content) {
  std::string path = ::testing::TempDir() + "model.ttx." +
                     std::to_string(getpid()) + "." +
                     std::to_string(content.size());
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::string frozenFile(const std::string &name) {
  return std::string(EXECUTABLE_TEST_DATA) + "/" + name;
}

TEST(Serialize, TheSampleIsAProgram) {
  absl::Status status = verify(sampleProgram());
  EXPECT_TRUE(status.ok()) << status;
}

TEST(Serialize, EverythingSurvives) {
  auto read = readCopy(serialize(sampleProgram()));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), dump(sampleProgram()));
  // What the dump does not show.
  const std::vector<Argument> &arguments = read->operations[0].arguments;
  auto real = [&](size_t i) {
    return std::get<double>(arguments[i].value.data);
  };
  EXPECT_TRUE(std::signbit(real(7)) && real(7) == 0) << "-0.0";
  EXPECT_TRUE(std::isnan(real(9)));
  EXPECT_TRUE(std::holds_alternative<int64_t>(arguments[5].value.data));
  EXPECT_EQ(read->operations[0].location, 1u);
  EXPECT_EQ(read->constants[0].bytes, sampleProgram().constants[0].bytes);
  EXPECT_EQ(read->constants[1].bytes, std::string_view("\1\0\1", 3));
}

TEST(Serialize, SecondGenerationIsTheSameFile) {
  std::string first = serialize(sampleProgram());
  EXPECT_EQ(first, serialize(sampleProgram()));
  auto read = readCopy(first);
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(first, serialize(*read));
}

TEST(Serialize, AnEmptyProgramSurvives) {
  Program program;
  program.device = "wormhole_n150";
  program.locations.emplace_back();
  auto read = readCopy(serialize(program));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), "device wormhole_n150\n");
}

TEST(Serialize, ConstantsAreAlignedWhereverTheBytesLie) {
  std::string bytes = serialize(sampleProgram());
  for (size_t shift = 0; shift < 64; ++shift) {
    auto storage = std::make_shared<std::string>(shift, ' ');
    *storage += bytes;
    auto read = deserialize(std::string_view(*storage).substr(shift), storage);
    ASSERT_TRUE(read.ok()) << read.status();
    storage.reset(); // the program keeps what it needs
    for (const Constant &constant : read->constants) {
      EXPECT_EQ(reinterpret_cast<uintptr_t>(constant.bytes.data()) % 64, 0u);
    }
    EXPECT_EQ(serialize(*read), bytes);
  }
}

TEST(Serialize, FilesAreMapped) {
  std::string path = temporaryFile(serialize(sampleProgram()));
  auto read = load(path);
  std::remove(path.c_str()); // a mapping outlives its name
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), dump(sampleProgram()));
}

TEST(Serialize, FilesThatCannotBeReadSayWhy) {
  absl::Status missing = load("/nonexistent/model.ttx").status();
  EXPECT_EQ(missing.code(), absl::StatusCode::kNotFound);
  EXPECT_THAT(std::string(missing.message()),
              HasSubstr("`/nonexistent/model.ttx`"));
  absl::Status folder = load(::testing::TempDir()).status();
  EXPECT_THAT(std::string(folder.message()), HasSubstr("not a regular file"));
  std::string path = temporaryFile("");
  absl::Status empty = load(path).status();
  EXPECT_EQ(empty.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_THAT(std::string(empty.message()), HasSubstr(path));
  std::remove(path.c_str());
}

// One file per format version that was ever released: they are read forever.
TEST(Serialize, Version1IsRead) {
  auto read = load(frozenFile("v1.ttx"));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), dump(sampleProgram()));
}

TEST(Serialize, Version1Point1IsRead) {
  auto read = load(frozenFile("v1.1.ttx"));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), dump(loopProgram()));
}

// If this fails, the bytes of the format have changed: raise its version and
// keep a new sample beside the old one. (The environment variable writes it.)
TEST(Serialize, Version1Point1IsWritten) {
  if (const char *path = std::getenv("TTC_WRITE_TTX_SAMPLE")) {
    std::ofstream(path, std::ios::binary) << serialize(loopProgram());
  }
  std::ifstream file(frozenFile("v1.1.ttx"), std::ios::binary);
  std::string frozen((std::istreambuf_iterator<char>(file)), {});
  EXPECT_TRUE(frozen == serialize(loopProgram()));
}

TEST(Serialize, BlocksSurvive) {
  Program program = loopProgram();
  absl::Status status = verify(program);
  ASSERT_TRUE(status.ok()) << status;
  auto read = readCopy(serialize(program));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(dump(*read), dump(program));
  EXPECT_EQ(serialize(*read), serialize(program));
}

TEST(Dump, IndentsBlocks) {
  EXPECT_THAT(dump(loopProgram()),
              HasSubstr("while([x])\n"
                        "block(asked: float32[] tile dram interleaved):\n"
                        "  less: float32[] tile dram interleaved = "
                        "ttnn.lt(asked, limit)\n"
                        "  less_host: float32[] tile host = "
                        "ttnn.from_device(less)\n"
                        "yield less_host\n"));
  EXPECT_THAT(dump(loopProgram()),
              HasSubstr("  block():\n"
                        "    added: float32[] tile dram interleaved = "
                        "ttnn.add(twice, limit)\n"
                        "  yield added\n"
                        "  block():\n"
                        "  yield twice\n"));
}

TEST(Dump, ReadsAsAProgram) {
  std::string text = dump(sampleProgram());
  EXPECT_THAT(text, HasSubstr("parameter `params.0.kernel` bfloat16 = "
                              "weights_0: bfloat8_b[3, 4] tile dram "
                              "interleaved\n"));
  EXPECT_THAT(text, HasSubstr("constant table: int32[2, 2] row-major dram "
                              "interleaved, 16 bytes\n"));
  EXPECT_THAT(text, HasSubstr("matmul: float32[2, 4] tile l1 block-sharded "
                              "32x64 on 8x4, empty: "));
  EXPECT_THAT(text, HasSubstr("ttnn.matmul(x, [weights_0, table], none=None, "
                              "flag=False, "));
  EXPECT_THAT(text, HasSubstr("device=device, nested=[[1], \"two\"], "
                              "compute_kernel_config=ttnn.Wormhole"));
  EXPECT_THAT(text, HasSubstr(")  # model.py:12:5 in layer0/attention\n"));
  EXPECT_THAT(text, HasSubstr("\nttnn.deallocate(empty)\n"));
}

} // namespace
} // namespace ttc::executable
