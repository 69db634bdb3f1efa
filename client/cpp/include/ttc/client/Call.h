// How long a call may take and how it is given up: the two things that every
// call of the client takes along.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_CLIENT_CALL_H
#define TTC_CLIENT_CALL_H

#include "absl/base/thread_annotations.h"
#include "absl/status/status.h"
#include "absl/synchronization/mutex.h"
#include "absl/time/time.h"
#include <functional>
#include <map>

namespace ttc::client {

/// A switch that is thrown once: by the thread that sees SIGINT, say. All
/// members are thread-safe.
class CancelToken {
public:
  CancelToken();
  ~CancelToken();
  CancelToken(const CancelToken &) = delete;
  CancelToken &operator=(const CancelToken &) = delete;

  /// Throws the switch: wakes every sleeper and runs the registered callbacks
  /// on this thread. Idempotent.
  void cancel();
  bool cancelled() const;
  /// A descriptor that polls readable once cancelled. Owned by the token.
  int descriptor() const { return event; }

private:
  friend class OnCancel;
  int event;
  mutable absl::Mutex mutex;
  bool thrown ABSL_GUARDED_BY(mutex) = false;
  int nextId ABSL_GUARDED_BY(mutex) = 0;
  std::map<int, std::function<void()>> callbacks ABSL_GUARDED_BY(mutex);
};

/// Has `callback` called if `token` is thrown during the life of this object;
/// at once if it is thrown already. The callback must be short and must not
/// touch the token. After the destructor it does not run.
class OnCancel {
public:
  OnCancel(CancelToken &token, std::function<void()> callback);
  ~OnCancel();
  OnCancel(const OnCancel &) = delete;
  OnCancel &operator=(const OnCancel &) = delete;

private:
  CancelToken &token;
  int id;
};

/// The frame of one call. `cancel` must outlive it.
struct Call {
  CancelToken &cancel;
  absl::Time deadline = absl::InfiniteFuture();

  /// CANCELLED or DEADLINE_EXCEEDED once the call should be given up.
  absl::Status check() const;
  /// Waits, but not past the deadline or a cancel. Returns `check()`
  /// afterwards.
  absl::Status sleep(absl::Duration duration) const;
};

} // namespace ttc::client

#endif // TTC_CLIENT_CALL_H
