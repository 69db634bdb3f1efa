// The rules of what may be replaced, and the order of steps that makes writing
// atomic.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/client/ExportDirectory.h"

#include "StagingTree.h"
#include "absl/strings/str_cat.h"
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace ttc::client {
namespace {

namespace fs = std::filesystem;

/// The directory as it is written: absolute, symbolic links followed, no
/// trailing slash.
absl::StatusOr<fs::path> resolved(const std::string &path) {
  if (path.empty()) {
    return absl::FailedPreconditionError("the output directory has no name");
  }
  std::error_code error;
  fs::path whole = fs::weakly_canonical(fs::absolute(path, error), error);
  if (error) {
    return cannotWrite(path, error.value());
  }
  if (!whole.has_filename()) {
    whole = whole.parent_path();
  }
  if (!whole.has_filename() || whole == fs::current_path(error)) {
    // Replacing it would pull the ground from under the shell that stands in
    // it.
    return absl::FailedPreconditionError(absl::StrCat(
        "cannot write `", path, "`: it is the ",
        whole.has_filename() ? "current" : "root",
        " directory, which cannot be replaced as a whole; name another one"));
  }
  return whole;
}

/// Whether a directory can be made in the nearest ancestor that exists.
absl::Status checkWritable(const fs::path &target) {
  std::error_code error;
  fs::path ancestor = target.parent_path();
  while (!fs::exists(ancestor, error) && ancestor.has_relative_path()) {
    ancestor = ancestor.parent_path();
  }
  if (!fs::is_directory(ancestor, error)) {
    return cannotWrite(target, ENOTDIR);
  }
  if (access(ancestor.c_str(), W_OK | X_OK) != 0) {
    int reason = errno;
    return absl::FailedPreconditionError(absl::StrCat(
        "cannot write `", target.string(), "`: no directory can be made in `",
        ancestor.string(), "`: ", std::strerror(reason)));
  }
  return absl::OkStatus();
}

absl::Status checkReplaceable(const fs::path &target, bool force) {
  std::error_code error;
  fs::file_status status = fs::status(target, error);
  if (status.type() == fs::file_type::not_found) {
    return absl::OkStatus();
  }
  if (status.type() != fs::file_type::directory) {
    return absl::FailedPreconditionError(
        absl::StrCat("cannot write `", target.string(),
                     "`: it exists and is no directory; name another one"));
  }
  if (force || fs::is_empty(target, error) || isExport(target)) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(absl::StrCat(
      "cannot write `", target.string(),
      "`: it exists and was not written by ttc (it has no export.json of "
      "ours); name another directory, or replace it with `--force`"));
}

/// Missing parents of an export, removed again unless the export comes to stand
/// in them.
class Parents {
public:
  absl::Status make(const fs::path &directory) {
    std::error_code error;
    std::vector<fs::path> missing;
    for (fs::path at = directory;
         !fs::exists(at, error) && at.has_relative_path();
         at = at.parent_path()) {
      missing.push_back(at);
    }
    for (auto it = missing.rbegin(); it != missing.rend(); ++it) {
      if (fs::create_directory(*it, error)) {
        made.push_back(*it);
      } else if (error) {
        return cannotWrite(*it, error.value());
      }
    }
    return absl::OkStatus();
  }
  void keep() { made.clear(); }
  ~Parents() {
    std::error_code ignored;
    for (auto it = made.rbegin(); it != made.rend(); ++it) {
      fs::remove(*it, ignored); // only if empty: somebody else may use it now
    }
  }

private:
  std::vector<fs::path> made;
};

} // namespace

bool isExport(const std::string &path) {
  std::ifstream file(fs::path(path) / "export.json", std::ios::binary);
  if (!file) {
    return false;
  }
  std::string text{std::istreambuf_iterator<char>(file), {}};
  auto json = nlohmann::json::parse(text, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object()) {
    return false;
  }
  auto format = json.find("format");
  return format != json.end() && format->is_string() &&
         format->get_ref<const std::string &>() == "ttc-export";
}

absl::StatusOr<ExportDirectory>
ExportDirectory::prepare(const std::string &path, bool force) {
  TTC_TRY_ASSIGN(fs::path target, resolved(path));
  TTC_TRY(checkReplaceable(target, force));
  TTC_TRY(checkWritable(target));
  return ExportDirectory(target.string(), force);
}

absl::Status ExportDirectory::write(const std::vector<ZipEntry> &files,
                                    const Call &call,
                                    std::string &remark) const {
  Parents parents;
  TTC_TRY(parents.make(fs::path(target).parent_path()));
  TTC_TRY_ASSIGN(StagingTree tree, StagingTree::create(target));
  for (const ZipEntry &file : files) {
    TTC_TRY(call.check());
    TTC_TRY(tree.add(file));
  }
  TTC_TRY(tree.flush());
  TTC_TRY(call.check());
  // A compile takes long enough for something to appear there meanwhile.
  TTC_TRY(checkReplaceable(target, force));
  std::error_code error;
  bool replace = fs::exists(target, error);
  TTC_TRY(tree.commit(target, replace));
  parents.keep();
  std::string old = tree.path();
  // After an exchange the path holds the old directory; after a plain rename
  // nothing.
  if (!tree.discard()) {
    remark = absl::StrCat("the old directory could not be removed whole; what "
                          "is left of it is in `",
                          old, "`");
  }
  return absl::OkStatus();
}

} // namespace ttc::client
