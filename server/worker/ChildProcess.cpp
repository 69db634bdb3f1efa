// posix_spawn, poll, waitpid.
// SPDX-License-Identifier: Apache-2.0
#include "ChildProcess.h"

#include "absl/strings/str_cat.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ttc::worker {
namespace {

constexpr size_t maxWords = 16 << 10;
constexpr size_t maxLine = 64 << 10;
constexpr int linesFd = 3;

struct Pipe {
  link::UniqueFd ours, theirs;
};

/// Ours does not block; theirs is above the descriptors that a child is given.
absl::StatusOr<Pipe> makePipe() {
  int ends[2];
  if (::pipe2(ends, O_CLOEXEC) != 0) {
    return absl::ResourceExhaustedError(
        absl::StrCat("pipe: ", std::strerror(errno)));
  }
  link::UniqueFd low(ends[1]);
  Pipe made{link::UniqueFd(ends[0]),
            link::UniqueFd(::fcntl(low.get(), F_DUPFD_CLOEXEC, 10))};
  ::fcntl(made.ours.get(), F_SETFL, O_NONBLOCK);
  return made;
}

std::vector<char *> pointers(const std::vector<std::string> &texts) {
  std::vector<char *> out;
  for (const std::string &text : texts) {
    out.push_back(const_cast<char *>(text.c_str()));
  }
  out.push_back(nullptr);
  return out;
}

/// What is there without waiting. False at the end of the pipe.
bool readSome(int fd, std::string &to) {
  char chunk[4096];
  while (true) {
    ssize_t count = ::read(fd, chunk, sizeof(chunk));
    if (count < 0 && errno == EINTR) {
      continue;
    }
    if (count <= 0) {
      return count < 0 && errno == EAGAIN;
    }
    to.append(chunk, static_cast<size_t>(count));
    if (to.size() > maxLine) {
      return true; // The rest later: what is there is looked at first.
    }
  }
}

} // namespace

std::string describeWaitStatus(int status) {
  if (WIFSIGNALED(status)) {
    int signal = WTERMSIG(status);
    return absl::StrCat("signal ", signal, " (", strsignal(signal), ")");
  }
  return absl::StrCat("exit code ", WEXITSTATUS(status));
}

absl::StatusOr<ChildProcess> ChildProcess::start(const Command &command) {
  TTC_TRY_ASSIGN(Pipe lines, makePipe());
  TTC_TRY_ASSIGN(Pipe output, makePipe());
  posix_spawn_file_actions_t actions;
  ::posix_spawn_file_actions_init(&actions);
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, output.theirs.get(), 1);
  ::posix_spawn_file_actions_adddup2(&actions, output.theirs.get(), 2);
  ::posix_spawn_file_actions_adddup2(&actions, lines.theirs.get(), linesFd);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, linesFd + 1);
  ::posix_spawn_file_actions_addchdir_np(&actions, command.folder.c_str());
  pid_t pid = -1;
  int error = ::posix_spawn(&pid, command.arguments.front().c_str(), &actions,
                            nullptr, pointers(command.arguments).data(),
                            pointers(command.environment).data());
  ::posix_spawn_file_actions_destroy(&actions);
  if (error != 0) {
    return absl::NotFoundError(absl::StrCat("cannot start `",
                                            command.arguments.front(),
                                            "`: ", std::strerror(error)));
  }
  return ChildProcess(pid, std::move(lines.ours), std::move(output.ours));
}

ChildProcess::ChildProcess(ChildProcess &&other) noexcept
    : pid(std::exchange(other.pid, -1)), lines(std::move(other.lines)),
      output(std::move(other.output)), pending(std::move(other.pending)),
      words(std::move(other.words)) {}

ChildProcess::~ChildProcess() {
  if (pid > 0) {
    wait(std::chrono::milliseconds(0));
  }
}

void ChildProcess::readOutput() {
  if (!readSome(output.get(), words)) {
    output.reset();
  }
  if (words.size() > maxWords) {
    words.erase(0, words.size() - maxWords);
  }
}

bool ChildProcess::passLines(
    const std::function<bool(std::string_view)> &line) {
  size_t end = 0;
  while ((end = pending.find('\n')) != pending.npos) {
    std::string whole = pending.substr(0, end);
    pending.erase(0, end + 1);
    if (!line(whole)) {
      return false;
    }
  }
  return pending.size() <= maxLine; // No line of ours is that long.
}

void ChildProcess::listen(const std::function<bool(std::string_view)> &line) {
  while (lines.valid()) {
    // A descriptor of -1 is passed over.
    pollfd watched[2] = {{lines.get(), POLLIN, 0}, {output.get(), POLLIN, 0}};
    if (::poll(watched, 2, -1) < 0 && errno != EINTR) {
      return;
    }
    if (watched[1].revents != 0) {
      readOutput();
    }
    if (watched[0].revents != 0) {
      bool more = readSome(lines.get(), pending);
      if (!passLines(line)) {
        return;
      }
      if (!more) {
        lines.reset();
      }
    }
  }
}

int ChildProcess::wait(std::chrono::milliseconds patience) {
  using Clock = std::chrono::steady_clock;
  auto deadline = Clock::now() + patience;
  int status = 0;
  pid_t ended = 0;
  while ((ended = ::waitpid(pid, &status, WNOHANG)) == 0 &&
         Clock::now() < deadline) {
    pollfd watched{output.get(), POLLIN, 0};
    ::poll(&watched, 1, 10);
    if (output.valid()) {
      readOutput(); // A full pipe would hold it up.
    }
  }
  if (ended == 0) {
    ::kill(pid, SIGKILL);
    while (::waitpid(pid, &status, 0) < 0 && errno == EINTR) {
    }
  }
  pid = -1;
  if (output.valid()) {
    readOutput();
  }
  return status;
}

} // namespace ttc::worker
