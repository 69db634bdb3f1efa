// bfloat8_b and bfloat4_b: 16 datums along a row share an exponent.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_RUNTIME_BLOCKFLOAT_H
#define TTC_RUNTIME_BLOCKFLOAT_H

#include <cstddef>

namespace ttc::runtime {

/// How a number between two representable ones is rounded.
enum class Rounding {
  NearestEven, ///< conversion on the host
  HalfAway,    ///< the packer of the chip
};

inline constexpr size_t blockFloatDatums = 16;

/// Replaces `count` datums of one block (at most 16) by what a block float with
/// `magnitudeBits` bits of magnitude holds: 7 for bfloat8_b, 3 for bfloat4_b.
/// The shared exponent is the largest one of the block; a magnitude that rounds
/// beyond its bits saturates. Subnormals count as zero, -0 becomes 0. NaN and
/// infinities stay, and what stands beside them is rounded to the largest
/// exponent's steps.
void roundBlock(float *datums, size_t count, int magnitudeBits,
                Rounding rounding);

/// Rounds `rows` rows of `columns` datums block by block; each row starts a new
/// block.
void roundBlocks(float *datums, size_t rows, size_t columns, int magnitudeBits,
                 Rounding rounding);

} // namespace ttc::runtime

#endif // TTC_RUNTIME_BLOCKFLOAT_H
