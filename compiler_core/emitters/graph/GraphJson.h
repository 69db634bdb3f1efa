// graph.json.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_GRAPH_GRAPHJSON_H
#define TTC_EMITTERS_GRAPH_GRAPHJSON_H

#include "emitters/graph/GraphModel.h"
#include <string>

namespace ttc::graph {

/// The version that stands in the file; readers refuse a larger one.
inline constexpr int graphFormat = 1;

/// The whole graph: `format`, `device`, `total_ns`, `tensors` by name (shape,
/// dtype, layout, memory), `nodes` (id, kind, label, scope, source, callee,
/// arguments, operands, results, predicted time and what bounds it, bytes of
/// the results) and `edges` (from, to, tensor). Times in nanoseconds, sizes in
/// bytes. Ends with a newline.
std::string graphJson(const Graph &graph);

} // namespace ttc::graph

#endif // TTC_EMITTERS_GRAPH_GRAPHJSON_H
