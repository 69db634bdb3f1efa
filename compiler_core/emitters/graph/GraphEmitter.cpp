// The three files.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphEmitter.h"

#include "emitters/graph/GraphDot.h"
#include "emitters/graph/GraphJson.h"
#include "emitters/graph/GraphSvg.h"
#include "emitters/graph/Texts.h"

namespace ttc::graph {

absl::StatusOr<std::vector<ZipEntry>>
emitGraph(const executable::Program &program, const DeviceProfile &device) {
  Graph graph = buildGraph(program, device);
  double total = 0;
  for (const Node &node : graph.nodes) {
    total += node.cost.ns;
  }
  std::string dot = dotText(draw(graph), "predicted on " + device.name + ": " +
                                             timeText(total));
  TTC_TRY_ASSIGN(std::string svg, svgOfDot(dot));
  std::vector<ZipEntry> files;
  files.push_back({"graph.json", graphJson(graph), false});
  files.push_back({"graph.dot", std::move(dot), false});
  files.push_back({"graph.svg", std::move(svg), false});
  return files;
}

} // namespace ttc::graph
