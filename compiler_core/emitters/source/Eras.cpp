// Reading eras.txt, and applying it.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/Eras.h"

#include "emitters/EmbeddedEras.h"
#include "emitters/source/CallPattern.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"
#include <set>

using namespace llvm;

namespace ttc::source {
namespace {

/// What a call becomes; without `replacement` the library has no such thing.
struct CallRow {
  Eras eras;
  Term pattern;
  std::optional<Term> replacement;
  std::string advice;
};

/// What a word around the calls becomes.
struct WordRow {
  Eras eras;
  std::string language, word, instead;
};

struct Table {
  StringMap<std::vector<CallRow>> calls; ///< by callee, in the file's order
  std::vector<WordRow> words;
  std::set<ApiEra> eras; ///< that a row is about
  std::string faults;
};

/// `\\n` is a line's end.
std::string unescaped(StringRef text) {
  SmallVector<StringRef> lines;
  text.split(lines, "\\n");
  return join(lines, "\n");
}

void addRow(StringRef line, Table &table) {
  SmallVector<StringRef, 4> columns;
  line.split(columns, " | ");
  std::optional<Eras> eras = parseEras(columns[0].trim());
  if (!eras || columns.size() < 3) {
    table.faults += ("no row: " + line + "\n").str();
    return;
  }
  for (ApiEra era : apiEras) {
    if (eras->contains(era)) {
      table.eras.insert(era);
    }
  }
  StringRef what = columns[1].trim(), instead = columns[2].trim();
  if (what.consume_front(":")) {
    auto [language, word] = what.split(' ');
    table.words.push_back(
        {*eras, language.str(), unescaped(word.trim()), unescaped(instead)});
    return;
  }
  bool isAbsent = instead.consume_front("- ");
  std::optional<Term> replacement =
      isAbsent ? std::nullopt : parseTerm(instead);
  SmallVector<StringRef> names;
  what.split(names, ' ');
  for (StringRef name : what.contains('(') ? ArrayRef(what) : names) {
    std::optional<Term> pattern = parseTerm(name);
    if (!pattern || (!isAbsent && !replacement)) {
      table.faults += ("no call: " + line + "\n").str();
      return;
    }
    table.calls[pattern->name].push_back(
        {*eras, *pattern, replacement, isAbsent ? instead.str() : ""});
  }
}

const Table &table() {
  static const Table *parsed = [] {
    auto *made = new Table;
    SmallVector<StringRef> lines;
    StringRef(embeddedEras().front().text).split(lines, '\n', -1, false);
    for (StringRef line : lines) {
      if (!line.starts_with("#")) {
        addRow(line, *made);
      }
    }
    return made;
  }();
  return *parsed;
}

} // namespace

bool adapt(Expression &expression, ApiEra era,
           llvm::function_ref<Expression()> shape, std::string &why) {
  if (!table().eras.contains(era)) {
    return true; // Today's, as a rule.
  }
  for (Expression &item : expression.items) {
    if (!adapt(item, era, shape, why)) {
      return false;
    }
  }
  if (!expression.isCall() || !expression.helper.empty()) {
    return true;
  }
  auto rows = table().calls.find(expression.name);
  if (rows == table().calls.end()) {
    return true;
  }
  for (const CallRow &row : rows->second) {
    if (!row.eras.contains(era) || !matches(expression, row.pattern)) {
      continue;
    }
    if (!row.replacement) {
      why = "`" + expression.name + "` " + row.advice;
      return false;
    }
    expression = replaced(expression, row.pattern, *row.replacement, shape());
    return true;
  }
  return true;
}

std::string inEra(std::string text, ApiEra era, StringRef language) {
  if (!table().eras.contains(era)) {
    return text;
  }
  for (const WordRow &row : table().words) {
    if (!row.eras.contains(era) || row.language != language) {
      continue;
    }
    for (size_t at = text.find(row.word); at != std::string::npos;
         at = text.find(row.word, at + row.instead.size())) {
      text.replace(at, row.word.size(), row.instead);
    }
  }
  return text;
}

StringRef wordOf(StringRef word, ApiEra era, StringRef language) {
  if (!table().eras.contains(era)) {
    return "";
  }
  for (const WordRow &row : table().words) {
    if (row.eras.contains(era) && row.language == language &&
        row.word == word) {
      return row.instead;
    }
  }
  return "";
}

std::string faultsOfEras() { return table().faults; }

} // namespace ttc::source
