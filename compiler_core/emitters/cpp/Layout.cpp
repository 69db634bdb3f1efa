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

void write(std::string &out, const std::string &prefix, const Text &text,
           const std::string &suffix, size_t indent) {
  std::string margin(indent, ' ');
  std::string flat = prefix + flatText(text) + suffix;
  if (indent + flat.size() <= lineWidth || text.items.empty()) {
    out += margin + flat + "\n";
    return;
  }
  out += margin + prefix + text.head + text.open + "\n";
  std::string end = closing(text.open) + text.tail + suffix;
  std::string items = flatItems(text) + end;
  size_t inner = indent + indentStep;
  if (inner + items.size() <= lineWidth && text.items.size() > 1) {
    out += std::string(inner, ' ') + items + "\n";
    return;
  }
  for (size_t i = 0; i < text.items.size(); ++i) {
    bool isLast = i + 1 == text.items.size();
    write(out, "", text.items[i], isLast ? end : ",", inner);
  }
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
