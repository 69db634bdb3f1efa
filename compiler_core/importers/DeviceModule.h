// The wrapping that tt-mlir prints around its TTIR.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_DEVICEMODULE_H
#define TTC_IMPORTERS_DEVICEMODULE_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace ttc {

/// If `module` holds a `ttcore.device_module`, becomes the module inside of it;
/// attributes that place tensors on a mesh of one device go. Fails with a
/// diagnostic if the mesh has several devices, or if the device module holds
/// anything but one module.
mlir::LogicalResult
unwrapDeviceModule(mlir::OwningOpRef<mlir::ModuleOp> &module);

} // namespace ttc

#endif // TTC_IMPORTERS_DEVICEMODULE_H
