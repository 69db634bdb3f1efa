// The target `graph`: a program to look at.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHEMITTER_H
#define TTC_EMITTERS_GRAPH_GRAPHEMITTER_H

#include "ttc/Devices.h"
#include "ttc/executable/Program.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::graph {

/// `graph.json` (everything), `graph.dot` and `graph.svg` (a picture; modules
/// stand for their operations where those are too many, Drawing.h). Fails with
/// INTERNAL if Graphviz does.
absl::StatusOr<std::vector<ZipEntry>>
emitGraph(const executable::Program &program, const DeviceProfile &device);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHEMITTER_H
