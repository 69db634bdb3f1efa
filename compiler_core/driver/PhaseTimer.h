// Progress events around a stage.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_PHASETIMER_H
#define TTC_DRIVER_PHASETIMER_H

#include "ttc/Compiler.h"
#include <algorithm>
#include <chrono>

namespace ttc {

/// Reports the begin of a phase when made and its end when it dies.
class PhaseTimer {
public:
  PhaseTimer(const PhaseHandler &handler, std::string_view name)
      : handler(handler), name(name), start(Clock::now()) {
    handler(name, 0);
  }
  ~PhaseTimer() {
    auto elapsed = std::chrono::duration_cast<std::chrono::microseconds>(
        Clock::now() - start);
    handler(name, std::max<uint64_t>(1, elapsed.count()));
  }

private:
  using Clock = std::chrono::steady_clock;
  const PhaseHandler &handler;
  std::string_view name;
  Clock::time_point start;
};

} // namespace ttc

#endif // TTC_DRIVER_PHASETIMER_H
