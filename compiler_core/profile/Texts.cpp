// Words of enums, and values as Python text.
// SPDX-License-Identifier: Apache-2.0
#include "Texts.h"
#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::profile {

using executable::BufferType;
using executable::DType;
using executable::Layout;
using executable::Program;
using executable::Sharding;
using executable::Tensor;
using executable::Value;

std::string validUtf8(const std::string &text) {
  bool ascii = std::none_of(text.begin(), text.end(), [](char c) {
    return static_cast<unsigned char>(c) >= 0x80;
  });
  if (ascii) {
    return text;
  }
  using Json = nlohmann::json;
  return Json::parse(Json(text).dump(-1, ' ', /*ensure_ascii=*/false,
                                     Json::error_handler_t::replace));
}

std::string dtypeText(DType dtype) {
  switch (dtype) {
  case DType::BFloat16:
    return "BFLOAT16";
  case DType::Float32:
    return "FLOAT32";
  case DType::BFloat8B:
    return "BFLOAT8_B";
  case DType::BFloat4B:
    return "BFLOAT4_B";
  case DType::Int32:
    return "INT32";
  case DType::UInt32:
    return "UINT32";
  case DType::UInt16:
    return "UINT16";
  case DType::UInt8:
    return "UINT8";
  }
  return "UNKNOWN";
}

std::string layoutText(Layout layout) {
  return layout == Layout::Tile ? "TILE" : "ROW_MAJOR";
}

std::string bufferText(BufferType buffer) {
  return buffer == BufferType::Host ? "SYSTEM_MEMORY"
         : buffer == BufferType::L1 ? "L1"
                                    : "DRAM";
}

std::string shardingText(Sharding sharding) {
  switch (sharding) {
  case Sharding::Interleaved:
    return "INTERLEAVED";
  case Sharding::Height:
    return "HEIGHT_SHARDED";
  case Sharding::Width:
    return "WIDTH_SHARDED";
  case Sharding::Block:
    return "BLOCK_SHARDED";
  }
  return "UNKNOWN";
}

std::string shapeText(const Tensor &tensor) {
  return tensor.shape.empty() ? "()" : absl::StrJoin(tensor.shape, "x");
}

std::string tensorText(const Tensor &tensor) {
  return absl::StrCat(shapeText(tensor), " ",
                      absl::AsciiStrToLower(dtypeText(tensor.dtype)));
}

std::string placeText(const executable::Location &location) {
  if (location.file.empty() || location.line == 0) {
    return location.file;
  }
  return absl::StrCat(location.file, ":", location.line);
}

namespace {

std::string quoted(const std::string &text) {
  std::string result = "'";
  for (char c : text) {
    if (c == '\'' || c == '\\') {
      result += '\\';
    }
    result += c;
  }
  return result + "'";
}

struct ValueWriter {
  const Program &program;

  std::string operator()(std::monostate /*none*/) const { return "None"; }
  std::string operator()(bool value) const { return value ? "True" : "False"; }
  std::string operator()(int64_t value) const { return absl::StrCat(value); }
  std::string operator()(double value) const { return absl::StrCat(value); }
  std::string operator()(const std::string &text) const { return quoted(text); }
  std::string operator()(const executable::Symbol &symbol) const {
    return symbol.name;
  }
  std::string operator()(executable::DeviceHandle /*device*/) const {
    return "device";
  }
  std::string operator()(const executable::TensorRef &tensor) const {
    return tensor.id < program.tensors.size() ? program.tensors[tensor.id].name
                                              : "?";
  }
  std::string operator()(const executable::List &list) const {
    return absl::StrCat(
        "[",
        absl::StrJoin(list, ", ",
                      [&](std::string *out, const Value &value) {
                        *out += valueText(program, value);
                      }),
        "]");
  }
  std::string
  operator()(const std::unique_ptr<executable::Object> &object) const {
    if (object == nullptr) {
      return "None";
    }
    std::string arguments = absl::StrJoin(
        object->arguments, ", ",
        [&](std::string *out, const executable::Argument &argument) {
          absl::StrAppend(out, argument.keyword,
                          argument.keyword.empty() ? "" : "=",
                          valueText(program, argument.value));
        });
    return absl::StrCat(object->callee, "(", arguments, ")");
  }
};

} // namespace

std::string valueText(const Program &program, const Value &value) {
  return std::visit(ValueWriter{program}, value.data);
}

} // namespace ttc::profile
