// A walk over statements and expressions, as deep as a tree nests.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/Print.h"

#include "absl/strings/escaping.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <map>
#include <optional>
#include <set>

namespace ttc::tir {
namespace {

std::string quoted(const std::string &text) {
  std::string escaped;
  for (char c : text) {
    escaped += c == '\n'               ? "\\n"
               : c == '"' || c == '\\' ? std::string("\\") + c
                                       : std::string(1, c);
  }
  return "\"" + escaped + "\"";
}

std::string realText(double value) {
  std::string text = absl::StrCat(value);
  bool isPlain = text.find_first_of(".en") == text.npos;
  return isPlain ? text + ".0" : text;
}

/// How an operator is spelled, or called.
struct Spelling {
  ExprKind kind;
  std::string_view mark;   ///< between two operands
  std::string_view callee; ///< of `T.`
};

constexpr Spelling spellings[] = {
    {ExprKind::Add, "+", ""},         {ExprKind::Sub, "-", ""},
    {ExprKind::Mul, "*", ""},         {ExprKind::Div, "", "truncdiv"},
    {ExprKind::Mod, "", "truncmod"},  {ExprKind::FloorDiv, "//", ""},
    {ExprKind::FloorMod, "%", ""},    {ExprKind::Min, "", "min"},
    {ExprKind::Max, "", "max"},       {ExprKind::EQ, "==", ""},
    {ExprKind::NE, "!=", ""},         {ExprKind::LT, "<", ""},
    {ExprKind::LE, "<=", ""},         {ExprKind::GT, ">", ""},
    {ExprKind::GE, ">=", ""},         {ExprKind::And, "and", ""},
    {ExprKind::Or, "or", ""},         {ExprKind::Not, "", "Not"},
    {ExprKind::Select, "", "Select"},
};

class Printer {
public:
  explicit Printer(const Module &module) : module(module) {}

  std::string run() {
    out = "# from tvm.script import ir as I\n"
          "# from tvm.script import tirx as T\n\n@I.ir_module\nclass Module:\n";
    for (const Function &function : module.functions) {
      print(function);
    }
    return std::move(out);
  }

  std::string text(ExprId id) {
    if (id == none) {
      return "?";
    }
    const Expr &expr = module.exprs[id];
    switch (expr.kind) {
    case ExprKind::Int:
      return intText(expr);
    case ExprKind::Float:
      return expr.dtype == "float32" || expr.dtype.empty()
                 ? realText(expr.real)
                 : absl::StrCat("T.", expr.dtype, "(", realText(expr.real),
                                ")");
    case ExprKind::String:
      return quoted(expr.text);
    case ExprKind::Var:
      return varName(expr.ref);
    case ExprKind::Cast:
      return absl::StrCat("T.Cast(", quoted(expr.dtype), ", ",
                          list(expr.operands), ")");
    case ExprKind::Load:
      return absl::StrCat(bufferName(expr.ref), "[", list(expr.operands), "]");
    case ExprKind::Buffer:
      return bufferName(expr.ref) + ".data";
    case ExprKind::Call:
      return callText(expr);
    default:
      return operatorText(expr);
    }
  }

private:
  static std::string intText(const Expr &expr) {
    if (expr.dtype == "bool") {
      return expr.integer ? "T.bool(True)" : "T.bool(False)";
    }
    return expr.dtype == "int32" || expr.dtype.empty()
               ? absl::StrCat(expr.integer)
               : absl::StrCat("T.", expr.dtype, "(", expr.integer, ")");
  }

  std::string list(const std::vector<ExprId> &ids) {
    return absl::StrJoin(ids, ", ", [&](std::string *joined, ExprId id) {
      joined->append(text(id));
    });
  }

  std::string callText(const Expr &expr) {
    if (!expr.isExtern) {
      return absl::StrCat("T.", expr.text, "(", list(expr.operands), ")");
    }
    std::string dtype = expr.dtype.empty() ? "void" : expr.dtype;
    return absl::StrCat("T.call_extern(", quoted(dtype), ", ",
                        quoted(expr.text), expr.operands.empty() ? "" : ", ",
                        list(expr.operands), ")");
  }

  std::string operatorText(const Expr &expr) {
    for (const Spelling &known : spellings) {
      if (known.kind != expr.kind) {
        continue;
      }
      if (known.mark.empty() || expr.operands.size() != 2) {
        return absl::StrCat(
            "T.", absl::string_view(known.callee.data(), known.callee.size()),
            "(", list(expr.operands), ")");
      }
      return absl::StrCat(
          "(", text(expr.operands[0]), " ",
          absl::string_view(known.mark.data(), known.mark.size()), " ",
          text(expr.operands[1]), ")");
    }
    return "?";
  }

  std::string unique(const std::string &wanted) {
    std::string base = wanted.empty() ? "v" : wanted;
    std::string name = base;
    for (int i = 1; !used.insert(name).second; ++i) {
      name = absl::StrCat(base, "_", i);
    }
    return name;
  }

  std::string &varName(VarId var) {
    auto [found, isNew] = varNames.try_emplace(var);
    if (isNew) {
      found->second = unique(module.vars[var].name);
      if (!isDeclaring) {
        free.push_back(var);
      }
    }
    return found->second;
  }

  std::string declare(VarId var) {
    isDeclaring = true;
    std::string name = varName(var);
    isDeclaring = false;
    return name;
  }

  std::string &bufferName(BufferId buffer) {
    auto [found, isNew] = bufferNames.try_emplace(buffer);
    if (isNew) {
      found->second = unique(module.buffers[buffer].name);
    }
    return found->second;
  }

  std::string bufferType(BufferId id) {
    const Buffer &buffer = module.buffers[id];
    std::string shape = list(buffer.shape);
    return absl::StrCat(
        "((", shape, buffer.shape.size() == 1 ? ",), " : "), ",
        quoted(buffer.dtype),
        buffer.scope == "global" ? "" : ", scope=" + quoted(buffer.scope), ")");
  }

  /// What TVM adds by itself says nothing.
  static Attr ownAttrs(const Function &function) {
    Attr attrs;
    attrs.kind = Attr::Kind::Map;
    for (size_t i = 0; i < function.attrs.keys.size(); ++i) {
      if (function.attrs.keys[i] != "global_symbol") {
        attrs.keys.push_back(function.attrs.keys[i]);
        attrs.items.push_back(function.attrs.items[i]);
      }
    }
    return attrs;
  }

  void print(const Function &function) {
    varNames.clear();
    bufferNames.clear();
    used = {"T", "I"};
    free.clear();
    std::string params = absl::StrJoin(
        function.params, ", ", [&](std::string *joined, const Param &param) {
          joined->append(param.buffer != none
                             ? absl::StrCat(bufferName(param.buffer),
                                            ": T.Buffer",
                                            bufferType(param.buffer))
                             : absl::StrCat(declare(param.var), ": T.",
                                            module.vars[param.var].dtype));
        });
    absl::StrAppend(&out, "    @T.prim_func\n    def ", function.name, "(",
                    params, "):\n");
    Attr attrs = ownAttrs(function);
    if (!attrs.keys.empty()) {
      absl::StrAppend(&out, "        T.func_attr(", printAttr(attrs), ")\n");
    }
    size_t declarations = out.size();
    print(function.body, 2);
    std::string lines;
    for (VarId var : free) {
      const std::string &dtype = module.vars[var].dtype;
      absl::StrAppend(&lines, "        ", varNames[var], " = T.",
                      dtype.empty() ? "int32" : dtype, "()\n");
    }
    out.insert(declarations, lines);
  }

  void line(size_t indent, std::string_view text) {
    out.append(indent * 4, ' ');
    out.append(text);
    out += '\n';
  }

  void print(const Body &body, size_t indent) {
    if (body.empty()) {
      line(indent, "pass");
    }
    for (StmtId id : body) {
      print(module.stmts[id], indent);
    }
  }

  void print(const Stmt &stmt, size_t indent) {
    switch (stmt.kind) {
    case StmtKind::Evaluate:
      return line(indent, text(stmt.value));
    case StmtKind::Bind: {
      std::string value = text(stmt.value);
      const std::string &dtype = module.vars[stmt.var].dtype;
      return line(indent,
                  absl::StrCat(declare(stmt.var), ": T.",
                               dtype.empty() ? "int32" : dtype, " = ", value));
    }
    case StmtKind::Store: {
      std::string value = text(stmt.value);
      return line(indent, absl::StrCat(bufferName(stmt.buffer), "[",
                                       list(stmt.indices), "] = ", value));
    }
    case StmtKind::Alloc: {
      std::string type = bufferType(stmt.buffer);
      return line(indent, absl::StrCat(bufferName(stmt.buffer),
                                       " = T.alloc_buffer", type));
    }
    case StmtKind::While:
      line(indent, absl::StrCat("while ", text(stmt.value), ":"));
      return print(stmt.body, indent + 1);
    case StmtKind::If:
      line(indent, absl::StrCat("if ", text(stmt.value), ":"));
      print(stmt.body, indent + 1);
      if (!stmt.orElse.empty()) {
        line(indent, "else:");
        print(stmt.orElse, indent + 1);
      }
      return;
    case StmtKind::For:
      line(indent, forText(stmt));
      return print(stmt.body, indent + 1);
    }
  }

  std::string forText(const Stmt &stmt) {
    auto constant = [&](ExprId id) {
      return id != none && module.exprs[id].kind == ExprKind::Int
                 ? std::optional<int64_t>(module.exprs[id].integer)
                 : std::nullopt;
    };
    std::string bounds = text(stmt.extent);
    if (auto from = constant(stmt.value), extent = constant(stmt.extent),
        step =
            stmt.step == none ? std::optional<int64_t>(1) : constant(stmt.step);
        from && extent && step && (*from != 0 || *step != 1)) {
      bounds = absl::StrCat(*from, ", ", *from + *extent * *step);
      absl::StrAppend(&bounds, *step != 1 ? absl::StrCat(", ", *step) : "");
    } else if (from != 0) {
      std::string begin = text(stmt.value);
      bounds = absl::StrCat(begin, ", ", begin, " + ", bounds);
    }
    std::string properties =
        stmt.annotations.keys.empty()
            ? ""
            : ", annotations=" + printAttr(stmt.annotations);
    std::string name = declare(stmt.var);
    bool isKnown = stmt.text == "serial" || stmt.text == "parallel" ||
                   stmt.text == "unroll" || stmt.text == "vectorized";
    std::string callee = stmt.text == "pipelined" ? "Pipelined" : stmt.text;
    if (!isKnown && callee != "Pipelined") {
      properties += ", thread=" + quoted(stmt.text);
      callee = "thread_binding";
    }
    callee = callee == "serial" && properties.empty() ? "range" : "T." + callee;
    return absl::StrCat("for ", name, " in ", callee, "(", bounds, properties,
                        "):");
  }

  const Module &module;
  std::string out;
  std::map<VarId, std::string> varNames;
  std::map<BufferId, std::string> bufferNames;
  std::set<std::string> used;
  std::vector<VarId> free; ///< used, and bound by nobody
  bool isDeclaring = false;
};

} // namespace

std::string printScript(const Module &module) { return Printer(module).run(); }

std::string printExpr(const Module &module, ExprId expr) {
  return Printer(module).text(expr);
}

std::string printAttr(const Attr &attr) {
  switch (attr.kind) {
  case Attr::Kind::Null:
    return "None";
  case Attr::Kind::Bool:
    return attr.integer ? "True" : "False";
  case Attr::Kind::Int:
    return absl::StrCat(attr.integer);
  case Attr::Kind::Float:
    return realText(attr.real);
  case Attr::Kind::String:
    return quoted(attr.text);
  case Attr::Kind::Array:
    return absl::StrCat(
        "[",
        absl::StrJoin(attr.items, ", ",
                      [](std::string *joined, const Attr &item) {
                        joined->append(printAttr(item));
                      }),
        "]");
  case Attr::Kind::Map:
    break;
  }
  std::vector<std::string> entries;
  for (size_t i = 0; i < attr.keys.size(); ++i) {
    entries.push_back(
        absl::StrCat(quoted(attr.keys[i]), ": ", printAttr(attr.items[i])));
  }
  std::sort(entries.begin(), entries.end());
  return absl::StrCat("{", absl::StrJoin(entries, ", "), "}");
}

} // namespace ttc::tir
