// The header is a Python literal with three fixed keys.
// SPDX-License-Identifier: Apache-2.0
#include "Npy.h"

#include "ttc/client/TensorFiles.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include "absl/strings/strip.h"
#include <cstring>
#include <optional>
#include <utility>

namespace ttc::client {
namespace {

constexpr std::string_view kMagic = "\x93NUMPY";

constexpr std::pair<std::string_view, std::string_view> kDtypes[] = {
    {"<f4", "F32"}, {"<f8", "F64"},  {"<f2", "F16"}, {"|b1", "BOOL"},
    {"|i1", "I8"},  {"<i2", "I16"},  {"<i4", "I32"}, {"<i8", "I64"},
    {"|u1", "U8"},  {"<u2", "U16"},  {"<u4", "U32"}, {"<u8", "U64"},
    {"<c8", "C64"}, {"<c16", "C128"}};

absl::Status broken(const std::string &problem) {
  return absl::InvalidArgumentError(
      absl::StrCat("no array that numpy wrote: ", problem));
}

/// What stands behind `'key':` in the header, up to the end of its value.
std::optional<std::string> valueOf(std::string_view header,
                                   std::string_view key) {
  std::string quoted = absl::StrCat("'", std::string(key), "':");
  size_t at = header.find(quoted);
  if (at == header.npos) {
    return std::nullopt;
  }
  std::string_view rest = header.substr(at + quoted.size());
  rest.remove_prefix(std::min(rest.find_first_not_of(' '), rest.size()));
  char first = rest.empty() ? '\0' : rest.front();
  size_t end = first == '(' ? rest.find(')') : rest.find_first_of(",}");
  return std::string(rest.substr(0, end));
}

absl::StatusOr<std::string> readDtype(std::string_view header) {
  std::string descr = valueOf(header, "descr").value_or("");
  for (const auto &[numpy, name] : kDtypes) {
    if (descr == absl::StrCat("'", std::string(numpy), "'")) {
      return std::string(name);
    }
  }
  std::string shown = descr.substr(0, 80);
  bool bare = shown.size() > 2 && shown[2] == 'V';
  return broken(absl::StrCat(
      "its dtype is ", shown, "; wanted: a little-endian number or bool",
      bare ? " (bfloat16 and float8 travel as float32: save "
             "`x.astype(numpy.float32)`)"
           : ""));
}

absl::StatusOr<std::vector<int64_t>> readShape(std::string_view header) {
  std::string text = valueOf(header, "shape").value_or("");
  if (text.empty() || text.front() != '(') {
    return broken("its header has no shape");
  }
  std::vector<int64_t> shape;
  for (absl::string_view part :
       absl::StrSplit(absl::string_view(text).substr(1), ',')) {
    part = absl::StripAsciiWhitespace(part);
    int64_t extent = 0;
    if (part.empty()) {
      continue;
    }
    if (!absl::SimpleAtoi(part, &extent) || extent < 0) {
      return broken(absl::StrCat("its shape is ", text.substr(0, 80), ")"));
    }
    shape.push_back(extent);
  }
  return shape;
}

/// Header and data of a file of version 1 to 3.
absl::StatusOr<std::pair<std::string_view, std::string_view>>
split(std::string_view file) {
  if (file.size() < 10 || file.substr(0, kMagic.size()) != kMagic) {
    return broken("it does not begin as one");
  }
  bool longLength = file[6] > 1;
  size_t prefix = longLength ? 12 : 10;
  if (file.size() < prefix) {
    return broken("it is cut in its header");
  }
  uint32_t length = 0;
  std::memcpy(&length, file.data() + 8, longLength ? 4 : 2);
  if (length > file.size() - prefix) {
    return broken("it is cut in its header");
  }
  return std::pair(file.substr(prefix, length), file.substr(prefix + length));
}

float fromBits(uint32_t bits) {
  float value;
  std::memcpy(&value, &bits, sizeof(value));
  return value;
}

/// A number of `exponentBits` and `mantissaBits` below its sign. Without
/// infinities (e4m3fn) only all ones are NaN.
float widen(uint32_t bits, int exponentBits, int mantissaBits,
            bool infinities) {
  uint32_t sign = bits >> (exponentBits + mantissaBits) & 1;
  uint32_t exponentMask = (1u << exponentBits) - 1;
  uint32_t exponent = bits >> mantissaBits & exponentMask;
  uint32_t mantissa = bits & ((1u << mantissaBits) - 1);
  bool top = exponent == exponentMask;
  bool allOnes = mantissa == (1u << mantissaBits) - 1;
  if (top && (infinities || allOnes)) {
    return fromBits(sign << 31 | 0x7F800000u | mantissa << (23 - mantissaBits));
  }
  int bias = (1 << (exponentBits - 1)) - 1;
  float fraction =
      static_cast<float>(mantissa) / static_cast<float>(1u << mantissaBits);
  int power = exponent == 0 ? 1 - bias : static_cast<int>(exponent) - bias;
  float value = (exponent == 0 ? fraction : 1 + fraction) *
                fromBits(static_cast<uint32_t>(power + 127) << 23);
  return sign != 0 ? -value : value;
}

float widen(std::string_view dtype, uint32_t bits) {
  if (dtype == "BF16") {
    return fromBits(bits << 16);
  }
  if (dtype == "F16") {
    return widen(bits, 5, 10, true);
  }
  return dtype == "F8_E5M2" ? widen(bits, 5, 2, true)
                            : widen(bits, 4, 3, false);
}

std::string npyHeader(std::string_view descr,
                      const std::vector<int64_t> &shape) {
  std::string text = absl::StrCat("{'descr': '", std::string(descr),
                                  "', 'fortran_order': False, 'shape': (");
  for (int64_t extent : shape) {
    absl::StrAppend(&text, extent, ", ");
  }
  if (shape.size() > 1) {
    text.resize(text.size() - 2);
  }
  absl::StrAppend(&text, "), }");
  // Data begins at a multiple of 64, the header ends with a newline.
  constexpr size_t prefix = 10, alignment = 64;
  size_t whole =
      (prefix + text.size() + 1 + alignment - 1) / alignment * alignment;
  text.resize(whole - prefix - 1, ' ');
  text += '\n';
  std::string out(kMagic);
  out += {'\x01', '\x00', static_cast<char>(text.size() & 0xFF),
          static_cast<char>(text.size() >> 8)};
  return out + text;
}

} // namespace

absl::StatusOr<NpyArray> parseNpy(std::string_view file) {
  TTC_TRY_ASSIGN(auto parts, split(file));
  NpyArray array;
  TTC_TRY_ASSIGN(array.tensor.dtype, readDtype(parts.first));
  TTC_TRY_ASSIGN(array.tensor.shape, readShape(parts.first));
  array.fortranOrder = valueOf(parts.first, "fortran_order") == "True";
  TTC_TRY_ASSIGN(uint64_t wanted, safetensorsTensorBytes(array.tensor.dtype,
                                                         array.tensor.shape));
  if (parts.second.size() != wanted) {
    return broken(absl::StrCat("it has ", parts.second.size(),
                               " bytes of data; its shape and dtype take ",
                               wanted));
  }
  array.tensor.bytes = parts.second;
  return array;
}

std::string rowMajorCopy(const SafeTensor &array) {
  size_t width = safetensorsElementBytes(array.dtype);
  size_t rank = array.shape.size();
  std::vector<uint64_t> strides(rank), index(rank, 0);
  uint64_t stride = 1;
  for (size_t i = 0; i < rank; ++i) {
    strides[i] = stride;
    stride *= static_cast<uint64_t>(array.shape[i]);
  }
  std::string out(array.bytes.size(), '\0');
  uint64_t from = 0;
  for (uint64_t to = 0; to < out.size(); to += width) {
    std::memcpy(&out[to], array.bytes.data() + from * width, width);
    for (size_t i = rank; i-- > 0;) {
      from += strides[i];
      if (++index[i] < static_cast<uint64_t>(array.shape[i])) {
        break;
      }
      from -= strides[i] * index[i];
      index[i] = 0;
    }
  }
  return out;
}

std::string widenedToFloat32(const SafeTensor &tensor) {
  bool known = tensor.dtype == "BF16" || tensor.dtype == "F16" ||
               tensor.dtype == "F8_E4M3" || tensor.dtype == "F8_E5M2";
  if (!known) {
    return "";
  }
  size_t width = safetensorsElementBytes(tensor.dtype);
  size_t count = tensor.bytes.size() / width;
  std::string out(count * sizeof(float), '\0');
  for (size_t i = 0; i < count; ++i) {
    uint16_t bits = 0;
    std::memcpy(&bits, tensor.bytes.data() + i * width, width);
    float value = widen(tensor.dtype, bits);
    std::memcpy(&out[i * sizeof(float)], &value, sizeof(value));
  }
  return out;
}

absl::StatusOr<std::string> makeNpy(const SafeTensor &tensor) {
  for (const auto &[numpy, name] : kDtypes) {
    if (name == tensor.dtype) {
      std::string file = npyHeader(numpy, tensor.shape);
      file.reserve(file.size() + tensor.bytes.size());
      return file.append(tensor.bytes);
    }
  }
  std::string widened = widenedToFloat32(tensor);
  if (widened.empty() && !tensor.bytes.empty()) {
    return absl::InvalidArgumentError(
        absl::StrCat("`", tensor.name, "` has the dtype ", tensor.dtype,
                     ", which numpy cannot name; write a .safetensors file"));
  }
  return npyHeader("<f4", tensor.shape) + widened;
}

} // namespace ttc::client
