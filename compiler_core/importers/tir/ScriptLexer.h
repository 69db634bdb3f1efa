// The words of TVMScript, which is Python.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_SCRIPTLEXER_H
#define TTC_IMPORTERS_TIR_SCRIPTLEXER_H

#include "importers/tir/Tree.h"
#include <string>
#include <string_view>
#include <vector>

namespace ttc::tir {

enum class TokenKind : uint8_t {
  Name,
  Integer, ///< decimal, 0x, 0b, with or without `_`
  Real,
  String,  ///< `text` without quotes, escapes resolved
  Mark,    ///< an operator or a bracket
  Newline, ///< the end of a line that holds something, outside of brackets
  Indent,
  Dedent,
  End,
};

struct Token {
  TokenKind kind = TokenKind::End;
  std::string text;
  int64_t integer = 0;
  double real = 0;
  Place place;
};

/// The tokens of `text`, the last one End. What is no token, an indentation
/// that fits no other, or a string without an end gives one problem, and ends
/// the list. Comments are left out.
std::vector<Token> scanScript(std::string_view text, Problems &problems);

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_SCRIPTLEXER_H
