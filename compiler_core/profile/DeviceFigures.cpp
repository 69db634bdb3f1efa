// Reads `figures` of the profile's JSON.
// SPDX-License-Identifier: Apache-2.0
#include "DeviceFigures.h"
#include <nlohmann/json.hpp>

namespace ttc::profile {

DeviceFigures figuresOf(const DeviceProfile &device) {
  using Json = nlohmann::json;
  DeviceFigures figures;
  figures.tensixX = device.gridX;
  figures.tensixY = device.gridY;
  Json json = Json::parse(device.json, nullptr, /*allow_exceptions=*/false);
  if (!json.is_object() || !json.contains("figures")) {
    return figures;
  }
  auto value = [&](const char *name) {
    const Json &all = json["figures"];
    bool has = all.contains(name) && all[name].is_object();
    return has ? all[name].value("value", Json()) : Json();
  };
  if (Json clock = value("clock_hz"); clock.is_number() && clock > 0) {
    figures.clockHz = clock.get<uint64_t>();
  }
  if (Json reserved = value("l1_reserved_bytes"); reserved.is_number()) {
    figures.l1ReservedBytes = reserved.get<uint64_t>();
  }
  Json grid = value("tensix_grid");
  if (grid.is_array() && grid.size() == 2 && grid[0].is_number() &&
      grid[1].is_number()) {
    figures.tensixX = grid[0].get<uint32_t>();
    figures.tensixY = grid[1].get<uint32_t>();
  }
  return figures;
}

} // namespace ttc::profile
