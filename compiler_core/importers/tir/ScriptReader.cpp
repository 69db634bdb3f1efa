// Modules, functions and statements of TVMScript.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Read.h"
#include "importers/tir/Scalars.h"
#include "importers/tir/ScriptExprs.h"
#include "importers/tir/TreeBuilder.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc::tir {
namespace {

absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

/// Loops: what comes behind `in`, and what TVM's JSON calls them.
constexpr std::pair<std::string_view, std::string_view> loops[] = {
    {"range", "serial"},
    {"T.serial", "serial"},
    {"T.Serial", "serial"},
    {"T.parallel", "parallel"},
    {"T.Parallel", "parallel"},
    {"T.vectorized", "vectorized"},
    {"T.unroll", "unroll"},
    {"T.Pipelined", "pipelined"},
    {"T.thread_binding", "thread_binding"},
    {"T.grid", "grid"},
};

/// Callees that make a buffer, and the scope it is in unless one is said.
constexpr std::pair<std::string_view, std::string_view> allocations[] = {
    {"T.alloc_buffer", "global"},     {"T.sblock_alloc_buffer", "global"},
    {"T.alloc_shared", "shared.dyn"}, {"T.alloc_fragment", "local.fragment"},
    {"T.alloc_local", "local"},       {"T.Buffer", "global"},
    {"T.decl_buffer", "global"},
};

class ScriptReader {
public:
  ScriptReader(std::vector<Token> tokens, Module &module, Problems &problems,
               const ImportLimits &limits)
      : limits(limits), module(module),
        parser(std::move(tokens), module, problems, limits.nestingDepth) {}

  void read() {
    module.form = "script";
    while (parser.isGood() && parser.peek().kind != TokenKind::End) {
      topLevel();
    }
    if (parser.isGood() && module.functions.empty()) {
      parser.fail("there is no `@T.prim_func`");
    }
    std::stable_sort(
        module.functions.begin(), module.functions.end(),
        [](const Function &a, const Function &b) { return a.name < b.name; });
  }

private:
  // Lines.
  void skipLine() {
    while (parser.isGood() && !parser.takeKind(TokenKind::Newline) &&
           parser.peek().kind != TokenKind::End) {
      parser.next();
    }
  }

  void endLine() {
    if (!parser.takeKind(TokenKind::Newline)) {
      parser.fail("the end of the line is expected here");
    }
  }

  /// ":" and an indented block; `line` reads one statement of it.
  template <typename LineFn> void block(LineFn line) {
    parser.expect(":");
    endLine();
    if (!parser.takeKind(TokenKind::Indent)) {
      parser.fail("an indented block is expected here");
    }
    if (++indentation > limits.nestingDepth) {
      parser.fail(absl::StrCat("nests deeper than ", limits.nestingDepth,
                               " levels (option `max_nesting_depth`)"));
    }
    while (parser.isGood() && !parser.takeKind(TokenKind::Dedent) &&
           parser.peek().kind != TokenKind::End) {
      line();
    }
    --indentation;
  }

  void topLevel() {
    if (parser.isName("from") || parser.isName("import")) {
      return skipLine();
    }
    if (parser.isMark("@")) {
      return decorated();
    }
    if (parser.takeName("pass")) {
      return endLine();
    }
    if (parser.peek().kind == TokenKind::String) {
      return skipLine();
    }
    if (parser.isName("I") && parser.isMark(".", 1)) {
      return skipLine(); // I.module_attrs and the like
    }
    parser.fail("a module (`@I.ir_module`) or a function (`@T.prim_func`) is "
                "expected here");
  }

  void decorated() {
    parser.expect("@");
    std::string decorator = parser.dotted();
    if (parser.take("(")) {
      std::map<std::string, Attr> keywords;
      parser.args(")", &keywords);
    }
    endLine();
    bool isModule = decorator.ends_with("ir_module");
    if (isModule && parser.takeName("class")) {
      parser.dotted();
      if (parser.take("(")) {
        parser.args(")");
      }
      return block([&] { topLevel(); });
    }
    if (decorator != "T.prim_func" && !isModule) {
      parser.fail(absl::StrCat("unknown decorator `", decorator.substr(0, 128),
                               "`; `I.ir_module` and `T.prim_func` are known"));
    }
    if (!parser.takeName("def")) {
      parser.fail("`def` is expected here");
    }
    readFunction();
  }

  void readFunction() {
    // Vectors grow while functions are read, so `function` is one of its own.
    function = Function();
    function.place = parser.peek().place;
    function.name = parser.dotted();
    parser.clearNames();
    if (!parser.isMark("(") || function.name.find('.') != std::string::npos) {
      return parser.fail(
          "the name of a function is expected here; TVM writes "
          "names such as `I.GlobalVar(\"f\")_compute`, which are "
          "no names, where two functions had the same one");
    }
    parser.expect("(");
    while (parser.isGood() && !parser.isMark(")")) {
      readParam();
      if (!parser.isMark(")")) {
        parser.expect(",");
      }
    }
    parser.expect(")");
    if (parser.take("->")) {
      parser.literal();
    }
    target = {};
    block([&] { statement(); });
    module.functions.push_back(std::move(function));
  }

  void readParam() {
    std::string name = parser.dotted();
    std::string type = parser.take(":") ? parser.dotted() : "T.handle";
    if (type == "T.Buffer") {
      function.params.push_back({none, readBuffer(name, "global")});
      return;
    }
    if (parser.take("(")) {
      parser.args(")");
    }
    if (!type.starts_with("T.") || !isDtype(type.substr(2))) {
      return parser.fail(absl::StrCat("`", type.substr(0, 128),
                                      "` is no type of a parameter"));
    }
    function.params.push_back({parser.bindVar(name, type.substr(2)), none});
  }

  /// "((256, 256), "float16", scope="global")" behind the callee.
  BufferId readBuffer(const std::string &name, std::string_view scope) {
    parser.expect("(");
    return readBufferArgs(name, scope);
  }

  BufferId readBufferArgs(const std::string &name, std::string_view scope) {
    Buffer made;
    made.name = name;
    made.dtype = "float32";
    made.scope = scope;
    made.shape = parser.shape();
    while (parser.take(",") && !parser.isMark(")")) {
      std::string key = parser.isMark("=", 1) ? parser.next().text : "dtype";
      parser.take("=");
      Attr value = parser.literal();
      if (key == "dtype" || key == "scope") {
        (key == "dtype" ? made.dtype : made.scope) = value.text;
      } else if (key != "strides" && key != "align" && key != "elem_offset" &&
                 key != "offset_factor" && key != "buffer_type" &&
                 key != "layout" && key != "data" && key != "axis_separators") {
        parser.fail(absl::StrCat("unknown property `", key.substr(0, 128),
                                 "` of a buffer"));
      }
    }
    parser.expect(")");
    BufferId id = module.add(std::move(made));
    parser.bindBuffer(name, id);
    return id;
  }

  StmtId add(Stmt stmt) {
    if (module.stmts.size() >= limits.operations) {
      parser.fail(absl::StrCat("more than ", limits.operations,
                               " statements (option `max_operations`)"),
                  "too-large");
    }
    return append(module, function, target, std::move(stmt));
  }

  Stmt begin(StmtKind kind) {
    Stmt stmt;
    stmt.kind = kind;
    stmt.place = parser.peek().place;
    return stmt;
  }

  /// The block of a statement that has one.
  void nested(StmtId outer, bool isElse) {
    Target saved = target;
    target = {outer, isElse};
    block([&] { statement(); });
    target = saved;
  }

  void statement() {
    using Read = void (ScriptReader::*)();
    static constexpr std::pair<std::string_view, Read> keywords[] = {
        {"for", &ScriptReader::readFor},   {"while", &ScriptReader::readWhile},
        {"if", &ScriptReader::readIf},     {"with", &ScriptReader::readWith},
        {"pass", &ScriptReader::skipLine},
    };
    for (auto [word, read] : keywords) {
      if (parser.isName(word)) {
        return (this->*read)();
      }
    }
    if (parser.peek().kind == TokenKind::String) {
      return skipLine(); // a docstring
    }
    if (parser.peek().kind != TokenKind::Name) {
      return parser.fail("a statement is expected here");
    }
    if (parser.isMark("=", 1) || parser.isMark(":", 1) ||
        parser.isMark(",", 1)) {
      return readAssignment();
    }
    if (parser.isMark("[", 1)) {
      return readStore();
    }
    readCall();
  }

  void readCall() {
    if (parser.isName("T") && parser.isMark(".", 1)) {
      const std::string name = parser.peek(2).text;
      if (name == "func_attr") {
        return readAttributes();
      }
      if (name == "reads" || name == "writes" || name == "sblock_attr" ||
          name == "block_attr") {
        return skipLine();
      }
    }
    Stmt stmt = begin(StmtKind::Evaluate);
    bool isEvaluate = parser.isName("T") && parser.isName("evaluate", 2);
    if (isEvaluate) {
      parser.dotted();
      parser.expect("(");
    }
    stmt.value = parser.expr();
    if (isEvaluate) {
      parser.expect(")");
    }
    endLine();
    if (stmt.value != none && module.exprs[stmt.value].kind == ExprKind::Call) {
      add(std::move(stmt));
    }
  }

  void readAttributes() {
    parser.dotted();
    parser.expect("(");
    Attr attrs = parser.literal();
    parser.expect(")");
    endLine();
    function.attrs.kind = Attr::Kind::Map;
    for (size_t i = 0; i < attrs.keys.size(); ++i) {
      function.attrs.keys.push_back(attrs.keys[i]);
      function.attrs.items.push_back(std::move(attrs.items[i]));
    }
  }

  void readStore() {
    Stmt stmt = begin(StmtKind::Store);
    std::string name = parser.dotted();
    stmt.buffer = parser.findBuffer(name);
    if (stmt.buffer == none) {
      return parser.fail(
          absl::StrCat("`", name.substr(0, 128), "` is no buffer"));
    }
    parser.expect("[");
    stmt.indices = parser.args("]");
    bool adds = parser.take("+=");
    if (!adds) {
      parser.expect("=");
    }
    stmt.value = parser.expr();
    if (adds && stmt.value != none) {
      Expr load;
      load.kind = ExprKind::Load;
      load.ref = stmt.buffer;
      load.dtype = module.buffers[stmt.buffer].dtype;
      load.operands = stmt.indices;
      Expr sum;
      sum.kind = ExprKind::Add;
      sum.dtype = load.dtype;
      sum.operands = {parser.add(std::move(load)), stmt.value};
      stmt.value = parser.add(std::move(sum));
    }
    endLine();
    add(std::move(stmt));
  }

  void readAssignment() {
    Stmt stmt = begin(StmtKind::Bind);
    std::vector<std::string> names = {parser.next().text};
    while (parser.take(",")) {
      names.push_back(parser.dotted());
    }
    std::string type = parser.take(":") ? parser.dotted() : "";
    if (!type.empty() && parser.take("(")) {
      parser.args(")");
    }
    parser.expect("=");
    if (parser.isName("T") && parser.isMark(".", 1) && parser.isMark("(", 3)) {
      if (readDeclaration(names)) {
        return;
      }
    }
    if (names.size() != 1) {
      return parser.fail("one name is expected on the left");
    }
    stmt.value = parser.expr();
    endLine();
    if (!parser.isGood()) {
      return;
    }
    std::string dtype = type.starts_with("T.") ? type.substr(2)
                                               : module.exprs[stmt.value].dtype;
    stmt.var = parser.bindVar(names[0], dtype);
    add(std::move(stmt));
  }

  /// Assignments whose right side makes something else than a value. False,
  /// and nothing is taken, if this is none.
  bool readDeclaration(const std::vector<std::string> &names) {
    std::string callee = "T." + parser.peek(2).text;
    for (auto [known, scope] : allocations) {
      if (known == callee) {
        parser.dotted();
        Stmt stmt = begin(StmtKind::Alloc);
        stmt.buffer = readBuffer(names[0], scope);
        endLine();
        add(std::move(stmt));
        return true;
      }
    }
    if (callee == "T.match_buffer") {
      readMatch(names[0]);
      return true;
    }
    if (callee == "T.launch_thread" || callee == "T.env_thread") {
      readThread(names[0]);
      return true;
    }
    bool isVar = isDtype(callee.substr(2)) && parser.isMark(")", 4);
    if (isVar) { // a variable that somebody else has to bind
      parser.dotted();
      parser.expect("(");
      parser.expect(")");
      endLine();
      parser.bindVar(names[0], callee.substr(2));
      return true;
    }
    if (parser.peek(2).text == "axis") {
      parser.fail("`T.axis` is expected with a dot");
    }
    return false;
  }

  /// A parameter becomes the buffer that it is the handle of.
  void readMatch(const std::string &name) {
    parser.dotted();
    parser.expect("(");
    std::string handle = parser.dotted();
    parser.expect(",");
    BufferId buffer = readBufferArgs(name, "global");
    endLine();
    for (Param &param : function.params) {
      if (param.var != none && module.vars[param.var].name == handle) {
        param = {none, buffer};
        return;
      }
    }
    parser.fail(absl::StrCat("`", handle.substr(0, 128),
                             "` is no parameter of the function"));
  }

  /// `bx = T.launch_thread("blockIdx.x", 4)`: all that follows is inside.
  void readThread(const std::string &name) {
    Stmt stmt = begin(StmtKind::For);
    parser.dotted();
    parser.expect("(");
    stmt.text = parser.literal().text;
    parser.expect(",");
    stmt.value = parser.integer(0);
    stmt.extent = parser.expr();
    parser.expect(")");
    endLine();
    stmt.var = parser.bindVar(name, "int32");
    target = {add(std::move(stmt)), false};
  }

  void readFor() {
    Place place = parser.peek().place;
    parser.next();
    std::vector<std::string> names = {parser.dotted()};
    while (parser.take(",")) {
      names.push_back(parser.dotted());
    }
    if (!parser.takeName("in")) {
      parser.fail("`in` is expected here");
    }
    std::string callee = parser.dotted();
    std::string_view kind;
    for (auto [known, name] : loops) {
      kind = known == callee ? name : kind;
    }
    if (kind.empty()) {
      std::vector<std::string_view> known;
      for (auto [one, name] : loops) {
        known.push_back(one);
      }
      std::string_view nearest = nearestName(callee, known);
      return parser.fail(
          absl::StrCat("unknown loop `", callee.substr(0, 128), "`",
                       nearest.empty() ? "" : "; did you mean `", view(nearest),
                       nearest.empty() ? "" : "`?"));
    }
    parser.expect("(");
    std::map<std::string, Attr> keywords;
    std::vector<ExprId> bounds = parser.args(")", &keywords);
    bool isGrid = kind == "grid";
    if (isGrid ? bounds.size() != names.size()
               : bounds.empty() || bounds.size() > 3 || names.size() != 1) {
      return parser.fail("a loop's bounds do not fit its variables");
    }
    Target saved = target;
    for (size_t i = 0; i < names.size() && parser.isGood(); ++i) {
      Stmt stmt;
      stmt.kind = StmtKind::For;
      stmt.place = place;
      stmt.text = isGrid ? "serial" : std::string(kind);
      setBounds(stmt, isGrid ? std::vector<ExprId>{bounds[i]} : bounds);
      stmt.var = parser.bindVar(names[i], "int32");
      setProperties(stmt, keywords);
      target = {add(std::move(stmt)), false};
    }
    nested(target.stmt, false);
    target = saved;
  }

  /// (end), (begin, end) or (begin, end, step).
  void setBounds(Stmt &stmt, const std::vector<ExprId> &bounds) {
    stmt.value = bounds.size() == 1 ? parser.integer(0) : bounds[0];
    ExprId end = bounds.size() == 1 ? bounds[0] : bounds[1];
    auto from = parser.constant(stmt.value), to = parser.constant(end);
    int64_t difference = 0;
    if (from && to && !__builtin_sub_overflow(*to, *from, &difference)) {
      stmt.extent = from == 0 ? end : parser.integer(difference);
    } else if (from == 0) {
      stmt.extent = end;
    } else {
      stmt.extent = extentOf(stmt.value, end);
    }
    if (bounds.size() == 3) {
      setStep(stmt, bounds[2]);
    }
  }

  /// end - begin; of `start, start + count` it is `count`, as TVM has it.
  ExprId extentOf(ExprId begin, ExprId end) {
    const Expr &sum = module.exprs[end];
    const Expr &first = module.exprs[begin];
    if (sum.kind == ExprKind::Add && first.kind == ExprKind::Var &&
        module.exprs[sum.operands[0]].kind == ExprKind::Var &&
        module.exprs[sum.operands[0]].ref == first.ref) {
      return sum.operands[1];
    }
    Expr difference;
    difference.kind = ExprKind::Sub;
    difference.dtype = "int32";
    difference.operands = {end, begin};
    return parser.add(std::move(difference));
  }

  /// TVM counts steps, Python says where to end.
  void setStep(Stmt &stmt, ExprId step) {
    auto extent = parser.constant(stmt.extent), by = parser.constant(step);
    if (!extent || !by || *by <= 0) {
      return parser.fail("a loop with a step wants literal bounds and a "
                         "positive step");
    }
    stmt.step = step;
    stmt.extent = parser.integer(*extent <= 0 ? 0 : (*extent - 1) / *by + 1);
  }

  void setProperties(Stmt &stmt, const std::map<std::string, Attr> &keywords) {
    for (const auto &[key, value] : keywords) {
      if (key == "thread") {
        stmt.text = value.text;
      } else if (key == "annotations") {
        stmt.annotations = value;
      } else if (key == "num_stages") {
        stmt.annotations.kind = Attr::Kind::Map;
        stmt.annotations.keys.push_back(key);
        stmt.annotations.items.push_back(value);
      } else {
        parser.fail(absl::StrCat("unknown property `", key.substr(0, 128),
                                 "` of a loop"));
      }
    }
  }

  void readWhile() {
    Stmt stmt = begin(StmtKind::While);
    parser.next();
    stmt.value = parser.expr();
    nested(add(std::move(stmt)), false);
  }

  /// An `elif` is a level deeper than what it follows.
  void readIf() {
    Target saved = target;
    StmtId outer = none;
    uint64_t levels = 0;
    do {
      Stmt stmt = begin(StmtKind::If);
      parser.next();
      stmt.value = parser.expr();
      if (outer != none) {
        target = {outer, true};
      }
      outer = add(std::move(stmt));
      nested(outer, false);
      indentation += 1;
      levels += 1;
    } while (parser.isGood() && parser.isName("elif"));
    if (parser.takeName("else")) {
      nested(outer, true);
    }
    target = saved;
    indentation -= levels;
  }

  void readWith() {
    Place place = parser.peek().place;
    parser.next();
    std::string callee = parser.dotted();
    parser.expect("(");
    if (callee == "T.sblock" || callee == "T.block") {
      std::map<std::string, Attr> keywords;
      parser.args(")", &keywords);
      Target saved = target;
      block([&] { blockStatement(); });
      target = saved;
      return;
    }
    if (callee == "T.launch_thread") {
      Stmt stmt;
      stmt.kind = StmtKind::For;
      stmt.place = place;
      stmt.text = parser.literal().text;
      parser.expect(",");
      stmt.value = parser.integer(0);
      stmt.extent = parser.expr();
      parser.expect(")");
      parser.takeName("as");
      stmt.var = parser.bindVar(parser.dotted(), "int32");
      return nested(add(std::move(stmt)), false);
    }
    parser.fail(absl::StrCat("unknown context `", callee.substr(0, 128),
                             "`; `T.sblock` and `T.launch_thread` are known"));
  }

  /// `vi, vj = T.axis.remap("SS", [i, j])` and `vi = T.axis.spatial(8, i)`.
  void blockStatement() {
    size_t ahead = 1;
    while (parser.isMark(",", ahead)) {
      ahead += 2;
    }
    bool isAxis = parser.isMark("=", ahead) && parser.isName("T", ahead + 1) &&
                  parser.isName("axis", ahead + 3);
    if (!isAxis) {
      return statement();
    }
    Place place = parser.peek().place;
    std::vector<std::string> names = {parser.dotted()};
    while (parser.take(",")) {
      names.push_back(parser.dotted());
    }
    parser.expect("=");
    bool isRemap = parser.dotted() == "T.axis.remap";
    parser.expect("(");
    std::vector<ExprId> values;
    if (isRemap) {
      parser.literal();
      parser.expect(",");
      parser.expect("[");
      values = parser.args("]");
      parser.expect(")");
    } else {
      values = parser.args(")");
      values.erase(values.begin(),
                   values.empty() ? values.end() : values.end() - 1);
    }
    endLine();
    if (values.size() != names.size()) {
      return parser.fail("a block's axes do not fit their values");
    }
    for (size_t i = 0; i < names.size(); ++i) {
      Stmt stmt;
      stmt.kind = StmtKind::Bind;
      stmt.place = place;
      stmt.value = values[i];
      stmt.var = parser.bindVar(names[i], "int32");
      add(std::move(stmt));
    }
  }

  const ImportLimits &limits;
  Module &module;
  ScriptExprs parser;
  Function function;
  Target target;
  uint64_t indentation = 0;
};

} // namespace

Module readScript(std::string_view text, const ImportLimits &limits,
                  Problems &problems) {
  Module module;
  std::vector<Token> tokens = scanScript(text, problems);
  if (!hasErrors(problems)) {
    ScriptReader(std::move(tokens), module, problems, limits).read();
  }
  if (!hasErrors(problems)) {
    promoteScalars(module);
  }
  return module;
}

} // namespace ttc::tir
