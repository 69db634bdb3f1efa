// Runs phases, tells of them, and says why one failed.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_PHASERUNNER_H
#define TTC_DRIVER_PHASERUNNER_H

#include "driver/PhaseTimer.h"
#include "driver/Pipeline.h"
#include "importers/DiagnosticCapture.h"
#include <vector>

namespace ttc {

/// For one graph. Borrows all it is made of.
class PhaseRunner {
public:
  PhaseRunner(const Options &options, const DiagnosticCapture &capture,
              const PhaseHandler &phases)
      : options(options), capture(capture), phases(phases) {}

  /// Runs the phases of `list` on `module`; `device` is null in those that
  /// serve all devices, and `sizes` are for those that fix dimensions. Fails as
  /// failure() says.
  absl::Status run(const std::vector<Phase> &list, mlir::ModuleOp module,
                   const DeviceProfile *device,
                   const Specialization &sizes = {}) const;

  /// Reports a phase that is no list of passes, as long as the timer lives.
  PhaseTimer time(std::string_view phase) const { return {phases, phase}; }

  /// What a compile ends with when `phase` fails: INVALID_ARGUMENT if it told
  /// the user why, INTERNAL if it did not, which is our fault.
  absl::Status failure(std::string_view phase) const;

private:
  const Options &options;
  const DiagnosticCapture &capture;
  const PhaseHandler &phases;
};

/// INVALID_ARGUMENT; the diagnostics say what they are.
absl::Status programHasErrors();

} // namespace ttc

#endif // TTC_DRIVER_PHASERUNNER_H
