// What people type as options, and what ttc understands.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include <gmock/gmock.h>
#include <set>

namespace ttc {
namespace {

using Given = std::vector<std::pair<std::string, std::string>>;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

absl::StatusOr<Options> parse(const Given &given) {
  std::vector<Diagnostic> remarks;
  return Options::parse(given, remarks);
}

std::string errorOf(const Given &given) {
  absl::StatusOr<Options> options = parse(given);
  EXPECT_EQ(options.status().code(), absl::StatusCode::kInvalidArgument);
  return std::string(options.status().message());
}

std::vector<std::string> remarkCodes(const Given &given) {
  std::vector<Diagnostic> remarks;
  EXPECT_TRUE(Options::parse(given, remarks).ok());
  std::vector<std::string> codes;
  for (const Diagnostic &remark : remarks) {
    EXPECT_EQ(remark.severity, Severity::Remark);
    codes.push_back(remark.code);
  }
  return codes;
}

TEST(OptionTable, EveryNameIsUniqueAndEveryDefaultIsCanonical) {
  std::set<std::string_view> names;
  for (const OptionSpec &spec : optionTable()) {
    EXPECT_TRUE(names.insert(spec.name).second) << spec.name;
    for (std::string_view alias : spec.aliases) {
      EXPECT_TRUE(names.insert(alias).second) << alias;
    }
    EXPECT_FALSE(spec.help.empty()) << spec.name;
    absl::StatusOr<Options> spelledOut =
        parse({{std::string(spec.name), std::string(spec.defaultValue)}});
    ASSERT_TRUE(spelledOut.ok()) << spelledOut.status();
    EXPECT_EQ(spelledOut->canonical(), Options().canonical());
  }
}

TEST(OptionTable, KnowsBothFamiliesOfNames) {
  for (const char *name :
       {"enable_optimizer", "enable_memory_layout_analysis",
        "enable_l1_interleaved", "enable_fusing_conv2d_with_multiply_pattern",
        "experimental_enable_fusing_conv2d_with_multiply_pattern",
        "optimization_level", "math_fidelity", "fp32_dest_acc_en",
        "enable_const_eval", "experimental_weight_dtype",
        "experimental-kv-cache-dtype", "export_tensors", "export_path",
        "codegen_split_files", "source_locations", "argument_types",
        "system-desc-path", "memory-layout-analysis-enabled"}) {
    std::vector<Diagnostic> remarks;
    absl::Status status = parse({{name, "bad\x01value"}}).status();
    EXPECT_THAT(std::string(status.message()),
                Not(HasSubstr("unknown option")));
  }
}

TEST(Options, BoolsAreReadAsPeopleWriteThem) {
  for (const char *yes : {"true", "True", "1", "yes", "on", " ON "}) {
    EXPECT_TRUE(parse({{"source_locations", yes}})->getBool("source_locations"))
        << yes;
  }
  for (const char *no : {"false", "False", "0", "no", "off"}) {
    EXPECT_FALSE(parse({{"source_locations", no}})->getBool("source_locations"))
        << no;
  }
  EXPECT_THAT(errorOf({{"source_locations", "maybe"}}),
              HasSubstr("option `source_locations` is `maybe`; wanted true or "
                        "false"));
}

TEST(Options, ASpelledOutDefaultIsTheSameAsNone) {
  EXPECT_EQ(parse({{"optimization-level", "0"}, {"enable_optimizer", "off"}})
                ->canonical(),
            Options().canonical());
}

TEST(Options, IntsHaveARange) {
  EXPECT_EQ(parse({{"optimization_level", "2"}})->getInt("optimization_level"),
            2);
  for (const char *bad :
       {"3", "-1", "two", "1.0", "", "99999999999999999999"}) {
    EXPECT_THAT(errorOf({{"optimization_level", bad}}),
                HasSubstr("wanted a whole number from 0 to 2"));
  }
}

TEST(Options, EnumsIgnoreCaseAndUnderscores) {
  EXPECT_EQ(parse({{"math_fidelity", "HiFi4"}})->getString("math_fidelity"),
            "hifi4");
  EXPECT_EQ(parse({{"backend", "TTNNFlatbuffer"}})->getString("backend"),
            "ttnn_flatbuffer");
  EXPECT_THAT(errorOf({{"math_fidelity", "hifi5"}}),
              HasSubstr("wanted one of `lofi`, `hifi2`"));
}

TEST(Options, NotSetMayBeSaidAloud) {
  EXPECT_EQ(parse({{"math_fidelity", "None"},
                   {"fp32_dest_acc_en", "none"},
                   {"experimental_weight_dtype", ""},
                   {"argument_types", ""}})
                ->canonical(),
            Options().canonical());
  EXPECT_THAT(errorOf({{"optimization_level", ""}}), HasSubstr("wanted"));
}

TEST(Options, NamesMayBeHyphenatedAndOld) {
  auto options =
      parse({{"enable-fusing-conv2d-with-multiply-pattern", "true"}});
  ASSERT_TRUE(options.ok()) << options.status();
  EXPECT_TRUE(options->getBool(
      "experimental_enable_fusing_conv2d_with_multiply_pattern"));
}

TEST(Options, UnknownNamesGetTheNearestKnownOne) {
  EXPECT_EQ(errorOf({{"enable_optimiser", "true"}}),
            "unknown option `enable_optimiser`; did you mean "
            "`enable_optimizer`?");
  EXPECT_EQ(errorOf({{"zzzzzzzz", "1"}}),
            "unknown option `zzzzzzzz`; `ttc options` lists the known ones");
}

TEST(Options, EveryBadOptionIsNamedOnItsLine) {
  EXPECT_EQ(errorOf({{"exprt_path", "x"},
                     {"optimization_level", "7"},
                     {"source_locations", "true"}}),
            "unknown option `exprt_path`; did you mean `export_path`?\n"
            "option `optimization_level` is `7`; wanted a whole number from 0 "
            "to 2");
}

TEST(Options, AHostileNameOrValueIsCutInTheMessage) {
  EXPECT_LT(errorOf({{std::string(1 << 20, 'a'), "1"}}).size(), 400u);
  EXPECT_LT(errorOf({{"optimization_level", std::string(1 << 20, '9')}}).size(),
            400u);
}

TEST(Options, GivenTwiceIsFineOnlyIfEqual) {
  EXPECT_TRUE(
      parse({{"source_locations", "1"}, {"source-locations", "true"}}).ok());
  EXPECT_EQ(errorOf({{"source_locations", "1"}, {"source_locations", "0"}}),
            "option `source_locations` is given twice, as `true` and as "
            "`false`; give it once");
}

TEST(Options, OptionsWithoutEffectAndOldNamesAreRemarkedOn) {
  EXPECT_THAT(remarkCodes({{"source_locations", "true"}}), IsEmpty());
  EXPECT_THAT(remarkCodes({{"enable_optimizer", "true"}}),
              ElementsAre("option-no-effect"));
  EXPECT_THAT(
      remarkCodes({{"enable_fusing_conv2d_with_multiply_pattern", "true"}}),
      ElementsAre("option-alias", "option-no-effect"));
}

TEST(Options, CanonicalValuesTravel) {
  auto options = parse({{"source_locations", "yes"}, {"mesh-shape", "1,2"}});
  auto arrived = Options::fromCanonical(options->canonical());
  ASSERT_TRUE(arrived.ok()) << arrived.status();
  EXPECT_EQ(arrived->canonical(), options->canonical());
}

} // namespace
} // namespace ttc
