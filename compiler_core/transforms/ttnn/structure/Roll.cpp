// Moving ops into a function, and the loop that stands for them.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/Roll.h"

#include "dialects/ttcore/Scopes.h"
#include "dialects/ttnn/StructureOps.h"
#include "mlir/IR/SymbolTable.h"
#include "transforms/ttnn/structure/LayerNames.h"
#include "transforms/ttnn/structure/Moving.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/StringExtras.h"
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

  func::FuncOp run() {
    gatherArguments();
    scopes = scopesOf(graph, layers);
    for (const Argument &argument : carried) {
      results.push_back(argument.from);
    }
    llvm::append_range(results, layers.collected);
    func::FuncOp function = makeFunction();
    nameArguments(function);
    tt::ttnn::LayersOp loop = makeLoop(function);
    replaceResults(loop);
    moveUsersBehind(loop, &block.front());
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

  std::string nameOfFunction() const {
    std::vector<std::vector<Value>> ownValues;
    for (const Argument &argument : own) {
      ownValues.push_back(argument.values);
    }
    return functionName(scopes, ownValues);
  }

  func::FuncOp makeFunction() {
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
        func::FuncOp::create(builder, last->getLoc(), nameOfFunction(),
                             builder.getFunctionType(inputs, outputs));
    function.setPrivate();
    SymbolTable(parent->getParentOfType<ModuleOp>()).insert(function);
    return function;
  }

  /// As the user calls them, where that tells one from the other.
  void nameArguments(func::FuncOp function) const {
    unsigned number = carried.size();
    auto name = [&](const std::string &text) {
      if (!text.empty()) {
        function.setArgAttr(number, tt::ttnn::nameAttrName,
                            StringAttr::get(function.getContext(), text));
      }
      ++number;
    };
    for (const Argument &argument : shared) {
      name(sharedName(argument.values.front()));
    }
    for (const Argument &argument : own) {
      name(ownName(argument.values));
    }
  }

  /// Of each layer, where any has some.
  ArrayAttr scopesAttr() const {
    if (scopes.front().empty()) {
      return {};
    }
    Builder builder(last->getContext());
    SmallVector<Attribute> paths;
    for (const std::vector<std::string> &path : scopes) {
      paths.push_back(builder.getStringAttr(llvm::join(path, "/")));
    }
    return builder.getArrayAttr(paths);
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
        first, flatten(shared), flatten(own), scopesAttr());
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

  void fillFunction(func::FuncOp function) {
    const std::vector<OpIndex> &model = layers.ops.back();
    Block *body = addBody(function);
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
      graph.op(op)->setLoc(insideOf(graph.op(op)->getLoc()));
    }
    OpBuilder builder = OpBuilder::atBlockEnd(body);
    func::ReturnOp::create(builder, function.getLoc(), returned);
  }

  /// A location without the scopes of its layer.
  Location insideOf(Location location) const {
    std::vector<std::string> path = ttc::scopesOf(location);
    size_t outer = scopes.back().size();
    if (outer == 0 || path.size() < outer) {
      return location;
    }
    return withScopes(location, ArrayRef(path).drop_front(outer));
  }

  Block &block;
  const OpGraph &graph;
  const Layers &layers;
  Operation *last;
  std::vector<std::vector<std::string>> scopes; ///< by layer
  std::vector<Argument> carried, shared, own;
  std::vector<LayerResult> results; ///< carried, then collected
};

} // namespace

func::FuncOp rollLayers(Block &block, const OpGraph &graph,
                        const Layers &layers) {
  return Roller(block, graph, layers).run();
}

} // namespace ttc::structure
