// Fields of nodes, in the spelling of any era.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/GraphCheck.h"

#include "absl/strings/numbers.h"
#include "absl/strings/string_view.h"

namespace ttc::tir {
namespace {} // namespace

NodeReader::NodeReader(const JsonGraph &graph) : nodes(graph) {
  for (uint32_t i = 0; i < graph.nameCount(); ++i) {
    types.push_back(findNodeType(graph.name(i)));
  }
  boxesConstants = hasBoxedConstants();
}

/// From 0.27 on the value of a constant may be of any type, so that it is a
/// node. The file does not say so: constants are told by what their values
/// would refer to, and the version by what it names or by its node types.
bool NodeReader::hasBoxedConstants() const {
  if (nodes.era() == JsonEra::E1) {
    return false;
  }
  bool isNew =
      nodes.version() >= "0.27" || nodes.findName("ir.StringImm").has_value();
  for (uint32_t i = 0; i < nodes.nameCount(); ++i) {
    isNew |= nodes.name(i).starts_with("prim.");
  }
  for (uint64_t i = 0; i < nodes.size() && isNew; ++i) {
    if (nodes.typeOf(nodes.node(i)) == "ir.IntImm") {
      auto box = ref(i, "value");
      isNew = box && (type(*box) == "int" || type(*box) == "bool");
    }
  }
  return isNew;
}

std::string_view NodeReader::type(uint64_t node) const {
  const NodeType *row = typeOf(node);
  return row ? row->name : std::string_view();
}

std::string NodeReader::spelledType(uint64_t node) const {
  return std::string(nodes.typeOf(nodes.node(node)).substr(0, 128));
}

const JsonField *NodeReader::find(uint64_t node, std::string_view field) const {
  for (const JsonField &one : nodes.fieldsOf(nodes.node(node))) {
    if (nodes.nameOf(one) == field) {
      return &one;
    }
  }
  return nullptr;
}

std::optional<int64_t> NodeReader::integerOf(const JsonValue &value) const {
  int64_t parsed = 0;
  switch (value.kind) {
  case JsonValue::Kind::Integer:
    return value.integer;
  case JsonValue::Kind::Text: // E1
    if (absl::SimpleAtoi(view(nodes.textOf(value)), &parsed)) {
      return parsed;
    }
    return std::nullopt;
  default:
    return std::nullopt;
  }
}

std::optional<uint64_t> NodeReader::ref(uint64_t node,
                                        std::string_view field) const {
  const JsonField *found = find(node, field);
  std::optional<int64_t> index = found ? integerOf(found->value) : std::nullopt;
  if (!index || *index < 0 || static_cast<uint64_t>(*index) >= nodes.size() ||
      isNone(static_cast<uint64_t>(*index))) {
    return std::nullopt;
  }
  return static_cast<uint64_t>(*index);
}

std::optional<uint64_t> NodeReader::boxed(uint64_t node,
                                          std::string_view field) const {
  return field == "value" && boxesConstants ? ref(node, field) : std::nullopt;
}

std::optional<int64_t> NodeReader::integer(uint64_t node,
                                           std::string_view field) const {
  if (auto box = boxed(node, field)) {
    return ownInteger(*box);
  }
  return number(node, field);
}

std::optional<int64_t> NodeReader::number(uint64_t node,
                                          std::string_view field) const {
  const JsonField *found = find(node, field);
  return found ? integerOf(found->value) : std::nullopt;
}

double NodeReader::real(uint64_t node, std::string_view field) const {
  if (auto box = boxed(node, field)) {
    return ownReal(*box);
  }
  const JsonField *found = find(node, field);
  double parsed = 0;
  if (found && found->value.kind == JsonValue::Kind::Text) {
    (void)absl::SimpleAtod(view(nodes.textOf(found->value)), &parsed);
    return parsed;
  }
  if (found && found->value.kind == JsonValue::Kind::Real) {
    return found->value.real;
  }
  return found ? static_cast<double>(integerOf(found->value).value_or(0)) : 0;
}

std::string NodeReader::text(uint64_t node, std::string_view field) const {
  const JsonField *found = find(node, field);
  if (!found) {
    return "";
  }
  std::optional<uint64_t> index = ref(node, field);
  if (index && (found->value.kind == JsonValue::Kind::Integer ||
                type(*index) == "String")) {
    return ownText(*index);
  }
  return found->value.kind == JsonValue::Kind::Text
             ? std::string(nodes.textOf(found->value))
             : "";
}

std::string NodeReader::ownText(uint64_t node) const {
  const JsonValue &value = nodes.node(node).value;
  return value.kind == JsonValue::Kind::Text ? std::string(nodes.textOf(value))
                                             : "";
}

int64_t NodeReader::ownInteger(uint64_t node) const {
  if (const JsonField *boxed = find(node, "v_int64")) {
    return integerOf(boxed->value).value_or(0);
  }
  return integerOf(nodes.node(node).value).value_or(0);
}

double NodeReader::ownReal(uint64_t node) const {
  const JsonValue &value = nodes.node(node).value;
  if (value.kind == JsonValue::Kind::Real) {
    return value.real;
  }
  return has(node, "v_float64") ? real(node, "v_float64")
                                : static_cast<double>(ownInteger(node));
}

std::vector<uint64_t> NodeReader::list(uint64_t node) const {
  std::vector<uint64_t> found;
  if (type(node) != "Array" && type(node) != "Map") {
    return found; // whatever it holds was not checked
  }
  for (int64_t item : nodes.itemsOf(nodes.node(node))) {
    if (item >= 0 && static_cast<uint64_t>(item) < nodes.size()) {
      found.push_back(static_cast<uint64_t>(item));
    }
  }
  return found;
}

std::vector<std::pair<std::string, uint64_t>>
NodeReader::entries(uint64_t node) const {
  std::vector<std::pair<std::string, uint64_t>> found;
  std::vector<uint64_t> items = list(node);
  std::span<const JsonValue> keys = nodes.keysOf(nodes.node(node));
  if (!keys.empty()) {
    for (size_t i = 0; i < std::min(keys.size(), items.size()); ++i) {
      found.emplace_back(nodes.textOf(keys[i]), items[i]);
    }
    return found;
  }
  for (size_t i = 0; i + 1 < items.size(); i += 2) {
    std::string_view kind = type(items[i]);
    std::string key = kind == "String"      ? ownText(items[i])
                      : kind == "GlobalVar" ? text(items[i], "name_hint")
                                            : text(items[i], "name");
    found.emplace_back(std::move(key), items[i + 1]);
  }
  return found;
}

bool NodeReader::isNone(uint64_t node) const {
  const NodeType *row = typeOf(node);
  return row && (row->name == "None" || row->name.empty());
}

} // namespace ttc::tir
