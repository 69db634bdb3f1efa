// Temporary name, fsync, rename, fsync of the folder; and the reader's check.
// SPDX-License-Identifier: Apache-2.0
#include "PayloadFiles.h"

#include "Directory.h"
#include "Errors.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>
#include <xxhash.h>

namespace ttc::cache {
namespace {

constexpr size_t pieceBytes = 1 << 20;

class MemoryPayload final : public Payload {
public:
  explicit MemoryPayload(std::string bytes) : bytes(std::move(bytes)) {}

  uint64_t size() const override { return bytes.size(); }
  std::optional<std::string_view> view() const override { return bytes; }

  absl::Status read(uint64_t offset, char *out, size_t size) const override {
    if (offset > bytes.size() || size > bytes.size() - offset) {
      return absl::OutOfRangeError(absl::StrCat("read of ", size, " bytes at ",
                                                offset, " of ", bytes.size()));
    }
    bytes.copy(out, size, offset);
    return absl::OkStatus();
  }

private:
  const std::string bytes;
};

/// Reads with pread and not through a mapping: a file that somebody cuts while
/// it is mapped kills the process.
class FilePayload final : public Payload {
public:
  FilePayload(FileHandle file, uint64_t bytes)
      : file(std::move(file)), bytes(bytes) {}

  uint64_t size() const override { return bytes; }
  std::optional<std::string_view> view() const override { return std::nullopt; }

  absl::Status read(uint64_t offset, char *out, size_t size) const override {
    if (offset > bytes || size > bytes - offset) {
      return absl::OutOfRangeError(
          absl::StrCat("read of ", size, " bytes at ", offset, " of ", bytes));
    }
    while (size > 0) {
      ssize_t got = pread(file.get(), out, size, static_cast<off_t>(offset));
      if (got < 0 && errno == EINTR) {
        continue;
      }
      if (got < 0) {
        return errnoStatus(errno, "read a cached payload");
      }
      if (got == 0) {
        return absl::DataLossError("a cached payload was cut");
      }
      out += got;
      offset += static_cast<uint64_t>(got);
      size -= static_cast<size_t>(got);
    }
    return absl::OkStatus();
  }

private:
  const FileHandle file;
  const uint64_t bytes;
};

/// xxh3 of a payload that is too large to hold.
absl::StatusOr<uint64_t> checksumOf(const Payload &payload) {
  std::unique_ptr<XXH3_state_t, XXH_errorcode (*)(XXH3_state_t *)> state(
      XXH3_createState(), XXH3_freeState);
  XXH3_64bits_reset(state.get());
  std::vector<char> piece(pieceBytes);
  for (uint64_t offset = 0; offset < payload.size(); offset += piece.size()) {
    size_t size = std::min<uint64_t>(piece.size(), payload.size() - offset);
    TTC_TRY(payload.read(offset, piece.data(), size));
    XXH3_64bits_update(state.get(), piece.data(), size);
  }
  return XXH3_64bits_digest(state.get());
}

absl::Status writeAll(int descriptor, std::string_view bytes) {
  while (!bytes.empty()) {
    ssize_t written = write(descriptor, bytes.data(),
                            std::min<size_t>(bytes.size(), 1 << 30));
    if (written < 0 && errno == EINTR) {
      continue;
    }
    if (written < 0) {
      return errnoStatus(errno, "write to the cache");
    }
    bytes.remove_prefix(static_cast<size_t>(written));
  }
  return absl::OkStatus();
}

absl::Status makeFolder(const std::string &path) {
  return mkdir(path.c_str(), 0700) == 0 || errno == EEXIST
             ? absl::OkStatus()
             : errnoStatus(errno, absl::StrCat("make `", path, "`"));
}

int createFile(const std::string &path) {
  return open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
}

bool isPayloadName(const std::string &name) {
  return name.size() == 64 && Digest::fromHex(name).has_value();
}

} // namespace

std::unique_ptr<const Payload> memoryPayload(std::string bytes) {
  return std::make_unique<MemoryPayload>(std::move(bytes));
}

StagedFile::StagedFile(StagedFile &&other) noexcept
    : path(std::exchange(other.path, std::string())) {}

StagedFile &StagedFile::operator=(StagedFile &&other) noexcept {
  std::swap(path, other.path);
  return *this;
}

StagedFile::~StagedFile() {
  if (!path.empty()) {
    unlink(path.c_str());
  }
}

PayloadFiles::PayloadFiles(const std::string &directory)
    : root(absl::StrCat(directory, "/cas")) {}

std::string PayloadFiles::folderOf(const std::string &hex) const {
  return absl::StrCat(root, "/", hex.substr(0, 2));
}

std::string PayloadFiles::pathOf(const Digest &digest) const {
  std::string hex = digest.hex();
  return absl::StrCat(folderOf(hex), "/", hex);
}

absl::Status PayloadFiles::prepare() { return makeFolder(root); }

absl::StatusOr<StagedFile> PayloadFiles::stage(const Digest &digest,
                                               std::string_view bytes) {
  std::string path = absl::StrCat(pathOf(digest), ".", ++staged, ".tmp");
  FileHandle file(createFile(path));
  if (!file.valid() && errno == ENOENT) { // the first of its folder
    TTC_TRY(makeFolder(folderOf(digest.hex())));
    TTC_TRY(syncDirectory(root));
    file = FileHandle(createFile(path));
  }
  if (!file.valid()) {
    return errnoStatus(errno, absl::StrCat("make `", path, "`"));
  }
  StagedFile result(path);
  TTC_TRY(writeAll(file.get(), bytes));
  if (fsync(file.get()) != 0) {
    return errnoStatus(errno, absl::StrCat("sync `", path, "`"));
  }
  return result;
}

absl::Status PayloadFiles::publish(StagedFile staged, const Digest &digest) {
  std::string path = pathOf(digest);
  if (rename(staged.path.c_str(), path.c_str()) != 0) {
    return errnoStatus(errno, absl::StrCat("rename to `", path, "`"));
  }
  staged.path.clear();
  return syncDirectory(folderOf(digest.hex()));
}

void PayloadFiles::remove(const Digest &digest) {
  unlink(pathOf(digest).c_str()); // else the next start sweeps it
}

absl::StatusOr<std::unique_ptr<const Payload>>
PayloadFiles::load(const Digest &digest, uint64_t size,
                   uint64_t checksum) const {
  std::string path = pathOf(digest);
  FileHandle file(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW));
  if (!file.valid()) {
    return errnoStatus(errno, absl::StrCat("open `", path, "`"));
  }
  struct stat info{};
  if (fstat(file.get(), &info) != 0) {
    return errnoStatus(errno, absl::StrCat("look at `", path, "`"));
  }
  if (static_cast<uint64_t>(info.st_size) != size) {
    return absl::DataLossError(absl::StrCat("`", path, "` has ", info.st_size,
                                            " bytes, stored were ", size));
  }
  std::unique_ptr<const Payload> payload =
      std::make_unique<FilePayload>(std::move(file), size);
  uint64_t found = 0;
  if (size <= inMemory) {
    std::string bytes(size, '\0');
    TTC_TRY(payload->read(0, bytes.data(), bytes.size()));
    found = xxh3({bytes.data(), bytes.size()});
    payload = memoryPayload(std::move(bytes));
  } else {
    TTC_TRY_ASSIGN(found, checksumOf(*payload));
  }
  if (found != checksum) {
    return absl::DataLossError(
        absl::StrCat("`", path, "` has changed since it was stored"));
  }
  return payload;
}

absl::StatusOr<uint64_t>
PayloadFiles::sweep(absl::flat_hash_set<std::string> &known) {
  uint64_t removed = 0;
  std::error_code error;
  for (int i = 0; i < 256 && !error; ++i) {
    std::string folder = absl::StrFormat("%s/%02x", root, i);
    std::filesystem::directory_iterator file(folder, error), end;
    if (error == std::errc::no_such_file_or_directory) {
      error.clear();
      continue;
    }
    for (; !error && file != end; file.increment(error)) {
      std::string name = file->path().filename().string();
      bool leftOver = absl::EndsWith(name, ".tmp") ||
                      (isPayloadName(name) && known.erase(name) == 0);
      if (leftOver && unlink(file->path().c_str()) == 0) {
        ++removed;
      }
    }
  }
  if (error) {
    return errnoStatus(error.value(), absl::StrCat("list `", root, "`"));
  }
  return removed;
}

} // namespace ttc::cache
