// The table of node types, one row each.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/NodeTypes.h"

#include "ttc/support/Names.h"
#include <algorithm>
#include <map>

namespace ttc::tir {
namespace {

/// `fields`: names apart by blanks. A mark behind a name says what it holds:
/// `!` a node, `?` a node or nothing, `#` a number, `%` a real number, `$`
/// text; without a mark it does not matter here.
struct Row {
  std::string_view name;
  NodeRole role;
  bool nests;
  std::string_view fields;
};

using enum NodeRole;

constexpr std::string_view binary = "a! b! dtype$ ty? span";

constexpr Row rows[] = {
    {"IntImm", Expr, true, "value# dtype$ ty? span"},
    {"FloatImm", Expr, true, "value% dtype$ ty? span"},
    {"StringImm", Expr, true, "value$ dtype$ ty? span"},
    {"Var", Expr, true, "name$ dtype$ ty? type_annotation? span"},
    {"SizeVar", Expr, true, "name$ dtype$ ty? type_annotation? span"},
    {"Add", Expr, true, binary},
    {"Sub", Expr, true, binary},
    {"Mul", Expr, true, binary},
    {"Div", Expr, true, binary},
    {"Mod", Expr, true, binary},
    {"FloorDiv", Expr, true, binary},
    {"FloorMod", Expr, true, binary},
    {"Min", Expr, true, binary},
    {"Max", Expr, true, binary},
    {"EQ", Expr, true, binary},
    {"NE", Expr, true, binary},
    {"LT", Expr, true, binary},
    {"LE", Expr, true, binary},
    {"GT", Expr, true, binary},
    {"GE", Expr, true, binary},
    {"And", Expr, true, binary},
    {"Or", Expr, true, binary},
    {"Not", Expr, true, "a! dtype$ ty? span"},
    {"Select", Expr, true,
     "condition! true_value! false_value! dtype$ ty? span"},
    {"Cast", Expr, true, "value! dtype$ ty? span"},
    {"BufferLoad", Expr, true, "buffer! indices! predicate? dtype$ ty? span"},
    {"TensorLoad", Expr, true, "source! indices! predicate? dtype$ ty? span"},
    {"Call", Expr, true,
     "op! args! dtype$ ty? attrs annotations ty_args sinfo_args span"},

    {"Evaluate", Stmt, false, "value! span"},
    {"SeqStmt", Stmt, false, "seq! span"},
    {"LetStmt", Stmt, false, "var! value! body! span"},
    {"Bind", Stmt, false, "var! value! span"},
    {"BufferStore", Stmt, false, "buffer! value! indices! predicate? span"},
    {"For", Stmt, true,
     "loop_var! min! extent! kind# body! thread_binding? annotations? step? "
     "span"},
    {"While", Stmt, true, "condition! body! span"},
    {"IfThenElse", Stmt, true, "condition! then_case! else_case? span"},
    {"AttrStmt", Stmt, true, "node! attr_key$ value! body! span"},
    {"Allocate", Stmt, false,
     "buffer_var! dtype$ extents! condition! body! annotations? span"},
    {"AllocBuffer", Stmt, false, "buffer! annotations? span"},
    {"DeclBuffer", Stmt, false, "buffer! body? span"},
    {"BlockRealize", Stmt, false, "iter_values! predicate! block! span"},
    {"SBlockRealize", Stmt, false, "iter_values! predicate! block! span"},
    {"Block", Other, true,
     "iter_vars! reads writes name_hint$ alloc_buffers! match_buffers! "
     "annotations? init? body! span"},
    {"SBlock", Other, true,
     "iter_vars! reads writes name_hint$ alloc_buffers! match_buffers! "
     "annotations? init? body! span"},

    {"Buffer", Other, true,
     "data! dtype$ shape! strides axis_separators elem_offset name$ "
     "data_alignment offset_factor buffer_type span layout allocated_addr"},
    {"BufferType", Other, true,
     "dtype! storage_scope$ shape! strides elem_offset data_alignment "
     "offset_factor layout allocated_addr axis_separators span"},
    {"IterVar", Other, false, "dom? var! iter_type# thread_tag$ span"},
    {"Range", Other, false, "min! extent! span"},
    {"Op", Other, false, ""},
    {"PrimType", Other, false, "dtype$ span"},
    {"PointerType", Other, false, "element_type? storage_scope$ span"},
    {"StringType", Other, false, "span"},
    {"TupleType", Other, false, "fields span"},
    {"AnyType", Other, false, "span"},
    {"PrimFunc", Other, false,
     "params! body! attrs? buffer_map? ret_type struct_info_ ty "
     "checked_type_ span"},
    {"GlobalVar", Other, false,
     "name_hint$ struct_info_ ty checked_type_ span"},
    {"IRModule", Other, false,
     "functions! attrs? global_var_map_ source_map global_infos"},
    {"DictAttrs", Value, false, "__dict__!"},

    {"None", Value, false, ""},
    {"", Value, false, ""},
    {"int", Value, true, ""},
    {"float", Value, true, ""},
    {"bool", Value, true, ""},
    {"BoxInt", Value, true, ""},
    {"BoxBool", Value, true, ""},
    {"BoxFloat", Value, true, ""},
    {"DataType", Value, true, ""},
    {"String", Value, false, ""},
    {"Array", Value, true, ""},
    {"Map", Value, true, ""},

    {"Let", Unsupported, true, ""},
    {"Ramp", Unsupported, true, ""},
    {"Broadcast", Unsupported, true, ""},
    {"Shuffle", Unsupported, true, ""},
    {"Reduce", Unsupported, true, ""},
    {"CommReducer", Unsupported, true, ""},
    {"ProducerLoad", Unsupported, true, ""},
    {"ProducerStore", Unsupported, true, ""},
    {"ProducerRealize", Unsupported, true, ""},
    {"BufferRealize", Unsupported, true, ""},
    {"BufferRegion", Unsupported, true, ""},
    {"MatchBufferRegion", Unsupported, true, ""},
    {"AllocateConst", Unsupported, true, ""},
    {"AssertStmt", Unsupported, true, ""},
    {"Any", Unsupported, true, ""},
    {"Function", Unsupported, true, ""},
    {"ExternFunc", Unsupported, true, ""},
    {"NDArray", Unsupported, true, ""},
    {"Tensor", Unsupported, true, ""},
    {"Shape", Unsupported, true, ""},
};

/// The dialects that types of these names have been in.
constexpr std::string_view dialects[] = {"tir.", "tirx.",    "ir.",    "prim.",
                                         "ffi.", "runtime.", "s_tir.", "node."};

FieldKind kindOf(char mark) {
  switch (mark) {
  case '!':
    return FieldKind::Node;
  case '?':
    return FieldKind::OptionalNode;
  case '#':
    return FieldKind::Integer;
  case '%':
    return FieldKind::Real;
  case '$':
    return FieldKind::Text;
  default:
    return FieldKind::Ignored;
  }
}

std::vector<FieldSpec> fieldsOf(std::string_view text) {
  std::vector<FieldSpec> fields;
  while (!text.empty()) {
    std::string_view name = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), name.size() + 1));
    FieldKind kind = kindOf(name.back());
    if (kind != FieldKind::Ignored) {
      name.remove_suffix(1);
    }
    fields.push_back({name, kind});
  }
  return fields;
}

const std::map<std::string_view, NodeType> &table() {
  static const auto *made = [] {
    auto *map = new std::map<std::string_view, NodeType>();
    for (const Row &row : rows) {
      map->emplace(row.name, NodeType{row.name, row.role, row.nests,
                                      fieldsOf(row.fields)});
    }
    return map;
  }();
  return *made;
}

std::string_view withoutDialect(std::string_view spelled) {
  for (std::string_view dialect : dialects) {
    if (spelled.starts_with(dialect)) {
      return spelled.substr(dialect.size());
    }
  }
  return spelled;
}

} // namespace

const FieldSpec *NodeType::find(std::string_view field) const {
  auto found = std::find_if(fields.begin(), fields.end(),
                            [&](auto &spec) { return spec.name == field; });
  return found == fields.end() ? nullptr : &*found;
}

const NodeType *findNodeType(std::string_view spelled) {
  auto found = table().find(withoutDialect(spelled));
  return found == table().end() ? nullptr : &found->second;
}

std::string_view nearestNodeType(std::string_view spelled) {
  std::vector<std::string_view> known;
  for (const Row &row : rows) {
    if (row.role == Expr || row.role == Stmt) {
      known.push_back(row.name);
    }
  }
  return nearestName(withoutDialect(spelled), known);
}

} // namespace ttc::tir
