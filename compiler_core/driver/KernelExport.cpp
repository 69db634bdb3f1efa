// Programs to folders.
// SPDX-License-Identifier: Apache-2.0
#include "driver/KernelExport.h"

#include "driver/Graph.h"
#include "driver/KernelProfile.h"
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
  TTKernelVerifyProtocolOptions limits;
  limits.gridX = device.gridX;
  limits.gridY = device.gridY;
  limits.l1Bytes =
      static_cast<int64_t>(device.l1BytesPerCore - device.l1ReservedBytes);
  limits.circularBuffers = device.circularBuffers;
  limits.deviceName = device.name;
  PassManager passes(module.getContext());
  passes.addPass(createTTKernelVerifyProtocol(limits));
  return passes.run(module);
}

/// The files of the programs of `module`, and the module itself as
/// ttkernel.mlir. Fails with a diagnostic.
static FailureOr<std::vector<ZipEntry>>
emitPrograms(ModuleOp module, const Options &options,
             const DeviceProfile &device) {
  PassManager tuning(module.getContext());
  tuning.addPass(createTTKernelPlaceInits());
  tuning.addPass(createTTKernelRelaxBarriers());
  if (failed(tuning.run(module))) {
    return failure();
  }
  if (options.getBool("verify_kernels") &&
      failed(verifyProtocol(module, device))) {
    return failure();
  }
  PassManager passes(module.getContext());
  passes.addPass(createTTKernelInferReference());
  if (failed(passes.run(module))) {
    return failure();
  }
  auto era = parseApiEra(options.getString("metalium_api"));
  auto programs = llvm::to_vector(module.getOps<ProgramOp>());
  std::vector<ZipEntry> files;
  for (ProgramOp program : programs) {
    auto made =
        metalium::emitMetalium(program, era.value_or(ApiEra::Y2026), device);
    if (failed(made)) {
      return failure();
    }
    if (auto trace = profileKernels(program, device)) {
      made->push_back(*std::move(trace));
    }
    std::string own = program.getSymName().str() + "/";
    addBelow(programs.size() > 1 ? own : "", *std::move(made), files);
  }
  constexpr int64_t largestConstant = 64;
  files.push_back({"ttkernel.mlir",
                   printModule(module, options.getBool("source_locations"),
                               largestConstant),
                   false});
  return files;
}

absl::Status exportPrograms(ModuleOp module, const PhaseRunner &runner,
                            const BundleInfo &info,
                            std::vector<ZipEntry> &files) {
  for (const Target *target : info.targets) {
    if (target->name != "metalium") {
      module.emitError("the input is a program of kernels, of which target `")
          << target->name << "` makes nothing; wanted `metalium`";
      return programHasErrors();
    }
    for (const DeviceProfile *device : info.devices) {
      PhaseTimer timer = runner.time("emit");
      auto made = emitPrograms(module, *info.options, *device);
      if (failed(made)) {
        return runner.failure("emit");
      }
      addBelow(bundleFolder(info, *device, *target), *std::move(made), files);
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<std::vector<ZipEntry>>
exportKernels(const std::vector<EmitRequest> &requests,
              const PhaseRunner &runner) {
  std::vector<ZipEntry> files;
  for (const EmitRequest &request : requests) {
    OwningOpRef<ModuleOp> kernels(
        cast<ModuleOp>(request.flat->getParentOp()).clone());
    TTC_TRY(runner.run(kernelPhases(), *kernels, &request.device));
    PhaseTimer timer = runner.time("emit");
    auto made = emitPrograms(*kernels, request.options, request.device);
    if (failed(made)) {
      return runner.failure("emit");
    }
    addBelow(requests.size() > 1 ? request.name + "/" : "", *std::move(made),
             files);
  }
  return files;
}

} // namespace ttc
