// Numbering ops and telling which are alike.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/OpGraph.h"

#include "mlir/IR/Operation.h"
#include "mlir/Transforms/RegionUtils.h"
#include "transforms/ttnn/structure/Moving.h"
#include "llvm/ADT/Hashing.h"
#include <unordered_map>

using namespace mlir;

namespace ttc::structure {

/// Numbers lists, equal ones alike, in the order in which they come.
template <typename T> class Numbering {
public:
  unsigned numberOf(std::vector<T> list) {
    return known.try_emplace(std::move(list), known.size()).first->second;
  }

private:
  struct Hash {
    size_t operator()(const std::vector<T> &list) const {
      return llvm::hash_combine_range(list.begin(), list.end());
    }
  };
  std::unordered_map<std::vector<T>, unsigned, Hash> known;
};

/// Everything that makes two calls the same, as identities of uniqued objects.
static std::vector<const void *> identityOf(Operation *op) {
  std::vector<const void *> identity{
      op->getName().getAsOpaquePointer(),
      op->getAttrDictionary().getAsOpaquePointer()};
  for (Type type : op->getResultTypes()) {
    identity.push_back(type.getAsOpaquePointer());
  }
  identity.push_back(nullptr);
  for (Type type : op->getOperandTypes()) {
    identity.push_back(type.getAsOpaquePointer());
  }
  return identity;
}

OpGraph::OpGraph(Block &block) {
  for (Operation &op : block) {
    addOp(op);
  }
  addLabels();
}

void OpGraph::addOp(Operation &op) {
  OpIndex index = ops.size();
  indices[&op] = index;
  ops.push_back(&op);
  takers.emplace_back();
  movable.push_back(mayMove(&op));
  auto &inputs = taken.emplace_back();
  for (Value operand : op.getOperands()) {
    inputs.push_back(inputOf(operand));
  }
  if (op.getNumRegions() > 0) {
    llvm::SetVector<Value> captured;
    getUsedValuesDefinedAbove(op.getRegions(), captured);
    for (Value value : captured) {
      inputs.push_back(inputOf(value));
    }
  }
  for (const Input &input : inputs) {
    if (input.producer) {
      takers[*input.producer].push_back(index);
    }
  }
}

Input OpGraph::inputOf(Value value) const {
  auto result = dyn_cast<OpResult>(value);
  auto found = result ? indices.find(result.getOwner()) : indices.end();
  return found == indices.end()
             ? Input{value, std::nullopt, 0}
             : Input{value, found->second, result.getResultNumber()};
}

void OpGraph::addLabels() {
  Numbering<const void *> known;
  for (Operation *op : ops) {
    labels.push_back(known.numberOf(identityOf(op)));
  }
  wideLabels = widened(labels);
  constexpr int depth = 3;
  deepLabels = wideLabels;
  for (int i = 0; i < depth; ++i) {
    deepLabels = widened(deepLabels);
  }
}

/// Labels that also tell apart what makes the operands by `narrow`.
std::vector<unsigned>
OpGraph::widened(const std::vector<unsigned> &narrow) const {
  Numbering<unsigned> known;
  std::vector<unsigned> wide;
  for (OpIndex index = 0; index < size(); ++index) {
    std::vector<unsigned> identity{labels[index]};
    for (const Input &input : taken[index]) {
      identity.push_back(input.producer ? narrow[*input.producer] + 1 : 0);
    }
    wide.push_back(known.numberOf(std::move(identity)));
  }
  return wide;
}

} // namespace ttc::structure
