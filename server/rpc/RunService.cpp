// RunService: each Execute is a reactor of its own.
// SPDX-License-Identifier: Apache-2.0
#include "RunSession.h"
#include "ttc/server/Services.h"
#include "ttc/v1/run.grpc.pb.h"

namespace ttc::server {
namespace {

using Base = ttc::v1::RunService::WithRawCallbackMethod_Execute<
    ttc::v1::RunService::Service>;

class RunServiceImpl final : public Base {
public:
  explicit RunServiceImpl(ServiceContext &context) : context(context) {}

  grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> *
  Execute(grpc::CallbackServerContext *call) override {
    return RunSession::start(context, *call);
  }

private:
  ServiceContext &context;
};

} // namespace

std::unique_ptr<grpc::Service> makeRunService(ServiceContext &context) {
  return std::make_unique<RunServiceImpl>(context);
}

} // namespace ttc::server
