// Reads what the cost model multiplies with.
// SPDX-License-Identifier: Apache-2.0
#include "ProfileFields.h"

#include "absl/strings/numbers.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_split.h"
#include <cmath>
#include <iterator>

namespace ttc {
namespace {

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

/// Figures that a profile may lack.
constexpr RateField optionalRates[] = {
    {"dram_read_latency_cycles", &DeviceRates::dramReadLatencyClocks, 1, 1e6},
    {"remote_l1_read_latency_cycles", &DeviceRates::l1ReadLatencyClocks, 1,
     1e6},
    {"packer_bytes_per_clock", &DeviceRates::packBytesPerClock, 1, 1e6},
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

absl::Status readRate(const ProfileJson &value, const std::string &field,
                      double minimum, double maximum, double &target) {
  if (!value.is_number() || !(value.get<double>() >= minimum) ||
      !(value.get<double>() <= maximum)) {
    return wrongField(field, absl::StrCat("is ", shownValue(value),
                                          "; wanted a number from ", minimum,
                                          " to ", maximum));
  }
  target = value.get<double>();
  return absl::OkStatus();
}

absl::Status readMatmulClocks(const ProfileJson &figures, DeviceRates &rates) {
  const std::string field = "figures.matmul_cycles_per_tile";
  TTC_TRY_ASSIGN(const ProfileJson *clocks,
                 figureValue(figures, "matmul_cycles_per_tile"));
  const char *const names[] = {"lofi", "hifi2", "hifi3", "hifi4"};
  for (size_t i = 0; i < std::size(names); ++i) {
    if (!clocks->is_object() || !clocks->contains(names[i])) {
      return wrongField(absl::StrCat(field, ".", names[i]), "is missing");
    }
    TTC_TRY(readRate(clocks->at(names[i]), absl::StrCat(field, ".", names[i]),
                     0.1, 1e6, rates.matmulClocksPerTile[i]));
  }
  return absl::OkStatus();
}

/// "4.0 x16": generation and lanes. A lane of generation 3 moves 8 G bits a
/// second, each later one twice as many, 128 of 130 of them data.
absl::Status readPcie(const ProfileJson &figures, DeviceRates &rates) {
  if (!figures.contains("pcie")) {
    return absl::OkStatus();
  }
  TTC_TRY_ASSIGN(const ProfileJson *value, figureValue(figures, "pcie"));
  std::string text = value->is_string() ? value->get<std::string>() : "";
  std::vector<std::string> parts = absl::StrSplit(text, " x");
  int lanes = 0;
  double generation = 0;
  if (parts.size() != 2 || !absl::SimpleAtod(parts[0], &generation) ||
      !absl::SimpleAtoi(parts[1], &lanes) || generation < 3 || generation > 7 ||
      lanes < 1 || lanes > 16) {
    return wrongField("figures.pcie",
                      absl::StrCat("is ", shownValue(*value),
                                   "; wanted generation and lanes as in "
                                   "\"4.0 x16\""));
  }
  double gigabits = 8 * std::pow(2, std::floor(generation) - 3);
  rates.pcieBytesPerSecond = gigabits * 1e9 / 8 * 128 / 130 * lanes;
  return absl::OkStatus();
}

absl::Status readConstants(const ProfileJson &profile, DeviceRates &rates) {
  auto model = profile.find("cost_model");
  if (model == profile.end() || !model->is_object()) {
    return wrongField("cost_model", "is missing or no object");
  }
  auto fitted = model->find("fitted");
  if (fitted == model->end() || !fitted->is_string() ||
      fitted->get_ref<const std::string &>().empty()) {
    return wrongField("cost_model.fitted",
                      "does not say where the constants come from");
  }
  auto constants = model->find("constants");
  if (constants == model->end() || !constants->is_object()) {
    return wrongField("cost_model.constants", "is missing or no object");
  }
  std::vector<std::string_view> known;
  for (const RateField &rate : constantRates) {
    known.push_back(rate.name);
  }
  TTC_TRY(checkNames(*constants, "cost_model.constants.", known));
  for (const RateField &rate : constantRates) {
    std::string field = absl::StrCat("cost_model.constants.", rate.name);
    auto found = constants->find(rate.name);
    if (found == constants->end()) {
      return wrongField(field, "is missing");
    }
    TTC_TRY(readRate(*found, field, rate.minimum, rate.maximum,
                     rates.*rate.target));
  }
  return absl::OkStatus();
}

} // namespace

absl::Status readRates(const ProfileJson &profile, DeviceRates &rates) {
  const ProfileJson &figures = profile.at("figures");
  for (const RateField &rate : figureRates) {
    TTC_TRY_ASSIGN(const ProfileJson *value, figureValue(figures, rate.name));
    TTC_TRY(readRate(*value, absl::StrCat("figures.", rate.name), rate.minimum,
                     rate.maximum, rates.*rate.target));
  }
  for (const RateField &rate : optionalRates) {
    if (figures.contains(rate.name)) {
      TTC_TRY_ASSIGN(const ProfileJson *value, figureValue(figures, rate.name));
      TTC_TRY(readRate(*value, absl::StrCat("figures.", rate.name),
                       rate.minimum, rate.maximum, rates.*rate.target));
    }
  }
  TTC_TRY(readMatmulClocks(figures, rates));
  TTC_TRY(readPcie(figures, rates));
  return readConstants(profile, rates);
}

} // namespace ttc
