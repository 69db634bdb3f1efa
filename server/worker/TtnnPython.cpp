// Candidates from the environment, each asked whether it finds the package.
// SPDX-License-Identifier: Apache-2.0
#include "TtnnPython.h"

#include "ChildProcess.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "absl/strings/str_split.h"
#include <algorithm>
#include <unistd.h>

namespace ttc::worker {

static std::string valueOf(const std::vector<std::string> &environment,
                           const char *name) {
  std::string prefix = absl::StrCat(name, "=");
  for (const std::string &variable : environment) {
    if (absl::StartsWith(variable, prefix)) {
      return variable.substr(prefix.size());
    }
  }
  return "";
}

static std::vector<std::string>
candidates(const std::vector<std::string> &environment) {
  std::vector<std::string> folders;
  if (std::string active = valueOf(environment, "VIRTUAL_ENV");
      !active.empty()) {
    folders.push_back(active + "/bin");
  }
  for (absl::string_view folder :
       absl::StrSplit(valueOf(environment, "PATH"), ':', absl::SkipEmpty())) {
    folders.emplace_back(folder);
  }
  std::vector<std::string> found;
  for (const std::string &folder : folders) {
    // The library has wheels for 3.10 and 3.12.
    for (const char *name : {"python3", "python3.12", "python3.10"}) {
      std::string path = absl::StrCat(folder, "/", name);
      if (folder.front() == '/' && ::access(path.c_str(), X_OK) == 0 &&
          std::find(found.begin(), found.end(), path) == found.end()) {
        found.push_back(path);
      }
    }
  }
  return found;
}

static bool findsLibrary(const std::string &python,
                         const std::vector<std::string> &environment) {
  constexpr const char *question =
      "import importlib.util, sys; "
      "sys.exit(0 if importlib.util.find_spec('ttnn') else 1)";
  auto child = ChildProcess::start(
      {{python, "-c", question}, environment, /*folder=*/"/"});
  return child.ok() && child->wait(std::chrono::seconds(10)) == 0;
}

absl::StatusOr<std::string>
findTtnnPython(const std::string &configured,
               const std::vector<std::string> &environment) {
  if (!configured.empty()) {
    return configured;
  }
  std::vector<std::string> tried = candidates(environment);
  for (const std::string &python : tried) {
    if (findsLibrary(python, environment)) {
      return python;
    }
  }
  std::string which = tried.empty()
                          ? "there is no `python3` in the daemon's PATH"
                          : absl::StrCat("none of these finds the package: `",
                                         absl::StrJoin(tried, "`, `"), "`");
  return absl::NotFoundError(absl::StrCat(
      "the real `ttnn` library is not installed where this daemon looks: ",
      which,
      "; install `ttnn` (wheels exist for Python 3.10 and 3.12) and start ttcd "
      "with `--ttnn-python PATH`"));
}

} // namespace ttc::worker
