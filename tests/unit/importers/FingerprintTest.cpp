// What the fingerprint must not see, and what it must.
// SPDX-License-Identifier: Apache-2.0
#include "importers/Fingerprint.h"

#include "Imported.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/raw_ostream.h"
#include <gtest/gtest.h>

using namespace ttc;

namespace {

const char *const base = R"mlir(
module @jit_f {
  func.func public @main(%arg0: tensor<4xf32> loc("x"), %arg1: tensor<4xf32> loc("w")) -> (tensor<4xf32> {jax.result_info = "result"}) {
    %0 = stablehlo.add %arg0, %arg1 {mhlo.a = 1 : i32, mhlo.b = "s"} : tensor<4xf32> loc(#add)
    %1 = call @relu_3(%0) : (tensor<4xf32>) -> tensor<4xf32> loc(#call)
    %2 = call @relu_4(%1) : (tensor<4xf32>) -> tensor<4xf32>
    return %2 : tensor<4xf32>
  }
  func.func private @relu_3(%arg0: tensor<4xf32>) -> tensor<4xf32> {
    %cst = stablehlo.constant dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf32>
    %0 = stablehlo.maximum %arg0, %cst : tensor<4xf32>
    return %0 : tensor<4xf32>
  }
  func.func private @relu_4(%arg0: tensor<4xf32>) -> tensor<4xf32> {
    %cst = stablehlo.constant dense<[0.0, 1.0, 2.0, 4.0]> : tensor<4xf32>
    %0 = stablehlo.maximum %arg0, %cst : tensor<4xf32>
    return %0 : tensor<4xf32>
  }
}
#file = loc("model.py":12:3)
#frame = loc("forward"(#file))
#outer = loc("<module>"("main.py":1:0))
#site = loc(callsite(#frame at #outer))
#add = loc("jit(f)/add"(#site))
#call = loc("jit(f)/jit(relu)"(#site))
)mlir";

/// `base` with `from` replaced everywhere.
std::string with(std::string_view from, std::string_view to,
                 std::string text = base) {
  EXPECT_NE(text.find(from), std::string::npos) << from;
  for (size_t at = text.find(from); at != std::string::npos;
       at = text.find(from, at + to.size())) {
    text.replace(at, from.size(), to);
  }
  return text;
}

struct Digests {
  std::string semantics, names;
  bool operator==(const Digests &) const = default;
};

Digests digestsOf(const std::string &graph) {
  Imported imported(graph);
  EXPECT_TRUE(imported.succeeded()) << imported.error().message;
  if (!imported.succeeded()) {
    return {};
  }
  Fingerprint found = fingerprint(imported.module());
  return {found.semantics.hex(), found.names.hex()};
}

void expectSame(const std::string &graph) {
  EXPECT_EQ(digestsOf(graph).semantics, digestsOf(base).semantics);
  EXPECT_EQ(digestsOf(graph).names, digestsOf(base).names);
}

void expectOtherSemantics(const std::string &graph) {
  EXPECT_NE(digestsOf(graph).semantics, digestsOf(base).semantics);
}

void expectOtherNamesOnly(const std::string &graph) {
  EXPECT_EQ(digestsOf(graph).semantics, digestsOf(base).semantics);
  EXPECT_NE(digestsOf(graph).names, digestsOf(base).names);
}

std::string bytecodeOf(const std::string &graph) {
  Imported imported(graph);
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  EXPECT_TRUE(imported.succeeded());
  EXPECT_TRUE(
      llvm::succeeded(mlir::writeBytecodeToFile(imported.module(), stream)));
  return bytes;
}

TEST(FingerprintTest, isTheSameTwice) { expectSame(base); }

TEST(FingerprintTest, ignoresSsaNames) {
  expectSame(with("%arg0", "%left", with("%0", "%sum")));
}

TEST(FingerprintTest, ignoresNumbersOfPrivateSymbols) {
  expectSame(with("@relu_3", "@relu_17"));
  expectSame(with("@relu_3", "@relu"));
}

TEST(FingerprintTest, ignoresTheOrderOfPrivateFunctions) {
  std::string text = base;
  size_t first = text.find("  func.func private @relu_3");
  size_t second = text.find("  func.func private @relu_4");
  size_t end = text.find("}\n#file");
  expectSame(text.substr(0, first) + text.substr(second, end - second) +
             text.substr(first, second - first) + text.substr(end));
}

TEST(FingerprintTest, ignoresUnusedPrivateFunctions) {
  expectSame(with("  func.func private @relu_3",
                  "  func.func private @unused(%a: tensor<9xi8>) -> "
                  "tensor<9xi8> { return %a : tensor<9xi8> }\n"
                  "  func.func private @relu_3"));
}

TEST(FingerprintTest, ignoresFilesAndLines) {
  expectSame(with("\"model.py\":12:3", "\"/home/me/other.py\":99:1"));
  expectSame(with("\"model.py\":12:3", "unknown"));
}

TEST(FingerprintTest, ignoresPythonFrames) {
  expectSame(with("\"forward\"", "\"Model.__call__\""));
  expectSame(
      with("#add = loc(\"jit(f)/add\"(#site))", "#add = loc(\"jit(f)/add\")"));
}

TEST(FingerprintTest, ignoresWhitespaceCommentsAndAttributeOrder) {
  expectSame(with("  ", "      ", "// a comment\n" + std::string(base)));
  expectSame(with("{mhlo.a = 1 : i32, mhlo.b = \"s\"}",
                  "{mhlo.b = \"s\", mhlo.a = 1 : i32}"));
}

TEST(FingerprintTest, ignoresTheFormOfConstants) {
  expectSame(with("dense<[0.0, 1.0, 2.0, 3.0]>",
                  "dense<\"0x000000000000803F0000004000004040\">"));
}

TEST(FingerprintTest, isTheSameForGenericForm) {
  expectSame(with("stablehlo.maximum %arg0, %cst : tensor<4xf32>",
                  "\"stablehlo.maximum\"(%arg0, %cst) : (tensor<4xf32>, "
                  "tensor<4xf32>) -> tensor<4xf32>"));
}

TEST(FingerprintTest, isTheSameForBytecode) { expectSame(bytecodeOf(base)); }

TEST(FingerprintTest, ignoresDefaultsSpelledOut) {
  auto graph = [](const char *attributes) {
    return std::string("func.func @main(%a: tensor<4xf32>) -> tensor<4xf32> {\n"
                       "  %0 = \"stablehlo.custom_call\"(%a) "
                       "<{call_target_name = \"f\"") +
           attributes +
           "}> : (tensor<4xf32>) -> tensor<4xf32>\n"
           "  return %0 : tensor<4xf32>\n}\n";
  };
  EXPECT_EQ(digestsOf(graph("")).semantics,
            digestsOf(graph(", has_side_effect = false, api_version = 1 : i32"))
                .semantics);
  EXPECT_NE(digestsOf(graph("")).semantics,
            digestsOf(graph(", has_side_effect = true")).semantics);
}

TEST(FingerprintTest, seesWhatIsComputed) {
  expectOtherSemantics(with("stablehlo.maximum", "stablehlo.minimum"));
  expectOtherSemantics(with("add %arg0, %arg1", "add %arg1, %arg0"));
  expectOtherSemantics(with("tensor<4xf32>", "tensor<4xf16>"));
}

TEST(FingerprintTest, seesEveryConstant) {
  expectOtherSemantics(
      with("[0.0, 1.0, 2.0, 4.0]", "[0.0, 1.0, 2.0, 4.00001]"));
  expectOtherSemantics(with("[0.0, 1.0, 2.0, 4.0]", "[0.0, 1.0, 2.0, 3.0]"));
}

TEST(FingerprintTest, seesWhichFunctionIsCalled) {
  expectOtherSemantics(with("call @relu_4", "call @relu_3"));
}

TEST(FingerprintTest, seesUnknownAttributes) {
  expectOtherSemantics(with("mhlo.a = 1", "mhlo.a = 2"));
  expectOtherSemantics(with("mhlo.b", "mhlo.c"));
  expectOtherSemantics(with("\"result\"", "\"result[0]\""));
  expectOtherSemantics(with("%arg1: tensor<4xf32> loc(\"w\")",
                            "%arg1: tensor<4xf32> {jax.donated = true} "
                            "loc(\"w\")"));
  expectOtherSemantics(
      with("module @jit_f {", "module @jit_f attributes {jax.a = 1 : i32} {"));
}

TEST(FingerprintTest, seesRegions) {
  auto loop = [](const char *body) {
    return std::string("func.func @main(%a: tensor<f32>, %p: tensor<i1>) -> "
                       "tensor<f32> {\n"
                       "  %0 = stablehlo.while(%i = %a) : tensor<f32>\n"
                       "  cond { stablehlo.return %p : tensor<i1> }\n"
                       "  do { %1 = stablehlo.") +
           body +
           " %i : tensor<f32>\n       stablehlo.return %1 : tensor<f32> }\n"
           "  return %0 : tensor<f32>\n}\n";
  };
  EXPECT_NE(digestsOf(loop("negate")), digestsOf(loop("abs")));
}

TEST(FingerprintTest, seesResourcesByTheirBytes) {
  auto graph = [](const std::string &handle, const char *bytes) {
    return "func.func @main() -> tensor<2xi32> {\n"
           "  %0 = stablehlo.constant dense_resource<" +
           handle +
           "> : tensor<2xi32>\n  return %0 : tensor<2xi32>\n}\n"
           "{-# dialect_resources: { builtin: { " +
           handle + ": \"" + bytes + "\" } } #-}\n";
  };
  EXPECT_EQ(digestsOf(graph("a", "0x040000000100000002000000")),
            digestsOf(graph("b", "0x040000000100000002000000")));
  EXPECT_NE(digestsOf(graph("a", "0x040000000100000002000000")),
            digestsOf(graph("a", "0x040000000100000003000000")));
}

TEST(FingerprintTest, keepsNamesApartFromSemantics) {
  expectOtherNamesOnly(with("jit(f)/add", "jit(f)/layer/add"));
  expectOtherNamesOnly(with("loc(\"w\")", "loc(\"weight\")"));
  expectOtherNamesOnly(with("@relu_3", "@gelu_3"));
  expectOtherNamesOnly(with("@jit_f", "@jit_g"));
}

TEST(FingerprintTest, sharedLocationsCostTheirLength) {
  std::string text = base;
  text += "#s0 = loc(callsite(\"a/b\" at \"c/d\"))\n";
  for (int i = 1; i < 200; ++i) {
    std::string last = "#s" + std::to_string(i - 1);
    text += "#s" + std::to_string(i) + " = loc(callsite(" + last + " at " +
            last + "))\n";
  }
  text = with("loc(#call)", "loc(#s199)", text);
  EXPECT_NE(digestsOf(text).names, digestsOf(base).names);
}

TEST(FingerprintTest, baseNames) {
  EXPECT_EQ(baseName("relu_3"), "relu");
  EXPECT_EQ(baseName("relu"), "relu");
  EXPECT_EQ(baseName("dense_1_12"), "dense_1");
  EXPECT_EQ(baseName("conv2d"), "conv2d");
  EXPECT_EQ(baseName("_3"), "_3");
}

} // namespace
