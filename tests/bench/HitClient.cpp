// One thread per connection over the synchronous API; every archive is hashed,
// as clients do.
// SPDX-License-Identifier: Apache-2.0
#include "HitClient.h"

#include "ttc/support/Digest.h"
#include <algorithm>
#include <grpcpp/create_channel.h>
#include <mutex>
#include <thread>

namespace ttc::bench {
namespace {

using Clock = std::chrono::steady_clock;
using ttc::v1::CompileRequest;
using ttc::v1::CompileResponse;

CompileRequest requestFor(const std::string &graph) {
  CompileRequest request;
  ttc::v1::CompileHeader &header = *request.mutable_header();
  header.mutable_protocol()->set_major(1);
  header.set_client("bench-hit");
  header.mutable_graph()->set_sha256(sha256(graph).raw());
  header.mutable_graph()->set_size_bytes(graph.size());
  header.set_file_name("bench.mlir");
  header.set_inline_graph(graph);
  return request;
}

double percentile(const std::vector<double> &sorted, double share) {
  size_t index =
      static_cast<size_t>(share * static_cast<double>(sorted.size()));
  return sorted.empty() ? 0 : sorted[std::min(index, sorted.size() - 1)];
}

} // namespace

HitClient::HitClient(const std::string &address, size_t connections,
                     std::string graph)
    : graph(std::move(graph)) {
  for (size_t i = 0; i < connections; ++i) {
    grpc::ChannelArguments arguments;
    arguments.SetMaxReceiveMessageSize(-1);
    // Else channels to one address share a connection.
    arguments.SetInt(GRPC_ARG_USE_LOCAL_SUBCHANNEL_POOL, 1);
    stubs.push_back(ttc::v1::CompileService::NewStub(grpc::CreateCustomChannel(
        address, grpc::InsecureChannelCredentials(), arguments)));
  }
}

absl::StatusOr<std::string> HitClient::compile(Stub &stub, bool wantHit) const {
  grpc::ClientContext context;
  context.set_wait_for_ready(true);
  auto stream = stub.Compile(&context);
  stream->Write(requestFor(graph), grpc::WriteOptions().set_last_message());
  CompileResponse response;
  std::string archive, digest;
  ttc::v1::Final final;
  while (stream->Read(&response)) {
    if (response.has_artifact()) {
      digest = response.artifact().digest().sha256();
    } else if (response.has_artifact_chunk()) {
      archive += response.artifact_chunk().data();
    } else if (response.has_final()) {
      final = response.final();
    }
  }
  grpc::Status status = stream->Finish();
  if (!status.ok()) {
    return absl::InternalError(status.error_message());
  }
  if (sha256(archive).raw() != digest ||
      final.outcome() != ttc::v1::OUTCOME_OK ||
      (wantHit && final.cache() != ttc::v1::CACHE_OUTCOME_HIT)) {
    return absl::DataLossError("no hit: " + final.ShortDebugString());
  }
  return archive;
}

absl::StatusOr<std::string> HitClient::compileOnce() {
  return compile(*stubs[0], false);
}

absl::StatusOr<Figures> HitClient::run(std::chrono::milliseconds duration) {
  std::mutex mutex;
  std::vector<double> times;
  absl::Status failure;
  Clock::time_point begin = Clock::now(), end = begin + duration;
  std::vector<std::thread> threads;
  for (auto &stub : stubs) {
    threads.emplace_back([&] {
      std::vector<double> own;
      absl::Status status;
      for (auto before = Clock::now(); before < end && status.ok();) {
        status = compile(*stub, true).status();
        auto after = Clock::now();
        own.push_back(
            std::chrono::duration<double, std::micro>(after - before).count());
        before = after;
      }
      std::lock_guard<std::mutex> lock(mutex);
      times.insert(times.end(), own.begin(), own.end());
      failure.Update(status);
    });
  }
  for (std::thread &thread : threads) {
    thread.join();
  }
  TTC_TRY(failure);
  double seconds = std::chrono::duration<double>(Clock::now() - begin).count();
  std::sort(times.begin(), times.end());
  return Figures{static_cast<double>(times.size()) / seconds,
                 percentile(times, 0.5), percentile(times, 0.99)};
}

} // namespace ttc::bench
