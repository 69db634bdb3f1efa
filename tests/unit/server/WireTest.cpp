// Conversions and status details.
// SPDX-License-Identifier: Apache-2.0
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include "ttc/wire/Marshal.h"
#include "ttc/wire/StatusDetails.h"

#include <gmock/gmock.h>

namespace ttc::wire {
namespace {

TEST(Marshal, MakesTextValidUtf8AndKeepsWhatIsValid) {
  for (const char *valid : {"", "plain", "\xC3\xA4", "\xE2\x82\xAC",
                            "\xF0\x9F\x98\x80", "\xEF\xBF\xBF"}) {
    EXPECT_EQ(validUtf8(valid), valid);
  }
  EXPECT_EQ(validUtf8("a\xFF"
                      "b"),
            "a?b");
  EXPECT_EQ(validUtf8("\xC0\x80"), "??") << "overlong";
  EXPECT_EQ(validUtf8("\xED\xA0\x80"), "???") << "surrogate";
  EXPECT_EQ(validUtf8("\xF4\x90\x80\x80"), "????") << "beyond Unicode";
  EXPECT_EQ(validUtf8("\xE2\x82"), "??") << "cut short";
}

TEST(Marshal, DiagnosticsKeepEveryField) {
  Diagnostic from{Severity::Warning,
                  "code",
                  "text",
                  {"f.mlir", 3, 4, "line", "scope"},
                  "op.x",
                  "opt"};
  ttc::v1::Diagnostic to;
  toProto(from, to);
  EXPECT_EQ(to.severity(), ttc::v1::SEVERITY_WARNING);
  EXPECT_EQ(to.code() + to.message() + to.op() + to.option(),
            "codetextop.xopt");
  EXPECT_EQ(to.location().file(), "f.mlir");
  EXPECT_EQ(to.location().line(), 3u);
  EXPECT_EQ(to.location().column(), 4u);
  EXPECT_EQ(to.location().source_line() + to.location().scope(), "linescope");
  ttc::v1::Diagnostic nowhere;
  toProto(Diagnostic{}, nowhere);
  EXPECT_FALSE(nowhere.has_location());
}

TEST(Marshal, KindsAndOptionsComeBack) {
  for (InputKind kind : {InputKind::Auto, InputKind::Stablehlo, InputKind::Ttir,
                         InputKind::Tir, InputKind::Model}) {
    EXPECT_EQ(fromProto(toProto(kind)), kind);
  }
  EXPECT_EQ(fromProto(static_cast<ttc::v1::InputKind>(99)), InputKind::Auto);
  OptionFields fields;
  toProto(Options(), fields);
  auto back = canonicalOptions(fields);
  ASSERT_TRUE(back.ok()) << back.status();
  EXPECT_EQ(back->canonical(), Options().canonical());
}

TEST(StatusDetails, CarriesViolationsAndRetryDelay) {
  EXPECT_EQ(statusDetails(absl::InternalError("plain")), "");
  google::rpc::Status status;
  ASSERT_TRUE(status.ParseFromString(
      statusDetails(invalidRequest({{"a", "first"}, {"b", "second"}}))));
  EXPECT_EQ(status.code(), 3);
  EXPECT_EQ(status.message(), "first\nsecond");
  google::rpc::BadRequest bad;
  ASSERT_TRUE(status.details(0).UnpackTo(&bad));
  EXPECT_EQ(bad.field_violations(1).field(), "b");
  ASSERT_TRUE(status.ParseFromString(
      statusDetails(withRetry(absl::UnavailableError("busy"), 1.5))));
  google::rpc::RetryInfo retry;
  ASSERT_TRUE(status.details(0).UnpackTo(&retry));
  EXPECT_EQ(retry.retry_delay().seconds(), 1);
  EXPECT_EQ(retry.retry_delay().nanos(), 500'000'000);
}

} // namespace
} // namespace ttc::wire
