// Breaking lines.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/cpp/Layout.h"

namespace ttc::cpp {
namespace {

char closing(char open) { return open == '{' ? '}' : ')'; }

std::string flatItems(const Text &text) {
  std::string items;
  for (const Text &item : text.items) {
    items += (items.empty() ? "" : ", ") + flatText(item);
  }
  return items;
}

/// "ttnn::Tensor x = ": the line may break behind it.
bool isAssignment(const std::string &prefix) {
  return prefix.size() > 2 && prefix.substr(prefix.size() - 3) == " = ";
}

/// `f(g(a, b))` as brackets around a and b: nothing breaks between f and g.
Text fused(Text text) {
  while (text.open == '(' && text.items.size() == 1 && text.items[0].open) {
    Text inner = std::move(text.items[0]);
    inner.head = text.head + text.open + inner.head;
    inner.tail += closing(text.open) + text.tail;
    text = std::move(inner);
  }
  return text;
}

void write(std::string &out, const std::string &prefix, const Text &text,
           const std::string &suffix, size_t indent);

/// The items one a line. Calls end behind the last one, braces on a line of
/// their own.
void writeItems(std::string &out, const Text &text, const std::string &suffix,
                size_t indent) {
  std::string end = closing(text.open) + text.tail + suffix;
  for (size_t i = 0; i < text.items.size(); ++i) {
    bool endsCall = text.open == '(' && i + 1 == text.items.size();
    write(out, "", text.items[i], endsCall ? end : ",", indent + indentStep);
  }
  if (text.open == '{') {
    out += std::string(indent, ' ') + end + "\n";
  }
}

void write(std::string &out, const std::string &prefix, const Text &text,
           const std::string &suffix, size_t indent) {
  std::string margin(indent, ' ');
  std::string flat = prefix + flatText(text) + suffix;
  if (indent + flat.size() <= lineWidth || text.items.empty()) {
    out += margin + flat + "\n";
    return;
  }
  size_t inner = indent + indentStep;
  size_t alone = inner + flat.size() - prefix.size();
  if (isAssignment(prefix) && alone <= lineWidth) {
    out += margin + prefix.substr(0, prefix.size() - 1) + "\n" +
           std::string(inner, ' ') + flat.substr(prefix.size()) + "\n";
    return;
  }
  std::string only = flatItems(text) + closing(text.open) + text.tail + suffix;
  bool fitsAlone = text.open == '(' && text.items.size() == 1 &&
                   inner + only.size() <= lineWidth;
  Text broken = fitsAlone ? text : fused(text);
  out += margin + prefix + broken.head + broken.open + "\n";
  std::string items = flatItems(broken) + closing(broken.open) + broken.tail;
  bool fits = inner + items.size() + suffix.size() <= lineWidth;
  if (broken.open == '(' && fits) {
    out += std::string(inner, ' ') + items + suffix + "\n";
    return;
  }
  writeItems(out, broken, suffix, indent);
}

} // namespace

Text Text::atom(std::string text) {
  Text made;
  made.head = std::move(text);
  return made;
}

Text Text::call(std::string callee) {
  Text made = atom(std::move(callee));
  made.open = '(';
  return made;
}

Text Text::braces(std::string type) {
  Text made = atom(std::move(type));
  made.open = '{';
  return made;
}

std::string flatText(const Text &text) {
  if (!text.open) {
    return text.head + text.tail;
  }
  return text.head + text.open + flatItems(text) + closing(text.open) +
         text.tail;
}

std::string layOut(const std::string &prefix, const Text &text, size_t indent,
                   const std::string &suffix) {
  std::string out;
  write(out, prefix, text, suffix, indent);
  return out;
}

} // namespace ttc::cpp
