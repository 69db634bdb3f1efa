// Descent by precedence.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/ScriptExprs.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/TreeBuilder.h"
#include "ttc/support/Names.h"
#include <algorithm>
#include <optional>

namespace ttc::tir {
namespace {

/// Operators of two operands, loosest first; a level is left-associative.
struct Operator {
  int level;
  std::string_view spelled;
  ExprKind kind;
  std::string_view callee; ///< of those that TVM writes as calls
};

constexpr Operator operators[] = {
    {0, "or", ExprKind::Or, ""},
    {1, "and", ExprKind::And, ""},
    {2, "==", ExprKind::EQ, ""},
    {2, "!=", ExprKind::NE, ""},
    {2, "<", ExprKind::LT, ""},
    {2, "<=", ExprKind::LE, ""},
    {2, ">", ExprKind::GT, ""},
    {2, ">=", ExprKind::GE, ""},
    {3, "|", ExprKind::Call, "bitwise_or"},
    {4, "^", ExprKind::Call, "bitwise_xor"},
    {5, "&", ExprKind::Call, "bitwise_and"},
    {6, "<<", ExprKind::Call, "shift_left"},
    {6, ">>", ExprKind::Call, "shift_right"},
    {7, "+", ExprKind::Add, ""},
    {7, "-", ExprKind::Sub, ""},
    {8, "*", ExprKind::Mul, ""},
    {8, "//", ExprKind::FloorDiv, ""},
    {8, "%", ExprKind::FloorMod, ""},
    {8, "/", ExprKind::Div, ""},
};
constexpr int levels = 9;

/// Calls of TVM's that are operators of the tree.
constexpr std::pair<std::string_view, ExprKind> functions[] = {
    {"min", ExprKind::Min},
    {"max", ExprKind::Max},
    {"floordiv", ExprKind::FloorDiv},
    {"floormod", ExprKind::FloorMod},
    {"truncdiv", ExprKind::Div},
    {"truncmod", ExprKind::Mod},
    {"Div", ExprKind::Div},
    {"Mod", ExprKind::Mod},
    {"Add", ExprKind::Add},
    {"Sub", ExprKind::Sub},
    {"Mul", ExprKind::Mul},
    {"And", ExprKind::And},
    {"Or", ExprKind::Or},
    {"Not", ExprKind::Not},
    {"Select", ExprKind::Select},
    {"if_then_else", ExprKind::Select},
    {"EQ", ExprKind::EQ},
    {"NE", ExprKind::NE},
    {"LT", ExprKind::LT},
    {"LE", ExprKind::LE},
    {"GT", ExprKind::GT},
    {"GE", ExprKind::GE},
};

bool isTruth(ExprKind kind) {
  return kind >= ExprKind::EQ && kind <= ExprKind::Not;
}

} // namespace

bool isDtype(std::string_view word) {
  if (word == "void" || word == "handle" || word == "bool") {
    return true;
  }
  for (std::string_view stem : {"int", "uint", "float", "bfloat"}) {
    std::string_view rest =
        word.starts_with(stem) ? word.substr(stem.size()) : "";
    if (!rest.empty() && rest.find_first_not_of("0123456789") == rest.npos) {
      return true;
    }
  }
  return word.starts_with("float8_") || word.starts_with("float4_");
}

ExprId ScriptExprs::made(ExprKind kind, std::vector<ExprId> operands,
                         std::string dtype, Place place) {
  Expr expr;
  expr.kind = kind;
  expr.dtype = isTruth(kind) ? "bool" : std::move(dtype);
  expr.operands = std::move(operands);
  expr.place = place;
  return add(std::move(expr));
}

ExprId ScriptExprs::callOf(std::string name, std::vector<ExprId> operands,
                           bool isExtern, std::string dtype, Place place) {
  Expr expr;
  expr.kind = ExprKind::Call;
  expr.text = std::move(name);
  expr.isExtern = isExtern;
  expr.dtype = dtype == "void" ? "" : std::move(dtype);
  expr.operands = std::move(operands);
  expr.place = place;
  return add(std::move(expr));
}

ExprId ScriptExprs::operation(std::string_view mark, ExprId a, ExprId b,
                              Place place) {
  for (const Operator &known : operators) {
    if (known.spelled == mark) {
      std::string dtype = a == none ? "" : module.exprs[a].dtype;
      return known.kind == ExprKind::Call
                 ? callOf(std::string(known.callee), {a, b}, false, dtype,
                          place)
                 : made(known.kind, {a, b}, dtype, place);
    }
  }
  return none;
}

ExprId ScriptExprs::expr() {
  Deeper deeper(*this);
  return binary(0);
}

ExprId ScriptExprs::binary(int level) {
  if (level == levels) {
    return unary();
  }
  ExprId left = binary(level + 1);
  while (isGood()) {
    const Token &token = peek();
    bool isOperator =
        (token.kind == TokenKind::Mark || token.kind == TokenKind::Name) &&
        std::any_of(std::begin(operators), std::end(operators),
                    [&](const Operator &known) {
                      return known.level == level &&
                             known.spelled == token.text;
                    });
    if (!isOperator) {
      break;
    }
    Token taken = next();
    ExprId right = binary(level + 1);
    left = operation(taken.text, left, right, taken.place);
  }
  return left;
}

ExprId ScriptExprs::unary() {
  Deeper deeper(*this);
  Place place = peek().place;
  if (!isGood()) {
    return none;
  }
  if (take("-")) {
    ExprId value = unary();
    if (value == none) {
      return none;
    }
    Expr copy = module.exprs[value];
    if (copy.kind == ExprKind::Int || copy.kind == ExprKind::Float) {
      copy.integer = static_cast<int64_t>(-static_cast<uint64_t>(copy.integer));
      copy.real = -copy.real;
      return add(std::move(copy));
    }
    return made(ExprKind::Sub, {integer(0), value}, copy.dtype, place);
  }
  if (takeName("not")) {
    // Looser than comparisons in Python.
    ExprId value = binary(2);
    return made(ExprKind::Not, {value}, "bool", place);
  }
  return primary();
}

ExprId ScriptExprs::primary() {
  const Token token = peek();
  Expr literal;
  literal.place = token.place;
  switch (token.kind) {
  case TokenKind::Integer:
    next();
    literal.integer = token.integer;
    literal.dtype = "int32";
    return add(std::move(literal));
  case TokenKind::Real:
    next();
    literal.kind = ExprKind::Float;
    literal.real = token.real;
    literal.dtype = "float32";
    return add(std::move(literal));
  case TokenKind::String:
    next();
    literal.kind = ExprKind::String;
    literal.text = token.text;
    literal.dtype = "handle";
    return add(std::move(literal));
  case TokenKind::Name:
    return named();
  default:
    break;
  }
  if (take("(")) {
    ExprId inner = expr();
    expect(")");
    return inner;
  }
  fail("an expression is expected here");
  return none;
}

ExprId ScriptExprs::named() {
  Place place = peek().place;
  if (isName("True") || isName("False")) {
    Expr truth;
    truth.integer = next().text == "True";
    truth.dtype = "bool";
    return add(std::move(truth));
  }
  std::string name = dotted();
  if (isMark("(")) {
    return call(name, place);
  }
  bool isData = name.ends_with(".data");
  if (isData) {
    name.resize(name.size() - 5);
  }
  if (BufferId buffer = findBuffer(name); buffer != none) {
    Expr made;
    made.kind = ExprKind::Buffer;
    made.dtype = "handle";
    made.ref = buffer;
    made.place = place;
    if (!isData && take("[")) {
      made.kind = ExprKind::Load;
      made.dtype = module.buffers[buffer].dtype;
      made.operands = args("]");
    }
    return add(std::move(made));
  }
  auto found = vars.find(name);
  if (found == vars.end()) {
    std::vector<std::string_view> known;
    for (auto &[one, var] : vars) {
      known.push_back(one);
    }
    for (auto &[one, buffer] : buffers) {
      known.push_back(one);
    }
    std::string_view nearest = nearestName(name, known);
    fail(absl::StrCat("`", name.substr(0, 128), "` is not defined",
                      nearest.empty() ? "" : "; did you mean `", view(nearest),
                      nearest.empty() ? "" : "`?"));
    return none;
  }
  Expr made;
  made.kind = ExprKind::Var;
  made.ref = found->second;
  made.dtype = module.vars[found->second].dtype;
  made.place = place;
  return add(std::move(made));
}

std::vector<ExprId> ScriptExprs::args(std::string_view close,
                                      std::map<std::string, Attr> *keywords) {
  std::vector<ExprId> list;
  while (isGood() && !isMark(close)) {
    if (keywords && peek().kind == TokenKind::Name && isMark("=", 1)) {
      std::string name = next().text;
      next();
      (*keywords)[name] = literal();
    } else {
      list.push_back(expr());
    }
    // A slice is a place and a length to TVM; only tiles are places here.
    if (isMark(":")) {
      fail("a slice is not part of the TVMScript that is read here");
    }
    if (!isMark(close)) {
      expect(",");
    }
  }
  expect(close);
  return list;
}

ExprId ScriptExprs::call(const std::string &name, Place place) {
  std::string callee = name.starts_with("T.") || name.starts_with("tir.")
                           ? name.substr(name.find('.') + 1)
                           : "";
  if (callee.empty()) {
    fail(absl::StrCat("a call of `", name.substr(0, 128),
                      "`; calls of TVMScript begin with `T.`"));
    return none;
  }
  expect("(");
  std::map<std::string, Attr> keywords;
  std::vector<ExprId> operands = args(")", &keywords);
  if (!isGood()) {
    return none;
  }
  if (callsByName(callee)) {
    return externCall(callee, std::move(operands), keywords, place);
  }
  if (callee == "Cast" || callee == "cast") {
    size_t type = callee == "Cast" ? 0 : 1;
    if (operands.size() == 2 &&
        module.exprs[operands[type]].kind == ExprKind::String) {
      return typed(module.exprs[operands[type]].text, {operands[1 - type]},
                   place);
    }
  }
  if (isDtype(callee)) {
    return typed(callee, std::move(operands), place);
  }
  for (auto [spelled, kind] : functions) {
    size_t wanted = kind == ExprKind::Not      ? 1
                    : kind == ExprKind::Select ? 3
                                               : 2;
    if (spelled == callee && operands.size() == wanted) {
      std::string dtype = module.exprs[operands.back()].dtype;
      return made(kind, std::move(operands), dtype, place);
    }
  }
  return callOf(callee, std::move(operands), false, "handle", place);
}

/// `T.int32(5)`, `T.float16(x)`.
ExprId ScriptExprs::typed(const std::string &dtype,
                          std::vector<ExprId> operands, Place place) {
  if (operands.size() != 1) {
    fail(absl::StrCat("`T.", dtype, "` takes one value here"));
    return none;
  }
  Expr copy = module.exprs[operands[0]];
  bool isReal = dtype.find("float") != dtype.npos;
  if (copy.kind == ExprKind::Int && !isReal) {
    copy.dtype = dtype;
    return add(std::move(copy));
  }
  if (isReal && (copy.kind == ExprKind::Float || copy.kind == ExprKind::Int)) {
    copy.real = copy.kind == ExprKind::Int ? static_cast<double>(copy.integer)
                                           : copy.real;
    copy.integer = 0;
    copy.kind = ExprKind::Float;
    copy.dtype = dtype;
    return add(std::move(copy));
  }
  return made(ExprKind::Cast, std::move(operands), dtype, place);
}

/// `T.call_extern("void", "cb_pop_front", 0, 1)`; the type comes first, behind
/// the name as `dtype=`, or not at all.
ExprId ScriptExprs::externCall(const std::string &name,
                               std::vector<ExprId> operands,
                               const std::map<std::string, Attr> &keywords,
                               Place place) {
  auto textOf = [&](size_t i) {
    return i < operands.size() &&
                   module.exprs[operands[i]].kind == ExprKind::String
               ? module.exprs[operands[i]].text
               : std::string();
  };
  bool isTyped = name == "call_extern" || name == "call_pure_extern";
  bool hasType = isTyped && isDtype(textOf(0));
  std::string dtype = hasType ? textOf(0) : isTyped ? "" : "int32";
  size_t first = hasType ? 1 : 0;
  if (auto given = keywords.find("dtype"); given != keywords.end()) {
    dtype = given->second.text;
  }
  std::string callee = textOf(first);
  if (callee.empty()) {
    fail(absl::StrCat("`T.", name, "` wants the name of a function"));
    return none;
  }
  operands.erase(operands.begin(),
                 operands.begin() + static_cast<ptrdiff_t>(first + 1));
  return callOf(callee, std::move(operands), true, dtype, place);
}

std::vector<ExprId> ScriptExprs::shape() {
  if (take("(")) {
    return args(")");
  }
  if (take("[")) {
    return args("]");
  }
  return {expr()};
}

} // namespace ttc::tir
