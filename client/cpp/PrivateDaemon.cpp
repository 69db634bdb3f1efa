// One private daemon, however many clients want it at once.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/PrivateDaemon.h"

#include "Channel.h"
#include "DaemonProcess.h"
#include "absl/strings/str_cat.h"
#include "absl/time/clock.h"
#include "ttc/client/Client.h"
#include "ttc/v1/compile.grpc.pb.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <fstream>
#include <iterator>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::client {
namespace {

constexpr absl::Duration kStartPatience = absl::Seconds(30);

absl::Status notPrivate(const std::string &path, absl::string_view why) {
  return absl::UnavailableError(absl::StrCat(
      "`", path, "` ", why,
      ", so the private daemon's socket would not be safe there; correct that, "
      "or name a daemon with `--server`"));
}

/// Makes `path`, or checks that it is a directory that nobody else can touch.
absl::Status ensurePrivateDirectory(const std::string &path) {
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return absl::UnavailableError(
        absl::StrCat("cannot make the private daemon's directory `", path,
                     "`: ", std::strerror(errno)));
  }
  struct stat info{};
  if (lstat(path.c_str(), &info) != 0) {
    return notPrivate(path, std::strerror(errno));
  }
  if (!S_ISDIR(info.st_mode)) {
    return notPrivate(path, S_ISLNK(info.st_mode) ? "is a symbolic link"
                                                  : "is no directory");
  }
  if (info.st_uid != geteuid()) {
    return notPrivate(path, "belongs to another user");
  }
  if ((info.st_mode & 077) != 0) {
    return notPrivate(path, "is open to other users (wanted mode 0700)");
  }
  return absl::OkStatus();
}

absl::Status ensureDirectories(const PrivatePaths &paths) {
  // The system made XDG_RUNTIME_DIR; the one in /tmp is ours to make.
  if (paths.makeBase) {
    TTC_TRY(ensurePrivateDirectory(paths.baseDirectory));
  }
  return ensurePrivateDirectory(paths.directory);
}

/// Holds the start-up lock. The file stays: removing a lock file that others
/// may be waiting on breaks it.
class StartLock {
public:
  static absl::StatusOr<StartLock> take(const std::string &path,
                                        const Call &call) {
    int fd =
        open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
    if (fd < 0) {
      return absl::UnavailableError(
          absl::StrCat("cannot open `", path, "`: ", std::strerror(errno)));
    }
    StartLock lock(fd);
    while (flock(fd, LOCK_EX | LOCK_NB) != 0) {
      TTC_TRY(call.sleep(absl::Milliseconds(10)));
    }
    return lock;
  }
  StartLock(StartLock &&other) noexcept : fd(std::exchange(other.fd, -1)) {}
  StartLock &operator=(StartLock &&) = delete;
  ~StartLock() {
    if (fd >= 0) {
      close(fd);
    }
  }

private:
  explicit StartLock(int fd) : fd(fd) {}
  int fd;
};

std::string readFile(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// Whole or not at all: others read it without the lock.
void writeStamp(const std::string &path, const std::string &stamp) {
  std::string fresh = path + ".new";
  std::ofstream(fresh, std::ios::binary | std::ios::trunc) << stamp;
  rename(fresh.c_str(), path.c_str());
}

/// A daemon listens, and it is of the wanted build (or we have none to compare
/// with).
absl::StatusOr<bool> usable(const PrivatePaths &paths,
                            const absl::StatusOr<std::string> &program) {
  std::optional<Listener> listener = findListener(paths.socket);
  if (!listener) {
    return false;
  }
  if (listener->user != geteuid()) {
    return notPrivate(paths.socket, "is served by another user");
  }
  return !program.ok() || readFile(paths.stamp) == buildStamp(*program);
}

bool answersReady(v1::CompileService::Stub &stub) {
  grpc::ClientContext context;
  context.set_deadline(std::chrono::system_clock::now() +
                       std::chrono::seconds(2));
  context.set_wait_for_ready(true);
  v1::GetCapabilitiesRequest request;
  *request.mutable_protocol() = protocolVersion();
  v1::GetCapabilitiesResponse response;
  return stub.GetCapabilities(&context, request, &response).ok() &&
         response.ready();
}

absl::Status startFailed(const PrivatePaths &paths, DaemonProcess &process,
                         absl::string_view how) {
  std::string tail = process.logTail();
  return absl::UnavailableError(
      absl::StrCat("the private daemon ", how, "; its log is `", paths.log, "`",
                   tail.empty() ? "" : ", which ends:\n", tail));
}

absl::Status waitReady(const PrivatePaths &paths, DaemonProcess &process,
                       const Call &call) {
  absl::Time end = absl::Now() + kStartPatience;
  std::unique_ptr<v1::CompileService::Stub> stub;
  absl::Status status;
  while (status.ok() && absl::Now() < end) {
    if (std::optional<std::string> how = process.ended()) {
      return startFailed(paths, process, *how);
    }
    if (!stub && findListener(paths.socket)) {
      stub = v1::CompileService::NewStub(makeChannel("unix:" + paths.socket));
    }
    if (stub && answersReady(*stub)) {
      return absl::OkStatus();
    }
    status = call.sleep(absl::Milliseconds(10));
  }
  process.terminate();
  return status.ok()
             ? startFailed(paths, process, "did not get ready in half a minute")
             : status;
}

} // namespace

absl::StatusOr<std::string> ensurePrivateDaemon(const PrivatePaths &paths,
                                                const Call &call) {
  std::string address = "unix:" + paths.socket;
  absl::StatusOr<std::string> program = findDaemonProgram();
  if (!program.ok() && access(paths.socket.c_str(), F_OK) != 0) {
    return program.status();
  }
  TTC_TRY(ensureDirectories(paths));
  TTC_TRY_ASSIGN(bool running, usable(paths, program));
  if (running) {
    return address;
  }
  TTC_TRY(program.status());
  TTC_TRY_ASSIGN(StartLock lock, StartLock::take(paths.lock, call));
  TTC_TRY_ASSIGN(bool started, usable(paths, program));
  if (started) {
    return address;
  }
  if (std::optional<Listener> other = findListener(paths.socket)) {
    TTC_TRY(drainDaemon(other->pid, call));
  }
  std::string stamp = buildStamp(*program);
  TTC_TRY_ASSIGN(DaemonProcess process, DaemonProcess::start(*program, paths));
  TTC_TRY(waitReady(paths, process, call));
  writeStamp(paths.stamp, stamp);
  return address;
}

} // namespace ttc::client
