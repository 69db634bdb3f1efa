// poll on the socket and on the child's stderr, waitpid at the end.
// SPDX-License-Identifier: Apache-2.0
#include "WorkerProcess.h"

#include "Spawn.h"
#include "absl/strings/str_cat.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <poll.h>
#include <sys/wait.h>

namespace ttc::server {

static constexpr size_t maxWords = 16 << 10;

std::string WorkerExit::describe() const {
  if (WIFSIGNALED(waitStatus)) {
    int signal = WTERMSIG(waitStatus);
    return absl::StrCat("signal ", signal, " (", strsignal(signal), ")");
  }
  return absl::StrCat("exit code ", WEXITSTATUS(waitStatus));
}

bool WorkerExit::fromOutside() const {
  if (!WIFSIGNALED(waitStatus)) {
    return false;
  }
  switch (WTERMSIG(waitStatus)) {
  case SIGKILL:
  case SIGTERM:
  case SIGINT:
  case SIGHUP:
  case SIGQUIT:
    return true;
  default:
    return false;
  }
}

WorkerProcess::WorkerProcess(pid_t child, link::UniqueFd socketEnd,
                             link::UniqueFd errors)
    : child(child), socket(std::move(socketEnd)), errors(std::move(errors)) {}

absl::StatusOr<std::unique_ptr<WorkerProcess>>
WorkerProcess::start(const Options &options) {
  TTC_TRY_ASSIGN(Spawned spawned,
                 spawnWorker(options.program, options.memoryBytes));
  std::unique_ptr<WorkerProcess> worker(new WorkerProcess(
      spawned.pid, std::move(spawned.socket), std::move(spawned.errors)));
  ttc::worker::v1::FromWorker message;
  if (!worker->receive(message, options.startTimeoutMs) ||
      !message.has_hello()) {
    worker->kill();
    std::string how = worker->reap().describe();
    return absl::UnavailableError(
        absl::StrCat("the compiler `", options.program, "` does not start (",
                     how, "): ", worker->lastWords()));
  }
  worker->build = message.hello().build_id();
  return worker;
}

WorkerProcess::~WorkerProcess() {
  kill();
  reap();
}

bool WorkerProcess::alive() {
  absl::MutexLock lock(&mutex);
  if (reaped) {
    return false;
  }
  int status = 0;
  if (::waitpid(child, &status, WNOHANG) == 0) {
    return true;
  }
  reaped = true;
  ending.waitStatus = status;
  return false;
}

bool WorkerProcess::send(const ttc::worker::v1::ToWorker &message, int passFd) {
  return socket.send(message, passFd).ok();
}

/// Takes what is there without waiting, and keeps the end of it.
void WorkerProcess::readErrors() {
  char chunk[4096];
  while (true) {
    ssize_t count = ::read(errors.get(), chunk, sizeof(chunk));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count == 0) {
      errors.reset();
    }
    if (count <= 0) {
      return;
    }
    words.append(chunk, static_cast<size_t>(count));
    if (words.size() > maxWords) {
      words.erase(0, words.size() - maxWords);
    }
  }
}

bool WorkerProcess::receive(ttc::worker::v1::FromWorker &message,
                            int timeoutMs) {
  while (true) {
    auto complete = socket.next(message);
    if (!complete.ok()) {
      kill();
      return false;
    }
    if (*complete) {
      return true;
    }
    pollfd watched[2] = {{socket.fd(), POLLIN, 0}, {errors.get(), POLLIN, 0}};
    int count = ::poll(watched, 2, timeoutMs);
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return false;
    }
    if (watched[1].revents != 0) {
      readErrors();
    }
    if (watched[0].revents != 0) {
      auto open = socket.fill();
      if (!open.ok() || !*open) {
        return false;
      }
    }
  }
}

void WorkerProcess::kill() {
  absl::MutexLock lock(&mutex);
  // After the child was reaped its number may belong to another process.
  if (!reaped) {
    ::kill(child, SIGKILL);
  }
}

WorkerExit WorkerProcess::reap() {
  // A child that closed its socket and lives on must not hold us up: it gets a
  // moment to die by itself, so that the reason of its own death is seen, and
  // is killed then.
  for (int waited = 0; waited < 200 && alive(); ++waited) {
    ::poll(nullptr, 0, 5);
  }
  kill();
  absl::MutexLock lock(&mutex);
  if (!reaped) {
    int status = 0;
    while (::waitpid(child, &status, 0) < 0 && errno == EINTR) {
    }
    reaped = true;
    ending.waitStatus = status;
  }
  if (errors.valid()) {
    readErrors();
  }
  return ending;
}

} // namespace ttc::server
