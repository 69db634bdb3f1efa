// Making, filling, exchanging and sweeping hidden sibling directories.
// SPDX-License-Identifier: Apache-2.0
#include "StagingTree.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <random>
#include <set>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace ttc::client {
namespace {

namespace fs = std::filesystem;

constexpr size_t kSuffixLength = 6;

std::string stagingPrefix(const fs::path &target) {
  return absl::StrCat(".", target.filename().string(), ".ttc-");
}

std::string randomSuffix() {
  static constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz0123456789";
  std::random_device random;
  std::string suffix;
  for (size_t i = 0; i < kSuffixLength; ++i) {
    suffix += kLetters[random() % (sizeof(kLetters) - 1)];
  }
  return suffix;
}

/// Opens and locks a directory that is still where it was; -1 (with errno) if
/// somebody else holds it or it has gone.
int lockDirectory(const std::string &path) {
  int fd = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW);
  if (fd < 0) {
    return -1;
  }
  struct stat info{};
  if (flock(fd, LOCK_EX | LOCK_NB) == 0 && fstat(fd, &info) == 0 &&
      info.st_nlink > 0) {
    return fd;
  }
  close(fd);
  errno = EAGAIN;
  return -1;
}

/// Removes the trees whose writers are dead.
void sweep(const fs::path &target) {
  std::error_code ignored;
  std::string prefix = stagingPrefix(target);
  for (const fs::directory_entry &entry :
       fs::directory_iterator(target.parent_path(), ignored)) {
    std::string name = entry.path().filename().string();
    if (!absl::StartsWith(name, prefix) ||
        name.size() != prefix.size() + kSuffixLength) {
      continue;
    }
    int fd = lockDirectory(entry.path());
    if (fd >= 0) {
      fs::remove_all(entry.path(), ignored);
      close(fd);
    }
  }
}

absl::Status flushDirectory(const std::string &path, const std::string &shown) {
  int fd = open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (fd < 0) {
    return cannotWrite(shown, errno);
  }
  // Some file systems cannot flush a directory and say EINVAL; there is nothing
  // more to do on them.
  int error = fsync(fd) == 0 || errno == EINVAL ? 0 : errno;
  close(fd);
  return error == 0 ? absl::OkStatus() : cannotWrite(shown, error);
}

/// 0, or the error of the first write that failed.
int writeFile(int fd, const std::string &data) {
  size_t done = 0;
  while (done < data.size()) {
    ssize_t n = write(fd, data.data() + done, data.size() - done);
    if (n < 0 && errno == EINTR) {
      continue;
    }
    if (n < 0) {
      return errno;
    }
    done += static_cast<size_t>(n);
  }
  return fsync(fd) == 0 ? 0 : errno;
}

/// Puts `from` in the place of `to` on a file system that cannot exchange: two
/// renames, the first undone if the second fails. Afterwards the old directory
/// is at `from`.
int exchangeInSteps(const std::string &from, const std::string &to) {
  std::string aside =
      absl::StrCat(from.substr(0, from.size() - kSuffixLength), randomSuffix());
  if (rename(to.c_str(), aside.c_str()) != 0) {
    return errno;
  }
  if (rename(from.c_str(), to.c_str()) != 0) {
    int error = errno;
    rename(aside.c_str(), to.c_str());
    return error;
  }
  return rename(aside.c_str(), from.c_str()) == 0 ? 0 : errno;
}

} // namespace

absl::Status cannotWrite(const std::string &path, int error) {
  return absl::FailedPreconditionError(
      absl::StrCat("cannot write `", path, "`: ", std::strerror(error)));
}

absl::StatusOr<StagingTree> StagingTree::create(const std::string &target) {
  fs::path parent = fs::path(target).parent_path();
  sweep(target);
  while (true) {
    std::string path =
        (parent / (stagingPrefix(target) + randomSuffix())).string();
    if (mkdir(path.c_str(), 0777) != 0) {
      if (errno == EEXIST) {
        continue;
      }
      return cannotWrite(target, errno);
    }
    int fd = lockDirectory(path);
    if (fd >= 0) {
      return StagingTree(target, std::move(path), fd);
    }
    // EAGAIN, ENOENT: another writer swept it before we had locked it.
    int error = errno;
    rmdir(path.c_str());
    if (error != EAGAIN && error != ENOENT) {
      return cannotWrite(target, error);
    }
  }
}

StagingTree::StagingTree(StagingTree &&other) noexcept
    : target(std::move(other.target)),
      directory(std::exchange(other.directory, "")),
      lock(std::exchange(other.lock, -1)) {}

StagingTree::~StagingTree() { discard(); }

bool StagingTree::discard() {
  std::error_code error;
  if (!directory.empty()) {
    fs::remove_all(directory, error);
    directory.clear();
  }
  if (lock >= 0) {
    close(std::exchange(lock, -1));
  }
  return !error;
}

absl::Status StagingTree::add(const ZipEntry &file) const {
  TTC_TRY(checkArchivePath(file.path));
  fs::path path = fs::path(directory) / file.path;
  std::string shown = (fs::path(target) / file.path).string();
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) {
    return cannotWrite(shown, error.value());
  }
  int fd = open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                file.executable ? 0777 : 0666);
  if (fd < 0) {
    return cannotWrite(shown, errno);
  }
  int failed = writeFile(fd, file.data);
  // NFS reports a full disk on close.
  if (close(fd) != 0 && failed == 0) {
    failed = errno;
  }
  return failed == 0 ? absl::OkStatus() : cannotWrite(shown, failed);
}

absl::Status StagingTree::flush() const {
  std::error_code error;
  for (const fs::directory_entry &entry :
       fs::recursive_directory_iterator(directory, error)) {
    if (entry.is_directory(error)) {
      TTC_TRY(flushDirectory(entry.path(), target));
    }
  }
  return flushDirectory(directory, target);
}

absl::Status StagingTree::commit(const std::string &target,
                                 bool replace) const {
  unsigned flags = replace ? RENAME_EXCHANGE : RENAME_NOREPLACE;
  int failed = renameat2(AT_FDCWD, directory.c_str(), AT_FDCWD, target.c_str(),
                         flags) == 0
                   ? 0
                   : errno;
  if (failed == EINVAL || failed == ENOSYS) {
    // This file system knows no such rename. A plain one replaces at most an
    // empty directory.
    failed = replace
                 ? exchangeInSteps(directory, target)
                 : (rename(directory.c_str(), target.c_str()) == 0 ? 0 : errno);
  }
  if (failed != 0) {
    return cannotWrite(target, failed);
  }
  // The rename has happened: a flush that fails now must not report that it has
  // not.
  flushDirectory(fs::path(target).parent_path(), target).IgnoreError();
  return absl::OkStatus();
}

} // namespace ttc::client
