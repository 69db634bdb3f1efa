// What an element of a buffer is computed from, tile by tile.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/Inference.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/Print.h"
#include <algorithm>

namespace ttc::tir {
namespace {

/// Functions of one tile: TVM's name, and that of the vector engine.
constexpr std::pair<std::string_view, std::string_view> functions[] = {
    {"exp", "exp"},   {"tanh", "tanh"},   {"sigmoid", "sigmoid"},
    {"sqrt", "sqrt"}, {"rsqrt", "rsqrt"}, {"log", "log"},
    {"sin", "sin"},   {"cos", "cos"},     {"erf", "erf"},
    {"fabs", "abs"},  {"abs", "abs"},     {"relu", "relu"},
    {"gelu", "gelu"}, {"silu", "silu"},
};

constexpr std::pair<ExprKind, std::string_view> binaries[] = {
    {ExprKind::Add, "add"}, {ExprKind::Sub, "sub"}, {ExprKind::Mul, "mul"},
    {ExprKind::Div, "div"}, {ExprKind::Max, "max"}, {ExprKind::Min, "min"},
};

} // namespace

NodeId Inference::add(TileNode node) {
  constexpr size_t most = 64;
  if (graph.nodes.size() >= most) {
    fail("has more operations than one kernel takes");
  }
  graph.nodes.push_back(std::move(node));
  return static_cast<NodeId>(graph.nodes.size() - 1);
}

NodeId Inference::constantNode(double value) {
  TileNode made;
  made.kind = TileNode::Kind::Constant;
  made.value = value;
  return add(std::move(made));
}

NodeId Inference::element(ExprId id, BufferId into, const Loops &vars,
                          const Loops &outer) {
  const Expr &expr = at(id);
  if (failed) {
    return 0;
  }
  if (auto value = number(id)) {
    return constantNode(*value);
  }
  switch (expr.kind) {
  case ExprKind::Cast:
    return element(expr.operands[0], into, vars, outer);
  case ExprKind::Load:
    return load(expr, into, vars, outer);
  case ExprKind::Call:
    return unary(expr, into, vars, outer);
  default:
    return binary(id, into, vars, outer);
  }
}

NodeId Inference::load(const Expr &expr, BufferId into, const Loops &vars,
                       const Loops &outer) {
  const std::string &name = module.buffers[expr.ref].name;
  if (identity(expr.ref, expr.operands) != vars ||
      shapeOf(expr.ref) != shapeOf(into)) {
    fail(absl::StrCat("reads `", name,
                      "` at another place than the one that it writes"));
    return 0;
  }
  auto found = held.find(expr.ref);
  if (found != held.end()) {
    return valueOf(found->second, outer);
  }
  if (!isParam(expr.ref)) {
    fail(absl::StrCat("reads `", name, "`, into which nothing was put"));
    return 0;
  }
  TileNode made;
  made.buffer = expr.ref;
  return add(std::move(made));
}

NodeId Inference::valueOf(const Held &value, const Loops &around) {
  for (VarId var : reduced) {
    if (std::find(around.begin(), around.end(), var) != around.end()) {
      fail("uses a product inside of the loop over its inner dimension");
    }
  }
  if (value.node != none) {
    return value.node;
  }
  TileNode made;
  made.buffer = value.copyOf;
  NodeId id = add(std::move(made));
  loadRegions[id] = value.region;
  return id;
}

NodeId Inference::unary(const Expr &expr, BufferId into, const Loops &vars,
                        const Loops &outer) {
  for (auto [name, function] : functions) {
    if (name != expr.text || expr.operands.size() != 1) {
      continue;
    }
    TileNode made;
    made.kind = TileNode::Kind::Unary;
    made.name = function;
    made.a = element(expr.operands[0], into, vars, outer);
    return add(std::move(made));
  }
  fail(absl::StrCat("calls `", expr.text.substr(0, 64), "`"));
  return 0;
}

NodeId Inference::binary(ExprId id, BufferId into, const Loops &vars,
                         const Loops &outer) {
  const Expr &expr = at(id);
  for (auto [kind, name] : binaries) {
    if (kind != expr.kind) {
      continue;
    }
    NodeId a = element(expr.operands[0], into, vars, outer);
    NodeId b = element(expr.operands[1], into, vars, outer);
    return failed ? 0 : combine(std::string(name), a, b);
  }
  fail(absl::StrCat("computes `", printExpr(module, id).substr(0, 100), "`"));
  return 0;
}

NodeId Inference::combine(const std::string &name, NodeId a, NodeId b) {
  bool isLeft = graph.nodes[a].kind == TileNode::Kind::Constant;
  bool isRight = graph.nodes[b].kind == TileNode::Kind::Constant;
  TileNode made;
  if (!isLeft && !isRight) {
    made.kind = TileNode::Kind::Binary;
    made.name = name;
    made.a = a;
    made.b = b;
    return add(std::move(made));
  }
  double value = graph.nodes[isRight ? b : a].value;
  made.kind = TileNode::Kind::Scalar;
  made.a = isRight ? a : b;
  made.value = value;
  if (isLeft && isRight) {
    fail("computes with constants alone");
  } else if (name == "max" && value == 0) {
    made.kind = TileNode::Kind::Unary;
    made.name = "relu";
  } else if (name == "div" && isRight && value != 0) {
    made.name = "mul";
    made.value = 1 / value;
  } else if (name == "div" && isLeft) {
    TileNode inverse;
    inverse.kind = TileNode::Kind::Unary;
    inverse.name = "recip";
    inverse.a = b;
    made.a = add(std::move(inverse));
    made.name = "mul";
  } else if (name == "max" || name == "min" || name == "div") {
    fail(absl::StrCat("computes ", name, " with the constant ", value));
  } else {
    made.name = name == "sub" && isLeft ? "rsub" : name;
  }
  return add(std::move(made));
}

} // namespace ttc::tir
