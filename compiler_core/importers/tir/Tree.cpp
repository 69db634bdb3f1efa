// Access to the tree, and paths in it.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Tree.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::tir {
namespace {

template <typename T> uint32_t append(std::vector<T> &list, T item) {
  list.push_back(std::move(item));
  return static_cast<uint32_t>(list.size() - 1);
}

/// What a statement adds to the path of those in its body.
std::string step(const Module &module, const Stmt &stmt, bool isInElse) {
  switch (stmt.kind) {
  case StmtKind::For:
    return absl::StrCat("for ", stmt.var == none ? std::string("_")
                                                 : module.vars[stmt.var].name);
  case StmtKind::If:
    return isInElse ? "else" : "if";
  case StmtKind::While:
    return "while";
  default:
    return "";
  }
}

} // namespace

const Attr *Attr::find(std::string_view key) const {
  auto found = std::find(keys.begin(), keys.end(), key);
  return found == keys.end() ? nullptr : &items[found - keys.begin()];
}

ExprId Module::add(Expr expr) { return append(exprs, std::move(expr)); }
StmtId Module::add(Stmt stmt) { return append(stmts, std::move(stmt)); }
VarId Module::add(Var var) { return append(vars, std::move(var)); }
BufferId Module::add(Buffer buffer) {
  return append(buffers, std::move(buffer));
}

bool hasErrors(const Problems &problems) {
  return std::any_of(problems.begin(), problems.end(),
                     [](const Problem &problem) { return problem.isError; });
}

std::vector<const Stmt *> statementsOf(const Module &module,
                                       const Function &function) {
  std::vector<const Stmt *> found;
  std::vector<StmtId> open(function.body.rbegin(), function.body.rend());
  while (!open.empty()) {
    const Stmt &stmt = module.stmts[open.back()];
    open.pop_back();
    found.push_back(&stmt);
    for (const Body *inner : {&stmt.orElse, &stmt.body}) {
      open.insert(open.end(), inner->rbegin(), inner->rend());
    }
  }
  return found;
}

std::string pathOf(const Module &module, StmtId stmt) {
  std::vector<std::string> steps;
  while (stmt != none) {
    const Stmt &inner = module.stmts[stmt];
    steps.push_back(absl::StrCat("[", inner.indexInBody, "]"));
    if (inner.parent != none) {
      steps.push_back(step(module, module.stmts[inner.parent], inner.isInElse));
    }
    stmt = inner.parent;
  }
  std::string path;
  for (auto it = steps.rbegin(); it != steps.rend(); ++it) {
    absl::StrAppend(&path, path.empty() ? "" : " / ", *it);
  }
  return path;
}

std::string located(const Module &module, const Function &function, StmtId stmt,
                    std::string_view message) {
  std::string text = absl::StrCat("function `", function.name, "`");
  if (stmt != none) {
    absl::StrAppend(&text, ", statement ", pathOf(module, stmt));
  }
  absl::StrAppend(&text, ": ",
                  absl::string_view(message.data(), message.size()));
  return text;
}

} // namespace ttc::tir
