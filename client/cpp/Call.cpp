// CancelToken: a flag, an eventfd for poll, and callbacks for calls that block
// elsewhere.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/Call.h"

#include "absl/time/clock.h"
#include <algorithm>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace ttc::client {

CancelToken::CancelToken() : event(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}

CancelToken::~CancelToken() {
  if (event >= 0) {
    close(event);
  }
}

void CancelToken::cancel() {
  absl::MutexLock lock(&mutex);
  if (thrown) {
    return;
  }
  thrown = true;
  uint64_t one = 1;
  // A full counter is readable too, so a failed write loses nothing.
  [[maybe_unused]] ssize_t written = write(event, &one, sizeof(one));
  for (auto &[id, callback] : callbacks) {
    callback();
  }
}

bool CancelToken::cancelled() const {
  absl::MutexLock lock(&mutex);
  return thrown;
}

OnCancel::OnCancel(CancelToken &token, std::function<void()> callback)
    : token(token) {
  absl::MutexLock lock(&token.mutex);
  id = token.nextId++;
  if (token.thrown) {
    callback();
    return;
  }
  token.callbacks.emplace(id, std::move(callback));
}

OnCancel::~OnCancel() {
  absl::MutexLock lock(&token.mutex);
  token.callbacks.erase(id);
}

absl::Status Call::check() const {
  if (cancel.cancelled()) {
    return absl::CancelledError("cancelled");
  }
  if (absl::Now() >= deadline) {
    return absl::DeadlineExceededError("the time is up");
  }
  return absl::OkStatus();
}

absl::Status Call::sleep(absl::Duration duration) const {
  absl::Time end = std::min(absl::Now() + duration, deadline);
  pollfd wake{cancel.descriptor(), POLLIN, 0};
  while (!cancel.cancelled()) {
    absl::Duration left = end - absl::Now();
    if (left <= absl::ZeroDuration()) {
      break;
    }
    int64_t ms =
        std::clamp<int64_t>(absl::ToInt64Milliseconds(left) + 1, 1, 60000);
    poll(&wake, 1, static_cast<int>(ms));
  }
  return check();
}

} // namespace ttc::client
