// Reading options as people write them into canonical values.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Options.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include "ttc/Sizes.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc {
namespace {

/// absl of Debian 12 knows only its own string_view.
absl::string_view view(std::string_view s) { return {s.data(), s.size()}; }

const OptionSpec *findSpec(std::string_view name) {
  std::string plain = plainName(name);
  for (const OptionSpec &spec : optionTable()) {
    if (spec.name == plain ||
        std::count(spec.aliases.begin(), spec.aliases.end(), plain) != 0) {
      return &spec;
    }
  }
  return nullptr;
}

std::string unknownOption(const std::string &name) {
  std::vector<std::string_view> known;
  for (const OptionSpec &spec : optionTable()) {
    known.push_back(spec.name);
    known.insert(known.end(), spec.aliases.begin(), spec.aliases.end());
  }
  std::string_view nearest = nearestName(name, known);
  // A name as long as a file is not worth repeating.
  std::string shown = name.substr(0, 128);
  if (nearest.empty()) {
    return absl::StrCat("unknown option `", shown,
                        "`; `ttc options` lists the known ones");
  }
  return absl::StrCat("unknown option `", shown, "`; did you mean `",
                      view(nearest), "`?");
}

/// What `spec` wants to see, for messages.
std::string wanted(const OptionSpec &spec) {
  switch (spec.type) {
  case OptionType::Bool:
    return "true or false (1/0, yes/no, on/off)";
  case OptionType::Int:
    return absl::StrCat("a whole number from ", spec.minimum, " to ",
                        spec.maximum);
  case OptionType::Enum:
    return absl::StrCat(
        "one of ", absl::StrJoin(spec.choices, ", ",
                                 [](std::string *out, std::string_view choice) {
                                   absl::StrAppend(out, "`", view(choice), "`");
                                 }));
  case OptionType::String:
    return "text";
  }
  return "";
}

absl::StatusOr<std::string> badValue(const OptionSpec &spec,
                                     const std::string &value) {
  return absl::InvalidArgumentError(absl::StrCat("option `", view(spec.name),
                                                 "` is `", value.substr(0, 128),
                                                 "`; wanted ", wanted(spec)));
}

absl::StatusOr<std::string> canonicalBool(const OptionSpec &spec,
                                          const std::string &value) {
  std::string word = plainName(value);
  for (std::string_view yes : {"true", "1", "yes", "on"}) {
    if (word == yes) {
      return std::string("true");
    }
  }
  for (std::string_view no : {"false", "0", "no", "off"}) {
    if (word == no) {
      return std::string("false");
    }
  }
  return badValue(spec, value);
}

absl::StatusOr<std::string> canonicalInt(const OptionSpec &spec,
                                         const std::string &value) {
  int64_t number = 0;
  if (!absl::SimpleAtoi(value, &number) || number < spec.minimum ||
      number > spec.maximum) {
    return badValue(spec, value);
  }
  return absl::StrCat(number);
}

absl::StatusOr<std::string> canonicalEnum(const OptionSpec &spec,
                                          const std::string &value) {
  std::string word = squeezedName(value);
  for (std::string_view choice : spec.choices) {
    if (squeezedName(choice) == word) {
      return std::string(choice);
    }
  }
  return badValue(spec, value);
}

absl::StatusOr<std::string> canonicalValue(const OptionSpec &spec,
                                           const std::string &value) {
  // "Not set", said aloud, as tt-xla's defaults "" and None are when they are
  // spelled out.
  bool isUnset = value.empty() || plainName(value) == "none";
  if (isUnset &&
      (spec.type == OptionType::Enum || spec.type == OptionType::Bool)) {
    return std::string(spec.defaultValue);
  }
  switch (spec.type) {
  case OptionType::Bool:
    return canonicalBool(spec, value);
  case OptionType::Int:
    return canonicalInt(spec, value);
  case OptionType::Enum:
    return canonicalEnum(spec, value);
  case OptionType::String:
    break;
  }
  return spec.canonicalText ? spec.canonicalText(value) : value;
}

Diagnostic remark(std::string code, const OptionSpec &spec,
                  std::string message) {
  Diagnostic diagnostic;
  diagnostic.severity = Severity::Remark;
  diagnostic.code = std::move(code);
  diagnostic.message = std::move(message);
  diagnostic.option = std::string(spec.name);
  return diagnostic;
}

/// What is worth saying about a good option that was given as `givenName`.
void addRemarks(const OptionSpec &spec, const std::string &givenName,
                std::vector<Diagnostic> &remarks) {
  if (plainName(givenName) != spec.name) {
    remarks.push_back(
        remark("option-alias", spec,
               absl::StrCat("option `", givenName, "` is another name of `",
                            view(spec.name), "`")));
  }
  if (!spec.hasEffect) {
    remarks.push_back(
        remark("option-no-effect", spec,
               absl::StrCat("option `", view(spec.name),
                            "` is accepted and has no effect yet")));
  }
}

} // namespace

Options::Options() {
  for (const OptionSpec &spec : optionTable()) {
    values.emplace_hint(values.end(), spec.name, spec.defaultValue);
  }
}

absl::StatusOr<Options>
Options::parse(const std::vector<std::pair<std::string, std::string>> &given,
               std::vector<Diagnostic> &remarks) {
  Options options;
  std::vector<std::string> errors;
  std::map<std::string_view, std::string> seen;
  for (const auto &[name, value] : given) {
    const OptionSpec *spec = findSpec(name);
    if (!spec) {
      errors.push_back(unknownOption(name));
      continue;
    }
    absl::StatusOr<std::string> canonical = canonicalValue(*spec, value);
    if (!canonical.ok()) {
      errors.emplace_back(canonical.status().message());
      continue;
    }
    auto [earlier, isNew] = seen.try_emplace(spec->name, *canonical);
    if (!isNew && earlier->second != *canonical) {
      errors.push_back(absl::StrCat(
          "option `", view(spec->name), "` is given twice, as `",
          earlier->second, "` and as `", *canonical, "`; give it once"));
      continue;
    }
    if (isNew) {
      addRemarks(*spec, name, remarks);
    }
    options.values[std::string(spec->name)] = *std::move(canonical);
  }
  if (auto made = specializationsOf(options); !made.ok()) {
    errors.emplace_back(made.status().message());
  }
  if (!errors.empty()) {
    return absl::InvalidArgumentError(absl::StrJoin(errors, "\n"));
  }
  return options;
}

absl::StatusOr<Options>
Options::fromCanonical(const std::map<std::string, std::string> &values) {
  std::vector<Diagnostic> ignored;
  return parse({values.begin(), values.end()}, ignored);
}

bool Options::getBool(std::string_view name) const {
  return getString(name) == "true";
}

int64_t Options::getInt(std::string_view name) const {
  int64_t number = 0;
  // Canonical values parse: `parse` wrote them.
  (void)absl::SimpleAtoi(getString(name), &number);
  return number;
}

const std::string &Options::getString(std::string_view name) const {
  static const auto *empty = new std::string;
  auto found = values.find(std::string(name));
  return found == values.end() ? *empty : found->second;
}

} // namespace ttc
