// Every text graph of the corpus: read, verified, printed, and of one meaning
// as text and as bytecode.
// SPDX-License-Identifier: Apache-2.0
#include "Imported.h"
#include "importers/Fingerprint.h"
#include "mlir/Bytecode/BytecodeWriter.h"
#include "llvm/Support/raw_ostream.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace ttc;
namespace fs = std::filesystem;

namespace {

fs::path corpus() {
  const char *named = std::getenv("TTC_CORPUS");
  return fs::path(named ? named : TTC_SOURCE_DIR "/../shared/corpus") / "dev";
}

std::vector<fs::path> graphs() {
  std::vector<fs::path> found;
  std::error_code missing;
  for (const auto &folder : fs::directory_iterator(corpus(), missing)) {
    for (const char *name :
         {"graph.mlir", "graph.export.mlir", "graph.tt.mlir"}) {
      if (fs::exists(folder.path() / name)) {
        found.push_back(folder.path() / name);
      }
    }
  }
  std::sort(found.begin(), found.end());
  return found;
}

std::string read(const fs::path &path) {
  std::ostringstream text;
  text << std::ifstream(path, std::ios::binary).rdbuf();
  return text.str();
}

std::string printed(mlir::ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream stream(text);
  mlir::OpPrintingFlags flags;
  flags.enableDebugInfo(true);
  module.print(stream, flags);
  return text;
}

std::string bytecode(mlir::ModuleOp module) {
  std::string bytes;
  llvm::raw_string_ostream stream(bytes);
  EXPECT_TRUE(llvm::succeeded(mlir::writeBytecodeToFile(module, stream)));
  return bytes;
}

class CorpusTest : public testing::Test {
protected:
  void SetUp() override {
    if (!fs::exists(corpus())) {
      GTEST_SKIP() << "no corpus at " << corpus();
    }
    ASSERT_GE(graphs().size(), 62u);
  }
};

TEST_F(CorpusTest, everyTextIsReadAndPrintsBack) {
  for (const fs::path &path : graphs()) {
    Imported first(read(path));
    ASSERT_TRUE(first.succeeded()) << path << ": " << first.error().message;
    EXPECT_EQ(first.result.kind, InputKind::Stablehlo);
    Imported second(printed(first.module()));
    ASSERT_TRUE(second.succeeded()) << path << ": " << second.error().message;
    EXPECT_EQ(printed(first.module()), printed(second.module())) << path;
  }
}

TEST_F(CorpusTest, textAndBytecodeHaveOneFingerprint) {
  std::vector<std::string> seen;
  for (const fs::path &path : graphs()) {
    Imported text(read(path));
    ASSERT_TRUE(text.succeeded()) << path;
    Imported binary(bytecode(text.module()));
    ASSERT_TRUE(binary.succeeded()) << path << binary.error().message;
    Fingerprint a = fingerprint(text.module());
    Fingerprint b = fingerprint(binary.module());
    EXPECT_EQ(a.semantics.hex(), b.semantics.hex()) << path;
    EXPECT_EQ(a.names.hex(), b.names.hex()) << path;
    seen.push_back(a.semantics.hex() + a.names.hex());
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::unique(seen.begin(), seen.end()), seen.end())
      << "two graphs of the corpus share a fingerprint";
}

/// The text of the same graph as `artifact`: the export, or where there is
/// none, the lowered one, without locations.
fs::path textBeside(const fs::path &artifact) {
  fs::path text = artifact.parent_path() / "graph.export.mlir";
  return fs::exists(text) ? text : artifact.parent_path() / "graph.mlir";
}

TEST_F(CorpusTest, textAndPortableArtifactsHaveOneFingerprint) {
  size_t count = 0;
  for (const auto &entry : fs::recursive_directory_iterator(corpus())) {
    if (entry.path().extension() != ".bc") {
      continue;
    }
    ++count;
    Imported artifact(read(entry.path()));
    ASSERT_TRUE(artifact.succeeded())
        << entry.path() << ": " << artifact.error().message;
    EXPECT_EQ(artifact.result.kind, InputKind::Stablehlo);
    Imported text(read(textBeside(entry.path())));
    ASSERT_TRUE(text.succeeded());
    Fingerprint a = fingerprint(text.module());
    Fingerprint b = fingerprint(artifact.module());
    EXPECT_EQ(a.semantics.hex(), b.semantics.hex()) << entry.path();
    // The artifacts of old targets were written without locations.
    if (entry.path().filename() == "graph.bc") {
      EXPECT_EQ(a.names.hex(), b.names.hex()) << entry.path();
    }
  }
  EXPECT_GE(count, 60u);
}

} // namespace
