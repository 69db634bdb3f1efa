// Cutting helpers/*.py into functions, and choosing those that are needed.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Helpers.h"

#include "emitters/EmbeddedHelpers.h"
#include "emitters/source/Names.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringSet.h"

using namespace llvm;

namespace ttc::python {
namespace {

struct Function {
  StringRef name, text; ///< of "def …" to its last line
};

/// A file is an import block and functions, all of which begin with "def ".
std::vector<Function> parseFunctions() {
  std::vector<Function> functions;
  for (const EmbeddedFile &helpers : embeddedHelpers()) {
    StringRef file = helpers.text;
    constexpr StringLiteral begin = "\ndef ";
    for (size_t at = file.find(begin); at != StringRef::npos;) {
      size_t next = file.find(begin, at + 1);
      StringRef text = file.slice(at + 1, next).rtrim();
      StringRef name = text.drop_front(begin.size() - 1);
      functions.push_back(
          {name.take_until([](char c) { return c == '('; }), text});
      at = next;
    }
  }
  return functions;
}

const std::vector<Function> &functions() {
  static const auto *parsed = new std::vector<Function>(parseFunctions());
  return *parsed;
}

} // namespace

ArrayRef<StringRef> helperNames() {
  static const auto *names = new SmallVector<StringRef>(
      map_to_vector(functions(), [](const Function &f) { return f.name; }));
  return *names;
}

std::string helpersText(const std::vector<std::string> &called) {
  StringSet<> needed;
  needed.insert(called.begin(), called.end());
  for (bool grows = true; grows;) {
    size_t before = needed.size();
    for (const Function &function : functions()) {
      if (!needed.contains(function.name)) {
        continue;
      }
      for (const Function &other : functions()) {
        if (source::mentions(function.text, other.name)) {
          needed.insert(other.name);
        }
      }
    }
    grows = needed.size() > before;
  }
  std::string text;
  for (const Function &function : functions()) {
    if (needed.contains(function.name)) {
      text += function.text.str() + "\n\n\n";
    }
  }
  return text;
}

} // namespace ttc::python
