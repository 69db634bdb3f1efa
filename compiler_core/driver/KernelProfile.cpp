// Kernels to steps, steps to a price, the price to a trace.
// SPDX-License-Identifier: Apache-2.0
#include "driver/KernelProfile.h"

#include "dialects/Diagnostics.h"
#include "transforms/ttkernel/KernelPipeline.h"
#include "ttc/costmodel/KernelPrice.h"
#include "ttc/profile/KernelTrace.h"

namespace ttc {

std::optional<ZipEntry> profileKernels(mlir::tt::ttkernel::ProgramOp program,
                                       const DeviceProfile &device) {
  auto pipeline = pipelineOf(program);
  if (failed(pipeline)) {
    return std::nullopt;
  }
  auto price = costmodel::priceKernels(*pipeline, device);
  if (!price.ok()) {
    withCode(program.emitRemark() << "the program has no price: "
                                  << std::string(price.status().message()),
             "not-priced");
    return std::nullopt;
  }
  return ZipEntry{"trace.json",
                  profile::writeKernelTrace(*pipeline, *price, device), false};
}

} // namespace ttc
