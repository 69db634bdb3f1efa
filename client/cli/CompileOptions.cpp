// From the words of the command line to the options of a request.
// SPDX-License-Identifier: Apache-2.0
#include "CompileCommand.h"
#include "Nearest.h"
#include "absl/strings/match.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc::cli {
namespace {

// tt-xla's own words, which people search for.
constexpr char kNoExportPath[] =
    "Compile option 'export_path' must be provided when backend is not "
    "'TTNNFlatbuffer'";

constexpr std::pair<const char *, v1::InputKind> kInputKinds[] = {
    {"auto", v1::INPUT_KIND_AUTO},
    {"stablehlo", v1::INPUT_KIND_STABLEHLO},
    {"ttir", v1::INPUT_KIND_TTIR},
    {"tir", v1::INPUT_KIND_TIR},
    {"model", v1::INPUT_KIND_MODEL}};

bool isExportPath(const std::string &name) {
  return name == "export_path" || name == "export-path";
}

bool isBackend(const std::pair<std::string, std::string> &option) {
  return option.first == "backend";
}

bool isFlatbuffer(const std::string &target) {
  std::string name = squeezedName(target);
  return name == "executable" || name == "ttnnflatbuffer" ||
         name == "flatbuffer" || name == "ttx";
}

/// Whether the request asks for an executable, the one backend whose missing
/// path the text above does not fit.
bool asksForExecutable(const CompileArguments &arguments,
                       const MergedOptions &merged) {
  return std::any_of(arguments.emit.begin(), arguments.emit.end(),
                     isFlatbuffer) ||
         std::any_of(merged.options.begin(), merged.options.end(),
                     [](const auto &option) {
                       return isBackend(option) && isFlatbuffer(option.second);
                     });
}

absl::Status takeOutput(const std::string &path, MergedOptions &merged) {
  if (!merged.output.empty() && merged.output != path) {
    return absl::InvalidArgumentError(
        absl::StrCat("the output directory is given twice: `", merged.output,
                     "` and, as option `export_path`, `", path, "`"));
  }
  merged.output = path;
  return absl::OkStatus();
}

} // namespace

absl::StatusOr<MergedOptions> mergeOptions(const CompileArguments &arguments) {
  MergedOptions merged;
  merged.output = arguments.output;
  for (const std::string &given : arguments.options) {
    size_t equals = given.find('=');
    if (equals == std::string::npos || equals == 0) {
      return absl::InvalidArgumentError(
          absl::StrCat("`--option ", given, "` is not of the form NAME=VALUE"));
    }
    std::string name = given.substr(0, equals);
    std::string value = given.substr(equals + 1);
    if (isExportPath(name)) {
      TTC_TRY(takeOutput(value, merged));
    } else {
      merged.options.emplace_back(std::move(name), std::move(value));
    }
  }
  for (const auto &[name, given] :
       {std::pair("dim", &arguments.dims), {"shape", &arguments.shapes}}) {
    if (!given->empty()) {
      merged.options.emplace_back(name, absl::StrJoin(*given, ";"));
    }
  }
  if (!arguments.optimizationLevel.empty()) {
    merged.options.emplace_back("optimization_level",
                                arguments.optimizationLevel);
  }
  if (merged.output.empty()) {
    return absl::InvalidArgumentError(
        asksForExecutable(arguments, merged)
            ? "there is no output directory; name it with `-o DIR`"
            : absl::StrCat(kNoExportPath,
                           "\n  name the directory with `-o DIR`"));
  }
  // Whoever speaks tt-xla's words is held to its rule by the daemon: a backend
  // wants a path. It is no part of the key.
  if (std::any_of(merged.options.begin(), merged.options.end(), isBackend)) {
    merged.options.emplace_back("export_path", merged.output);
  }
  return merged;
}

absl::StatusOr<v1::InputKind> parseInputKind(const std::string &name) {
  std::vector<std::string> known;
  for (const auto &[word, kind] : kInputKinds) {
    if (name == word) {
      return kind;
    }
    known.push_back(word);
  }
  return absl::InvalidArgumentError(absl::StrCat(
      "unknown input kind `", name, "`; ", didYouMean(name, known)));
}

} // namespace ttc::cli
