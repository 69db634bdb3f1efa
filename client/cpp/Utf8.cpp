// A strict decoder: no overlong forms, no surrogates, nothing over U+10FFFF.
// SPDX-License-Identifier: Apache-2.0
#include "Utf8.h"

#include <cstddef>
#include <cstdint>

namespace ttc::client {
namespace {

/// Bytes of the character at `at`, or 0 if there is none.
size_t characterLength(const std::string &text, size_t at) {
  auto byte = [&](size_t i) {
    return static_cast<uint8_t>(at + i < text.size() ? text[at + i] : 0);
  };
  uint8_t lead = byte(0);
  size_t length = lead < 0x80                   ? 1
                  : lead >= 0xC2 && lead < 0xE0 ? 2
                  : lead >= 0xE0 && lead < 0xF0 ? 3
                  : lead >= 0xF0 && lead < 0xF5 ? 4
                                                : 0;
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) {
      return 0;
    }
  }
  bool overlong =
      (lead == 0xE0 && byte(1) < 0xA0) || (lead == 0xF0 && byte(1) < 0x90);
  bool surrogate = lead == 0xED && byte(1) >= 0xA0;
  bool tooLarge = lead == 0xF4 && byte(1) >= 0x90;
  return overlong || surrogate || tooLarge ? 0 : length;
}

} // namespace

bool isUtf8(const std::string &text) {
  for (size_t at = 0; at < text.size();) {
    size_t length = characterLength(text, at);
    if (length == 0) {
      return false;
    }
    at += length;
  }
  return true;
}

std::string asUtf8(const std::string &text) {
  std::string valid;
  for (size_t at = 0; at < text.size();) {
    size_t length = characterLength(text, at);
    valid += length == 0 ? "?" : text.substr(at, length);
    at += length == 0 ? 1 : length;
  }
  return valid;
}

} // namespace ttc::client
