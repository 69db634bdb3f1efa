// Telling rules from tables.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/source/OwnValues.h"

using namespace mlir;

namespace ttc::source {

OwnForm formOf(const Expression &own, const Program &program) {
  OwnForm form;
  std::vector<Name> names;
  std::vector<std::string> texts;
  for (const Expression &item : own.items) {
    names.push_back(program.nameOf(item.value));
    texts.push_back(names.back().text);
  }
  auto areAll = [&](Name::Kind kind) {
    return llvm::all_of(names,
                        [&](const Name &name) { return name.kind == kind; });
  };
  if (areAll(Name::Kind::Weight)) {
    if (std::optional<NamePattern> pattern = patternOf(texts)) {
      form.kind = OwnForm::Kind::Pattern;
      form.pattern = *std::move(pattern);
    }
    return form;
  }
  if (!areAll(Name::Kind::Input)) {
    return form;
  }
  form.first = names[0].index;
  form.step = static_cast<int64_t>(names[1].index) - form.first;
  bool isRule = form.step > 0;
  for (size_t i = 0; i < names.size(); ++i) {
    isRule &=
        names[i].index == form.first + static_cast<int64_t>(i) * form.step;
  }
  form.kind = isRule ? OwnForm::Kind::Sequence : OwnForm::Kind::Table;
  return form;
}

std::string wholeList(const Expression &list, const Program &program) {
  std::string text;
  for (auto [index, item] : llvm::enumerate(list.items)) {
    Name name = program.nameOf(item.value);
    if (!item.isReference() || name.kind != Name::Kind::Element ||
        name.index != index || name.length != list.items.size() ||
        (index > 0 && name.text != text)) {
      return "";
    }
    text = name.text;
  }
  return text;
}

} // namespace ttc::source
