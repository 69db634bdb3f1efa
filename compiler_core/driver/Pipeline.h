// The phases of a compile, as data: what each is called, what it does, which
// passes it runs.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_PIPELINE_H
#define TTC_DRIVER_PIPELINE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/PassManager.h"
#include "ttc/Compiler.h"
#include "ttc/Sizes.h"
#include <string_view>
#include <vector>

namespace ttc {

/// What a phase may depend on.
struct PhaseContext {
  const Options &options;
  const DeviceProfile *device; ///< null in the phases that serve all devices
  Specialization sizes;        ///< of dynamic dimensions
};

struct Phase {
  std::string_view name;        ///< in progress events and timings
  std::string_view description; ///< one line
  void (*addPasses)(mlir::OpPassManager &passes, const PhaseContext &context);
};

/// From the imported module to fused TTIR with the framework's types: once for
/// a graph.
const std::vector<Phase> &ttirPhases();

/// From there to TTNN, ready to be emitted: once for each device.
const std::vector<Phase> &ttnnPhases();

/// From there to one function again, for the targets that have no functions.
const std::vector<Phase> &flatPhases();

/// From TTNN to kernels, for target `metalium`: once for each device.
const std::vector<Phase> &kernelPhases();

/// Runs `phase` on `module`. Fails if one of its passes does, which has then
/// emitted a diagnostic, unless it is faulty.
mlir::LogicalResult runPhase(const Phase &phase, const PhaseContext &context,
                             mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_DRIVER_PIPELINE_H
