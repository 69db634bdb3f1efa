// Index against directory.
// SPDX-License-Identifier: Apache-2.0
#include "ExportIndex.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Digest.h"
#include "ttc/support/Zip.h"
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

namespace ttc::cli {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char *indexName = "export.json";

std::optional<std::string> contentOf(const fs::path &path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) {
    return std::nullopt;
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

absl::Status noExport(const std::string &directory, absl::string_view why) {
  return absl::InvalidArgumentError(
      absl::StrCat("`", directory, "` is no export: ", why,
                   "; an export is what `ttc compile GRAPH -o DIR` writes"));
}

std::string textOf(const Json &json, const char *field) {
  auto found = json.find(field);
  return found != json.end() && found->is_string() ? found->get<std::string>()
                                                   : "";
}

std::vector<std::string> textsOf(const Json &json, const char *field) {
  std::vector<std::string> texts;
  auto found = json.find(field);
  if (found == json.end() || !found->is_array()) {
    return texts;
  }
  for (const Json &item : *found) {
    if (item.is_string()) {
      texts.push_back(item.get<std::string>());
    }
  }
  return texts;
}

ExportedFile checked(const fs::path &directory, const std::string &path,
                     const std::string &digest) {
  ExportedFile file{path, 0, FileState::Missing};
  if (std::optional<std::string> content = contentOf(directory / path)) {
    file.size = content->size();
    file.state = sha256(*content).hex() == digest ? FileState::Intact
                                                  : FileState::Changed;
  }
  return file;
}

void addOthers(const fs::path &directory,
               std::map<std::string, ExportedFile> &files) {
  std::error_code error;
  fs::recursive_directory_iterator entry(
      directory, fs::directory_options::skip_permission_denied, error);
  for (; !error && entry != fs::recursive_directory_iterator();
       entry.increment(error)) {
    std::string path = entry->path().lexically_relative(directory).string();
    std::error_code ignored;
    if (entry->is_regular_file(ignored) && path != indexName) {
      files.try_emplace(path, ExportedFile{path, entry->file_size(ignored),
                                           FileState::Added});
    }
  }
}

} // namespace

absl::StatusOr<ExportIndex> readExportIndex(const std::string &directory) {
  fs::path root(directory);
  std::optional<std::string> text = contentOf(root / indexName);
  if (!text) {
    return noExport(directory, "it has no `export.json` that can be read");
  }
  Json json = Json::parse(*text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || textOf(json, "format") != "ttc-export" ||
      !json.contains("files") || !json["files"].is_array()) {
    return noExport(directory, "its `export.json` is damaged or not ttc's");
  }
  ExportIndex index{textOf(json, "ttc_version"), textOf(json, "input_kind"),
                    textOf(json, "key"),         textsOf(json, "targets"),
                    textsOf(json, "devices"),    {}};
  std::map<std::string, ExportedFile> files;
  for (const Json &entry : json["files"]) {
    std::string path = entry.is_object() ? textOf(entry, "path") : "";
    if (!checkArchivePath(path).ok()) {
      return noExport(directory, "its `export.json` names an unsafe path");
    }
    files[path] = checked(root, path, textOf(entry, "sha256"));
  }
  addOthers(root, files);
  for (auto &[path, file] : files) {
    index.files.push_back(std::move(file));
  }
  return index;
}

const char *fileStateName(FileState state) {
  switch (state) {
  case FileState::Intact:
    return "intact";
  case FileState::Changed:
    return "changed";
  case FileState::Missing:
    return "missing";
  case FileState::Added:
    return "added";
  }
  return "";
}

} // namespace ttc::cli
