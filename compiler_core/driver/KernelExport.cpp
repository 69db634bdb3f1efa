// Programs to folders.
// SPDX-License-Identifier: Apache-2.0
#include "driver/KernelExport.h"

#include "driver/Graph.h"
#include "emitters/metalium/MetaliumEmitter.h"
#include "mlir/Pass/PassManager.h"
#include "transforms/Passes.h"

using namespace mlir;
using mlir::tt::ttkernel::ProgramOp;

namespace ttc {

/// Whether the kernels keep the protocol on `device`; if not, why is a
/// diagnostic.
static LogicalResult verifyProtocol(ModuleOp module,
                                    const DeviceProfile &device) {
  constexpr int64_t mostBuffers = 64, fewerBuffers = 32;
  TTKernelVerifyProtocolOptions limits;
  limits.gridX = device.gridX;
  limits.gridY = device.gridY;
  limits.l1Bytes =
      static_cast<int64_t>(device.l1BytesPerCore - device.l1ReservedBytes);
  limits.circularBuffers =
      device.architecture == "blackhole" ? mostBuffers : fewerBuffers;
  limits.deviceName = device.name;
  PassManager passes(module.getContext());
  passes.addPass(createTTKernelVerifyProtocol(limits));
  return passes.run(module);
}

FailureOr<std::vector<ZipEntry>> exportKernels(ModuleOp module,
                                               const Options &options,
                                               const DeviceProfile &device) {
  if (options.getBool("verify_kernels") &&
      failed(verifyProtocol(module, device))) {
    return failure();
  }
  PassManager passes(module.getContext());
  passes.addPass(createTTKernelInferReference());
  if (failed(passes.run(module))) {
    return failure();
  }
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

FailureOr<std::vector<ZipEntry>>
exportKernels(std::vector<OwningOpRef<ModuleOp>> &modules,
              const std::vector<EmitRequest> &requests) {
  std::vector<ZipEntry> files;
  for (auto [module, request] : llvm::zip(modules, requests)) {
    auto made = exportKernels(*module, request.options, request.device);
    if (failed(made)) {
      return failure();
    }
    for (ZipEntry &file : *made) {
      if (modules.size() > 1) {
        file.path.insert(0, request.name + "/");
      }
      files.push_back(std::move(file));
    }
  }
  return files;
}

} // namespace ttc
