// When each tensor is made, last used and freed, and which buffers are live
// behind each operation.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_LIFETIMES_H
#define TTC_PROFILE_LIFETIMES_H

#include "RunView.h"
#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace ttc::profile {

/// Indices into RunView::operations; absent for what did not happen.
struct Lifetime {
  std::optional<size_t> made, lastUsed, freed;
  /// The tensor's first buffer; null for one that had none.
  const runtime::BufferEvent *buffer = nullptr;
};

/// One per tensor of the program.
std::vector<Lifetime> lifetimesOf(const RunView &run);

/// Live buffers by tensor, in that order. apply() plays one operation's events.
class LiveBuffers {
public:
  explicit LiveBuffers(const RunView &run) {
    apply(run.info.trace.initialBuffers);
  }
  void apply(const std::vector<runtime::BufferEvent> &events);
  const std::map<executable::TensorId, const runtime::BufferEvent *> &
  all() const {
    return live;
  }

private:
  std::map<executable::TensorId, const runtime::BufferEvent *> live;
};

} // namespace ttc::profile

#endif // TTC_PROFILE_LIFETIMES_H
