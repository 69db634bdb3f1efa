// Faces, bf16, and block floats.
// SPDX-License-Identifier: Apache-2.0
#include "TileFormat.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>

namespace ttc::emulator {
namespace {

constexpr size_t faceSide = 16;
constexpr size_t blockElements = 16; ///< that share an exponent
constexpr size_t exponentBytes = tileElements / blockElements;

/// Place in the rows of element `i` in memory.
size_t rowPlace(size_t i) {
  size_t face = i / (faceSide * faceSide), inFace = i % (faceSide * faceSide);
  size_t row = face / 2 * faceSide + inFace / faceSide;
  size_t column = face % 2 * faceSide + inFace % faceSide;
  return row * tileSide + column;
}

void packBlock(const float *values, uint8_t *exponent, uint8_t *magnitudes) {
  int largest = 0; // the exponent's own bits
  for (size_t i = 0; i < blockElements; ++i) {
    largest = std::max(
        largest,
        static_cast<int>(std::bit_cast<uint32_t>(values[i]) >> 23 & 0xFF));
  }
  *exponent = static_cast<uint8_t>(largest);
  for (size_t i = 0; i < blockElements; ++i) {
    // Seven bits with the leading one in the highest: steps of 2^(e - 127 - 6).
    float steps = std::ldexp(std::fabs(values[i]), 127 + 6 - largest);
    int magnitude =
        largest == 0 ? 0
                     : std::min(static_cast<int>(std::nearbyint(steps)), 127);
    // A negative zero would be read as an infinity.
    magnitudes[i] = static_cast<uint8_t>(
        magnitude | (magnitude != 0 && std::signbit(values[i]) ? 0x80 : 0));
  }
}

void unpackBfp8(const uint8_t *bytes, Tile &tile) {
  const uint8_t *magnitudes = bytes + exponentBytes;
  for (size_t i = 0; i < tileElements; ++i) {
    int exponent = bytes[i / blockElements];
    float value = std::ldexp(static_cast<float>(magnitudes[i] & 0x7F),
                             exponent - 127 - 6);
    tile[rowPlace(i)] = magnitudes[i] & 0x80 ? -value : value;
  }
}

void packBfp8(const Tile &tile, uint8_t *bytes) {
  for (size_t block = 0; block < exponentBytes; ++block) {
    float values[blockElements];
    for (size_t i = 0; i < blockElements; ++i) {
      values[i] = tile[rowPlace(block * blockElements + i)];
    }
    packBlock(values, bytes + block,
              bytes + exponentBytes + block * blockElements);
  }
}

uint16_t packedBFloat16(float value) {
  uint32_t bits = std::bit_cast<uint32_t>(value);
  bool isNan = (bits & 0x7FFFFFFF) > 0x7F800000;
  return static_cast<uint16_t>((isNan ? bits | 0x10000 : bits + 0x8000) >> 16);
}

} // namespace

size_t bytesOf(TileFormat format) {
  switch (format) {
  case TileFormat::Float32:
    return tileElements * 4;
  case TileFormat::BFloat16:
    return tileElements * 2;
  case TileFormat::Bfp8:
    return exponentBytes + tileElements;
  }
  return 0;
}

std::string_view nameOf(TileFormat format) {
  switch (format) {
  case TileFormat::Float32:
    return "f32";
  case TileFormat::BFloat16:
    return "bf16";
  case TileFormat::Bfp8:
    return "bfp8";
  }
  return "";
}

float roundToBFloat16(float value) {
  uint32_t bits = std::bit_cast<uint32_t>(value);
  if ((bits & 0x7FFFFFFF) > 0x7F800000) {
    return value;
  }
  bits = (bits + 0x7FFF + (bits >> 16 & 1)) & 0xFFFF0000;
  return std::bit_cast<float>(bits);
}

void unpackTile(const uint8_t *bytes, TileFormat format, Tile &tile) {
  if (format == TileFormat::Bfp8) {
    unpackBfp8(bytes, tile);
    return;
  }
  for (size_t i = 0; i < tileElements; ++i) {
    uint32_t bits = 0;
    if (format == TileFormat::Float32) {
      std::memcpy(&bits, bytes + i * 4, 4);
    } else {
      uint16_t half = 0;
      std::memcpy(&half, bytes + i * 2, 2);
      bits = uint32_t(half) << 16;
    }
    tile[rowPlace(i)] = std::bit_cast<float>(bits);
  }
}

void packTile(const Tile &tile, TileFormat format, uint8_t *bytes) {
  if (format == TileFormat::Bfp8) {
    packBfp8(tile, bytes);
    return;
  }
  for (size_t i = 0; i < tileElements; ++i) {
    float value = tile[rowPlace(i)];
    if (format == TileFormat::Float32) {
      std::memcpy(bytes + i * 4, &value, 4);
    } else {
      uint16_t half = packedBFloat16(value);
      std::memcpy(bytes + i * 2, &half, 2);
    }
  }
}

} // namespace ttc::emulator
