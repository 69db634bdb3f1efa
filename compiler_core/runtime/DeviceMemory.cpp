// SPDX-License-Identifier: Apache-2.0
#include "DeviceMemory.h"

#include "Text.h"
#include <algorithm>
#include <vector>

using namespace ttc;
using namespace ttc::runtime;
using namespace ttc::executable;

// What firmware, kernels and their arguments keep of a core's L1, and what the
// library keeps at the bottom of a DRAM bank.
static constexpr uint64_t l1Reserved = 103840;
static constexpr uint64_t dramReserved = 32;
static constexpr uint64_t l1Alignment = 16;
static constexpr int64_t tileSide = 32;

BankAllocator::BankAllocator(uint64_t base, uint64_t bytes, Direction direction)
    : total(bytes), direction(direction) {
  gaps[base] = bytes;
}

std::optional<uint64_t> BankAllocator::allocate(uint64_t bytes) {
  auto fits = [&](const auto &gap) { return gap.second >= bytes; };
  auto found = gaps.end();
  if (direction == Direction::BottomUp) {
    found = std::find_if(gaps.begin(), gaps.end(), fits);
  } else if (auto last = std::find_if(gaps.rbegin(), gaps.rend(), fits);
             last != gaps.rend()) {
    found = std::prev(last.base());
  }
  if (found == gaps.end()) {
    return std::nullopt;
  }
  auto [start, size] = *found;
  bool bottom = direction == Direction::BottomUp;
  uint64_t address = bottom ? start : start + size - bytes;
  gaps.erase(found);
  if (size > bytes) {
    gaps[bottom ? start + bytes : start] = size - bytes;
  }
  live += bytes;
  return address;
}

void BankAllocator::free(uint64_t address, uint64_t bytes) {
  live -= bytes;
  if (bytes == 0) {
    return;
  }
  auto next = gaps.lower_bound(address);
  if (next != gaps.end() && address + bytes == next->first) {
    bytes += next->second;
    next = gaps.erase(next);
  }
  if (next != gaps.begin()) {
    auto before = std::prev(next);
    if (before->first + before->second == address) {
      before->second += bytes;
      return;
    }
  }
  gaps[address] = bytes;
}

uint64_t BankAllocator::largestGap() const {
  uint64_t largest = 0;
  for (const auto &[address, bytes] : gaps) {
    largest = std::max(largest, bytes);
  }
  return largest;
}

static uint64_t lessReserved(uint64_t bytes, uint64_t reserved) {
  return bytes > reserved ? bytes - reserved : 0;
}

DeviceMemory::DeviceMemory(const DeviceProfile &profile)
    : dramBanks(std::max(profile.dramChannels, 1U)),
      cores(std::max(profile.gridX * profile.gridY, 1U)),
      alignment(profile.dramAlignment),
      dram(dramReserved,
           lessReserved(profile.dramBytes / dramBanks, dramReserved),
           BankAllocator::Direction::BottomUp),
      l1(l1Reserved, lessReserved(profile.l1BytesPerCore, l1Reserved),
         BankAllocator::Direction::TopDown) {}

static uint64_t divideUp(uint64_t value, uint64_t by) {
  return (value + by - 1) / by;
}

static uint64_t elementBytes(DType dtype) {
  switch (dtype) {
  case DType::BFloat16:
  case DType::UInt16:
    return 2;
  case DType::UInt8:
  case DType::BFloat8B: // row-major block floats do not exist
  case DType::BFloat4B:
    return 1;
  default:
    return 4;
  }
}

/// A tile with its exponents, one for each 16 datums.
static uint64_t tileBytes(DType dtype) {
  switch (dtype) {
  case DType::BFloat8B:
    return 1088;
  case DType::BFloat4B:
    return 576;
  default:
    return elementBytes(dtype) * tileSide * tileSide;
  }
}

/// Pages of a tensor: tiles, or rows.
struct Pages {
  uint64_t count, bytes;
};

static Pages pagesOf(const Tensor &spec, uint64_t alignment) {
  size_t rank = spec.shape.size();
  uint64_t columns = rank > 0 ? spec.shape[rank - 1] : 1;
  uint64_t rows = rank > 1 ? spec.shape[rank - 2] : 1;
  uint64_t outer = 1;
  for (size_t i = 0; i + 2 < rank; ++i) {
    outer *= spec.shape[i];
  }
  if (spec.layout == Layout::Tile) {
    return {outer * divideUp(rows, tileSide) * divideUp(columns, tileSide),
            tileBytes(spec.dtype)};
  }
  uint64_t row = columns * elementBytes(spec.dtype);
  return {outer * rows, divideUp(row, alignment) * alignment};
}

/// Bytes of one core's shard.
static uint64_t shardBytes(const Tensor &spec) {
  const MemoryConfig &memory = spec.memory;
  if (spec.layout == Layout::Tile) {
    return divideUp(memory.shardHeight, tileSide) *
           divideUp(memory.shardWidth, tileSide) * tileBytes(spec.dtype);
  }
  uint64_t row = memory.shardWidth * elementBytes(spec.dtype);
  return memory.shardHeight * divideUp(row, l1Alignment) * l1Alignment;
}

Footprint DeviceMemory::footprint(const Tensor &spec) const {
  const MemoryConfig &memory = spec.memory;
  uint64_t shards = uint64_t(memory.gridX) * memory.gridY;
  if (memory.sharding != Sharding::Interleaved && shards &&
      memory.shardHeight && memory.shardWidth) {
    uint64_t bytes = shardBytes(spec);
    bool inL1 = memory.buffer == BufferType::L1;
    return {bytes * shards, inL1 ? bytes : bytes * divideUp(shards, dramBanks)};
  }
  bool inL1 = memory.buffer == BufferType::L1;
  Pages pages = pagesOf(spec, inL1 ? l1Alignment : alignment);
  uint64_t banks = inL1 ? cores : dramBanks;
  return {pages.count * pages.bytes,
          divideUp(pages.count, banks) * pages.bytes};
}

absl::StatusOr<std::shared_ptr<DeviceBuffer>>
DeviceMemory::allocate(const Program &program, TensorId tensor) {
  const Tensor &spec = program.tensors[tensor];
  if (spec.memory.buffer == BufferType::Host) {
    auto buffer = std::make_shared<DeviceBuffer>();
    buffer->memory = BufferType::Host;
    buffer->tensor = tensor;
    return buffer;
  }
  Footprint wanted = footprint(spec);
  bool inL1 = spec.memory.buffer == BufferType::L1;
  std::optional<uint64_t> address =
      (inL1 ? l1 : dram).allocate(wanted.bytesPerBank);
  if (!address) {
    return exhausted(program, tensor, wanted);
  }
  auto buffer = std::make_shared<DeviceBuffer>();
  *buffer = {*address,           wanted.bytes, wanted.bytesPerBank,
             spec.memory.buffer, tensor,       true};
  dramTotal += inL1 ? 0 : wanted.bytes;
  buffers[buffer.get()] = buffer;
  return buffer;
}

void DeviceMemory::free(DeviceBuffer &buffer) {
  auto found = buffers.find(&buffer);
  if (found == buffers.end()) {
    return;
  }
  std::shared_ptr<DeviceBuffer> kept = found->second;
  bool inL1 = buffer.memory == BufferType::L1;
  (inL1 ? l1 : dram).free(buffer.address, buffer.bytesPerBank);
  dramTotal -= inL1 ? 0 : buffer.bytes;
  buffer.allocated = false;
  buffers.erase(found);
}

absl::Status DeviceMemory::exhausted(const Program &program, TensorId tensor,
                                     Footprint wanted) const {
  const Tensor &spec = program.tensors[tensor];
  bool inL1 = spec.memory.buffer == BufferType::L1;
  const BankAllocator &memory = inL1 ? l1 : dram;
  std::vector<const DeviceBuffer *> live;
  for (const auto &[address, buffer] : buffers) {
    if (buffer->memory == spec.memory.buffer) {
      live.push_back(buffer.get());
    }
  }
  std::sort(live.begin(), live.end(), [](const auto *a, const auto *b) {
    return std::pair(b->bytesPerBank, a->tensor) <
           std::pair(a->bytesPerBank, b->tensor);
  });
  std::string message =
      text("out of ", inL1 ? "L1" : "DRAM", ": `", spec.name, "`, ",
           describe(spec), ", wants ", wanted.bytesPerBank, " bytes of each ",
           inL1 ? "core" : "bank", "; ", memory.liveBytes(), " of ",
           memory.capacity(), " are in use, the largest gap is ",
           memory.largestGap(), ". Largest live tensors:");
  for (size_t i = 0; i < std::min<size_t>(live.size(), 5); ++i) {
    const Tensor &other = program.tensors[live[i]->tensor];
    message += text(i ? ", `" : " `", other.name, "` (", describe(other), ", ",
                    live[i]->bytesPerBank, ")");
  }
  return absl::ResourceExhaustedError(message + (live.empty() ? " none" : ""));
}
