// graph.dot.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHDOT_H
#define TTC_EMITTERS_GRAPH_GRAPHDOT_H

#include "emitters/graph/Drawing.h"
#include <string>

namespace ttc::graph {

/// `drawing` in Graphviz's language, titled `title`: a cluster for each module,
/// from top to bottom. Any name is safe in it. The same drawing gives the same
/// text.
std::string dotText(const Drawing &drawing, const std::string &title);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHDOT_H
