// What a Compile stream sends, and how it ends.
// SPDX-License-Identifier: Apache-2.0
#include "CompileSession.h"

#include "Responses.h"
#include "RpcStatus.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/wire/Marshal.h"

namespace ttc::server {

using ttc::v1::CompileResponse;

bool CompileSession::needInput() {
  {
    absl::MutexLock lock(&mutex);
    if (closed) {
      return false;
    }
  }
  CompileResponse message;
  message.mutable_need_input();
  enqueue(message);
  pump();
  readMore();
  return true;
}

void CompileSession::progress(const ttc::v1::Progress &progress) {
  CompileResponse message;
  *message.mutable_progress() = progress;
  enqueue(message);
  pump();
}

void CompileSession::diagnostic(const ttc::v1::Diagnostic &diagnostic,
                                const std::string &fileName) {
  enqueueDiagnostic(diagnostic, fileName);
  pump();
}

void CompileSession::enqueueDiagnostic(const ttc::v1::Diagnostic &diagnostic,
                                       const std::string &fileName) {
  CompileResponse message;
  *message.mutable_diagnostic() = diagnostic;
  // Another member may have sent the same graph under another name.
  if (diagnostic.has_location() && diagnostic.location().file() == fileName) {
    message.mutable_diagnostic()->mutable_location()->set_file(
        request->fileName);
  }
  enqueue(message);
}

void CompileSession::sendAnswer(const HitAnswer &answer,
                                const cache::Hit &hit) {
  context.jobs.metrics.sent(hit->payload->size());
  {
    absl::MutexLock lock(&mutex);
    if (closed) {
      return;
    }
    for (const grpc::ByteBuffer &frame : answer.before) {
      frames.push(frame);
    }
    frames.pushPayload(hit, 0, CompileResponse::kArtifactChunkFieldNumber);
    frames.push(answer.last);
    closed = true;
  }
  note(ttc::v1::OUTCOME_OK, ttc::v1::CACHE_OUTCOME_HIT, "");
  pump();
}

void CompileSession::enqueueArtifact(const cache::Hit &artifact) {
  enqueue(artifactResponse(*artifact));
  context.jobs.metrics.sent(artifact->payload->size());
  absl::MutexLock lock(&mutex);
  if (closed) {
    return;
  }
  frames.pushPayload(artifact, 0, CompileResponse::kArtifactChunkFieldNumber);
}

void CompileSession::enqueueReproducer(
    const std::shared_ptr<const Reproducer> &reproducer) {
  CompileResponse message;
  ttc::v1::ReproducerInfo &info = *message.mutable_reproducer();
  wire::toProto(reproducer->digest, reproducer->zip.size(),
                *info.mutable_digest());
  info.set_file_name(reproducer->fileName);
  enqueue(message);
  std::shared_ptr<const std::string> zip(reproducer, &reproducer->zip);
  absl::MutexLock lock(&mutex);
  if (closed) {
    return;
  }
  frames.pushBytes(std::move(zip),
                   CompileResponse::kReproducerChunkFieldNumber);
}

void CompileSession::finish(const std::shared_ptr<const Ending> &ending,
                            ttc::v1::CacheOutcome cache,
                            const std::string &fileName) {
  if (!ending->status.ok()) {
    end(ending->status);
    return;
  }
  for (const ttc::v1::Diagnostic &kept : ending->diagnostics) {
    enqueueDiagnostic(kept, fileName);
  }
  if (ending->artifact != nullptr) {
    enqueueArtifact(ending->artifact);
  }
  if (ending->reproducer != nullptr && request->wantReproducer) {
    enqueueReproducer(ending->reproducer);
  }
  {
    absl::MutexLock lock(&mutex);
    if (closed) {
      return;
    }
    frames.push(toFrame(finalResponse(*ending, cache)));
    closed = true;
  }
  note(ending->outcome, cache, ending->key);
  pump();
}

void CompileSession::fail(const absl::Status &status) { end(status); }

void CompileSession::note(ttc::v1::Outcome outcome, ttc::v1::CacheOutcome cache,
                          const std::string &key) {
  std::chrono::duration<double> took = Clock::now() - begun;
  context.jobs.metrics.finished(outcome, cache, took.count());
  // Hits are many; they are counted, and logged only when asked for.
  LogLevel level =
      cache == ttc::v1::CACHE_OUTCOME_HIT ? LogLevel::Debug : LogLevel::Info;
  if (!logs(level)) {
    return;
  }
  log(level, "compile",
      {{"request", absl::StrCat(id)},
       {"outcome", outcomeLabel(outcome)},
       {"cache", cacheLabel(cache)},
       {"key", key.substr(0, 16)},
       {"ms", absl::StrCat(static_cast<int64_t>(took.count() * 1e3))},
       {"graph_bytes", absl::StrCat(request->graphSize)},
       {"client", request->client.substr(0, 64)},
       {"peer", peer}});
}

/// Adds without sending, so that a whole answer leaves in few packets.
void CompileSession::enqueue(const CompileResponse &message) {
  absl::MutexLock lock(&mutex);
  if (!closed) {
    frames.push(toFrame(message));
  }
}

/// Ends the RPC with `status`; what is not sent yet is dropped.
void CompileSession::end(const absl::Status &status) {
  {
    absl::MutexLock lock(&mutex);
    if (finished) {
      return;
    }
    bool first = !closed;
    closed = true;
    frames.clear();
    endStatus = toRpcStatus(status);
    if (first) {
      std::string code = absl::StatusCodeToString(status.code());
      context.jobs.metrics.refused(code);
      log(LogLevel::Info, "compile refused",
          {{"request", absl::StrCat(id)},
           {"code", code},
           {"why", std::string(status.message().substr(0, 512))}});
    }
  }
  pump();
}

/// Gives gRPC the next frame, or the end. One write is under way at any time,
/// so that only one thread gets past the lock. No buffer hints: gRPC 1.51 was
/// seen to hold hinted frames back for seconds, until a ping of its own.
void CompileSession::pump() {
  bool write = false, last = false;
  grpc::Status status;
  {
    absl::MutexLock lock(&mutex);
    if (busy || finished || (frames.empty() && !closed)) {
      return;
    }
    write = takeFrame();
    last = frames.empty() && closed;
    busy = write;
    finished = last;
    status = endStatus;
  }
  // Not under the lock: gRPC may call back on this thread.
  if (write && last) {
    StartWriteAndFinish(&writing, {}, status);
  } else if (write) {
    StartWrite(&writing);
  } else {
    Finish(status);
  }
}

/// The next frame into `writing`. False: there is none, or it cannot be read
/// any more, which ends the stream.
bool CompileSession::takeFrame() {
  if (frames.empty()) {
    return false;
  }
  auto frame = frames.pop();
  if (!frame.ok()) {
    frames.clear();
    closed = true;
    endStatus = toRpcStatus(frame.status());
    return false;
  }
  writing = *std::move(frame);
  return true;
}

void CompileSession::OnWriteDone(bool ok) {
  {
    absl::MutexLock lock(&mutex);
    busy = false;
    if (!ok) { // The peer has gone: OnCancel follows.
      frames.clear();
      closed = true;
    }
  }
  pump();
}

} // namespace ttc::server
