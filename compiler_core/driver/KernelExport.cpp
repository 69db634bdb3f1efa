// Programs to folders.
// SPDX-License-Identifier: Apache-2.0
#include "driver/KernelExport.h"

#include "driver/Graph.h"
#include "emitters/metalium/MetaliumEmitter.h"

using namespace mlir;
using mlir::tt::ttkernel::ProgramOp;

namespace ttc {

FailureOr<std::vector<ZipEntry>> exportKernels(ModuleOp module,
                                               const Options &options,
                                               const DeviceProfile &device) {
  auto era = metalium::parseApiEra(options.getString("metalium_api"));
  auto programs = llvm::to_vector(module.getOps<ProgramOp>());
  std::vector<ZipEntry> files;
  for (ProgramOp program : programs) {
    auto made = metalium::emitMetalium(
        program, era.value_or(metalium::ApiEra::Y2026), device);
    if (failed(made)) {
      return failure();
    }
    for (ZipEntry &file : *made) {
      if (programs.size() > 1) {
        file.path.insert(0, program.getSymName().str() + "/");
      }
      files.push_back(std::move(file));
    }
  }
  constexpr int64_t largestConstant = 64;
  files.push_back({"ttkernel.mlir",
                   printModule(module, options.getBool("source_locations"),
                               largestConstant),
                   false});
  return files;
}

} // namespace ttc
