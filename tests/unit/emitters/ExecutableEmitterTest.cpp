// TTNN modules as programs.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/ExecutableEmitter.h"

#include "dialects/ttnn/TTNN.h"
#include "emitters/executable/Tensors.h"
#include "emitters/executable/Text.h"
#include "emitters/executable/Values.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/Diagnostics.h"
#include "mlir/Parser/Parser.h"
#include "ttc/executable/Dump.h"
#include "ttc/executable/Serialize.h"
#include <cstring>
#include <gmock/gmock.h>

namespace ttc::ttx {
namespace {

using namespace mlir;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr const char *layouts = R"mlir(
#tile = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x2x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<dram>>, <interleaved>>
#bf8 = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<2x2x!ttcore.tile<32x32, bfp_bf8>, #ttnn.buffer_type<dram>>, <interleaved>>
#rows = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x64xf32, #ttnn.buffer_type<l1>>, <interleaved>>
#block = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <4x8>, memref<1x2x!ttcore.tile<32x32, f32>, #ttnn.buffer_type<l1>>, <block_sharded>>
#host = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x64xf32, #ttnn.buffer_type<system_memory>>, <interleaved>>
#line = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<dram>>, <interleaved>>
#config = #ttnn.device_compute_kernel_config<math_fidelity = hifi4, fp32_dest_acc_en = true>
)mlir";

class ExecutableEmitterTest : public ::testing::Test {
protected:
  ExecutableEmitterTest() {
    context.loadDialect<func::FuncDialect, tt::ttcore::TTCoreDialect,
                        tt::ttnn::TTNNDialect>();
  }

  FailureOr<executable::Program> emit(const std::string &function,
                                      bool sourceLocations = false) {
    error.clear();
    ScopedDiagnosticHandler handler(&context, [&](Diagnostic &diagnostic) {
      error += diagnostic.str();
      return success();
    });
    module = parseSourceString<ModuleOp>(layouts + function,
                                         ParserConfig(&context), "graph.mlir");
    if (!module) {
      return failure();
    }
    auto main = module->lookupSymbol<func::FuncOp>("main");
    Signature signature = describeFramework(main);
    describeDevice(main, signature);
    return emitProgram(main, signature, **findDevice("wormhole_n150"),
                       sourceLocations);
  }

  /// The program as text, behind a round trip; else the error.
  std::string text(const std::string &function, bool sourceLocations = false) {
    auto program = emit(function, sourceLocations);
    if (failed(program)) {
      return "error: " + error;
    }
    auto bytes = std::make_shared<std::string>(executable::serialize(*program));
    auto read = executable::deserialize(*bytes, bytes);
    return read.ok() ? executable::dump(*read) : read.status().ToString();
  }

  MLIRContext context{MLIRContext::Threading::DISABLED};
  OwningOpRef<ModuleOp> module;
  std::string error;
};

TEST_F(ExecutableEmitterTest, CallsAreAsTheOpsDescribeThem) {
  EXPECT_EQ(
      text(R"mlir(
func.func @main(%arg0: tensor<64x64xbf16, #bf8> {ttcore.argument_type = #ttcore.argument_type<parameter>} loc("params['w']"),
                %arg1: tensor<32x64xf32, #tile> loc("x")) -> tensor<32x64xf32, #tile> {
  %0 = "ttnn.matmul"(%arg1, %arg0) <{compute_config = #config}> : (tensor<32x64xf32, #tile>, tensor<64x64xbf16, #bf8>) -> tensor<32x64xf32, #tile>
  %1 = "ttnn.reshape"(%0) <{shape = [1 : i32, 2048 : i32]}> : (tensor<32x64xf32, #tile>) -> tensor<1x2048xf32, #tile>
  "ttnn.deallocate"(%0) <{force = false}> : (tensor<32x64xf32, #tile>) -> ()
  %2 = "ttnn.reshape"(%1) <{shape = [32 : i32, 64 : i32]}> : (tensor<1x2048xf32, #tile>) -> tensor<32x64xf32, #tile>
  %3 = "ttnn.add"(%2, %arg1) : (tensor<32x64xf32, #tile>, tensor<32x64xf32, #tile>) -> tensor<32x64xf32, #tile>
  "ttnn.deallocate"(%arg0) <{force = false}> : (tensor<64x64xbf16, #bf8>) -> ()
  return %3 : tensor<32x64xf32, #tile>
})mlir"),
      "device wormhole_n150\n"
      "parameter `params.w` bfloat16 = params_w: bfloat8_b[64, 64] tile dram "
      "interleaved\n"
      "input `x` float32 = x: float32[32, 64] tile dram interleaved\n"
      "params_matmul: float32[32, 64] tile dram interleaved = "
      "ttnn.matmul(x, params_w, compute_kernel_config="
      "ttnn.WormholeComputeKernelConfig(math_fidelity="
      "ttnn.MathFidelity.HiFi4, fp32_dest_acc_en=True))\n"
      "reshape: float32[1, 2048] tile dram interleaved = "
      "ttnn.reshape(params_matmul, [1, 2048])\n"
      "ttnn.deallocate(params_matmul, force=False)\n"
      "reshape_1: float32[32, 64] tile dram interleaved = "
      "ttnn.reshape(reshape, [32, 64])\n"
      "add: float32[32, 64] tile dram interleaved = ttnn.add(reshape_1, x)\n"
      "output `result0` float32 = add: float32[32, 64] tile dram "
      "interleaved\n");
}

TEST_F(ExecutableEmitterTest, LayoutsAndMemoriesAreThoseOfTheTypes) {
  std::string program = text(R"mlir(
func.func @main(%arg0: tensor<1x64xf32, #rows>, %arg1: tensor<128x512xf32, #block>) -> (tensor<1x64xf32, #rows>, tensor<128x512xf32, #block>) {
  return %arg0, %arg1 : tensor<1x64xf32, #rows>, tensor<128x512xf32, #block>
})mlir");
  EXPECT_THAT(program, HasSubstr("arg0: float32[1, 64] row-major l1 "
                                 "interleaved\n"));
  EXPECT_THAT(program, HasSubstr("arg1: float32[128, 512] tile l1 "
                                 "block-sharded 32x64 on 8x4\n"));
}

TEST_F(ExecutableEmitterTest, ConstantsAreInTheFileOnce) {
  auto program = emit(R"mlir(
func.func @main() -> (tensor<3xbf16, #line>, tensor<3xbf16, #line>) {
  %0 = "ttnn.stored_constant"() <{value = dense<[1.0, -2.5, 3.3]> : tensor<3xf32>}> : () -> tensor<3xbf16, #line>
  %1 = "ttnn.stored_constant"() <{value = dense<[1.0, -2.5, 3.3]> : tensor<3xf32>}> : () -> tensor<3xbf16, #line>
  "ttnn.deallocate"(%0) <{force = false}> : (tensor<3xbf16, #line>) -> ()
  return %0, %1 : tensor<3xbf16, #line>, tensor<3xbf16, #line>
})mlir");
  ASSERT_TRUE(succeeded(program)) << error;
  ASSERT_EQ(program->constants.size(), 1u);
  // 3.3 is 0x40533333.
  EXPECT_EQ(program->constants[0].bytes,
            std::string_view("\x80\x3f\x20\xc0\x53\x40", 6));
  EXPECT_TRUE(program->operations.empty());
  EXPECT_EQ(program->results[0].tensor, program->results[1].tensor);
}

TEST_F(ExecutableEmitterTest, ScopesAlwaysCountFilesOnlyWhenAskedFor) {
  std::string function = R"mlir(
func.func @main(%arg0: tensor<32x64xf32, #tile>) -> tensor<32x64xf32, #tile> {
  %0 = "ttnn.relu"(%arg0) : (tensor<32x64xf32, #tile>) -> tensor<32x64xf32, #tile> loc("jit(f)/block/head/max"(callsite("g"("net.py":7:3) at "main.py":1:2)))
  return %0 : tensor<32x64xf32, #tile>
})mlir";
  EXPECT_THAT(text(function), HasSubstr("  # in block/head\n"));
  EXPECT_THAT(text(function, true),
              HasSubstr("  # net.py:7:3 in block/head\n"));
}

TEST_F(ExecutableEmitterTest, WhatAProgramCannotHoldIsNamed) {
  EXPECT_THAT(
      text(R"mlir(
func.func @main(%arg0: tensor<1x64xf32, #host>) -> tensor<1x64xf32, #host> {
  return %arg0 : tensor<1x64xf32, #host>
})mlir"),
      HasSubstr("has no form in an executable; tensors of the device's"));
  EXPECT_THAT(text(R"mlir(
func.func @main(%arg0: tensor<4xf64>) -> tensor<4xf64> {
  return %arg0 : tensor<4xf64>
})mlir"),
              HasSubstr("error: a value of type 'tensor<4xf64>'"));
  EXPECT_THAT(text(R"mlir(
func.func @main(%arg0: tensor<1x64xf32, #rows>) -> tensor<1x64xf32, #rows> {
  func.call @main(%arg0) : (tensor<1x64xf32, #rows>) -> tensor<1x64xf32, #rows>
  return %arg0 : tensor<1x64xf32, #rows>
})mlir"),
              HasSubstr("it is no ttnn call"));
}

TEST_F(ExecutableEmitterTest, AttributesBecomeValues) {
  Builder b(&context);
  executable::Program none;
  auto shown = [&](Attribute attribute) {
    auto value = attributeValue(attribute);
    return failed(value) ? "none" : executable::dumpValue(*value, none);
  };
  EXPECT_EQ(shown(b.getBoolAttr(true)), "True");
  EXPECT_EQ(shown(b.getI64IntegerAttr(-7)), "-7");
  EXPECT_EQ(shown(b.getF32FloatAttr(0.5f)), "0.5");
  EXPECT_EQ(shown(b.getStringAttr("re\nlu\xff")), "\"re?lu\xef\xbf\xbd\"");
  EXPECT_EQ(shown(b.getUnitAttr()), "True");
  EXPECT_EQ(
      shown(b.getArrayAttr({b.getI32IntegerAttr(1), b.getF64FloatAttr(2)})),
      "[1, 2.0]");
  EXPECT_EQ(shown(b.getDenseI32ArrayAttr({3, -4})), "[3, -4]");
  EXPECT_EQ(shown(b.getDenseBoolArrayAttr({true, false})), "[True, False]");
  EXPECT_EQ(shown(b.getI32TensorAttr({1, 2})), "[1, 2]");
  EXPECT_EQ(shown(tt::ttnn::LayoutAttr::get(&context, tt::ttnn::Layout::Tile)),
            "ttnn.TILE_LAYOUT");
  EXPECT_EQ(shown(tt::ttnn::ShapeAttr::get(&context, {2, 3})), "[2, 3]");
  Type ui64 = b.getIntegerType(64, /*isSigned=*/false);
  EXPECT_EQ(shown(b.getIntegerAttr(ui64, APInt(64, INT64_MAX))),
            "9223372036854775807");
  EXPECT_EQ(shown(b.getIntegerAttr(ui64, APInt::getMaxValue(64))), "none");
  EXPECT_EQ(shown(TypeAttr::get(ui64)), "none");
}

TEST_F(ExecutableEmitterTest, ConstantBytesAreThoseOfTheDtype) {
  Builder b(&context);
  auto bytes = [&](Attribute value, Type element, executable::DType dtype) {
    auto elements = cast<ElementsAttr>(value);
    auto type = RankedTensorType::get({elements.getNumElements()}, element);
    std::string buffer;
    return constantBytes({"", elements, type}, dtype, buffer).str();
  };
  auto floats = DenseElementsAttr::get(
      RankedTensorType::get({4}, b.getF32Type()),
      ArrayRef<float>({1.00390625f, -0.0f, NAN, INFINITY}));
  // 1 + 2^-8 lies between two neighbours and goes to the even one.
  EXPECT_EQ(bytes(floats, b.getBF16Type(), executable::DType::BFloat16),
            std::string("\x80\x3f\x00\x80\xc0\x7f\x80\x7f", 8));
  EXPECT_EQ(bytes(floats, b.getF32Type(), executable::DType::Float32).size(),
            16u);
  auto integers = b.getI32TensorAttr({258, -1});
  Type ui8 = b.getIntegerType(8, false), ui16 = b.getIntegerType(16, false);
  EXPECT_EQ(bytes(integers, ui8, executable::DType::UInt8),
            std::string("\x02\xff", 2));
  EXPECT_EQ(bytes(integers, ui16, executable::DType::UInt16),
            std::string("\x02\x01\xff\xff", 4));
}

} // namespace
} // namespace ttc::ttx
