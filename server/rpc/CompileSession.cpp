// The header, the chunks of the graph, and the answer.
// SPDX-License-Identifier: Apache-2.0
#include "CompileSession.h"

#include "Responses.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/wire/Marshal.h"

namespace ttc::server {

using ttc::v1::CompileRequest;
using ttc::v1::CompileResponse;

CompileSession *CompileSession::start(ServiceContext &context,
                                      grpc::CallbackServerContext &call) {
  std::shared_ptr<CompileSession> session(new CompileSession(context, call));
  session->begin(session);
  return session.get();
}

/// The client closed its side, or went away, while something of it was wanted.
void CompileSession::closedEarly() {
  if (graphWanted()) {
    giveUp(cutUpload());
  } else if (!headerSeen) {
    end(absl::InvalidArgumentError("the stream ended before its header"));
  }
}

void CompileSession::received() {
  if (!headerSeen) {
    headerSeen = true;
    readHeader();
    return;
  }
  CompileRequest message;
  if (!fromFrame(incoming, message) || !message.has_chunk()) {
    giveUp(absl::InvalidArgumentError(
        "a message after the header is no chunk of the graph"));
    return;
  }
  takeGraphChunk(message.chunk());
}

void CompileSession::readHeader() {
  grpc::Slice bytes;
  if (!incoming.DumpToSingleSlice(&bytes).ok()) {
    end(absl::InternalError("the header could not be read"));
    return;
  }
  headerDigest =
      sha256({reinterpret_cast<const char *>(bytes.begin()), bytes.size()});
  if (answerFromMemo()) {
    return;
  }
  CompileRequest message;
  if (!fromFrame(incoming, message) || !message.has_header()) {
    end(absl::InvalidArgumentError(
        "the first message of the stream is no header"));
    return;
  }
  auto admitted = admit(message.header(), context.limits);
  if (!admitted.ok()) {
    end(admitted.status());
    return;
  }
  seek(*std::move(admitted));
}

/// The same header was a hit before, and the cache still has what it led to.
bool CompileSession::answerFromMemo() {
  auto answer = context.memo.find(headerDigest);
  if (answer == nullptr ||
      answer->request->buildId != context.pool.currentBuildId()) {
    return false;
  }
  cache::Hit hit =
      context.jobs.store.findAlias(answer->request->scope, answer->digest);
  if (hit == nullptr || answer->entry.lock() != hit) {
    return false;
  }
  request = answer->request;
  sendAnswer(*answer, hit);
  return true;
}

void CompileSession::found(const Digest &digest, cache::Hit hit) {
  auto answer = makeHitAnswer(*request, digest, hit);
  context.memo.put(headerDigest, answer);
  sendAnswer(*answer, hit);
}

void CompileSession::sendNeedInput() {
  CompileResponse message;
  message.mutable_need_input();
  enqueue(message);
}

void CompileSession::sendProgress(const ttc::v1::Progress &progress) {
  CompileResponse message;
  *message.mutable_progress() = progress;
  enqueue(message);
}

void CompileSession::sendDiagnostic(const ttc::v1::Diagnostic &diagnostic) {
  CompileResponse message;
  *message.mutable_diagnostic() = diagnostic;
  enqueue(message);
}

void CompileSession::sendAnswer(const HitAnswer &answer,
                                const cache::Hit &hit) {
  context.jobs.metrics.sent(hit->payload->size());
  bool sent = closeWith([&](FrameQueue &frames) {
    for (const grpc::ByteBuffer &frame : answer.before) {
      frames.push(frame);
    }
    frames.pushPayload(hit, 0, CompileResponse::kArtifactChunkFieldNumber);
    frames.push(answer.last);
  });
  if (sent) {
    note(ttc::v1::OUTCOME_OK, ttc::v1::CACHE_OUTCOME_HIT, "");
    pump();
  }
}

static void pushReproducer(const std::shared_ptr<const Reproducer> &reproducer,
                           FrameQueue &frames) {
  CompileResponse message;
  ttc::v1::ReproducerInfo &info = *message.mutable_reproducer();
  wire::toProto(reproducer->digest, reproducer->zip.size(),
                *info.mutable_digest());
  info.set_file_name(reproducer->fileName);
  frames.push(toFrame(message));
  frames.pushBytes(reproducer, reproducer->zip,
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
  bool sent = closeWith([&](FrameQueue &frames) {
    if (ending->artifact != nullptr) {
      context.jobs.metrics.sent(ending->artifact->payload->size());
      frames.push(toFrame(artifactResponse(*ending->artifact)));
      frames.pushPayload(ending->artifact, 0,
                         CompileResponse::kArtifactChunkFieldNumber);
    }
    if (ending->reproducer != nullptr && request->wantReproducer) {
      pushReproducer(ending->reproducer, frames);
    }
    frames.push(toFrame(finalResponse(*ending, cache)));
  });
  if (sent) {
    note(ending->outcome, cache, ending->key);
    pump();
  }
}

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

} // namespace ttc::server
