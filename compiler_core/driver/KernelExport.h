// Target `metalium`: the programs of a module, each as files.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_KERNELEXPORT_H
#define TTC_DRIVER_KERNELEXPORT_H

#include "emitters/Emitters.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "ttc/Devices.h"
#include "ttc/Options.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc {

/// The files of the `ttkernel.program`s of `module` for `device`, and the
/// module itself as ttkernel.mlir. One program lies flat; several get a folder
/// each, by their names. Fails with a diagnostic.
llvm::FailureOr<std::vector<ZipEntry>>
exportKernels(mlir::ModuleOp module, const Options &options,
              const DeviceProfile &device);

/// The same for the specializations of a graph, `modules` of kernels made of
/// `requests`: several get a folder each, by their names.
llvm::FailureOr<std::vector<ZipEntry>>
exportKernels(std::vector<mlir::OwningOpRef<mlir::ModuleOp>> &modules,
              const std::vector<EmitRequest> &requests);

} // namespace ttc

#endif // TTC_DRIVER_KERNELEXPORT_H
