// mkdir, tag, flock.
// SPDX-License-Identifier: Apache-2.0
#include "Directory.h"

#include "Errors.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ttc::cache {
namespace {

constexpr char tagName[] = "CACHEDIR.TAG";
// The first line is fixed by https://bford.info/cachedir/; the second makes the
// directory ours.
constexpr char tagText[] = "Signature: 8a477f597d28d172789f06886806bc55\n"
                           "# ttc cache, layout 1\n"
                           "# Made by ttcd; it may be deleted while no ttcd "
                           "uses it.\n";
constexpr char tagOurs[] = "# ttc cache, layout 1";

absl::Status makeDirectory(const std::string &path) {
  std::error_code error;
  std::filesystem::path parent = std::filesystem::path(path).parent_path();
  if (!parent.empty()) {
    std::filesystem::create_directories(parent, error);
    if (error) {
      return errnoStatus(error.value(), absl::StrCat("make the directory `",
                                                     parent.string(), "`"));
    }
  }
  if (mkdir(path.c_str(), 0700) != 0 && errno != EEXIST) {
    return errnoStatus(errno,
                       absl::StrCat("make the cache directory `", path, "`"));
  }
  return absl::OkStatus();
}

absl::Status checkAccess(const std::string &path) {
  struct stat info{};
  if (stat(path.c_str(), &info) != 0) {
    return errnoStatus(errno, absl::StrCat("look at `", path, "`"));
  }
  if (!S_ISDIR(info.st_mode)) {
    return absl::FailedPreconditionError(absl::StrCat(
        "`", path, "` is no directory; give ttcd another --cache-dir"));
  }
  if (info.st_uid != geteuid() && info.st_uid != 0) {
    return absl::PermissionDeniedError(
        absl::StrCat("`", path, "` belongs to user ", info.st_uid,
                     ", and ttcd runs as ", geteuid(),
                     ", so that its owner could change cached programs; give "
                     "ttcd a --cache-dir of its own"));
  }
  if (info.st_uid == geteuid() && (info.st_mode & 0077) != 0 &&
      chmod(path.c_str(), 0700) != 0) {
    return errnoStatus(errno, absl::StrCat("make `", path, "` private"));
  }
  if (access(path.c_str(), R_OK | W_OK | X_OK) != 0) {
    return errnoStatus(errno, absl::StrCat("write in `", path, "`"));
  }
  return absl::OkStatus();
}

/// The tag comes first into a new directory, so that a process that dies right
/// after leaves one that is ours.
absl::Status writeTag(const std::string &path) {
  std::string final = absl::StrCat(path, "/", tagName);
  std::string temporary = absl::StrCat(final, ".tmp");
  {
    std::ofstream out(temporary, std::ios::trunc);
    out << tagText;
    out.flush();
    if (!out) {
      int error = errno != 0 ? errno : EIO;
      unlink(temporary.c_str());
      return errnoStatus(error, absl::StrCat("write `", final, "`"));
    }
  }
  if (rename(temporary.c_str(), final.c_str()) != 0) {
    return errnoStatus(errno, absl::StrCat("write `", final, "`"));
  }
  return syncDirectory(path);
}

bool isOurs(const std::string &path) {
  std::ifstream in(absl::StrCat(path, "/", tagName));
  std::string line;
  while (std::getline(in, line)) {
    if (line == tagOurs) {
      return true;
    }
  }
  return false;
}

/// Nothing in it but what a mount point has, or a first start that was killed.
absl::StatusOr<bool> isEmpty(const std::string &path) {
  std::error_code error;
  std::filesystem::directory_iterator files(path, error);
  if (error) {
    return errnoStatus(error.value(), absl::StrCat("list `", path, "`"));
  }
  return std::all_of(begin(files), end(files), [](const auto &file) {
    std::string name = file.path().filename().string();
    return name == "lost+found" || name == absl::StrCat(tagName, ".tmp");
  });
}

/// Who wrote the lock file: " (process 123)", or nothing.
std::string holderOf(int descriptor) {
  char text[32] = {};
  ssize_t length = pread(descriptor, text, sizeof(text), 0);
  int pid = 0;
  bool known =
      length > 0 && absl::SimpleAtoi({text, static_cast<size_t>(length)}, &pid);
  return known ? absl::StrCat(" (process ", pid, ")") : std::string();
}

} // namespace

FileHandle &FileHandle::operator=(FileHandle &&other) noexcept {
  if (this != &other) {
    FileHandle old(std::exchange(descriptor, other.release()));
  }
  return *this;
}

FileHandle::~FileHandle() {
  if (descriptor >= 0) {
    close(descriptor);
  }
}

int FileHandle::release() { return std::exchange(descriptor, -1); }

absl::Status prepareDirectory(const std::string &path) {
  TTC_TRY(makeDirectory(path));
  TTC_TRY(checkAccess(path));
  if (isOurs(path)) {
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(bool empty, isEmpty(path));
  if (!empty) {
    return absl::FailedPreconditionError(
        absl::StrCat("`", path, "` holds files and is no ttc cache (its ",
                     tagName, " does not say `", tagOurs,
                     "`); give ttcd an empty or a new "
                     "--cache-dir"));
  }
  return writeTag(path);
}

absl::StatusOr<FileHandle> lockDirectory(const std::string &path) {
  std::string file = absl::StrCat(path, "/lock");
  FileHandle lock(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600));
  if (!lock.valid()) {
    return errnoStatus(errno, absl::StrCat("open `", file, "`"));
  }
  if (flock(lock.get(), LOCK_EX | LOCK_NB) != 0) {
    if (errno != EWOULDBLOCK) {
      return errnoStatus(errno, absl::StrCat("lock `", file, "`"));
    }
    return absl::FailedPreconditionError(
        absl::StrCat("the cache directory `", path,
                     "` is in use by another ttcd", holderOf(lock.get()),
                     "; stop that one, or give this one another --cache-dir"));
  }
  // Only for people and for the message above: on a full disk the lock holds
  // without it.
  std::string pid = absl::StrCat(getpid(), "\n");
  if (ftruncate(lock.get(), 0) == 0) {
    (void)!pwrite(lock.get(), pid.data(), pid.size(), 0);
  }
  return lock;
}

absl::Status syncDirectory(const std::string &path) {
  FileHandle directory(open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (!directory.valid() || fsync(directory.get()) != 0) {
    return errnoStatus(errno, absl::StrCat("sync `", path, "`"));
  }
  return absl::OkStatus();
}

} // namespace ttc::cache
