// By the end of the name.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/TensorFiles.h"

#include "Npy.h"
#include "StagingTree.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/client/Graph.h"
#include "ttc/support/Zip.h"
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <sys/stat.h>
#include <unistd.h>

namespace ttc::client {
namespace {

/// Unpacked; a few megabytes of zip must not fill the memory.
constexpr uint64_t kUnpackAtMost = 64ull << 30;

absl::Status wrongName(const std::string &path) {
  return absl::InvalidArgumentError(
      absl::StrCat("`", path,
                   "`: the name tells the format; wanted: a name "
                   "that ends in .npz or .safetensors"));
}

/// A safetensors file on disk.
class FileInputs final : public InputFile {
public:
  explicit FileInputs(Graph file) : file(std::move(file)) {}
  const Digest &digest() const override { return file.digest(); }
  uint64_t size() const override { return file.size(); }
  absl::StatusOr<std::string> read(uint64_t offset,
                                   uint64_t count) const override {
    return file.read(offset, count);
  }

private:
  Graph file;
};

/// A header made here, and tensors whose bytes lie in buffers of their own.
class GatheredInputs final : public InputFile {
public:
  explicit GatheredInputs(std::vector<ZipEntry> members)
      : members(std::move(members)) {}

  absl::Status gather(const std::string &path);

  const Digest &digest() const override { return sha; }
  uint64_t size() const override { return total; }
  absl::StatusOr<std::string> read(uint64_t offset,
                                   uint64_t count) const override;

private:
  absl::Status add(ZipEntry &member);

  std::vector<ZipEntry> members;
  std::vector<SafeTensor> tensors;
  std::string header;
  Digest sha;
  uint64_t total = 0;
};

absl::Status GatheredInputs::add(ZipEntry &member) {
  std::string name = member.path;
  if (absl::EndsWith(name, ".npy")) {
    name.resize(name.size() - 4);
  }
  auto array = parseNpy(member.data);
  if (!array.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", name, "` is ", array.status().message()));
  }
  if (array->fortranOrder && array->tensor.shape.size() > 1) {
    member.data = rowMajorCopy(array->tensor);
    array->tensor.bytes = member.data;
  }
  array->tensor.name = name;
  tensors.push_back(std::move(array->tensor));
  return absl::OkStatus();
}

absl::Status GatheredInputs::gather(const std::string &path) {
  for (ZipEntry &member : members) {
    if (absl::Status added = add(member); !added.ok()) {
      return absl::InvalidArgumentError(
          absl::StrCat("`", path, "`: ", added.message()));
    }
  }
  header = safetensorsHeader(tensors);
  Sha256 hash;
  hash.update(header);
  total = header.size();
  for (const SafeTensor &tensor : tensors) {
    hash.update({tensor.bytes.data(), tensor.bytes.size()});
    total += tensor.bytes.size();
  }
  sha = hash.finish();
  return absl::OkStatus();
}

absl::StatusOr<std::string> GatheredInputs::read(uint64_t offset,
                                                 uint64_t count) const {
  std::string out;
  out.reserve(count);
  auto take = [&](std::string_view piece) {
    if (offset >= piece.size()) {
      offset -= piece.size();
      return;
    }
    out += piece.substr(offset, count - out.size());
    offset = 0;
  };
  take(header);
  for (size_t i = 0; i < tensors.size() && out.size() < count; ++i) {
    take(tensors[i].bytes);
  }
  return out;
}

/// What numpy.savez writes of nothing: the end of a central directory, which
/// libarchive takes for no archive.
const std::string &emptyArchive() {
  static const auto *bytes =
      new std::string(std::string("PK\x05\x06") + std::string(18, '\0'));
  return *bytes;
}

bool isEmptyArchive(const std::string &path) {
  std::ifstream file(path, std::ios::binary);
  std::string begin(emptyArchive().size() + 1, '\0');
  file.read(begin.data(), static_cast<std::streamsize>(begin.size()));
  begin.resize(static_cast<size_t>(file.gcount()));
  return begin == emptyArchive();
}

absl::StatusOr<std::string> makeNpz(const std::vector<SafeTensor> &tensors) {
  if (tensors.empty()) {
    return emptyArchive();
  }
  std::vector<ZipEntry> members;
  for (const SafeTensor &tensor : tensors) {
    TTC_TRY_ASSIGN(std::string file, makeNpy(tensor));
    members.push_back({tensor.name + ".npy", std::move(file), false});
  }
  return writeZip(std::move(members));
}

} // namespace

absl::StatusOr<std::unique_ptr<InputFile>> openInputs(const std::string &path,
                                                      const Call &call) {
  if (absl::EndsWith(path, ".safetensors")) {
    TTC_TRY_ASSIGN(Graph file, Graph::open(path, call));
    return std::make_unique<FileInputs>(std::move(file));
  }
  if (!absl::EndsWith(path, ".npz")) {
    return wrongName(path);
  }
  auto members =
      isEmptyArchive(path)
          ? absl::StatusOr<std::vector<ZipEntry>>(std::vector<ZipEntry>())
          : readZipFile(path, kUnpackAtMost);
  if (!members.ok()) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", path, "`: ", members.status().message()));
  }
  TTC_TRY(call.check());
  auto inputs = std::make_unique<GatheredInputs>(*std::move(members));
  TTC_TRY(inputs->gather(path));
  return inputs;
}

absl::Status checkOutputsName(const std::string &path) {
  bool known =
      absl::EndsWith(path, ".npz") || absl::EndsWith(path, ".safetensors");
  return known ? absl::OkStatus() : wrongName(path);
}

absl::Status checkOutputsPlace(const std::string &path) {
  namespace fs = std::filesystem;
  std::error_code error;
  if (fs::is_directory(path, error)) {
    return cannotWrite(path, EISDIR);
  }
  fs::path folder = fs::path(path).parent_path();
  if (folder.empty()) {
    folder = ".";
  }
  return ::access(folder.c_str(), W_OK | X_OK) == 0 ? absl::OkStatus()
                                                    : cannotWrite(path, errno);
}

absl::StatusOr<std::string> outputsFile(const std::string &path,
                                        const std::string &safetensors) {
  TTC_TRY(checkOutputsName(path));
  if (absl::EndsWith(path, ".safetensors")) {
    return safetensors;
  }
  TTC_TRY_ASSIGN(std::vector<SafeTensor> tensors,
                 parseSafetensors(safetensors));
  return makeNpz(tensors);
}

absl::Status writeFileWhole(const std::string &path, const std::string &bytes) {
  namespace fs = std::filesystem;
  fs::path target(path);
  std::string hidden = (target.parent_path() /
                        ("." + target.filename().string() + ".ttc-XXXXXX"))
                           .string();
  int fd = mkstemp(hidden.data());
  if (fd < 0) {
    return cannotWrite(path, errno);
  }
  int error = 0;
  for (size_t done = 0; error == 0 && done < bytes.size();) {
    ssize_t count = write(fd, bytes.data() + done, bytes.size() - done);
    if (count > 0) {
      done += static_cast<size_t>(count);
    } else if (errno != EINTR) {
      error = errno;
    }
  }
  mode_t mask = umask(0);
  umask(mask);
  if (error == 0 && (fchmod(fd, 0666 & ~mask) != 0 || fsync(fd) != 0)) {
    error = errno;
  }
  close(fd);
  if (error == 0 && std::rename(hidden.c_str(), path.c_str()) != 0) {
    error = errno;
  }
  if (error != 0) {
    unlink(hidden.c_str());
    return cannotWrite(path, error);
  }
  return absl::OkStatus();
}

} // namespace ttc::client
