// Products whose cores share what they read.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_KERNELS_MULTICASTMATMUL_H
#define TTC_TRANSFORMS_KERNELS_MULTICASTMATMUL_H

#include "transforms/kernels/MulticastPlan.h"

namespace ttc::kernels {

/// The plan for a graph that is a product and a chain of element-wise steps
/// behind it; nothing for other graphs, and where there is no plan.
std::optional<MulticastPlan> multicastPlanOf(const Graph &graph,
                                             const Resources &resources);

/// A program by `plan`, which is multicastPlanOf(graph, …).
///
/// Reader of core (x, y), for each block of K: in column 0 it reads the tiles
/// of A, waits until the row's other cores have room (`in0_ready` counts them),
/// multicasts the tiles to them and then the flag `in0_valid`; in other columns
/// it lowers the flag, says that it is ready, and waits for the flag. The same
/// for B in row 0 and down the columns. Blocks at the edge hold tiles that
/// nobody read: they go into tiles of the result that the writer leaves out.
void buildMulticastMatmul(mlir::OpBuilder &builder, const Graph &graph,
                          const MulticastPlan &plan);

} // namespace ttc::kernels

#endif // TTC_TRANSFORMS_KERNELS_MULTICASTMATMUL_H
