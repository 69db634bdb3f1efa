// A Python expression as a tree of text, and how a formatter would lay it out.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_EXPRESSION_H
#define TTC_EMITTERS_PYTHON_EXPRESSION_H

#include <string>
#include <vector>

namespace ttc::python {

/// Lines end here, as black and ruff have it by default.
inline constexpr size_t lineWidth = 88;
inline constexpr size_t indentStep = 4;

/// An atom (a literal or a name), or brackets around items: a call, a list or a
/// tuple. Value type.
struct Expression {
  std::string keyword;           ///< "dtype" of `dtype=…`; empty: positional
  std::string text;              ///< an atom, or what stands in front of `open`
  char open = 0;                 ///< '(' or '['; 0: an atom
  std::vector<Expression> items; ///< between the brackets
  std::string suffix;            ///< behind all of it: ".item()"

  static Expression atom(std::string text);
  static Expression call(std::string callee);
  static Expression list();
  static Expression tuple();
};

/// The expression on one line.
std::string flatText(const Expression &expression);

/// `prefix`, the expression and `suffix`, indented; broken into lines where one
/// would be longer than `lineWidth`: first the content of the outer brackets on
/// a line of its own, else an item a line. Ends with a newline.
std::string layOut(const std::string &prefix, const Expression &expression,
                   size_t indent, const std::string &suffix = "");

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_EXPRESSION_H
