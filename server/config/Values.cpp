// Whole numbers, sizes with a unit, times with a unit, yes and no, words.
// SPDX-License-Identifier: Apache-2.0
#include "Values.h"

#include "absl/strings/ascii.h"
#include "absl/strings/match.h"
#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace ttc::server {

static std::optional<bool> readBool(absl::string_view text) {
  std::string lower = absl::AsciiStrToLower(text);
  if (lower == "true" || lower == "1" || lower == "yes" || lower == "on") {
    return true;
  }
  if (lower == "false" || lower == "0" || lower == "no" || lower == "off") {
    return false;
  }
  return std::nullopt;
}

static std::optional<uint64_t> readCount(absl::string_view text) {
  uint64_t value = 0;
  // SimpleAtoi would take " 7" and "+7".
  bool digits =
      !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return absl::ascii_isdigit(static_cast<unsigned char>(c));
      });
  if (!digits || !absl::SimpleAtoi(text, &value)) {
    return std::nullopt;
  }
  return value;
}

static std::optional<uint64_t> readBytes(absl::string_view text) {
  std::string upper = absl::AsciiStrToUpper(text);
  for (const char *suffix : {"IB", "B"}) {
    if (upper.size() > 2 && absl::EndsWith(upper, suffix)) {
      upper.resize(upper.size() - std::string(suffix).size());
      break;
    }
  }
  constexpr absl::string_view units = "KMGT";
  uint64_t scale = 1;
  size_t unit = upper.empty() ? units.npos : units.find(upper.back());
  if (unit != units.npos) {
    scale = 1ull << (10 * (unit + 1));
    upper.pop_back();
  }
  std::optional<uint64_t> value = readCount(upper);
  if (!value || *value > std::numeric_limits<uint64_t>::max() / scale) {
    return std::nullopt;
  }
  return *value * scale;
}

static std::optional<double> readSeconds(absl::string_view text) {
  struct Unit {
    absl::string_view suffix;
    double scale;
  };
  double scale = 1;
  for (Unit unit :
       {Unit{"ms", 1e-3}, Unit{"s", 1}, Unit{"m", 60}, Unit{"h", 3600}}) {
    if (absl::EndsWith(text, unit.suffix)) {
      text.remove_suffix(unit.suffix.size());
      scale = unit.scale;
      break;
    }
  }
  double value = 0;
  if (!absl::SimpleAtod(text, &value) || !std::isfinite(value) || value < 0) {
    return std::nullopt;
  }
  return value * scale;
}

static absl::Status wanted(const SettingSpec &spec, const std::string &text,
                           absl::string_view what) {
  return absl::InvalidArgumentError(absl::StrCat(
      "`", std::string(spec.name), "` is `", text, "`; wanted: ", what));
}

static absl::Status assignNumber(const SettingSpec &spec,
                                 const std::string &text, Settings &settings) {
  bool bytes = spec.type == SettingType::Bytes;
  auto value = bytes ? readBytes(text) : readCount(text);
  if (!value) {
    return wanted(spec, text,
                  bytes ? "a whole number of bytes, with K, M, G or T if wanted"
                        : "a whole number");
  }
  if (*value < spec.minimum) {
    return wanted(spec, text, absl::StrCat("at least ", spec.minimum));
  }
  settings.*spec.number = *value;
  return absl::OkStatus();
}

static absl::Status assignText(const SettingSpec &spec, const std::string &text,
                               Settings &settings) {
  const auto &choices = spec.choices;
  if (spec.type == SettingType::Choice &&
      std::find(choices.begin(), choices.end(), text) == choices.end()) {
    std::vector<std::string> words(choices.begin(), choices.end());
    return wanted(spec, text, absl::StrJoin(words, ", "));
  }
  settings.*spec.text = text;
  return absl::OkStatus();
}

absl::Status assignSetting(const SettingSpec &spec, const std::string &text,
                           Settings &settings) {
  switch (spec.type) {
  case SettingType::Text:
  case SettingType::Choice:
    return assignText(spec, text, settings);
  case SettingType::Count:
  case SettingType::Bytes:
    return assignNumber(spec, text, settings);
  case SettingType::Seconds:
    if (auto value = readSeconds(text)) {
      settings.*spec.seconds = *value;
      return absl::OkStatus();
    }
    return wanted(spec, text, "a time in seconds, or with ms, s, m or h");
  case SettingType::Bool:
    if (auto value = readBool(text)) {
      settings.*spec.flag = *value;
      return absl::OkStatus();
    }
    return wanted(spec, text, "true or false");
  }
  return absl::InternalError("a setting of no type");
}

} // namespace ttc::server
