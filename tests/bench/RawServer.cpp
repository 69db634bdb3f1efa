// The ceiling of bench-hit: frames that were serialized once, sent without a
// copy.
// SPDX-License-Identifier: Apache-2.0
#include "BareServer.h"

#include "ttc/support/Digest.h"
#include "ttc/v1/compile.grpc.pb.h"
#include <algorithm>
#include <cstdio>
#include <grpcpp/server.h>
#include <grpcpp/server_builder.h>
#include <vector>

namespace ttc::bench {
namespace {

using ttc::v1::CompileResponse;

/// The answer as it goes over the wire; slices share their bytes.
std::vector<grpc::ByteBuffer> makeFrames(const std::string &payload) {
  std::vector<grpc::ByteBuffer> frames;
  CompileResponse response;
  auto push = [&] {
    grpc::Slice slice(response.SerializeAsString());
    frames.emplace_back(&slice, 1);
  };
  ttc::v1::ArtifactInfo &info = *response.mutable_artifact();
  info.mutable_digest()->set_sha256(sha256(payload).raw());
  info.mutable_digest()->set_size_bytes(payload.size());
  push();
  for (size_t at = 0; at < payload.size(); at += chunkBytes) {
    response.mutable_artifact_chunk()->set_offset(at);
    response.mutable_artifact_chunk()->set_data(payload.substr(at, chunkBytes));
    push();
  }
  response.mutable_final()->set_outcome(ttc::v1::OUTCOME_OK);
  response.mutable_final()->set_cache(ttc::v1::CACHE_OUTCOME_HIT);
  push();
  return frames;
}

class RawReactor final
    : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> {
public:
  explicit RawReactor(const std::vector<grpc::ByteBuffer> &frames)
      : frames(frames) {
    StartRead(&request);
  }

  void OnReadDone(bool ok) override {
    grpc::Slice header;
    if (ok && request.DumpToSingleSlice(&header).ok()) {
      sha256({reinterpret_cast<const char *>(header.begin()), header.size()});
      OnWriteDone(true);
    } else {
      Finish(grpc::Status::CANCELLED);
    }
  }

  void OnWriteDone(bool ok) override {
    if (!ok) {
      Finish(grpc::Status::CANCELLED);
      return;
    }
    writing = frames[next++];
    // Held back once the headers are on their way, as ttcd does.
    grpc::WriteOptions options;
    if (next == frames.size()) {
      StartWriteAndFinish(&writing, options, grpc::Status::OK);
    } else {
      StartWrite(&writing, next > 1 ? options.set_buffer_hint() : options);
    }
  }

  void OnDone() override { delete this; }

private:
  const std::vector<grpc::ByteBuffer> &frames;
  grpc::ByteBuffer request, writing;
  size_t next = 0;
};

class RawService final
    : public ttc::v1::CompileService::WithRawCallbackMethod_Compile<
          ttc::v1::CompileService::Service> {
public:
  explicit RawService(const std::string &payload)
      : frames(makeFrames(payload)) {}

  grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer> *
  Compile(grpc::CallbackServerContext *) override {
    return new RawReactor(frames);
  }

private:
  const std::vector<grpc::ByteBuffer> frames;
};

} // namespace

int serveRaw(const std::string &address, const std::string &payload) {
  RawService service(payload);
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
