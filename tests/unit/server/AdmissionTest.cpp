// What is admitted, what is refused, and what counts in the digests.
// SPDX-License-Identifier: Apache-2.0
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "ttc/server/Request.h"
#include "ttc/wire/StatusDetails.h"

#include <gmock/gmock.h>

namespace ttc::server {
namespace {

using testing::HasSubstr;
using testing::UnorderedElementsAre;

const Limits limits{1 << 20};
const KeyContext context{"build", ""};

ttc::v1::CompileHeader header(const std::string &graph = "graph") {
  ttc::v1::CompileHeader made;
  made.mutable_protocol()->set_major(1);
  made.mutable_graph()->set_sha256(sha256(graph).raw());
  made.mutable_graph()->set_size_bytes(graph.size());
  made.set_inline_graph(graph);
  return made;
}

ttc::v1::CompileHeader withOption(const std::string &name,
                                  const std::string &value) {
  auto made = header();
  auto &option = *made.add_options();
  option.set_name(name);
  option.set_value(value);
  return made;
}

std::vector<std::string> violatedFields(const absl::Status &status) {
  google::rpc::Status detailed;
  detailed.ParseFromString(wire::statusDetails(status));
  google::rpc::BadRequest bad;
  std::vector<std::string> fields;
  if (detailed.details_size() == 1 && detailed.details(0).UnpackTo(&bad)) {
    for (const auto &violation : bad.field_violations()) {
      fields.push_back(violation.field());
    }
  }
  return fields;
}

Digest digestOf(const ttc::v1::CompileHeader &made,
                const KeyContext &keys = context) {
  auto request = admit(made, limits);
  EXPECT_TRUE(request.ok()) << request.status();
  return requestDigest(*request, keys);
}

TEST(Admission, FillsInTheDefaults) {
  auto request = admit(header(), limits);
  ASSERT_TRUE(request.ok()) << request.status();
  EXPECT_EQ(request->targets.at(0)->name, "python");
  EXPECT_EQ(request->devices.at(0)->name, "wormhole_n150");
  EXPECT_TRUE(request->hasGraph);
}

TEST(Admission, NamesEverythingThatIsWrongAtOnce) {
  auto bad = withOption("no_such_option", "1");
  auto &second = *bad.add_options();
  second.set_name("optimization_level");
  second.set_value("many");
  bad.add_targets("pythn");
  bad.add_devices("no_such_card");
  bad.mutable_graph()->set_sha256("short");
  EXPECT_THAT(violatedFields(admit(bad, limits).status()),
              UnorderedElementsAre("options.no_such_option",
                                   "options.optimization_level", "targets",
                                   "devices", "graph.sha256"));
}

TEST(Admission, AnOptionGivenTwiceWithTwoValuesIsWrong) {
  auto bad = withOption("optimization_level", "1");
  auto &again = *bad.add_options();
  again.set_name("optimization_level");
  again.set_value("2");
  EXPECT_THAT(violatedFields(admit(bad, limits).status()),
              UnorderedElementsAre("options"));
}

TEST(Admission, TheBackendNamesTheTarget) {
  auto made = withOption("backend", "codegen_py");
  EXPECT_THAT(violatedFields(admit(made, limits).status()),
              UnorderedElementsAre("options.export_path"));
  auto &path = *made.add_options();
  path.set_name("export_path");
  path.set_value("out");
  auto request = admit(made, limits);
  ASSERT_TRUE(request.ok()) << request.status();
  EXPECT_EQ(request->targets.at(0)->name, "python");
  made.add_targets("graph");
  EXPECT_FALSE(admit(made, limits).ok()) << "two different wishes";
}

TEST(Admission, ATargetThatIsNotBuiltYetIsUnimplemented) {
  for (const Target &target : targets()) {
    if (!target.available) {
      auto made = header();
      made.add_targets(std::string(target.name));
      EXPECT_TRUE(absl::IsUnimplemented(admit(made, limits).status()));
    }
  }
}

TEST(Admission, ChecksSizesAndTheInlineGraph) {
  auto large = header();
  large.mutable_graph()->set_size_bytes(limits.maxGraphBytes + 1);
  EXPECT_TRUE(absl::IsOutOfRange(admit(large, limits).status()));
  auto other = header();
  other.set_inline_graph("grapX");
  EXPECT_TRUE(absl::IsDataLoss(admit(other, limits).status()));
  EXPECT_THAT(
      violatedFields(
          admit(header(std::string((64 << 10) + 1, 'x')), limits).status()),
      UnorderedElementsAre("inline_graph"));
  auto later = header();
  later.clear_inline_graph();
  EXPECT_FALSE(admit(later, limits)->hasGraph);
}

TEST(Admission, OnlyTheMajorVersionMustFit) {
  auto made = header();
  made.mutable_protocol()->set_minor(99);
  EXPECT_TRUE(admit(made, limits).ok());
  made.mutable_protocol()->set_major(2);
  EXPECT_TRUE(absl::IsFailedPrecondition(admit(made, limits).status()));
}

TEST(RequestDigest, ADefaultSpelledOutIsTheSameRequest) {
  for (const OptionSpec &spec : optionTable()) {
    if (spec.name != "backend") {
      EXPECT_EQ(digestOf(withOption(std::string(spec.name),
                                    std::string(spec.defaultValue))),
                digestOf(header()))
          << std::string(spec.name);
    }
  }
}

TEST(RequestDigest, WhatMattersCounts) {
  Digest base = digestOf(header());
  EXPECT_NE(digestOf(header("other")), base);
  EXPECT_NE(digestOf(withOption("optimization_level", "1")), base);
  EXPECT_NE(digestOf(header(), {"other build", ""}), base);
  EXPECT_NE(digestOf(header(), {"build", "salt"}), base);
  auto device = header();
  device.add_devices("wormhole_n300");
  EXPECT_NE(digestOf(device), base);
  auto kind = header();
  kind.set_input_kind(ttc::v1::INPUT_KIND_STABLEHLO);
  EXPECT_NE(digestOf(kind), base);
}

TEST(RequestDigest, NamesOfFilesAndClientsDoNotCount) {
  auto made = header();
  made.set_file_name("elsewhere.mlir");
  made.set_client("another client");
  made.set_want_reproducer(true);
  EXPECT_EQ(digestOf(made), digestOf(header()));
  EXPECT_EQ(digestOf(withOption("export_path", "/out")), digestOf(header()));
}

TEST(ExportKey, HasALabelledPartForEverything) {
  auto request = admit(header(), limits);
  CacheKey key = exportKey(*request, context, sha256("s"), sha256("n"));
  std::map<std::string, std::string> parts;
  for (auto &[label, value] : key.parts()) {
    EXPECT_TRUE(parts.emplace(label, value).second) << "twice: " << label;
  }
  for (const char *label :
       {"format", "build_id", "semantics", "names", "option.math_fidelity",
        "targets", "device.wormhole_n150", "tenant", "salt"}) {
    EXPECT_EQ(parts.count(label), 1u) << label;
  }
  EXPECT_EQ(parts.count("option.export_path"), 0u);
  EXPECT_EQ(parts.count("graph"), 0u) << "the meaning counts, not the text";
}

} // namespace
} // namespace ttc::server
