// google.rpc details on an absl::Status: what is wrong in the request, when to
// come back.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WIRE_STATUSDETAILS_H
#define TTC_WIRE_STATUSDETAILS_H

#include "ttc/support/Status.h"
#include <string>
#include <vector>

namespace ttc::wire {

/// One thing that is wrong with a request.
struct Violation {
  std::string field; ///< "options.math_fidelity", "graph.sha256"
  std::string description;
};

/// INVALID_ARGUMENT with a google.rpc.BadRequest; its message is the
/// descriptions, one a line. REQUIRES: `violations` is not empty.
absl::Status invalidRequest(const std::vector<Violation> &violations);

/// `status` with a google.rpc.RetryInfo.
absl::Status withRetry(absl::Status status, double seconds);

/// The serialized google.rpc.Status that goes into `grpc-status-details-bin`;
/// empty if `status` has no details.
std::string statusDetails(const absl::Status &status);

} // namespace ttc::wire

#endif // TTC_WIRE_STATUSDETAILS_H
