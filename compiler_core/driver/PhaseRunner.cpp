// Runs phases, tells of them, and says why one failed.
// SPDX-License-Identifier: Apache-2.0
#include "driver/PhaseRunner.h"

#include "absl/strings/str_cat.h"

using namespace mlir;

namespace ttc {

absl::Status PhaseRunner::run(const std::vector<Phase> &list, ModuleOp module,
                              const DeviceProfile *device,
                              const Specialization &sizes) const {
  PhaseContext context{options, device, sizes};
  for (const Phase &phase : list) {
    PhaseTimer timer = time(phase.name);
    if (failed(runPhase(phase, context, module))) {
      return failure(phase.name);
    }
  }
  return absl::OkStatus();
}

absl::Status PhaseRunner::failure(std::string_view phase) const {
  if (capture.errorCount() > 0) {
    return programHasErrors();
  }
  return absl::InternalError(
      absl::StrCat("phase `", std::string(phase),
                   "` failed without saying why; this is a fault of ttc"));
}

absl::Status programHasErrors() {
  return absl::InvalidArgumentError("the program has errors");
}

} // namespace ttc
