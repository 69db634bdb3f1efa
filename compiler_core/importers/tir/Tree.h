// TVM TIR as this compiler sees it: one tree for all eras of TVM's JSON and for
// TVMScript.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_TREE_H
#define TTC_IMPORTERS_TIR_TREE_H

#include "absl/strings/string_view.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace ttc::tir {

/// Places in the vectors of a Module. Nothing owns anything, so that a tree of
/// any depth is destroyed without recursion.
using ExprId = uint32_t;
using StmtId = uint32_t;
using VarId = uint32_t;
using BufferId = uint32_t;
inline constexpr uint32_t none = UINT32_MAX;

/// Where something stands in a TVMScript file, counted from 1; 0 is unknown,
/// as for everything that comes from JSON.
struct Place {
  uint32_t line = 0;
  uint32_t column = 0;
};

enum class ExprKind : uint8_t {
  Int,    ///< `integer`; truth values are 0 and 1 of dtype "bool"
  Float,  ///< `real`
  String, ///< `text`
  Var,    ///< `ref`
  Add,
  Sub,
  Mul,
  Div, ///< towards zero for integers, as C does
  Mod, ///< its remainder
  FloorDiv,
  FloorMod,
  Min,
  Max,
  EQ,
  NE,
  LT,
  LE,
  GT,
  GE,
  And,
  Or,
  Not,
  Select, ///< condition, value if true, value if false
  Cast,   ///< to `dtype`
  Load,   ///< of buffer `ref` at the operands
  Call,   ///< of `text` with the operands
  Buffer, ///< a buffer as an argument: `ref`
};

/// Values are immutable, and may be operands of several others.
struct Expr {
  ExprKind kind = ExprKind::Int;
  bool isExtern = false; ///< Call: of a name that TVM does not know
  uint32_t ref = none;   ///< Var, Load, Buffer
  int64_t integer = 0;
  double real = 0;
  std::string dtype; ///< as TVM spells it: "int32", "handle"; empty is void
  std::string text;  ///< String; Call: "cb_wait_front", "tt.mm.mma", "exp"
  std::vector<ExprId> operands;
  Place place;
};

/// A value from outside of the tree: what TVM calls annotations and function
/// attributes.
struct Attr {
  enum class Kind : uint8_t { Null, Bool, Int, Float, String, Array, Map };
  Kind kind = Kind::Null;
  int64_t integer = 0; ///< Bool, Int
  double real = 0;
  std::string text;
  std::vector<Attr> items;       ///< Array; Map: the values
  std::vector<std::string> keys; ///< Map: of the values, in file order

  bool isNull() const { return kind == Kind::Null; }
  /// Of a Map; null if there is no such entry, or if this is no Map.
  const Attr *find(std::string_view key) const;
};

struct Var {
  std::string name;
  std::string dtype;
};

struct Buffer {
  std::string name;
  std::string dtype;
  std::string scope; ///< "global", "shared.dyn", "local.fragment", …
  std::vector<ExprId> shape;
};

using Body = std::vector<StmtId>;

enum class StmtKind : uint8_t {
  Evaluate, ///< `value`, for its effect
  Bind,     ///< `var` is `value` in all statements behind this one
  Store,    ///< `value` into `buffer` at `indices`
  For,      ///< `var` from `value` on, `extent` steps of `step`
  While,    ///< as long as `value`
  If,       ///< `value`
  Alloc,    ///< `buffer` exists in all statements behind this one
};

struct Stmt {
  StmtKind kind = StmtKind::Evaluate;
  StmtId parent = none;  ///< the statement in whose body this one is
  bool isInElse = false; ///< of a parent that is an If
  uint32_t indexInBody = 0;
  VarId var = none;
  BufferId buffer = none;
  ExprId value = none;
  ExprId extent = none;
  ExprId step = none; ///< For: none is 1
  std::vector<ExprId> indices;
  std::string text; ///< For: "serial", "unroll", "pipelined", or a thread tag
  Attr annotations; ///< For
  Body body;
  Body orElse; ///< If
  Place place;
};

/// A parameter is a plain variable, or the handle of a buffer.
struct Param {
  VarId var = none;
  BufferId buffer = none;
};

struct Function {
  std::string name;
  std::vector<Param> params;
  Attr attrs; ///< a Map, empty if there are none
  Body body;
  Place place;
};

struct Module {
  std::string form; ///< where it is from: "E1", "E2", "E3", "script"
  std::vector<Function> functions; ///< sorted by name
  std::vector<Expr> exprs;
  std::vector<Stmt> stmts;
  std::vector<Var> vars;
  std::vector<Buffer> buffers;

  ExprId add(Expr expr);
  StmtId add(Stmt stmt);
  VarId add(Var var);
  BufferId add(Buffer buffer);
};

/// What is wrong with a file, or worth saying about it.
struct Problem {
  bool isError = true;
  std::string code;    ///< "parse-error", "unsupported-op", "invalid-program"
  std::string message; ///< complete, with function and statement path
  Place place;
};

/// In the order of the file.
using Problems = std::vector<Problem>;

bool hasErrors(const Problems &problems);

/// All statements of a function, in the order of the text.
std::vector<const Stmt *> statementsOf(const Module &module,
                                       const Function &function);

/// Where statement `stmt` of a function stands, for people:
/// "for kt / if / [2]". Statements of a body are counted from 0.
std::string pathOf(const Module &module, StmtId stmt);

/// "prefix: function `f`, at for kt / [2]: message" and so on, whatever is
/// known.
std::string located(const Module &module, const Function &function, StmtId stmt,
                    std::string_view message);

/// For absl, which may have a view of its own.
inline absl::string_view view(std::string_view s) {
  return {s.data(), s.size()};
}

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_TREE_H
