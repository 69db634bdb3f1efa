// Copies and products of blocks, and whether they cover the buffers.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/Inference.h"

#include "absl/strings/str_cat.h"
#include <algorithm>

namespace ttc::tir {

std::optional<Inference::Span> Inference::spanOf(ExprId id,
                                                 int64_t size) const {
  const Expr &index = at(id);
  Span span;
  span.size = size;
  if (literal(id) == 0) {
    return span;
  }
  if (index.kind == ExprKind::Var) {
    span.var = resolve(index.ref);
    return span;
  }
  if (index.kind == ExprKind::Mul) {
    for (size_t first : {0, 1}) {
      auto times = literal(index.operands[1 - first]);
      const Expr &var = at(index.operands[first]);
      if (times && var.kind == ExprKind::Var) {
        span.var = resolve(var.ref);
        span.times = *times;
        return span;
      }
    }
  }
  return std::nullopt;
}

std::optional<Inference::Access> Inference::accessOf(ExprId id) {
  const Expr &expr = at(id);
  Access access;
  if (expr.kind == ExprKind::Buffer) {
    access.buffer = expr.ref;
    for (int64_t size : shapeOf(expr.ref)) {
      access.region.push_back({none, 1, size});
    }
    return access;
  }
  bool isRegion = expr.kind == ExprKind::Call && expr.text == "region" &&
                  expr.operands.size() >= 2 &&
                  at(expr.operands[0]).kind == ExprKind::Load;
  if (!isRegion) {
    return std::nullopt;
  }
  const Expr &load = at(expr.operands[0]);
  access.buffer = load.ref;
  if (expr.operands.size() != load.operands.size() + 2 ||
      load.operands.size() != module.buffers[load.ref].shape.size()) {
    return std::nullopt;
  }
  for (size_t i = 0; i < load.operands.size(); ++i) {
    auto size = literal(expr.operands[i + 2]);
    auto span = size ? spanOf(load.operands[i], *size) : std::nullopt;
    if (!span) {
      return std::nullopt;
    }
    // A loop of one trip is at 0.
    if (span->var != none && extentOf(span->var) == 1) {
      *span = {none, 1, span->size};
    }
    access.region.push_back(*span);
  }
  return access;
}

bool Inference::isWhole(const Access &access) const {
  std::vector<int64_t> shape = shapeOf(access.buffer);
  for (size_t i = 0; i < access.region.size(); ++i) {
    if (access.region[i].var != none || access.region[i].size != shape[i]) {
      return false;
    }
  }
  return true;
}

void Inference::visitCall(const Expr &expr) {
  if (expr.text == "fill" || expr.text == "clear") {
    return visitFill(expr);
  }
  if (expr.text == "copy" && expr.operands.size() >= 2) {
    return visitCopy(expr);
  }
  if (expr.text == "gemm" && expr.operands.size() >= 3) {
    return visitGemm(expr);
  }
  fail(absl::StrCat("calls `", expr.text.substr(0, 64), "`"));
}

void Inference::visitFill(const Expr &expr) {
  auto access =
      expr.operands.empty() ? std::nullopt : accessOf(expr.operands[0]);
  auto value = expr.operands.size() > 1 ? number(expr.operands[1])
                                        : std::optional<double>(0);
  if (!access || !value || isParam(access->buffer) || !isWhole(*access)) {
    return fail("fills something else than a whole buffer of its own");
  }
  note(loops, false);
  put(access->buffer, constantNode(*value), loops);
}

void Inference::visitCopy(const Expr &expr) {
  auto from = accessOf(expr.operands[0]), to = accessOf(expr.operands[1]);
  bool fits = from && to && from->region.size() == 2 &&
              to->region.size() == 2 &&
              from->region[0].size == to->region[0].size &&
              from->region[1].size == to->region[1].size;
  if (!fits || (!isParam(from->buffer) && !isWhole(*from)) ||
      (!isParam(to->buffer) && !isWhole(*to)) ||
      (isParam(from->buffer) && isParam(to->buffer))) {
    return fail("copies between regions that are no blocks");
  }
  if (isParam(from->buffer)) {
    Held value;
    value.copyOf = from->buffer;
    value.region = from->region;
    value.loops = loops;
    held[to->buffer] = std::move(value);
    return note(loops, true);
  }
  auto found = held.find(from->buffer);
  if (found == held.end()) {
    return fail(absl::StrCat("copies `", module.buffers[from->buffer].name,
                             "`, into which nothing was put"));
  }
  note(loops, false);
  if (!isParam(to->buffer)) {
    held[to->buffer] = Held(found->second);
    return;
  }
  NodeId node = valueOf(found->second, loops);
  if (!failed) {
    setOutput(to->buffer, node, to->region);
  }
}

void Inference::visitGemm(const Expr &expr) {
  auto a = accessOf(expr.operands[0]), b = accessOf(expr.operands[1]),
       c = accessOf(expr.operands[2]);
  for (size_t i = 3; i < std::min<size_t>(expr.operands.size(), 5); ++i) {
    if (literal(expr.operands[i]) != 0) {
      return fail("multiplies a transposed block");
    }
  }
  auto source = [&](const std::optional<Access> &access) -> const Held * {
    auto found = access ? held.find(access->buffer) : held.end();
    return found != held.end() && found->second.copyOf != none ? &found->second
                                                               : nullptr;
  };
  const Held *left = source(a), *right = source(b);
  if (!left || !right || !c || !isWhole(*c) || isParam(c->buffer)) {
    return fail("multiplies something else than copies of blocks");
  }
  Span inner = left->region[1];
  if (inner != right->region[0]) {
    return fail("multiplies blocks of different inner dimensions");
  }
  productRegions = {left->region, right->region};
  Loops outer = loops;
  std::erase(outer, inner.var);
  BufferId x = left->copyOf, y = right->copyOf;
  addProduct(c->buffer, x, y, inner.var, outer);
  if (!failed && !covers(inner, shapeOf(x)[1])) {
    fail("multiplies blocks that do not cover the inner dimension");
  }
}

bool Inference::covers(const Span &span, int64_t size) const {
  return span.var == none ? span.size == size
                          : span.times == span.size &&
                                extentOf(span.var) * span.size == size;
}

void Inference::checkEvents() {
  std::vector<int64_t> shape = shapeOf(graph.output);
  for (size_t i = 0; i < outputRegion.size(); ++i) {
    if (!covers(outputRegion[i], shape[i])) {
      return fail("writes blocks that do not cover the output");
    }
  }
  for (const auto &[node, region] : loadRegions) {
    if (region != outputRegion || shapeOf(graph.nodes[node].buffer) != shape) {
      return fail(
          absl::StrCat("reads `", module.buffers[graph.nodes[node].buffer].name,
                       "` at another place than the one that it writes"));
    }
  }
  checkProduct();
  for (const Event &event : events) {
    for (VarId var : event.loops) {
      bool isBlock =
          std::any_of(outputRegion.begin(), outputRegion.end(),
                      [&](const Span &span) { return span.var == var; });
      bool isInner =
          event.isReduced &&
          std::find(reduced.begin(), reduced.end(), var) != reduced.end();
      if (extentOf(var) != 1 && !isBlock && !isInner) {
        current = event.stmt;
        return fail(absl::StrCat("repeats a statement in the loop over `",
                                 module.vars[var].name, "`"));
      }
    }
  }
}

} // namespace ttc::tir
