// Graph, executable, or the source of an export.
// SPDX-License-Identifier: Apache-2.0
#include "RunProgram.h"

#include "CompileCommand.h"
#include "Specializations.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/strip.h"
#include "ttc/support/Zip.h"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr char kExecutable[] = "model.ttx";
constexpr char kSource[] = "main.py";
constexpr char kIndex[] = "export.json";
constexpr char kKernels[] = "program.json";

/// The folder of export directory `directory` that holds `program`, which
/// target `target` makes.
absl::StatusOr<fs::path> folderWith(const char *program, const char *target,
                                    const std::string &directory) {
  std::error_code error;
  for (const fs::path &below : {fs::path(), fs::path(target)}) {
    fs::path folder = fs::path(directory) / below;
    if (fs::is_regular_file(folder / program, error)) {
      return folder.lexically_normal();
    }
  }
  return absl::InvalidArgumentError(
      absl::StrCat("`", directory, "` has no ", program,
                   "; make one with `ttc compile --emit ", target,
                   "`, or run the graph itself"));
}

std::string contentOf(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The export.json of a folder inside an export, and where the folder lies in
/// it. Null if there is none.
struct Index {
  Json json;
  std::string text;
  std::string prefix; ///< "" or "python/"
};

Index indexOf(const fs::path &folder) {
  std::error_code error;
  fs::path whole = fs::weakly_canonical(folder, error);
  for (std::string prefix : {std::string(), whole.filename().string() + "/"}) {
    fs::path at = prefix.empty() ? whole : whole.parent_path();
    std::string text = contentOf(at / kIndex);
    Json json = Json::parse(text, nullptr, /*allow_exceptions=*/false);
    if (json.is_object() && json.contains("key") && json["key"].is_string() &&
        json.contains("files") && json["files"].is_array()) {
      return {std::move(json), std::move(text), std::move(prefix)};
    }
  }
  return {};
}

/// Whether the export says that its file `path` has this digest.
bool isAsWritten(const Index &index, const std::string &path,
                 const Digest &digest) {
  for (const Json &file : index.json["files"]) {
    if (file.is_object() && file.value("path", "") == path) {
      return file.value("sha256", "") == digest.hex();
    }
  }
  return false;
}

absl::Status openExecutable(Session &session, const std::string &path,
                            std::optional<client::Graph> &file,
                            client::RunJob &job) {
  TTC_TRY_ASSIGN(
      file, client::Graph::open(path, session.call(absl::InfiniteDuration())));
  job.program = &*file;
  Index index = indexOf("." / fs::path(path).parent_path());
  if (!index.json.is_null() &&
      isAsWritten(index, index.prefix + kExecutable, file->digest())) {
    job.key = index.json["key"].get<std::string>();
  }
  return absl::OkStatus();
}

/// Everything that a run of main.py needs: the Python files of its folder,
/// what else the export wrote there but for the IR and the parameters, which
/// are inputs of a run, and export.json. `asWritten`: all of it is.
std::vector<ZipEntry> sourceFiles(const fs::path &folder, const Index &index,
                                  bool &asWritten) {
  std::vector<ZipEntry> files = {{kIndex, index.text}};
  std::error_code error;
  asWritten = true;
  for (const auto &entry : fs::directory_iterator(folder, error)) {
    std::string name = entry.path().filename().string();
    if (!entry.is_regular_file(error) ||
        (!absl::EndsWith(name, ".py") && name != "constants.safetensors")) {
      continue;
    }
    files.push_back({name, contentOf(entry.path())});
    const std::string &data = files.back().data;
    asWritten = asWritten && isAsWritten(index, index.prefix + name,
                                         sha256({data.data(), data.size()}));
  }
  return files;
}

absl::Status openSource(const fs::path &folder,
                        std::optional<client::Graph> &file,
                        client::RunJob &job) {
  Index index = indexOf(folder);
  if (index.json.is_null()) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", folder.string(),
                     "` has no export.json that ttc wrote, which says "
                     "what main.py takes"));
  }
  bool asWritten = false;
  TTC_TRY_ASSIGN(std::string zip,
                 writeZip(sourceFiles(folder, index, asWritten)));
  TTC_TRY_ASSIGN(file, client::Graph::fromBytes(zip, folder.string()));
  job.program = &*file;
  job.isSource = true;
  if (asWritten) {
    job.key = index.json["key"].get<std::string>();
  }
  return absl::OkStatus();
}

/// The folder of `directory` with a program of kernels; empty if it holds none.
/// Fails if it holds several.
absl::StatusOr<fs::path> folderOfKernels(const std::string &directory) {
  std::error_code error;
  std::vector<fs::path> found;
  for (const fs::path &below : {fs::path(), fs::path("metalium")}) {
    fs::path folder = (fs::path(directory) / below).lexically_normal();
    if (fs::is_regular_file(folder / kKernels, error)) {
      return folder;
    }
  }
  for (const auto &entry : fs::directory_iterator(directory, error)) {
    if (fs::is_regular_file(entry.path() / kKernels, error)) {
      found.push_back(entry.path());
    }
  }
  if (found.size() <= 1) {
    return found.empty() ? fs::path() : found.front();
  }
  std::string names;
  std::sort(found.begin(), found.end());
  for (const fs::path &folder : found) {
    absl::StrAppend(&names, " `", folder.lexically_normal().string(), "`");
  }
  return absl::InvalidArgumentError(
      absl::StrCat("`", directory, "` has ", found.size(),
                   " programs of kernels; run one of them:", names));
}

/// Kernels and what they include; main.cpp is the host's, which the emulator
/// stands for.
absl::Status openKernels(const fs::path &folder,
                         std::optional<client::Graph> &file,
                         client::RunJob &job) {
  std::vector<ZipEntry> files = {{kKernels, contentOf(folder / kKernels)}};
  std::error_code error;
  for (const auto &entry : fs::directory_iterator(folder, error)) {
    std::string name = entry.path().filename().string();
    bool isCode = absl::EndsWith(name, ".cpp") || absl::EndsWith(name, ".h") ||
                  absl::EndsWith(name, ".hpp");
    if (entry.is_regular_file(error) && isCode && name != "main.cpp") {
      files.push_back({name, contentOf(entry.path())});
    }
  }
  TTC_TRY_ASSIGN(std::string zip, writeZip(std::move(files)));
  TTC_TRY_ASSIGN(file, client::Graph::fromBytes(zip, folder.string()));
  job.program = &*file;
  job.isSource = true;
  job.device = "emulator";
  return absl::OkStatus();
}

absl::Status openGraph(Session &session, const RunArguments &arguments,
                       std::optional<client::Graph> &file,
                       client::RunJob &job) {
  TTC_TRY_ASSIGN(file,
                 client::Graph::open(arguments.program,
                                     session.call(absl::InfiniteDuration())));
  CompileArguments compile;
  compile.options = arguments.options;
  compile.dims = arguments.dims;
  compile.shapes = arguments.shapes;
  compile.output = "."; // Nothing is exported: only the options are wanted.
  TTC_TRY_ASSIGN(MergedOptions merged, mergeOptions(compile));
  TTC_TRY_ASSIGN(job.compile.inputKind, parseInputKind(arguments.inputKind));
  job.compile.options = std::move(merged.options);
  job.compile.recompile = arguments.recompile;
  job.compile.graph = &*file;
  return absl::OkStatus();
}

} // namespace

absl::Status openProgram(Session &session, const RunArguments &arguments,
                         std::optional<client::Graph> &file,
                         client::RunJob &job) {
  const std::string &path = arguments.program;
  std::error_code error;
  bool directory = path != "-" && fs::is_directory(path, error);
  bool python = fs::path(path).extension() == ".py";
  bool onCard = absl::StartsWith(arguments.device, "ttnn:");
  job.name = path == "-" ? "graph" : fs::path(path).filename().string();
  if (onCard && directory) {
    TTC_TRY_ASSIGN(fs::path folder, folderWith(kSource, "python", path));
    return openSource(folder, file, job);
  }
  if (python && !onCard) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", path,
                     "` runs under the real `ttnn`: say `--device "
                     "ttnn:0`, or run the graph on the simulator"));
  }
  if (python) {
    return openSource("." / fs::path(path).parent_path(), file, job);
  }
  if (directory &&
      (arguments.device.empty() || arguments.device == "emulator")) {
    TTC_TRY_ASSIGN(fs::path kernels, folderOfKernels(path));
    if (!kernels.empty()) {
      return openKernels(kernels, file, job);
    }
  }
  if (directory) {
    TTC_TRY_ASSIGN(std::string specialized,
                   specializationFor(path, job.inputs));
    if (!specialized.empty()) {
      return openExecutable(session, specialized, file, job);
    }
    TTC_TRY_ASSIGN(fs::path folder,
                   folderWith(kExecutable, "executable", path));
    return openExecutable(session, (folder / kExecutable).string(), file, job);
  }
  return fs::path(path).extension() == ".ttx"
             ? openExecutable(session, path, file, job)
             : openGraph(session, arguments, file, job);
}

} // namespace ttc::cli
