// docs/options.md from the option table.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include "absl/strings/str_cat.h"

namespace ttc {
namespace {

absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

std::string code(std::string_view s) { return absl::StrCat("`", view(s), "`"); }

std::string typeCell(const OptionSpec &spec) {
  switch (spec.type) {
  case OptionType::Bool:
    return "bool";
  case OptionType::Int:
    return absl::StrCat("int, ", spec.minimum, " to ", spec.maximum);
  case OptionType::String:
    return "text";
  case OptionType::Enum:
    break;
  }
  std::string cell;
  for (std::string_view choice : spec.choices) {
    absl::StrAppend(&cell, cell.empty() ? "" : ", ", code(choice));
  }
  return cell;
}

std::string nameCell(const OptionSpec &spec) {
  std::string cell = code(spec.name);
  for (std::string_view alias : spec.aliases) {
    absl::StrAppend(&cell, "<br>also ", code(alias));
  }
  return cell;
}

std::string effectCell(const OptionSpec &spec) {
  std::string cell = spec.hasEffect ? "yes" : "not yet";
  return spec.inKey ? cell : absl::StrCat(cell, ", not in the cache key");
}

} // namespace

std::string optionsMarkdown() {
  std::string text =
      "# Compile options\n\n"
      "<!-- Generated from compiler_core/options/OptionTable.cpp: "
      "`ninja docs-options` -->\n\n"
      "Given as `ttc compile --option NAME=VALUE`, or in `compiler_options` "
      "of the Python client. `-` and `_` are the same in a\n"
      "name, and case does not matter. Booleans are `true`, `1`, `yes`, `on` "
      "or `false`, `0`, `no`, `off`. An unknown name is an\n"
      "error that names the nearest known one; an option that has no effect "
      "yet is accepted with a remark and still counts in\n"
      "the cache key. A default spelled out is the same as one left out.\n\n"
      "| option | value | default | effect | meaning |\n"
      "|---|---|---|---|---|\n";
  for (const OptionSpec &spec : optionTable()) {
    absl::StrAppend(&text, "| ", nameCell(spec), " | ", typeCell(spec), " | ",
                    spec.defaultValue.empty() ? "not set"
                                              : code(spec.defaultValue),
                    " | ", effectCell(spec), " | ", view(spec.help), " |\n");
  }
  return text;
}

} // namespace ttc
