// Details travel as payloads of the absl::Status, under the type URL that
// google.protobuf.Any wants.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/wire/StatusDetails.h"

#include "absl/strings/str_cat.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include <cmath>

namespace ttc::wire {

static void attach(absl::Status &status,
                   const google::protobuf::Message &detail) {
  std::string url =
      absl::StrCat("type.googleapis.com/", detail.GetDescriptor()->full_name());
  std::string bytes = detail.SerializeAsString();
  // Debian's abseil lacks the constructor that takes over a std::string.
  status.SetPayload(url, absl::Cord(absl::string_view(bytes)));
}

absl::Status invalidRequest(const std::vector<Violation> &violations) {
  google::rpc::BadRequest detail;
  std::string message;
  for (const Violation &violation : violations) {
    auto &field = *detail.add_field_violations();
    field.set_field(violation.field);
    field.set_description(violation.description);
    absl::StrAppend(&message, message.empty() ? "" : "\n",
                    violation.description);
  }
  absl::Status status = absl::InvalidArgumentError(message);
  attach(status, detail);
  return status;
}

absl::Status withRetry(absl::Status status, double seconds) {
  google::rpc::RetryInfo detail;
  double whole = std::floor(seconds);
  detail.mutable_retry_delay()->set_seconds(static_cast<int64_t>(whole));
  detail.mutable_retry_delay()->set_nanos(
      static_cast<int32_t>((seconds - whole) * 1e9));
  attach(status, detail);
  return status;
}

std::string statusDetails(const absl::Status &status) {
  google::rpc::Status out;
  status.ForEachPayload([&](absl::string_view url, const absl::Cord &bytes) {
    google::protobuf::Any &detail = *out.add_details();
    detail.set_type_url(std::string(url));
    detail.set_value(std::string(bytes));
  });
  if (out.details_size() == 0) {
    return {};
  }
  out.set_code(static_cast<int>(status.code()));
  out.set_message(std::string(status.message()));
  return out.SerializeAsString();
}

} // namespace ttc::wire
