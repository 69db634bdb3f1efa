// What of a graph is drawn: boxes and arrows, not more than an eye can follow.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_DRAWING_H
#define TTC_EMITTERS_GRAPH_DRAWING_H

#include "emitters/graph/GraphModel.h"
#include <string>
#include <utility>
#include <vector>

namespace ttc::graph {

/// A box: one node, or a module whose operations are drawn as one.
struct Box {
  std::string id;
  std::vector<std::string> lines; ///< of the label, the first the heaviest
  std::string tooltip;
  std::vector<std::string> scope; ///< modules around it, from the outside in
  std::string_view colour;        ///< "#rrggbb"
  bool rounded = false;           ///< arguments, constants and results
};

struct Drawing {
  std::vector<Box> boxes;
  std::vector<std::pair<size_t, size_t>> arrows; ///< without repetition
};

/// Above this many boxes a layout takes minutes, and nobody reads it.
inline constexpr size_t mostBoxes = 400;

/// A box for every node of `graph` if they are no more than `most`; else
/// modules become one box each, the innermost first, until it fits. Operations
/// outside of all modules are put together in runs then.
Drawing draw(const Graph &graph, size_t most = mostBoxes);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_DRAWING_H
