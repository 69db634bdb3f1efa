// Shardings of the graphs that JAX lowers with a mesh.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_SHARDINGS_H
#define TTC_IMPORTERS_SHARDINGS_H

#include "mlir/IR/BuiltinOps.h"

namespace ttc {

/// Removes meshes, constraints and attributes of `sdy`: code is made for one
/// device. Emits one remark if there were any, so that nobody believes that
/// they act.
void dropShardings(mlir::ModuleOp module);

/// Fails, saying so, if the program is for several devices: a mesh with more
/// than one, or a number of partitions or replicas above 1.
mlir::LogicalResult checkDevices(mlir::ModuleOp module);

} // namespace ttc

#endif // TTC_IMPORTERS_SHARDINGS_H
