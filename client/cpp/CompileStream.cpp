// Reading a stream message by message; what each one does to the state.
// SPDX-License-Identifier: Apache-2.0
#include "CompileStream.h"

#include "CallContext.h"
#include "Upload.h"
#include "Utf8.h"
#include "absl/strings/str_cat.h"

namespace ttc::client {
namespace {

using CompileStreamer =
    grpc::ClientReaderWriter<v1::CompileRequest, v1::CompileResponse>;

absl::Status announceArtifact(const v1::ArtifactInfo &info, JobState &state) {
  state.result.key = info.key();
  state.result.files.assign(info.files().begin(), info.files().end());
  return state.artifact.announce(info.digest());
}

/// Takes in what `final` says.
void finish(const v1::Final &final, JobState &state) {
  state.finished = true;
  state.result.outcome = final.outcome();
  state.result.cache = final.cache();
  state.result.message = final.message();
  if (!final.key().empty()) {
    state.result.key = final.key();
  }
  state.result.timings.assign(final.timings().begin(), final.timings().end());
}

/// Everything but `need_input`, which writes to the stream.
absl::Status take(v1::CompileResponse &response, CompileObserver &observer,
                  JobState &state) {
  switch (response.message_case()) {
  case v1::CompileResponse::kProgress:
    observer.onProgress(response.progress());
    return absl::OkStatus();
  case v1::CompileResponse::kDiagnostic:
    state.result.diagnostics.push_back(
        std::move(*response.mutable_diagnostic()));
    return absl::OkStatus();
  case v1::CompileResponse::kArtifact:
    return announceArtifact(response.artifact(), state);
  case v1::CompileResponse::kArtifactChunk:
    return state.artifact.add(response.artifact_chunk());
  case v1::CompileResponse::kReproducer:
    state.result.reproducerName = response.reproducer().file_name();
    return state.reproducer.announce(response.reproducer().digest());
  case v1::CompileResponse::kReproducerChunk:
    return state.reproducer.add(response.reproducer_chunk());
  case v1::CompileResponse::kFinal:
    finish(response.final(), state);
    return absl::OkStatus();
  default:
    // A message of a later minor version: not for us.
    return absl::OkStatus();
  }
}

/// Verifies the bytes that came beside `final`.
absl::Status complete(JobState &state) {
  if (state.reproducer.announced()) {
    TTC_TRY_ASSIGN(state.result.reproducer, state.reproducer.finish());
  }
  if (state.result.outcome != v1::OUTCOME_OK) {
    return absl::OkStatus();
  }
  if (!state.artifact.announced()) {
    return absl::DataLossError("the daemon says OK and sent no artifact");
  }
  TTC_TRY_ASSIGN(state.result.archive, state.artifact.finish());
  return absl::OkStatus();
}

/// gRPC's Read says false for the end and for a message that is no valid
/// protobuf (a string that is not UTF-8, say), and after the latter Finish
/// would wait for ever for somebody to read the rest. At the end, further reads
/// are false at once.
absl::Status checkEnd(CompileStreamer &stream) {
  constexpr int kTries = 8;
  v1::CompileResponse response;
  for (int i = 0; i < kTries; ++i) {
    if (stream.Read(&response)) {
      return absl::DataLossError("the daemon sent a malformed message");
    }
  }
  return absl::OkStatus();
}

/// Reads to the end. A failure of ours (bad bytes, unreadable graph) is
/// returned at once.
absl::Status converse(CompileStreamer &stream, const CompileJob &job,
                      CompileObserver &observer, JobState &state) {
  bool uploaded = false;
  v1::CompileResponse response;
  while (stream.Read(&response)) {
    if (state.finished) {
      return absl::DataLossError("a message came after `final`");
    }
    if (response.has_need_input()) {
      if (uploaded) {
        return absl::DataLossError("the daemon asked for the graph twice");
      }
      uploaded = true;
      TTC_TRY(uploadGraph(*job.graph, [&](v1::InputChunk &&chunk) {
        v1::CompileRequest request;
        *request.mutable_chunk() = std::move(chunk);
        return stream.Write(request);
      }));
      stream.WritesDone();
    } else {
      TTC_TRY(take(response, observer, state));
    }
    if (state.finished && !uploaded) {
      uploaded = true;
      stream.WritesDone();
    }
  }
  return state.finished ? absl::OkStatus() : checkEnd(stream);
}

} // namespace

absl::StatusOr<v1::CompileHeader> makeHeader(const CompileJob &job,
                                             const std::string &clientName) {
  v1::CompileHeader header;
  *header.mutable_protocol() = protocolVersion();
  header.set_client(clientName);
  header.set_input_kind(job.inputKind);
  header.mutable_graph()->set_sha256(job.graph->digest().raw());
  header.mutable_graph()->set_size_bytes(job.graph->size());
  header.set_file_name(asUtf8(job.graph->name()));
  for (const auto &[name, value] : job.options) {
    if (!isUtf8(name) || !isUtf8(value)) {
      return absl::InvalidArgumentError(
          absl::StrCat("option `", asUtf8(name), "` is not UTF-8"));
    }
    v1::Option *option = header.add_options();
    option->set_name(name);
    option->set_value(value);
  }
  header.mutable_targets()->Assign(job.targets.begin(), job.targets.end());
  header.mutable_devices()->Assign(job.devices.begin(), job.devices.end());
  header.mutable_device_profiles()->Assign(job.deviceProfiles.begin(),
                                           job.deviceProfiles.end());
  if (job.graph->size() <= kInlineBytes) {
    TTC_TRY_ASSIGN(*header.mutable_inline_graph(),
                   job.graph->read(0, job.graph->size()));
  }
  header.set_want_reproducer(true);
  header.set_recompile(job.recompile);
  return header;
}

absl::Status runCompile(v1::CompileService::Stub &stub, const CompileJob &job,
                        const v1::CompileHeader &header,
                        CompileObserver &observer, const Call &call,
                        JobState &state) {
  CallContext context(call);
  std::unique_ptr<CompileStreamer> stream = stub.Compile(&context.grpc);
  v1::CompileRequest first;
  *first.mutable_header() = header;
  stream->Write(first); // a broken stream shows in Read and Finish
  absl::Status ours = converse(*stream, job, observer, state);
  if (!ours.ok()) {
    context.grpc.TryCancel();
  }
  absl::Status theirs = context.status(stream->Finish());
  TTC_TRY(ours);
  if (state.finished) {
    return complete(
        state); // a connection that breaks after `final` took nothing
  }
  TTC_TRY(theirs);
  return absl::UnavailableError("the daemon ended the stream without `final`");
}

absl::Status runFetch(v1::CompileService::Stub &stub, const Call &call,
                      JobState &state) {
  CallContext context(call);
  v1::FetchArtifactRequest request;
  request.set_key(state.result.key);
  request.set_offset(state.artifact.offset());
  auto stream = stub.FetchArtifact(&context.grpc, request);
  v1::FetchArtifactResponse response;
  absl::Status ours;
  while (ours.ok() && stream->Read(&response)) {
    ours = response.has_artifact()
               ? announceArtifact(response.artifact(), state)
               : state.artifact.add(response.chunk());
  }
  if (!ours.ok()) {
    context.grpc.TryCancel();
  }
  absl::Status theirs = context.status(stream->Finish());
  TTC_TRY(ours);
  if (!state.artifact.complete()) {
    TTC_TRY(theirs);
    return absl::UnavailableError("the daemon ended the artifact early");
  }
  if (!state.finished) {
    state.result.outcome = v1::OUTCOME_OK;
    state.result.cache = v1::CACHE_OUTCOME_HIT;
  }
  return complete(state);
}

} // namespace ttc::client
