// A tree and the head of the code.
// SPDX-License-Identifier: Apache-2.0
#include "ShowCommand.h"

#include "ExportIndex.h"
#include "ProgressLines.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <unistd.h>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

constexpr const char *bold = "1", *blue = "34", *dim = "2", *red = "31",
                     *green = "32";

/// The tree goes to standard output, whatever standard error is.
bool wantsColour() {
  const char *plain = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) == 1 && (plain == nullptr || *plain == '\0');
}

std::vector<std::string> partsOf(const std::string &path) {
  std::vector<std::string> parts;
  for (const auto &part : std::filesystem::path(path)) {
    parts.push_back(part.string());
  }
  return parts;
}

std::string fileLine(const std::string &name, const ExportedFile &file,
                     bool colour) {
  std::string size =
      file.state == FileState::Missing ? "" : "  " + sizeText(file.size);
  std::string mark = file.state == FileState::Intact
                         ? ""
                         : absl::StrCat("  (", fileStateName(file.state), ")");
  bool bad =
      file.state == FileState::Missing || file.state == FileState::Changed;
  return absl::StrCat(printable(name), styled(colour, dim, size),
                      styled(colour, bad ? red : green, mark));
}

/// Draws sorted paths as a tree.
class Tree {
public:
  Tree(const std::vector<ExportedFile> &files, bool colour)
      : files(files), colour(colour) {
    for (const ExportedFile &file : files) {
      paths.push_back(partsOf(file.path));
    }
  }

  std::string run() {
    level(0, files.size(), 0, "");
    return std::move(text);
  }

private:
  /// Files begin to end, which agree in their first `depth` parts.
  void level(size_t begin, size_t end, size_t depth,
             const std::string &margin) {
    while (begin < end) {
      const std::string &name = paths[begin][depth];
      size_t next = begin + 1;
      while (next < end && paths[next][depth] == name) {
        ++next;
      }
      bool last = next == end;
      text += margin + (last ? "└── " : "├── ");
      if (paths[begin].size() == depth + 1) {
        text += fileLine(name, files[begin], colour) + "\n";
      } else {
        text += styled(colour, blue, printable(name) + "/") + "\n";
        level(begin, next, depth + 1, margin + (last ? "    " : "│   "));
      }
      begin = next;
    }
  }

  const std::vector<ExportedFile> &files;
  std::vector<std::vector<std::string>> paths;
  bool colour;
  std::string text;
};

/// The file that a person opens first; empty if there is none.
std::string mainFile(const ExportIndex &index) {
  for (const char *name :
       {"model.py", "main.py", "main.cpp", "deployment.json", "graph.json"}) {
    for (const ExportedFile &file : index.files) {
      if (std::filesystem::path(file.path).filename() == name &&
          file.state != FileState::Missing) {
        return file.path;
      }
    }
  }
  return "";
}

struct Head {
  std::string text;
  size_t shown = 0;
  bool isWhole = true;
};

Head headOf(const std::string &path, size_t lines) {
  std::ifstream file(path);
  Head head;
  for (std::string line; std::getline(file, line);) {
    if (head.shown == lines) {
      head.isWhole = false;
      break;
    }
    head.text += line + "\n";
    ++head.shown;
  }
  return head;
}

std::string headText(const std::string &directory, const std::string &path,
                     size_t lines, bool colour) {
  Head head = headOf(directory + "/" + path, lines);
  return absl::StrCat(
      "\n", styled(colour, bold, printable(path)),
      head.isWhole ? "" : absl::StrCat(", the first ", head.shown, " lines"),
      "\n", printable(head.text, /*multiline=*/true));
}

std::string aboutText(const std::string &directory, const ExportIndex &index,
                      bool colour) {
  return absl::StrCat(
      styled(colour, bold, printable(directory)), "  ",
      printable(absl::StrCat(absl::StrJoin(index.targets, ", "), " for ",
                             absl::StrJoin(index.devices, ", "), ", of ",
                             index.inputKind, ", by ttc ", index.version)),
      "\n");
}

Json indexJson(const ExportIndex &index, const std::string &main) {
  Json files = Json::array();
  for (const ExportedFile &file : index.files) {
    files.push_back({{"path", file.path},
                     {"size", file.size},
                     {"state", fileStateName(file.state)}});
  }
  return {{"ttc_version", index.version},
          {"input_kind", index.inputKind},
          {"targets", index.targets},
          {"devices", index.devices},
          {"key", index.key},
          {"main", main},
          {"files", files}};
}

} // namespace

ExitCode runShow(Session &session, const std::string &directory, size_t lines) {
  absl::StatusOr<ExportIndex> index = readExportIndex(directory);
  if (!index.ok()) {
    return session.fail(index.status());
  }
  std::string main = mainFile(*index);
  if (session.common.json) {
    session.printJson(indexJson(*index, main));
    return ExitCode::Done;
  }
  bool colour = wantsColour();
  printOut(
      aboutText(directory, *index, colour) + Tree(index->files, colour).run() +
      (main.empty() || lines == 0 ? ""
                                  : headText(directory, main, lines, colour)));
  return ExitCode::Done;
}

} // namespace ttc::cli
