// Inputs and program out, outputs and profile in.
// SPDX-License-Identifier: Apache-2.0
#include "RunStream.h"

#include "Blob.h"
#include "CallContext.h"
#include "CompileStream.h"
#include "Upload.h"
#include "Utf8.h"
#include <algorithm>

namespace ttc::client {
namespace {

using Streamer =
    grpc::ClientReaderWriter<v1::ExecuteRequest, v1::ExecuteResponse>;

/// What has arrived of one run.
struct Arrived {
  RunResult result;
  Blob outputs, profile;
  bool finished = false;
};

/// A broken stream shows in Read and Finish: it is no error here.
absl::Status sendInputs(Streamer &stream, const InputFile &inputs,
                        const Call &call) {
  for (uint64_t offset = 0; offset < inputs.size();) {
    TTC_TRY(call.check());
    uint64_t count = std::min(kChunkBytes, inputs.size() - offset);
    v1::ExecuteRequest request;
    v1::DataChunk &chunk = *request.mutable_input_chunk();
    chunk.set_offset(offset);
    TTC_TRY_ASSIGN(*chunk.mutable_data(), inputs.read(offset, count));
    offset += count;
    if (!stream.Write(request)) {
      break;
    }
  }
  return absl::OkStatus();
}

absl::Status sendProgram(Streamer &stream, const RunJob &job) {
  const Graph &program =
      job.program != nullptr ? *job.program : *job.compile.graph;
  return uploadGraph(program, [&](v1::InputChunk &&chunk) {
    v1::ExecuteRequest request;
    *request.mutable_graph_chunk() = std::move(chunk);
    return stream.Write(request);
  });
}

void takeFinal(const v1::Final &final, Arrived &arrived) {
  arrived.finished = true;
  RunResult &result = arrived.result;
  result.outcome = final.outcome();
  result.cache = final.cache();
  result.key = final.key();
  result.message = final.message();
  result.timings.assign(final.timings().begin(), final.timings().end());
}

/// Everything but `need_input`, which writes to the stream.
absl::Status take(v1::ExecuteResponse &response, CompileObserver &observer,
                  Arrived &arrived) {
  switch (response.message_case()) {
  case v1::ExecuteResponse::kProgress:
    observer.onProgress(response.progress());
    return absl::OkStatus();
  case v1::ExecuteResponse::kDiagnostic:
    arrived.result.diagnostics.push_back(
        std::move(*response.mutable_diagnostic()));
    return absl::OkStatus();
  case v1::ExecuteResponse::kOutputs:
    return arrived.outputs.announce(response.outputs());
  case v1::ExecuteResponse::kOutputChunk:
    return arrived.outputs.add(response.output_chunk());
  case v1::ExecuteResponse::kProfile:
    return arrived.profile.announce(response.profile());
  case v1::ExecuteResponse::kProfileChunk:
    return arrived.profile.add(response.profile_chunk());
  case v1::ExecuteResponse::kSummary:
    arrived.result.summary = std::move(*response.mutable_summary());
    return absl::OkStatus();
  case v1::ExecuteResponse::kFinal:
    takeFinal(response.final(), arrived);
    return absl::OkStatus();
  default: // Of a later minor version: not for us.
    return absl::OkStatus();
  }
}

absl::Status converse(Streamer &stream, const RunJob &job,
                      CompileObserver &observer, const Call &call,
                      Arrived &arrived) {
  if (job.inputs != nullptr) {
    TTC_TRY(sendInputs(stream, *job.inputs, call));
  }
  bool sent = false;
  v1::ExecuteResponse response;
  while (stream.Read(&response)) {
    if (arrived.finished) {
      return absl::DataLossError("a message came after `final`");
    }
    if (!response.has_need_input()) {
      TTC_TRY(take(response, observer, arrived));
      continue;
    }
    if (sent || !job.key.empty()) {
      return absl::DataLossError("the daemon asked for the program twice");
    }
    sent = true;
    TTC_TRY(sendProgram(stream, job));
  }
  return absl::OkStatus();
}

/// Verifies the bytes that came beside `final`.
absl::StatusOr<RunResult> complete(Arrived &arrived) {
  if (arrived.result.outcome == v1::OUTCOME_OK) {
    if (!arrived.outputs.announced()) {
      return absl::DataLossError("the daemon says OK and sent no outputs");
    }
    TTC_TRY_ASSIGN(arrived.result.outputs, arrived.outputs.finish());
  }
  if (arrived.profile.announced()) {
    TTC_TRY_ASSIGN(arrived.result.profile, arrived.profile.finish());
  }
  return std::move(arrived.result);
}

void setProgram(const RunJob &job, v1::CompileHeader compile,
                v1::ExecuteHeader &header) {
  if (!job.key.empty()) {
    header.set_artifact_key(job.key);
  } else if (job.program != nullptr) {
    v1::Digest &digest =
        job.isSource ? *header.mutable_source() : *header.mutable_executable();
    digest.set_sha256(job.program->digest().raw());
    digest.set_size_bytes(job.program->size());
  } else {
    *header.mutable_compile() = std::move(compile);
  }
}

} // namespace

absl::StatusOr<v1::ExecuteHeader>
makeExecuteHeader(const RunJob &job, const std::string &clientName) {
  v1::CompileHeader compile;
  if (job.key.empty() && job.program == nullptr) {
    TTC_TRY_ASSIGN(compile, makeHeader(job.compile, clientName));
  }
  v1::ExecuteHeader header;
  setProgram(job, std::move(compile), header);
  *header.mutable_protocol() = protocolVersion();
  header.set_client(clientName);
  header.set_device(asUtf8(job.device));
  header.set_device_profile(asUtf8(job.deviceProfile));
  header.set_numerics(asUtf8(job.numerics));
  header.set_want_profile(job.wantProfile);
  header.set_random_seed(job.seed);
  header.set_name(asUtf8(job.name));
  if (job.inputs != nullptr) {
    header.mutable_inputs()->set_sha256(job.inputs->digest().raw());
    header.mutable_inputs()->set_size_bytes(job.inputs->size());
  }
  return header;
}

absl::StatusOr<RunResult> runExecute(v1::RunService::Stub &stub,
                                     const RunJob &job,
                                     const v1::ExecuteHeader &header,
                                     CompileObserver &observer,
                                     const Call &call) {
  CallContext context(call);
  std::unique_ptr<Streamer> stream = stub.Execute(&context.grpc);
  v1::ExecuteRequest first;
  *first.mutable_header() = header;
  stream->Write(first);
  Arrived arrived;
  absl::Status ours = converse(*stream, job, observer, call, arrived);
  if (!ours.ok()) {
    context.grpc.TryCancel();
  }
  absl::Status theirs = context.status(stream->Finish());
  TTC_TRY(ours);
  if (arrived.finished) {
    return complete(arrived);
  }
  TTC_TRY(theirs);
  return absl::UnavailableError("the daemon ended the stream without `final`");
}

} // namespace ttc::client
