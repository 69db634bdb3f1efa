// Nodes of TVM's JSON to a tree.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/GraphCheck.h"
#include "importers/tir/JsonExprs.h"
#include "importers/tir/Read.h"
#include "importers/tir/Scalars.h"
#include "importers/tir/TreeBuilder.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <unordered_map>

namespace ttc::tir {
namespace {

/// TVM's numbers of the kinds of loops.
constexpr std::string_view loopKinds[] = {"serial", "parallel", "vectorized",
                                          "unroll", "thread_binding"};

/// One function. Statements are visited from a stack of their own: a chain of
/// bindings is as deep as it is long.
class FunctionReader {
public:
  FunctionReader(JsonExprs &exprs, Function &function)
      : exprs(exprs), reader(exprs.nodeReader()), module(exprs.tree()),
        function(function) {}

  void read(uint64_t node) {
    readParams(node);
    if (auto attrs = reader.ref(node, "attrs")) {
      function.attrs = exprs.attr(*attrs);
    }
    push(reader.ref(node, "body"), {});
    while (!work.empty() && exprs.isGood()) {
      Work next = work.back();
      work.pop_back();
      visit(next);
    }
  }

private:
  struct Work {
    uint64_t node;
    Target target;
  };

  void push(std::optional<uint64_t> node, Target target) {
    if (node) {
      work.push_back({*node, target});
    }
  }

  StmtId add(Target target, Stmt stmt) {
    return append(module, function, target, std::move(stmt));
  }

  void readParams(uint64_t node) {
    std::unordered_map<uint64_t, uint64_t> buffers;
    if (auto map = reader.ref(node, "buffer_map")) {
      std::vector<uint64_t> items = reader.list(*map);
      for (size_t i = 0; i + 1 < items.size(); i += 2) {
        buffers.emplace(items[i], items[i + 1]);
      }
    }
    auto params = reader.ref(node, "params");
    for (uint64_t param :
         params ? reader.list(*params) : std::vector<uint64_t>()) {
      if (auto found = buffers.find(param); found != buffers.end()) {
        function.params.push_back({none, exprs.buffer(found->second)});
      } else if (exprs.isBuffer(param)) {
        function.params.push_back({none, exprs.buffer(param)});
      } else {
        function.params.push_back({exprs.var(param), none});
      }
    }
  }

  using Visit = void (FunctionReader::*)(const Work &work);

  void visit(const Work &next) {
    static constexpr std::pair<std::string_view, Visit> visits[] = {
        {"SeqStmt", &FunctionReader::visitSeq},
        {"Evaluate", &FunctionReader::visitEvaluate},
        {"LetStmt", &FunctionReader::visitBind},
        {"Bind", &FunctionReader::visitBind},
        {"BufferStore", &FunctionReader::visitStore},
        {"For", &FunctionReader::visitFor},
        {"While", &FunctionReader::visitWhile},
        {"IfThenElse", &FunctionReader::visitIf},
        {"AttrStmt", &FunctionReader::visitAttr},
        {"Allocate", &FunctionReader::visitAllocate},
        {"AllocBuffer", &FunctionReader::visitAlloc},
        {"DeclBuffer", &FunctionReader::visitAlloc},
        {"BlockRealize", &FunctionReader::visitBlock},
        {"SBlockRealize", &FunctionReader::visitBlock},
    };
    std::string_view type = reader.type(next.node);
    for (auto [name, function] : visits) {
      if (name == type) {
        return (this->*function)(next);
      }
    }
    exprs.fail("parse-error",
               absl::StrCat("function `", function.name, "`: a `",
                            reader.spelledType(next.node),
                            "` stands where a statement is expected"));
  }

  ExprId operand(uint64_t node, std::string_view field) {
    auto found = reader.ref(node, field);
    return found ? exprs.expr(*found) : none;
  }

  std::vector<ExprId> operands(uint64_t node, std::string_view field) {
    auto found = reader.ref(node, field);
    return found ? exprs.exprs(*found) : std::vector<ExprId>();
  }

  void visitSeq(const Work &next) {
    auto seq = reader.ref(next.node, "seq");
    std::vector<uint64_t> items =
        seq ? reader.list(*seq) : std::vector<uint64_t>();
    for (auto it = items.rbegin(); it != items.rend(); ++it) {
      work.push_back({*it, next.target});
    }
  }

  /// A value that is no call does nothing; TVM writes `T.evaluate(0)` for
  /// nothing.
  void visitEvaluate(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::Evaluate;
    stmt.value = operand(next.node, "value");
    if (stmt.value != none && module.exprs[stmt.value].kind == ExprKind::Call) {
      add(next.target, std::move(stmt));
    }
  }

  void visitBind(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::Bind;
    stmt.value = operand(next.node, "value");
    if (auto var = reader.ref(next.node, "var")) {
      stmt.var = exprs.var(*var);
    }
    add(next.target, std::move(stmt));
    push(reader.ref(next.node, "body"), next.target);
  }

  void visitStore(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::Store;
    stmt.value = operand(next.node, "value");
    stmt.indices = operands(next.node, "indices");
    if (auto buffer = reader.ref(next.node, "buffer")) {
      stmt.buffer = exprs.buffer(*buffer);
    }
    if (reader.ref(next.node, "predicate")) {
      exprs.fail("unsupported-op", "a store with a predicate has no form in a "
                                   "Tenstorrent kernel");
    }
    add(next.target, std::move(stmt));
  }

  void visitFor(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::For;
    stmt.var = exprs.var(reader.ref(next.node, "loop_var").value_or(0));
    stmt.value = operand(next.node, "min");
    stmt.extent = operand(next.node, "extent");
    stmt.step = operand(next.node, "step");
    int64_t kind = reader.integer(next.node, "kind").value_or(0);
    stmt.text = kind >= 0 && kind < std::ssize(loopKinds)
                    ? std::string(loopKinds[kind])
                    : absl::StrCat("kind ", kind);
    if (auto thread = reader.ref(next.node, "thread_binding")) {
      stmt.text = reader.text(*thread, "thread_tag");
    }
    if (auto annotations = reader.ref(next.node, "annotations")) {
      stmt.annotations = exprs.attr(*annotations);
    }
    StmtId made = add(next.target, std::move(stmt));
    push(reader.ref(next.node, "body"), {made, false});
  }

  void visitWhile(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::While;
    stmt.value = operand(next.node, "condition");
    StmtId made = add(next.target, std::move(stmt));
    push(reader.ref(next.node, "body"), {made, false});
  }

  void visitIf(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::If;
    stmt.value = operand(next.node, "condition");
    StmtId made = add(next.target, std::move(stmt));
    push(reader.ref(next.node, "then_case"), {made, false});
    push(reader.ref(next.node, "else_case"), {made, true});
  }

  /// Only one attribute of statements means something: how often a thread's
  /// number is.
  void visitAttr(const Work &next) {
    std::string key = reader.text(next.node, "attr_key");
    auto axis = reader.ref(next.node, "node");
    if (key == "thread_extent" && axis && reader.type(*axis) == "IterVar") {
      Stmt stmt;
      stmt.kind = StmtKind::For;
      stmt.var = exprs.var(reader.ref(*axis, "var").value_or(0));
      stmt.value = exprs.integer(0);
      stmt.extent = operand(next.node, "value");
      stmt.text = reader.text(*axis, "thread_tag");
      StmtId made = add(next.target, std::move(stmt));
      return push(reader.ref(next.node, "body"), {made, false});
    }
    if (!key.starts_with("pragma_") && key != "storage_alignment") {
      exprs.fail("unsupported-op",
                 absl::StrCat("function `", function.name,
                              "`: unknown attribute `", key.substr(0, 128),
                              "` of a statement; `thread_extent` is known"));
    }
    push(reader.ref(next.node, "body"), next.target);
  }

  void visitAllocate(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::Alloc;
    stmt.buffer = exprs.allocated(next.node);
    add(next.target, std::move(stmt));
    push(reader.ref(next.node, "body"), next.target);
  }

  void visitAlloc(const Work &next) {
    Stmt stmt;
    stmt.kind = StmtKind::Alloc;
    stmt.buffer = exprs.buffer(reader.ref(next.node, "buffer").value_or(0));
    add(next.target, std::move(stmt));
    push(reader.ref(next.node, "body"), next.target);
  }

  /// A block is its statements, with its axes bound and its buffers there.
  void visitBlock(const Work &next) {
    auto block = reader.ref(next.node, "block");
    if (!block || !reader.type(*block).ends_with("Block")) {
      return exprs.fail("parse-error", "a block's realization has no block");
    }
    Target target = next.target;
    ExprId predicate = operand(next.node, "predicate");
    if (predicate != none && (module.exprs[predicate].kind != ExprKind::Int ||
                              module.exprs[predicate].integer == 0)) {
      Stmt stmt;
      stmt.kind = StmtKind::If;
      stmt.value = predicate;
      target = {add(target, std::move(stmt)), false};
    }
    bindAxes(next.node, *block, target);
    if (auto buffers = reader.ref(*block, "alloc_buffers")) {
      for (uint64_t buffer : reader.list(*buffers)) {
        Stmt stmt;
        stmt.kind = StmtKind::Alloc;
        stmt.buffer = exprs.buffer(buffer);
        add(target, std::move(stmt));
      }
    }
    if (reader.ref(*block, "init")) {
      exprs.fail("unsupported-op",
                 absl::StrCat("function `", function.name,
                              "`: a block with an initial value; write the "
                              "initial statement out"));
    }
    push(reader.ref(*block, "body"), target);
  }

  void bindAxes(uint64_t realize, uint64_t block, Target target) {
    auto axes = reader.ref(block, "iter_vars");
    std::vector<ExprId> values = operands(realize, "iter_values");
    std::vector<uint64_t> list =
        axes ? reader.list(*axes) : std::vector<uint64_t>();
    for (size_t i = 0; i < std::min(list.size(), values.size()); ++i) {
      Stmt stmt;
      stmt.kind = StmtKind::Bind;
      stmt.var = exprs.var(reader.ref(list[i], "var").value_or(0));
      stmt.value = values[i];
      add(target, std::move(stmt));
    }
  }

  JsonExprs &exprs;
  const NodeReader &reader;
  Module &module;
  Function &function;
  std::vector<Work> work;
};

/// The functions of a module, or the one function that the file is, by name.
std::vector<std::pair<std::string, uint64_t>>
functionsOf(const NodeReader &reader) {
  uint64_t root = reader.graph().root();
  if (reader.type(root) == "PrimFunc") {
    return {{"", root}};
  }
  // Of another node nothing was checked.
  auto map = reader.type(root) == "IRModule" ? reader.ref(root, "functions")
                                             : std::optional<uint64_t>();
  return map && reader.type(*map) == "Map"
             ? reader.entries(*map)
             : std::vector<std::pair<std::string, uint64_t>>();
}

/// TVM writes a module's functions in the order of a hash table.
void sortByName(Module &module) {
  std::stable_sort(
      module.functions.begin(), module.functions.end(),
      [](const Function &a, const Function &b) { return a.name < b.name; });
}

} // namespace

Module readJson(std::string_view json, const ImportLimits &limits,
                Problems &problems) {
  Module module;
  // A node takes more bytes than this in any file.
  auto graph = JsonGraph::parse(json, json.size() / 8 + 1);
  if (!graph.ok()) {
    problems.push_back(
        {true, "parse-error", std::string(graph.status().message()), {}});
    return module;
  }
  NodeReader reader(*graph);
  Problems found = checkGraph(reader, limits);
  problems.insert(problems.end(), found.begin(), found.end());
  if (hasErrors(found)) {
    return module;
  }
  constexpr std::string_view eras[] = {"E1", "E2", "E3"};
  module.form = eras[static_cast<size_t>(graph->era())];
  JsonExprs exprs(reader, module, problems);
  for (auto &[name, node] : functionsOf(reader)) {
    if (reader.type(node) != "PrimFunc") {
      exprs.fail("unsupported-op",
                 absl::StrCat("function `", name, "` is a `",
                              reader.spelledType(node),
                              "`; only PrimFuncs are compiled"));
      continue;
    }
    Function &function = module.functions.emplace_back();
    function.name = name;
    FunctionReader(exprs, function).read(node);
    if (const Attr *symbol = function.attrs.find("global_symbol");
        function.name.empty()) {
      function.name = symbol ? symbol->text : "main";
    }
  }
  if (module.functions.empty() && exprs.isGood()) {
    exprs.fail("invalid-program",
               absl::StrCat("the root, a `", reader.spelledType(graph->root()),
                            "`, is no IRModule with PrimFuncs"));
  }
  sortByName(module);
  if (!hasErrors(problems)) {
    promoteScalars(module);
  }
  return module;
}

} // namespace ttc::tir
