// Statements in their order, with what each buffer holds so far.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/Inference.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::tir {

std::optional<TileGraph> Inference::run() {
  visit(function.body);
  if (!failed && graph.output == none) {
    fail("writes no buffer among its parameters");
  }
  if (!failed) {
    checkEvents();
  }
  return failed ? std::nullopt : std::optional<TileGraph>(std::move(graph));
}

void Inference::fail(const std::string &message) {
  if (!failed) {
    problems.push_back(
        {true, "unsupported-op",
         located(module, function, current,
                 message + "; a function without a role is split into "
                           "kernels if it is element-wise, a product of "
                           "matrices, or both"),
         current == none ? function.place : module.stmts[current].place});
  }
  failed = true;
}

bool Inference::isParam(BufferId buffer) const {
  return std::any_of(
      function.params.begin(), function.params.end(),
      [&](const Param &param) { return param.buffer == buffer; });
}

std::optional<int64_t> Inference::literal(ExprId id) const {
  return id != none && at(id).kind == ExprKind::Int
             ? std::optional<int64_t>(at(id).integer)
             : std::nullopt;
}

std::optional<double> Inference::number(ExprId id) const {
  while (at(id).kind == ExprKind::Cast) {
    id = at(id).operands[0];
  }
  if (at(id).kind == ExprKind::Float) {
    return at(id).real;
  }
  auto whole = literal(id);
  return whole ? std::optional<double>(static_cast<double>(*whole))
               : std::nullopt;
}

VarId Inference::resolve(VarId var) const {
  auto found = aliases.find(var);
  return found == aliases.end() ? var : found->second;
}

std::vector<int64_t> Inference::shapeOf(BufferId buffer) const {
  std::vector<int64_t> shape;
  for (ExprId extent : module.buffers[buffer].shape) {
    shape.push_back(literal(extent).value_or(0));
  }
  return shape;
}

int64_t Inference::extentOf(VarId var) const {
  auto found = extents.find(var);
  return found == extents.end() ? 0 : found->second;
}

void Inference::visit(const Body &body) {
  for (StmtId id : body) {
    if (failed) {
      return;
    }
    current = id;
    visit(module.stmts[id]);
  }
}

void Inference::visit(const Stmt &stmt) {
  switch (stmt.kind) {
  case StmtKind::For:
    return visitFor(stmt);
  case StmtKind::Bind:
    return visitBind(stmt);
  case StmtKind::Store:
    return visitStore(stmt, false);
  case StmtKind::If:
    return visitFirst(stmt);
  case StmtKind::Evaluate:
    return visitCall(at(stmt.value));
  case StmtKind::Alloc:
    return;
  case StmtKind::While:
    return fail("loops without an end that is known");
  }
}

void Inference::visitFor(const Stmt &stmt) {
  auto extent = literal(stmt.extent);
  if (!extent || *extent <= 0 || literal(stmt.value) != 0 ||
      stmt.step != none) {
    return fail("loops over something else than 0 to a number");
  }
  extents[stmt.var] = *extent;
  loops.push_back(stmt.var);
  visit(stmt.body);
  loops.pop_back();
}

void Inference::visitBind(const Stmt &stmt) {
  const Expr &value = at(stmt.value);
  if (value.kind == ExprKind::Var) {
    aliases[stmt.var] = resolve(value.ref);
  }
}

void Inference::visitFirst(const Stmt &stmt) {
  const Expr &condition = at(stmt.value);
  bool isFirst = condition.kind == ExprKind::EQ &&
                 at(condition.operands[0]).kind == ExprKind::Var &&
                 literal(condition.operands[1]) == 0 && stmt.body.size() == 1 &&
                 stmt.orElse.empty() &&
                 module.stmts[stmt.body[0]].kind == StmtKind::Store;
  if (!isFirst) {
    return fail("has a branch");
  }
  VarId var = resolve(at(condition.operands[0]).ref);
  Loops saved = loops;
  std::erase(loops, var);
  visitStore(module.stmts[stmt.body[0]], true);
  loops = saved;
}

std::optional<Inference::Loops>
Inference::identity(BufferId buffer, const std::vector<ExprId> &indices) {
  std::vector<int64_t> shape = shapeOf(buffer);
  Loops vars;
  for (size_t i = 0; i < indices.size(); ++i) {
    const Expr &index = at(indices[i]);
    VarId var = index.kind == ExprKind::Var ? resolve(index.ref) : none;
    bool fits = var != none && i < shape.size() && extentOf(var) == shape[i] &&
                std::find(vars.begin(), vars.end(), var) == vars.end();
    if (!fits) {
      return std::nullopt;
    }
    vars.push_back(var);
  }
  return vars.size() == shape.size() ? std::optional<Loops>(vars)
                                     : std::nullopt;
}

void Inference::visitStore(const Stmt &stmt, bool isFirst) {
  const std::string &name = module.buffers[stmt.buffer].name;
  auto vars = identity(stmt.buffer, stmt.indices);
  if (!vars || vars->size() != 2) {
    return fail(absl::StrCat("writes `", name,
                             "` at something else than the variables of "
                             "loops over its two dimensions"));
  }
  Loops outer = loops;
  for (VarId var : *vars) {
    std::erase(outer, var);
  }
  if (isProduct(stmt, *vars, outer)) {
    return;
  }
  NodeId node = element(stmt.value, stmt.buffer, *vars, outer);
  if (failed) {
    return;
  }
  note(outer, false);
  bool isConstant = graph.nodes[node].kind == TileNode::Kind::Constant;
  if (isFirst && !isConstant) {
    return fail("has a branch");
  }
  put(stmt.buffer, node, outer);
}

void Inference::put(BufferId buffer, NodeId node, const Loops &outer) {
  Held value;
  value.node = node;
  value.loops = outer;
  held[buffer] = std::move(value);
  bool isConstant = graph.nodes[node].kind == TileNode::Kind::Constant;
  if (isParam(buffer) && !isConstant) {
    setOutput(buffer, node, {});
  }
}

void Inference::setOutput(BufferId buffer, NodeId node, Region region) {
  if (graph.output != none && graph.output != buffer) {
    return fail(absl::StrCat("writes `", module.buffers[buffer].name,
                             "` beside `", module.buffers[graph.output].name,
                             "`; a program has one output"));
  }
  graph.output = buffer;
  graph.result = node;
  outputRegion = std::move(region);
}

void Inference::note(const Loops &around, bool isReduced) {
  events.push_back({current, around, isReduced});
}

std::optional<TileGraph>
inferTiles(const Module &module, const Function &function, Problems &problems) {
  return Inference(module, function, problems).run();
}

} // namespace ttc::tir
