// Tiles as they lie in memory, and as numbers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMULATOR_TILEFORMAT_H
#define TTC_EMULATOR_TILEFORMAT_H

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace ttc::emulator {

/// Formats of tiles. bfp8: sixteen numbers of a row of a face share an
/// exponent.
enum class TileFormat { Float32, BFloat16, Bfp8 };

inline constexpr size_t tileSide = 32;
inline constexpr size_t tileElements = tileSide * tileSide;

/// A tile's numbers, row by row.
using Tile = std::array<float, tileElements>;

/// Bytes in memory.
size_t bytesOf(TileFormat format);

/// "f32", "bf16", "bfp8".
std::string_view nameOf(TileFormat format);

/// From memory: four faces of 16x16, each row by row; of bfp8 all 64 exponents
/// first.
void unpackTile(const uint8_t *bytes, TileFormat format, Tile &tile);

/// To memory. bf16 is rounded half away from zero, as the packer does, bfp8 to
/// nearest even.
void packTile(const Tile &tile, TileFormat format, uint8_t *bytes);

/// What a 16-bit register keeps of `value`: bf16, ties to even.
float roundToBFloat16(float value);

} // namespace ttc::emulator

#endif // TTC_EMULATOR_TILEFORMAT_H
