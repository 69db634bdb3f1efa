// What the cost model is asked: an operation without its values.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_OPQUERY_H
#define TTC_COSTMODEL_OPQUERY_H

#include <array>
#include <cstdint>

namespace ttc::costmodel {

/// How an operation uses the device.
enum class OpKind : uint8_t {
  Matmul,        ///< batch x [m, k] times [k, n]
  Conv2d,        ///< the same after a halo exchange of the activation
  Elementwise,   ///< tiles in, tiles out, in step
  Reduction,     ///< every operand tile once, few results
  Normalization, ///< softmax and norms: rows that are passed over repeatedly
  DataMovement,  ///< bytes in, bytes out, no math
  Embedding,     ///< rows of a table by index
  Pool,          ///< windows of rows
  Host,          ///< nothing runs on the device
  Readback,      ///< the host waits for the device and reads a tensor
  Transfer,      ///< the host sends a tensor to the device's DRAM
};

enum class DataFormat : uint8_t {
  BFloat16,
  Float32,
  BFloat8B,
  BFloat4B,
  Int32,
  UInt32,
  UInt16,
  UInt8,
};

enum class Buffer : uint8_t { Dram, L1 };
enum class Placement : uint8_t { Interleaved, Height, Width, Block };

/// In the order of DeviceRates::matmulClocksPerTile.
enum class Fidelity : uint8_t { LoFi, HiFi2, HiFi3, HiFi4 };

/// How a tensor lies in memory. A page is what one request to the network
/// moves: a tile, or a row of a row-major tensor.
struct TensorUse {
  uint64_t pages = 0; ///< 0: there is no such tensor
  uint32_t pageBytes = 0;
  DataFormat format = DataFormat::BFloat16;
  bool tiled = true;
  Buffer buffer = Buffer::Dram;
  Placement placement = Placement::Interleaved;
  uint16_t shardCores = 0; ///< that hold shards; 0 when interleaved
};

/// Plain data; what does not apply to the kind is ignored.
struct OpQuery {
  OpKind kind = OpKind::DataMovement;
  Fidelity fidelity = Fidelity::HiFi4;
  bool fp32Accumulate = false;
  bool traced = true;      ///< false: the host dispatches the operation
  bool sharedRight = true; ///< Matmul: one [k, n] for the whole batch
  /// Elementwise, Reduction, Normalization, Pool: instructions of the vector
  /// engine for one datum; 0: the matrix engine does it.
  uint16_t vectorSteps = 0;
  uint16_t gridX = 0, gridY = 0; ///< cores asked for; 0: all
  uint64_t m = 0, k = 0, n = 0;  ///< elements, not tiles
  uint64_t batch = 1;
  uint32_t windowElements = 1; ///< Conv2d and Pool: kernel height x width
  /// Conv2d: k counts the channels of all groups, since the library fills the
  /// weights up with zeros; flops count those of one.
  uint32_t groups = 1;
  std::array<TensorUse, 4> operands = {};
  TensorUse result; ///< all results together
};

/// A tile of 32x32 of this format, with its exponents.
constexpr uint32_t tileBytes(DataFormat format) {
  switch (format) {
  case DataFormat::BFloat16:
  case DataFormat::UInt16:
    return 2048;
  case DataFormat::BFloat8B:
    return 1088;
  case DataFormat::BFloat4B:
    return 576;
  case DataFormat::UInt8:
    return 1024;
  case DataFormat::Float32:
  case DataFormat::Int32:
  case DataFormat::UInt32:
    break;
  }
  return 4096;
}

/// `matrices` of [rows, columns], padded to tiles, interleaved.
constexpr TensorUse tiledTensor(uint64_t matrices, uint64_t rows,
                                uint64_t columns, DataFormat format,
                                Buffer buffer = Buffer::Dram) {
  TensorUse use;
  use.pages = matrices * ((rows + 31) / 32) * ((columns + 31) / 32);
  use.pageBytes = tileBytes(format);
  use.format = format;
  use.buffer = buffer;
  return use;
}

/// `rows` rows of `columns` elements, row-major, interleaved.
constexpr TensorUse rowMajorTensor(uint64_t rows, uint64_t columns,
                                   DataFormat format,
                                   Buffer buffer = Buffer::Dram) {
  TensorUse use;
  use.pages = rows;
  use.pageBytes = static_cast<uint32_t>(columns * (tileBytes(format) / 1024));
  use.format = format;
  use.tiled = false;
  use.buffer = buffer;
  return use;
}

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_OPQUERY_H
