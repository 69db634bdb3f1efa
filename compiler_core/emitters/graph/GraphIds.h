// Numbers for the names in a Graphviz graph, in the order in which they come.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHIDS_H
#define TTC_EMITTERS_GRAPH_GRAPHIDS_H

#include <graphviz/cgraph.h>

namespace ttc::graph {

/// Graphviz numbers objects by the addresses of their names, and lays clusters
/// out in that order: another address, another picture. This discipline counts
/// instead. It has no state of its own: one serves every graph.
Agiddisc_t *countingIds();

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHIDS_H
