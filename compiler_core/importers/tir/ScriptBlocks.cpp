// Statements of TVMScript that have a block: loops, branches, `with`.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptReader.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Names.h"

namespace ttc::tir {
namespace {

/// Loops: what comes behind `in`, and what TVM's JSON calls them.
constexpr std::pair<std::string_view, std::string_view> loops[] = {
    {"range", "serial"},
    {"T.serial", "serial"},
    {"T.Serial", "serial"},
    {"T.parallel", "parallel"},
    {"T.Parallel", "parallel"},
    {"T.vectorized", "vectorized"},
    {"T.unroll", "unroll"},
    {"T.Pipelined", "pipelined"},
    {"T.thread_binding", "thread_binding"},
    {"T.grid", "grid"},
};

} // namespace

void ScriptReader::readFor() {
  Place place = parser.peek().place;
  parser.next();
  std::vector<std::string> names = {parser.dotted()};
  while (parser.take(",")) {
    names.push_back(parser.dotted());
  }
  if (!parser.takeName("in")) {
    parser.fail("`in` is expected here");
  }
  std::string callee = parser.dotted();
  std::string_view kind;
  for (auto [known, name] : loops) {
    kind = known == callee ? name : kind;
  }
  if (kind.empty()) {
    std::vector<std::string_view> known;
    for (auto [one, name] : loops) {
      known.push_back(one);
    }
    std::string_view nearest = nearestName(callee, known);
    return parser.fail(
        absl::StrCat("unknown loop `", callee.substr(0, 128), "`",
                     nearest.empty() ? "" : "; did you mean `", view(nearest),
                     nearest.empty() ? "" : "`?"));
  }
  parser.expect("(");
  std::map<std::string, Attr> keywords;
  std::vector<ExprId> bounds = parser.args(")", &keywords);
  bool isGrid = kind == "grid";
  if (isGrid ? bounds.size() != names.size()
             : bounds.empty() || bounds.size() > 3 || names.size() != 1) {
    return parser.fail("a loop's bounds do not fit its variables");
  }
  Target saved = target;
  for (size_t i = 0; i < names.size() && parser.isGood(); ++i) {
    Stmt stmt;
    stmt.kind = StmtKind::For;
    stmt.place = place;
    stmt.text = isGrid ? "serial" : std::string(kind);
    setBounds(stmt, isGrid ? std::vector<ExprId>{bounds[i]} : bounds);
    stmt.var = parser.bindVar(names[i], "int32");
    setProperties(stmt, keywords);
    target = {add(std::move(stmt)), false};
  }
  nested(target.stmt, false);
  target = saved;
}

void ScriptReader::setBounds(Stmt &stmt, const std::vector<ExprId> &bounds) {
  stmt.value = bounds.size() == 1 ? parser.integer(0) : bounds[0];
  ExprId end = bounds.size() == 1 ? bounds[0] : bounds[1];
  auto from = parser.constant(stmt.value), to = parser.constant(end);
  int64_t difference = 0;
  if (from && to && !__builtin_sub_overflow(*to, *from, &difference)) {
    stmt.extent = from == 0 ? end : parser.integer(difference);
  } else if (from == 0) {
    stmt.extent = end;
  } else {
    stmt.extent = extentOf(stmt.value, end);
  }
  if (bounds.size() == 3) {
    setStep(stmt, bounds[2]);
  }
}

ExprId ScriptReader::extentOf(ExprId begin, ExprId end) {
  const Expr &sum = module.exprs[end];
  const Expr &first = module.exprs[begin];
  if (sum.kind == ExprKind::Add && first.kind == ExprKind::Var &&
      module.exprs[sum.operands[0]].kind == ExprKind::Var &&
      module.exprs[sum.operands[0]].ref == first.ref) {
    return sum.operands[1];
  }
  Expr difference;
  difference.kind = ExprKind::Sub;
  difference.dtype = "int32";
  difference.operands = {end, begin};
  return parser.add(std::move(difference));
}

void ScriptReader::setStep(Stmt &stmt, ExprId step) {
  auto extent = parser.constant(stmt.extent), by = parser.constant(step);
  if (!extent || !by || *by <= 0) {
    return parser.fail("a loop with a step wants literal bounds and a "
                       "positive step");
  }
  stmt.step = step;
  stmt.extent = parser.integer(*extent <= 0 ? 0 : (*extent - 1) / *by + 1);
}

void ScriptReader::setProperties(Stmt &stmt,
                                 const std::map<std::string, Attr> &keywords) {
  for (const auto &[key, value] : keywords) {
    if (key == "thread") {
      stmt.text = value.text;
    } else if (key == "annotations") {
      stmt.annotations = value;
    } else if (key == "num_stages") {
      stmt.annotations.kind = Attr::Kind::Map;
      stmt.annotations.keys.push_back(key);
      stmt.annotations.items.push_back(value);
    } else {
      parser.fail(absl::StrCat("unknown property `", key.substr(0, 128),
                               "` of a loop"));
    }
  }
}

void ScriptReader::readWhile() {
  Stmt stmt = begin(StmtKind::While);
  parser.next();
  stmt.value = parser.expr();
  nested(add(std::move(stmt)), false);
}

void ScriptReader::readIf() {
  Target saved = target;
  StmtId outer = none;
  uint64_t levels = 0;
  do {
    Stmt stmt = begin(StmtKind::If);
    parser.next();
    stmt.value = parser.expr();
    if (outer != none) {
      target = {outer, true};
    }
    outer = add(std::move(stmt));
    nested(outer, false);
    indentation += 1;
    levels += 1;
  } while (parser.isGood() && parser.isName("elif"));
  if (parser.takeName("else")) {
    nested(outer, true);
  }
  target = saved;
  indentation -= levels;
}

void ScriptReader::readWith() {
  Place place = parser.peek().place;
  parser.next();
  std::string callee = parser.dotted();
  parser.expect("(");
  if (callee == "T.sblock" || callee == "T.block") {
    std::map<std::string, Attr> keywords;
    parser.args(")", &keywords);
    Target saved = target;
    block([&] { blockStatement(); });
    target = saved;
    return;
  }
  if (callee == "T.launch_thread") {
    Stmt stmt;
    stmt.kind = StmtKind::For;
    stmt.place = place;
    stmt.text = parser.literal().text;
    parser.expect(",");
    stmt.value = parser.integer(0);
    stmt.extent = parser.expr();
    parser.expect(")");
    parser.takeName("as");
    stmt.var = parser.bindVar(parser.dotted(), "int32");
    return nested(add(std::move(stmt)), false);
  }
  parser.fail(absl::StrCat("unknown context `", callee.substr(0, 128),
                           "`; `T.sblock` and `T.launch_thread` are known"));
}

void ScriptReader::blockStatement() {
  size_t ahead = 1;
  while (parser.isMark(",", ahead)) {
    ahead += 2;
  }
  bool isAxis = parser.isMark("=", ahead) && parser.isName("T", ahead + 1) &&
                parser.isName("axis", ahead + 3);
  if (!isAxis) {
    return statement();
  }
  Place place = parser.peek().place;
  std::vector<std::string> names = {parser.dotted()};
  while (parser.take(",")) {
    names.push_back(parser.dotted());
  }
  parser.expect("=");
  bool isRemap = parser.dotted() == "T.axis.remap";
  parser.expect("(");
  std::vector<ExprId> values;
  if (isRemap) {
    parser.literal();
    parser.expect(",");
    parser.expect("[");
    values = parser.args("]");
    parser.expect(")");
  } else {
    values = parser.args(")");
    values.erase(values.begin(),
                 values.empty() ? values.end() : values.end() - 1);
  }
  endLine();
  if (values.size() != names.size()) {
    return parser.fail("a block's axes do not fit their values");
  }
  for (size_t i = 0; i < names.size(); ++i) {
    Stmt stmt;
    stmt.kind = StmtKind::Bind;
    stmt.place = place;
    stmt.value = values[i];
    stmt.var = parser.bindVar(names[i], "int32");
    add(std::move(stmt));
  }
}

} // namespace ttc::tir
