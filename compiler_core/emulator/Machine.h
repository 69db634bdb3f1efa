// The memories of the emulated device: DRAM in banks, L1 of each core, and how
// the NoC finds them.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_MACHINE_H
#define TTC_EMULATOR_MACHINE_H

#include "CircularBuffer.h"
#include "KernelProgram.h"
#include "OutputLedger.h"
#include "ttc/Devices.h"
#include <map>
#include <memory>
#include <vector>

namespace ttc::emulator {

/// One core: its L1, and the circular buffers in it.
struct Core {
  uint32_t x = 0, y = 0; ///< logical
  std::vector<uint8_t> l1;
  std::vector<CircularBuffer> circularBuffers; ///< by index
};

/// A buffer with its place. Pages are interleaved over the banks: page i lies
/// in bank i % banks, at `address` + i / banks pages.
struct PlacedBuffer {
  const Buffer *spec = nullptr;
  uint32_t address = 0;
  OutputLedger *ledger = nullptr; ///< null unless it is an output
};

/// NoC coordinates are not logical ones, so that a kernel that mixes them up
/// goes wrong here, too. Faults are thrown as KernelFault.
class Machine {
public:
  /// Fails with INVALID_ARGUMENT if the program does not fit the device.
  static absl::StatusOr<std::unique_ptr<Machine>>
  create(const KernelProgram &program, const DeviceProfile &device);

  Core &core(std::pair<uint32_t, uint32_t> logical) {
    return *cores.at(logical);
  }
  const PlacedBuffer &buffer(std::string_view name) const;
  const std::vector<Core *> &allCores() const { return coreList; }
  const std::vector<std::unique_ptr<OutputLedger>> &outputs() const {
    return ledgers;
  }

  static uint32_t nocX(uint32_t logicalX) { return logicalX + 1; }
  static uint32_t nocY(uint32_t logicalY) { return logicalY + 2; }

  /// NoC address of a page of the buffer at `address`.
  uint64_t pageAddress(uint32_t address, uint32_t page, uint32_t pageSize,
                       uint32_t offset) const;
  /// `size` bytes at a NoC address. `what` begins a fault's message.
  uint8_t *locate(uint64_t nocAddress, uint32_t size, const char *what);
  /// The core at a NoC address; null if it is DRAM.
  Core *coreAt(uint64_t nocAddress);
  /// A kernel wrote to, or read from, a NoC address: outputs keep account.
  void noteWrite(uint64_t nocAddress, uint32_t size, const KernelPlace &who);
  void noteRead(uint64_t nocAddress, uint32_t size);
  /// Every core of a multicast's rectangle.
  std::vector<Core *> coresIn(uint64_t target, bool reversed);
  uint8_t *l1(Core &core, uint32_t address, uint32_t size, const char *what);
  static uint32_t localAddress(uint64_t nocAddress) {
    return static_cast<uint32_t>(nocAddress & 0xFFFFFFFF);
  }
  /// What source and destination of a copy have to agree on, in bytes.
  uint32_t alignment(uint64_t nocAddress) const;

  uint32_t semaphoreAddress(uint32_t number) const;

  /// A page of a buffer, for the host.
  uint8_t *page(const PlacedBuffer &buffer, uint32_t number);

private:
  Machine(const KernelProgram &program, const DeviceProfile &device)
      : program(program), device(device) {}
  absl::Status makeCores();
  absl::Status placeBuffers();
  template <typename Visit>
  void forEachOutputPage(uint64_t nocAddress, uint32_t size, Visit visit);

  const KernelProgram &program;
  const DeviceProfile &device;
  std::map<std::pair<uint32_t, uint32_t>, std::unique_ptr<Core>> cores;
  std::vector<Core *> coreList;
  std::vector<std::vector<uint8_t>> dram;
  std::vector<PlacedBuffer> buffers;
  std::vector<std::unique_ptr<OutputLedger>> ledgers;
};

} // namespace ttc::emulator

#endif // TTC_EMULATOR_MACHINE_H
