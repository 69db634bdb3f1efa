// Statements of TVMScript that have no block of their own.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptReader.h"

#include "absl/strings/str_cat.h"

namespace ttc::tir {
namespace {

/// Callees that make a buffer, and the scope it is in unless one is said.
constexpr std::pair<std::string_view, std::string_view> allocations[] = {
    {"T.alloc_buffer", "global"},     {"T.sblock_alloc_buffer", "global"},
    {"T.alloc_shared", "shared.dyn"}, {"T.alloc_fragment", "local.fragment"},
    {"T.alloc_local", "local"},       {"T.Buffer", "global"},
    {"T.decl_buffer", "global"},
};

} // namespace

StmtId ScriptReader::add(Stmt stmt) {
  if (module.stmts.size() >= limits.operations) {
    parser.fail(absl::StrCat("more than ", limits.operations,
                             " statements (option `max_operations`)"),
                "too-large");
  }
  return append(module, function, target, std::move(stmt));
}

Stmt ScriptReader::begin(StmtKind kind) {
  Stmt stmt;
  stmt.kind = kind;
  stmt.place = parser.peek().place;
  return stmt;
}

void ScriptReader::nested(StmtId outer, bool isElse) {
  Target saved = target;
  target = {outer, isElse};
  block([&] { statement(); });
  target = saved;
}

void ScriptReader::statement() {
  using Read = void (ScriptReader::*)();
  static constexpr std::pair<std::string_view, Read> keywords[] = {
      {"for", &ScriptReader::readFor},   {"while", &ScriptReader::readWhile},
      {"if", &ScriptReader::readIf},     {"with", &ScriptReader::readWith},
      {"pass", &ScriptReader::skipLine},
  };
  for (auto [word, read] : keywords) {
    if (parser.isName(word)) {
      return (this->*read)();
    }
  }
  if (parser.peek().kind == TokenKind::String) {
    return skipLine(); // a docstring
  }
  if (parser.peek().kind != TokenKind::Name) {
    return parser.fail("a statement is expected here");
  }
  if (parser.isMark("=", 1) || parser.isMark(":", 1) || parser.isMark(",", 1)) {
    return readAssignment();
  }
  if (parser.isMark("[", 1)) {
    return readStore();
  }
  readCall();
}

void ScriptReader::readCall() {
  if (parser.isName("T") && parser.isMark(".", 1)) {
    const std::string name = parser.peek(2).text;
    if (name == "func_attr") {
      return readAttributes();
    }
    if (name == "reads" || name == "writes" || name == "sblock_attr" ||
        name == "block_attr") {
      return skipLine();
    }
  }
  Stmt stmt = begin(StmtKind::Evaluate);
  bool isEvaluate = parser.isName("T") && parser.isName("evaluate", 2);
  if (isEvaluate) {
    parser.dotted();
    parser.expect("(");
  }
  stmt.value = parser.expr();
  if (isEvaluate) {
    parser.expect(")");
  }
  endLine();
  if (stmt.value != none && module.exprs[stmt.value].kind == ExprKind::Call) {
    add(std::move(stmt));
  }
}

void ScriptReader::readAttributes() {
  parser.dotted();
  parser.expect("(");
  Attr attrs = parser.literal();
  parser.expect(")");
  endLine();
  function.attrs.kind = Attr::Kind::Map;
  for (size_t i = 0; i < attrs.keys.size(); ++i) {
    function.attrs.keys.push_back(attrs.keys[i]);
    function.attrs.items.push_back(std::move(attrs.items[i]));
  }
}

void ScriptReader::readStore() {
  Stmt stmt = begin(StmtKind::Store);
  std::string name = parser.dotted();
  stmt.buffer = parser.findBuffer(name);
  if (stmt.buffer == none) {
    return parser.fail(
        absl::StrCat("`", name.substr(0, 128), "` is no buffer"));
  }
  parser.expect("[");
  stmt.indices = parser.args("]");
  bool adds = parser.take("+=");
  if (!adds) {
    parser.expect("=");
  }
  stmt.value = parser.expr();
  if (adds && stmt.value != none) {
    Expr load;
    load.kind = ExprKind::Load;
    load.ref = stmt.buffer;
    load.dtype = module.buffers[stmt.buffer].dtype;
    load.operands = stmt.indices;
    Expr sum;
    sum.kind = ExprKind::Add;
    sum.dtype = load.dtype;
    sum.operands = {parser.add(std::move(load)), stmt.value};
    stmt.value = parser.add(std::move(sum));
  }
  endLine();
  add(std::move(stmt));
}

void ScriptReader::readAssignment() {
  Stmt stmt = begin(StmtKind::Bind);
  std::vector<std::string> names = {parser.next().text};
  while (parser.take(",")) {
    names.push_back(parser.dotted());
  }
  std::string type = parser.take(":") ? parser.dotted() : "";
  if (!type.empty() && parser.take("(")) {
    parser.args(")");
  }
  parser.expect("=");
  if (parser.isName("T") && parser.isMark(".", 1) && parser.isMark("(", 3)) {
    if (readDeclaration(names)) {
      return;
    }
  }
  if (names.size() != 1) {
    return parser.fail("one name is expected on the left");
  }
  stmt.value = parser.expr();
  endLine();
  if (!parser.isGood()) {
    return;
  }
  std::string dtype =
      type.starts_with("T.") ? type.substr(2) : module.exprs[stmt.value].dtype;
  stmt.var = parser.bindVar(names[0], dtype);
  add(std::move(stmt));
}

bool ScriptReader::readDeclaration(const std::vector<std::string> &names) {
  std::string callee = "T." + parser.peek(2).text;
  for (auto [known, scope] : allocations) {
    if (known == callee) {
      parser.dotted();
      Stmt stmt = begin(StmtKind::Alloc);
      stmt.buffer = readBuffer(names[0], scope);
      endLine();
      add(std::move(stmt));
      return true;
    }
  }
  if (callee == "T.match_buffer") {
    readMatch(names[0]);
    return true;
  }
  if (callee == "T.launch_thread" || callee == "T.env_thread") {
    readThread(names[0]);
    return true;
  }
  bool isVar = isDtype(callee.substr(2)) && parser.isMark(")", 4);
  if (isVar) { // a variable that somebody else has to bind
    parser.dotted();
    parser.expect("(");
    parser.expect(")");
    endLine();
    parser.bindVar(names[0], callee.substr(2));
    return true;
  }
  if (parser.peek(2).text == "axis") {
    parser.fail("`T.axis` is expected with a dot");
  }
  return false;
}

void ScriptReader::readMatch(const std::string &name) {
  parser.dotted();
  parser.expect("(");
  std::string handle = parser.dotted();
  parser.expect(",");
  BufferId buffer = readBufferArgs(name, "global");
  endLine();
  for (Param &param : function.params) {
    if (param.var != none && module.vars[param.var].name == handle) {
      param = {none, buffer};
      return;
    }
  }
  parser.fail(absl::StrCat("`", handle.substr(0, 128),
                           "` is no parameter of the function"));
}

void ScriptReader::readThread(const std::string &name) {
  Stmt stmt = begin(StmtKind::For);
  parser.dotted();
  parser.expect("(");
  stmt.text = parser.literal().text;
  parser.expect(",");
  stmt.value = parser.integer(0);
  stmt.extent = parser.expr();
  parser.expect(")");
  endLine();
  stmt.var = parser.bindVar(name, "int32");
  target = {add(std::move(stmt)), false};
}

} // namespace ttc::tir
