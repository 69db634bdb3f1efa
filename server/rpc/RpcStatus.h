// absl::Status as gRPC sends it: the one translator.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_RPCSTATUS_H
#define TTC_SERVER_RPC_RPCSTATUS_H

#include "ttc/support/Status.h"
#include <grpcpp/support/status.h>

namespace ttc::server {

/// Same code and message; details of wire/StatusDetails.h go into
/// `grpc-status-details-bin`.
grpc::Status toRpcStatus(const absl::Status &status);

} // namespace ttc::server

#endif // TTC_SERVER_RPC_RPCSTATUS_H
