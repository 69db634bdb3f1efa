// A thread that waits for signals: no code runs in a handler.
// SPDX-License-Identifier: Apache-2.0
#include "Signals.h"

#include "ExitCode.h"
#include <initializer_list>
#include <pthread.h>
#include <unistd.h>

namespace ttc::cli {
namespace {

// Tells the watching thread that the program is over; no signal that anybody
// else sends.
constexpr int kStop = SIGUSR2;

bool isIgnored(int signal) {
  struct sigaction action{};
  return sigaction(signal, nullptr, &action) == 0 &&
         action.sa_handler == SIG_IGN;
}

} // namespace

SignalWatcher::SignalWatcher(client::CancelToken &cancel) : cancel(cancel) {
  signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of the write
  sigemptyset(&watched);
  for (int number : {SIGINT, SIGTERM, SIGHUP}) {
    if (!isIgnored(number)) {
      sigaddset(&watched, number);
    }
  }
  sigaddset(&watched, kStop);
  pthread_sigmask(SIG_BLOCK, &watched, nullptr);
  thread = std::thread([this] { watch(); });
}

SignalWatcher::~SignalWatcher() {
  pthread_kill(thread.native_handle(), kStop);
  thread.join();
}

void SignalWatcher::watch() {
  int number = 0;
  while (sigwait(&watched, &number) == 0 && number != kStop) {
    if (cancel.cancelled()) {
      _exit(static_cast<int>(ExitCode::Interrupted));
    }
    cancel.cancel();
  }
}

} // namespace ttc::cli
