// A small map that forgets.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/CrashMemory.h"

#include <algorithm>

namespace ttc::server {

static constexpr size_t maxKnown = 16;

void CrashMemory::remember(const Digest &request,
                           std::shared_ptr<const Ending> ending) {
  absl::MutexLock lock(&mutex);
  auto now = Clock::now();
  for (auto each = known.begin(); each != known.end();) {
    each = each->second.expires <= now ? known.erase(each) : std::next(each);
  }
  if (known.size() >= maxKnown) {
    known.erase(std::min_element(known.begin(), known.end(),
                                 [](const auto &a, const auto &b) {
                                   return a.second.expires < b.second.expires;
                                 }));
  }
  known[request] = {std::move(ending), now + lifetime};
}

std::shared_ptr<const Ending> CrashMemory::find(const Digest &request) {
  absl::MutexLock lock(&mutex);
  auto found = known.find(request);
  if (found == known.end() || found->second.expires <= Clock::now()) {
    return nullptr;
  }
  return found->second.ending;
}

} // namespace ttc::server
