// Tokens and names of TVMScript, one after the other.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptExprs.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/TreeBuilder.h"
#include <algorithm>
#include <optional>

namespace ttc::tir {

ScriptExprs::Deeper::Deeper(ScriptExprs &parser) : parser(parser) {
  if (++parser.depth > parser.maxDepth) {
    parser.fail(absl::StrCat("nests deeper than ", parser.maxDepth,
                             " levels (option `max_nesting_depth`)"));
  }
}

const Token &ScriptExprs::peek(size_t ahead) const {
  return tokens[failed ? tokens.size() - 1
                       : std::min(at + ahead, tokens.size() - 1)];
}

bool ScriptExprs::isMark(std::string_view mark, size_t ahead) const {
  return peek(ahead).kind == TokenKind::Mark && peek(ahead).text == mark;
}

bool ScriptExprs::isName(std::string_view name, size_t ahead) const {
  return peek(ahead).kind == TokenKind::Name && peek(ahead).text == name;
}

Token ScriptExprs::next() {
  Token token = peek();
  at += at + 1 < tokens.size();
  return token;
}

bool ScriptExprs::take(std::string_view mark) {
  bool isThere = isMark(mark);
  at += isThere;
  return isThere;
}

bool ScriptExprs::takeName(std::string_view name) {
  bool isThere = isName(name);
  at += isThere;
  return isThere;
}

bool ScriptExprs::takeKind(TokenKind kind) {
  bool isThere = peek().kind == kind;
  at += isThere && at + 1 < tokens.size();
  return isThere;
}

void ScriptExprs::expect(std::string_view mark) {
  if (!take(mark)) {
    fail(absl::StrCat("`", view(mark), "` is expected here"));
  }
}

void ScriptExprs::fail(std::string message, std::string code) {
  if (!failed) {
    problems.push_back(
        {true, std::move(code), std::move(message), peek().place});
    failed = true;
  }
}

std::string ScriptExprs::dotted() {
  std::string name;
  if (peek().kind != TokenKind::Name) {
    fail("a name is expected here");
  }
  name = next().text;
  while (isMark(".") && peek(1).kind == TokenKind::Name) {
    next();
    name += "." + next().text;
  }
  return name;
}

ExprId ScriptExprs::add(Expr expr) {
  uint32_t deepest = 0;
  for (ExprId operand : expr.operands) {
    deepest = std::max(deepest, operand < depths.size() ? depths[operand] : 0);
  }
  if (deepest + 1 > maxDepth) {
    fail(absl::StrCat("nests deeper than ", maxDepth,
                      " levels (option `max_nesting_depth`)"));
    deepest = 0;
  }
  ExprId id = module.add(std::move(expr));
  depths.resize(id + 1, 1);
  depths[id] = deepest + 1;
  return id;
}

ExprId ScriptExprs::integer(int64_t value) {
  Expr made;
  made.integer = value;
  made.dtype = "int32";
  return add(std::move(made));
}

std::optional<int64_t> ScriptExprs::constant(ExprId id) const {
  if (id == none || module.exprs[id].kind != ExprKind::Int) {
    return std::nullopt;
  }
  return module.exprs[id].integer;
}

VarId ScriptExprs::bindVar(const std::string &name, std::string dtype) {
  buffers.erase(name);
  return vars[name] = module.add(Var{name, std::move(dtype)});
}

void ScriptExprs::bindBuffer(const std::string &name, BufferId buffer) {
  buffers[name] = buffer;
}

BufferId ScriptExprs::findBuffer(const std::string &name) const {
  auto found = buffers.find(name);
  return found == buffers.end() ? none : found->second;
}

void ScriptExprs::clearNames() {
  vars.clear();
  buffers.clear();
}

} // namespace ttc::tir
