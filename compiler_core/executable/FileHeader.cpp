// Sealing a file and opening one.
// SPDX-License-Identifier: Apache-2.0
#include "FileHeader.h"

#include "absl/strings/str_cat.h"
#include "ttc/support/Digest.h"
#include <cstring>

namespace ttc::executable {
namespace {

/// As PNG does: a byte that is no ASCII, and line ends that a transfer as text
/// would change.
constexpr std::string_view magic = "\x89TTX\r\n\x1a\n";
constexpr size_t checksumOffset = fileHeaderBytes - sizeof(uint64_t);

/// Numbers of the header, one after the other.
template <typename T> T readNumber(std::string_view file, size_t &at) {
  T value = 0;
  for (size_t i = 0; i < sizeof(T); ++i) {
    value |= static_cast<T>(static_cast<T>(static_cast<uint8_t>(file[at + i]))
                            << (8 * i));
  }
  at += sizeof(T);
  return value;
}

template <typename T> void appendNumber(std::string &out, T value) {
  for (size_t i = 0; i < sizeof(T); ++i) {
    out.push_back(static_cast<char>(value >> (8 * i)));
  }
}

/// XXH3-64 of the header in front of the checksum and of the XXH3-64 of
/// everything behind it.
uint64_t checksum(std::string_view file) {
  std::string_view body = file.substr(fileHeaderBytes);
  std::string hashed(file.substr(0, checksumOffset));
  appendNumber(hashed, xxh3({body.data(), body.size()}));
  return xxh3(hashed);
}

FileHeader readHeader(std::string_view file) {
  size_t at = magic.size();
  FileHeader header;
  header.major = readNumber<uint16_t>(file, at);
  header.minor = readNumber<uint16_t>(file, at);
  header.headerBytes = readNumber<uint32_t>(file, at);
  header.fileBytes = readNumber<uint64_t>(file, at);
  header.indexOffset = readNumber<uint64_t>(file, at);
  header.indexBytes = readNumber<uint64_t>(file, at);
  header.dataOffset = readNumber<uint64_t>(file, at);
  header.dataBytes = readNumber<uint64_t>(file, at);
  return header;
}

absl::Status invalid(const std::string &message) {
  return absl::InvalidArgumentError("not a usable `model.ttx`: " + message);
}

/// OK if `[offset, offset + bytes)` lies in [begin, end) and starts at a
/// multiple of sectionAlignment.
absl::Status checkSection(std::string_view name, uint64_t offset,
                          uint64_t bytes, uint64_t begin, uint64_t end) {
  bool inside = offset >= begin && offset <= end && bytes <= end - offset;
  if (inside && offset % sectionAlignment == 0) {
    return absl::OkStatus();
  }
  return invalid(
      absl::StrCat("its ", absl::string_view(name.data(), name.size()),
                   " section of ", bytes, " bytes at offset ", offset,
                   " should start at a multiple of 64 and lie between ", begin,
                   " and ", end));
}

absl::Status checkSizes(const FileHeader &header, std::string_view file) {
  if (header.fileBytes != file.size()) {
    return invalid(absl::StrCat(
        "it has ", file.size(), " bytes, its header says ", header.fileBytes,
        file.size() < header.fileBytes ? " (truncated)" : ""));
  }
  if (header.headerBytes < fileHeaderBytes ||
      header.headerBytes > file.size()) {
    return invalid(absl::StrCat("its header says that it has ",
                                header.headerBytes, " bytes, expected ",
                                fileHeaderBytes));
  }
  TTC_TRY(checkSection("index", header.indexOffset, header.indexBytes,
                       header.headerBytes, file.size()));
  return checkSection("data", header.dataOffset, header.dataBytes,
                      header.indexOffset + header.indexBytes, file.size());
}

} // namespace

uint64_t alignedUp(uint64_t value) {
  return (value + sectionAlignment - 1) / sectionAlignment * sectionAlignment;
}

void sealFile(std::string &file, const FileHeader &header) {
  std::string text(magic);
  appendNumber(text, header.major);
  appendNumber(text, header.minor);
  appendNumber(text, header.headerBytes);
  appendNumber(text, header.fileBytes);
  appendNumber(text, header.indexOffset);
  appendNumber(text, header.indexBytes);
  appendNumber(text, header.dataOffset);
  appendNumber(text, header.dataBytes);
  std::memcpy(file.data(), text.data(), checksumOffset);
  text.clear();
  appendNumber(text, checksum(file));
  std::memcpy(file.data() + checksumOffset, text.data(), text.size());
}

absl::StatusOr<FileHeader> openFile(std::string_view file) {
  if (file.substr(0, magic.size()) != magic.substr(0, file.size()) ||
      file.empty()) {
    return invalid("it does not begin with the magic of one; `ttc compile "
                   "--emit executable` makes them");
  }
  if (file.size() < fileHeaderBytes) {
    return invalid(absl::StrCat("it has ", file.size(),
                                " bytes, a header alone has ", fileHeaderBytes,
                                " (truncated)"));
  }
  FileHeader header = readHeader(file);
  if (header.major != formatMajor) {
    return invalid(absl::StrCat("its format is version ", header.major, ".",
                                header.minor, ", this program reads version ",
                                formatMajor, ".x; compile again"));
  }
  TTC_TRY(checkSizes(header, file));
  size_t at = checksumOffset;
  uint64_t stored = readNumber<uint64_t>(file, at);
  if (uint64_t found = checksum(file); stored != found) {
    return invalid(
        absl::StrCat("its checksum is ", absl::Hex(found, absl::kZeroPad16),
                     ", its header says ", absl::Hex(stored, absl::kZeroPad16),
                     "; the file is damaged"));
  }
  return header;
}

} // namespace ttc::executable
