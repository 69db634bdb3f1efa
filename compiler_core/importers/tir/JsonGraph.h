// The nodes of a file that TVM's `save_json` wrote, whatever its era.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_TIR_JSONGRAPH_H
#define TTC_IMPORTERS_TIR_JSONGRAPH_H

#include "ttc/support/Status.h"
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace ttc::tir {

/// How the JSON is arranged. E1: TVM up to 0.22, where every attribute is a
/// string. E2: the graph of tvm-ffi, 0.25. E3: the same from 0.26 on, where
/// types are nodes of their own, and buffers variables of such a type.
enum class JsonEra : uint8_t { E1, E2, E3 };

/// A JSON value inside of a node. Text lies in the graph's arena.
struct JsonValue {
  enum class Kind : uint8_t { Null, Integer, Real, Text };
  Kind kind = Kind::Null;
  uint32_t size = 0; ///< Text
  union {
    int64_t integer = 0; ///< Integer; 0 and 1 of a truth value
    double real;
    uint64_t offset; ///< Text
  };
};

/// A named value of a node.
struct JsonField {
  uint32_t name = 0; ///< in the graph's names
  JsonValue value;
};

/// One node. What a node of some type holds is said in NodeTypes.h.
struct JsonNode {
  uint32_t type = 0; ///< in the graph's names
  uint32_t firstField = 0, fields = 0;
  uint64_t firstItem = 0; ///< `data` of an array or a map
  uint32_t items = 0;
  uint32_t firstKey = 0, keys = 0; ///< E1's maps with keys of text
  JsonValue value;                 ///< `data`, `repr_str` of a simple node
};

/// All nodes, as read: references are not checked. Memory is a few times
/// that of the needed text at most; nothing recurses.
class JsonGraph {
public:
  /// Reads a file. Fails with INVALID_ARGUMENT that names the byte, or the
  /// node, if this is no JSON or no graph of TVM's, and with
  /// RESOURCE_EXHAUSTED if there are more than `maxNodes` nodes.
  static absl::StatusOr<JsonGraph> parse(std::string_view json,
                                         uint64_t maxNodes);

  JsonEra era() const { return isOld ? JsonEra::E1 : newEra; }
  /// "0.27.0.post1", as the file says; empty if it does not.
  const std::string &version() const { return tvmVersion; }
  uint64_t root() const { return rootIndex; }
  size_t size() const { return nodes.size(); }
  const JsonNode &node(uint64_t index) const { return nodes[index]; }

  /// A node's type, as the file spells it.
  std::string_view typeOf(const JsonNode &node) const {
    return names[node.type];
  }
  std::string_view nameOf(const JsonField &field) const {
    return names[field.name];
  }
  std::span<const JsonField> fieldsOf(const JsonNode &node) const {
    return {fields.data() + node.firstField, node.fields};
  }
  std::span<const int64_t> itemsOf(const JsonNode &node) const {
    return {items.data() + node.firstItem, node.items};
  }
  std::span<const JsonValue> keysOf(const JsonNode &node) const {
    return {keys.data() + node.firstKey, node.keys};
  }
  std::string_view textOf(const JsonValue &value) const {
    return std::string_view(arena).substr(value.offset, value.size);
  }
  /// A name's number; nothing if no node has it.
  std::optional<uint32_t> findName(std::string_view name) const;
  size_t nameCount() const { return names.size(); }
  std::string_view name(uint32_t number) const { return names[number]; }

private:
  friend class GraphBuilder;

  std::vector<JsonNode> nodes;
  std::vector<JsonField> fields;
  std::vector<int64_t> items;
  std::vector<JsonValue> keys;
  std::string arena;
  std::vector<std::string> names;
  std::unordered_map<std::string, uint32_t> numbers; ///< of names
  std::string tvmVersion;
  uint64_t rootIndex = 0;
  bool isOld = false;
  JsonEra newEra = JsonEra::E2;
};

} // namespace ttc::tir

#endif // TTC_IMPORTERS_TIR_JSONGRAPH_H
