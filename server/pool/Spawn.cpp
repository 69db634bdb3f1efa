// posix_spawn with its file actions and attributes.
// SPDX-License-Identifier: Apache-2.0
#include "Spawn.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/link/MessageSocket.h"
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <spawn.h>
#include <vector>

namespace ttc::server {
namespace {

/// The two objects of posix_spawn, freed in any case.
struct SpawnPlan {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  SpawnPlan() {
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawnattr_init(&attributes);
  }
  ~SpawnPlan() {
    ::posix_spawn_file_actions_destroy(&actions);
    ::posix_spawnattr_destroy(&attributes);
  }
  SpawnPlan(const SpawnPlan &) = delete;
  SpawnPlan &operator=(const SpawnPlan &) = delete;
};

void planSignals(SpawnPlan &plan) {
  sigset_t none, all;
  ::sigemptyset(&none);
  ::sigfillset(&all);
  ::posix_spawnattr_setsigmask(&plan.attributes, &none);
  ::posix_spawnattr_setsigdefault(&plan.attributes, &all);
  ::posix_spawnattr_setpgroup(&plan.attributes, 0);
  ::posix_spawnattr_setflags(&plan.attributes, POSIX_SPAWN_SETSIGMASK |
                                                   POSIX_SPAWN_SETSIGDEF |
                                                   POSIX_SPAWN_SETPGROUP);
}

void planDescriptors(SpawnPlan &plan, int socket, int errors) {
  // The sources are above 9 (see highFd), so that no dup2 overwrites one that
  // is still needed.
  auto &actions = plan.actions;
  ::posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  ::posix_spawn_file_actions_adddup2(&actions, errors, 1);
  ::posix_spawn_file_actions_adddup2(&actions, errors, 2);
  ::posix_spawn_file_actions_adddup2(&actions, socket, 3);
  ::posix_spawn_file_actions_addclosefrom_np(&actions, 4);
  ::posix_spawn_file_actions_addchdir_np(&actions, "/");
}

/// `fd` moved to a number of at least 10.
link::UniqueFd highFd(link::UniqueFd fd) {
  return link::UniqueFd(::fcntl(fd.get(), F_DUPFD_CLOEXEC, 10));
}

/// Locale, time zone and the user's variables must not reach what the compiler
/// writes.
std::vector<std::string> workerEnvironment() {
  // Threads of oneDNN that wait spin by default, which on a machine with other
  // work to do makes a run six times as long.
  std::vector<std::string> kept = {"LC_ALL=C.UTF-8", "TZ=UTC",
                                   "OMP_WAIT_POLICY=passive"};
  for (char **entry = environ; *entry != nullptr; ++entry) {
    absl::string_view variable = *entry;
    for (const char *prefix : {"LD_LIBRARY_PATH=", "ASAN_OPTIONS=",
                               "UBSAN_OPTIONS=", "LSAN_OPTIONS="}) {
      if (absl::StartsWith(variable, prefix)) {
        kept.emplace_back(variable);
      }
    }
  }
  return kept;
}

std::vector<char *> pointers(std::vector<std::string> &texts) {
  std::vector<char *> out;
  for (std::string &text : texts) {
    out.push_back(text.data());
  }
  out.push_back(nullptr);
  return out;
}

} // namespace

absl::StatusOr<Spawned> spawnWorker(const std::string &program,
                                    uint64_t memoryBytes) {
  TTC_TRY_ASSIGN(auto ends, link::MessageSocket::makePair());
  int pipeEnds[2];
  if (::pipe2(pipeEnds, O_CLOEXEC) != 0) {
    return absl::UnavailableError(absl::StrCat("pipe: ", strerror(errno)));
  }
  link::UniqueFd ours(pipeEnds[0]);
  link::UniqueFd theirs = highFd(link::UniqueFd(pipeEnds[1]));
  link::UniqueFd childSocket = highFd(std::move(ends.second));
  ::fcntl(ours.get(), F_SETFL, O_NONBLOCK);

  SpawnPlan plan;
  planSignals(plan);
  planDescriptors(plan, childSocket.get(), theirs.get());
  std::vector<std::string> arguments = {
      program, absl::StrCat("--memory-bytes=", memoryBytes)};
  std::vector<std::string> environment = workerEnvironment();
  pid_t pid = -1;
  int error =
      ::posix_spawn(&pid, program.c_str(), &plan.actions, &plan.attributes,
                    pointers(arguments).data(), pointers(environment).data());
  if (error != 0) {
    return absl::UnavailableError(absl::StrCat(
        "cannot start the compiler `", program, "`: ", strerror(error)));
  }
  return Spawned{pid, std::move(ends.first), std::move(ours)};
}

} // namespace ttc::server
