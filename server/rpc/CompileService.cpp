// CompileService: each RPC is a reactor of its own.
// SPDX-License-Identifier: Apache-2.0
#include "Capabilities.h"
#include "CompileSession.h"
#include "FetchSession.h"
#include "RpcStatus.h"
#include "ttc/server/Services.h"
#include "ttc/v1/compile.grpc.pb.h"

namespace ttc::server {
namespace {

using ttc::v1::CompileService;

/// Streams are raw, so that artifacts are not copied; the unary call is typed.
using Base = CompileService::WithRawCallbackMethod_Compile<
    CompileService::WithCallbackMethod_GetCapabilities<
        CompileService::WithRawCallbackMethod_FetchArtifact<
            CompileService::Service>>>;

class CompileServiceImpl final : public Base {
public:
  explicit CompileServiceImpl(ServiceContext &context) : context(context) {}

  grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> *
  Compile(grpc::CallbackServerContext *call) override {
    return CompileSession::start(context, *call);
  }

  grpc::ServerWriteReactor<grpc::ByteBuffer> *
  FetchArtifact(grpc::CallbackServerContext *,
                const grpc::ByteBuffer *request) override {
    return new FetchSession(context, *request);
  }

  grpc::ServerUnaryReactor *
  GetCapabilities(grpc::CallbackServerContext *call,
                  const ttc::v1::GetCapabilitiesRequest *request,
                  ttc::v1::GetCapabilitiesResponse *response) override {
    grpc::ServerUnaryReactor *reactor = call->DefaultReactor();
    absl::Status status = checkProtocol(request->protocol());
    if (status.ok()) {
      describeDaemon(context, *response);
    }
    reactor->Finish(toRpcStatus(status));
    return reactor;
  }

private:
  ServiceContext &context;
};

} // namespace

std::unique_ptr<grpc::Service> makeCompileService(ServiceContext &context) {
  return std::make_unique<CompileServiceImpl>(context);
}

} // namespace ttc::server
