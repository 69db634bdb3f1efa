// Which values of a function may share a buffer on the device: what
// docs/ttnn-facts.md found of views.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/Aliases.h"

#include "dialects/ttnn/StructureOps.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

namespace ttc {

/// Rows and columns of a tensor's matrices.
static std::pair<int64_t, int64_t> matrixOf(ArrayRef<int64_t> shape) {
  return {shape.size() < 2 ? 1 : shape[shape.size() - 2],
          shape.empty() ? 1 : shape.back()};
}

/// A view where the matrices stay as they are; where only their padded sizes
/// agree, the library decides.
static Sharing sharingOfReshape(Operation *op) {
  auto from =
      matrixOf(cast<RankedTensorType>(op->getOperand(0).getType()).getShape());
  auto to =
      matrixOf(cast<RankedTensorType>(op->getResult(0).getType()).getShape());
  if (from == to) {
    return Sharing::Always;
  }
  auto tiles = [](int64_t size) { return (size + 31) / 32; };
  return tiles(from.first) == tiles(to.first) &&
                 tiles(from.second) == tiles(to.second)
             ? Sharing::Maybe
             : Sharing::Never;
}

Sharing sharingOf(Operation *op) {
  if (!op->hasTrait<MayAliasOperand>()) {
    return Sharing::Never;
  }
  if (op->getName().getStringRef() == "ttnn.reshape") {
    return sharingOfReshape(op);
  }
  // The others share when they have nothing to do, which shows in the types
  // (but for a permutation of equal dims).
  bool changesNothing =
      op->getOperand(0).getType() == op->getResult(0).getType();
  return changesNothing ? Sharing::Maybe : Sharing::Never;
}

namespace {

/// Sets in the making: values are joined, then uses are noted. Used once.
class AliasFinder {
public:
  std::vector<AliasSet> run(func::FuncOp function) {
    Block &block = function.getBody().front();
    for (BlockArgument argument : block.getArguments()) {
      add(argument).isKept = true;
    }
    define(block);
    for (AliasSet &set : sets) {
      for (Value member : set.members) {
        Block *block = member.getParentBlock();
        bool isOuter = !set.home ||
                       (block != set.home &&
                        block->findAncestorOpInBlock(*set.home->getParentOp()));
        set.home = isOuter ? block : set.home;
      }
      // A view that a region makes of what is outside.
      set.throughRegions |= llvm::any_of(set.members, [&](Value member) {
        return member.getParentBlock() != set.home;
      });
    }
    noteUses(block);
    llvm::erase_if(sets,
                   [](const AliasSet &set) { return set.members.empty(); });
    return std::move(sets);
  }

private:
  AliasSet &add(Value value) {
    setOf[value] = sets.size();
    sets.emplace_back().members.push_back(value);
    return sets.back();
  }

  /// The two are one from now on, through regions.
  void join(Value one, Value other) {
    sets[merge(one, other)].throughRegions = true;
  }

  /// The two may share a buffer; the earlier set stays. Its number.
  size_t merge(Value one, Value other) {
    size_t first = setOf[one], second = setOf[other];
    if (first != second) {
      if (second < first) {
        std::swap(first, second);
      }
      AliasSet &from = sets[second], &to = sets[first];
      for (Value member : from.members) {
        setOf[member] = first;
      }
      llvm::append_range(to.members, from.members);
      to.isKept |= from.isKept;
      from.members.clear();
    }
    sets[first].isCertain = false;
    return first;
  }

  /// What a called function gives back is its own unless its body says
  /// otherwise.
  void defineCall(Operation &op, func::FuncOp callee) {
    for (Value result : op.getResults()) {
      add(result);
    }
    SmallVector<SmallVector<Value>> values; // by the callee's argument
    SmallVector<SmallVector<Value>> results;
    bindCall(op, values, results);
    for (const AliasSet &set : findAliases(callee)) {
      SmallVector<Value> given, returned;
      for (Value member : set.members) {
        if (auto argument = dyn_cast<BlockArgument>(member)) {
          llvm::append_range(given, values[argument.getArgNumber()]);
        }
        for (OpOperand &use : member.getUses()) {
          if (isa<func::ReturnOp>(use.getOwner())) {
            llvm::append_range(returned, results[use.getOperandNumber()]);
          }
        }
      }
      for (Value value : returned.empty() ? ValueRange() : ValueRange(given)) {
        merge(returned[0], value);
      }
      for (Value value : returned) {
        merge(returned[0], value);
      }
    }
  }

  /// What stands for each argument and for each result of the callee.
  static void bindCall(Operation &op, SmallVector<SmallVector<Value>> &values,
                       SmallVector<SmallVector<Value>> &results) {
    auto layers = dyn_cast<LayersOp>(op);
    if (!layers) {
      for (Value operand : op.getOperands()) {
        values.push_back({operand});
      }
      for (Value result : op.getResults()) {
        results.push_back({result});
      }
      return;
    }
    for (auto [operand, result] :
         llvm::zip(layers.getCarried(), layers.getResults())) {
      values.push_back({operand, result});
      results.push_back({result});
    }
    for (Value operand : layers.getShared()) {
      values.push_back({operand});
    }
    for (unsigned slot = 0; slot < layers.ownCount(); ++slot) {
      values.emplace_back(layers.ownOf(slot));
    }
    for (unsigned slot = 0; slot < layers.collectedCount(); ++slot) {
      auto &list = results.emplace_back();
      for (unsigned layer = 0; layer < layers.getCount(); ++layer) {
        list.push_back(layers.collected(slot, layer));
      }
    }
  }

  void define(Block &block) {
    for (Operation &op : block) {
      if (op.hasTrait<OpTrait::ReturnLike>()) {
        for (Value operand : op.getOperands()) {
          sets[setOf[operand]].isKept = true;
        }
      }
      for (Region &region : op.getRegions()) {
        for (BlockArgument argument : region.getArguments()) {
          add(argument);
          join(op.getOperand(argument.getArgNumber()), argument);
        }
        define(region.front());
      }
      defineResults(op);
    }
  }

  void defineResults(Operation &op) {
    if (func::FuncOp callee = calleeOf(&op)) {
      defineCall(op, callee);
      return;
    }
    Sharing sharing = op.getNumOperands() > 0 && op.getNumResults() > 0
                          ? sharingOf(&op)
                          : Sharing::Never;
    for (Value result : op.getResults()) {
      if (sharing == Sharing::Never) {
        add(result).isKept =
            op.getName().getStringRef() == "ttnn.stored_constant" ||
            isInSystemMemory(result);
        continue;
      }
      size_t index = setOf[op.getOperand(0)];
      setOf[result] = index;
      sets[index].members.push_back(result);
      sets[index].isCertain &= sharing == Sharing::Always;
    }
    for (Region &region : op.getRegions()) {
      Operation *last = region.front().getTerminator();
      if (last->getNumOperands() == op.getNumResults() &&
          !isCondition(region)) {
        for (auto [yielded, result] :
             llvm::zip(last->getOperands(), op.getResults())) {
          join(yielded, result);
        }
      }
    }
    bool isLoop = op.getName().getStringRef() == "ttnn.while";
    for (unsigned i = 0; isLoop && i < op.getNumResults(); ++i) {
      join(op.getOperand(i), op.getResult(i));
    }
  }

  /// What a loop's condition yields is no value of the loop.
  static bool isCondition(Region &region) {
    return region.getRegionNumber() == 0 &&
           region.getParentOp()->getName().getStringRef() == "ttnn.while";
  }

  void noteUses(Block &block) {
    for (BlockArgument argument : block.getArguments()) {
      note(argument, *block.getParentOp());
    }
    for (Operation &op : block) {
      for (Value operand : op.getOperands()) {
        note(operand, op);
      }
      for (Region &region : op.getRegions()) {
        noteUses(region.front());
      }
      for (Value result : op.getResults()) {
        note(result, op);
      }
    }
  }

  void note(Value value, Operation &op) {
    AliasSet &set = sets[setOf[value]];
    if (Operation *ancestor = set.home->findAncestorOpInBlock(op)) {
      set.lastUse = ancestor;
    }
  }

  std::vector<AliasSet> sets;
  DenseMap<Value, size_t> setOf;
};

} // namespace

func::FuncOp calleeOf(Operation *op) {
  FlatSymbolRefAttr callee;
  if (auto call = dyn_cast<func::CallOp>(op)) {
    callee = call.getCalleeAttr();
  } else if (auto layers = dyn_cast<LayersOp>(op)) {
    callee = layers.getCalleeAttr();
  }
  return callee ? SymbolTable::lookupNearestSymbolFrom<func::FuncOp>(op, callee)
                : func::FuncOp();
}

std::vector<AliasSet> findAliases(func::FuncOp function) {
  return AliasFinder().run(function);
}

} // namespace ttc
