// Text of the kernels, which is read back as a person's would be.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/SplitKernels.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "importers/tir/KernelProgram.h"
#include "importers/tir/Print.h"
#include "importers/tir/Read.h"
#include <algorithm>
#include <utility>

namespace ttc::tir {
namespace {

std::string quote(std::string_view text) {
  return absl::StrCat("\"", view(text), "\"");
}

class Splitter {
public:
  Splitter(const Module &module, const Function &function,
           const TileGraph &graph, Problems &problems)
      : module(module), function(function), graph(graph), problems(problems) {}

  std::string run() {
    collectInputs();
    checkNames();
    std::string text = "@I.ir_module\nclass Module:\n";
    std::string reader = readerText(), compute = computeText();
    return text + reader + compute + writerText();
  }

private:
  /// A circular buffer, and what fills it.
  struct Input {
    BufferId buffer;
    std::string cb;
  };

  const std::string &nameOf(BufferId buffer) const {
    return module.buffers[buffer].name;
  }

  /// Names become those of the kernels' text, which has some of its own.
  void checkNames() {
    constexpr std::string_view own[] = {"T",   "I",   "Nt", "Kt",
                                        "row", "col", "kt", "tile_id"};
    std::vector<std::string> names = {function.name, nameOf(graph.output)};
    for (const TileNode &node : graph.nodes) {
      for (BufferId buffer : {node.buffer, node.other}) {
        if (buffer != none) {
          names.push_back(nameOf(buffer));
        }
      }
    }
    for (const std::string &name : names) {
      bool isWord = !name.empty() && !absl::ascii_isdigit(name[0]) &&
                    std::all_of(name.begin(), name.end(), [](char c) {
                      return absl::ascii_isalnum(c) || c == '_';
                    });
      if (!isWord || std::count(std::begin(own), std::end(own), name) != 0) {
        return fail(absl::StrCat("`", name.substr(0, 64),
                                 "` cannot be a name in its kernels"));
      }
    }
  }

  bool hasProduct() const { return product != none; }

  void collectInputs() {
    for (NodeId i = 0; i < graph.nodes.size(); ++i) {
      const TileNode &node = graph.nodes[i];
      if (node.kind == TileNode::Kind::Matmul && isUsed(i)) {
        product = i;
        productIn0 = addCB(node.buffer);
        productIn1 = addCB(node.other);
      }
    }
    for (NodeId i = 0; i < graph.nodes.size(); ++i) {
      const TileNode &node = graph.nodes[i];
      if (node.kind == TileNode::Kind::Load && isUsed(i) &&
          cbOf(node.buffer).empty()) {
        elements.push_back({node.buffer, addCB(node.buffer)});
      }
    }
  }

  /// Whether the result needs a node.
  bool isUsed(NodeId wanted) const {
    std::vector<NodeId> open = {graph.result};
    std::vector<bool> seen(graph.nodes.size(), false);
    while (!open.empty()) {
      NodeId id = open.back();
      open.pop_back();
      if (id == wanted) {
        return true;
      }
      if (seen[id]) {
        continue;
      }
      seen[id] = true;
      for (NodeId operand : {graph.nodes[id].a, graph.nodes[id].b}) {
        if (operand != none) {
          open.push_back(operand);
        }
      }
    }
    return false;
  }

  std::string addCB(BufferId) {
    cbs.push_back(absl::StrCat("cb_in", cbs.size()));
    return cbs.back();
  }

  std::string cbOf(BufferId buffer) const {
    for (const Input &input : elements) {
      if (input.buffer == buffer) {
        return input.cb;
      }
    }
    return "";
  }

  //===--------------------------------------------------------------------===//
  // Text
  //===--------------------------------------------------------------------===//

  std::string coresText() const {
    for (const char *name : {"tt.core_ranges", "tt.core_grid"}) {
      if (const Attr *given = function.attrs.find(name)) {
        return absl::StrCat(quote(name), ": ", printAttr(*given));
      }
    }
    constexpr int64_t columns = 8, rows = 7;
    int64_t tiles = 1;
    for (ExprId extent : module.buffers[graph.output].shape) {
      tiles *= (module.exprs[extent].integer + tileSide - 1) / tileSide;
    }
    int64_t width = std::min(columns, tiles);
    int64_t height = std::min(rows, (tiles + width - 1) / width);
    return absl::StrCat("\"tt.core_grid\": [", width, ", ", height, "]");
  }

  std::string attrs(std::string_view role, const std::vector<std::string> &args,
                    const std::vector<std::string> &own, bool hasOutput,
                    std::string_view start) const {
    std::string names, numbers;
    for (const std::string &arg : args) {
      absl::StrAppend(&names, names.empty() ? "" : ", ", quote(arg));
    }
    for (size_t i = 0; i < own.size(); ++i) {
      absl::StrAppend(&numbers, numbers.empty() ? "" : ", ", quote(own[i]),
                      ": ", i);
    }
    if (hasOutput) {
      absl::StrAppend(&numbers, numbers.empty() ? "" : ", ", "\"cb_out\": 16");
    }
    std::string text =
        absl::StrCat("        T.func_attr({\"tt.kernel_role\": ", quote(role),
                     ", ", coresText(), ", \"tt.runtime_args\": [", names,
                     "], \"tt.cb_indices\": {", numbers,
                     "}, \"tt.persistent_config\": {\"loop_var\": \"tile_id\", "
                     "\"start_expr\": ",
                     quote(start), ", \"count_expr\": \"count\"}");
    for (const char *name : {"tt.math_fidelity", "tt.fp32_dest_acc_en",
                             "tt.dst_full_sync_en", "tt.math_approx_mode"}) {
      if (const Attr *given = function.attrs.find(name)) {
        absl::StrAppend(&text, ", ", quote(name), ": ", printAttr(*given));
      }
    }
    return text + "})\n";
  }

  std::string paramText(BufferId id) const {
    const Buffer &buffer = module.buffers[id];
    return absl::StrCat(
        buffer.name, ": T.Buffer((", printExpr(module, buffer.shape[0]), ", ",
        printExpr(module, buffer.shape[1]), "), ", quote(buffer.dtype), ")");
  }

  static std::string call(std::string_view name, std::string_view args,
                          int indent = 2) {
    return absl::StrCat(std::string(indent * 4, ' '),
                        "T.call_extern(\"void\", ", quote(name),
                        args.empty() ? "" : ", ", view(args), ")\n");
  }

  static std::string readText(const std::string &cb, const std::string &buffer,
                              const std::string &tile, int indent) {
    return call("cb_reserve_back", quote(cb) + ", 1", indent) +
           call("noc_async_read_tile",
                absl::StrCat(tile, ", ", quote(buffer),
                             ", T.call_extern(\"uint32\", "
                             "\"get_write_ptr\", ",
                             quote(cb), ")"),
                indent) +
           call("noc_async_read_barrier", "", indent) +
           call("cb_push_back", quote(cb) + ", 1", indent);
  }

  std::string head(std::string_view role, const std::string &params,
                   const std::string &attributes,
                   const std::vector<std::string> &free) const {
    std::string text =
        absl::StrCat("    @T.prim_func\n    def ", function.name, "_",
                     view(role), "(", params, "):\n", attributes);
    for (const std::string &name : free) {
      absl::StrAppend(&text, "        ", name, " = T.int32()\n");
    }
    return text;
  }

  std::string readerText() const {
    std::vector<BufferId> buffers;
    auto addBuffer = [&](BufferId id) {
      if (std::find(buffers.begin(), buffers.end(), id) == buffers.end()) {
        buffers.push_back(id);
      }
    };
    if (hasProduct()) {
      addBuffer(graph.nodes[product].buffer);
      addBuffer(graph.nodes[product].other);
    }
    for (const Input &input : elements) {
      addBuffer(input.buffer);
    }
    std::string params;
    std::vector<std::string> args;
    for (BufferId id : buffers) {
      absl::StrAppend(&params, params.empty() ? "" : ", ", paramText(id));
      args.push_back(nameOf(id) + "_addr");
    }
    args.insert(args.end(), {"start_id", "count"});
    std::vector<std::string> free = {"tile_id"};
    std::string body;
    if (hasProduct()) {
      args.insert(args.end(), {"Nt", "Kt"});
      free.insert(free.end(), {"Nt", "Kt"});
      absl::StrAppend(&body,
                      "        row: T.int32 = tile_id // Nt\n"
                      "        col: T.int32 = tile_id % Nt\n"
                      "        for kt in range(Kt):\n",
                      readText(productIn0, nameOf(graph.nodes[product].buffer),
                               "row * Kt + kt", 3),
                      readText(productIn1, nameOf(graph.nodes[product].other),
                               "kt * Nt + col", 3));
    }
    for (const Input &input : elements) {
      body += readText(input.cb, nameOf(input.buffer), "tile_id", 2);
    }
    return head("reader", params, attrs("reader", args, cbs, false, "start_id"),
                free) +
           body;
  }

  std::string writerText() const {
    const std::string &name = nameOf(graph.output);
    return head("writer", paramText(graph.output),
                attrs("writer", {name + "_addr", "start_id", "count"}, {}, true,
                      "start_id"),
                {"tile_id"}) +
           call("cb_wait_front", "\"cb_out\", 1") +
           call("noc_async_write_tile",
                absl::StrCat("tile_id, ", quote(name),
                             ", T.call_extern(\"uint32\", \"get_read_ptr\", "
                             "\"cb_out\")")) +
           call("noc_async_write_barrier", "") +
           call("cb_pop_front", "\"cb_out\", 1");
  }

  std::string computeText() {
    std::vector<std::string> args = {"count"}, free;
    if (hasProduct()) {
      args.push_back("Kt");
      free.push_back("Kt");
    }
    std::string in0 = hasProduct() ? productIn0 : cbs.empty() ? "" : cbs[0];
    std::string in1 = hasProduct() ? productIn1 : cbs.size() > 1 ? cbs[1] : in0;
    std::string body =
        call("tt.engine.init_common",
             absl::StrCat(quote(in0), ", ", quote(in1), ", \"cb_out\""));
    body += call("tt.dst.acquire", "");
    if (hasProduct()) {
      body += productText();
    }
    // Behind the product, since the reader sends them behind it.
    for (const Input &input : elements) {
      body += call("cb_wait_front", quote(input.cb) + ", 1");
    }
    evaluate(graph.result, hasProduct() ? 1 : 0, body);
    body += call("tt.dst.commit", "") +
            call("cb_reserve_back", "\"cb_out\", 1") + call("tt.dst.wait", "") +
            call("pack_tile", absl::StrCat(place, ", \"cb_out\"")) +
            call("tt.dst.release", "") + call("cb_push_back", "\"cb_out\", 1");
    for (const Input &input : elements) {
      body += call("cb_pop_front", quote(input.cb) + ", 1");
    }
    return head("compute", "", attrs("compute", args, cbs, true, "0"), free) +
           body;
  }

  /// The product is in tile 0 of DST, before anything else is.
  std::string productText() const {
    std::string both = quote(productIn0) + ", " + quote(productIn1);
    return call("matmul_init", both) + "        for kt in range(Kt):\n" +
           call("cb_wait_front", quote(productIn0) + ", 1", 3) +
           call("cb_wait_front", quote(productIn1) + ", 1", 3) +
           call("matmul_tiles", both + ", 0, 0, 0", 3) +
           call("cb_pop_front", quote(productIn0) + ", 1", 3) +
           call("cb_pop_front", quote(productIn1) + ", 1", 3);
  }

  void loadTo(const std::string &cb, int64_t dst, std::string &body) {
    body += call("copy_tile_init", quote(cb)) +
            call("copy_tile", absl::StrCat(quote(cb), ", 0, ", dst));
  }

  /// Appends what puts the value of `id` into DST; `place` is where, `dst` the
  /// first tile that is free.
  void evaluate(NodeId id, int64_t dst, std::string &body) {
    if (hasFailed) {
      return;
    }
    const TileNode &node = graph.nodes[id];
    constexpr int64_t fewest = 4;     // half sync, f32
    constexpr size_t mostSteps = 256; // shared values are computed again
    if (dst >= fewest || ++steps > mostSteps) {
      return fail("needs more tiles of DST or more operations a tile than one "
                  "kernel has");
    }
    switch (node.kind) {
    case TileNode::Kind::Load:
      place = dst;
      return loadTo(cbOf(node.buffer), dst, body);
    case TileNode::Kind::Matmul:
      place = 0;
      isProductTaken ? fail("uses its product twice") : void();
      isProductTaken = true;
      return;
    case TileNode::Kind::Constant:
      place = dst;
      body += call("fill_tile_init", "") +
              call("fill_tile", absl::StrCat(dst, ", ", real(node.value)));
      return;
    case TileNode::Kind::Unary:
      evaluate(node.a, dst, body);
      body += call(node.name + "_tile_init", "") +
              call(node.name + "_tile", absl::StrCat(place));
      return;
    case TileNode::Kind::Scalar:
      evaluate(node.a, dst, body);
      body += call("binop_with_scalar_tile_init", "") +
              call(node.name + "_unary_tile",
                   absl::StrCat(place, ", ", real(node.value)));
      return;
    case TileNode::Kind::Binary:
      return binary(node, dst, body);
    }
  }

  /// Two tiles that come straight from circular buffers go to the matrix
  /// engine; others meet in DST.
  void binary(const TileNode &node, int64_t dst, std::string &body) {
    const TileNode &a = graph.nodes[node.a], &b = graph.nodes[node.b];
    bool isPlain =
        a.kind == TileNode::Kind::Load && b.kind == TileNode::Kind::Load &&
        (node.name == "add" || node.name == "sub" || node.name == "mul");
    if (isPlain) {
      std::string both = quote(cbOf(a.buffer)) + ", " + quote(cbOf(b.buffer));
      place = dst;
      body += call(node.name + "_tiles_init", both) +
              call(node.name + "_tiles", absl::StrCat(both, ", 0, 0, ", dst));
      return;
    }
    evaluate(node.a, dst, body);
    int64_t first = place;
    evaluate(node.b, first == dst ? dst + 1 : dst, body);
    int64_t second = place;
    bool isExtreme = node.name == "max" || node.name == "min";
    std::string function =
        isExtreme ? "binary_" + node.name : node.name + "_binary";
    body += call(function + "_tile_init", "") +
            call(function + "_tile",
                 absl::StrCat(first, ", ", second, ", ", first));
    place = first;
  }

  static std::string real(double value) {
    std::string text = absl::StrCat(value);
    return text.find_first_of(".en") == text.npos ? text + ".0" : text;
  }

  void fail(const std::string &message) {
    if (std::exchange(hasFailed, true)) {
      return;
    }
    problems.push_back({true, "unsupported-op",
                        located(module, function, none, message),
                        function.place});
  }

  const Module &module;
  const Function &function;
  const TileGraph &graph;
  Problems &problems;
  std::vector<std::string> cbs;
  std::vector<Input> elements;
  NodeId product = none;
  std::string productIn0, productIn1;
  int64_t place = 0;
  size_t steps = 0;
  bool isProductTaken = false, hasFailed = false;
};

/// Nothing of a generated text has a place in the user's file but the function
/// that it is made from.
void placeAll(Module &module, Place place) {
  for (Function &function : module.functions) {
    function.place = place;
  }
  for (Stmt &stmt : module.stmts) {
    stmt.place = place;
  }
  for (Expr &expr : module.exprs) {
    expr.place = place;
  }
}

bool isMonolithic(const Function &function) {
  const Attr *role = function.attrs.find("tt.kernel_role");
  return !role || role->text == "monolithic";
}

} // namespace

std::string splitKernels(const Module &module, const Function &function,
                         const TileGraph &graph, Problems &problems) {
  return Splitter(module, function, graph, problems).run();
}

void splitMonolithic(Module &module, Problems &problems) {
  if (module.functions.size() != 1 || !isMonolithic(module.functions[0])) {
    return;
  }
  const Function &function = module.functions[0];
  auto graph = inferTiles(module, function, problems);
  if (!graph) {
    return;
  }
  std::string text = splitKernels(module, function, *graph, problems);
  if (!hasErrors(problems)) {
    Module split = readScript(text, {}, problems);
    split.form = module.form;
    placeAll(split, function.place);
    module = std::move(split);
  }
}

} // namespace ttc::tir
