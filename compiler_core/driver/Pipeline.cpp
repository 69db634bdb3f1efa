// The order of all passes, in one place.
// SPDX-License-Identifier: Apache-2.0
#include "driver/Pipeline.h"

#include "mlir/Dialect/Func/IR/FuncOps.h"
#include "mlir/Transforms/Passes.h"
#include "transforms/Passes.h"

using namespace mlir;

namespace ttc {
namespace {

OpPassManager &functions(OpPassManager &passes) {
  return passes.nest<func::FuncOp>();
}

void addInline(OpPassManager &passes, const PhaseContext &context) {
  AnnotateArgumentsOptions roles;
  roles.argumentTypes = context.options.getString("argument_types");
  SpecializeShapesOptions sizes;
  sizes.dim = context.sizes.dims;
  sizes.shape = context.sizes.shapes;
  passes.addPass(createNameDimensions());
  passes.addPass(createInlineCalls());
  functions(passes).addPass(createSpecializeShapes(sizes));
  passes.addPass(createSymbolDCEPass());
  passes.addPass(createExpandStableHLO());
  passes.addPass(createChloToStableHLO());
  functions(passes).addPass(createAnnotateArguments(roles));
}

void addStablehloToTtir(OpPassManager &passes, const PhaseContext &context) {
  StableHLOToTTIROptions loops;
  loops.loopUnrollLimit = context.options.getInt("loop_unroll_limit");
  passes.addPass(createExpandQuantized());
  passes.addPass(createExpandRandom());
  passes.addPass(createExpandComplex());
  passes.addPass(createStableHLOToTTIR(loops));
}

void addTtirFuse(OpPassManager &passes, const PhaseContext &) {
  functions(passes).addPass(createTTIRFuse());
  functions(passes).addPass(createCSEPass());
}

void addTtirDecompose(OpPassManager &passes, const PhaseContext &) {
  OpPassManager &nested = functions(passes);
  nested.addPass(createTTIRDecompose());
  nested.addPass(createTTIRFuse());
  nested.addPass(createCSEPass());
}

void addTtirToTtnn(OpPassManager &passes, const PhaseContext &context) {
  TTNNComputeConfigOptions config;
  config.mathFidelity = context.options.getString("math_fidelity");
  config.fp32DestAccEn = context.options.getString("fp32_dest_acc_en");
  config.mathApproxMode = context.options.getString("math_approx_mode");
  config.packerL1Acc = context.options.getString("packer_l1_acc");
  config.dstFullSyncEn = context.options.getString("dst_full_sync_en");
  passes.addPass(createTTIRToTTNN());
  functions(passes).addPass(createTTNNComputeConfig(config));
  functions(passes).addPass(createTTNNDropCarried());
  functions(passes).addPass(createTTNNHoistInvariants());
}

void addTtnnLayout(OpPassManager &passes, const PhaseContext &) {
  functions(passes).addPass(createTTNNLayout());
}

void addTtnnStructure(OpPassManager &passes, const PhaseContext &context) {
  TTNNStructureOptions options;
  options.structure = context.options.getString("structure");
  passes.addPass(createTTNNStructure(options));
}

void addTtnnDeallocate(OpPassManager &passes, const PhaseContext &context) {
  TTNNCheckMemoryOptions memory;
  memory.dramBytes = context.device->dramBytes;
  memory.deviceName = context.device->name;
  passes.addPass(createTTNNDeallocate());
  passes.addPass(createTTNNCheckMemory(memory));
}

void addTtnnExpand(OpPassManager &passes, const PhaseContext &) {
  passes.addPass(createTTNNExpandStructure());
  passes.addPass(createTTNNDeallocate());
}

void addTtnnToTtkernel(OpPassManager &passes, const PhaseContext &context) {
  TTNNToTTKernelOptions kernels;
  kernels.gridX = context.device->gridX;
  kernels.gridY = context.device->gridY;
  kernels.maxCores = context.options.getInt("metalium_cores");
  kernels.matmul = context.options.getString("metalium_matmul");
  kernels.l1Bytes =
      context.device->l1BytesPerCore - context.device->l1ReservedBytes;
  passes.addPass(createTTNNToTTKernel(kernels));
}

} // namespace

const std::vector<Phase> &ttirPhases() {
  static const auto *phases = new std::vector<Phase>{
      {"inline",
       "one function of fixed shapes; roles and names of its arguments",
       addInline},
      {"stablehlo-to-ttir", "the framework's ops become TTIR",
       addStablehloToTtir},
      {"ttir-fuse", "patterns become single ops; constants fold", addTtirFuse},
  };
  return *phases;
}

const std::vector<Phase> &ttnnPhases() {
  static const auto *phases = new std::vector<Phase>{
      {"ttir-decompose", "ops that the library lacks become ops it has",
       addTtirDecompose},
      {"ttir-to-ttnn", "TTIR becomes calls of the library", addTtirToTtnn},
      {"ttnn-layout", "every tensor gets a place and a layout", addTtnnLayout},
      {"ttnn-structure", "what repeats becomes functions", addTtnnStructure},
      {"ttnn-deallocate", "tensors are freed after their last use",
       addTtnnDeallocate},
  };
  return *phases;
}

const std::vector<Phase> &flatPhases() {
  static const auto *phases = new std::vector<Phase>{
      {"ttnn-expand", "one function again, for targets without functions",
       addTtnnExpand},
  };
  return *phases;
}

const std::vector<Phase> &kernelPhases() {
  static const auto *phases = new std::vector<Phase>{
      {"ttnn-to-ttkernel", "calls of the library become kernels of our own",
       addTtnnToTtkernel},
  };
  return *phases;
}

LogicalResult runPhase(const Phase &phase, const PhaseContext &context,
                       ModuleOp module) {
  PassManager passes(module.getContext());
#ifdef TTC_VERIFY_PHASES
  passes.enableVerifier(true);
#else
  passes.enableVerifier(false);
#endif
  phase.addPasses(passes, context);
  return passes.run(module);
}

} // namespace ttc
