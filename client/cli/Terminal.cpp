// isatty, NO_COLOR and control characters.
// SPDX-License-Identifier: Apache-2.0
#include "Terminal.h"

#include "absl/strings/str_cat.h"
#include "absl/strings/str_format.h"
#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace ttc::cli {
namespace {

std::string_view environment(const char *name) {
  const char *value = std::getenv(name);
  return value != nullptr ? value : "";
}

} // namespace

Terminal Terminal::ofStandardError() {
  Terminal terminal;
  terminal.interactive =
      isatty(STDERR_FILENO) == 1 && environment("TERM") != "dumb";
  terminal.colour = terminal.interactive && environment("NO_COLOR").empty();
  winsize size{};
  if (terminal.interactive && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0) {
    terminal.width = size.ws_col;
  }
  return terminal;
}

std::string printable(std::string_view text, bool multiline) {
  std::string shown;
  for (size_t i = 0; i < text.size(); ++i) {
    auto c = static_cast<unsigned char>(text[i]);
    // U+0080..U+009F, the 8-bit control characters, come as C2 80..9F.
    bool c1 = c == 0xC2 && i + 1 < text.size() &&
              static_cast<unsigned char>(text[i + 1]) < 0xA0 &&
              static_cast<unsigned char>(text[i + 1]) >= 0x80;
    if (c1) {
      absl::StrAppendFormat(&shown, "\\u%04x",
                            static_cast<unsigned char>(text[++i]));
    } else if ((c < 0x20 && c != '\t' && !(multiline && c == '\n')) ||
               c == 0x7F) {
      absl::StrAppendFormat(&shown, "\\x%02x", c);
    } else {
      shown += text[i];
    }
  }
  return shown;
}

std::string styled(bool colour, std::string_view style, std::string_view text) {
  if (!colour) {
    return std::string(text);
  }
  std::string result = "\x1b[";
  result.append(style).append("m").append(text).append("\x1b[0m");
  return result;
}

} // namespace ttc::cli
