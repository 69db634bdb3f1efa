// Bad and odd graphs through the importer: a diagnostic with a code and a place
// for each, and never an abort. (Mutated files: tests/fuzz.)
// SPDX-License-Identifier: Apache-2.0
#include "importers/Importer.h"
#include "importers/Fingerprint.h"

#include "Imported.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "mlir/IR/Builders.h"
#include "llvm/Support/raw_ostream.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace ttc;
using testing::HasSubstr;

namespace {

const char *const good =
    "func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
    "  %0 = stablehlo.exponential %a : tensor<4xf32>\n"
    "  return %0 : tensor<4xf32>\n"
    "}\n";

std::string bodyOf(const std::string &op) {
  return "func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n  %0 = " + op +
         "\n  return %0 : tensor<4xf32>\n}\n";
}

void expectError(const std::string &graph, const std::string &code,
                 const std::string &text) {
  Imported imported(graph);
  EXPECT_FALSE(imported.succeeded());
  EXPECT_EQ(imported.error().code, code) << imported.error().message;
  EXPECT_THAT(imported.error().message, HasSubstr(text));
}

TEST(ImporterTest, readsTextAndBytecode) {
  Imported text{std::string(good)};
  ASSERT_TRUE(text.succeeded());
  EXPECT_EQ(text.result.kind, InputKind::Stablehlo);
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  ASSERT_TRUE(
      llvm::succeeded(mlir::writeBytecodeToFile(text.module(), stream)));
  EXPECT_TRUE(Imported(bytes).succeeded());
}

TEST(ImporterTest, syntaxErrorsHaveThePlaceInTheUsersFile) {
  Imported imported(bodyOf("stablehlo.exponential %a tensor<4xf32>"));
  Diagnostic error = imported.error();
  EXPECT_EQ(error.code, "parse-error");
  EXPECT_EQ(error.location.file, "graph.mlir");
  EXPECT_EQ(error.location.line, 2u);
  EXPECT_GT(error.location.column, 1u);
  EXPECT_THAT(error.location.sourceLine, HasSubstr("stablehlo.exponential"));
}

TEST(ImporterTest, namesUnknownOpsAndTheNearest) {
  expectError(bodyOf("stablehlo.exponentail %a : tensor<4xf32>"),
              "unsupported-op", "`stablehlo.exponential`");
  expectError(bodyOf("\"stablehlo.exponentail\"(%a) : (tensor<4xf32>) -> "
                     "tensor<4xf32>"),
              "unsupported-op", "`stablehlo.exponential`");
  expectError(bodyOf("\"torch.aten.add\"(%a) : (tensor<4xf32>) -> "
                     "tensor<4xf32>"),
              "unsupported-op", "dialect `torch`");
  Imported imported(bodyOf("\"stablehlo.all_gather\"(%a) : (tensor<4xf32>) -> "
                           "tensor<4xf32>"));
  EXPECT_EQ(imported.error().op, "stablehlo.all_gather");
  EXPECT_EQ(imported.error().location.line, 2u);
}

TEST(ImporterTest, invalidOpsAreInvalidPrograms) {
  expectError(bodyOf("stablehlo.transpose %a, dims = [1] : (tensor<4xf32>) -> "
                     "tensor<4xf32>"),
              "invalid-program", "`permutation` is 1");
}

std::string artifactOf(std::string version) {
  return "ML\xEFR\x0D" + version + std::string("\0rest", 5);
}

TEST(ImporterTest, refusesPortableArtifactsOfOtherVersions) {
  std::string newer = artifactOf("StableHLO_v1.21.0");
  expectError(newer, "unsupported-input", "1.21.0, which is newer");
  expectError(newer, "unsupported-input", "0.9.0 to 1.20.0");
  std::string older = artifactOf("StableHLO_v0.8.7");
  expectError(older, "unsupported-input", "0.8.7, which is older");
  expectError(older, "unsupported-input", "0.9.0 to 1.20.0");
  for (const char *damaged :
       {"StableHLO_v", "StableHLO_v1.2", "StableHLO_v1.2.x",
        "StableHLO_v1.2.3.4", "StableHLO_v99999999999.0.0"}) {
    expectError(artifactOf(damaged), "unsupported-input", "is damaged");
  }
  // A patch changes nothing that is written, so this one is read; until it
  // ends.
  expectError(artifactOf("StableHLO_v1.20.9"), "parse-error", "");
}

TEST(ImporterTest, namesFilesOfOtherKinds) {
  expectError("\x1f\x8b\x08", "unsupported-input", "gunzip");
  expectError("\x28\xb5\x2f\xfd\x04", "unsupported-input", "unzstd");
  expectError("PK\x03\x04", "unsupported-input", "a zip archive");
  expectError("\x7f\x45LF\x02", "unsupported-input", "a program (ELF)");
  expectError(std::string("\x20\0\0\0\0\0\0\0{\"a\":1}", 15),
              "unsupported-input", "a safetensors file");
  expectError(std::string("what\0ever", 9), "unsupported-input",
              "binary data of an unknown kind");
}

TEST(ImporterTest, explainsWrongKinds) {
  Imported imported(std::string(good), InputKind::Tir);
  EXPECT_EQ(imported.error().code, "unsupported-input");
  Imported slip("func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
                "  %0 = \"ttir.exp\"(%a) : (tensor<4xf32>) -> tensor<4xf32>\n"
                "  return %0 : tensor<4xf32>\n}\n",
                InputKind::Tir);
  EXPECT_THAT(slip.error().message, HasSubstr("TIR is TVM's"));
}

TEST(ImporterTest, truncatedBytecodeIsAnError) {
  Imported text{std::string(good)};
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  ASSERT_TRUE(
      llvm::succeeded(mlir::writeBytecodeToFile(text.module(), stream)));
  for (size_t size = 4; size < bytes.size(); ++size) {
    Imported imported(bytes.substr(0, size));
    EXPECT_FALSE(imported.succeeded()) << size;
    EXPECT_FALSE(imported.error().message.empty()) << size;
  }
}

TEST(ImporterTest, refusesDeepNesting) {
  expectError("module attributes {a = " + std::string(100000, '[') +
                  std::string(100000, ']') + "} {}",
              "parse-error", "nest deeper");
  std::string chain = "#a0 = [1]\n";
  for (int i = 1; i < 50000; ++i) {
    chain +=
        "#a" + std::to_string(i) + " = [#a" + std::to_string(i - 1) + "]\n";
  }
  expectError(chain + good, "parse-error", "nest deeper");
}

TEST(ImporterTest, refusesDeepRegionsInBytecode) {
  mlir::MLIRContext context(mlir::MLIRContext::Threading::DISABLED);
  loadInputDialects(context);
  mlir::OpBuilder builder(&context);
  auto unknown = builder.getUnknownLoc();
  auto module = mlir::ModuleOp::create(unknown);
  builder.setInsertionPointToStart(module.getBody());
  for (int i = 0; i < 2000; ++i) {
    auto inner = mlir::ModuleOp::create(builder, unknown);
    builder.setInsertionPointToStart(inner.getBody());
  }
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  ASSERT_TRUE(llvm::succeeded(mlir::writeBytecodeToFile(module, stream)));
  expectError(bytes, "parse-error", "nest deeper");
  module->erase();
}

void expectTooLarge(const std::string &graph, const ImportLimits &limits,
                    const std::string &text) {
  Imported within(graph);
  EXPECT_TRUE(within.succeeded()) << within.error().message;
  Imported beyond(graph, InputKind::Auto, limits);
  EXPECT_FALSE(beyond.succeeded());
  EXPECT_THAT(beyond.error().message, HasSubstr(text));
}

TEST(ImporterTest, limitsAreNamedWithTheirOption) {
  std::string graph(good);
  ImportLimits limits;
  limits.graphBytes = graph.size() - 1;
  expectTooLarge(graph, limits, "option `max_graph_bytes`");
  limits = {};
  limits.operations = 3; // module, function, exponential, return
  expectTooLarge(graph, limits,
                 "4 operations; expected at most 3 (option `max_operations`)");
  limits = {};
  limits.constantBytes = 31;
  std::string constant =
      bodyOf("stablehlo.constant dense<[1.0, 2.0, 3.0, 4.0]> : tensor<4xf32>\n"
             "  %1 = stablehlo.constant dense<[1.0, 2.0, 3.0, 4.0]> : "
             "tensor<4xf32>\n"
             "  %2 = stablehlo.constant dense<[1.0, 2.0, 3.0, 5.0]> : "
             "tensor<4xf32>");
  expectTooLarge(constant, limits,
                 "32 bytes of constants; expected at most 31");
  limits = {};
  limits.nestingDepth = 1;
  expectTooLarge(graph, limits, "nest deeper than 1 levels");
}

TEST(ImporterTest, refusesRecursion) {
  expectError("func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
              "  %0 = call @f(%a) : (tensor<4xf32>) -> tensor<4xf32>\n"
              "  return %0 : tensor<4xf32>\n}\n"
              "func.func private @f(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
              "  %0 = stablehlo.composite \"a.b\" %a {decomposition = @f} : "
              "(tensor<4xf32>) -> tensor<4xf32>\n"
              "  return %0 : tensor<4xf32>\n}\n",
              "invalid-program", "calls itself");
}

TEST(ImporterTest, wantsOneEntryPoint) {
  expectError("func.func private @f(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
              "  return %a : tensor<4xf32>\n}\n",
              "invalid-program", "0 public functions");
  expectError("module { module {} }", "invalid-program", "inside");
}

TEST(ImporterTest, refusesSeveralDevices) {
  constexpr std::string_view body =
      "func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  return %a : tensor<4xf32>\n}\n";
  expectError("sdy.mesh @mesh = <[\"x\"=2, \"y\"=4]>\n" + std::string(body),
              "unsupported-program", "`@mesh` has 8 devices");
  expectError("module attributes {mhlo.num_partitions = 4 : i32} {\n" +
                  std::string(body) + "}\n",
              "unsupported-program", "`mhlo.num_partitions` has 4 devices");
}

TEST(ImporterTest, runsManualComputationsOfOneDevice) {
  Imported imported(
      "sdy.mesh @mesh = <[\"x\"=1]>\n"
      "func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %c = sdy.constant dense<1.0> : tensor<4xf32>\n"
      "  %0 = sdy.manual_computation(%a, %c) in_shardings=[<@mesh, "
      "[{\"x\"}]>, <@mesh, [{}]>] out_shardings=[<@mesh, [{\"x\"}]>] "
      "manual_axes={\"x\"} (%b: tensor<4xf32>, %d: tensor<4xf32>) {\n"
      "    %1 = stablehlo.add %b, %d : tensor<4xf32>\n"
      "    %2 = sdy.named_computation<\"f\">(%1) (%e: tensor<4xf32>) {\n"
      "      sdy.return %e : tensor<4xf32>\n"
      "    } : (tensor<4xf32>) -> tensor<4xf32>\n"
      "    sdy.return %2 : tensor<4xf32>\n"
      "  } : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>\n"
      "  %3 = sdy.all_gather [{\"x\"}] %0 out_sharding=<@mesh, [{}]> : "
      "tensor<4xf32>\n"
      "  sdy.sharding_group %3 group_id=1 : tensor<4xf32>\n"
      "  return %3 : tensor<4xf32>\n}\n");
  ASSERT_TRUE(imported.succeeded()) << imported.error().message;
  std::string text;
  llvm::raw_string_ostream stream(text);
  imported.module().print(stream);
  EXPECT_EQ(text.find("sdy"), std::string::npos) << text;
  EXPECT_NE(text.find("stablehlo.add"), std::string::npos) << text;
}

TEST(ImporterTest, dropsShardingsWithOneRemark) {
  Imported imported(
      "sdy.mesh @mesh = <[\"x\"=1]>\n"
      "func.func @main(%a: tensor<4xf32> {sdy.sharding = "
      "#sdy.sharding<@mesh, [{\"x\"}]>}) -> tensor<4xf32> {\n"
      "  %0 = sdy.sharding_constraint %a <@mesh, [{\"x\"}]> : tensor<4xf32>\n"
      "  return %0 : tensor<4xf32>\n}\n");
  ASSERT_TRUE(imported.succeeded()) << imported.error().message;
  ASSERT_EQ(imported.diagnostics.size(), 1u);
  EXPECT_EQ(imported.diagnostics[0].severity, Severity::Remark);
  std::string text;
  llvm::raw_string_ostream stream(text);
  imported.module().print(stream);
  EXPECT_EQ(text.find("sdy"), std::string::npos) << text;
}

std::string wrapped(const std::string &mesh, const std::string &inside) {
  return "module attributes {ttcore.meshes = #ttcore.meshes<[<\"mesh\" = " +
         mesh + ">]>} {\n  ttcore.device_module {\n" + inside + "  }\n}\n";
}

const char *const ttirModule =
    "    builtin.module @jit {\n"
    "      func.func @main(%a: tensor<4xf32> {ttcore.shard_status = "
    "#ttcore.shard_status<unsharded>, ttcore.argument_type = "
    "#ttcore.argument_type<input>}) -> tensor<4xf32> {\n"
    "        %0 = \"ttir.exp\"(%a) : (tensor<4xf32>) -> tensor<4xf32>\n"
    "        return %0 : tensor<4xf32>\n      }\n    }\n";

TEST(ImporterTest, unwrapsTheModuleOfADevice) {
  Imported imported(wrapped("1x1", ttirModule));
  ASSERT_TRUE(imported.succeeded()) << imported.error().message;
  EXPECT_EQ(imported.result.kind, InputKind::Ttir);
  std::string text;
  llvm::raw_string_ostream stream(text);
  imported.module().print(stream);
  EXPECT_EQ(text.find("device_module"), std::string::npos) << text;
  EXPECT_EQ(text.find("shard_status"), std::string::npos) << text;
  EXPECT_NE(text.find("ttcore.argument_type"), std::string::npos) << text;
}

TEST(ImporterTest, refusesSeveralDevicesAndOddDeviceModules) {
  expectError(wrapped("1x2", ttirModule), "multi-device", "several devices");
  expectError(wrapped("1x1", ""), "invalid-program", "one `builtin.module`");
  expectError(wrapped("1x1", ttirModule +
                                 std::string("    builtin.module @other {}\n")),
              "invalid-program", "one `builtin.module`");
}

// A call site of two fused places: more parts than one at every level.
TEST(ImporterTest, namesInsideOfCallSitesAreRead) {
  Imported imported(
      "func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
      "  %0 = stablehlo.exponential %a : tensor<4xf32> loc(callsite(fused["
      "\"a/b\", \"x\":1:2, callsite(\"c/d\" at \"y\":3:4)] at fused[\"e/f\", "
      "\"z\":5:6, callsite(\"g/h\" at \"w\":7:8)]))\n"
      "  return %0 : tensor<4xf32>\n}\n");
  ASSERT_TRUE(imported.succeeded()) << imported.error().message;
  EXPECT_NE(fingerprint(imported.module()).names,
            fingerprint(Imported(good).module()).names);
}

} // namespace
