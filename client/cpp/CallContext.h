// A gRPC context that follows a Call: its deadline, and its cancel.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CPP_CALLCONTEXT_H
#define CLIENT_CPP_CALLCONTEXT_H

#include "ttc/client/Call.h"
#include "ttc/client/StatusDetails.h"
#include <grpcpp/client_context.h>
#include <grpcpp/support/status.h>

namespace ttc::client {

class CallContext {
public:
  explicit CallContext(const Call &call)
      : call(call), onCancel(call.cancel, [this] { grpc.TryCancel(); }) {
    if (call.deadline != absl::InfiniteFuture()) {
      grpc.set_deadline(absl::ToChronoTime(call.deadline));
    }
  }

  /// The status of the finished RPC; what the caller did himself goes before
  /// what gRPC makes of it.
  absl::Status status(const ::grpc::Status &finished) const {
    if (finished.ok()) {
      return absl::OkStatus();
    }
    absl::Status own = call.check();
    return own.ok() ? fromGrpc(finished) : own;
  }

  ::grpc::ClientContext grpc;

private:
  const Call &call;
  OnCancel onCancel;
};

} // namespace ttc::client

#endif // CLIENT_CPP_CALLCONTEXT_H
