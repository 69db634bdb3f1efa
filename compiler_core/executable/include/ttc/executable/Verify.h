// What every program promises to whoever executes it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_VERIFY_H
#define TTC_EXECUTABLE_VERIFY_H

#include "ttc/executable/Program.h"
#include "ttc/support/Status.h"
#include <cstdint>
#include <optional>
#include <string_view>

namespace ttc::executable {

/// Limits of a program. They are far above what compilers make, and small
/// enough that sizes computed from them fit into 64 bits.
inline constexpr size_t maxRank = 32;
inline constexpr uint64_t maxElements = uint64_t(1) << 48;
inline constexpr size_t maxValueDepth = 16;
inline constexpr size_t maxBlockDepth = 64;  ///< of blocks in blocks
inline constexpr size_t maxTextBytes = 4096; ///< of any one string
inline constexpr uint32_t maxGridSide = 1024;
inline constexpr uint32_t maxShardSide = uint32_t(1) << 30;

/// OK if
/// - every index is in range, every enum has a known value;
/// - tensors have unique names, at most maxElements elements, a shard and a
///   grid exactly if they are sharded, and tiles if a block float;
/// - every tensor is defined exactly once, by an argument, a constant, an
///   operation or a block, before it is used and where it is seen;
/// - tensors on the host are interleaved; no argument, constant or result of
///   the program is one;
/// - blocks are those of `while`, `if` and `case` (Program.h), with results and
///   arguments alike in shape, dtype, layout and memory, at most maxBlockDepth
///   deep, and end before the program does;
/// - arguments are inputs and parameters with unique names, results outputs;
/// - constants have the bytes that their tensors want;
/// - callees, symbols and keywords are Python names; positional arguments come
///   first, keywords are unique; values are at most maxValueDepth deep;
/// - all text is UTF-8 without control characters, and not too long;
/// - location 0 is there and unknown.
/// Deallocations are not followed: they are the runtime's matter.
/// Fails with INVALID_ARGUMENT naming the place ("operation 3 (`ttnn.add`)").
absl::Status verify(const Program &program);

/// Elements of a shape; nothing if a dimension is negative or there are more
/// than maxElements (also when one of the others is 0).
std::optional<uint64_t> elementCount(const std::vector<int64_t> &shape);

/// Bytes of an element as it is stored in a constant.
size_t storedElementBytes(DType dtype);

/// The library's name of a dtype: "bfloat8_b".
std::string_view dtypeName(DType dtype);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_VERIFY_H
