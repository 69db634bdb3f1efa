// Loops over large tensors on several threads.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_PARALLEL_H
#define TTC_RUNTIME_PARALLEL_H

#include "absl/functional/function_ref.h"
#include <algorithm>
#include <cstddef>
#include <system_error>
#include <thread>
#include <vector>

namespace ttc::runtime {

/// Calls `body(begin, end)` for parts of [0, count) that cover it, in parallel
/// when each of `threads` gets at least `grain` of them; in the caller's thread
/// otherwise. Threads are started for the call (some 20 us), which leaves no
/// pool to share, starve or fork: keep `grain` worth 100 us of work or more.
inline void parallelFor(int threads, size_t count, size_t grain,
                        absl::FunctionRef<void(size_t, size_t)> body) {
  size_t parts = std::min<size_t>(std::max(threads, 1),
                                  count / std::max<size_t>(grain, 1));
  if (parts < 2) {
    body(0, count);
    return;
  }
  std::vector<std::thread> helpers;
  helpers.reserve(parts - 1);
  size_t started = 1;
  try {
    for (; started < parts; ++started) {
      helpers.emplace_back([started, parts, count, body] {
        body(count * started / parts, count * (started + 1) / parts);
      });
    }
  } catch (const std::system_error &) {
    // The system has no more threads: the caller does what is left.
    body(count * started / parts, count);
  }
  body(0, count / parts);
  for (std::thread &helper : helpers) {
    helper.join();
  }
}

} // namespace ttc::runtime

#endif // TTC_RUNTIME_PARALLEL_H
