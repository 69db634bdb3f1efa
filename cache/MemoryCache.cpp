// A list in order of use and three indexes into it.
// SPDX-License-Identifier: Apache-2.0
#include "MemoryCache.h"

#include <cstring>

namespace ttc::cache {
namespace {

// What an entry costs beside its payload, roughly: metadata, list node, index
// slots.
constexpr uint64_t slotOverhead = 2048;
constexpr uint64_t aliasOverhead = 192;

/// Digests are SHA-256: any eight bytes of one are a hash.
size_t hashOf(const Digest &digest) {
  size_t hash = 0;
  std::memcpy(&hash, digest.bytes.data(), sizeof(hash));
  return hash;
}

} // namespace

size_t MemoryCache::NameHash::operator()(const Name &name) const {
  return hashOf(name.digest);
}
size_t MemoryCache::NameHash::operator()(const NameView &name) const {
  return hashOf(name.digest);
}

MemoryCache::Found MemoryCache::lookUp(const Index &index, NameView name) {
  auto found = index.find(name);
  if (found == index.end()) {
    return {};
  }
  slots.splice(slots.begin(), slots, found->second);
  return {found->second->hit, found->second->entry};
}

MemoryCache::Found MemoryCache::find(std::string_view scope,
                                     const Digest &key) {
  absl::MutexLock lock(&mutex);
  return lookUp(byKey, {scope, key});
}

MemoryCache::Found MemoryCache::findAlias(std::string_view scope,
                                          const Digest &request) {
  absl::MutexLock lock(&mutex);
  return lookUp(byAlias, {scope, request});
}

uint64_t MemoryCache::generation() const {
  absl::MutexLock lock(&mutex);
  return drops;
}

void MemoryCache::insert(int64_t entry, const Hit &hit, uint64_t generation) {
  uint64_t cost =
      hit->payload->size() + hit->entry.attachment.size() + slotOverhead;
  if (!hit->payload->view() || cost > maxBytes) {
    return;
  }
  absl::MutexLock lock(&mutex);
  if (generation != drops) {
    return;
  }
  if (auto old = byEntry.find(entry); old != byEntry.end()) {
    erase(old->second);
  }
  slots.push_front({entry, hit, cost, {}});
  byEntry[entry] = slots.begin();
  byKey[{hit->entry.scope, hit->entry.key}] = slots.begin();
  held += cost;
  shrink();
}

void MemoryCache::insertAlias(std::string_view scope, const Digest &request,
                              int64_t entry, uint64_t generation) {
  absl::MutexLock lock(&mutex);
  auto slot = byEntry.find(entry);
  if (generation != drops || slot == byEntry.end()) {
    return;
  }
  Name name{std::string(scope), request};
  if (!byAlias.try_emplace(name, slot->second).second) {
    return;
  }
  slot->second->aliases.push_back(std::move(name));
  slot->second->cost += aliasOverhead;
  held += aliasOverhead;
  shrink();
}

void MemoryCache::drop(int64_t entry) {
  absl::MutexLock lock(&mutex);
  ++drops;
  if (auto slot = byEntry.find(entry); slot != byEntry.end()) {
    erase(slot->second);
  }
}

void MemoryCache::dropAlias(std::string_view scope, const Digest &request) {
  absl::MutexLock lock(&mutex);
  ++drops;
  // The slot's own list may keep the name; erasing a name that is not indexed
  // does nothing.
  if (auto alias = byAlias.find(NameView{scope, request});
      alias != byAlias.end()) {
    byAlias.erase(alias);
  }
}

uint64_t MemoryCache::bytes() const {
  absl::MutexLock lock(&mutex);
  return held;
}

void MemoryCache::erase(Slots::iterator slot) {
  for (const Name &alias : slot->aliases) {
    // An alias may have moved on to another entry meanwhile.
    auto found = byAlias.find(alias);
    if (found != byAlias.end() && found->second == slot) {
      byAlias.erase(found);
    }
  }
  byKey.erase(NameView{slot->hit->entry.scope, slot->hit->entry.key});
  byEntry.erase(slot->entry);
  held -= slot->cost;
  slots.erase(slot);
}

void MemoryCache::shrink() {
  while (held > maxBytes && !slots.empty()) {
    erase(std::prev(slots.end()));
  }
}

} // namespace ttc::cache
