// The first 64 bytes of `model.ttx`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_FILEHEADER_H
#define TTC_EXECUTABLE_FILEHEADER_H

#include "ttc/executable/Serialize.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace ttc::executable {

/// Constants begin at multiples of this, in the file and in memory.
inline constexpr uint64_t sectionAlignment = 64;

/// In the order of the file; every number is little-endian. In front of them
/// stands the magic, behind them the checksum.
struct FileHeader {
  uint16_t major = formatMajor;
  uint16_t minor = formatMinor;
  uint32_t headerBytes = 0;
  uint64_t fileBytes = 0;
  uint64_t indexOffset = 0, indexBytes = 0;
  uint64_t dataOffset = 0, dataBytes = 0;
};

/// What `headerBytes` says in this version.
inline constexpr uint32_t fileHeaderBytes = 64;

/// `value` rounded up to a multiple of sectionAlignment.
uint64_t alignedUp(uint64_t value);

/// Writes magic, header and checksum over the first fileHeaderBytes of `file`,
/// whose other bytes are final.
void sealFile(std::string &file, const FileHeader &header);

/// The header of an intact file: magic, version, sizes and checksum are right,
/// both sections lie inside `file` and do not overlap. Fails with
/// INVALID_ARGUMENT.
absl::StatusOr<FileHeader> openFile(std::string_view file);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_FILEHEADER_H
