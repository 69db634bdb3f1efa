// The client over gRPC: connections, retries, and the RPCs in terms of one
// stream or one call each.
// SPDX-License-Identifier: Apache-2.0
#include "CallContext.h"
#include "Channel.h"
#include "CompileStream.h"
#include "RetryPolicy.h"
#include "RunStream.h"
#include "absl/strings/str_cat.h"
#include "ttc/client/Client.h"
#include "ttc/v1/cache.grpc.pb.h"

namespace ttc::client {
namespace {

/// Sees retries of calls that nobody watches.
class NoObserver final : public CompileObserver {
  void onProgress(const v1::Progress &) override {}
  void onRetry(const absl::Status &, absl::Duration) override {}
};

class RemoteClient final : public Client {
public:
  explicit RemoteClient(ClientOptions options) : options(std::move(options)) {}

  absl::StatusOr<CompileResult> compile(const CompileJob &job,
                                        CompileObserver &observer,
                                        const Call &call) override;
  absl::StatusOr<RunResult> run(const RunJob &job, CompileObserver &observer,
                                const Call &call) override;
  absl::StatusOr<v1::GetCapabilitiesResponse>
  capabilities(const Call &call) override;
  absl::StatusOr<v1::CacheStats> cacheStats(const Call &call) override;
  absl::StatusOr<std::vector<v1::CacheEntry>>
  cacheEntries(size_t limit, const Call &call) override;
  absl::StatusOr<v1::ExplainResponse> explain(const std::string &a,
                                              const std::string &b,
                                              const Call &call) override;

private:
  /// The channel of this moment; after `disconnect` a new one, to an address
  /// asked for again.
  absl::StatusOr<std::shared_ptr<grpc::Channel>> connect(const Call &call);
  void disconnect();
  absl::Status explained(const absl::Status &status) const;

  /// Waits as the policy says and returns OK to try again, or the error to give
  /// up with.
  absl::Status retryOrFail(RetryPolicy &policy, const absl::Status &why,
                           bool progressed, CompileObserver &observer,
                           const Call &call);

  /// One unary RPC, tried again while the daemon is away.
  template <typename Service, typename Method, typename Request,
            typename Response>
  absl::Status unary(Method method, const Request &request, Response &response,
                     const Call &call);

  const ClientOptions options;
  mutable absl::Mutex mutex;
  std::string address ABSL_GUARDED_BY(mutex);
  std::shared_ptr<grpc::Channel> channel ABSL_GUARDED_BY(mutex);
};

absl::StatusOr<std::shared_ptr<grpc::Channel>>
RemoteClient::connect(const Call &call) {
  TTC_TRY(call.check());
  {
    absl::MutexLock lock(&mutex);
    if (channel) {
      return channel;
    }
  }
  // Starting a daemon takes its time: not under the lock.
  TTC_TRY_ASSIGN(std::string found, options.address(call));
  absl::MutexLock lock(&mutex);
  address = found;
  channel = makeChannel(found);
  return channel;
}

void RemoteClient::disconnect() {
  absl::MutexLock lock(&mutex);
  channel.reset();
}

/// gRPC's words for a refused connection do not say to whom.
absl::Status RemoteClient::explained(const absl::Status &status) const {
  if (!absl::IsUnavailable(status)) {
    return status;
  }
  absl::MutexLock lock(&mutex);
  return absl::UnavailableError(absl::StrCat(
      "the daemon at `", address, "` does not answer: ", status.message()));
}

absl::Status RemoteClient::retryOrFail(RetryPolicy &policy,
                                       const absl::Status &why, bool progressed,
                                       CompileObserver &observer,
                                       const Call &call) {
  disconnect();
  std::optional<absl::Duration> delay = policy.next(why, progressed);
  if (!delay) {
    return explained(why);
  }
  observer.onRetry(why, *delay);
  return call.sleep(*delay);
}

absl::StatusOr<CompileResult> RemoteClient::compile(const CompileJob &job,
                                                    CompileObserver &observer,
                                                    const Call &call) {
  TTC_TRY_ASSIGN(v1::CompileHeader header, makeHeader(job, options.name));
  RetryPolicy policy(options);
  JobState state;
  while (true) {
    TTC_TRY_ASSIGN(std::shared_ptr<grpc::Channel> current, connect(call));
    v1::CompileService::Stub stub(current);
    bool fetching = state.canFetch();
    uint64_t before = fetching ? state.artifact.offset() : 0;
    if (!fetching) {
      state = JobState();
    }
    absl::Status status =
        fetching ? runFetch(stub, call, state)
                 : runCompile(stub, job, header, observer, call, state);
    if (status.ok()) {
      return std::move(state.result);
    }
    bool progressed = state.artifact.offset() > before;
    // What cannot be gone on with is begun again: evicted, not stored, or bytes
    // that nobody should trust.
    bool restart = fetching && !absl::IsUnavailable(status);
    if (restart || absl::IsDataLoss(status)) {
      state = JobState();
    }
    if (absl::IsNotFound(status) || absl::IsOutOfRange(status)) {
      status = restart ? absl::UnavailableError(status.message()) : status;
    }
    TTC_TRY(retryOrFail(policy, status, progressed, observer, call));
  }
}

absl::StatusOr<RunResult> RemoteClient::run(const RunJob &job,
                                            CompileObserver &observer,
                                            const Call &call) {
  TTC_TRY_ASSIGN(v1::ExecuteHeader header,
                 makeExecuteHeader(job, options.name));
  RetryPolicy policy(options);
  while (true) {
    TTC_TRY_ASSIGN(std::shared_ptr<grpc::Channel> current, connect(call));
    v1::RunService::Stub stub(current);
    auto result = runExecute(stub, job, header, observer, call);
    if (result.ok()) {
      return result;
    }
    // A run has no effect but its outputs: it may be done again.
    TTC_TRY(retryOrFail(policy, result.status(), false, observer, call));
  }
}

template <typename Service, typename Method, typename Request,
          typename Response>
absl::Status RemoteClient::unary(Method method, const Request &request,
                                 Response &response, const Call &call) {
  RetryPolicy policy(options);
  NoObserver observer;
  while (true) {
    TTC_TRY_ASSIGN(std::shared_ptr<grpc::Channel> current, connect(call));
    typename Service::Stub stub(current);
    CallContext context(call);
    absl::Status status =
        context.status((stub.*method)(&context.grpc, request, &response));
    if (status.ok()) {
      return status;
    }
    TTC_TRY(retryOrFail(policy, status, false, observer, call));
  }
}

absl::StatusOr<v1::GetCapabilitiesResponse>
RemoteClient::capabilities(const Call &call) {
  v1::GetCapabilitiesRequest request;
  *request.mutable_protocol() = protocolVersion();
  v1::GetCapabilitiesResponse response;
  TTC_TRY(unary<v1::CompileService>(&v1::CompileService::Stub::GetCapabilities,
                                    request, response, call));
  if (response.protocol().major() != protocolVersion().major()) {
    return absl::FailedPreconditionError(
        absl::StrCat("the daemon speaks protocol ", response.protocol().major(),
                     ".", response.protocol().minor(), ", this client ",
                     protocolVersion().major(), ".", protocolVersion().minor(),
                     "; update the older side"));
  }
  return response;
}

absl::StatusOr<v1::CacheStats> RemoteClient::cacheStats(const Call &call) {
  v1::CacheStats response;
  TTC_TRY(unary<v1::CacheService>(&v1::CacheService::Stub::GetStats,
                                  v1::GetCacheStatsRequest(), response, call));
  return response;
}

absl::StatusOr<std::vector<v1::CacheEntry>>
RemoteClient::cacheEntries(size_t limit, const Call &call) {
  std::vector<v1::CacheEntry> entries;
  v1::ListCacheRequest request;
  while (entries.size() < limit) {
    request.set_page_size(std::min<size_t>(limit - entries.size(), 1000));
    v1::ListCacheResponse page;
    TTC_TRY(unary<v1::CacheService>(&v1::CacheService::Stub::List, request,
                                    page, call));
    for (v1::CacheEntry &entry : *page.mutable_entries()) {
      entries.push_back(std::move(entry));
    }
    if (page.next_page_token().empty()) {
      break;
    }
    request.set_page_token(page.next_page_token());
  }
  return entries;
}

absl::StatusOr<v1::ExplainResponse> RemoteClient::explain(const std::string &a,
                                                          const std::string &b,
                                                          const Call &call) {
  v1::ExplainRequest request;
  request.set_key_a(a);
  request.set_key_b(b);
  v1::ExplainResponse response;
  TTC_TRY(unary<v1::CacheService>(&v1::CacheService::Stub::Explain, request,
                                  response, call));
  return response;
}

} // namespace

std::unique_ptr<Client> makeClient(ClientOptions options) {
  return std::make_unique<RemoteClient>(std::move(options));
}

std::string_view clientVersion() { return TTC_VERSION; }

v1::ProtocolVersion protocolVersion() {
  v1::ProtocolVersion version;
  version.set_major(1);
  version.set_minor(0);
  return version;
}

} // namespace ttc::client
