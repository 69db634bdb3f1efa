// Products of matrices, element by element and of blocks.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/Inference.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::tir {

bool Inference::isProduct(const Stmt &stmt, const Loops &vars, Loops outer) {
  const Expr &sum = at(stmt.value);
  if (sum.kind != ExprKind::Add) {
    return false;
  }
  for (size_t first : {0, 1}) {
    const Expr &self = at(sum.operands[first]);
    ExprId other = sum.operands[1 - first];
    while (at(other).kind == ExprKind::Cast) {
      other = at(other).operands[0];
    }
    const Expr &product = at(other);
    if (self.kind != ExprKind::Load || self.ref != stmt.buffer ||
        product.kind != ExprKind::Mul) {
      continue;
    }
    const Expr *a = loadOf(product.operands[0]);
    const Expr *b = loadOf(product.operands[1]);
    auto self_vars = identity(self.ref, self.operands);
    if (!a || !b || self_vars != vars) {
      continue;
    }
    auto left = identity(a->ref, a->operands);
    auto right = identity(b->ref, b->operands);
    if (left && right && left->size() == 2 && right->size() == 2 &&
        (*left)[0] != vars[0]) {
      std::swap(left, right);
      std::swap(a, b);
    }
    bool fits = left && right && left->size() == 2 && right->size() == 2 &&
                (*left)[0] == vars[0] && (*right)[1] == vars[1] &&
                (*left)[1] == (*right)[0] && isParam(a->ref) && isParam(b->ref);
    if (!fits) {
      continue;
    }
    VarId inner = (*left)[1];
    std::erase(outer, inner);
    addProduct(stmt.buffer, a->ref, b->ref, inner, outer);
    if (!failed && isParam(stmt.buffer)) {
      setOutput(stmt.buffer, held[stmt.buffer].node, {});
    }
    return true;
  }
  return false;
}

const Expr *Inference::loadOf(ExprId id) const {
  while (at(id).kind == ExprKind::Cast) {
    id = at(id).operands[0];
  }
  return at(id).kind == ExprKind::Load ? &at(id) : nullptr;
}

void Inference::addProduct(BufferId to, BufferId a, BufferId b, VarId inner,
                           const Loops &outer) {
  auto found = held.find(to);
  const TileNode *start = found != held.end() && found->second.node != none
                              ? &graph.nodes[found->second.node]
                              : nullptr;
  bool isZero =
      start && start->kind == TileNode::Kind::Constant && start->value == 0;
  const Loops &filled = isZero ? found->second.loops : outer;
  if (!isZero ||
      std::find(filled.begin(), filled.end(), inner) != filled.end()) {
    return fail(absl::StrCat("adds a product to `", module.buffers[to].name,
                             "`, which is not set to 0 before"));
  }
  TileNode made;
  made.kind = TileNode::Kind::Matmul;
  made.buffer = a;
  made.other = b;
  for (const TileNode &node : graph.nodes) {
    if (node.kind == TileNode::Kind::Matmul) {
      return fail("has two products");
    }
  }
  reduced.push_back(inner);
  note(outer, true);
  Held value;
  value.node = add(std::move(made));
  value.loops = outer;
  held[to] = std::move(value);
}

void Inference::checkProduct() {
  for (const TileNode &node : graph.nodes) {
    if (node.buffer == graph.output || node.other == graph.output) {
      return fail(absl::StrCat("reads `", module.buffers[graph.output].name,
                               "`, which it writes"));
    }
    if (node.kind != TileNode::Kind::Matmul) {
      continue;
    }
    std::vector<int64_t> a = shapeOf(node.buffer), b = shapeOf(node.other),
                         c = shapeOf(graph.output);
    bool fits = a.size() == 2 && b.size() == 2 && c.size() == 2 &&
                a[0] == c[0] && b[1] == c[1] && a[1] == b[0];
    if (fits && !productRegions.empty()) {
      fits = outputRegion.size() == 2 &&
             productRegions[0][0] == outputRegion[0] &&
             productRegions[1][1] == outputRegion[1];
    }
    if (!fits) {
      fail("multiplies matrices whose blocks do not fit the output");
    }
  }
}

} // namespace ttc::tir
