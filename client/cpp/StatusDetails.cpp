// google.rpc.Status in grpc-status-details-bin <-> payloads of absl::Status.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/StatusDetails.h"

#include "absl/strings/cord.h"
#include "google/rpc/error_details.pb.h"
#include "google/rpc/status.pb.h"
#include <grpcpp/support/status.h>

namespace ttc::client {
namespace {

constexpr char kPrefix[] = "type.googleapis.com/";

template <typename Message>
std::optional<Message> detail(const absl::Status &status) {
  std::optional<Message> found;
  absl::optional<absl::Cord> payload =
      status.GetPayload(kPrefix + Message::descriptor()->full_name());
  Message message;
  if (payload && message.ParseFromString(std::string(*payload))) {
    found = std::move(message);
  }
  return found;
}

} // namespace

absl::Status fromGrpc(const grpc::Status &status) {
  absl::Status result(static_cast<absl::StatusCode>(status.error_code()),
                      status.error_message());
  google::rpc::Status details;
  if (!result.ok() && details.ParseFromString(status.error_details())) {
    for (const google::protobuf::Any &any : details.details()) {
      result.SetPayload(any.type_url(), absl::Cord(any.value()));
    }
  }
  return result;
}

std::optional<absl::Duration> retryDelay(const absl::Status &status) {
  auto info = detail<google::rpc::RetryInfo>(status);
  if (!info) {
    return std::nullopt;
  }
  return absl::Seconds(info->retry_delay().seconds()) +
         absl::Nanoseconds(info->retry_delay().nanos());
}

std::vector<Violation> violations(const absl::Status &status) {
  std::vector<Violation> found;
  if (auto request = detail<google::rpc::BadRequest>(status)) {
    for (const auto &violation : request->field_violations()) {
      found.push_back({violation.field(), violation.description()});
    }
  }
  return found;
}

} // namespace ttc::client
