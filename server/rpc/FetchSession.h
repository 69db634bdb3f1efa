// One FetchArtifact stream.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_FETCHSESSION_H
#define TTC_SERVER_RPC_FETCHSESSION_H

#include "Frames.h"
#include "ttc/server/ServiceContext.h"
#include <grpcpp/support/server_callback.h>

namespace ttc::server {

/// Sends a known artifact from an offset on. Owns itself until OnDone.
class FetchSession final : public grpc::ServerWriteReactor<grpc::ByteBuffer> {
public:
  FetchSession(ServiceContext &context, const grpc::ByteBuffer &request);

  void OnWriteDone(bool ok) override;
  void OnDone() override { delete this; }

private:
  absl::Status prepare(const grpc::ByteBuffer &request);
  void next();

  ServiceContext &context;
  FrameQueue frames; ///< used by one callback at a time
  grpc::ByteBuffer writing;
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_FETCHSESSION_H
