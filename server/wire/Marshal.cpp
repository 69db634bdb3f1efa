// Conversions, field by field.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/wire/Marshal.h"

#include <map>

namespace ttc::wire {

/// Length of the UTF-8 sequence that starts at `at`, or 0 if there is none.
static size_t sequenceLength(const std::string &text, size_t at) {
  auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  unsigned char first = byte(at);
  size_t length = first < 0x80             ? 1
                  : first >> 5 == 0x6      ? 2
                  : first >> 4 == 0xE      ? 3
                  : (first & 0xF8) == 0xF0 ? 4
                                           : 0;
  if (length == 0 || at + length > text.size()) {
    return 0;
  }
  uint32_t value = length == 1 ? first : first & (0xFFu >> (length + 1));
  for (size_t i = 1; i < length; ++i) {
    if ((byte(at + i) & 0xC0) != 0x80) {
      return 0;
    }
    value = value << 6 | (byte(at + i) & 0x3F);
  }
  static constexpr uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  return value < smallest[length] || value > 0x10FFFF || surrogate ? 0 : length;
}

std::string validUtf8(std::string text) {
  for (size_t at = 0; at < text.size();) {
    size_t length = sequenceLength(text, at);
    if (length == 0) {
      text[at] = '?';
      length = 1;
    }
    at += length;
  }
  return text;
}

static ttc::v1::Severity toProto(Severity severity) {
  switch (severity) {
  case Severity::Remark:
    return ttc::v1::SEVERITY_REMARK;
  case Severity::Warning:
    return ttc::v1::SEVERITY_WARNING;
  case Severity::Error:
    return ttc::v1::SEVERITY_ERROR;
  case Severity::Note:
    return ttc::v1::SEVERITY_NOTE;
  }
  return ttc::v1::SEVERITY_UNSPECIFIED;
}

void toProto(const Diagnostic &from, ttc::v1::Diagnostic &to) {
  to.set_severity(toProto(from.severity));
  to.set_code(validUtf8(from.code));
  to.set_message(validUtf8(from.message));
  to.set_op(validUtf8(from.op));
  to.set_option(validUtf8(from.option));
  const SourceLocation &where = from.location;
  if (where.file.empty() && where.line == 0 && where.scope.empty()) {
    return;
  }
  ttc::v1::SourceLocation &location = *to.mutable_location();
  location.set_file(validUtf8(where.file));
  location.set_line(where.line);
  location.set_column(where.column);
  location.set_source_line(validUtf8(where.sourceLine));
  location.set_scope(validUtf8(where.scope));
}

ttc::v1::InputKind toProto(InputKind kind) {
  switch (kind) {
  case InputKind::Auto:
    return ttc::v1::INPUT_KIND_AUTO;
  case InputKind::Stablehlo:
    return ttc::v1::INPUT_KIND_STABLEHLO;
  case InputKind::Ttir:
    return ttc::v1::INPUT_KIND_TTIR;
  case InputKind::Tir:
    return ttc::v1::INPUT_KIND_TIR;
  case InputKind::Model:
    return ttc::v1::INPUT_KIND_MODEL;
  }
  return ttc::v1::INPUT_KIND_AUTO;
}

InputKind fromProto(ttc::v1::InputKind kind) {
  switch (kind) {
  case ttc::v1::INPUT_KIND_STABLEHLO:
    return InputKind::Stablehlo;
  case ttc::v1::INPUT_KIND_TTIR:
    return InputKind::Ttir;
  case ttc::v1::INPUT_KIND_TIR:
    return InputKind::Tir;
  case ttc::v1::INPUT_KIND_MODEL:
    return InputKind::Model;
  default:
    return InputKind::Auto;
  }
}

void toProto(const Digest &digest, uint64_t size, ttc::v1::Digest &to) {
  to.set_sha256(digest.raw());
  to.set_size_bytes(size);
}

void toProto(const Options &from, OptionFields &to) {
  for (const auto &[name, value] : from.canonical()) {
    ttc::v1::Option &option = *to.Add();
    option.set_name(name);
    option.set_value(value);
  }
}

std::vector<std::pair<std::string, std::string>>
givenOptions(const OptionFields &from) {
  std::vector<std::pair<std::string, std::string>> pairs;
  pairs.reserve(static_cast<size_t>(from.size()));
  for (const ttc::v1::Option &option : from) {
    pairs.emplace_back(option.name(), option.value());
  }
  return pairs;
}

absl::StatusOr<Options> canonicalOptions(const OptionFields &from) {
  std::map<std::string, std::string> values;
  for (const ttc::v1::Option &option : from) {
    values[option.name()] = option.value();
  }
  return Options::fromCanonical(values);
}

} // namespace ttc::wire
