// Graphviz as a library, with the two plugins that need no fonts.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphSvg.h"

#include <graphviz/gvc.h>
#include <memory>

extern "C" {
// Defined by Graphviz's plugins; declared in no header of theirs.
extern gvplugin_library_t gvplugin_dot_layout_LTX_library;
extern gvplugin_library_t gvplugin_core_LTX_library;
}

namespace ttc::graph {
namespace {

struct FreeContext {
  void operator()(GVC_t *context) const { gvFreeContext(context); }
};
struct CloseGraph {
  void operator()(Agraph_t *graph) const { agclose(graph); }
};

std::unique_ptr<GVC_t, FreeContext> makeContext() {
  static lt_symlist_t plugins[] = {
      {"gvplugin_dot_layout_LTX_library", &gvplugin_dot_layout_LTX_library},
      {"gvplugin_core_LTX_library", &gvplugin_core_LTX_library},
      {nullptr, nullptr}};
  return std::unique_ptr<GVC_t, FreeContext>(
      gvContextPlugins(plugins, /*demand_loading=*/0));
}

} // namespace

absl::StatusOr<std::string> svgOfDot(const std::string &dotText) {
  agseterr(AGMAX); // it would write its warnings to the log
  auto context = makeContext();
  std::unique_ptr<Agraph_t, CloseGraph> graph(agmemread(dotText.c_str()));
  if (!context || !graph) {
    return absl::InternalError("Graphviz does not take the graph's text");
  }
  if (gvLayout(context.get(), graph.get(), "dot") != 0) {
    return absl::InternalError("Graphviz finds no layout of the graph");
  }
  char *data = nullptr;
  unsigned size = 0;
  int failed = gvRenderData(context.get(), graph.get(), "svg", &data, &size);
  std::string svg(failed == 0 && data ? data : "", failed == 0 ? size : 0);
  gvFreeRenderData(data);
  gvFreeLayout(context.get(), graph.get());
  if (svg.empty()) {
    return absl::InternalError("Graphviz does not draw the graph");
  }
  return svg;
}

} // namespace ttc::graph
