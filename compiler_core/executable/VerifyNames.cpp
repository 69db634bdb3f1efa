// Texts: UTF-8, identifiers.
// SPDX-License-Identifier: Apache-2.0
#include "VerifyNames.h"

#include "absl/strings/ascii.h"
#include "absl/strings/str_cat.h"
#include "ttc/executable/Verify.h"

namespace ttc::executable {
namespace {

/// Length of the UTF-8 character at the begin of `text`, 0 if there is none.
/// Overlong forms, surrogates and what lies beyond U+10FFFF are none.
size_t characterLength(std::string_view text) {
  auto byte = [&](size_t i) {
    return i < text.size() ? static_cast<uint8_t>(text[i]) : 0u;
  };
  unsigned lead = byte(0);
  if (lead < 0x80) {
    return 1;
  }
  size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  if (lead < 0xc2 || lead > 0xf4) {
    return 0;
  }
  for (size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xc0) != 0x80) {
      return 0;
    }
  }
  bool overlong =
      (lead == 0xe0 && byte(1) < 0xa0) || (lead == 0xf0 && byte(1) < 0x90);
  bool surrogate = lead == 0xed && byte(1) > 0x9f;
  bool tooLarge = lead == 0xf4 && byte(1) > 0x8f;
  return overlong || surrogate || tooLarge ? 0 : length;
}

} // namespace

std::string textFault(std::string_view text) {
  if (text.size() > maxTextBytes) {
    return absl::StrCat("has a text of ", text.size(), " bytes, at most ",
                        maxTextBytes, " are allowed");
  }
  for (size_t i = 0; i < text.size();) {
    size_t length = characterLength(text.substr(i));
    if (length == 0) {
      return absl::StrCat("has the text `", quoted(text), "`, which is not ",
                          "UTF-8");
    }
    if (absl::ascii_iscntrl(static_cast<unsigned char>(text[i]))) {
      return absl::StrCat("has the text `", quoted(text),
                          "` with a control character in it");
    }
    i += length;
  }
  return "";
}

bool isIdentifier(std::string_view name) {
  if (name.empty() || absl::ascii_isdigit(name[0])) {
    return false;
  }
  for (unsigned char c : name) {
    if (!absl::ascii_isalnum(c) && c != '_') {
      return false;
    }
  }
  return name.size() <= maxTextBytes;
}

bool isDottedName(std::string_view name) {
  for (;;) {
    size_t dot = name.find('.');
    if (!isIdentifier(name.substr(0, dot))) {
      return false;
    }
    if (dot == std::string_view::npos) {
      return true;
    }
    name.remove_prefix(dot + 1);
  }
}

std::string quoted(std::string_view text) {
  constexpr size_t shown = 64;
  std::string out(text.substr(0, shown));
  for (char &c : out) {
    if (!absl::ascii_isprint(static_cast<unsigned char>(c))) {
      c = '?';
    }
  }
  return text.size() > shown ? out + "…" : out;
}

} // namespace ttc::executable
