// What is wrong when all kernels have ended, and only then to be seen.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_ENDCHECKS_H
#define TTC_EMULATOR_ENDCHECKS_H

#include "KernelThread.h"

namespace ttc::emulator {

/// Fails with FAILED_PRECONDITION if a circular buffer is not empty, if its
/// pages came and went and nothing looked at them, or if an output was not
/// written everywhere, once.
absl::Status
checkEnd(const Machine &machine,
         const std::vector<std::unique_ptr<KernelThread>> &threads);

} // namespace ttc::emulator

#endif // TTC_EMULATOR_ENDCHECKS_H
