// `ttc devices [NAME]`.
// SPDX-License-Identifier: Apache-2.0
#include "InfoCommands.h"
#include "Nearest.h"
#include "ProgressLines.h"
#include "TextTable.h"
#include "absl/strings/str_cat.h"
#include "absl/strings/str_join.h"
#include <algorithm>
#include <nlohmann/json.hpp>

namespace ttc::cli {
namespace {

using Json = nlohmann::ordered_json;

Json deviceJson(const v1::DeviceInfo &device, bool whole) {
  Json json = {{"name", device.name()},
               {"aliases", device.aliases()},
               {"architecture", device.architecture()},
               {"chips", device.chips()},
               {"grid", {device.grid_x(), device.grid_y()}},
               {"l1_bytes_per_core", device.l1_bytes_per_core()},
               {"dram_bytes", device.dram_bytes()}};
  if (whole) {
    Json profile = Json::parse(device.profile_json(), nullptr, false);
    json["profile"] = profile.is_discarded() ? Json() : profile;
  }
  return json;
}

std::vector<std::string> deviceRow(const v1::DeviceInfo &device) {
  return {device.name(),
          device.architecture(),
          absl::StrCat(device.chips()),
          absl::StrCat(device.grid_x(), "x", device.grid_y()),
          sizeText(device.l1_bytes_per_core()),
          sizeText(device.dram_bytes()),
          absl::StrJoin(device.aliases(), ", ")};
}

std::string devicesText(const std::vector<v1::DeviceInfo> &devices) {
  std::vector<std::vector<std::string>> rows = {
      {"NAME", "ARCHITECTURE", "CHIPS", "CORES/CHIP", "L1/CORE", "DRAM/CHIP",
       "ALIASES"}};
  for (const v1::DeviceInfo &device : devices) {
    rows.push_back(deviceRow(device));
  }
  return textTable(rows);
}

bool answersTo(const v1::DeviceInfo &device, const std::string &name) {
  return device.name() == name ||
         std::find(device.aliases().begin(), device.aliases().end(), name) !=
             device.aliases().end();
}

absl::Status unknownDevice(const std::string &name,
                           const v1::GetCapabilitiesResponse &capabilities) {
  std::vector<std::string> known;
  for (const v1::DeviceInfo &device : capabilities.devices()) {
    known.push_back(device.name());
    known.insert(known.end(), device.aliases().begin(), device.aliases().end());
  }
  return absl::InvalidArgumentError(
      absl::StrCat("unknown device `", name, "`; ", didYouMean(name, known)));
}

ExitCode showOne(Session &session, const v1::DeviceInfo &device) {
  if (session.common.json) {
    session.printJson(deviceJson(device, /*whole=*/true));
  } else {
    printOut(devicesText({device}) + "\n" +
             printable(device.profile_json(), /*multiline=*/true) + "\n");
  }
  return ExitCode::Done;
}

} // namespace

ExitCode runDevices(Session &session, const std::string &name) {
  auto capabilities = session.client().capabilities(session.call());
  if (!capabilities.ok()) {
    return session.fail(capabilities.status());
  }
  std::vector<v1::DeviceInfo> devices(capabilities->devices().begin(),
                                      capabilities->devices().end());
  if (!name.empty()) {
    auto found = std::find_if(
        devices.begin(), devices.end(),
        [&](const v1::DeviceInfo &device) { return answersTo(device, name); });
    return found != devices.end()
               ? showOne(session, *found)
               : session.fail(unknownDevice(name, *capabilities));
  }
  if (session.common.json) {
    Json list = Json::array();
    for (const v1::DeviceInfo &device : devices) {
      list.push_back(deviceJson(device, /*whole=*/false));
    }
    session.printJson({{"devices", list}});
  } else {
    printOut(devicesText(devices));
  }
  return ExitCode::Done;
}

} // namespace ttc::cli
