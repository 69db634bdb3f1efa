// The events of a JSON parser become nodes; no document is ever made.
// SPDX-License-Identifier: Apache-2.0
#include "importers/tir/JsonGraph.h"

#include "absl/strings/str_cat.h"
#include <nlohmann/json.hpp>

namespace ttc::tir {

namespace {

constexpr uint64_t maxNames = 65536;

absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

} // namespace

/// Takes the parser's events. Where it is:
///   depth 1: members of the file's object ("nodes", "root", ...)
///   depth 2: elements of "nodes"
///   depth 3: members of a node ("type", "data", ...)
///   depth 4: what its "data", "attrs" or "keys" holds
/// Anything else is skipped, whatever it holds.
class GraphBuilder : public nlohmann::json_sax<nlohmann::json> {
public:
  GraphBuilder(JsonGraph &graph, uint64_t maxNodes)
      : graph(graph), maxNodes(maxNodes) {
    number(""); // the type of a node without one
  }

  bool null() override { return value({}); }
  bool boolean(bool truth) override { return value(integer(truth)); }
  bool number_integer(number_integer_t number) override {
    return value(integer(number));
  }
  bool number_unsigned(number_unsigned_t number) override {
    if (number > static_cast<uint64_t>(INT64_MAX)) {
      return fail(absl::StrCat("the number ", number,
                               " does not fit 64 bits with a sign"));
    }
    return value(integer(static_cast<int64_t>(number)));
  }
  bool number_float(number_float_t number, const string_t &) override {
    JsonValue made;
    made.kind = JsonValue::Kind::Real;
    made.real = number;
    return value(made);
  }
  bool string(string_t &text) override { return textValue(text); }
  bool binary(binary_t &) override { return fail("binary data"); }

  bool key(string_t &name) override {
    if (depth == 1) {
      top = name;
      isInNodes = false;
    } else if (depth == 2 && (top == "metadata" || top == "attrs")) {
      isVersion = name == "tvm_version";
    } else if (isInNodes && depth == 3) {
      member = memberOf(name);
    } else if (isInNodes && depth == 4 && skippedFrom == 0) {
      field = number(name);
      if (graph.names.size() > maxNames) {
        return fail("more names of fields than any TVM has");
      }
    }
    return true;
  }

  bool start_object(size_t) override { return open(true); }
  bool end_object() override { return close(); }
  bool start_array(size_t) override { return open(false); }
  bool end_array() override { return close(); }

  bool parse_error(size_t position, const std::string &,
                   const nlohmann::detail::exception &error) override {
    // The parser's own words begin with its name and a number.
    std::string_view text = error.what();
    size_t colon = text.find(": ");
    colon = colon == text.npos ? 0 : colon + 2;
    return fail(absl::StrCat("not JSON at byte ", position, ": ",
                             view(text.substr(colon, 200))));
  }

  absl::Status finish() {
    if (!status.ok()) {
      return status;
    }
    if (!hasNodes || !hasRoot) {
      return absl::InvalidArgumentError(
          "the JSON is no graph of TVM's `save_json`: it has no `nodes` with a "
          "`root` or `root_index`");
    }
    return absl::OkStatus();
  }

private:
  enum class Member : uint8_t { Other, Type, Data, Attrs, Keys, Text };

  static JsonValue integer(int64_t number) {
    JsonValue made;
    made.kind = JsonValue::Kind::Integer;
    made.integer = number;
    return made;
  }

  static Member memberOf(std::string_view name) {
    constexpr std::pair<std::string_view, Member> members[] = {
        {"type", Member::Type},     {"type_key", Member::Type},
        {"data", Member::Data},     {"attrs", Member::Attrs},
        {"keys", Member::Keys},     {"repr_str", Member::Text},
        {"repr_b64", Member::Text},
    };
    for (auto [known, member] : members) {
      if (known == name) {
        return member;
      }
    }
    return Member::Other;
  }

  bool fail(const std::string &message) {
    if (status.ok()) {
      status = absl::InvalidArgumentError(message);
    }
    return false;
  }

  uint32_t number(const std::string &name) {
    auto [found, isNew] = graph.numbers.try_emplace(
        name, static_cast<uint32_t>(graph.names.size()));
    if (isNew) {
      graph.names.push_back(name);
    }
    return found->second;
  }

  JsonValue text(const std::string &characters) {
    JsonValue made;
    made.kind = JsonValue::Kind::Text;
    made.offset = graph.arena.size();
    made.size = static_cast<uint32_t>(characters.size());
    graph.arena += characters;
    return made;
  }

  bool open(bool isObject) {
    ++depth;
    if (depth == 1 && !isObject) {
      return fail("the file is a JSON array; a graph of TVM's is an object");
    }
    if (depth == 2 && top == "nodes" && !isObject) {
      isInNodes = hasNodes = true;
    } else if (depth == 3 && isInNodes && isObject) {
      return openNode();
    } else if (isInNodes && depth > 2 && skippedFrom == 0) {
      bool fits =
          depth == 4 &&
          (member == Member::Data ||
           (isObject ? member == Member::Attrs : member == Member::Keys));
      skippedFrom = fits ? 0 : depth;
    }
    return true;
  }

  bool openNode() {
    if (graph.nodes.size() >= maxNodes) {
      status = absl::ResourceExhaustedError(
          absl::StrCat("the graph has more than ", maxNodes, " nodes"));
      return false;
    }
    JsonNode &made = graph.nodes.emplace_back();
    made.firstField = static_cast<uint32_t>(graph.fields.size());
    made.firstItem = graph.items.size();
    made.firstKey = static_cast<uint32_t>(graph.keys.size());
    member = Member::Other;
    return true;
  }

  bool close() {
    if (depth == skippedFrom) {
      skippedFrom = 0;
    }
    --depth;
    isInNodes = isInNodes && depth > 1;
    return true;
  }

  bool textValue(const std::string &characters) {
    if (isVersion) {
      graph.tvmVersion = characters;
      isVersion = false;
      return true;
    }
    if (isInNodes && depth == 3 && member == Member::Type) {
      graph.nodes.back().type = number(characters);
      noteEra(characters);
      return graph.names.size() <= maxNames ||
             fail("more types of nodes than any TVM has");
    }
    bool isWanted = isInNodes && skippedFrom == 0 && depth >= 3;
    return value(isWanted ? text(characters) : JsonValue());
  }

  /// From 0.26 on, variables and calls are nodes of the shared `ir` dialect.
  void noteEra(std::string_view type) {
    if (type == "ir.Var" || type == "ir.Call" || type == "tirx.BufferType") {
      graph.newEra = JsonEra::E3;
    }
  }

  bool value(JsonValue made) {
    if (depth == 1) {
      return topValue(made);
    }
    if (!isInNodes || skippedFrom != 0 || depth < 3) {
      return true;
    }
    JsonNode &node = graph.nodes.back();
    if (depth == 3) {
      if (member == Member::Data || member == Member::Text) {
        node.value = made;
      }
      return true;
    }
    return memberValue(node, made);
  }

  bool memberValue(JsonNode &node, JsonValue made) {
    if (member == Member::Keys) {
      graph.keys.push_back(made);
      ++node.keys;
      return made.kind == JsonValue::Kind::Text ||
             fail("a key of a map that is not text");
    }
    if (field == 0) { // no key yet: an array
      if (made.kind != JsonValue::Kind::Integer) {
        return fail(absl::StrCat("node ", graph.nodes.size() - 1,
                                 ": an array of something else than numbers of "
                                 "nodes"));
      }
      graph.items.push_back(made.integer);
      ++node.items;
      return true;
    }
    graph.fields.push_back({field, made});
    ++node.fields;
    field = 0;
    return true;
  }

  bool topValue(JsonValue made) {
    bool isOldRoot = top == "root";
    if (!isOldRoot && top != "root_index") {
      return true;
    }
    if (made.kind != JsonValue::Kind::Integer || made.integer < 0) {
      return fail("`root` is not the number of a node");
    }
    graph.isOld = isOldRoot;
    graph.rootIndex = static_cast<uint64_t>(made.integer);
    hasRoot = true;
    return true;
  }

  JsonGraph &graph;
  uint64_t maxNodes;
  absl::Status status;
  size_t depth = 0;
  std::string top;
  bool isInNodes = false, isVersion = false;
  size_t skippedFrom = 0; ///< the depth of what is skipped; 0: nothing is
  bool hasNodes = false, hasRoot = false;
  Member member = Member::Other;
  uint32_t field = 0;
};

absl::StatusOr<JsonGraph> JsonGraph::parse(std::string_view json,
                                           uint64_t maxNodes) {
  JsonGraph graph;
  GraphBuilder builder(graph, maxNodes);
  (void)nlohmann::json::sax_parse(json.begin(), json.end(), &builder);
  TTC_TRY(builder.finish());
  return graph;
}

std::optional<uint32_t> JsonGraph::findName(std::string_view name) const {
  auto found = numbers.find(std::string(name));
  return found == numbers.end() ? std::nullopt
                                : std::optional<uint32_t>(found->second);
}

} // namespace ttc::tir
