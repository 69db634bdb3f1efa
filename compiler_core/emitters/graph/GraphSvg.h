// graph.svg, laid out by Graphviz.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHSVG_H
#define TTC_EMITTERS_GRAPH_GRAPHSVG_H

#include "ttc/support/Status.h"
#include <string>

namespace ttc::graph {

/// The picture that `dot` makes of `dotText`. Letters are measured by
/// Graphviz's own tables, not by the fonts of this machine, so that the same
/// text gives the same bytes everywhere. Fails with INTERNAL if Graphviz does
/// not take the text. Not thread-safe: Graphviz has global state.
absl::StatusOr<std::string> svgOfDot(const std::string &dotText);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHSVG_H
