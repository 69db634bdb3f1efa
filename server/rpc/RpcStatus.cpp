// Codes of absl and gRPC are the same numbers.
// SPDX-License-Identifier: Apache-2.0
#include "RpcStatus.h"

#include "ttc/wire/StatusDetails.h"

namespace ttc::server {

grpc::Status toRpcStatus(const absl::Status &status) {
  return {static_cast<grpc::StatusCode>(status.code()),
          std::string(status.message()), wire::statusDetails(status)};
}

} // namespace ttc::server
