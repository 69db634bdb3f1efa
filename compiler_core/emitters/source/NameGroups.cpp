// Which values may share a variable.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/NameGroups.h"

using namespace mlir;

namespace ttc::source {

Value NameGroups::rootOf(Value value) const {
  for (auto found = roots.find(value); found != roots.end();
       found = roots.find(value)) {
    value = found->second;
  }
  return value;
}

bool NameGroups::refersTo(const Expression &expression, Value root) const {
  if (expression.isReference() && rootOf(expression.value) == root) {
    return true;
  }
  return llvm::any_of(expression.items, [&](const Expression &item) {
    return refersTo(item, root);
  });
}

bool NameGroups::refersTo(const Statement &statement, Value root) const {
  auto isTarget = [&](Value target) { return rootOf(target) == root; };
  if (refersTo(statement.expression, root) ||
      llvm::any_of(statement.targets, isTarget)) {
    return true;
  }
  return llvm::any_of(statement.blocks, [&](const auto &block) {
    return llvm::any_of(
        block, [&](const Statement &inner) { return refersTo(inner, root); });
  });
}

/// Item `item` of the move that ends `block`.
bool NameGroups::canShare(const std::vector<Statement> &block, size_t item,
                          llvm::function_ref<bool(Value)> isNamed) const {
  const Statement &move = block.back();
  Value value = move.expression.items[item].value;
  Value root = rootOf(move.targets[item]);
  if (!isa<OpResult>(value) || rootOf(value) != value || isNamed(value)) {
    return false;
  }
  for (size_t i = 0; i < move.targets.size(); ++i) {
    if (i != item && refersTo(move.expression.items[i], root)) {
      return false;
    }
  }
  for (size_t i = block.size() - 1; i-- > 0;) {
    if (llvm::is_contained(block[i].targets, value)) {
      return true;
    }
    if (refersTo(block[i], root)) {
      return false;
    }
  }
  return false;
}

void NameGroups::shareMove(std::vector<Statement> &block,
                           llvm::function_ref<bool(Value)> isNamed) {
  if (block.empty() || block.back().kind != Statement::Kind::Move) {
    return;
  }
  Statement &move = block.back();
  for (size_t i = 0; i < move.targets.size();) {
    Value value = move.expression.items[i].value;
    Value root = rootOf(move.targets[i]);
    if (rootOf(value) != root) {
      if (!canShare(block, i, isNamed)) {
        ++i;
        continue;
      }
      join(value, root);
    }
    move.targets.erase(move.targets.begin() + i);
    move.expression.items.erase(move.expression.items.begin() + i);
  }
  if (move.targets.empty()) {
    block.pop_back();
  }
}

void NameGroups::shareYields(std::vector<Statement> &statements,
                             llvm::function_ref<bool(Value)> isNamed) {
  for (Statement &statement : statements) {
    for (std::vector<Statement> &block : statement.blocks) {
      shareMove(block, isNamed);
      shareYields(block, isNamed);
    }
  }
}

} // namespace ttc::source
