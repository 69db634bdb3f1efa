// Eight bytes of length, a JSON object, the bytes.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/support/Safetensors.h"

#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cstring>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>
#include <utility>

namespace ttc {
namespace {

using Json = nlohmann::ordered_json;

/// The format's own limit for its header.
constexpr uint64_t maxHeaderBytes = 100'000'000;

absl::Status broken(const std::string &problem) {
  return absl::InvalidArgumentError(
      absl::StrCat("no intact safetensors file: ", problem));
}

absl::StatusOr<std::vector<int64_t>> readShape(const Json &entry,
                                               const std::string &name) {
  auto found = entry.find("shape");
  if (found == entry.end() || !found->is_array()) {
    return broken(absl::StrCat("tensor `", name, "` has no shape"));
  }
  std::vector<int64_t> shape;
  for (const Json &extent : *found) {
    if (!extent.is_number_unsigned() || extent.get<uint64_t>() > INT64_MAX) {
      return broken(
          absl::StrCat("tensor `", name, "` has an extent ", extent.dump()));
    }
    shape.push_back(extent.get<int64_t>());
  }
  return shape;
}

struct Span {
  uint64_t begin = 0, end = 0;
};

absl::StatusOr<Span> readOffsets(const Json &entry, const std::string &name,
                                 uint64_t available) {
  auto found = entry.find("data_offsets");
  bool pair = found != entry.end() && found->is_array() && found->size() == 2 &&
              (*found)[0].is_number_unsigned() &&
              (*found)[1].is_number_unsigned();
  if (!pair) {
    return broken(absl::StrCat("tensor `", name, "` has no data_offsets"));
  }
  Span span{(*found)[0].get<uint64_t>(), (*found)[1].get<uint64_t>()};
  if (span.begin > span.end || span.end > available) {
    return broken(absl::StrCat("tensor `", name, "` lies at ", span.begin,
                               " to ", span.end, " of ", available,
                               " bytes of data"));
  }
  return span;
}

absl::StatusOr<SafeTensor>
readTensor(const std::string &name, const Json &entry, std::string_view data) {
  if (!entry.is_object() || !entry.contains("dtype") ||
      !entry["dtype"].is_string()) {
    return broken(absl::StrCat("tensor `", name, "` has no dtype"));
  }
  SafeTensor tensor;
  tensor.name = name;
  tensor.dtype = entry["dtype"].get<std::string>();
  TTC_TRY_ASSIGN(tensor.shape, readShape(entry, name));
  TTC_TRY_ASSIGN(Span span, readOffsets(entry, name, data.size()));
  auto wanted = safetensorsTensorBytes(tensor.dtype, tensor.shape);
  if (!wanted.ok()) {
    return broken(
        absl::StrCat("tensor `", name, "`: ", wanted.status().message()));
  }
  if (*wanted != span.end - span.begin) {
    return broken(absl::StrCat("tensor `", name, "` has ",
                               span.end - span.begin, " bytes; its shape and ",
                               "dtype take ", *wanted));
  }
  tensor.bytes = data.substr(span.begin, span.end - span.begin);
  return tensor;
}

/// A JSON object may hold a name twice, and the parser would keep one in
/// silence.
absl::StatusOr<Json> parseHeader(std::string_view text) {
  std::set<std::string> names;
  std::string twice;
  auto watch = [&](int depth, Json::parse_event_t event, Json &value) {
    if (event == Json::parse_event_t::key && depth == 1 &&
        !names.insert(value.get<std::string>()).second) {
      twice = value.get<std::string>();
    }
    return depth < 8; // Deeper levels are dropped: the format has three.
  };
  Json parsed = Json::parse(text.begin(), text.end(), watch,
                            /*allow_exceptions=*/false);
  if (!parsed.is_object()) {
    return broken("its header is no JSON object");
  }
  if (!twice.empty()) {
    return broken(absl::StrCat("two tensors are called `", twice, "`"));
  }
  return parsed;
}

} // namespace

size_t safetensorsElementBytes(std::string_view dtype) {
  static constexpr std::pair<std::string_view, size_t> sizes[] = {
      {"BOOL", 1},    {"U8", 1},  {"I8", 1},   {"F8_E5M2", 1}, {"F8_E4M3", 1},
      {"F8_E8M0", 1}, {"I16", 2}, {"U16", 2},  {"F16", 2},     {"BF16", 2},
      {"I32", 4},     {"U32", 4}, {"F32", 4},  {"F64", 8},     {"I64", 8},
      {"U64", 8},     {"C64", 8}, {"C128", 16}};
  for (const auto &[name, size] : sizes) {
    if (name == dtype) {
      return size;
    }
  }
  return 0;
}

absl::StatusOr<uint64_t>
safetensorsTensorBytes(std::string_view dtype,
                       const std::vector<int64_t> &shape) {
  uint64_t bytes = safetensorsElementBytes(dtype);
  if (bytes == 0) {
    return absl::InvalidArgumentError(
        absl::StrCat("unknown dtype `", std::string(dtype.substr(0, 64)), "`"));
  }
  if (std::count(shape.begin(), shape.end(), 0) != 0) {
    return uint64_t(0);
  }
  for (int64_t extent : shape) {
    if (extent < 0 ||
        __builtin_mul_overflow(bytes, static_cast<uint64_t>(extent), &bytes) ||
        bytes > uint64_t(1) << 62) {
      return absl::InvalidArgumentError("a shape that no memory can hold");
    }
  }
  return bytes;
}

/// The format leaves no byte without its tensor, and none with two: such a file
/// was damaged or put together wrongly. `tensors` are in the order of their
/// bytes.
static absl::Status checkCoverage(const std::vector<SafeTensor> &tensors,
                                  std::string_view data) {
  const char *covered = data.data();
  for (const SafeTensor &tensor : tensors) {
    if (tensor.bytes.data() < covered) {
      return broken(absl::StrCat("tensor `", tensor.name,
                                 "` shares bytes with another one"));
    }
    if (tensor.bytes.data() > covered) {
      break;
    }
    covered += tensor.bytes.size();
  }
  size_t known = static_cast<size_t>(covered - data.data());
  return known == data.size()
             ? absl::OkStatus()
             : broken(absl::StrCat("the data from byte ", known, " on, of ",
                                   data.size(), ", belong to no tensor"));
}

absl::StatusOr<std::vector<SafeTensor>>
parseSafetensors(std::string_view file) {
  uint64_t length = 0;
  if (file.size() < sizeof(length)) {
    return broken(absl::StrCat("it has ", file.size(), " bytes"));
  }
  std::memcpy(&length, file.data(), sizeof(length));
  if (length > maxHeaderBytes || length > file.size() - sizeof(length)) {
    return broken(absl::StrCat("a header of ", length, " bytes in a file of ",
                               file.size()));
  }
  TTC_TRY_ASSIGN(Json header, parseHeader(file.substr(sizeof(length), length)));
  std::string_view data = file.substr(sizeof(length) + length);
  std::vector<SafeTensor> tensors;
  for (const auto &[name, entry] : header.items()) {
    if (name == "__metadata__") {
      continue;
    }
    TTC_TRY_ASSIGN(SafeTensor tensor, readTensor(name, entry, data));
    tensors.push_back(std::move(tensor));
  }
  std::sort(tensors.begin(), tensors.end(),
            [](const SafeTensor &a, const SafeTensor &b) {
              return std::tuple(a.bytes.data(), a.bytes.size(), a.name) <
                     std::tuple(b.bytes.data(), b.bytes.size(), b.name);
            });
  TTC_TRY(checkCoverage(tensors, data));
  return tensors;
}

std::string safetensorsHeader(const std::vector<SafeTensor> &tensors) {
  Json header = Json::object();
  uint64_t offset = 0;
  for (const SafeTensor &tensor : tensors) {
    header[tensor.name] = {
        {"dtype", tensor.dtype},
        {"shape", tensor.shape},
        {"data_offsets", {offset, offset + tensor.bytes.size()}}};
    offset += tensor.bytes.size();
  }
  std::string text =
      header.dump(-1, ' ', false, Json::error_handler_t::replace);
  text.resize((text.size() + 7) / 8 * 8, ' ');
  uint64_t length = text.size();
  std::string out(sizeof(length), '\0');
  std::memcpy(out.data(), &length, sizeof(length));
  return out + text;
}

std::string_view safetensorsDtype(std::string_view frameworkDtype) {
  static constexpr std::pair<std::string_view, std::string_view> names[] = {
      {"float32", "F32"},
      {"bfloat16", "BF16"},
      {"float16", "F16"},
      {"float64", "F64"},
      {"bool", "BOOL"},
      {"int8", "I8"},
      {"int16", "I16"},
      {"int32", "I32"},
      {"int64", "I64"},
      {"uint8", "U8"},
      {"uint16", "U16"},
      {"uint32", "U32"},
      {"uint64", "U64"},
      {"float8_e4m3fn", "F8_E4M3"},
      {"float8_e5m2", "F8_E5M2"},
      {"int4", "I8"},
      {"uint4", "U8"},
      {"complex64", "C64"},
      {"complex128", "C128"}};
  for (const auto &[framework, file] : names) {
    if (framework == frameworkDtype) {
      return file;
    }
  }
  return {};
}

absl::Status writeSafetensors(const std::string &path,
                              const std::vector<SafeTensor> &tensors) {
  std::ofstream file(path, std::ios::binary);
  file << safetensorsHeader(tensors);
  for (const SafeTensor &tensor : tensors) {
    file << tensor.bytes;
  }
  file.close();
  return file.fail() ? absl::ResourceExhaustedError(absl::StrCat(
                           "cannot write `", path, "`: is the disk full?"))
                     : absl::OkStatus();
}

} // namespace ttc
