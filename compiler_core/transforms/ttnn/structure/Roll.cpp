// Moving ops into a function, and the loop that stands for them.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/Roll.h"

#include "dialects/ttnn/StructureOps.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/DenseSet.h"
#include <algorithm>
#include <map>
#include <tuple>

using namespace mlir;

namespace ttc::structure {
namespace {

/// An argument of the function: slots that always get the same values.
struct Argument {
  std::vector<Value> values; ///< of each layer, if it is each one's own; else
                             ///< of the first
  LayerResult from;          ///< what the next layer gets, if it is carried
  std::vector<Slot> slots;
};

/// One rewrite; used once.
class Roller {
public:
  Roller(Block &block, const OpGraph &graph, const Layers &layers)
      : block(block), graph(graph), layers(layers),
        last(graph.op(layers.ops.back().back())) {}

  func::FuncOp run(StringRef name) {
    gatherArguments();
    for (const Argument &argument : carried) {
      results.push_back(argument.from);
    }
    llvm::append_range(results, layers.collected);
    func::FuncOp function = makeFunction(name);
    tt::ttnn::LayersOp loop = makeLoop(function);
    replaceResults(loop);
    moveUsersBehind(loop);
    fillFunction(function);
    // Users first.
    for (const std::vector<OpIndex> &layer :
         llvm::reverse(ArrayRef(layers.ops).drop_back())) {
      for (OpIndex op : llvm::reverse(layer)) {
        graph.op(op)->erase();
      }
    }
    return function;
  }

private:
  Value valueAt(const Slot &slot, unsigned layer) const {
    return graph.inputs(layers.ops[layer][slot.place])[slot.operand].value;
  }

  Value valueOf(const LayerResult &result, unsigned layer) const {
    return graph.op(layers.ops[layer][result.place])->getResult(result.result);
  }

  void gatherArguments() {
    std::map<std::pair<LayerResult, std::vector<const void *>>, size_t> known;
    for (const Slot &slot : layers.slots) {
      std::vector<Argument> &list = listOf(slot.kind);
      Argument made{{}, slot.from, {slot}};
      std::vector<const void *> key{&list};
      unsigned count = slot.kind == Slot::Kind::Own ? layers.count() : 1;
      for (unsigned layer = 0; layer < count; ++layer) {
        made.values.push_back(valueAt(slot, layer));
        key.push_back(made.values.back().getAsOpaquePointer());
      }
      auto [found, isNew] =
          known.try_emplace({slot.from, std::move(key)}, list.size());
      if (isNew) {
        list.push_back(std::move(made));
      } else {
        list[found->second].slots.push_back(slot);
      }
    }
    // As the program's arguments come, which is how a person wrote them down;
    // other values behind them, in the order of their use.
    std::sort(own.begin(), own.end(), [](const Argument &a, const Argument &b) {
      return rankOf(a) < rankOf(b);
    });
  }

  std::vector<Argument> &listOf(Slot::Kind kind) {
    return kind == Slot::Kind::Carried  ? carried
           : kind == Slot::Kind::Shared ? shared
                                        : own;
  }

  static std::tuple<bool, unsigned, unsigned, unsigned>
  rankOf(const Argument &argument) {
    auto ofMain = dyn_cast<BlockArgument>(argument.values.front());
    const Slot &slot = argument.slots.front();
    return {!ofMain, ofMain ? ofMain.getArgNumber() : 0, slot.place,
            slot.operand};
  }

  func::FuncOp makeFunction(StringRef name) {
    Operation *parent = block.getParentOp();
    SmallVector<Type> inputs, outputs;
    for (const auto *list : {&carried, &shared, &own}) {
      for (const Argument &argument : *list) {
        inputs.push_back(argument.values.front().getType());
      }
    }
    for (const LayerResult &result : results) {
      outputs.push_back(valueOf(result, 0).getType());
    }
    OpBuilder builder(parent->getContext());
    auto function =
        func::FuncOp::create(builder, last->getLoc(), name,
                             builder.getFunctionType(inputs, outputs));
    function.setPrivate();
    SymbolTable(parent->getParentOfType<ModuleOp>()).insert(function);
    return function;
  }

  static SmallVector<Value> flatten(const std::vector<Argument> &arguments) {
    SmallVector<Value> values;
    for (const Argument &argument : arguments) {
      llvm::append_range(values, argument.values);
    }
    return values;
  }

  tt::ttnn::LayersOp makeLoop(func::FuncOp function) {
    OpBuilder builder(last);
    SmallVector<Value> first = flatten(carried);
    SmallVector<Type> types(ValueRange(first).getTypes());
    for (const LayerResult &result : layers.collected) {
      types.append(layers.count(), valueOf(result, 0).getType());
    }
    return tt::ttnn::LayersOp::create(
        builder, last->getLoc(), types, function.getSymName(), layers.count(),
        first, flatten(shared), flatten(own), ArrayAttr());
  }

  void replaceResults(tt::ttnn::LayersOp loop) {
    llvm::DenseSet<Operation *> inside;
    for (const std::vector<OpIndex> &layer : layers.ops) {
      for (OpIndex op : layer) {
        inside.insert(graph.op(op));
      }
    }
    auto replace = [&](Value value, Value other) {
      value.replaceUsesWithIf(other, [&](OpOperand &use) {
        Operation *user = block.findAncestorOpInBlock(*use.getOwner());
        return !inside.contains(user) && user != loop;
      });
    };
    unsigned lastLayer = layers.count() - 1;
    for (unsigned i = 0; i < carried.size(); ++i) {
      replace(valueOf(results[i], lastLayer), loop.getResult(i));
    }
    for (auto [i, result] : llvm::enumerate(layers.collected)) {
      for (unsigned layer = 0; layer <= lastLayer; ++layer) {
        replace(valueOf(result, layer), loop.collected(i, layer));
      }
    }
  }

  /// Those that stood between the layers.
  void moveUsersBehind(tt::ttnn::LayersOp loop) {
    llvm::DenseSet<Operation *> late{loop};
    Operation *behind = loop;
    for (Operation &op : llvm::make_early_inc_range(llvm::make_range(
             block.begin(), Block::iterator(loop.getOperation())))) {
      bool isLate = false;
      op.walk([&](Operation *inner) {
        for (Value operand : inner->getOperands()) {
          isLate |=
              operand.getDefiningOp() && late.contains(operand.getDefiningOp());
        }
      });
      if (isLate) {
        late.insert(&op);
        op.moveAfter(behind);
        behind = &op;
      }
    }
  }

  void fillFunction(func::FuncOp function) {
    const std::vector<OpIndex> &model = layers.ops.back();
    Block *body = function.addEntryBlock();
    unsigned number = 0;
    for (const auto *list : {&carried, &shared, &own}) {
      for (const Argument &argument : *list) {
        for (const Slot &slot : argument.slots) {
          graph.op(model[slot.place])
              ->setOperand(slot.operand, body->getArgument(number));
        }
        ++number;
      }
    }
    SmallVector<Value> returned;
    for (const LayerResult &result : results) {
      returned.push_back(valueOf(result, layers.count() - 1));
    }
    for (OpIndex op : model) {
      graph.op(op)->moveBefore(body, body->end());
    }
    OpBuilder builder = OpBuilder::atBlockEnd(body);
    func::ReturnOp::create(builder, function.getLoc(), returned);
  }

  Block &block;
  const OpGraph &graph;
  const Layers &layers;
  Operation *last;
  std::vector<Argument> carried, shared, own;
  std::vector<LayerResult> results; ///< carried, then collected
};

} // namespace

func::FuncOp rollLayers(Block &block, const OpGraph &graph,
                        const Layers &layers, StringRef name) {
  return Roller(block, graph, layers).run(name);
}

} // namespace ttc::structure
