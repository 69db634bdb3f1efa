// export.json as ports; files below a folder.
// SPDX-License-Identifier: Apache-2.0
#include "ExportedProgram.h"

#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "ttc/support/Zip.h"
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

namespace ttc::worker {

namespace fs = std::filesystem;
using executable::Port;
using executable::Program;
using executable::Role;
using nlohmann::json;

static constexpr uint64_t maxExportBytes = uint64_t(64) << 30;

/// "a/b/" of "a/b/main.py".
static std::string folderOf(const std::string &path) {
  return path.substr(0, path.rfind('/') + 1);
}

static absl::Status writeFile(const fs::path &path, const std::string &data) {
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  std::ofstream file(path, std::ios::binary);
  file.write(data.data(), static_cast<std::streamsize>(data.size()));
  file.close();
  return file.fail()
             ? absl::ResourceExhaustedError(absl::StrCat(
                   "cannot write `", path.string(), "`: is the disk full?"))
             : absl::OkStatus();
}

absl::Status unpackExport(std::string_view zip, const std::string &mainPath,
                          const std::string &folder) {
  TTC_TRY_ASSIGN(auto files, readZip(zip, maxExportBytes));
  std::string prefix = folderOf(mainPath);
  bool found = false;
  for (const ZipEntry &file : files) {
    if (!absl::StartsWith(file.path, prefix)) {
      continue;
    }
    found = found || file.path == mainPath;
    TTC_TRY(writeFile(fs::path(folder) / file.path.substr(prefix.size()),
                      file.data));
  }
  return found ? absl::OkStatus()
               : absl::InvalidArgumentError(
                     absl::StrCat("the export has no `", mainPath, "`"));
}

static absl::StatusOr<json> readIndex(std::string_view zip,
                                      const std::string &mainPath) {
  for (const std::string &path :
       {folderOf(mainPath) + "export.json", std::string("export.json")}) {
    TTC_TRY_ASSIGN(auto files, readZip(zip, maxExportBytes, path));
    if (files.empty()) {
      continue;
    }
    json parsed = json::parse(files.front().data, nullptr, false);
    return parsed.is_object()
               ? absl::StatusOr<json>(std::move(parsed))
               : absl::InvalidArgumentError("export.json is no JSON object");
  }
  return absl::InvalidArgumentError(
      "the export has no export.json; wanted: a directory that ttc wrote");
}

static absl::Status wrong(const char *what, size_t index) {
  return absl::InvalidArgumentError(absl::StrCat(
      "export.json: `signature.", what, "` has no name, dtype and shape at ",
      index, "; wanted: an export that ttc wrote"));
}

/// Adds the entries of `signature.what` as ports with their tensors.
static absl::Status readPorts(const json &index, const char *what,
                              Program &program, std::vector<Port> &ports) {
  json::json_pointer where(absl::StrCat("/signature/", what));
  if (!index.is_object() || !index.contains(where) ||
      !index[where].is_array()) {
    return wrong(what, 0);
  }
  for (const json &entry : index[where]) {
    bool whole = entry.is_object() && entry.contains("name") &&
                 entry["name"].is_string() && entry.contains("dtype") &&
                 entry["dtype"].is_string() && entry.contains("shape") &&
                 entry["shape"].is_array();
    if (!whole) {
      return wrong(what, ports.size());
    }
    executable::Tensor tensor;
    for (const json &extent : entry["shape"]) {
      if (!extent.is_number_unsigned()) {
        return wrong(what, ports.size());
      }
      tensor.shape.push_back(extent.get<int64_t>());
    }
    Port port;
    port.tensor = static_cast<executable::TensorId>(program.tensors.size());
    port.name = entry["name"].get<std::string>();
    port.dtype = entry["dtype"].get<std::string>();
    port.role = entry.value("role", json()) == "parameter" ? Role::Parameter
                                                           : Role::Input;
    program.tensors.push_back(std::move(tensor));
    ports.push_back(std::move(port));
  }
  return absl::OkStatus();
}

/// The device of a directory of its own, else the export's first.
static std::string deviceOf(const json &index, const std::string &mainPath) {
  std::string first;
  if (index.contains("devices") && index["devices"].is_array()) {
    for (const json &device : index["devices"]) {
      if (!device.is_string()) {
        continue;
      }
      std::string name = device.get<std::string>();
      if (first.empty() || absl::StartsWith(mainPath, name + "/")) {
        first = name;
      }
    }
  }
  return first;
}

/// Of `from`, the index or one of its specializations.
static absl::StatusOr<Program> readSignature(const json &from,
                                             const std::string &device) {
  Program program;
  program.device = device;
  TTC_TRY(readPorts(from, "arguments", program, program.arguments));
  TTC_TRY(readPorts(from, "results", program, program.results));
  return program;
}

absl::StatusOr<std::vector<Program>>
readExportSignatures(std::string_view zip, const std::string &mainPath) {
  TTC_TRY_ASSIGN(json index, readIndex(zip, mainPath));
  std::string device = deviceOf(index, mainPath);
  std::vector<Program> programs;
  if (index.contains("specializations") &&
      index["specializations"].is_array()) {
    for (const json &one : index["specializations"]) {
      TTC_TRY_ASSIGN(programs.emplace_back(), readSignature(one, device));
    }
  }
  if (programs.empty()) {
    TTC_TRY_ASSIGN(programs.emplace_back(), readSignature(index, device));
  }
  return programs;
}

} // namespace ttc::worker
