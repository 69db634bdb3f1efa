// Which devices work together in a collective.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_REPLICAGROUPS_H
#define TTC_DIALECTS_STABLEHLO_REPLICAGROUPS_H

#include "mlir/IR/Attributes.h"
#include "mlir/IR/Operation.h"
#include <optional>

namespace mlir::stablehlo {

/// Device numbers, a list per group. Rows may differ in length.
using ReplicaGroups = SmallVector<SmallVector<int64_t>>;

/// The groups that `attribute` says, whichever of its two forms it has. Axes of
/// a mesh that is named only are looked up as an `sdy.mesh` around `op`;
/// without one (or with sizes that make no sense), nothing.
std::optional<ReplicaGroups> replicaGroupsOf(Operation *op,
                                             Attribute attribute);

/// How many devices a group has: the longest row. 0 if there is no group, which
/// stands for one group of all devices; nothing if the groups are not known.
std::optional<int64_t> replicaGroupSize(Operation *op, Attribute attribute);

/// True if no collective with these groups moves data on one device: at most
/// one group, of device 0 alone or of all devices.
bool isSingleDevice(Operation *op, Attribute attribute);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_REPLICAGROUPS_H
