// Nodes to expressions, by a table of kinds.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/JsonExprs.h"

#include "absl/strings/str_cat.h"
#include "importers/tir/TreeBuilder.h"

namespace ttc::tir {
namespace {

/// Fields of an expression that are its operands, in their order.
struct Form {
  std::string_view type;
  ExprKind kind;
  std::string_view operands[3];
};

constexpr Form forms[] = {
    {"Add", ExprKind::Add, {"a", "b"}},
    {"Sub", ExprKind::Sub, {"a", "b"}},
    {"Mul", ExprKind::Mul, {"a", "b"}},
    {"Div", ExprKind::Div, {"a", "b"}},
    {"Mod", ExprKind::Mod, {"a", "b"}},
    {"FloorDiv", ExprKind::FloorDiv, {"a", "b"}},
    {"FloorMod", ExprKind::FloorMod, {"a", "b"}},
    {"Min", ExprKind::Min, {"a", "b"}},
    {"Max", ExprKind::Max, {"a", "b"}},
    {"EQ", ExprKind::EQ, {"a", "b"}},
    {"NE", ExprKind::NE, {"a", "b"}},
    {"LT", ExprKind::LT, {"a", "b"}},
    {"LE", ExprKind::LE, {"a", "b"}},
    {"GT", ExprKind::GT, {"a", "b"}},
    {"GE", ExprKind::GE, {"a", "b"}},
    {"And", ExprKind::And, {"a", "b"}},
    {"Or", ExprKind::Or, {"a", "b"}},
    {"Not", ExprKind::Not, {"a"}},
    {"Select", ExprKind::Select, {"condition", "true_value", "false_value"}},
    {"Cast", ExprKind::Cast, {"value"}},
};

/// "tirx.call_extern" -> "call_extern", "tl.tileop.copy" -> "copy".
std::string opName(std::string_view spelled) {
  size_t dot = spelled.rfind('.');
  return std::string(dot == spelled.npos ? spelled : spelled.substr(dot + 1));
}

} // namespace

void JsonExprs::fail(std::string code, std::string message) {
  failed = true;
  problems.push_back({true, std::move(code), std::move(message), {}});
}

std::string JsonExprs::dtypeOf(uint64_t node) const {
  if (reader.has(node, "dtype")) {
    if (auto type = reader.ref(node, "dtype");
        type && reader.type(*type) == "PrimType") {
      return reader.text(*type, "dtype");
    }
    std::string dtype = reader.text(node, "dtype");
    return dtype == "void" ? "" : dtype;
  }
  auto type = reader.ref(node, "ty");
  if (!type) {
    return "";
  }
  std::string_view kind = reader.type(*type);
  if (kind == "PrimType") {
    std::string dtype = reader.text(*type, "dtype");
    return dtype == "void" ? "" : dtype;
  }
  return kind == "PointerType" || kind == "StringType" ? "handle" : "";
}

VarId JsonExprs::var(uint64_t node) {
  auto [found, isNew] = varOf.try_emplace(node, 0);
  if (isNew) {
    found->second = module.add(Var{reader.text(node, "name"), dtypeOf(node)});
  }
  return found->second;
}

ExprId JsonExprs::integer(int64_t value) {
  Expr made;
  made.integer = value;
  made.dtype = "int32";
  return module.add(std::move(made));
}

bool JsonExprs::isBuffer(uint64_t node) const {
  if (reader.type(node) == "Buffer") {
    return true;
  }
  auto type = reader.ref(node, "ty");
  return type && reader.type(*type) == "BufferType";
}

std::string JsonExprs::scopeOf(uint64_t var) const {
  auto pointer = reader.ref(var, "type_annotation");
  if (!pointer) {
    pointer = reader.ref(var, "ty");
  }
  std::string scope = pointer ? reader.text(*pointer, "storage_scope") : "";
  return scope.empty() ? "global" : scope;
}

BufferId JsonExprs::buffer(uint64_t node) {
  if (auto found = bufferOf.find(node); found != bufferOf.end()) {
    return found->second;
  }
  if (!isBuffer(node)) {
    fail("parse-error", absl::StrCat("a `", reader.spelledType(node),
                                     "` stands where a buffer is expected"));
    return module.add(Buffer());
  }
  auto data = reader.ref(node, "data");
  if (data && bufferOfData.contains(*data)) {
    return bufferOf[node] = bufferOfData[*data];
  }
  // In E3 a buffer is a variable, and the rest is said by its type.
  uint64_t holder =
      reader.type(node) == "Buffer" ? node : *reader.ref(node, "ty");
  Buffer made;
  made.name = reader.text(node, "name");
  made.dtype = dtypeOf(holder);
  made.scope = data ? scopeOf(*data) : reader.text(holder, "storage_scope");
  if (made.scope.empty()) {
    made.scope = "global";
  }
  if (auto shape = reader.ref(holder, "shape")) {
    made.shape = exprs(*shape);
  }
  BufferId id = module.add(std::move(made));
  if (data) {
    bufferOfData[*data] = id;
  }
  return bufferOf[node] = id;
}

BufferId JsonExprs::allocated(uint64_t node) {
  auto data = reader.ref(node, "buffer_var");
  if (!data) {
    return module.add(Buffer());
  }
  Buffer made;
  made.name = reader.text(*data, "name");
  made.dtype = dtypeOf(node);
  made.scope = scopeOf(*data);
  if (auto extents = reader.ref(node, "extents")) {
    made.shape = exprs(*extents);
  }
  return bufferOfData[*data] = module.add(std::move(made));
}

std::vector<ExprId> JsonExprs::exprs(uint64_t node) {
  std::vector<ExprId> list;
  for (uint64_t item : reader.list(node)) {
    list.push_back(expr(item));
  }
  return list;
}

ExprId JsonExprs::expr(uint64_t node) {
  if (auto found = exprOf.find(node); found != exprOf.end()) {
    return found->second;
  }
  ExprId id = module.add(made(node));
  exprOf[node] = id;
  return id;
}

Expr JsonExprs::made(uint64_t node) {
  Expr made;
  made.dtype = dtypeOf(node);
  std::string_view type = reader.type(node);
  if (type == "Call") {
    makeCall(node, made);
  } else if (type == "BufferLoad" || type == "TensorLoad") {
    makeLoad(node, made);
  } else if (isBuffer(node) || type == "Var" || type == "SizeVar") {
    makeReference(node, made);
  } else if (!makeNumber(node, made)) {
    makeOperation(node, made);
  }
  return made;
}

void JsonExprs::makeOperation(uint64_t node, Expr &made) {
  for (const Form &form : forms) {
    if (form.type != reader.type(node)) {
      continue;
    }
    made.kind = form.kind;
    for (std::string_view field : form.operands) {
      if (auto found = reader.ref(node, field); found && !field.empty()) {
        made.operands.push_back(expr(*found));
      }
    }
    return;
  }
  fail("parse-error", absl::StrCat("a `", reader.spelledType(node),
                                   "` stands where an expression is expected"));
}

bool JsonExprs::makeNumber(uint64_t node, Expr &made) {
  std::string_view type = reader.type(node);
  if (type == "IntImm") {
    made.integer = reader.integer(node, "value").value_or(0);
  } else if (type == "int" || type == "BoxInt") {
    made.integer = reader.ownInteger(node);
    made.dtype = "int64";
  } else if (type == "bool" || type == "BoxBool") {
    made.integer = reader.ownInteger(node);
    made.dtype = "bool";
  } else if (type == "FloatImm") {
    made.kind = ExprKind::Float;
    made.real = reader.real(node, "value");
  } else if (type == "StringImm" || type == "String") {
    made.kind = ExprKind::String;
    made.dtype = "handle";
    made.text =
        type == "String" ? reader.ownText(node) : reader.text(node, "value");
  } else {
    return false;
  }
  return true;
}

void JsonExprs::makeReference(uint64_t node, Expr &made) {
  bool isData = bufferOfData.contains(node);
  if (isBuffer(node) || isData) {
    made.kind = ExprKind::Buffer;
    made.dtype = "handle";
    made.ref = isData ? bufferOfData[node] : buffer(node);
    return;
  }
  made.kind = ExprKind::Var;
  made.ref = var(node);
}

void JsonExprs::makeLoad(uint64_t node, Expr &made) {
  made.kind = ExprKind::Load;
  bool isBufferLoad = reader.type(node) == "BufferLoad";
  auto source = reader.ref(node, isBufferLoad ? "buffer" : "source");
  auto indices = reader.ref(node, "indices");
  made.ref = buffer(source.value_or(node));
  made.operands = indices ? exprs(*indices) : std::vector<ExprId>();
  if (made.dtype.empty()) {
    made.dtype = module.buffers[made.ref].dtype;
  }
  if (reader.ref(node, "predicate")) {
    fail("unsupported-op", "a load with a predicate has no form in a "
                           "Tenstorrent kernel");
  }
}

void JsonExprs::makeCall(uint64_t node, Expr &made) {
  made.kind = ExprKind::Call;
  auto op = reader.ref(node, "op");
  auto args = reader.ref(node, "args");
  std::vector<uint64_t> list =
      args ? reader.list(*args) : std::vector<uint64_t>();
  if (!op || reader.type(*op) != "Op") {
    return fail("unsupported-op",
                absl::StrCat("a call of `",
                             op ? reader.text(*op, "name_hint") : "",
                             "`, which is another function; a kernel is one "
                             "function"));
  }
  made.text = opName(reader.ownText(*op));
  size_t first = 0;
  if (callsByName(made.text) && !list.empty()) {
    Expr callee = this->made(list[0]);
    if (callee.kind == ExprKind::String) {
      made.text = callee.text;
      made.isExtern = true;
      first = 1;
    }
  }
  for (size_t i = first; i < list.size(); ++i) {
    made.operands.push_back(expr(list[i]));
  }
}

Attr JsonExprs::attr(uint64_t node) {
  Attr made;
  std::string_view type = reader.type(node);
  if (type == "DictAttrs") {
    auto inner = reader.ref(node, "__dict__");
    return inner ? attr(*inner) : made;
  }
  if (type == "Map") {
    made.kind = Attr::Kind::Map;
    for (auto &[key, value] : reader.entries(node)) {
      made.keys.push_back(key);
      made.items.push_back(attr(value));
    }
  } else if (type == "Array") {
    made.kind = Attr::Kind::Array;
    for (uint64_t item : reader.list(node)) {
      made.items.push_back(attr(item));
    }
  } else if (type == "int" || type == "BoxInt" || type == "bool" ||
             type == "BoxBool") {
    bool isBool = type == "bool" || type == "BoxBool";
    made.kind = isBool ? Attr::Kind::Bool : Attr::Kind::Int;
    made.integer = reader.ownInteger(node);
  } else if (type == "IntImm") {
    made.kind = dtypeOf(node) == "bool" ? Attr::Kind::Bool : Attr::Kind::Int;
    made.integer = reader.integer(node, "value").value_or(0);
  } else if (type == "float" || type == "BoxFloat" || type == "FloatImm") {
    made.kind = Attr::Kind::Float;
    made.real =
        type == "FloatImm" ? reader.real(node, "value") : reader.ownReal(node);
  } else if (type == "String" || type == "StringImm" || type == "Var" ||
             type == "DataType") {
    made.kind = Attr::Kind::String;
    made.text = type == "StringImm" ? reader.text(node, "value")
                : type == "Var"     ? reader.text(node, "name")
                                    : reader.ownText(node);
  } else if (!reader.isNone(node)) {
    made.text = reader.spelledType(node); // of no concern, or refused later
  }
  return made;
}

} // namespace ttc::tir
