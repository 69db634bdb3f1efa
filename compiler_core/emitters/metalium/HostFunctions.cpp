// Cuts templates/host.cpp at its marks.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/metalium/HostFunctions.h"

#include "emitters/metalium/EmbeddedHost.h"
#include "llvm/ADT/SmallVector.h"

using namespace llvm;

namespace ttc::metalium {
namespace {

struct Section {
  StringRef name;
  SmallVector<StringRef> needs;
  StringRef text;
};

std::vector<Section> parse(StringRef file) {
  constexpr StringLiteral mark = "//@ ";
  std::vector<Section> sections;
  for (size_t at = file.find(mark); at != StringRef::npos;) {
    size_t next = file.find(mark, at + 1);
    auto [head, text] = file.slice(at + mark.size(), next).split('\n');
    auto [name, needs] = head.split(':');
    Section &section = sections.emplace_back();
    section.name = name;
    section.text = text.trim('\n');
    needs.split(section.needs, ' ', -1, /*KeepEmpty=*/false);
    at = next;
  }
  return sections;
}

const std::vector<Section> &sections() {
  static const auto *parsed =
      new std::vector<Section>(parse(StringRef(embeddedHost().front().text)));
  return *parsed;
}

} // namespace

void HostFunctions::need(StringRef name) {
  for (const Section &section : sections()) {
    if (section.name == name && needed.insert(section.name)) {
      for (StringRef other : section.needs) {
        need(other);
      }
    }
  }
}

std::string HostFunctions::text() const {
  std::string text;
  for (const Section &section : sections()) {
    if (needed.contains(section.name)) {
      text += "\n" + section.text.str() + "\n";
    }
  }
  return text;
}

} // namespace ttc::metalium
