// Matching backwards.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/ttnn/structure/PairMatcher.h"

#include "llvm/ADT/STLExtras.h"

using namespace mlir;

namespace ttc::structure {

std::optional<Layers> PairMatcher::run() {
  // Where values go around `earlier` to the later layer, the first attempt
  // takes some of the earlier layer for the later one; those are where the
  // later one begins.
  constexpr int attempts = 4;
  for (int i = 0; i < attempts; ++i) {
    if (!match()) {
      return std::nullopt;
    }
    if (!overlaps()) {
      dropSharedWork();
      return isInside(later) && isClosed() ? toLayers() : std::nullopt;
    }
  }
  return std::nullopt;
}

bool PairMatcher::match() {
  partner.clear();
  partnerOf.clear();
  reachesEarlier = false;
  found.assign(1, later);
  partner[later] = earlier;
  partnerOf[earlier] = later;
  // What lies between the two results, and what only the layer needs.
  size_t most = 64 + 4 * static_cast<size_t>(later - earlier);
  for (size_t i = 0; i < found.size(); ++i) {
    steps -= 4;
    if (steps < 0 || found.size() > most) {
      return false;
    }
    matchInputs(partner.lookup(found[i]), found[i]);
  }
  return reachesEarlier;
}

bool PairMatcher::begins(OpIndex producer) const {
  return producer == earlier || begin.contains(producer);
}

void PairMatcher::matchInputs(OpIndex first, OpIndex second) {
  for (auto [a, b] : llvm::zip(graph.inputs(first), graph.inputs(second))) {
    if (a.value == b.value || !b.producer) {
      continue;
    }
    if (begins(*b.producer) || partnerOf.contains(*b.producer)) {
      reachesEarlier |= *b.producer == earlier;
      continue;
    }
    bool isAlike = a.producer &&
                   graph.label(*a.producer) == graph.label(*b.producer) &&
                   a.result == b.result && graph.isMovable(*b.producer);
    if (!isAlike || partner.contains(*a.producer) ||
        partnerOf.contains(*a.producer) || isInside(*b.producer)) {
      continue;
    }
    partner[*b.producer] = *a.producer;
    partnerOf[*a.producer] = *b.producer;
    found.push_back(*b.producer);
  }
}

bool PairMatcher::overlaps() {
  size_t before = begin.size();
  for (OpIndex op : found) {
    if (partnerOf.contains(op)) {
      begin.insert(op);
    }
  }
  return begin.size() > before;
}

/// What does not depend on the layer before and serves others too is an operand
/// of the layer, not a part of it.
void PairMatcher::dropSharedWork() {
  llvm::sort(found);
  llvm::DenseSet<OpIndex> depends;
  for (OpIndex op : found) {
    if (llvm::any_of(graph.inputs(op), [&](const Input &input) {
          return input.producer && (depends.contains(*input.producer) ||
                                    partnerOf.contains(*input.producer) ||
                                    begins(*input.producer));
        })) {
      depends.insert(op);
    }
  }
  for (OpIndex op : llvm::reverse(found)) {
    OpIndex other = partner.lookup(op);
    bool isOnlyOurs =
        llvm::all_of(graph.users(op),
                     [&](OpIndex user) { return isInside(user); }) &&
        llvm::all_of(graph.users(other),
                     [&](OpIndex user) { return partnerOf.contains(user); });
    if (!depends.contains(op) && (!isOnlyOurs || op == later)) {
      partner.erase(op);
      partnerOf.erase(other);
    }
  }
  llvm::erase_if(found, [&](OpIndex op) { return !isInside(op); });
}

/// Whether the later layer takes from the earlier one, and from what follows
/// of that, only what the earlier layer itself makes.
bool PairMatcher::isClosed() const {
  OpIndex first = later;
  for (auto [op, _] : partnerOf) {
    first = std::min(first, op);
  }
  steps -= later - first;
  if (steps < 0) {
    return false;
  }
  std::vector<bool> follows(later - first + 1);
  auto isAfter = [&](const Input &input) {
    return input.producer && *input.producer >= first &&
           follows[*input.producer - first];
  };
  for (OpIndex op = first; op <= later; ++op) {
    follows[op - first] =
        partnerOf.contains(op) || llvm::any_of(graph.inputs(op), isAfter);
  }
  return llvm::all_of(found, [&](OpIndex op) {
    return llvm::all_of(graph.inputs(op), [&](const Input &input) {
      return !isAfter(input) || isInside(*input.producer) ||
             partnerOf.contains(*input.producer);
    });
  });
}

std::optional<Layers> PairMatcher::toLayers() const {
  Layers layers;
  llvm::DenseMap<OpIndex, unsigned> places;
  for (auto [place, op] : llvm::enumerate(found)) {
    places[op] = place;
  }
  std::vector<OpIndex> first;
  for (auto [place, op] : llvm::enumerate(found)) {
    OpIndex other = partner.lookup(op);
    first.push_back(other);
    for (unsigned i = 0; i < graph.inputs(op).size(); ++i) {
      const Input &a = graph.inputs(other)[i], &b = graph.inputs(op)[i];
      if (b.producer && isInside(*b.producer)) {
        if (a.producer != partner.lookup(*b.producer)) {
          return std::nullopt;
        }
        continue;
      }
      if (a.producer && partnerOf.contains(*a.producer)) {
        return std::nullopt; // what one layer makes itself, the other is given
      }
      Slot slot{static_cast<unsigned>(place), i,
                a.value == b.value ? Slot::Kind::Shared : Slot::Kind::Own};
      if (b.producer && partnerOf.contains(*b.producer)) {
        slot.kind = Slot::Kind::Carried;
        slot.from = {places.lookup(partnerOf.lookup(*b.producer)), b.result};
      }
      layers.slots.push_back(slot);
    }
  }
  layers.ops = {std::move(first), found};
  return layers;
}

} // namespace ttc::structure
