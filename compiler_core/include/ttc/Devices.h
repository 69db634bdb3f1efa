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

/// What the cost model multiplies with. Figures are the hardware's; constants
/// are fitted on measurements (tests/bench/cost_model/fit.py), the profile's
/// `cost_model.fitted` says which. A clock is a cycle of the Tensix cores.
struct DeviceRates {
  double clockHz = 0;
  double dramBytesPerSecond = 0; ///< of one chip, as specified
  double dramEfficiency = 0;     ///< share of it that is reached
  double nocBytesPerClock = 0;   ///< of one link, one direction
  /// Matrix engine, for one product of 32x32 tiles: LoFi, HiFi2, HiFi3, HiFi4.
  double matmulClocksPerTile[4] = {};
  double eltwiseElementsPerClock = 0; ///< of one core's matrix engine
  double sfpuLanes = 0;               ///< of one core's vector engine
  /// Of the link to the host, one direction, behind its line code; 0: the
  /// profile says nothing.
  double pcieBytesPerSecond = 0;
  /// What pricing kernels needs beside (costmodel/kernels); 0: the profile says
  /// nothing.
  double dramReadLatencyClocks = 0; ///< from a read's request to its first byte
  double l1ReadLatencyClocks = 0;   ///< the same, of another core's L1
  double packBytesPerClock = 0;     ///< of one core's packer

  double launchNs = 0;            ///< from one traced operation to the next
  double hostDispatchNs = 0;      ///< of the host, for an operation not traced
  double kBlockNs = 0;            ///< hand-over of one block of K between cores
  double mathEfficiency = 0;      ///< of the matrix engine in a long product
  double unpackBytesPerClock = 0; ///< from L1 to the engines, of one core
  double readClocksPerPage = 0;   ///< of one core, whatever the page's size
  double readBytesPerClock = 0;   ///< of one core, beside the pages' cost
  double writeBytesPerClock = 0;  ///< of all cores together, to DRAM
  double overlapPower = 0;        ///< p of the norm that joins math and reads
  double stretch = 0;             ///< share by which wall time exceeds clocks
  double unpackStretchClocksPerByte = 0; ///< the same, by L1 traffic
  double l1BlockBytes = 0; ///< that a matmul's blocks may take of one L1
};

/// One card or system. The JSON is the whole truth; the fields are what the
/// compiler asks for today.
struct DeviceProfile {
  std::string name;                 ///< "wormhole_n150"
  std::vector<std::string> aliases; ///< "wormhole", "wormhole_b0", "n150"
  std::string architecture;         ///< "grayskull", "wormhole", "blackhole"
  uint32_t chips = 1;
  uint32_t gridX = 0, gridY = 0; ///< worker cores of one chip
  uint64_t l1BytesPerCore = 0;
  uint64_t l1ReservedBytes = 0; ///< of l1BytesPerCore, not for tensors
  uint64_t dramBytes = 0;       ///< of one chip
  uint32_t dramChannels = 0;
  uint32_t dramAlignment = 0;   ///< bytes; of an address the NoC reads from
  uint32_t circularBuffers = 0; ///< of one core
  DeviceRates rates;
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
