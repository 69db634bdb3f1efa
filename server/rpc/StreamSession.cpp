// Reading, writing, ending.
// SPDX-License-Identifier: Apache-2.0
#include "StreamSession.h"

#include "RpcStatus.h"
#include "absl/strings/str_cat.h"
#include "ttc/server/Log.h"
#include "ttc/wire/StatusDetails.h"
#include <grpcpp/server_context.h>
#include <utility>

namespace ttc::server {

StreamSession::StreamSession(const char *what, ServiceContext &context,
                             grpc::CallbackServerContext &call)
    : context(context), what(what), peer(call.peer()),
      id(context.nextRequestId.fetch_add(1)) {
  context.active.fetch_add(1);
  context.lastRequest.store(begun.time_since_epoch().count());
}

void StreamSession::begin(std::shared_ptr<StreamSession> owner) {
  self = std::move(owner);
  if (context.draining) {
    end(wire::withRetry(
        absl::UnavailableError("the daemon is shutting down; try again"), 1));
  } else {
    readMore();
  }
}

/// One message at a time: the next read begins when this one is dealt with.
void StreamSession::OnReadDone(bool ok) {
  if (!ok) {
    closedEarly();
    return;
  }
  received();
  bool again;
  {
    absl::MutexLock lock(&mutex);
    reading = false;
    again = std::exchange(readAgain, false);
  }
  if (again) {
    readMore();
  }
}

void StreamSession::readMore() {
  absl::MutexLock lock(&mutex);
  if (finished) {
    return;
  }
  if (reading) {
    readAgain = true;
    return;
  }
  reading = true;
  StartRead(&incoming);
}

void StreamSession::enqueue(const google::protobuf::MessageLite &message) {
  absl::MutexLock lock(&mutex);
  if (!closed) {
    frames.push(toFrame(message));
  }
}

void StreamSession::enqueueBytes(std::shared_ptr<const void> owner,
                                 absl::string_view bytes, int field) {
  absl::MutexLock lock(&mutex);
  if (!closed) {
    frames.pushBytes(std::move(owner), bytes, field);
  }
}

bool StreamSession::closeWith(const std::function<void(FrameQueue &)> &fill) {
  absl::MutexLock lock(&mutex);
  if (closed) {
    return false;
  }
  fill(frames);
  closed = true;
  return true;
}

void StreamSession::end(const absl::Status &status) {
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
      log(LogLevel::Info, absl::StrCat(what, " refused"),
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
void StreamSession::pump() {
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
bool StreamSession::takeFrame() {
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

void StreamSession::OnWriteDone(bool ok) {
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

bool StreamSession::isClosed() {
  absl::MutexLock lock(&mutex);
  return closed || finished;
}

void StreamSession::OnDone() {
  released();
  context.lastRequest.store(Clock::now().time_since_epoch().count());
  context.active.fetch_sub(1);
  std::shared_ptr<StreamSession> last = std::move(self);
}

} // namespace ttc::server
