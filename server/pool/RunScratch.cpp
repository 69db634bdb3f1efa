// mkdtemp, /proc/PID/environ, pidfd.
// SPDX-License-Identifier: Apache-2.0
#include "RunScratch.h"

#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include "ttc/link/UniqueFd.h"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <poll.h>
#include <random>
#include <sys/syscall.h>
#include <unistd.h>

namespace ttc::server {

namespace fs = std::filesystem;

static constexpr const char *markName = "TTC_RUN=";

absl::StatusOr<std::unique_ptr<RunScratch>> RunScratch::make() {
  std::error_code error;
  fs::path parent = fs::temp_directory_path(error);
  std::string path =
      ((error ? fs::path("/tmp") : parent) / "ttc-run-XXXXXX").string();
  if (::mkdtemp(path.data()) == nullptr) {
    return absl::ResourceExhaustedError(
        absl::StrCat("cannot make the folder `", path,
                     "` for a run: ", std::strerror(errno)));
  }
  std::random_device random;
  std::string mark = markName;
  for (int i = 0; i < 4; ++i) {
    absl::StrAppendFormat(&mark, "%08x", random());
  }
  return std::unique_ptr<RunScratch>(
      new RunScratch(std::move(path), std::move(mark)));
}

std::vector<std::string> RunScratch::environment() const {
  std::vector<std::string> all;
  for (char **entry = environ; *entry != nullptr; ++entry) {
    if (!absl::StartsWith(*entry, markName)) {
      all.emplace_back(*entry);
    }
  }
  all.push_back(mark);
  return all;
}

static bool hasMark(pid_t pid, const std::string &mark) {
  std::ifstream file(absl::StrCat("/proc/", pid, "/environ"));
  std::string environment{std::istreambuf_iterator<char>(file), {}};
  return absl::StrContains(environment, mark);
}

/// Kills whoever has the mark. True if there was one.
static bool killMarked(const std::string &mark) {
  bool found = false;
  std::error_code error;
  for (const auto &entry : fs::directory_iterator("/proc", error)) {
    pid_t pid = 0;
    if (!absl::SimpleAtoi(entry.path().filename().string(), &pid) ||
        !hasMark(pid, mark)) {
      continue;
    }
    // The number may have gone to another process meanwhile: what is opened is
    // looked at again before it is killed.
    link::UniqueFd process(static_cast<int>(::syscall(SYS_pidfd_open, pid, 0)));
    if (process.valid() && hasMark(pid, mark)) {
      found = true;
      ::syscall(SYS_pidfd_send_signal, process.get(), SIGKILL, nullptr, 0);
    }
  }
  return found;
}

RunScratch::~RunScratch() {
  // One that forked while it was looked for is found the next time.
  constexpr int atMost = 50;
  for (int i = 0; i < atMost && killMarked(mark); ++i) {
    ::poll(nullptr, 0, 5);
  }
  std::error_code ignored;
  fs::remove_all(path, ignored);
}

} // namespace ttc::server
