// SPDX-License-Identifier: Apache-2.0
#include "host/HostSteps.h"

#include "Liveness.h"
#include "Text.h"
#include "host/Lapack.h"

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

static absl::Status checkPlace(const Program &program,
                               const Operation &operation, TensorId tensor,
                               bool wantHost) {
  const Tensor &spec = program.tensors[tensor];
  if ((spec.memory.buffer == BufferType::Host) == wantHost) {
    return absl::OkStatus();
  }
  return absl::FailedPreconditionError(
      text("`", operation.callee, "`: `", spec.name, "` is on the ",
           wantHost ? "device" : "host", "; a tensor of the ",
           wantHost ? "host" : "device", " wanted: put a `ttnn.",
           wantHost ? "from_device" : "to_device", "` in between"));
}

absl::Status runtime::checkPlaces(const Program &program,
                                  const Operation &operation) {
  bool step = isHostStep(operation.callee);
  bool takesHost = step || operation.callee == "ttnn.to_device";
  bool givesHost = step || operation.callee == "ttnn.from_device";
  for (TensorId tensor : operandsOf(operation)) {
    TTC_TRY(checkPlace(program, operation, tensor, takesHost));
  }
  for (TensorId tensor : operation.results) {
    TTC_TRY(checkPlace(program, operation, tensor, givesHost));
  }
  return absl::OkStatus();
}

void runtime::addHostSteps(KernelTable &table) {
  LAPACKE_set_nancheck(0);
  addTriangularSteps(table);
  addFactorizationSteps(table);
  addFourierSteps(table);
  addRandomSteps(table);
}
