// Adding layer after layer in front.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/LayerChain.h"

#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <map>
#include <set>

using namespace mlir;

namespace ttc::structure {

const Input &LayerChain::inputOf(unsigned layer, const Slot &slot) const {
  return graph.inputs(layers.ops[layer][slot.place])[slot.operand];
}

std::optional<Layers> LayerChain::run() {
  // `layers` grow at the end while they are looked for: the last one comes
  // first.
  std::reverse(layers.ops.begin(), layers.ops.end());
  while (addFront()) {
  }
  std::reverse(layers.ops.begin(), layers.ops.end());
  while (layers.count() >= 2 && dropDependent()) {
  }
  if (layers.count() < 2) {
    return std::nullopt;
  }
  if (!addCollected()) {
    return std::nullopt;
  }
  return std::move(layers);
}

bool LayerChain::addFront() {
  unsigned root = layers.width() - 1;
  unsigned last = layers.count() - 1;
  for (const Slot &slot : layers.slots) {
    if (slot.kind != Slot::Kind::Carried || slot.from.place != root) {
      continue;
    }
    std::optional<OpIndex> producer = inputOf(last, slot).producer;
    auto front = producer ? matchBackwards(*producer) : std::nullopt;
    if (!front || !agrees(*front)) {
      return false;
    }
    taken.insert(front->begin(), front->end());
    layers.ops.push_back(*std::move(front));
    return true;
  }
  return false;
}

/// Whether what the first layer so far is handed are results of `front`, which
/// takes nothing of its own from outside.
bool LayerChain::agrees(const std::vector<OpIndex> &front) {
  unsigned last = layers.count() - 1;
  llvm::DenseSet<OpIndex> members(front.begin(), front.end());
  for (const Slot &slot : layers.slots) {
    const Input &input = inputOf(last, slot);
    if (slot.kind == Slot::Kind::Carried &&
        (input.producer != front[slot.from.place] ||
         input.result != slot.from.result)) {
      return false;
    }
    const Input &own = graph.inputs(front[slot.place])[slot.operand];
    if (own.producer && members.contains(*own.producer)) {
      return false;
    }
  }
  // One that differs in front is each layer's own.
  for (Slot &slot : layers.slots) {
    if (slot.kind == Slot::Kind::Shared &&
        graph.inputs(front[slot.place])[slot.operand].value !=
            inputOf(last, slot).value) {
      slot.kind = Slot::Kind::Own;
    }
  }
  return true;
}

/// The layer whose last op is `root`, if it is there.
std::optional<std::vector<OpIndex>>
LayerChain::matchBackwards(OpIndex root) const {
  const std::vector<OpIndex> &model = layers.ops.front();
  llvm::DenseMap<OpIndex, unsigned> places;
  for (auto [place, op] : llvm::enumerate(model)) {
    places[op] = place;
  }
  std::vector<std::optional<OpIndex>> made(model.size());
  llvm::DenseSet<OpIndex> used{root};
  made.back() = root;
  for (unsigned place = model.size(); place-- > 0;) {
    if (!made[place]) {
      return std::nullopt;
    }
    OpIndex op = *made[place];
    if (graph.label(op) != graph.label(model[place]) || taken.contains(op)) {
      return std::nullopt;
    }
    for (auto [own, input] :
         llvm::zip(graph.inputs(op), graph.inputs(model[place]))) {
      auto inside =
          input.producer ? places.find(*input.producer) : places.end();
      if (inside == places.end()) {
        continue;
      }
      std::optional<OpIndex> &known = made[inside->second];
      if (!own.producer || own.result != input.result ||
          (known && known != own.producer) ||
          (!known && !used.insert(*own.producer).second)) {
        return std::nullopt;
      }
      known = own.producer;
    }
  }
  std::vector<OpIndex> layer;
  for (const std::optional<OpIndex> &op : made) {
    layer.push_back(*op);
  }
  return layer;
}

/// What layers are given must be there before the first of them. Drops the
/// layers up to one whose own values depend on an earlier one; false if there
/// is none.
bool LayerChain::dropDependent() {
  OpIndex first = graph.size(), end = 0;
  for (const std::vector<OpIndex> &layer : layers.ops) {
    first = std::min(first, *std::min_element(layer.begin(), layer.end()));
    end = std::max(end, layer.back() + 1);
  }
  std::vector<bool> follows(end - first);
  for (const std::vector<OpIndex> &layer : layers.ops) {
    for (OpIndex op : layer) {
      follows[op - first] = true;
    }
  }
  auto isAfter = [&](const Input &input) {
    return input.producer && *input.producer >= first &&
           follows[*input.producer - first];
  };
  for (OpIndex op = first; op < end; ++op) {
    follows[op - first] =
        follows[op - first] || llvm::any_of(graph.inputs(op), isAfter);
  }
  for (unsigned layer = layers.count(); layer-- > 0;) {
    for (const Slot &slot : layers.slots) {
      bool isHanded = slot.kind == Slot::Kind::Carried && layer > 0;
      if (!isHanded && isAfter(inputOf(layer, slot))) {
        // The first layer may begin with what others made before it.
        layers.ops.erase(layers.ops.begin(),
                         layers.ops.begin() + std::max(layer, 1U));
        return true;
      }
    }
  }
  return false;
}

/// Whether `user`, of the next layer, takes the value as what it is handed.
bool LayerChain::isHandedOn(const LayerResult &result, unsigned layer,
                            OpIndex user, Value value) const {
  if (layer + 1 == layers.count()) {
    return false;
  }
  const std::vector<OpIndex> &next = layers.ops[layer + 1];
  auto place = llvm::find(next, user);
  if (place == next.end()) {
    return false;
  }
  ArrayRef<Input> inputs = graph.inputs(user);
  for (unsigned i = 0; i < inputs.size(); ++i) {
    if (inputs[i].value != value) {
      continue;
    }
    bool isSlot = llvm::any_of(layers.slots, [&](const Slot &slot) {
      return slot.kind == Slot::Kind::Carried && slot.from == result &&
             slot.place == static_cast<unsigned>(place - next.begin()) &&
             slot.operand == i;
    });
    if (!isSlot) {
      return false;
    }
  }
  return true;
}

/// Calls `note` for each result that somebody outside of its layer takes, other
/// than what the next layer is handed and what the last one gives.
void LayerChain::forEachOutsideUse(
    llvm::function_ref<void(LayerResult, unsigned layer)> note) const {
  llvm::DenseMap<OpIndex, unsigned> layerOf;
  for (auto [number, layer] : llvm::enumerate(layers.ops)) {
    for (OpIndex op : layer) {
      layerOf[op] = number;
    }
  }
  for (auto [number, layer] : llvm::enumerate(layers.ops)) {
    for (auto [place, op] : llvm::enumerate(layer)) {
      for (OpIndex user : graph.users(op)) {
        auto inside = layerOf.find(user);
        if (inside != layerOf.end() && inside->second == number) {
          continue;
        }
        for (const Input &input : graph.inputs(user)) {
          LayerResult result{static_cast<unsigned>(place), input.result};
          if (input.producer == op &&
              !isHandedOn(result, number, user, input.value)) {
            note(result, number);
          }
        }
      }
    }
  }
}

/// False if somebody takes of some layers what the others make in vain: then
/// these are not layers to a reader, but calls that happen to be alike.
bool LayerChain::addCollected() {
  std::map<LayerResult, std::set<unsigned>> uses; // layers, by result
  forEachOutsideUse(
      [&](LayerResult result, unsigned layer) { uses[result].insert(layer); });
  std::set<LayerResult> handedOn;
  for (const Slot &slot : layers.slots) {
    if (slot.kind == Slot::Kind::Carried) {
      handedOn.insert(slot.from);
    }
  }
  unsigned last = layers.count() - 1;
  for (auto &[result, users] : uses) {
    bool isHanded = handedOn.contains(result);
    if (isHanded && users == std::set<unsigned>{last}) {
      continue;
    }
    layers.collected.push_back(result);
    if (users.size() + (isHanded && !users.contains(last)) < layers.count()) {
      return false;
    }
  }
  return true;
}

} // namespace ttc::structure
