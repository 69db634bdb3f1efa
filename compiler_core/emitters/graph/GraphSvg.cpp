// Graphviz as a library, with the two plugins that need no fonts.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphSvg.h"

#include "emitters/graph/GraphIds.h"
#include <algorithm>
#include <cstring>
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

/// Text that is read piece by piece; the pieces end with lines, as Graphviz's
/// scanner wants them.
struct TextReader {
  std::string_view rest;
};

int readText(void *channel, char *buffer, int size) {
  auto &reader = *static_cast<TextReader *>(channel);
  size_t line = reader.rest.find('\n');
  size_t wanted =
      line == std::string_view::npos ? reader.rest.size() : line + 1;
  size_t taken = std::min(wanted, static_cast<size_t>(std::max(size, 0)));
  std::memcpy(buffer, reader.rest.data(), taken);
  reader.rest.remove_prefix(taken);
  return static_cast<int>(taken);
}

std::unique_ptr<Agraph_t, CloseGraph> parse(const std::string &dotText) {
  static Agiodisc_t reading = {readText, AgIoDisc.putstr, AgIoDisc.flush};
  Agdisc_t disciplines = {&AgMemDisc, countingIds(), &reading};
  TextReader reader{dotText};
  return std::unique_ptr<Agraph_t, CloseGraph>(agread(&reader, &disciplines));
}

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
  auto graph = parse(dotText);
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
