// The callback API as gRPC's own examples use it, with messages of generated
// classes.
// SPDX-License-Identifier: Apache-2.0
#include "BareServer.h"

#include "ttc/support/Digest.h"
#include "ttc/v1/compile.grpc.pb.h"
#include <cstdio>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>

namespace ttc::bench {
namespace {

using ttc::v1::CompileRequest;
using ttc::v1::CompileResponse;

class Reactor final
    : public grpc::ServerBidiReactor<CompileRequest, CompileResponse> {
public:
  Reactor(const std::string &payload, const Digest &digest)
      : payload(payload), digest(digest) {
    StartRead(&request);
  }

  void OnReadDone(bool ok) override {
    if (!ok) {
      return;
    }
    sha256(request.header().inline_graph());
    ttc::v1::ArtifactInfo &info = *response.mutable_artifact();
    info.set_key(digest.hex());
    info.mutable_digest()->set_sha256(digest.raw());
    info.mutable_digest()->set_size_bytes(payload.size());
    StartWrite(&response);
  }

  void OnWriteDone(bool ok) override {
    if (!ok) {
      Finish(grpc::Status::CANCELLED);
      return;
    }
    if (sent < payload.size()) {
      ttc::v1::DataChunk &chunk = *response.mutable_artifact_chunk();
      size_t size = std::min(chunkBytes, payload.size() - sent);
      chunk.set_offset(sent);
      chunk.set_data(payload.data() + sent, size);
      sent += size;
      StartWrite(&response, grpc::WriteOptions().set_buffer_hint());
      return;
    }
    ttc::v1::Final &final = *response.mutable_final();
    final.set_outcome(ttc::v1::OUTCOME_OK);
    final.set_cache(ttc::v1::CACHE_OUTCOME_HIT);
    StartWriteAndFinish(&response, {}, grpc::Status::OK);
  }

  void OnDone() override { delete this; }

private:
  const std::string &payload;
  const Digest &digest;
  CompileRequest request;
  CompileResponse response;
  size_t sent = 0;
};

class Service final : public ttc::v1::CompileService::CallbackService {
public:
  explicit Service(const std::string &payload)
      : payload(payload), digest(sha256(payload)) {}

  grpc::ServerBidiReactor<CompileRequest, CompileResponse> *
  Compile(grpc::CallbackServerContext *) override {
    return new Reactor(payload, digest);
  }

private:
  const std::string &payload;
  const Digest digest;
};

} // namespace

int serveBare(const std::string &address, const std::string &payload) {
  Service service(payload);
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(&service);
  std::unique_ptr<grpc::Server> server = builder.BuildAndStart();
  if (server == nullptr) {
    return 1;
  }
  std::puts("listening");
  std::fflush(stdout);
  server->Wait();
  return 0;
}

} // namespace ttc::bench
