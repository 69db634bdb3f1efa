// Lines, indentation and tokens.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptLexer.h"

#include "absl/strings/ascii.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"

namespace ttc::tir {
namespace {

/// The longest first.
constexpr std::string_view marks[] = {
    "**", "//", "<<", ">>", "<=", ">=", "==", "!=", "->", "+=", "-=", ":=",
    "+",  "-",  "*",  "/",  "%",  "<",  ">",  "=",  "(",  ")",  "[",  "]",
    "{",  "}",  ",",  ":",  ".",  "@",  "&",  "|",  "^",  "~"};

bool isWordStart(char c) { return absl::ascii_isalpha(c) || c == '_'; }
bool isWord(char c) { return absl::ascii_isalnum(c) || c == '_'; }

class Scanner {
public:
  Scanner(std::string_view text, Problems &problems)
      : text(text), problems(problems) {}

  std::vector<Token> run() {
    while (isGood && at < text.size()) {
      if (isLineStart && brackets == 0) {
        startLine();
      } else {
        step();
      }
    }
    if (isGood) {
      endLine();
      closeIndents(0);
    }
    add(TokenKind::End, "");
    return std::move(tokens);
  }

private:
  Place here() const {
    return {line, static_cast<uint32_t>(at - lineStart + 1)};
  }

  void fail(std::string message) {
    isGood = false;
    problems.push_back({true, "parse-error", std::move(message), here()});
  }

  Token &add(TokenKind kind, std::string spelled) {
    Token token;
    token.kind = kind;
    token.text = std::move(spelled);
    token.place = here();
    return tokens.emplace_back(std::move(token));
  }

  void endLine() {
    if (!tokens.empty() && tokens.back().kind != TokenKind::Newline &&
        tokens.back().kind != TokenKind::Indent &&
        tokens.back().kind != TokenKind::Dedent) {
      add(TokenKind::Newline, "");
    }
  }

  /// Measures the indentation of a line that holds something.
  void startLine() {
    size_t width = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t')) {
      width += text[at] == '\t' ? 8 - width % 8 : 1;
      ++at;
    }
    if (at == text.size() || text[at] == '#' || text[at] == '\n' ||
        text[at] == '\r') {
      skipComment();
      return newline();
    }
    isLineStart = false;
    if (width > indents.back()) {
      indents.push_back(width);
      add(TokenKind::Indent, "");
    } else {
      closeIndents(width);
    }
  }

  void closeIndents(size_t width) {
    while (indents.back() > width) {
      indents.pop_back();
      add(TokenKind::Dedent, "");
    }
    if (indents.back() != width) {
      fail("this line is indented as no line before it");
    }
  }

  void skipComment() {
    while (at < text.size() && text[at] != '\n') {
      ++at;
    }
  }

  void newline() {
    if (at < text.size()) {
      ++at;
    }
    ++line;
    lineStart = at;
    isLineStart = brackets == 0;
  }

  void step() {
    char c = text[at];
    if (c == '\n') {
      if (brackets == 0) {
        endLine();
      }
      return newline();
    }
    if (c == ' ' || c == '\t' || c == '\r') {
      ++at;
    } else if (c == '#') {
      skipComment();
    } else if (c == '\\' && at + 1 < text.size() && text[at + 1] == '\n') {
      ++at;
      newline();
      isLineStart = false;
    } else if (isWordStart(c)) {
      word();
    } else if (absl::ascii_isdigit(c) || (c == '.' && at + 1 < text.size() &&
                                          absl::ascii_isdigit(text[at + 1]))) {
      number();
    } else if (c == '"' || c == '\'') {
      string();
    } else {
      mark();
    }
  }

  void word() {
    size_t end = at;
    while (end < text.size() && isWord(text[end])) {
      ++end;
    }
    add(TokenKind::Name, std::string(text.substr(at, end - at)));
    at = end;
  }

  void number() {
    size_t end = at;
    bool isHex =
        text.substr(at).starts_with("0x") || text.substr(at).starts_with("0X");
    bool isReal = false;
    for (; end < text.size(); ++end) {
      char c = text[end];
      bool isExponent = !isHex && (c == 'e' || c == 'E');
      bool isSign = (c == '+' || c == '-') && end > at && !isHex &&
                    (text[end - 1] == 'e' || text[end - 1] == 'E');
      isReal |= isExponent || c == '.';
      if (!isWord(c) && c != '.' && !isSign) {
        break;
      }
    }
    std::string spelled(text.substr(at, end - at));
    spelled.erase(std::remove(spelled.begin(), spelled.end(), '_'),
                  spelled.end());
    Token &token = add(isReal ? TokenKind::Real : TokenKind::Integer, spelled);
    bool isRead = isReal  ? absl::SimpleAtod(spelled, &token.real)
                  : isHex ? absl::SimpleHexAtoi(spelled, &token.integer)
                          : absl::SimpleAtoi(spelled, &token.integer);
    if (!isRead) {
      return fail(absl::StrCat("`", spelled.substr(0, 64), "` is no number"));
    }
    at = end;
  }

  void string() {
    char quote = text[at];
    std::string_view rest = text.substr(at);
    bool isLong = rest.size() > 2 && rest[1] == quote && rest[2] == quote;
    Token &token = add(TokenKind::String, "");
    at += isLong ? 3 : 1;
    while (at < text.size()) {
      if (isLong ? text.substr(at).starts_with(std::string(3, quote))
                 : text[at] == quote) {
        at += isLong ? 3 : 1;
        return;
      }
      if (text[at] == '\n' && !isLong) {
        break;
      }
      if (text[at] == '\n') {
        ++line;
        lineStart = at + 1;
      }
      token.text += character();
    }
    fail("a string without an end");
  }

  /// One character of a string, behind which it leaves the scanner.
  char character() {
    char c = text[at++];
    if (c != '\\' || at == text.size()) {
      return c;
    }
    c = text[at++];
    return c == 'n' ? '\n' : c == 't' ? '\t' : c;
  }

  void mark() {
    for (std::string_view known : marks) {
      if (!text.substr(at).starts_with(known)) {
        continue;
      }
      add(TokenKind::Mark, std::string(known));
      char c = known[0];
      if (c == '(' || c == '[' || c == '{') {
        ++brackets;
      } else if (c == ')' || c == ']' || c == '}') {
        brackets -= brackets > 0;
      }
      at += known.size();
      return;
    }
    fail(absl::StrCat("`", absl::string_view(&text[at], 1),
                      "` is no character of TVMScript"));
  }

  std::string_view text;
  Problems &problems;
  std::vector<Token> tokens;
  std::vector<size_t> indents = {0};
  size_t at = 0, lineStart = 0, brackets = 0;
  uint32_t line = 1;
  bool isLineStart = true, isGood = true;
};

} // namespace

std::vector<Token> scanScript(std::string_view text, Problems &problems) {
  return Scanner(text, problems).run();
}

} // namespace ttc::tir
