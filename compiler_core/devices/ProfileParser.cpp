// Reads a device profile and says which field is wrong.
// SPDX-License-Identifier: Apache-2.0
#include "ProfileFields.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Names.h"
#include <algorithm>

namespace ttc {

absl::Status wrongField(const std::string &field, const std::string &problem) {
  return absl::InvalidArgumentError(
      absl::StrCat("device profile: field `", field, "` ", problem));
}

std::string shownValue(const ProfileJson &value) {
  if (value.is_structured()) { // may be of any size and depth
    return value.is_array() ? "a list" : "an object";
  }
  std::string shown = value.dump();
  return shown.size() <= 64 ? shown : shown.substr(0, 61) + "...";
}

absl::StatusOr<const ProfileJson *> figureValue(const ProfileJson &figures,
                                                const std::string &name) {
  auto found = figures.find(name);
  if (found == figures.end()) {
    return wrongField(absl::StrCat("figures.", name), "is missing");
  }
  return &found->at("value");
}

absl::Status checkNames(const ProfileJson &object, const std::string &prefix,
                        const std::vector<std::string_view> &known) {
  for (const auto &[name, value] : object.items()) {
    if (std::find(known.begin(), known.end(), name) != known.end()) {
      continue;
    }
    std::string_view nearest = nearestName(name, known);
    return wrongField(absl::StrCat(prefix, name.substr(0, 64)),
                      nearest.empty()
                          ? "is not known"
                          : absl::StrCat("is not known; did you mean `",
                                         std::string(nearest), "`?"));
  }
  return absl::OkStatus();
}

namespace {

using Json = ProfileJson;

absl::StatusOr<std::string> readText(const Json &profile,
                                     const std::string &field) {
  auto found = profile.find(field);
  if (found == profile.end()) {
    return wrongField(field, "is missing");
  }
  if (!found->is_string() || found->get_ref<const std::string &>().empty()) {
    return wrongField(field, "is not a text that says something");
  }
  return found->get<std::string>();
}

/// Names are looked up in their plain form, so another would never be found.
absl::Status checkName(const std::string &name, const std::string &field) {
  bool plain = !name.empty() && name.size() <= 64;
  for (char c : name) {
    plain =
        plain && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
  }
  return plain
             ? absl::OkStatus()
             : wrongField(field, absl::StrCat("is ", shownValue(Json(name)),
                                              "; wanted at most 64 lower-case "
                                              "letters, digits and `_`"));
}

absl::StatusOr<std::vector<std::string>> readAliases(const Json &profile) {
  std::vector<std::string> aliases;
  auto found = profile.find("aliases");
  if (found == profile.end()) {
    return aliases;
  }
  if (!found->is_array()) {
    return wrongField("aliases", "is not a list of names");
  }
  for (const Json &alias : *found) {
    if (!alias.is_string()) {
      return wrongField("aliases", "is not a list of names");
    }
    aliases.push_back(alias.get<std::string>());
    TTC_TRY(checkName(aliases.back(), "aliases"));
  }
  return aliases;
}

/// A number stated from 1 to `maximum`.
absl::StatusOr<uint64_t> asCount(const Json &value, const std::string &field,
                                 uint64_t maximum) {
  if (!value.is_number_unsigned() || value.get<uint64_t>() < 1 ||
      value.get<uint64_t>() > maximum) {
    return wrongField(field, absl::StrCat("is ", shownValue(value),
                                          "; wanted a whole number from 1 to ",
                                          maximum));
  }
  return value.get<uint64_t>();
}

/// Every figure is {"value": ..., "source": KEY} with KEY in `sources`: a
/// figure without a source is a rumour.
absl::Status checkFigures(const Json &figures, const Json &sources) {
  for (const auto &[name, figure] : figures.items()) {
    std::string field = absl::StrCat("figures.", name);
    if (!figure.is_object() || !figure.contains("value")) {
      return wrongField(field, "has no `value`");
    }
    auto source = figure.find("source");
    if (source == figure.end() || !source->is_string()) {
      return wrongField(field, "has no `source`");
    }
    if (!sources.contains(source->get<std::string>())) {
      return wrongField(field,
                        absl::StrCat("names the source `",
                                     source->get<std::string>().substr(0, 64),
                                     "`, which `sources` does not explain"));
    }
  }
  return absl::OkStatus();
}

absl::StatusOr<uint64_t> readCount(const Json &figures, const std::string &name,
                                   uint64_t maximum) {
  TTC_TRY_ASSIGN(const Json *value, figureValue(figures, name));
  return asCount(*value, absl::StrCat("figures.", name), maximum);
}

absl::Status readGrid(const Json &figures, DeviceProfile &profile) {
  TTC_TRY_ASSIGN(const Json *grid, figureValue(figures, "worker_grid"));
  if (!grid->is_array() || grid->size() != 2) {
    return wrongField("figures.worker_grid", "is not [columns, rows]");
  }
  TTC_TRY_ASSIGN(profile.gridX, asCount((*grid)[0], "figures.worker_grid", 64));
  TTC_TRY_ASSIGN(profile.gridY, asCount((*grid)[1], "figures.worker_grid", 64));
  return absl::OkStatus();
}

absl::Status readFigures(const Json &figures, DeviceProfile &profile) {
  constexpr uint64_t mebi = uint64_t(1) << 20, tebi = uint64_t(1) << 40;
  TTC_TRY_ASSIGN(profile.chips, readCount(figures, "chips", 1024));
  TTC_TRY(readGrid(figures, profile));
  TTC_TRY_ASSIGN(profile.l1BytesPerCore,
                 readCount(figures, "l1_bytes_per_core", 64 * mebi));
  TTC_TRY_ASSIGN(profile.l1ReservedBytes,
                 readCount(figures, "l1_reserved_bytes", 64 * mebi));
  if (profile.l1ReservedBytes >= profile.l1BytesPerCore) {
    return wrongField(
        "figures.l1_reserved_bytes",
        absl::StrCat("is ", profile.l1ReservedBytes,
                     "; wanted less than figures.l1_bytes_per_core, ",
                     profile.l1BytesPerCore));
  }
  TTC_TRY_ASSIGN(profile.dramChannels,
                 readCount(figures, "dram_channels", 256));
  TTC_TRY_ASSIGN(uint64_t channelBytes,
                 readCount(figures, "dram_bytes_per_channel", tebi));
  TTC_TRY_ASSIGN(profile.dramAlignment,
                 readCount(figures, "noc_dram_read_alignment", 4096));
  TTC_TRY_ASSIGN(profile.circularBuffers,
                 readCount(figures, "circular_buffers", 1024));
  profile.dramBytes = channelBytes * profile.dramChannels;
  return absl::OkStatus();
}

absl::Status checkArchitecture(const std::string &architecture) {
  for (const char *known : {"grayskull", "wormhole", "blackhole"}) {
    if (architecture == known) {
      return absl::OkStatus();
    }
  }
  return wrongField("architecture",
                    absl::StrCat("is `", architecture.substr(0, 64),
                                 "`; wanted grayskull, wormhole or blackhole"));
}

absl::StatusOr<Json> parseObject(const std::string &json) {
  constexpr const char *form =
      "; the files in compiler_core/devices/profiles show the form";
  try {
    Json parsed = Json::parse(json);
    if (parsed.is_object()) {
      return parsed;
    }
    return absl::InvalidArgumentError(absl::StrCat(
        "device profile: not a JSON object but ", shownValue(parsed), form));
  } catch (const Json::parse_error &error) {
    auto end =
        json.begin() +
        std::min<size_t>(error.byte > 0 ? error.byte - 1 : 0, json.size());
    return absl::InvalidArgumentError(absl::StrCat(
        "device profile: not a JSON object: line ",
        1 + std::count(json.begin(), end, '\n'), " breaks its grammar", form));
  } catch (const Json::out_of_range &) {
    return absl::InvalidArgumentError(
        "device profile: a number in it is larger than a double");
  }
}

absl::Status checkFormat(const Json &profile) {
  TTC_TRY_ASSIGN(std::string format, readText(profile, "format"));
  if (format != "ttc-device-profile") {
    return wrongField("format",
                      absl::StrCat("is ", shownValue(profile["format"]),
                                   "; wanted `ttc-device-profile`"));
  }
  Json version = profile.value("version", Json());
  if (version != 1) {
    return wrongField("version",
                      absl::StrCat("is ", shownValue(version), "; wanted 1"));
  }
  return checkNames(profile, "",
                    {"format", "version", "name", "aliases", "architecture",
                     "notes", "figures", "cost_model", "sources"});
}

} // namespace

absl::StatusOr<DeviceProfile> parseDeviceProfile(std::string json) {
  TTC_TRY_ASSIGN(Json parsed, parseObject(json));
  TTC_TRY(checkFormat(parsed));
  DeviceProfile profile;
  TTC_TRY_ASSIGN(profile.name, readText(parsed, "name"));
  TTC_TRY(checkName(profile.name, "name"));
  TTC_TRY_ASSIGN(profile.architecture, readText(parsed, "architecture"));
  TTC_TRY(checkArchitecture(profile.architecture));
  TTC_TRY_ASSIGN(profile.aliases, readAliases(parsed));
  for (const char *section : {"figures", "sources"}) {
    if (!parsed.contains(section) || !parsed[section].is_object()) {
      return wrongField(section, "is missing or no object");
    }
  }
  TTC_TRY(checkFigures(parsed["figures"], parsed["sources"]));
  TTC_TRY(readFigures(parsed["figures"], profile));
  TTC_TRY(readRates(parsed, profile.rates));
  profile.digest = sha256(json);
  profile.json = std::move(json);
  return profile;
}

} // namespace ttc
