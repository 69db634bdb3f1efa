// Emit targets by name, alias and backend option.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Targets.h"

#include "ttc/Options.h"
#include <gmock/gmock.h>

namespace ttc {
namespace {

using ::testing::HasSubstr;

Options withBackend(const std::string &backend) {
  std::vector<Diagnostic> remarks;
  auto options = Options::parse({{"backend", backend}}, remarks);
  EXPECT_TRUE(options.ok()) << options.status();
  return *options;
}

/// Names of the selected targets, apart by blanks, or the error.
std::string select(const std::vector<std::string> &emit,
                   const Options &options = Options()) {
  auto selected = selectTargets(emit, options);
  if (!selected.ok()) {
    return std::string(selected.status().ToString());
  }
  std::string names;
  for (const Target *target : *selected) {
    names += (names.empty() ? "" : " ") + std::string(target->name);
  }
  return names;
}

TEST(Targets, AliasesAndSpellingsMeetInOneTarget) {
  for (const char *name : {"python", "codegen_py", "codegen-py", "PYTHON"}) {
    auto target = findTarget(name);
    ASSERT_TRUE(target.ok()) << target.status();
    EXPECT_EQ((*target)->name, "python");
  }
  for (const char *name : {"executable", "ttnn_flatbuffer", "TTNNFlatbuffer",
                           "ttnn-flatbuffer", "ttx"}) {
    auto target = findTarget(name);
    ASSERT_TRUE(target.ok()) << target.status();
    EXPECT_EQ((*target)->name, "executable");
    EXPECT_THAT(std::string((*target)->help),
                HasSubstr("model.ttx, ttc's own program format"));
    EXPECT_THAT(std::string((*target)->help), HasSubstr("not tt-mlir's .ttnn"));
  }
}

TEST(Targets, EveryTargetIsBuilt) {
  for (const Target &target : targets()) {
    EXPECT_TRUE(findTarget(target.name).ok()) << target.name;
  }
}

TEST(Targets, UnknownNamesTheNearest) {
  absl::Status status = findTarget("pyhton").status();
  EXPECT_EQ(status.code(), absl::StatusCode::kInvalidArgument);
  EXPECT_EQ(status.message(),
            "unknown target `pyhton`; did you mean `python`?");
  EXPECT_THAT(std::string(findTarget("wasm-component").status().message()),
              HasSubstr("known are `python` `cpp`"));
}

TEST(Targets, PythonIsMeantWhenNothingIsSaid) {
  EXPECT_EQ(select({}), "python");
}

TEST(Targets, BackendAndEmitAreTwoWaysToSayTheSame) {
  EXPECT_EQ(select({}, withBackend("codegen_py")), "python");
  EXPECT_EQ(select({"python"}, withBackend("codegen_py")), "python");
  EXPECT_EQ(select({"python", "codegen_py"}), "python");
  EXPECT_EQ(select({}, withBackend("TTNNFlatbuffer")), "executable");
  EXPECT_EQ(select({"python", "executable"}, withBackend("ttnn_flatbuffer")),
            "python executable");
  EXPECT_EQ(select({}, withBackend("codegen_cpp")), "cpp");
  EXPECT_EQ(select({"cpp"}, withBackend("codegen_cpp")), "cpp");
  EXPECT_THAT(select({}, withBackend("codegen_load_py")),
              HasSubstr("UNIMPLEMENTED: backend `codegen_load_py`"));
}

} // namespace
} // namespace ttc
