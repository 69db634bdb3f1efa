// Rendering of one diagnostic. Columns count bytes; carets count characters.
// SPDX-License-Identifier: Apache-2.0
#include "DiagnosticText.h"

#include "ExitCode.h"
#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::cli {
namespace {

constexpr size_t kDefaultWidth = 160;
constexpr size_t kIndent = 2;

std::string_view styleOf(v1::Severity severity) {
  switch (severity) {
  case v1::SEVERITY_WARNING:
    return "1;35";
  case v1::SEVERITY_REMARK:
    return "1;34";
  case v1::SEVERITY_NOTE:
    return "1;36";
  default:
    return "1;31";
  }
}

bool continuesCharacter(char c) {
  return (static_cast<unsigned char>(c) & 0xC0) == 0x80;
}

std::string place(const v1::SourceLocation &location, const std::string &file) {
  std::string text = location.file().empty() ? file : location.file();
  if (location.line() != 0) {
    absl::StrAppend(&text, ":", location.line());
  }
  if (location.line() != 0 && location.column() != 0) {
    absl::StrAppend(&text, ":", location.column());
  }
  return text;
}

/// A part of a line that fits, and where in it the caret goes.
struct Window {
  std::string text;
  size_t caret; ///< byte offset in `text`
};

/// Cuts a long line around byte `at`, at character boundaries, with dots where
/// something is missing.
Window windowAround(const std::string &line, size_t at, size_t width) {
  at = std::min(at, line.size());
  if (line.size() <= width) {
    return {line, at};
  }
  size_t begin = at > width / 2 ? at - width / 2 : 0;
  begin = std::min(begin, line.size() - width);
  while (begin > 0 && continuesCharacter(line[begin])) {
    --begin;
  }
  size_t end = std::min(begin + width, line.size());
  while (end < line.size() && continuesCharacter(line[end])) {
    ++end;
  }
  std::string before = begin > 0 ? "..." : "";
  std::string after = end < line.size() ? "..." : "";
  return {before + line.substr(begin, end - begin) + after,
          before.size() + at - begin};
}

/// Blanks as wide as the first `count` bytes of `text`: tabs stay tabs, a
/// character of many bytes is one column.
std::string blanks(const std::string &text, size_t count) {
  std::string result;
  for (size_t i = 0; i < count && i < text.size(); ++i) {
    if (!continuesCharacter(text[i])) {
      result += text[i] == '\t' ? '\t' : ' ';
    }
  }
  return result;
}

std::string sourceLines(const v1::SourceLocation &location,
                        const Terminal &terminal) {
  if (location.source_line().empty() || location.line() == 0) {
    return "";
  }
  size_t width =
      terminal.width > 40 ? terminal.width - kIndent - 8 : kDefaultWidth;
  size_t column = location.column();
  Window window =
      windowAround(location.source_line(), column > 0 ? column - 1 : 0, width);
  std::string indent(kIndent, ' ');
  std::string text = absl::StrCat(indent, printable(window.text), "\n");
  if (column > 0) {
    // What was made printable has grown: count in the printed text.
    std::string left = printable(window.text.substr(0, window.caret));
    absl::StrAppend(&text, indent, blanks(left, left.size()),
                    styled(terminal.colour, "1;32", "^"), "\n");
  }
  return text;
}

} // namespace

std::string diagnosticText(const v1::Diagnostic &diagnostic,
                           const std::string &file, const Terminal &terminal) {
  const v1::SourceLocation &location = diagnostic.location();
  std::string severity(severityName(diagnostic.severity()));
  std::string text = absl::StrCat(
      styled(terminal.colour, "1", printable(place(location, file)) + ":"), " ",
      styled(terminal.colour, styleOf(diagnostic.severity()), severity + ":"),
      " ", printable(diagnostic.message(), /*multiline=*/true));
  if (!diagnostic.code().empty()) {
    absl::StrAppend(&text, " [", printable(diagnostic.code()), "]");
  }
  absl::StrAppend(&text, "\n", sourceLines(location, terminal));
  if (!location.scope().empty()) {
    absl::StrAppend(&text, std::string(kIndent, ' '), "in ",
                    printable(location.scope()), "\n");
  }
  return text;
}

} // namespace ttc::cli
