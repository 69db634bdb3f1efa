// constants.safetensors, byte by byte.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Constants.h"

#include "mlir/IR/AsmState.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/MLIRContext.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/JSON.h"
#include <cstring>
#include <gtest/gtest.h>

namespace ttc {
namespace {

using mlir::DenseElementsAttr;
using mlir::RankedTensorType;

class ConstantsTest : public ::testing::Test {
protected:
  template <typename T>
  DenseElementsAttr dense(mlir::Type element, std::initializer_list<T> values) {
    return DenseElementsAttr::get(
        type(element, values.size()),
        llvm::ArrayRef<T>(values.begin(), values.end()));
  }
  RankedTensorType type(mlir::Type element, int64_t size) {
    return RankedTensorType::get({size}, element);
  }
  /// Header as JSON; the data behind it goes to `data`.
  llvm::json::Object header(const std::string &file) {
    uint64_t length = llvm::support::endian::read64le(file.data());
    data = file.substr(8 + length);
    auto parsed = llvm::json::parse(file.substr(8, length));
    EXPECT_TRUE(static_cast<bool>(parsed));
    return *parsed->getAsObject();
  }
  template <typename T> T numberAt(size_t index) {
    T number;
    std::memcpy(&number, data.data() + 4 * index, 4);
    return number;
  }

  mlir::MLIRContext context;
  mlir::Builder b{&context};
  ConstantTable table;
  std::string data;
};

TEST_F(ConstantsTest, EqualConstantsShareAnEntryOthersANumber) {
  auto one = dense<float>(b.getF32Type(), {1, 2});
  auto f32 = type(b.getF32Type(), 2);
  EXPECT_EQ(table.add("rope", one, f32), "rope");
  EXPECT_EQ(table.add("other", one, f32), "rope");
  EXPECT_EQ(table.add("rope", one, type(b.getBF16Type(), 2)), "rope_1");
  EXPECT_EQ(table.entries().size(), 2u);
}

TEST_F(ConstantsTest, TheFileIsSortedByNameWhateverTheOrderOfUse) {
  table.add("b", dense<float>(b.getF32Type(), {1, 2}), type(b.getF32Type(), 2));
  table.add("a", dense<float>(b.getF32Type(), {3}), type(b.getF32Type(), 1));
  std::string file = table.safetensors();
  auto entries = header(file);
  EXPECT_EQ((file.size() - data.size()) % 8, 0u);
  EXPECT_EQ(*entries.getObject("a")->getString("dtype"), "F32");
  EXPECT_EQ((*entries.getObject("a")->getArray("data_offsets"))[1], 4);
  EXPECT_EQ((*entries.getObject("b")->getArray("data_offsets"))[0], 4);
  EXPECT_EQ(data.size(), 12u);
  EXPECT_EQ(numberAt<float>(0), 3.0f);
  EXPECT_EQ(numberAt<float>(2), 2.0f);
}

TEST_F(ConstantsTest, ElementsBecomeWhatNumpyCanRead) {
  auto i64 = b.getIntegerType(64);
  table.add("a", dense<int64_t>(i64, {-1, 7}),
            type(b.getIntegerType(32, true), 2));
  table.add("b", dense<bool>(b.getI1Type(), {true, false}),
            type(b.getBF16Type(), 2));
  table.add("c", DenseElementsAttr::get(type(b.getF64Type(), 2), 0.5),
            type(b.getF32Type(), 2));
  table.add("d", dense<uint32_t>(b.getIntegerType(32, false), {0xffffffffu}),
            type(b.getIntegerType(32, false), 1));
  auto entries = header(table.safetensors());
  EXPECT_EQ(*entries.getObject("a")->getString("dtype"), "I32");
  EXPECT_EQ(*entries.getObject("b")->getString("dtype"), "F32");
  EXPECT_EQ(*entries.getObject("d")->getString("dtype"), "U32");
  EXPECT_EQ(numberAt<int32_t>(0), -1);
  EXPECT_EQ(numberAt<int32_t>(1), 7);
  EXPECT_EQ(numberAt<float>(2), 1.0f);
  EXPECT_EQ(numberAt<float>(3), 0.0f);
  EXPECT_EQ(numberAt<float>(4), 0.5f);
  EXPECT_EQ(numberAt<float>(5), 0.5f);
  EXPECT_EQ(numberAt<uint32_t>(6), 0xffffffffu);
}

TEST_F(ConstantsTest, ResourcesAreWrittenByTheirBytes) {
  auto stored = type(b.getF32Type(), 2);
  float numbers[] = {1.5f, -2.0f};
  auto blob = mlir::HeapAsmResourceBlob::allocateAndCopyInferAlign(
      llvm::ArrayRef<float>(numbers));
  table.add("w",
            mlir::DenseResourceElementsAttr::get(stored, "w", std::move(blob)),
            stored);
  header(table.safetensors());
  EXPECT_EQ(numberAt<float>(0), 1.5f);
  EXPECT_EQ(numberAt<float>(1), -2.0f);
}

} // namespace
} // namespace ttc
