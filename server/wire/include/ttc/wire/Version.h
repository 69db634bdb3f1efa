// The version of the wire protocol that this build speaks.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WIRE_VERSION_H
#define TTC_WIRE_VERSION_H

#include <cstdint>

namespace ttc::wire {

inline constexpr uint32_t protocolMajor = 1;
inline constexpr uint32_t protocolMinor = 0;

/// A graph of up to so many bytes may ride along in the header.
inline constexpr uint64_t maxInlineGraphBytes = 64 << 10;
/// An InputChunk holds at most so many bytes when unpacked.
inline constexpr uint64_t maxChunkBytes = 1 << 20;

} // namespace ttc::wire

#endif // TTC_WIRE_VERSION_H
