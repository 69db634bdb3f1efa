// Graph in, bundle out: what a worker does, without the service.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Compiler.h"

#include "ttc/executable/Dump.h"
#include "ttc/executable/Serialize.h"
#include "ttc/support/Zip.h"
#include <algorithm>
#include <gmock/gmock.h>

namespace ttc {
namespace {

using ::testing::Contains;
using ::testing::ContainsRegex;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;
using ::testing::StartsWith;

constexpr const char *mlp = R"mlir(
module @jit_mlp {
  func.func public @main(%arg0: tensor<64x32xf32>, %arg1: tensor<32xf32>, %arg2: tensor<8x64xf32>) -> (tensor<8x32xf32>) {
    %0 = stablehlo.dot_general %arg2, %arg0, contracting_dims = [1] x [0] : (tensor<8x64xf32>, tensor<64x32xf32>) -> tensor<8x32xf32>
    %1 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<32xf32>) -> tensor<8x32xf32>
    %2 = stablehlo.add %0, %1 : tensor<8x32xf32>
    %3 = call @relu(%2) : (tensor<8x32xf32>) -> tensor<8x32xf32>
    return %3 : tensor<8x32xf32>
  }
  func.func private @relu(%arg0: tensor<8x32xf32>) -> tensor<8x32xf32> {
    %cst = stablehlo.constant dense<0.000000e+00> : tensor<f32>
    %0 = stablehlo.broadcast_in_dim %cst, dims = [] : (tensor<f32>) -> tensor<8x32xf32>
    %1 = stablehlo.maximum %arg0, %0 : tensor<8x32xf32>
    return %1 : tensor<8x32xf32>
  }
}
)mlir";

class CompilerTest : public ::testing::Test {
protected:
  CompileRequest
  request(std::string_view graph,
          const std::vector<std::pair<std::string, std::string>> &given = {}) {
    CompileRequest request;
    request.graph = graph;
    request.fileName = "graph.mlir";
    std::vector<Diagnostic> remarks;
    request.options = *Options::parse(given, remarks);
    request.targets = {&targets().front()};
    request.devices = {*findDevice("wormhole_n150")};
    return request;
  }

  absl::StatusOr<Bundle> compile(CompileRequest request) {
    auto graph = compiler.import(std::move(request));
    if (!graph.ok()) {
      return graph.status();
    }
    last = (*graph)->fingerprint();
    return compiler.compile(
        **graph, ExportKey{"key", {{"semantics", last.semantics.hex()}}});
  }

  static std::string fileOf(const Bundle &bundle, const std::string &path) {
    auto entries = readZip(bundle.zip, 1 << 30);
    for (const ZipEntry &entry : *entries) {
      if (entry.path == path) {
        return entry.data;
      }
    }
    return "";
  }

  /// The program of `bundle` as text, or why there is none.
  static std::string programOf(const Bundle &bundle,
                               const std::string &path = "model.ttx") {
    auto bytes = std::make_shared<std::string>(fileOf(bundle, path));
    auto program = executable::deserialize(*bytes, bytes);
    return program.ok() ? executable::dump(*program)
                        : program.status().ToString();
  }

  CompileRequest executableRequest(
      const std::vector<std::pair<std::string, std::string>> &given = {}) {
    CompileRequest asked = request(mlp, given);
    asked.targets = {*findTarget("ttnn_flatbuffer")};
    return asked;
  }

  std::vector<Diagnostic> diagnostics;
  std::vector<std::string> begun, ended;
  Fingerprint last;
  Compiler compiler{[this](Diagnostic diagnostic) {
                      diagnostics.push_back(std::move(diagnostic));
                    },
                    [this](std::string_view phase, uint64_t us) {
                      (us == 0 ? begun : ended).emplace_back(phase);
                    }};
};

TEST_F(CompilerTest, AGraphBecomesAnExport) {
  auto bundle = compile(request(mlp));
  ASSERT_TRUE(bundle.ok()) << bundle.status();
  EXPECT_THAT(bundle->files, ElementsAre("export.json", "main.py", "run",
                                         "ttir.mlir", "ttnn.mlir"));
  EXPECT_THAT(fileOf(*bundle, "main.py"),
              HasSubstr("def forward(arg0, arg1, arg2, device):"));
  EXPECT_THAT(fileOf(*bundle, "main.py"), HasSubstr("relu"));
  EXPECT_THAT(fileOf(*bundle, "ttir.mlir"), HasSubstr("ttir."));
  EXPECT_THAT(fileOf(*bundle, "ttnn.mlir"), HasSubstr("ttnn_layout"));
  EXPECT_THAT(diagnostics, IsEmpty());
}

TEST_F(CompilerTest, PhasesAreReportedInOrder) {
  ASSERT_TRUE(compile(request(mlp)).ok());
  EXPECT_EQ(begun, ended);
  EXPECT_THAT(begun, ElementsAre("import", "inline", "stablehlo-to-ttir",
                                 "ttir-fuse", "ttir-decompose", "ttir-to-ttnn",
                                 "ttnn-layout", "ttnn-structure",
                                 "ttnn-deallocate", "emit", "print", "bundle"));
}

TEST_F(CompilerTest, TheSameGraphGivesTheSameBytes) {
  auto first = compile(request(mlp));
  std::string commented = "// a comment\n" + std::string(mlp);
  auto second = compile(request(commented));
  ASSERT_TRUE(first.ok() && second.ok());
  EXPECT_EQ(first->zip, second->zip);
}

TEST_F(CompilerTest, TheTtirOfAnExportCompilesToTheSameProgram) {
  auto first = compile(request(mlp));
  ASSERT_TRUE(first.ok()) << first.status();
  std::string ttir = fileOf(*first, "ttir.mlir");
  auto graph = compiler.import(request(ttir));
  ASSERT_TRUE(graph.ok()) << graph.status();
  EXPECT_EQ((*graph)->kind(), InputKind::Ttir);
  auto second = compiler.compile(**graph, ExportKey{"key", {}});
  ASSERT_TRUE(second.ok()) << second.status();
  EXPECT_EQ(fileOf(*first, "main.py"), fileOf(*second, "main.py"));
}

TEST_F(CompilerTest, RolesMayBeGivenAsAnOption) {
  auto bundle = compile(
      request(mlp, {{"argument_types", "main=parameter,parameter,input"}}));
  ASSERT_TRUE(bundle.ok()) << bundle.status();
  EXPECT_THAT(fileOf(*bundle, "main.py"),
              HasSubstr("def forward(arg2, weights, device):"));
  EXPECT_THAT(fileOf(*bundle, "export.json"),
              HasSubstr("\"role\": \"parameter\""));
}

TEST_F(CompilerTest, SeveralDevicesGetFoldersOfTheirOwn) {
  CompileRequest asked = request(mlp);
  asked.devices.push_back(*findDevice("blackhole_p150"));
  auto bundle = compile(std::move(asked));
  ASSERT_TRUE(bundle.ok()) << bundle.status();
  EXPECT_THAT(bundle->files, Contains("wormhole_n150/python/main.py"));
  EXPECT_THAT(bundle->files, Contains("blackhole_p150/python/main.py"));
  EXPECT_THAT(bundle->files, Contains("export.json"));
  EXPECT_THAT(fileOf(*bundle, "blackhole_p150/python/main.py"),
              HasSubstr("for blackhole_p150"));
}

TEST_F(CompilerTest, AnExecutableIsAProgramOfTheSameCalls) {
  auto bundle = compile(executableRequest());
  ASSERT_TRUE(bundle.ok()) << bundle.status();
  EXPECT_THAT(bundle->files, ElementsAre("export.json", "model.ttx",
                                         "ttir.mlir", "ttnn.mlir"));
  std::string program = programOf(*bundle);
  EXPECT_THAT(program, StartsWith("device wormhole_n150\n"
                                  "input `arg0` float32 = arg0: float32[64, "
                                  "32] tile dram interleaved\n"));
  EXPECT_THAT(program, HasSubstr("ttnn.linear(arg2, arg0, bias=arg1, "));
  EXPECT_THAT(program, HasSubstr("ttnn.relu("));
  EXPECT_THAT(program, HasSubstr("output `result0` float32 = "));
  EXPECT_THAT(fileOf(*bundle, "export.json"), HasSubstr("\"model.ttx\""));
}

TEST_F(CompilerTest, SeveralTargetsShareOneLowering) {
  CompileRequest asked = executableRequest();
  asked.targets.push_back(*findTarget("python"));
  auto both = compile(std::move(asked));
  ASSERT_TRUE(both.ok()) << both.status();
  EXPECT_THAT(both->files,
              ElementsAre("executable/model.ttx", "executable/ttir.mlir",
                          "executable/ttnn.mlir", "export.json",
                          "python/main.py", "python/run", "python/ttir.mlir",
                          "python/ttnn.mlir"));
  EXPECT_EQ(std::count(begun.begin(), begun.end(), "ttir-to-ttnn"), 1);
  auto alone = compile(executableRequest());
  ASSERT_TRUE(alone.ok()) << alone.status();
  EXPECT_TRUE(fileOf(*both, "executable/model.ttx") ==
              fileOf(*alone, "model.ttx"));
}

TEST_F(CompilerTest, PlacesInFilesReachTheProgramOnlyWhenAskedFor) {
  auto without = compile(executableRequest());
  auto with = compile(executableRequest({{"source_locations", "true"}}));
  ASSERT_TRUE(without.ok() && with.ok());
  EXPECT_THAT(programOf(*without), Not(HasSubstr("graph.mlir")));
  EXPECT_THAT(programOf(*with),
              ContainsRegex("ttnn.linear\\(.*  # graph.mlir:6:10\n"));
}

TEST_F(CompilerTest, PlacesInFilesReachTheExportOnlyWhenAskedFor) {
  auto without = compile(request(mlp));
  Digest names = last.names;
  auto with = compile(request(mlp, {{"source_locations", "true"}}));
  ASSERT_TRUE(without.ok() && with.ok());
  EXPECT_THAT(fileOf(*without, "ttir.mlir"), Not(HasSubstr("graph.mlir")));
  EXPECT_THAT(fileOf(*with, "ttir.mlir"), HasSubstr("graph.mlir"));
  EXPECT_NE(names, last.names);
}

TEST_F(CompilerTest, WhatTheProgramDoesWrongIsADiagnosticNotAFault) {
  for (const char *bad :
       {"", "module {",
        "func.func @main() { %0 = \"nope.op\"() : () -> tensor<4xf32> return }",
        "{\"not\": \"mlir\"}"}) {
    diagnostics.clear();
    EXPECT_EQ(compile(request(bad)).status().code(),
              absl::StatusCode::kInvalidArgument)
        << bad;
    ASSERT_FALSE(diagnostics.empty()) << bad;
    EXPECT_EQ(diagnostics.front().severity, Severity::Error) << bad;
    EXPECT_FALSE(diagnostics.front().code.empty()) << bad;
  }
}

TEST_F(CompilerTest, AWorkerGoesOnAfterABadProgram) {
  EXPECT_FALSE(compile(request("module {")).ok());
  EXPECT_TRUE(compile(request(mlp)).ok());
}

} // namespace
} // namespace ttc
