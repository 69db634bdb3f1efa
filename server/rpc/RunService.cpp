// RunService: declared, and not served yet.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/Services.h"
#include "ttc/v1/run.grpc.pb.h"

namespace ttc::server {
namespace {

class RunServiceImpl final : public ttc::v1::RunService::Service {
public:
  grpc::Status
  Execute(grpc::ServerContext *,
          grpc::ServerReaderWriter<ttc::v1::ExecuteResponse,
                                   ttc::v1::ExecuteRequest> *) override {
    return {grpc::StatusCode::UNIMPLEMENTED,
            "this daemon does not run programs yet; compile, and run the "
            "exported main.py where `ttnn` is installed"};
  }
};

} // namespace

std::unique_ptr<grpc::Service> makeRunService() {
  return std::make_unique<RunServiceImpl>();
}

} // namespace ttc::server
