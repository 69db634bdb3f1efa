// -o, -O and --option become one request.
// SPDX-License-Identifier: Apache-2.0
#include "CompileCommand.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ttc::cli {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Pair;

std::string failure(const CompileArguments &arguments) {
  absl::Status status = mergeOptions(arguments).status();
  EXPECT_TRUE(absl::IsInvalidArgument(status)) << status;
  return std::string(status.message());
}

TEST(MergeOptions, KeepsTheOrderAndTheValues) {
  CompileArguments arguments;
  arguments.output = "out";
  arguments.options = {"math_fidelity=HiFi4", "argument_types=main=input"};
  arguments.optimizationLevel = "2";
  MergedOptions merged = mergeOptions(arguments).value();
  EXPECT_EQ(merged.output, "out");
  EXPECT_THAT(merged.options, ElementsAre(Pair("math_fidelity", "HiFi4"),
                                          Pair("argument_types", "main=input"),
                                          Pair("optimization_level", "2")));
}

TEST(MergeOptions, ExportPathIsTheOutputAndTravelsOnlyBesideABackend) {
  CompileArguments arguments;
  arguments.options = {"export_path=dir", "backend=codegen_py"};
  MergedOptions merged = mergeOptions(arguments).value();
  EXPECT_EQ(merged.output, "dir");
  EXPECT_THAT(merged.options, ElementsAre(Pair("backend", "codegen_py"),
                                          Pair("export_path", "dir")));
  arguments.output = "dir";
  EXPECT_TRUE(mergeOptions(arguments).ok()) << "the same twice is no conflict";
  arguments.output = "other";
  EXPECT_THAT(failure(arguments), HasSubstr("given twice"));
  arguments = {};
  arguments.options = {"export_path=dir"};
  EXPECT_TRUE(mergeOptions(arguments).value().options.empty());
}

TEST(MergeOptions, AMissingOutputHasTheWordsPeopleSearchFor) {
  const char *words = "Compile option 'export_path' must be provided when "
                      "backend is not 'TTNNFlatbuffer'";
  CompileArguments arguments;
  EXPECT_THAT(failure(arguments), HasSubstr(words));
  arguments.options = {"backend=codegen_cpp"};
  EXPECT_THAT(failure(arguments), HasSubstr(words));
  for (const char *backend : {"ttnn_flatbuffer", "TTNNFlatbuffer"}) {
    arguments.options = {std::string("backend=") + backend};
    EXPECT_THAT(failure(arguments), testing::Not(HasSubstr(words)));
  }
  arguments.options = {};
  arguments.emit = {"executable"};
  EXPECT_THAT(failure(arguments), HasSubstr("-o DIR"));
}

TEST(MergeOptions, RefusesWhatIsNoPair) {
  for (const char *bad : {"math_fidelity", "=x", ""}) {
    CompileArguments arguments;
    arguments.output = "out";
    arguments.options = {bad};
    EXPECT_THAT(failure(arguments), HasSubstr("NAME=VALUE"));
  }
}

TEST(ParseInputKind, KnowsTheKindsAndTheNearestOne) {
  EXPECT_EQ(parseInputKind("tir").value(), v1::INPUT_KIND_TIR);
  EXPECT_EQ(parseInputKind("auto").value(), v1::INPUT_KIND_AUTO);
  EXPECT_THAT(std::string(parseInputKind("stablehl").status().message()),
              HasSubstr("`stablehlo`"));
}

} // namespace
} // namespace ttc::cli
