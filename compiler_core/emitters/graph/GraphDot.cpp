// Boxes in clusters, arrows between them.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/graph/GraphDot.h"

#include "absl/strings/str_cat.h"
#include <map>

namespace ttc::graph {
namespace {

/// In a quoted string of DOT only `"` ends it, and a backslash begins an escape
/// of labels.
std::string quoted(const std::string &text) {
  std::string out = "\"";
  for (char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
    }
    out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
  }
  return out + "\"";
}

std::string labelText(const Box &box) {
  std::string label = "\"";
  for (const std::string &line : box.lines) {
    std::string safe = quoted(line);
    label += (label.size() > 1 ? "\\n" : "") + safe.substr(1, safe.size() - 2);
  }
  return label + "\"";
}

/// Modules inside of a module, and boxes, in the order of the program.
struct Module {
  std::string name;
  std::map<std::string, size_t> known;
  std::vector<Module> inner;
  std::vector<size_t> boxes;

  Module &at(const std::string &name) {
    auto [entry, isNew] = known.try_emplace(name, inner.size());
    if (isNew) {
      inner.emplace_back().name = name;
    }
    return inner[entry->second];
  }
};

/// Writes one drawing; used once.
class Writer {
public:
  explicit Writer(const Drawing &drawing) : drawing(drawing) {}

  std::string run(const std::string &title) {
    out = absl::StrCat(
        "digraph program {\n"
        "  graph [label=",
        quoted(title),
        ", labelloc=t, rankdir=TB, fontname=\"Helvetica\", fontsize=14, "
        "nodesep=0.25, ranksep=0.35];\n"
        "  node [shape=box, style=filled, fontname=\"Helvetica\", "
        "fontsize=10, color=\"#8a8a8a\"];\n"
        "  edge [color=\"#8a8a8a\", arrowsize=0.6];\n");
    Module root;
    for (size_t i = 0; i < drawing.boxes.size(); ++i) {
      Module *module = &root;
      for (const std::string &part : drawing.boxes[i].scope) {
        module = &module->at(part);
      }
      module->boxes.push_back(i);
    }
    writeModule(root, 1);
    for (auto [from, to] : drawing.arrows) {
      absl::StrAppend(&out, "  ", drawing.boxes[from].id, " -> ",
                      drawing.boxes[to].id, ";\n");
    }
    return out + "}\n";
  }

private:
  void writeModule(const Module &module, size_t depth) {
    std::string margin(2 * depth, ' ');
    for (size_t index : module.boxes) {
      const Box &box = drawing.boxes[index];
      absl::StrAppend(&out, margin, box.id, " [label=", labelText(box),
                      ", fillcolor=\"", std::string(box.colour),
                      "\", tooltip=", quoted(box.tooltip),
                      box.rounded ? ", style=\"filled,rounded\"" : "", "];\n");
    }
    for (const Module &inner : module.inner) {
      absl::StrAppend(&out, margin, "subgraph cluster_", clusters++, " {\n",
                      margin, "  label=", quoted(inner.name),
                      "; style=rounded; color=\"#b0b0b0\"; "
                      "fontsize=11;\n");
      writeModule(inner, depth + 1);
      absl::StrAppend(&out, margin, "}\n");
    }
  }

  const Drawing &drawing;
  std::string out;
  size_t clusters = 0;
};

} // namespace

std::string dotText(const Drawing &drawing, const std::string &title) {
  return Writer(drawing).run(title);
}

} // namespace ttc::graph
