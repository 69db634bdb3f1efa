// Statements in their order, with what each buffer holds so far.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/monolithic/TileGraph.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/Print.h"
#include <algorithm>
#include <map>

namespace ttc::tir {
namespace {

/// Functions of one tile: TVM's name, and that of the vector engine.
constexpr std::pair<std::string_view, std::string_view> functions[] = {
    {"exp", "exp"},   {"tanh", "tanh"},   {"sigmoid", "sigmoid"},
    {"sqrt", "sqrt"}, {"rsqrt", "rsqrt"}, {"log", "log"},
    {"sin", "sin"},   {"cos", "cos"},     {"erf", "erf"},
    {"fabs", "abs"},  {"abs", "abs"},     {"relu", "relu"},
    {"gelu", "gelu"}, {"silu", "silu"},
};

constexpr std::pair<ExprKind, std::string_view> binaries[] = {
    {ExprKind::Add, "add"}, {ExprKind::Sub, "sub"}, {ExprKind::Mul, "mul"},
    {ExprKind::Div, "div"}, {ExprKind::Max, "max"}, {ExprKind::Min, "min"},
};

/// One index of an access: a loop's variable times a number, or 0; and how far
/// the access goes.
struct Span {
  VarId var = none;
  int64_t times = 1, size = 1;

  bool operator==(const Span &) const = default;
};
using Region = std::vector<Span>;
using Loops = std::vector<VarId>;

/// What a buffer of the function's own holds.
struct Held {
  NodeId node = none;
  BufferId copyOf = none; ///< with `region`, instead of a node
  Region region;
  Loops loops; ///< around the statement that put it there
};

class Inference {
public:
  Inference(const Module &module, const Function &function, Problems &problems)
      : module(module), function(function), problems(problems) {}

  std::optional<TileGraph> run() {
    visit(function.body);
    if (!failed && graph.output == none) {
      fail("writes no buffer among its parameters");
    }
    if (!failed) {
      checkEvents();
    }
    return failed ? std::nullopt : std::optional<TileGraph>(std::move(graph));
  }

private:
  /// A statement that counts, and the loops around it.
  struct Event {
    StmtId stmt;
    Loops loops;
    bool isReduced; ///< may be in the loop of a product's inner dimension
  };

  void fail(const std::string &message) {
    if (!failed) {
      problems.push_back(
          {true, "unsupported-op",
           located(module, function, current,
                   message + "; a function without a role is split into "
                             "kernels if it is element-wise, a product of "
                             "matrices, or both"),
           current == none ? function.place : module.stmts[current].place});
    }
    failed = true;
  }

  bool isParam(BufferId buffer) const {
    return std::any_of(
        function.params.begin(), function.params.end(),
        [&](const Param &param) { return param.buffer == buffer; });
  }

  const Expr &at(ExprId id) const { return module.exprs[id]; }

  std::optional<int64_t> literal(ExprId id) const {
    return id != none && at(id).kind == ExprKind::Int
               ? std::optional<int64_t>(at(id).integer)
               : std::nullopt;
  }

  /// A number of either kind, cast or not.
  std::optional<double> number(ExprId id) const {
    while (at(id).kind == ExprKind::Cast) {
      id = at(id).operands[0];
    }
    if (at(id).kind == ExprKind::Float) {
      return at(id).real;
    }
    auto whole = literal(id);
    return whole ? std::optional<double>(static_cast<double>(*whole))
                 : std::nullopt;
  }

  VarId resolve(VarId var) const {
    auto found = aliases.find(var);
    return found == aliases.end() ? var : found->second;
  }

  std::vector<int64_t> shapeOf(BufferId buffer) const {
    std::vector<int64_t> shape;
    for (ExprId extent : module.buffers[buffer].shape) {
      shape.push_back(literal(extent).value_or(0));
    }
    return shape;
  }

  int64_t extentOf(VarId var) const {
    auto found = extents.find(var);
    return found == extents.end() ? 0 : found->second;
  }

  //===--------------------------------------------------------------------===//
  // Statements
  //===--------------------------------------------------------------------===//

  void visit(const Body &body) {
    for (StmtId id : body) {
      if (failed) {
        return;
      }
      current = id;
      visit(module.stmts[id]);
    }
  }

  void visit(const Stmt &stmt) {
    switch (stmt.kind) {
    case StmtKind::For:
      return visitFor(stmt);
    case StmtKind::Bind:
      return visitBind(stmt);
    case StmtKind::Store:
      return visitStore(stmt, false);
    case StmtKind::If:
      return visitFirst(stmt);
    case StmtKind::Evaluate:
      return visitCall(at(stmt.value));
    case StmtKind::Alloc:
      return;
    case StmtKind::While:
      return fail("loops without an end that is known");
    }
  }

  void visitFor(const Stmt &stmt) {
    auto extent = literal(stmt.extent);
    if (!extent || *extent <= 0 || literal(stmt.value) != 0 ||
        stmt.step != none) {
      return fail("loops over something else than 0 to a number");
    }
    extents[stmt.var] = *extent;
    loops.push_back(stmt.var);
    visit(stmt.body);
    loops.pop_back();
  }

  /// Other names of loops' variables; numbers of threads that nobody reads.
  void visitBind(const Stmt &stmt) {
    const Expr &value = at(stmt.value);
    if (value.kind == ExprKind::Var) {
      aliases[stmt.var] = resolve(value.ref);
    }
  }

  /// `if k == 0: C[i, j] = 0` in the loop over k.
  void visitFirst(const Stmt &stmt) {
    const Expr &condition = at(stmt.value);
    bool isFirst = condition.kind == ExprKind::EQ &&
                   at(condition.operands[0]).kind == ExprKind::Var &&
                   literal(condition.operands[1]) == 0 &&
                   stmt.body.size() == 1 && stmt.orElse.empty() &&
                   module.stmts[stmt.body[0]].kind == StmtKind::Store;
    if (!isFirst) {
      return fail("has a branch");
    }
    VarId var = resolve(at(condition.operands[0]).ref);
    Loops saved = loops;
    std::erase(loops, var);
    visitStore(module.stmts[stmt.body[0]], true);
    loops = saved;
  }

  /// The variables of plain indices, each a loop over the whole dimension.
  std::optional<Loops> identity(BufferId buffer,
                                const std::vector<ExprId> &indices) {
    std::vector<int64_t> shape = shapeOf(buffer);
    Loops vars;
    for (size_t i = 0; i < indices.size(); ++i) {
      const Expr &index = at(indices[i]);
      VarId var = index.kind == ExprKind::Var ? resolve(index.ref) : none;
      bool fits = var != none && i < shape.size() &&
                  extentOf(var) == shape[i] &&
                  std::find(vars.begin(), vars.end(), var) == vars.end();
      if (!fits) {
        return std::nullopt;
      }
      vars.push_back(var);
    }
    return vars.size() == shape.size() ? std::optional<Loops>(vars)
                                       : std::nullopt;
  }

  void visitStore(const Stmt &stmt, bool isFirst) {
    const std::string &name = module.buffers[stmt.buffer].name;
    auto vars = identity(stmt.buffer, stmt.indices);
    if (!vars || vars->size() != 2) {
      return fail(absl::StrCat("writes `", name,
                               "` at something else than the variables of "
                               "loops over its two dimensions"));
    }
    Loops outer = loops;
    for (VarId var : *vars) {
      std::erase(outer, var);
    }
    if (isProduct(stmt, *vars, outer)) {
      return;
    }
    NodeId node = element(stmt.value, stmt.buffer, *vars, outer);
    if (failed) {
      return;
    }
    note(outer, false);
    bool isConstant = graph.nodes[node].kind == TileNode::Kind::Constant;
    if (isFirst && !isConstant) {
      return fail("has a branch");
    }
    put(stmt.buffer, node, outer);
  }

  /// C[i, j] = C[i, j] + A[i, k] * B[k, j].
  bool isProduct(const Stmt &stmt, const Loops &vars, Loops outer) {
    const Expr &sum = at(stmt.value);
    if (sum.kind != ExprKind::Add) {
      return false;
    }
    for (size_t first : {0, 1}) {
      const Expr &self = at(sum.operands[first]);
      ExprId other = sum.operands[1 - first];
      while (at(other).kind == ExprKind::Cast) {
        other = at(other).operands[0];
      }
      const Expr &product = at(other);
      if (self.kind != ExprKind::Load || self.ref != stmt.buffer ||
          product.kind != ExprKind::Mul) {
        continue;
      }
      const Expr *a = loadOf(product.operands[0]);
      const Expr *b = loadOf(product.operands[1]);
      auto self_vars = identity(self.ref, self.operands);
      if (!a || !b || self_vars != vars) {
        continue;
      }
      auto left = identity(a->ref, a->operands);
      auto right = identity(b->ref, b->operands);
      if (left && right && left->size() == 2 && right->size() == 2 &&
          (*left)[0] != vars[0]) {
        std::swap(left, right);
        std::swap(a, b);
      }
      bool fits = left && right && left->size() == 2 && right->size() == 2 &&
                  (*left)[0] == vars[0] && (*right)[1] == vars[1] &&
                  (*left)[1] == (*right)[0] && isParam(a->ref) &&
                  isParam(b->ref);
      if (!fits) {
        continue;
      }
      VarId inner = (*left)[1];
      std::erase(outer, inner);
      addProduct(stmt.buffer, a->ref, b->ref, inner, outer);
      if (!failed && isParam(stmt.buffer)) {
        setOutput(stmt.buffer, held[stmt.buffer].node, {});
      }
      return true;
    }
    return false;
  }

  const Expr *loadOf(ExprId id) const {
    while (at(id).kind == ExprKind::Cast) {
      id = at(id).operands[0];
    }
    return at(id).kind == ExprKind::Load ? &at(id) : nullptr;
  }

  /// The product goes into a buffer that is zero, outside of the inner loop.
  void addProduct(BufferId to, BufferId a, BufferId b, VarId inner,
                  const Loops &outer) {
    auto found = held.find(to);
    const TileNode *start = found != held.end() && found->second.node != none
                                ? &graph.nodes[found->second.node]
                                : nullptr;
    bool isZero =
        start && start->kind == TileNode::Kind::Constant && start->value == 0;
    const Loops &filled = isZero ? found->second.loops : outer;
    if (!isZero ||
        std::find(filled.begin(), filled.end(), inner) != filled.end()) {
      return fail(absl::StrCat("adds a product to `", module.buffers[to].name,
                               "`, which is not set to 0 before"));
    }
    TileNode made;
    made.kind = TileNode::Kind::Matmul;
    made.buffer = a;
    made.other = b;
    for (const TileNode &node : graph.nodes) {
      if (node.kind == TileNode::Kind::Matmul) {
        return fail("has two products");
      }
    }
    reduced.push_back(inner);
    note(outer, true);
    Held value;
    value.node = add(std::move(made));
    value.loops = outer;
    held[to] = std::move(value);
  }

  void put(BufferId buffer, NodeId node, const Loops &outer) {
    Held value;
    value.node = node;
    value.loops = outer;
    held[buffer] = std::move(value);
    bool isConstant = graph.nodes[node].kind == TileNode::Kind::Constant;
    if (isParam(buffer) && !isConstant) {
      setOutput(buffer, node, {});
    }
  }

  void setOutput(BufferId buffer, NodeId node, Region region) {
    if (graph.output != none && graph.output != buffer) {
      return fail(absl::StrCat("writes `", module.buffers[buffer].name,
                               "` beside `", module.buffers[graph.output].name,
                               "`; a program has one output"));
    }
    graph.output = buffer;
    graph.result = node;
    outputRegion = std::move(region);
  }

  void note(const Loops &around, bool isReduced) {
    events.push_back({current, around, isReduced});
  }

  //===--------------------------------------------------------------------===//
  // Elements
  //===--------------------------------------------------------------------===//

  NodeId add(TileNode node) {
    constexpr size_t most = 64;
    if (graph.nodes.size() >= most) {
      fail("has more operations than one kernel takes");
    }
    graph.nodes.push_back(std::move(node));
    return static_cast<NodeId>(graph.nodes.size() - 1);
  }

  NodeId constantNode(double value) {
    TileNode made;
    made.kind = TileNode::Kind::Constant;
    made.value = value;
    return add(std::move(made));
  }

  NodeId element(ExprId id, BufferId into, const Loops &vars,
                 const Loops &outer) {
    const Expr &expr = at(id);
    if (failed) {
      return 0;
    }
    if (auto value = number(id)) {
      return constantNode(*value);
    }
    switch (expr.kind) {
    case ExprKind::Cast:
      return element(expr.operands[0], into, vars, outer);
    case ExprKind::Load:
      return load(expr, into, vars, outer);
    case ExprKind::Call:
      return unary(expr, into, vars, outer);
    default:
      return binary(id, into, vars, outer);
    }
  }

  NodeId load(const Expr &expr, BufferId into, const Loops &vars,
              const Loops &outer) {
    const std::string &name = module.buffers[expr.ref].name;
    if (identity(expr.ref, expr.operands) != vars ||
        shapeOf(expr.ref) != shapeOf(into)) {
      fail(absl::StrCat("reads `", name,
                        "` at another place than the one that it writes"));
      return 0;
    }
    auto found = held.find(expr.ref);
    if (found != held.end()) {
      return valueOf(found->second, outer);
    }
    if (!isParam(expr.ref)) {
      fail(absl::StrCat("reads `", name, "`, into which nothing was put"));
      return 0;
    }
    TileNode made;
    made.buffer = expr.ref;
    return add(std::move(made));
  }

  /// A value that was put somewhere, used outside of the loop that summed it.
  NodeId valueOf(const Held &value, const Loops &around) {
    for (VarId var : reduced) {
      if (std::find(around.begin(), around.end(), var) != around.end()) {
        fail("uses a product inside of the loop over its inner dimension");
      }
    }
    if (value.node != none) {
      return value.node;
    }
    TileNode made;
    made.buffer = value.copyOf;
    NodeId id = add(std::move(made));
    loadRegions[id] = value.region;
    return id;
  }

  NodeId unary(const Expr &expr, BufferId into, const Loops &vars,
               const Loops &outer) {
    for (auto [name, function] : functions) {
      if (name != expr.text || expr.operands.size() != 1) {
        continue;
      }
      TileNode made;
      made.kind = TileNode::Kind::Unary;
      made.name = function;
      made.a = element(expr.operands[0], into, vars, outer);
      return add(std::move(made));
    }
    fail(absl::StrCat("calls `", expr.text.substr(0, 64), "`"));
    return 0;
  }

  NodeId binary(ExprId id, BufferId into, const Loops &vars,
                const Loops &outer) {
    const Expr &expr = at(id);
    for (auto [kind, name] : binaries) {
      if (kind != expr.kind) {
        continue;
      }
      NodeId a = element(expr.operands[0], into, vars, outer);
      NodeId b = element(expr.operands[1], into, vars, outer);
      return failed ? 0 : combine(std::string(name), a, b);
    }
    fail(absl::StrCat("computes `", printExpr(module, id).substr(0, 100), "`"));
    return 0;
  }

  NodeId combine(const std::string &name, NodeId a, NodeId b) {
    bool isLeft = graph.nodes[a].kind == TileNode::Kind::Constant;
    bool isRight = graph.nodes[b].kind == TileNode::Kind::Constant;
    TileNode made;
    if (!isLeft && !isRight) {
      made.kind = TileNode::Kind::Binary;
      made.name = name;
      made.a = a;
      made.b = b;
      return add(std::move(made));
    }
    double value = graph.nodes[isRight ? b : a].value;
    made.kind = TileNode::Kind::Scalar;
    made.a = isRight ? a : b;
    made.value = value;
    if (isLeft && isRight) {
      fail("computes with constants alone");
    } else if (name == "max" && value == 0) {
      made.kind = TileNode::Kind::Unary;
      made.name = "relu";
    } else if (name == "div" && isRight && value != 0) {
      made.name = "mul";
      made.value = 1 / value;
    } else if (name == "div" && isLeft) {
      TileNode inverse;
      inverse.kind = TileNode::Kind::Unary;
      inverse.name = "recip";
      inverse.a = b;
      made.a = add(std::move(inverse));
      made.name = "mul";
    } else if (name == "max" || name == "min" || name == "div") {
      fail(absl::StrCat("computes ", name, " with the constant ", value));
    } else {
      made.name = name == "sub" && isLeft ? "rsub" : name;
    }
    return add(std::move(made));
  }

  //===--------------------------------------------------------------------===//
  // Blocks
  //===--------------------------------------------------------------------===//

  struct Access {
    BufferId buffer = none;
    Region region;
  };

  std::optional<Span> spanOf(ExprId id, int64_t size) const {
    const Expr &index = at(id);
    Span span;
    span.size = size;
    if (literal(id) == 0) {
      return span;
    }
    if (index.kind == ExprKind::Var) {
      span.var = resolve(index.ref);
      return span;
    }
    if (index.kind == ExprKind::Mul) {
      for (size_t first : {0, 1}) {
        auto times = literal(index.operands[1 - first]);
        const Expr &var = at(index.operands[first]);
        if (times && var.kind == ExprKind::Var) {
          span.var = resolve(var.ref);
          span.times = *times;
          return span;
        }
      }
    }
    return std::nullopt;
  }

  /// `T.region(A[by * 64, ko * 32], 1, 64, 32)`, or a whole buffer.
  std::optional<Access> accessOf(ExprId id) {
    const Expr &expr = at(id);
    Access access;
    if (expr.kind == ExprKind::Buffer) {
      access.buffer = expr.ref;
      for (int64_t size : shapeOf(expr.ref)) {
        access.region.push_back({none, 1, size});
      }
      return access;
    }
    bool isRegion = expr.kind == ExprKind::Call && expr.text == "region" &&
                    expr.operands.size() >= 2 &&
                    at(expr.operands[0]).kind == ExprKind::Load;
    if (!isRegion) {
      return std::nullopt;
    }
    const Expr &load = at(expr.operands[0]);
    access.buffer = load.ref;
    if (expr.operands.size() != load.operands.size() + 2 ||
        load.operands.size() != module.buffers[load.ref].shape.size()) {
      return std::nullopt;
    }
    for (size_t i = 0; i < load.operands.size(); ++i) {
      auto size = literal(expr.operands[i + 2]);
      auto span = size ? spanOf(load.operands[i], *size) : std::nullopt;
      if (!span) {
        return std::nullopt;
      }
      // A loop of one trip is at 0.
      if (span->var != none && extentOf(span->var) == 1) {
        *span = {none, 1, span->size};
      }
      access.region.push_back(*span);
    }
    return access;
  }

  bool isWhole(const Access &access) const {
    std::vector<int64_t> shape = shapeOf(access.buffer);
    for (size_t i = 0; i < access.region.size(); ++i) {
      if (access.region[i].var != none || access.region[i].size != shape[i]) {
        return false;
      }
    }
    return true;
  }

  void visitCall(const Expr &expr) {
    if (expr.text == "fill" || expr.text == "clear") {
      return visitFill(expr);
    }
    if (expr.text == "copy" && expr.operands.size() >= 2) {
      return visitCopy(expr);
    }
    if (expr.text == "gemm" && expr.operands.size() >= 3) {
      return visitGemm(expr);
    }
    fail(absl::StrCat("calls `", expr.text.substr(0, 64), "`"));
  }

  void visitFill(const Expr &expr) {
    auto access =
        expr.operands.empty() ? std::nullopt : accessOf(expr.operands[0]);
    auto value = expr.operands.size() > 1 ? number(expr.operands[1])
                                          : std::optional<double>(0);
    if (!access || !value || isParam(access->buffer) || !isWhole(*access)) {
      return fail("fills something else than a whole buffer of its own");
    }
    note(loops, false);
    put(access->buffer, constantNode(*value), loops);
  }

  void visitCopy(const Expr &expr) {
    auto from = accessOf(expr.operands[0]), to = accessOf(expr.operands[1]);
    bool fits = from && to && from->region.size() == 2 &&
                to->region.size() == 2 &&
                from->region[0].size == to->region[0].size &&
                from->region[1].size == to->region[1].size;
    if (!fits || (!isParam(from->buffer) && !isWhole(*from)) ||
        (!isParam(to->buffer) && !isWhole(*to)) ||
        (isParam(from->buffer) && isParam(to->buffer))) {
      return fail("copies between regions that are no blocks");
    }
    if (isParam(from->buffer)) {
      Held value;
      value.copyOf = from->buffer;
      value.region = from->region;
      value.loops = loops;
      held[to->buffer] = std::move(value);
      return note(loops, true);
    }
    auto found = held.find(from->buffer);
    if (found == held.end()) {
      return fail(absl::StrCat("copies `", module.buffers[from->buffer].name,
                               "`, into which nothing was put"));
    }
    note(loops, false);
    if (!isParam(to->buffer)) {
      held[to->buffer] = Held(found->second);
      return;
    }
    NodeId node = valueOf(found->second, loops);
    if (!failed) {
      setOutput(to->buffer, node, to->region);
    }
  }

  void visitGemm(const Expr &expr) {
    auto a = accessOf(expr.operands[0]), b = accessOf(expr.operands[1]),
         c = accessOf(expr.operands[2]);
    for (size_t i = 3; i < std::min<size_t>(expr.operands.size(), 5); ++i) {
      if (literal(expr.operands[i]) != 0) {
        return fail("multiplies a transposed block");
      }
    }
    auto source = [&](const std::optional<Access> &access) -> const Held * {
      auto found = access ? held.find(access->buffer) : held.end();
      return found != held.end() && found->second.copyOf != none
                 ? &found->second
                 : nullptr;
    };
    const Held *left = source(a), *right = source(b);
    if (!left || !right || !c || !isWhole(*c) || isParam(c->buffer)) {
      return fail("multiplies something else than copies of blocks");
    }
    Span inner = left->region[1];
    if (inner != right->region[0]) {
      return fail("multiplies blocks of different inner dimensions");
    }
    productRegions = {left->region, right->region};
    Loops outer = loops;
    std::erase(outer, inner.var);
    BufferId x = left->copyOf, y = right->copyOf;
    addProduct(c->buffer, x, y, inner.var, outer);
    if (!failed && !covers(inner, shapeOf(x)[1])) {
      fail("multiplies blocks that do not cover the inner dimension");
    }
  }

  //===--------------------------------------------------------------------===//
  // The end
  //===--------------------------------------------------------------------===//

  bool covers(const Span &span, int64_t size) const {
    return span.var == none ? span.size == size
                            : span.times == span.size &&
                                  extentOf(span.var) * span.size == size;
  }

  /// Every block goes into its own place, all places are written, and no loop
  /// repeats what would not be the same again.
  void checkEvents() {
    std::vector<int64_t> shape = shapeOf(graph.output);
    for (size_t i = 0; i < outputRegion.size(); ++i) {
      if (!covers(outputRegion[i], shape[i])) {
        return fail("writes blocks that do not cover the output");
      }
    }
    for (const auto &[node, region] : loadRegions) {
      if (region != outputRegion ||
          shapeOf(graph.nodes[node].buffer) != shape) {
        return fail(absl::StrCat(
            "reads `", module.buffers[graph.nodes[node].buffer].name,
            "` at another place than the one that it writes"));
      }
    }
    checkProduct();
    for (const Event &event : events) {
      for (VarId var : event.loops) {
        bool isBlock =
            std::any_of(outputRegion.begin(), outputRegion.end(),
                        [&](const Span &span) { return span.var == var; });
        bool isInner =
            event.isReduced &&
            std::find(reduced.begin(), reduced.end(), var) != reduced.end();
        if (extentOf(var) != 1 && !isBlock && !isInner) {
          current = event.stmt;
          return fail(absl::StrCat("repeats a statement in the loop over `",
                                   module.vars[var].name, "`"));
        }
      }
    }
  }

  void checkProduct() {
    for (const TileNode &node : graph.nodes) {
      if (node.buffer == graph.output || node.other == graph.output) {
        return fail(absl::StrCat("reads `", module.buffers[graph.output].name,
                                 "`, which it writes"));
      }
      if (node.kind != TileNode::Kind::Matmul) {
        continue;
      }
      std::vector<int64_t> a = shapeOf(node.buffer), b = shapeOf(node.other),
                           c = shapeOf(graph.output);
      bool fits = a.size() == 2 && b.size() == 2 && c.size() == 2 &&
                  a[0] == c[0] && b[1] == c[1] && a[1] == b[0];
      if (fits && !productRegions.empty()) {
        fits = outputRegion.size() == 2 &&
               productRegions[0][0] == outputRegion[0] &&
               productRegions[1][1] == outputRegion[1];
      }
      if (!fits) {
        fail("multiplies matrices whose blocks do not fit the output");
      }
    }
  }

  const Module &module;
  const Function &function;
  Problems &problems;
  TileGraph graph;
  bool failed = false;
  StmtId current = none;
  Loops loops, reduced;
  std::map<VarId, int64_t> extents;
  std::map<VarId, VarId> aliases;
  std::map<BufferId, Held> held;
  std::map<NodeId, Region> loadRegions; ///< of loads of blocks
  std::vector<Region> productRegions;   ///< of the two operands, if blocks
  Region outputRegion;                  ///< empty: element by element
  std::vector<Event> events;
};

} // namespace

std::optional<TileGraph>
inferTiles(const Module &module, const Function &function, Problems &problems) {
  return Inference(module, function, problems).run();
}

} // namespace ttc::tir
