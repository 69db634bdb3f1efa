// C++ text as a tree of brackets, and how it is broken into lines.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_LAYOUT_H
#define TTC_EMITTERS_CPP_LAYOUT_H

#include <string>
#include <vector>

namespace ttc::cpp {

/// Lines end here; the `.clang-format` of the export says the same.
inline constexpr size_t lineWidth = 100;
inline constexpr size_t indentStep = 4;

/// Plain text, or text around items in brackets: `head(items)tail`. Value type.
struct Text {
  std::string head;
  char open = 0; ///< '(' or '{'; 0: `head` alone
  std::vector<Text> items;
  std::string tail;

  static Text atom(std::string text);
  static Text call(std::string callee);
  static Text braces(std::string type = "");
};

/// The text on one line.
std::string flatText(const Text &text);

/// `prefix`, the text and `suffix`, indented. What is wider than a line is
/// broken behind the " = " that ends `prefix` if it fits then, else behind the
/// opening bracket: the arguments of a call on one line if they fit, else one a
/// line; the items of braces one a line. Ends with a newline.
std::string layOut(const std::string &prefix, const Text &text, size_t indent,
                   const std::string &suffix = "");

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_LAYOUT_H
