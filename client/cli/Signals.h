// SIGINT, SIGTERM and SIGHUP as a cancel instead of a sudden end.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_SIGNALS_H
#define CLIENT_CLI_SIGNALS_H

#include "ttc/client/Call.h"
#include <csignal>
#include <thread>

namespace ttc::cli {

/// Takes the three signals for as long as it lives: the first one throws
/// `cancel`, a second one ends the process at once with exit code 5. A signal
/// that the caller ignores (nohup, a background job) stays ignored. REQUIRES:
/// made before any other thread, since threads inherit which signals they leave
/// to us.
class SignalWatcher {
public:
  explicit SignalWatcher(client::CancelToken &cancel);
  ~SignalWatcher();
  SignalWatcher(const SignalWatcher &) = delete;
  SignalWatcher &operator=(const SignalWatcher &) = delete;

private:
  void watch();

  client::CancelToken &cancel;
  sigset_t watched;
  std::thread thread;
};

} // namespace ttc::cli

#endif // CLIENT_CLI_SIGNALS_H
