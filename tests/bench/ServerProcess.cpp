// posix_spawn with a pipe.
// SPDX-License-Identifier: Apache-2.0
#include "ServerProcess.h"

#include <csignal>
#include <fcntl.h>
#include <fstream>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace ttc::bench {

absl::StatusOr<ServerProcess>
ServerProcess::start(const std::vector<std::string> &arguments) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) {
    return absl::InternalError("cannot make a pipe");
  }
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  std::vector<char *> raw;
  for (const std::string &argument : arguments) {
    raw.push_back(const_cast<char *>(argument.c_str()));
  }
  raw.push_back(nullptr);
  pid_t pid = 0;
  int failed =
      posix_spawn(&pid, raw[0], &actions, nullptr, raw.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  close(ends[1]);
  if (failed != 0) {
    close(ends[0]);
    return absl::NotFoundError("cannot start " + arguments[0]);
  }
  ServerProcess process(pid, ends[0]);
  std::string said;
  char piece[256];
  while (said.find("listening") == said.npos) {
    ssize_t size = read(ends[0], piece, sizeof(piece));
    if (size <= 0) {
      return absl::InternalError(arguments[0] + " ended: " + said);
    }
    said.append(piece, static_cast<size_t>(size));
  }
  return process;
}

ServerProcess::ServerProcess(ServerProcess &&other) noexcept
    : pid(std::exchange(other.pid, 0)),
      output(std::exchange(other.output, -1)) {}

ServerProcess::~ServerProcess() {
  if (pid > 0) {
    kill(pid, SIGTERM);
    waitpid(pid, nullptr, 0);
    close(output);
  }
}

double ServerProcess::cpuSeconds() const {
  // Fields 14 and 15, counted after the name, which may hold spaces.
  std::ifstream in("/proc/" + std::to_string(pid) + "/stat");
  std::string text{std::istreambuf_iterator<char>(in), {}};
  size_t field = text.rfind(')') + 2;
  for (int skipped = 3; skipped < 14; ++skipped) {
    field = text.find(' ', field) + 1;
  }
  char *next = nullptr;
  double ticks = std::strtod(text.c_str() + field, &next);
  ticks += std::strtod(next, nullptr);
  return ticks / static_cast<double>(sysconf(_SC_CLK_TCK));
}

} // namespace ttc::bench
