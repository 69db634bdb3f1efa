// A daemon for tests of the client: real gRPC, every answer given by the test.
// SPDX-License-Identifier: Apache-2.0
#ifndef TESTS_UNIT_CLIENT_FAKEDAEMON_H
#define TESTS_UNIT_CLIENT_FAKEDAEMON_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/v1/cache.grpc.pb.h"
#include "ttc/v1/compile.grpc.pb.h"
#include <algorithm>
#include <functional>
#include <grpcpp/server.h>
#include <memory>
#include <string>
#include <vector>

namespace ttc::test {

using CompileServerStream =
    grpc::ServerReaderWriter<v1::CompileResponse, v1::CompileRequest>;

/// The handlers of the first, second, ... call; the last one stays. May be
/// replaced while a call runs: that one goes on with its own.
template <typename Handler> class Script {
public:
  Script &operator=(std::vector<Handler> replacement) {
    absl::MutexLock lock(&mutex);
    handlers = std::move(replacement);
    return *this;
  }
  /// Counts the call. An empty function if there is no handler.
  Handler next() {
    absl::MutexLock lock(&mutex);
    size_t call = static_cast<size_t>(count++);
    return handlers.empty() ? Handler()
                            : handlers[std::min(call, handlers.size() - 1)];
  }
  int calls() const {
    absl::MutexLock lock(&mutex);
    return count;
  }

private:
  mutable absl::Mutex mutex;
  std::vector<Handler> handlers ABSL_GUARDED_BY(mutex);
  int count ABSL_GUARDED_BY(mutex) = 0;
};

/// Serves from the constructor to the destructor. A handler that is not set
/// answers UNIMPLEMENTED. Handlers run on gRPC's threads.
class FakeDaemon {
public:
  using CompileHandler = std::function<grpc::Status(
      const v1::CompileHeader &, CompileServerStream &, grpc::ServerContext &)>;
  using FetchHandler = std::function<grpc::Status(
      const v1::FetchArtifactRequest &,
      grpc::ServerWriter<v1::FetchArtifactResponse> &)>;

  explicit FakeDaemon(const std::string &address);
  ~FakeDaemon();

  Script<CompileHandler> compile;
  Script<FetchHandler> fetch;
  v1::GetCapabilitiesResponse capabilities;
  std::function<grpc::Status(v1::CacheStats &)> stats;
  std::function<grpc::Status(const v1::ListCacheRequest &,
                             v1::ListCacheResponse &)>
      list;
  std::function<grpc::Status(const v1::ExplainRequest &, v1::ExplainResponse &)>
      explain;

  int compiles() const { return compile.calls(); }
  /// Breaks all connections, as a daemon that is killed.
  void kill();
  const std::string &address() const { return listening; }

private:
  class CompileFake;
  class Cache;
  std::string listening;
  std::unique_ptr<CompileFake> compileService;
  std::unique_ptr<Cache> cacheService;
  std::unique_ptr<grpc::Server> server;
};

v1::CompileResponse artifactMessage(const std::string &key,
                                    const std::string &bytes);
v1::CompileResponse chunkMessage(uint64_t offset, const std::string &data);
v1::CompileResponse finalMessage(v1::Outcome outcome, v1::CacheOutcome cache);
v1::CompileResponse diagnosticMessage(v1::Severity severity,
                                      const std::string &text, uint32_t line,
                                      uint32_t column,
                                      const std::string &source);
v1::CompileResponse needInputMessage();
v1::FetchArtifactResponse fetchedArtifact(const std::string &key,
                                          const std::string &bytes);
v1::FetchArtifactResponse fetchedChunk(uint64_t offset,
                                       const std::string &data);

/// A handler that sends `bytes` whole as a miss.
FakeDaemon::CompileHandler serving(const std::string &bytes);
/// A status with one google.rpc detail.
grpc::Status statusWith(grpc::StatusCode code, const std::string &message,
                        const google::protobuf::Message &detail);

} // namespace ttc::test

#endif // TESTS_UNIT_CLIENT_FAKEDAEMON_H
