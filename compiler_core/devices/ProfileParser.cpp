// Reads a device profile and says which field is wrong.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/Devices.h"

#include "absl/strings/str_cat.h"
#include <iterator>
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
  TTC_TRY_ASSIGN(profile.l1ReservedBytes,
                 readCount(figures, "l1_reserved_bytes", 64 * mebi));
  if (profile.l1ReservedBytes >= profile.l1BytesPerCore) {
    return wrong("figures.l1_reserved_bytes",
                 absl::StrCat("is ", profile.l1ReservedBytes,
                              "; wanted less than figures.l1_bytes_per_core, ",
                              profile.l1BytesPerCore));
  }
  TTC_TRY_ASSIGN(profile.dramChannels,
                 readCount(figures, "dram_channels", 256));
  TTC_TRY_ASSIGN(uint64_t channelBytes,
                 readCount(figures, "dram_bytes_per_channel", tebi));
  profile.dramBytes = channelBytes * profile.dramChannels;
  return absl::OkStatus();
}

/// A number that a field of the profile is read into.
struct RateField {
  const char *name;
  double DeviceRates::*target;
  double minimum, maximum;
};

constexpr RateField figureRates[] = {
    {"clock_hz", &DeviceRates::clockHz, 1e6, 1e11},
    {"dram_bandwidth_bytes_per_s", &DeviceRates::dramBytesPerSecond, 1e6, 1e15},
    {"dram_efficiency", &DeviceRates::dramEfficiency, 0.01, 1},
    {"noc_bytes_per_clock", &DeviceRates::nocBytesPerClock, 1, 1e5},
    {"eltwise_elements_per_clock_per_core",
     &DeviceRates::eltwiseElementsPerClock, 1, 1e6},
    {"sfpu_lanes", &DeviceRates::sfpuLanes, 1, 1e6},
};

constexpr RateField constantRates[] = {
    {"launch_ns", &DeviceRates::launchNs, 0, 1e9},
    {"host_dispatch_ns", &DeviceRates::hostDispatchNs, 0, 1e9},
    {"k_block_ns", &DeviceRates::kBlockNs, 0, 1e9},
    {"math_efficiency", &DeviceRates::mathEfficiency, 0.01, 2},
    {"unpack_bytes_per_clock", &DeviceRates::unpackBytesPerClock, 1, 1e6},
    {"read_clocks_per_page", &DeviceRates::readClocksPerPage, 0, 1e6},
    {"read_bytes_per_clock", &DeviceRates::readBytesPerClock, 0.1, 1e6},
    {"write_bytes_per_clock", &DeviceRates::writeBytesPerClock, 0.1, 1e6},
    {"overlap_power", &DeviceRates::overlapPower, 1, 100},
    {"stretch", &DeviceRates::stretch, 0, 10},
    {"unpack_stretch_clocks_per_byte", &DeviceRates::unpackStretchClocksPerByte,
     0, 10},
    {"l1_block_bytes", &DeviceRates::l1BlockBytes, 1024, 1e9},
};

absl::Status readRate(const Json &value, const std::string &field,
                      double minimum, double maximum, double &target) {
  // NaN is no number of JSON; 1e999 parses as infinity and fails the range.
  if (!value.is_number() || !(value.get<double>() >= minimum) ||
      !(value.get<double>() <= maximum)) {
    return wrong(field,
                 absl::StrCat("is ", value.dump(), "; wanted a number from ",
                              minimum, " to ", maximum));
  }
  target = value.get<double>();
  return absl::OkStatus();
}

absl::Status readMatmulClocks(const Json &figures, DeviceRates &rates) {
  const std::string field = "figures.matmul_cycles_per_tile";
  TTC_TRY_ASSIGN(const Json *clocks,
                 figureValue(figures, "matmul_cycles_per_tile"));
  const char *const names[] = {"lofi", "hifi2", "hifi3", "hifi4"};
  for (size_t i = 0; i < std::size(names); ++i) {
    if (!clocks->is_object() || !clocks->contains(names[i])) {
      return wrong(absl::StrCat(field, ".", names[i]), "is missing");
    }
    TTC_TRY(readRate(clocks->at(names[i]), absl::StrCat(field, ".", names[i]),
                     0.1, 1e6, rates.matmulClocksPerTile[i]));
  }
  return absl::OkStatus();
}

absl::Status readConstants(const Json &profile, DeviceRates &rates) {
  auto model = profile.find("cost_model");
  if (model == profile.end() || !model->is_object()) {
    return wrong("cost_model", "is missing or no object");
  }
  auto fitted = model->find("fitted");
  if (fitted == model->end() || !fitted->is_string() ||
      fitted->get_ref<const std::string &>().empty()) {
    return wrong("cost_model.fitted",
                 "does not say where the constants come from");
  }
  auto constants = model->find("constants");
  if (constants == model->end() || !constants->is_object()) {
    return wrong("cost_model.constants", "is missing or no object");
  }
  for (const RateField &rate : constantRates) {
    std::string field = absl::StrCat("cost_model.constants.", rate.name);
    auto found = constants->find(rate.name);
    if (found == constants->end()) {
      return wrong(field, "is missing");
    }
    TTC_TRY(readRate(*found, field, rate.minimum, rate.maximum,
                     rates.*rate.target));
  }
  return absl::OkStatus();
}

absl::Status readRates(const Json &profile, DeviceRates &rates) {
  const Json &figures = profile.at("figures");
  for (const RateField &rate : figureRates) {
    TTC_TRY_ASSIGN(const Json *value, figureValue(figures, rate.name));
    TTC_TRY(readRate(*value, absl::StrCat("figures.", rate.name), rate.minimum,
                     rate.maximum, rates.*rate.target));
  }
  TTC_TRY(readMatmulClocks(figures, rates));
  return readConstants(profile, rates);
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
  TTC_TRY(readRates(parsed, profile.rates));
  profile.digest = sha256(json);
  profile.json = std::move(json);
  return profile;
}

} // namespace ttc
