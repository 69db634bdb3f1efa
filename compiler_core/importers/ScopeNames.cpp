// Names in locations, numbered without recursion.
// SPDX-License-Identifier: Apache-2.0
#include "importers/ScopeNames.h"

#include "llvm/ADT/SmallString.h"

using namespace mlir;

namespace ttc {

SmallVector<ScopeNames::Place> ScopeNames::partsOf(Place place) {
  if (auto call = dyn_cast<CallSiteLoc>(place.first)) {
    return {Place(call.getCaller(), 1), Place(call.getCallee(), 1)};
  }
  SmallVector<Place> parts;
  if (auto fused = dyn_cast<FusedLoc>(place.first)) {
    for (Location part : fused.getLocations()) {
      parts.emplace_back(part, place.second);
    }
  }
  return parts;
}

size_t ScopeNames::intern(char kind, StringRef text) {
  SmallString<128> key(StringRef(&kind, 1));
  key += text;
  auto [found, isNew] = interned.try_emplace(key, interned.size() + 1);
  if (isNew) {
    hash.updateField({key.data(), key.size()});
  }
  return found->second;
}

/// REQUIRES: the parts of `place` have numbers.
size_t ScopeNames::describe(Place place) {
  if (auto named = dyn_cast<NameLoc>(place.first)) {
    StringRef name = named.getName();
    bool isFrame =
        place.second == 1 && name.find_first_of("/(") == StringRef::npos;
    return isFrame ? 0 : intern('N', name);
  }
  std::string text;
  bool isNamed = false;
  for (Place part : partsOf(place)) {
    size_t number = numbers.lookup(part);
    isNamed |= number != 0;
    text += std::to_string(number) + ",";
  }
  return isNamed ? intern(isa<CallSiteLoc>(place.first) ? 'C' : 'F', text) : 0;
}

size_t ScopeNames::numberOf(Location location) {
  Place root(location, 0);
  std::vector<Place> stack{root};
  while (!stack.empty()) {
    Place place = stack.back();
    if (numbers.contains(place)) {
      stack.pop_back();
      continue;
    }
    bool isReady = true;
    SmallVector<Place> parts = partsOf(place);
    for (Place part : llvm::reverse(parts)) {
      if (!numbers.contains(part)) {
        stack.push_back(part);
        isReady = false;
      }
    }
    if (isReady) {
      stack.pop_back();
      numbers[place] = describe(place);
    }
  }
  return numbers.lookup(root);
}

} // namespace ttc
