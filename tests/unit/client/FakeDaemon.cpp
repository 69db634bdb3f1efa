// The services behind FakeDaemon.
// SPDX-License-Identifier: Apache-2.0
#include "FakeDaemon.h"

#include "google/rpc/status.pb.h"
#include "ttc/support/Digest.h"
#include <algorithm>
#include <grpcpp/security/server_credentials.h>
#include <grpcpp/server_builder.h>

namespace ttc::test {
namespace {

grpc::Status unimplemented() {
  return {grpc::StatusCode::UNIMPLEMENTED, "the test has no handler for this"};
}

v1::ArtifactInfo artifactInfo(const std::string &key,
                              const std::string &bytes) {
  v1::ArtifactInfo info;
  info.set_key(key);
  info.mutable_digest()->set_sha256(sha256(bytes).raw());
  info.mutable_digest()->set_size_bytes(bytes.size());
  info.add_files("export.json");
  return info;
}

} // namespace

class FakeDaemon::CompileFake final : public v1::CompileService::Service {
public:
  explicit CompileFake(FakeDaemon &daemon) : daemon(daemon) {}

private:
  grpc::Status Compile(grpc::ServerContext *context,
                       CompileServerStream *stream) override {
    CompileHandler handler = daemon.compile.next();
    v1::CompileRequest first;
    return handler && stream->Read(&first)
               ? handler(first.header(), *stream, *context)
               : unimplemented();
  }

  grpc::Status FetchArtifact(
      grpc::ServerContext *context, const v1::FetchArtifactRequest *request,
      grpc::ServerWriter<v1::FetchArtifactResponse> *writer) override {
    FetchHandler handler = daemon.fetch.next();
    return handler ? handler(*request, *writer) : unimplemented();
  }

  grpc::Status GetCapabilities(grpc::ServerContext *context,
                               const v1::GetCapabilitiesRequest *request,
                               v1::GetCapabilitiesResponse *response) override {
    *response = daemon.capabilities;
    return grpc::Status::OK;
  }

  FakeDaemon &daemon;
};

class FakeDaemon::Cache final : public v1::CacheService::Service {
public:
  explicit Cache(FakeDaemon &daemon) : daemon(daemon) {}

private:
  grpc::Status GetStats(grpc::ServerContext *context,
                        const v1::GetCacheStatsRequest *request,
                        v1::CacheStats *response) override {
    return daemon.stats ? daemon.stats(*response) : unimplemented();
  }
  grpc::Status List(grpc::ServerContext *context,
                    const v1::ListCacheRequest *request,
                    v1::ListCacheResponse *response) override {
    return daemon.list ? daemon.list(*request, *response) : unimplemented();
  }
  grpc::Status Explain(grpc::ServerContext *context,
                       const v1::ExplainRequest *request,
                       v1::ExplainResponse *response) override {
    return daemon.explain ? daemon.explain(*request, *response)
                          : unimplemented();
  }

  FakeDaemon &daemon;
};

FakeDaemon::FakeDaemon(const std::string &address)
    : listening(address), compileService(std::make_unique<CompileFake>(*this)),
      cacheService(std::make_unique<Cache>(*this)) {
  capabilities.mutable_protocol()->set_major(1);
  capabilities.set_version("0.0-fake");
  capabilities.set_build_id("f00d");
  capabilities.set_ready(true);
  grpc::ServerBuilder builder;
  builder.AddListeningPort(address, grpc::InsecureServerCredentials());
  builder.RegisterService(compileService.get());
  builder.RegisterService(cacheService.get());
  server = builder.BuildAndStart();
}

FakeDaemon::~FakeDaemon() { kill(); }

void FakeDaemon::kill() {
  server->Shutdown(std::chrono::system_clock::now());
  server->Wait();
}

v1::CompileResponse artifactMessage(const std::string &key,
                                    const std::string &bytes) {
  v1::CompileResponse message;
  *message.mutable_artifact() = artifactInfo(key, bytes);
  return message;
}

v1::CompileResponse chunkMessage(uint64_t offset, const std::string &data) {
  v1::CompileResponse message;
  message.mutable_artifact_chunk()->set_offset(offset);
  message.mutable_artifact_chunk()->set_data(data);
  return message;
}

v1::CompileResponse finalMessage(v1::Outcome outcome, v1::CacheOutcome cache) {
  v1::CompileResponse message;
  message.mutable_final()->set_outcome(outcome);
  message.mutable_final()->set_cache(cache);
  message.mutable_final()->set_key(
      outcome == v1::OUTCOME_OK ? "abcdef0123456789" : "");
  v1::PhaseTiming *timing = message.mutable_final()->add_timings();
  timing->set_phase("import");
  timing->set_duration_us(1500);
  return message;
}

v1::CompileResponse diagnosticMessage(v1::Severity severity,
                                      const std::string &text, uint32_t line,
                                      uint32_t column,
                                      const std::string &source) {
  v1::CompileResponse message;
  v1::Diagnostic *diagnostic = message.mutable_diagnostic();
  diagnostic->set_severity(severity);
  diagnostic->set_code("parse-error");
  diagnostic->set_message(text);
  diagnostic->mutable_location()->set_line(line);
  diagnostic->mutable_location()->set_column(column);
  diagnostic->mutable_location()->set_source_line(source);
  return message;
}

v1::CompileResponse needInputMessage() {
  v1::CompileResponse message;
  message.mutable_need_input();
  return message;
}

v1::FetchArtifactResponse fetchedArtifact(const std::string &key,
                                          const std::string &bytes) {
  v1::FetchArtifactResponse message;
  *message.mutable_artifact() = artifactInfo(key, bytes);
  return message;
}

v1::FetchArtifactResponse fetchedChunk(uint64_t offset,
                                       const std::string &data) {
  v1::FetchArtifactResponse message;
  message.mutable_chunk()->set_offset(offset);
  message.mutable_chunk()->set_data(data);
  return message;
}

FakeDaemon::CompileHandler serving(const std::string &bytes) {
  return [bytes](const v1::CompileHeader &, CompileServerStream &stream,
                 grpc::ServerContext &) {
    stream.Write(artifactMessage("abcdef0123456789", bytes));
    stream.Write(chunkMessage(0, bytes));
    stream.Write(finalMessage(v1::OUTCOME_OK, v1::CACHE_OUTCOME_MISS));
    return grpc::Status::OK;
  };
}

grpc::Status statusWith(grpc::StatusCode code, const std::string &message,
                        const google::protobuf::Message &detail) {
  google::rpc::Status details;
  details.set_code(code);
  details.set_message(message);
  details.add_details()->PackFrom(detail);
  return {code, message, details.SerializeAsString()};
}

} // namespace ttc::test
