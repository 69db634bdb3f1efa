// Literal values of TVMScript: what attributes are made of.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptExprs.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/TreeBuilder.h"
#include <optional>

namespace ttc::tir {

Attr ScriptExprs::literal() {
  Deeper deeper(*this);
  Attr made;
  const Token token = peek();
  if (token.kind == TokenKind::String) {
    next();
    made.kind = Attr::Kind::String;
    made.text = token.text;
    return made;
  }
  bool isNegative = take("-");
  if (peek().kind == TokenKind::Integer || peek().kind == TokenKind::Real) {
    Token number = next();
    made.kind =
        number.kind == TokenKind::Integer ? Attr::Kind::Int : Attr::Kind::Float;
    made.integer = isNegative ? -number.integer : number.integer;
    made.real = isNegative ? -number.real : number.real;
    return made;
  }
  if (take("[")) {
    return listLiteral("]");
  }
  if (take("(")) {
    return listLiteral(")");
  }
  if (take("{")) {
    return mapLiteral();
  }
  if (token.kind == TokenKind::Name && isGood()) {
    return typedLiteral();
  }
  fail("a literal value is expected here");
  return made;
}

/// `True`, `None`, `T.bool(True)`, `T.int64(5)`, `metadata[...]` is none.
Attr ScriptExprs::typedLiteral() {
  Attr made;
  std::string name = dotted();
  if (name == "True" || name == "False") {
    made.kind = Attr::Kind::Bool;
    made.integer = name == "True";
  } else if (name.starts_with("T.") && isDtype(name.substr(2)) && take("(")) {
    made = literal();
    expect(")");
  } else if (auto found = vars.find(name); found != vars.end()) {
    made.kind = Attr::Kind::String;
    made.text = name;
  } else if (name != "None") {
    fail(absl::StrCat("`", name.substr(0, 128), "` is no literal value"));
  }
  return made;
}

Attr ScriptExprs::listLiteral(std::string_view close) {
  Attr made;
  made.kind = Attr::Kind::Array;
  while (isGood() && !isMark(close)) {
    made.items.push_back(literal());
    if (!isMark(close)) {
      expect(",");
    }
  }
  expect(close);
  return made;
}

Attr ScriptExprs::mapLiteral() {
  Attr made;
  made.kind = Attr::Kind::Map;
  while (isGood() && !isMark("}")) {
    Attr key = literal();
    if (key.kind != Attr::Kind::String) {
      fail("a key of a map is text");
    }
    expect(":");
    made.keys.push_back(key.text);
    made.items.push_back(literal());
    if (!isMark("}")) {
      expect(",");
    }
  }
  expect("}");
  return made;
}

} // namespace ttc::tir
