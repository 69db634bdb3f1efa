// Laying expressions out.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/python/Expression.h"

namespace ttc::python {
namespace {

char closing(char open) { return open == '[' ? ']' : ')'; }

std::string keywordPrefix(const Expression &expression) {
  return expression.keyword.empty() ? "" : expression.keyword + "=";
}

/// A tuple of one needs its comma.
bool isOneTuple(const Expression &expression) {
  return expression.open == '(' && expression.text.empty() &&
         expression.items.size() == 1;
}

std::string flatItems(const Expression &expression) {
  std::string text;
  for (const Expression &item : expression.items) {
    text += (text.empty() ? "" : ", ") + flatText(item);
  }
  return isOneTuple(expression) ? text + "," : text;
}

/// Writes `prefix expression suffix` at `indent`, as one line or several.
void write(std::string &out, const std::string &prefix,
           const Expression &expression, const std::string &suffix,
           size_t indent) {
  std::string margin(indent, ' ');
  std::string flat = prefix + flatText(expression) + suffix;
  if (indent + flat.size() <= lineWidth || expression.items.empty()) {
    out += margin + flat + "\n";
    return;
  }
  out += margin + prefix + keywordPrefix(expression) + expression.text +
         expression.open + "\n";
  std::string items = flatItems(expression);
  size_t inner = indent + indentStep;
  // Only the arguments of a call may share a line of their own; a list that is
  // broken has one item a line.
  if (!expression.text.empty() && inner + items.size() <= lineWidth) {
    out += std::string(inner, ' ') + items + "\n";
  } else {
    for (const Expression &item : expression.items) {
      write(out, "", item, ",", inner);
    }
  }
  out += margin + closing(expression.open) + expression.suffix + suffix + "\n";
}

} // namespace

Expression Expression::atom(std::string text) {
  Expression expression;
  expression.text = std::move(text);
  return expression;
}

Expression Expression::call(std::string callee) {
  Expression expression = atom(std::move(callee));
  expression.open = '(';
  return expression;
}

Expression Expression::list() {
  Expression expression;
  expression.open = '[';
  return expression;
}

Expression Expression::tuple() {
  Expression expression;
  expression.open = '(';
  return expression;
}

std::string flatText(const Expression &expression) {
  std::string head = keywordPrefix(expression);
  head += expression.text;
  if (!expression.open) {
    return head + expression.suffix;
  }
  return head + expression.open + flatItems(expression) +
         closing(expression.open) + expression.suffix;
}

std::string layOut(const std::string &prefix, const Expression &expression,
                   size_t indent, const std::string &suffix) {
  std::string out;
  write(out, prefix, expression, suffix, indent);
  return out;
}

} // namespace ttc::python
