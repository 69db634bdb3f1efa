// What the daemon attaches to a failed call (google.rpc details), carried
// through absl::Status as payloads.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_STATUSDETAILS_H
#define TTC_CLIENT_STATUSDETAILS_H

#include "absl/status/status.h"
#include "absl/time/time.h"
#include <optional>
#include <string>
#include <vector>

namespace grpc {
class Status;
}

namespace ttc::client {

/// Something wrong with one field of a request.
struct Violation {
  std::string field;
  std::string description;
};

/// Same code and message; each detail becomes a payload under its type URL.
absl::Status fromGrpc(const grpc::Status &status);

/// The delay that RetryInfo asks for, if there is one.
std::optional<absl::Duration> retryDelay(const absl::Status &status);

/// The violations of BadRequest, in the daemon's order; empty if there are
/// none.
std::vector<Violation> violations(const absl::Status &status);

} // namespace ttc::client

#endif // TTC_CLIENT_STATUSDETAILS_H
