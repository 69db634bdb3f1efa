// Placing, and finding again.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include "Scheduler.h"
#include "absl/strings/str_cat.h"
#include <algorithm>
#include <cstring>

namespace ttc::emulator {
namespace {

constexpr uint32_t semaphoreBase = 0x4000, semaphoreBytes = 16;
constexpr uint32_t dramBase = 0x10000, pageAlignment = 64;
constexpr uint32_t dramColumn = 60; ///< NoC x of the banks; y is the bank
constexpr uint32_t maxSemaphores = 16;

struct Place {
  uint32_t x, y, address;
};

Place placeOf(uint64_t nocAddress) {
  return {static_cast<uint32_t>(nocAddress >> 36 & 63),
          static_cast<uint32_t>(nocAddress >> 42 & 63),
          Machine::localAddress(nocAddress)};
}

uint64_t nocAddress(uint32_t x, uint32_t y, uint32_t address) {
  return uint64_t(y) << 42 | uint64_t(x) << 36 | address;
}

uint32_t alignedPage(const Buffer &buffer) {
  auto bytes = static_cast<uint32_t>(bytesOf(buffer.format));
  return (bytes + pageAlignment - 1) / pageAlignment * pageAlignment;
}

} // namespace

absl::StatusOr<std::unique_ptr<Machine>>
Machine::create(const KernelProgram &program, const DeviceProfile &device) {
  std::unique_ptr<Machine> machine(new Machine(program, device));
  TTC_TRY(machine->makeCores());
  TTC_TRY(machine->placeBuffers());
  return machine;
}

absl::Status Machine::makeCores() {
  uint64_t address = std::max<uint64_t>(device.l1ReservedBytes, 0x10000);
  address = (address + pageAlignment - 1) / pageAlignment * pageAlignment;
  std::vector<CircularBuffer> circularBuffers(64);
  const uint32_t most = device.architecture == "blackhole" ? 64 : 32;
  for (const CircularBufferSpec &spec : program.circularBuffers) {
    if (spec.index >= most) {
      return absl::InvalidArgumentError(
          absl::StrCat("`", spec.name, "` is circular buffer ", spec.index,
                       "; `", device.name, "` has ", most));
    }
    circularBuffers[spec.index] =
        CircularBuffer(spec, static_cast<uint32_t>(address));
    address += uint64_t(spec.pages) * bytesOf(spec.format);
    address = (address + pageAlignment - 1) / pageAlignment * pageAlignment;
  }
  if (address > device.l1BytesPerCore) {
    return absl::InvalidArgumentError(absl::StrCat(
        "the circular buffers end at ", address, " in L1; a core of `",
        device.name, "` has ", device.l1BytesPerCore, " bytes"));
  }
  if (program.semaphores.size() > maxSemaphores) {
    return absl::InvalidArgumentError(
        absl::StrCat("the program has ", program.semaphores.size(),
                     " semaphores; a core has ", maxSemaphores));
  }
  for (const Kernel &kernel : program.kernels) {
    for (auto [x, y] : kernel.cores) {
      if (x >= device.gridX || y >= device.gridY) {
        return absl::InvalidArgumentError(absl::StrCat(
            "kernel `", kernel.name, "` runs on core (", x, ", ", y, "); `",
            device.name, "` has ", device.gridX, "x", device.gridY, " cores"));
      }
      std::unique_ptr<Core> &core = cores[{x, y}];
      if (core) {
        continue;
      }
      core = std::make_unique<Core>();
      core->x = x;
      core->y = y;
      core->l1.resize(device.l1BytesPerCore);
      core->circularBuffers = circularBuffers;
      for (size_t i = 0; i < program.semaphores.size(); ++i) {
        std::memcpy(&core->l1[semaphoreBase + i * semaphoreBytes],
                    &program.semaphores[i].initial, 4);
      }
    }
  }
  for (auto &[place, core] : cores) {
    coreList.push_back(core.get());
  }
  return absl::OkStatus();
}

absl::Status Machine::placeBuffers() {
  size_t banks = std::max<size_t>(device.dramChannels, 1);
  uint64_t inDram = dramBase, inL1 = device.l1BytesPerCore;
  for (const Buffer &buffer : program.buffers) {
    size_t over = buffer.inDram ? banks : coreList.size();
    uint64_t bytes =
        (buffer.tiles() + over - 1) / over * uint64_t(alignedPage(buffer));
    OutputLedger *ledger = nullptr;
    if (buffer.role == "output") {
      ledgers.push_back(std::make_unique<OutputLedger>(buffer));
      ledger = ledgers.back().get();
    }
    if (buffer.inDram) {
      buffers.push_back({&buffer, static_cast<uint32_t>(inDram), ledger});
      inDram += bytes;
    } else {
      if (bytes > inL1 / 2) {
        return absl::InvalidArgumentError(absl::StrCat(
            "buffer `", buffer.name, "` needs ", bytes, " bytes of L1"));
      }
      inL1 -= bytes;
      buffers.push_back({&buffer, static_cast<uint32_t>(inL1), ledger});
    }
  }
  if (inDram > UINT32_MAX) {
    return absl::InvalidArgumentError(
        "the buffers need more than 4 GiB a bank");
  }
  dram.assign(banks, std::vector<uint8_t>(inDram));
  return absl::OkStatus();
}

const PlacedBuffer &Machine::buffer(std::string_view name) const {
  return *std::find_if(
      buffers.begin(), buffers.end(),
      [&](const PlacedBuffer &b) { return b.spec->name == name; });
}

uint64_t Machine::pageAddress(uint32_t address, uint32_t page,
                              uint32_t pageSize, uint32_t offset) const {
  auto found =
      std::find_if(buffers.begin(), buffers.end(),
                   [&](const PlacedBuffer &b) { return b.address == address; });
  if (found == buffers.end()) {
    throw KernelFault{absl::StrCat(
        "an accessor over address ", absl::Hex(address),
        ", where no buffer begins: the argument is not a buffer's address")};
  }
  const Buffer &spec = *found->spec;
  if (page >= spec.tiles()) {
    throw KernelFault{absl::StrCat("page ", page, " of `", spec.name,
                                   "`, which has ", spec.tiles())};
  }
  if (pageSize != bytesOf(spec.format)) {
    throw KernelFault{absl::StrCat("pages of ", pageSize, " bytes of `",
                                   spec.name, "`, whose pages have ",
                                   bytesOf(spec.format))};
  }
  size_t over = spec.inDram ? dram.size() : coreList.size();
  auto local =
      static_cast<uint32_t>(address + page / over * alignedPage(spec) + offset);
  if (spec.inDram) {
    return nocAddress(dramColumn, static_cast<uint32_t>(page % over), local);
  }
  const Core &core = *coreList[page % over];
  return nocAddress(nocX(core.x), nocY(core.y), local);
}

Core *Machine::coreAt(uint64_t address) {
  Place place = placeOf(address);
  if (place.x == dramColumn) {
    return nullptr;
  }
  auto found = place.x == 0 || place.y < 2
                   ? cores.end()
                   : cores.find({place.x - 1, place.y - 2});
  if (found == cores.end()) {
    throw KernelFault{
        absl::StrCat("NoC coordinates (", place.x, ", ", place.y,
                     ") of no core of this program: are they logical ones?")};
  }
  return found->second.get();
}

uint8_t *Machine::l1(Core &core, uint32_t address, uint32_t size,
                     const char *what) {
  if (uint64_t(address) + size > core.l1.size()) {
    throw KernelFault{absl::StrCat(what, " ", size, " bytes at ",
                                   absl::Hex(address),
                                   ", beyond the end of L1")};
  }
  return &core.l1[address];
}

uint8_t *Machine::locate(uint64_t address, uint32_t size, const char *what) {
  if (Core *core = coreAt(address)) {
    return l1(*core, localAddress(address), size, what);
  }
  Place place = placeOf(address);
  if (place.y >= dram.size() ||
      uint64_t(place.address) + size > dram[place.y].size()) {
    throw KernelFault{absl::StrCat(what, " ", size, " bytes at ",
                                   absl::Hex(place.address), " of DRAM bank ",
                                   place.y, ", where nothing is")};
  }
  return &dram[place.y][place.address];
}

/// Calls `visit(ledger, page, first byte in it, bytes)` for the pages of
/// outputs in [address, address + size) of one bank or core.
template <typename Visit>
void Machine::forEachOutputPage(uint64_t address, uint32_t size, Visit visit) {
  Place place = placeOf(address);
  bool inDram = place.x == dramColumn;
  size_t over = inDram ? dram.size() : coreList.size();
  for (const PlacedBuffer &buffer : buffers) {
    if (!buffer.ledger || buffer.spec->inDram != inDram ||
        place.address + size <= buffer.address) {
      continue;
    }
    size_t bank =
        inDram ? place.y
               : std::find(coreList.begin(), coreList.end(), coreAt(address)) -
                     coreList.begin();
    uint32_t stride = alignedPage(*buffer.spec);
    auto bytes = static_cast<uint32_t>(bytesOf(buffer.spec->format));
    uint32_t begin = std::max(place.address, buffer.address) - buffer.address;
    uint32_t end = place.address + size - buffer.address;
    for (uint32_t row = begin / stride; row * stride < end; ++row) {
      size_t page = row * over + bank;
      uint32_t from = std::max(begin, row * stride) - row * stride;
      uint32_t to = std::min(end - row * stride, bytes);
      if (page < buffer.spec->tiles() && from < to) {
        visit(*buffer.ledger, static_cast<uint32_t>(page), from, to - from);
      }
    }
  }
}

void Machine::noteWrite(uint64_t address, uint32_t size,
                        const KernelPlace &who) {
  forEachOutputPage(
      address, size,
      [&](OutputLedger &ledger, uint32_t page, uint32_t from, uint32_t bytes) {
        ledger.wrote(page, from, bytes, who);
      });
}

void Machine::noteRead(uint64_t address, uint32_t size) {
  forEachOutputPage(address, size,
                    [](OutputLedger &ledger, uint32_t page, uint32_t,
                       uint32_t) { ledger.read(page); });
}

uint32_t Machine::alignment(uint64_t address) const {
  bool isDram = placeOf(address).x == dramColumn;
  return isDram ? device.dramAlignment : 16;
}

std::vector<Core *> Machine::coresIn(uint64_t target, bool reversed) {
  Place end = placeOf(target);
  uint32_t startX = target >> 48 & 63, startY = target >> 54 & 63;
  bool isBackward = startX > end.x || startY > end.y;
  bool isForward = startX < end.x || startY < end.y;
  if (reversed ? isForward : isBackward) {
    throw KernelFault{absl::StrCat(
        "a multicast from (", startX, ", ", startY, ") to (", end.x, ", ",
        end.y, ") on NoC ", reversed ? 1 : 0,
        reversed
            ? ", where it goes from the larger coordinates to the smaller"
            : ", where it goes from the smaller coordinates to the larger")};
  }
  std::vector<Core *> found;
  for (uint32_t y = std::min(startY, end.y); y <= std::max(startY, end.y);
       ++y) {
    for (uint32_t x = std::min(startX, end.x); x <= std::max(startX, end.x);
         ++x) {
      found.push_back(coreAt(nocAddress(x, y, end.address)));
      if (!found.back()) {
        throw KernelFault{"a multicast to DRAM"};
      }
    }
  }
  return found;
}

uint32_t Machine::semaphoreAddress(uint32_t number) const {
  if (number >= program.semaphores.size()) {
    throw KernelFault{absl::StrCat("semaphore ", number, "; the program has ",
                                   program.semaphores.size())};
  }
  return semaphoreBase + number * semaphoreBytes;
}

uint8_t *Machine::page(const PlacedBuffer &buffer, uint32_t number) {
  auto bytes = static_cast<uint32_t>(bytesOf(buffer.spec->format));
  return locate(pageAddress(buffer.address, number, bytes, 0), bytes, "");
}

} // namespace ttc::emulator
