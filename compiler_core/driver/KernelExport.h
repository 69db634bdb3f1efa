// Target `metalium`: the programs of a module, each as files.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_KERNELEXPORT_H
#define TTC_DRIVER_KERNELEXPORT_H

#include "driver/PhaseRunner.h"
#include "emitters/Bundle.h"
#include "emitters/Emitters.h"
#include "mlir/IR/BuiltinOps.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc {

/// Adds the files of the `ttkernel.program`s of `module`, which came as
/// kernels, for every device of `info`, and the module itself as ttkernel.mlir.
/// One program lies flat; several get a folder each, by their names. Such a
/// module needs no lowering, and has no other target: fails with
/// INVALID_ARGUMENT and a diagnostic if one is asked for, or as
/// PhaseRunner::failure says.
absl::Status exportPrograms(mlir::ModuleOp module, const PhaseRunner &runner,
                            const BundleInfo &info,
                            std::vector<ZipEntry> &files);

/// Lowers the specializations of a graph to kernels, and makes the same files
/// of them: several specializations get a folder each, by their names. Fails as
/// PhaseRunner::failure says.
absl::StatusOr<std::vector<ZipEntry>>
exportKernels(const std::vector<EmitRequest> &requests,
              const PhaseRunner &runner);

} // namespace ttc

#endif // TTC_DRIVER_KERNELEXPORT_H
