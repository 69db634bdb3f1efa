// export.json and the archive around it.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/Bundle.h"

#include "llvm/Support/JSON.h"
#include <gmock/gmock.h>

namespace ttc {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

class BundleTest : public ::testing::Test {
protected:
  BundleTest() {
    std::vector<Diagnostic> remarks;
    options = *Options::parse(
        {{"export_path", "/home/somebody/out"}, {"math_fidelity", "lofi"}},
        remarks);
    info.options = &options;
    info.targets = {&targets().front()};
    info.devices = {*findDevice("n150")};
    info.key = &key;
    info.input = InputKind::Stablehlo;
  }

  Options options;
  ExportKey key{"abc123", {{"semantics", "s"}, {"names", "n"}}};
  BundleInfo info;
};

TEST_F(BundleTest, TheIndexListsFilesWithDigests) {
  auto parsed = llvm::json::parse(
      exportIndex({{"run", "r", true}, {"main.py", "text", false}}, info));
  ASSERT_TRUE(static_cast<bool>(parsed));
  llvm::json::Object &index = *parsed->getAsObject();
  EXPECT_EQ(*index.getString("format"), "ttc-export");
  EXPECT_EQ(*index.getString("key"), "abc123");
  EXPECT_EQ(*index.getString("input_kind"), "stablehlo");
  const llvm::json::Object &first =
      *(*index.getArray("files"))[0].getAsObject();
  EXPECT_EQ(*first.getString("path"), "main.py");
  EXPECT_EQ(*first.getString("sha256"), llvm::StringRef(sha256("text").hex()));
  EXPECT_EQ(*first.getInteger("size"), 4);
}

TEST_F(BundleTest, WhatIsNotInTheKeyIsNotInTheIndex) {
  Diagnostic warning;
  warning.severity = Severity::Warning;
  warning.code = "over-device-memory";
  warning.message = "bad utf8 \xff";
  warning.location = {"/home/somebody/graph.mlir", 12, 3, "text", ""};
  info.diagnostics = {warning};
  std::string index = exportIndex({}, info);
  EXPECT_THAT(index, Not(HasSubstr("somebody")));
  EXPECT_THAT(index, HasSubstr("\"math_fidelity\": \"lofi\""));
  EXPECT_THAT(index, HasSubstr("over-device-memory"));
  EXPECT_TRUE(static_cast<bool>(llvm::json::parse(index)));
}

TEST_F(BundleTest, FoldersAppearOnlyWhereTheyTellSomethingApart) {
  const DeviceProfile &n150 = *info.devices[0];
  const Target &python = *info.targets[0];
  EXPECT_EQ(bundleFolder(info, n150, python), "");
  info.targets.push_back(&targets()[1]);
  EXPECT_EQ(bundleFolder(info, n150, python), "python/");
  info.devices.push_back(*findDevice("p150"));
  EXPECT_EQ(bundleFolder(info, n150, python), "wormhole_n150/python/");
  info.targets.pop_back();
  EXPECT_EQ(bundleFolder(info, n150, python), "wormhole_n150/python/");
}

TEST_F(BundleTest, TheArchiveIsTheSameTwiceAndHoldsTheIndex) {
  auto first =
      packBundle({{"main.py", "text", false}, {"run", "r", true}}, info);
  auto second =
      packBundle({{"run", "r", true}, {"main.py", "text", false}}, info);
  ASSERT_TRUE(first.ok()) << first.status();
  EXPECT_EQ(first->zip, second->zip);
  EXPECT_THAT(first->files, ElementsAre("export.json", "main.py", "run"));
}

} // namespace
} // namespace ttc
