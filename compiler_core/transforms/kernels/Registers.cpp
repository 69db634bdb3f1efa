// A free list, and last uses.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/Registers.h"

namespace ttc::kernels {

Registers::Registers(const Graph &graph) : lastUse(graph.steps.size()) {
  for (size_t i = 0; i < graph.steps.size(); ++i) {
    lastUse[i] = std::max(lastUse[i], i);
    for (size_t operand : graph.steps[i].operands) {
      lastUse[operand] = i;
    }
  }
  lastUse.back() = graph.steps.size(); // Packed behind all steps.
}

size_t Registers::freePlace() {
  for (size_t place = 0; place < taken.size(); ++place) {
    if (!taken[place]) {
      taken[place] = true;
      return place;
    }
  }
  taken.push_back(true);
  return taken.size() - 1;
}

size_t Registers::placeOf(size_t step) {
  auto found = places.find(step);
  return found != places.end() ? found->second : places[step] = freePlace();
}

size_t Registers::resultOver(size_t user, size_t operand) {
  auto found = places.find(operand);
  if (found != places.end() && lastUse[operand] <= user) {
    size_t place = found->second;
    places.erase(found);
    return places[user] = place;
  }
  return placeOf(user);
}

bool Registers::leave(size_t user,
                      llvm::function_ref<bool(size_t)> canLoadAgain) {
  for (auto [live, place] : places) {
    bool isNeeded = lastUse[live] > user;
    if (isNeeded && !canLoadAgain(live)) {
      return false;
    }
  }
  places.clear();
  taken.assign(taken.size(), false);
  return true;
}

void Registers::endOf(size_t user) {
  for (auto it = places.begin(); it != places.end();) {
    if (lastUse[it->first] <= user) {
      taken[it->second] = false;
      it = places.erase(it);
    } else {
      ++it;
    }
  }
}

} // namespace ttc::kernels
