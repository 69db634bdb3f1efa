// Device profiles: what a Tenstorrent card is, as data with sources
// (compiler_core/devices/*.json).
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DEVICES_H
#define TTC_DEVICES_H

#include "ttc/support/Digest.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace ttc {

/// One card or system. The JSON is the whole truth; the fields are what the
/// compiler asks for today.
struct DeviceProfile {
  std::string name;                 ///< "wormhole_n150"
  std::vector<std::string> aliases; ///< "wormhole", "wormhole_b0", "n150"
  std::string architecture;         ///< "grayskull", "wormhole", "blackhole"
  uint32_t chips = 1;
  uint32_t gridX = 0, gridY = 0; ///< worker cores of one chip
  uint64_t l1BytesPerCore = 0;
  uint64_t dramBytes = 0; ///< of one chip
  uint32_t dramChannels = 0;
  std::string json; ///< the data file, as it is
  Digest digest;    ///< of `json`
};

/// The built-in profiles, in the order of design §6.
const std::vector<DeviceProfile> &deviceProfiles();

/// Profile of a name or alias. Fails with INVALID_ARGUMENT naming the nearest
/// known one.
absl::StatusOr<const DeviceProfile *> findDevice(std::string_view name);

/// Parses a profile file. Fails with INVALID_ARGUMENT naming the missing or
/// wrong field.
absl::StatusOr<DeviceProfile> parseDeviceProfile(std::string json);

/// "wormhole_n150": what is meant when nothing is said.
std::string_view defaultDevice();

} // namespace ttc

#endif // TTC_DEVICES_H
