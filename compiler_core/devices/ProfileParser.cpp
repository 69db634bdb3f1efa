// Reads a device profile and says which field is wrong.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Devices.h"

#include "absl/strings/str_cat.h"
#include <nlohmann/json.hpp>

namespace ttc {
namespace {

using Json = nlohmann::json;

absl::Status wrong(const std::string &field, const std::string &problem) {
  return absl::InvalidArgumentError(
      absl::StrCat("device profile: field `", field, "` ", problem));
}

absl::StatusOr<std::string> readText(const Json &profile,
                                     const std::string &field) {
  auto found = profile.find(field);
  if (found == profile.end()) {
    return wrong(field, "is missing");
  }
  if (!found->is_string() || found->get_ref<const std::string &>().empty()) {
    return wrong(field, "is not a text that says something");
  }
  return found->get<std::string>();
}

absl::StatusOr<std::vector<std::string>> readAliases(const Json &profile) {
  std::vector<std::string> aliases;
  auto found = profile.find("aliases");
  if (found == profile.end()) {
    return aliases;
  }
  if (!found->is_array()) {
    return wrong("aliases", "is not a list of names");
  }
  for (const Json &alias : *found) {
    if (!alias.is_string()) {
      return wrong("aliases", "is not a list of names");
    }
    aliases.push_back(alias.get<std::string>());
  }
  return aliases;
}

/// A number stated from 1 to `maximum`.
absl::StatusOr<uint64_t> asCount(const Json &value, const std::string &field,
                                 uint64_t maximum) {
  if (!value.is_number_unsigned() || value.get<uint64_t>() < 1 ||
      value.get<uint64_t>() > maximum) {
    return wrong(field,
                 absl::StrCat("is ", value.dump(),
                              "; wanted a whole number from 1 to ", maximum));
  }
  return value.get<uint64_t>();
}

/// Every figure is {"value": ..., "source": KEY} with KEY in `sources`: a
/// figure without a source is a rumour.
absl::Status checkFigures(const Json &figures, const Json &sources) {
  for (const auto &[name, figure] : figures.items()) {
    std::string field = absl::StrCat("figures.", name);
    if (!figure.is_object() || !figure.contains("value")) {
      return wrong(field, "has no `value`");
    }
    auto source = figure.find("source");
    if (source == figure.end() || !source->is_string()) {
      return wrong(field, "has no `source`");
    }
    if (!sources.contains(source->get<std::string>())) {
      return wrong(field, absl::StrCat("names the source `",
                                       source->get<std::string>(),
                                       "`, which `sources` does not explain"));
    }
  }
  return absl::OkStatus();
}

/// The value of a figure that must be there.
absl::StatusOr<const Json *> figureValue(const Json &figures,
                                         const std::string &name) {
  auto found = figures.find(name);
  if (found == figures.end()) {
    return wrong(absl::StrCat("figures.", name), "is missing");
  }
  return &found->at("value");
}

absl::StatusOr<uint64_t> readCount(const Json &figures, const std::string &name,
                                   uint64_t maximum) {
  TTC_TRY_ASSIGN(const Json *value, figureValue(figures, name));
  return asCount(*value, absl::StrCat("figures.", name), maximum);
}

absl::Status readGrid(const Json &figures, DeviceProfile &profile) {
  TTC_TRY_ASSIGN(const Json *grid, figureValue(figures, "worker_grid"));
  if (!grid->is_array() || grid->size() != 2) {
    return wrong("figures.worker_grid", "is not [columns, rows]");
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
  TTC_TRY_ASSIGN(profile.dramChannels,
                 readCount(figures, "dram_channels", 256));
  TTC_TRY_ASSIGN(uint64_t channelBytes,
                 readCount(figures, "dram_bytes_per_channel", tebi));
  profile.dramBytes = channelBytes * profile.dramChannels;
  return absl::OkStatus();
}

absl::Status checkArchitecture(const std::string &architecture) {
  for (const char *known : {"grayskull", "wormhole", "blackhole"}) {
    if (architecture == known) {
      return absl::OkStatus();
    }
  }
  return wrong("architecture",
               absl::StrCat("is `", architecture,
                            "`; wanted grayskull, wormhole or blackhole"));
}

} // namespace

absl::StatusOr<DeviceProfile> parseDeviceProfile(std::string json) {
  Json parsed = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!parsed.is_object()) {
    return absl::InvalidArgumentError(
        "device profile: not a JSON object; the files in "
        "compiler_core/devices/profiles show the form");
  }
  TTC_TRY_ASSIGN(std::string format, readText(parsed, "format"));
  if (format != "ttc-device-profile" || parsed.value("version", Json()) != 1) {
    return wrong("format", "and `version` are not `ttc-device-profile` and 1");
  }
  DeviceProfile profile;
  TTC_TRY_ASSIGN(profile.name, readText(parsed, "name"));
  TTC_TRY_ASSIGN(profile.architecture, readText(parsed, "architecture"));
  TTC_TRY(checkArchitecture(profile.architecture));
  TTC_TRY_ASSIGN(profile.aliases, readAliases(parsed));
  for (const char *section : {"figures", "sources"}) {
    if (!parsed.contains(section) || !parsed[section].is_object()) {
      return wrong(section, "is missing or no object");
    }
  }
  TTC_TRY(checkFigures(parsed["figures"], parsed["sources"]));
  TTC_TRY(readFigures(parsed["figures"], profile));
  profile.digest = sha256(json);
  profile.json = std::move(json);
  return profile;
}

} // namespace ttc
