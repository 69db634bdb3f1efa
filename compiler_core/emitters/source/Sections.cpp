// Runs of statements under one scope.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Sections.h"

#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace ttc::source {
namespace {

/// A comment for fewer lines than this would be noise.
constexpr size_t smallestSection = 4;
constexpr size_t sectionDepth = 2;
constexpr size_t longestSection = 82;

/// The scopes around a statement as a comment shows them; printable ASCII, one
/// line.
std::string sectionOf(const Statement &statement) {
  std::string section;
  std::vector<std::string> scopes = scopesOf(statement.location);
  for (const std::string &scope :
       llvm::ArrayRef(scopes).take_front(sectionDepth)) {
    section += (section.empty() ? "" : " / ") + scope;
  }
  section.resize(std::min(section.size(), longestSection));
  for (char &c : section) {
    c = llvm::isPrint(c) ? c : '?';
  }
  return section;
}

/// "model.py:42"; empty without a place. Of a long path the end.
std::string placeText(Location location) {
  FileLineColLoc place = placeOf(location);
  if (!place) {
    return "";
  }
  std::string text = place.getFilename().getValue().str() + ":" +
                     std::to_string(place.getLine());
  if (text.size() > longestSection) {
    text = "..." + text.substr(text.size() - longestSection + 3);
  }
  for (char &c : text) {
    c = llvm::isPrint(c) ? c : '?';
  }
  return text;
}

} // namespace

llvm::DenseMap<size_t, std::string>
placeComments(const std::vector<Statement> &statements) {
  llvm::DenseMap<size_t, std::string> comments;
  std::string current;
  for (auto [index, statement] : llvm::enumerate(statements)) {
    std::string place = statement.kind == Statement::Kind::Free
                            ? ""
                            : placeText(statement.location);
    if (!place.empty() && place != current) {
      comments[index] = current = std::move(place);
    }
  }
  return comments;
}

llvm::DenseMap<size_t, std::string>
sectionHeads(const std::vector<Statement> &statements) {
  llvm::DenseMap<size_t, std::string> heads;
  std::string current;
  size_t begin = 0, size = 0;
  auto finish = [&](size_t end) {
    if (size >= smallestSection) {
      heads[begin] = current;
    }
    begin = end;
    size = 0;
  };
  for (auto [index, statement] : llvm::enumerate(statements)) {
    if (statement.kind != Statement::Kind::Assign) {
      continue;
    }
    std::string section = sectionOf(statement);
    if (section != current) {
      finish(index);
      current = section;
    }
    ++size;
  }
  finish(statements.size());
  return heads.size() > 1 ? heads : llvm::DenseMap<size_t, std::string>();
}

} // namespace ttc::source
