// Inputs and outputs in the framework's dtypes.
// SPDX-License-Identifier: Apache-2.0
#include "HostConversion.h"
#include "HostFormats.h"
#include "ProgramBuilder.h"
#include <gmock/gmock.h>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::runtime::testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

struct HostConversionTest : ::testing::Test {
  ConversionContext context{Numerics::Exact, 1,
                            std::make_shared<HostMemory>(0)};

  absl::StatusOr<DeviceTensor> load(const HostTensor &input,
                                    const std::string &framework, DType dtype) {
    Port port{0, Role::Input, "x", framework};
    return fromHost(input, port, {"x", input.shape, dtype, Layout::Tile, {}},
                    context);
  }
};

TEST_F(HostConversionTest, IntegersConvertByValue) {
  auto wide = load(hostTensor<int64_t>("I64", {3}, {5 + (1LL << 40), -1, 7}),
                   "int64", DType::Int32);
  ASSERT_TRUE(wide.ok());
  EXPECT_THAT(std::vector(wide->as<int32_t>(), wide->as<int32_t>() + 3),
              ElementsAre(5, -1, 7));
  auto flags = load(hostTensor<uint8_t>("BOOL", {3}, {0, 1, 2}), "bool",
                    DType::BFloat16);
  ASSERT_TRUE(flags.ok());
  EXPECT_THAT(std::vector(flags->as<float>(), flags->as<float>() + 3),
              ElementsAre(0, 1, 1));
  auto bytes =
      load(hostTensor<int8_t>("I8", {2}, {-1, 3}), "int8", DType::UInt8);
  ASSERT_TRUE(bytes.ok());
  EXPECT_THAT(std::vector(bytes->as<uint32_t>(), bytes->as<uint32_t>() + 2),
              ElementsAre(255, 3));
}

TEST_F(HostConversionTest, F32IsUsedInPlaceAndRoundedWhereItStandsForLess) {
  HostTensor input = floats({2}, {1 + 1.0F / 256, 2});
  auto same = load(input, "float32", DType::Float32);
  ASSERT_TRUE(same.ok());
  EXPECT_EQ(static_cast<const void *>(same->as<float>()), input.bytes.data());
  auto rounded = load(input, "bfloat16", DType::BFloat16);
  ASSERT_TRUE(rounded.ok());
  EXPECT_EQ(rounded->as<float>()[0], 1);
  context.numerics = Numerics::Device; // an f32 argument kept as bf16
  auto device = load(input, "float32", DType::BFloat16);
  ASSERT_TRUE(device.ok());
  EXPECT_EQ(device->as<float>()[0], 1);
}

TEST_F(HostConversionTest, WrongInputsAreNamed) {
  auto dtype =
      load(hostTensor<int32_t>("I32", {1}, {1}), "float32", DType::Float32);
  EXPECT_THAT(std::string(dtype.status().message()),
              HasSubstr("argument `x`: dtype I32 given, F32 wanted"));
  HostTensor shape = floats({2}, {1, 2});
  Port port{0, Role::Input, "x", "float32"};
  auto wrong = fromHost(
      shape, port, {"x", {2, 1}, DType::Float32, Layout::Tile, {}}, context);
  EXPECT_THAT(std::string(wrong.status().message()),
              HasSubstr("shape [2] given, [2, 1] wanted"));
  shape.bytes.remove_suffix(1);
  auto cut = load(shape, "float32", DType::Float32);
  EXPECT_THAT(std::string(cut.status().message()),
              HasSubstr("7 bytes given, 8 wanted"));
  auto alien = load(floats({1}, {1}), "complex64", DType::Float32);
  EXPECT_EQ(alien.status().code(), absl::StatusCode::kInvalidArgument);
}

/// Every code of a small float is read and written back as itself.
template <typename Format> static void checkRoundTrip(uint32_t codes) {
  for (uint32_t code = 0; code < codes; ++code) {
    auto bits = static_cast<typename Format::Bits>(code);
    float value = Format::load(bits);
    if (!std::isnan(value)) {
      EXPECT_EQ(Format::store(value), bits) << code;
    } else {
      EXPECT_TRUE(std::isnan(Format::load(Format::store(value)))) << code;
    }
  }
}

TEST(HostFormats, SmallFloatsRoundTrip) {
  checkRoundTrip<Float16Format>(1 << 16);
  checkRoundTrip<BFloat16Format>(1 << 16);
  checkRoundTrip<Float8E5M2Format>(1 << 8);
  checkRoundTrip<Float8E4M3Format>(1 << 8);
  EXPECT_EQ(Float16Format::load(0x3C00), 1);
  EXPECT_EQ(Float16Format::load(0x0001), 0x1p-24F);
  EXPECT_EQ(Float16Format::store(65520.0F), 0x7C00); // rounds to infinity
  EXPECT_EQ(Float16Format::store(65519.0F), 0x7BFF);
  EXPECT_EQ(Float8E4M3Format::load(0x7E), 448);
  EXPECT_TRUE(
      std::isnan(Float8E4M3Format::load(Float8E4M3Format::store(1000.0F))));
  EXPECT_EQ(Float8E5M2Format::load(Float8E5M2Format::store(1e9F)), INFINITY);
}
