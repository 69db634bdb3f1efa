// What standard error is, and text that is safe to show on it.
// SPDX-License-Identifier: Apache-2.0
#ifndef CLIENT_CLI_TERMINAL_H
#define CLIENT_CLI_TERMINAL_H

#include <string>
#include <string_view>

namespace ttc::cli {

struct Terminal {
  bool interactive =
      false; ///< standard error is a terminal that can move its cursor
  bool colour = false; ///< and the user has not set NO_COLOR
  size_t width = 0;    ///< columns; 0: no limit

  static Terminal ofStandardError();
};

/// `text` with control characters made visible, so that a graph or a daemon
/// cannot send escape sequences to a terminal. Tabs stay, and newlines if
/// `multiline`.
std::string printable(std::string_view text, bool multiline = false);

/// `text` in an SGR style ("1;31"), or as it is.
std::string styled(bool colour, std::string_view style, std::string_view text);

} // namespace ttc::cli

#endif // CLIENT_CLI_TERMINAL_H
