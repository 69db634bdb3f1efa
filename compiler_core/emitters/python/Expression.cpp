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

std::string flatItems(const Expression &expression, NameLookup nameOf) {
  std::string text;
  for (const Expression &item : expression.items) {
    text += (text.empty() ? "" : ", ") + flatText(item, nameOf);
  }
  return isOneTuple(expression) ? text + "," : text;
}

/// Writes `prefix expression suffix` at `indent`, as one line or several.
void write(std::string &out, const std::string &prefix,
           const Expression &expression, const std::string &suffix,
           size_t indent, NameLookup nameOf) {
  std::string margin(indent, ' ');
  std::string flat = prefix + flatText(expression, nameOf) + suffix;
  if (indent + flat.size() <= lineWidth || expression.items.empty()) {
    out += margin + flat + "\n";
    return;
  }
  out += margin + prefix + keywordPrefix(expression) + expression.text +
         expression.open + "\n";
  std::string items = flatItems(expression, nameOf);
  size_t inner = indent + indentStep;
  // Only the arguments of a call may share a line of their own; a list that is
  // broken has one item a line.
  if (!expression.text.empty() && inner + items.size() <= lineWidth) {
    out += std::string(inner, ' ') + items + "\n";
  } else {
    for (const Expression &item : expression.items) {
      write(out, "", item, ",", inner, nameOf);
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

Expression Expression::reference(mlir::Value value) {
  Expression expression;
  expression.value = value;
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

std::string flatText(const Expression &expression, NameLookup nameOf) {
  std::string head = keywordPrefix(expression);
  if (expression.isReference()) {
    return head + nameOf(expression.value) + expression.suffix;
  }
  head += expression.text;
  if (!expression.open) {
    return head + expression.suffix;
  }
  return head + expression.open + flatItems(expression, nameOf) +
         closing(expression.open) + expression.suffix;
}

std::string layOut(const std::string &prefix, const Expression &expression,
                   size_t indent, NameLookup nameOf,
                   const std::string &suffix) {
  std::string out;
  write(out, prefix, expression, suffix, indent, nameOf);
  return out;
}

} // namespace ttc::python
