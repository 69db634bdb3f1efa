// Type to tensor, attribute to bytes.
// SPDX-License-Identifier: Apache-2.0
#include "emitters/executable/Tensors.h"

#include "dialects/ttnn/TTNN.h"
#include "llvm/Support/Endian.h"

using namespace mlir;

namespace ttc::ttx {
namespace {

using executable::DType;
using executable::MemoryConfig;
using executable::Sharding;
using tt::ttcore::DataType;

constexpr size_t storedBytes = 4; // of what storedElements gives

FailureOr<DType> dtypeOf(DataType type) {
  switch (type) {
  case DataType::Float32:
    return DType::Float32;
  case DataType::BFloat16:
    return DType::BFloat16;
  case DataType::BFP_BFloat8:
    return DType::BFloat8B;
  case DataType::BFP_BFloat4:
    return DType::BFloat4B;
  case DataType::UInt32:
    return DType::UInt32;
  case DataType::UInt16:
    return DType::UInt16;
  case DataType::UInt8:
    return DType::UInt8;
  case DataType::Int32:
    return DType::Int32;
  default:
    return failure();
  }
}

Sharding shardingOf(tt::ttnn::TensorMemoryLayout layout) {
  switch (layout) {
  case tt::ttnn::TensorMemoryLayout::Interleaved:
    return Sharding::Interleaved;
  case tt::ttnn::TensorMemoryLayout::HeightSharded:
    return Sharding::Height;
  case tt::ttnn::TensorMemoryLayout::WidthSharded:
    return Sharding::Width;
  case tt::ttnn::TensorMemoryLayout::BlockSharded:
    return Sharding::Block;
  }
  return Sharding::Interleaved;
}

/// Memref and grid of the encoding: one core's share, rows and columns of
/// cores.
FailureOr<MemoryConfig> memoryOf(tt::ttnn::TTNNLayoutAttr layout) {
  MemoryConfig memory;
  switch (layout.getBufferType()) {
  case tt::ttnn::BufferType::DRAM:
    memory.buffer = executable::BufferType::Dram;
    break;
  case tt::ttnn::BufferType::L1:
    memory.buffer = executable::BufferType::L1;
    break;
  case tt::ttnn::BufferType::SystemMemory:
    memory.buffer = executable::BufferType::Host;
    break;
  }
  memory.sharding = shardingOf(layout.getMemLayout());
  if (memory.sharding == Sharding::Interleaved) {
    return memory;
  }
  ArrayRef<int64_t> shard = layout.getMemref().getShape();
  ArrayRef<int64_t> grid = layout.getGrid();
  int64_t height = 1, width = 1;
  if (auto tile =
          dyn_cast<tt::ttcore::TileType>(layout.getMemref().getElementType())) {
    height = tile.getHeight();
    width = tile.getWidth();
  }
  if (shard.size() != 2 || grid.size() != 2) {
    return failure();
  }
  memory.shardHeight = static_cast<uint32_t>(shard[0] * height);
  memory.shardWidth = static_cast<uint32_t>(shard[1] * width);
  memory.gridY = static_cast<uint32_t>(grid[0]);
  memory.gridX = static_cast<uint32_t>(grid[1]);
  return memory;
}

/// The upper half of a float, rounded to nearest even; NaNs stay NaNs.
uint16_t toBFloat16(uint32_t bits) {
  bool isNaN = (bits & 0x7fffffff) > 0x7f800000;
  uint32_t rounding = 0x7fff + ((bits >> 16) & 1);
  return static_cast<uint16_t>(isNaN ? (bits >> 16) | 0x40
                                     : (bits + rounding) >> 16);
}

template <typename T, typename Convert>
void appendEach(std::string &out, StringRef stored, Convert convert) {
  out.resize(stored.size() / storedBytes * sizeof(T));
  for (size_t i = 0; i * storedBytes < stored.size(); ++i) {
    uint32_t bits =
        llvm::support::endian::read32le(stored.data() + i * storedBytes);
    llvm::support::endian::write<T, llvm::endianness::little>(
        out.data() + i * sizeof(T), static_cast<T>(convert(bits)));
  }
}

} // namespace

FailureOr<executable::Tensor> tensorOfType(RankedTensorType type) {
  executable::Tensor tensor;
  tensor.shape = type.getShape().vec();
  auto dataType = tt::ttcore::toDataType(type.getElementType());
  auto layout = dyn_cast_or_null<tt::ttnn::TTNNLayoutAttr>(type.getEncoding());
  if (layout) {
    // Block floats are known by their tiles only.
    if (auto tile = dyn_cast<tt::ttcore::TileType>(
            layout.getMemref().getElementType())) {
      dataType = tile.getDataType();
    } else {
      tensor.layout = executable::Layout::RowMajor;
    }
    FailureOr<MemoryConfig> memory = memoryOf(layout);
    if (failed(memory)) {
      return failure();
    }
    tensor.memory = *memory;
  }
  FailureOr<DType> dtype = failure();
  if (!dataType || failed(dtype = dtypeOf(*dataType))) {
    return failure();
  }
  tensor.dtype = *dtype;
  return std::move(tensor);
}

StringRef constantBytes(const StoredConstant &constant, DType dtype,
                        std::string &buffer) {
  std::string wide;
  switch (dtype) {
  case DType::Float32:
  case DType::Int32:
  case DType::UInt32:
    return storedElements(constant, buffer);
  case DType::BFloat16:
  case DType::BFloat8B:
  case DType::BFloat4B:
    appendEach<uint16_t>(buffer, storedElements(constant, wide), toBFloat16);
    return buffer;
  case DType::UInt16:
    appendEach<uint16_t>(buffer, storedElements(constant, wide),
                         [](uint32_t bits) { return bits; });
    return buffer;
  case DType::UInt8:
    appendEach<uint8_t>(buffer, storedElements(constant, wide),
                        [](uint32_t bits) { return bits; });
    return buffer;
  }
  return buffer;
}

} // namespace ttc::ttx
