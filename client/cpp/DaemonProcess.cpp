// posix_spawn, SO_PEERCRED and pidfd: the system's side of the private daemon.
// SPDX-License-Identifier: Apache-2.0
#include "DaemonProcess.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include "absl/time/clock.h"
#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

namespace ttc::client {
namespace {

namespace fs = std::filesystem;

constexpr off_t kLogBytes = 1 << 20;
constexpr size_t kTailLines = 12;
constexpr absl::Duration kDrainPatience = absl::Minutes(1);

bool isProgram(const std::string &path) {
  std::error_code error;
  return fs::is_regular_file(path, error) && access(path.c_str(), X_OK) == 0;
}

std::string stampOf(const fs::path &file) {
  struct stat info{};
  if (stat(file.c_str(), &info) != 0) {
    return absl::StrCat(file.string(), " absent\n");
  }
  return absl::StrCat(file.string(), " ", info.st_size, " ",
                      info.st_mtim.tv_sec, ".", info.st_mtim.tv_nsec, "\n");
}

/// Opens the log for appending; one that has grown large is put aside.
absl::StatusOr<int> openLog(const std::string &path) {
  struct stat info{};
  if (stat(path.c_str(), &info) == 0 && info.st_size > kLogBytes) {
    rename(path.c_str(), (path + ".1").c_str());
  }
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
  if (fd < 0) {
    return absl::UnavailableError(
        absl::StrCat("cannot start a private daemon: its log `", path,
                     "` cannot be opened: ", std::strerror(errno)));
  }
  return fd;
}

/// Own session, no inherited signal settings, no terminal.
int spawnDetached(const std::string &program,
                  const std::vector<std::string> &arguments, int log,
                  pid_t &pid) {
  posix_spawnattr_t attributes;
  posix_spawnattr_init(&attributes);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID |
                                            POSIX_SPAWN_SETSIGMASK |
                                            POSIX_SPAWN_SETSIGDEF);
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setsigdefault(&attributes, &all);
  posix_spawn_file_actions_t actions;
  posix_spawn_file_actions_init(&actions);
  posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, log, 1);
  posix_spawn_file_actions_adddup2(&actions, log, 2);
  // A daemon must not keep the caller's directory busy.
  posix_spawn_file_actions_addchdir_np(&actions, "/");
  std::vector<char *> argv;
  argv.reserve(arguments.size() + 1);
  for (const std::string &argument : arguments) {
    argv.push_back(const_cast<char *>(argument.c_str()));
  }
  argv.push_back(nullptr);
  int error = posix_spawn(&pid, program.c_str(), &actions, &attributes,
                          argv.data(), environ);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  return error;
}

} // namespace

absl::StatusOr<std::string> findDaemonProgram() {
  if (const char *named = std::getenv("TTC_TTCD"); named && *named) {
    if (isProgram(named)) {
      return fs::absolute(named).string();
    }
    return absl::UnavailableError(absl::StrCat(
        "TTC_TTCD names `", named, "`, which is not an executable file"));
  }
  std::error_code error;
  fs::path beside = fs::read_symlink("/proc/self/exe", error).parent_path();
  if (isProgram(beside / "ttcd")) {
    return (beside / "ttcd").string();
  }
  const char *path = std::getenv("PATH");
  for (absl::string_view folder : absl::StrSplit(path ? path : "", ':')) {
    std::string candidate = absl::StrCat(folder, "/ttcd");
    if (!folder.empty() && isProgram(candidate)) {
      return fs::absolute(candidate).string();
    }
  }
  return absl::UnavailableError(absl::StrCat(
      "no daemon is configured, and there is no `ttcd` to start one: looked in "
      "`",
      beside.string(),
      "` and in PATH; name a daemon with `--server` or "
      "TTC_SERVER, or the program with TTC_TTCD"));
}

std::string buildStamp(const std::string &program) {
  std::error_code error;
  fs::path real = fs::canonical(program, error);
  return stampOf(real) + stampOf(real.parent_path() / "ttc-worker");
}

std::optional<Listener> findListener(const std::string &socketPath) {
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, socketPath.c_str(),
               sizeof(address.sun_path) - 1);
  ucred peer{};
  socklen_t size = sizeof(peer);
  bool found = connect(fd, reinterpret_cast<sockaddr *>(&address),
                       sizeof(address)) == 0 &&
               getsockopt(fd, SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0;
  close(fd);
  if (!found) {
    return std::nullopt;
  }
  return Listener{peer.pid, peer.uid};
}

std::optional<DaemonAge> daemonAge(const std::string &socket) {
  std::optional<Listener> listener = findListener(socket);
  if (!listener) {
    return std::nullopt;
  }
  std::ifstream file(absl::StrCat("/proc/", listener->pid, "/stat"));
  std::string text{std::istreambuf_iterator<char>(file), {}};
  // The name in brackets may hold blanks; the 20th field after it is the start,
  // in ticks since the system's.
  size_t bracket = text.rfind(')');
  std::vector<std::string> fields = absl::StrSplit(
      bracket == std::string::npos ? "" : text.substr(bracket + 1), ' ',
      absl::SkipEmpty());
  double ticks = 0;
  timespec sinceBoot{};
  absl::Duration uptime;
  if (fields.size() > 19 && absl::SimpleAtod(fields[19], &ticks) &&
      clock_gettime(CLOCK_BOOTTIME, &sinceBoot) == 0) {
    uptime = absl::DurationFromTimespec(sinceBoot) -
             absl::Seconds(ticks / static_cast<double>(sysconf(_SC_CLK_TCK)));
  }
  return DaemonAge{listener->pid, std::max(uptime, absl::ZeroDuration())};
}

absl::StatusOr<DaemonProcess> DaemonProcess::start(const std::string &program,
                                                   const PrivatePaths &paths) {
  std::error_code error;
  fs::create_directories(paths.cacheDirectory, error);
  if (error) {
    return absl::UnavailableError(absl::StrCat(
        "cannot start a private daemon: its cache directory `",
        paths.cacheDirectory, "` cannot be made: ", error.message()));
  }
  TTC_TRY_ASSIGN(int log, openLog(paths.log));
  DaemonProcess process;
  process.log = paths.log;
  process.logStart = static_cast<uint64_t>(lseek(log, 0, SEEK_END));
  int failed = spawnDetached(program,
                             {program, "--listen", "unix:" + paths.socket,
                              "--cache-dir", paths.cacheDirectory,
                              "--idle-exit", "600", "--allow-code-execution"},
                             log, process.pid);
  close(log);
  if (failed != 0) {
    return absl::UnavailableError(
        absl::StrCat("cannot start `", program, "`: ", std::strerror(failed)));
  }
  return process;
}

std::optional<std::string> DaemonProcess::ended() {
  int status = 0;
  if (pid < 0 || waitpid(pid, &status, WNOHANG) != pid) {
    return std::nullopt;
  }
  pid = -1;
  if (WIFSIGNALED(status)) {
    return absl::StrCat("was killed by signal ", WTERMSIG(status));
  }
  return absl::StrCat("exited with status ", WEXITSTATUS(status));
}

std::string DaemonProcess::logTail() const {
  std::ifstream file(log, std::ios::binary);
  file.seekg(static_cast<std::streamoff>(logStart));
  std::string text{std::istreambuf_iterator<char>(file), {}};
  std::vector<std::string> lines =
      absl::StrSplit(text, '\n', absl::SkipEmpty());
  size_t skip = lines.size() > kTailLines ? lines.size() - kTailLines : 0;
  lines.erase(lines.begin(), lines.begin() + static_cast<long>(skip));
  return absl::StrJoin(lines, "\n");
}

void DaemonProcess::terminate() const {
  if (pid > 0) {
    kill(pid, SIGTERM);
  }
}

absl::Status drainDaemon(pid_t pid, const Call &call) {
  // A descriptor, not the number: a number may be somebody else's by the time
  // the signal is sent.
  int handle = static_cast<int>(syscall(SYS_pidfd_open, pid, 0));
  if (handle < 0) {
    return absl::OkStatus(); // gone already
  }
  syscall(SYS_pidfd_send_signal, handle, SIGTERM, nullptr, 0);
  absl::Time end = absl::Now() + kDrainPatience;
  absl::Status status;
  bool alive = true;
  while (status.ok() && alive && absl::Now() < end) {
    alive = syscall(SYS_pidfd_send_signal, handle, 0, nullptr, 0) == 0;
    status = alive ? call.sleep(absl::Milliseconds(20)) : status;
  }
  close(handle);
  if (status.ok() && alive) {
    return absl::UnavailableError(absl::StrCat(
        "the private daemon of another build (process ", pid,
        ") is still finishing its work; try again when it is done, or end it "
        "with `kill -9 ",
        pid, "`"));
  }
  return status;
}

} // namespace ttc::client
