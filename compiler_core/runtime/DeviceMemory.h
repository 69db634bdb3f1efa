// The memories of the simulated device: where buffers lie and what is full.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_DEVICEMEMORY_H
#define TTC_RUNTIME_DEVICEMEMORY_H

#include "DeviceTensor.h"
#include "ttc/Devices.h"
#include <map>
#include <optional>

namespace ttc::runtime {

/// Addresses of one memory, the same in all its banks (the library allocates in
/// lock step): first fit, from the bottom for DRAM, from the top for L1.
class BankAllocator {
public:
  enum class Direction { BottomUp, TopDown };
  BankAllocator(uint64_t base, uint64_t bytes, Direction direction);

  /// Absent when no gap is large enough. `bytes` 0 takes no room.
  std::optional<uint64_t> allocate(uint64_t bytes);
  /// REQUIRES: allocated and not freed.
  void free(uint64_t address, uint64_t bytes);

  uint64_t liveBytes() const { return live; }
  uint64_t capacity() const { return total; }
  uint64_t largestGap() const;

private:
  std::map<uint64_t, uint64_t> gaps; ///< address to bytes
  uint64_t total, live = 0;
  Direction direction;
};

/// What a tensor takes of a memory.
struct Footprint {
  uint64_t bytes = 0;        ///< in all banks or cores together, padded
  uint64_t bytesPerBank = 0; ///< of the fullest one
};

/// DRAM and L1 of one chip of a profile.
class DeviceMemory {
public:
  explicit DeviceMemory(const DeviceProfile &profile);

  Footprint footprint(const executable::Tensor &spec) const;

  /// Places a tensor; one on the host takes nothing. Fails with
  /// RESOURCE_EXHAUSTED naming the memory, what is wanted and the largest live
  /// tensors.
  absl::StatusOr<std::shared_ptr<DeviceBuffer>>
  allocate(const executable::Program &program, executable::TensorId tensor);

  /// Frees a buffer; a second time does nothing.
  void free(DeviceBuffer &buffer);

  uint64_t dramLiveBytes() const { return dramTotal; }
  uint64_t l1LiveBytesPerCore() const { return l1.liveBytes(); }

private:
  absl::Status exhausted(const executable::Program &program,
                         executable::TensorId tensor, Footprint wanted) const;

  uint32_t dramBanks, cores;
  uint64_t alignment; ///< of a page in DRAM
  BankAllocator dram, l1;
  uint64_t dramTotal = 0;
  /// A loop makes a tensor anew while the last turn's still lives.
  std::map<const DeviceBuffer *, std::shared_ptr<DeviceBuffer>> buffers;
};

} // namespace ttc::runtime

#endif // TTC_RUNTIME_DEVICEMEMORY_H
