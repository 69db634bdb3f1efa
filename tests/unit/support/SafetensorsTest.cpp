// What is read is what was written, and a broken file says what is wrong.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Safetensors.h"

#include <cstring>
#include <gtest/gtest.h>

namespace ttc {
namespace {

const std::string data = "abcdefgh12345678";

std::vector<SafeTensor> sample() {
  std::string_view bytes = data;
  return {{"x", "F32", {2, 1}, bytes.substr(0, 8)},
          {"empty", "I64", {0, 3}, bytes.substr(8, 0)},
          {"scalar", "F64", {}, bytes.substr(8, 8)}};
}

/// A file with this header and eight bytes of data.
std::string fileOf(const std::string &header) {
  uint64_t length = header.size();
  std::string file(sizeof(length), '\0');
  std::memcpy(file.data(), &length, sizeof(length));
  return file + header + "12345678";
}

std::string messageFor(const std::string &header) {
  return std::string(parseSafetensors(fileOf(header)).status().message());
}

TEST(Safetensors, WhatIsWrittenIsRead) {
  std::string file = safetensorsHeader(sample()) + data;
  EXPECT_EQ((file.size() - data.size()) % 8, 0u);
  auto read = parseSafetensors(file);
  ASSERT_TRUE(read.ok()) << read.status();
  ASSERT_EQ(read->size(), 3u);
  for (const SafeTensor &wanted : sample()) {
    bool found = false;
    for (const SafeTensor &tensor : *read) {
      found |= tensor.name == wanted.name && tensor.dtype == wanted.dtype &&
               tensor.shape == wanted.shape && tensor.bytes == wanted.bytes;
    }
    EXPECT_TRUE(found) << wanted.name;
  }
}

TEST(Safetensors, EveryCutIsRefused) {
  std::string file = safetensorsHeader(sample()) + data;
  for (size_t size = 0; size < file.size(); ++size) {
    EXPECT_FALSE(parseSafetensors(std::string_view(file).substr(0, size)).ok())
        << size;
  }
}

TEST(Safetensors, AMessageSaysWhatIsWrong) {
  auto contains = [](const std::string &header, const char *words) {
    std::string message = messageFor(header);
    EXPECT_NE(message.find(words), message.npos) << message;
  };
  contains("[]", "no JSON object");
  contains("{\"a\"", "no JSON object");
  contains(R"({"a":{"dtype":"F99","shape":[2],"data_offsets":[0,8]}})",
           "unknown dtype `F99`");
  contains(R"({"a":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}})",
           "take 12");
  contains(R"({"a":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}})",
           "extent -2");
  contains(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[4,12]}})",
           "of 8 bytes");
  contains(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}})",
           "`a` lies at 8 to 0");
  contains(R"({"a":{"dtype":"F32","shape":[0],"data_offsets":[0,0]},)"
           R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})",
           "two tensors are called `a`");
  contains(R"({"a":{"dtype":"F32","shape":[4611686018427387904,16],)"
           R"("data_offsets":[0,8]}})",
           "no memory can hold");
  contains(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}})",
           "byte 4 on, of 8, belong to no tensor");
  contains(R"({"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
           "byte 0 on, of 8, belong to no tensor");
  contains(R"({"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},)"
           R"("b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}})",
           "`b` shares bytes");
  contains("{}", "belong to no tensor");
}

TEST(Safetensors, MetadataIsNoTensor) {
  auto read = parseSafetensors(
      fileOf(R"({"__metadata__":{"format":"np"},)"
             R"("a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}})"));
  ASSERT_TRUE(read.ok()) << read.status();
  EXPECT_EQ(read->size(), 1u);
}

} // namespace
} // namespace ttc
