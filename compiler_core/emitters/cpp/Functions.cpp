// Reading functions.txt.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Functions.h"

#include "emitters/EmbeddedCpp.h"
#include "emitters/source/Eras.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSwitch.h"
#include <deque>

using namespace llvm;

namespace ttc::cpp {
namespace {

Parameter parseParameter(StringRef text) {
  Parameter parameter;
  // "dim:int=-1", "padding:std::array<uint32_t,#>"
  auto [declared, otherwise] = text.split('=');
  parameter.isRequired = otherwise.consume_front("!");
  parameter.otherwise = otherwise.empty() ? "std::nullopt" : otherwise;
  std::tie(parameter.name, parameter.kind) = declared.split(':');
  return parameter;
}

void applyResult(StringRef result, Function &function) {
  function.givesVector = result == "vector";
  if (result == "first") {
    function.wrapper = "pick<0>";
  } else if (result == "variant") {
    function.wrapper = "std::get<ttnn::Tensor>";
  }
  function.hasFields = result == "fields";
  function.isObject = function.hasFields || result == "braces";
}

struct Table {
  std::deque<std::string> strings; ///< what the rows refer to
  std::vector<Function> rows;
  StringMap<SmallVector<size_t, 2>> byCallee; ///< in the file's order

  StringRef keep(std::string text) {
    return strings.emplace_back(std::move(text));
  }

  /// "ttnn.a.b" -> "ttnn::a::b".
  StringRef scoped(StringRef callee) {
    std::string name;
    for (char c : callee) {
      name += c == '.' ? "::" : std::string(1, c);
    }
    return keep(std::move(name));
  }

  void addRow(StringRef line) {
    Function function;
    if (line.consume_front("@")) {
      auto [eras, row] = line.split(' ');
      function.eras = parseEras(eras).value_or(Eras());
      line = row;
    }
    SmallVector<StringRef, 4> columns;
    line.split(columns, '|');
    columns.resize(4);
    function.header = columns[1].trim();
    if (function.header == "-") {
      function.header = "";
    } else if (!function.isHelper()) {
      function.header = keep(("ttnn/" + function.header).str());
    }
    SmallVector<StringRef> words;
    columns[2].split(words, ' ', -1, /*KeepEmpty=*/false);
    for (StringRef word : words) {
      function.parameters.push_back(parseParameter(word));
    }
    applyResult(columns[3].trim(), function);
    words.clear();
    columns[0].split(words, ' ', -1, /*KeepEmpty=*/false);
    for (StringRef word : words) {
      auto [callee, name] = word.split('=');
      function.callee = callee;
      function.name = name.empty() ? scoped(callee) : name;
      byCallee[callee].push_back(rows.size());
      rows.push_back(function);
    }
  }
};

const Table &table() {
  static const Table *parsed = [] {
    auto *table = new Table;
    for (const EmbeddedFile &file : embeddedCpp()) {
      if (!StringRef(file.name).ends_with("functions.txt")) {
        continue;
      }
      SmallVector<StringRef> lines;
      StringRef(file.text).split(lines, '\n', -1, /*KeepEmpty=*/false);
      for (StringRef line : lines) {
        if (!line.starts_with("#")) {
          table->addRow(line);
        }
      }
    }
    return table;
  }();
  return *parsed;
}

} // namespace

const Function *findFunction(StringRef callee, StringRef helper, ApiEra era) {
  auto found = table().byCallee.find(helper.empty() ? callee : helper);
  if (found == table().byCallee.end()) {
    return nullptr;
  }
  for (size_t row : found->second) {
    const Function &function = table().rows[row];
    if (function.eras.contains(era)) {
      return function.header.empty() ? nullptr : &function;
    }
  }
  return nullptr;
}

ArrayRef<Function> functions() { return table().rows; }

StringRef symbolText(StringRef symbol, ApiEra era) {
  if (StringRef other = source::wordOf(symbol, era, "symbol"); !other.empty()) {
    return other;
  }
  return StringSwitch<StringRef>(symbol)
      .Case("ttnn.bfloat16", "ttnn::DataType::BFLOAT16")
      .Case("ttnn.float32", "ttnn::DataType::FLOAT32")
      .Case("ttnn.int32", "ttnn::DataType::INT32")
      .Case("ttnn.uint32", "ttnn::DataType::UINT32")
      .Case("ttnn.uint16", "ttnn::DataType::UINT16")
      .Case("ttnn.uint8", "ttnn::DataType::UINT8")
      .Case("ttnn.bfloat8_b", "ttnn::DataType::BFLOAT8_B")
      .Case("ttnn.bfloat4_b", "ttnn::DataType::BFLOAT4_B")
      .Case("ttnn.TILE_LAYOUT", "ttnn::Layout::TILE")
      .Case("ttnn.ROW_MAJOR_LAYOUT", "ttnn::Layout::ROW_MAJOR")
      .Case("ttnn.DRAM_MEMORY_CONFIG", "ttnn::DRAM_MEMORY_CONFIG")
      .Case("ttnn.L1_MEMORY_CONFIG", "ttnn::L1_MEMORY_CONFIG")
      .Case("ttnn.BufferType.DRAM", "ttnn::BufferType::DRAM")
      .Case("ttnn.BufferType.L1", "ttnn::BufferType::L1")
      .Case("ttnn.TensorMemoryLayout.INTERLEAVED",
            "ttnn::TensorMemoryLayout::INTERLEAVED")
      .Case("ttnn.TensorMemoryLayout.HEIGHT_SHARDED",
            "ttnn::TensorMemoryLayout::HEIGHT_SHARDED")
      .Case("ttnn.TensorMemoryLayout.WIDTH_SHARDED",
            "ttnn::TensorMemoryLayout::WIDTH_SHARDED")
      .Case("ttnn.TensorMemoryLayout.BLOCK_SHARDED",
            "ttnn::TensorMemoryLayout::BLOCK_SHARDED")
      .Case("ttnn.MathFidelity.LoFi", "tt::tt_metal::MathFidelity::LoFi")
      .Case("ttnn.MathFidelity.HiFi2", "tt::tt_metal::MathFidelity::HiFi2")
      .Case("ttnn.MathFidelity.HiFi3", "tt::tt_metal::MathFidelity::HiFi3")
      .Case("ttnn.MathFidelity.HiFi4", "tt::tt_metal::MathFidelity::HiFi4")
      .Default("");
}

} // namespace ttc::cpp
