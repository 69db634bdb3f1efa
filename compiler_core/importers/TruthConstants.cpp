// Constants of truth values, from a byte for each element to a bit.
// SPDX-License-Identifier: Apache-2.0
#include "importers/TruthConstants.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"
#include <limits>
#include <optional>
#include <string>

namespace ttc {
namespace {

constexpr llvm::StringLiteral opening = "dense<\"0x";

/// The number of elements of the type in `text`, if that is `> : tensor<…xi1>`.
std::optional<uint64_t> truthElements(llvm::StringRef text) {
  text = text.ltrim(" ");
  if (!text.consume_front(">")) {
    return std::nullopt;
  }
  text = text.ltrim(" ");
  if (!text.consume_front(":")) {
    return std::nullopt;
  }
  text = text.ltrim(" ");
  if (!text.consume_front("tensor<")) {
    return std::nullopt;
  }
  uint64_t count = 1, size = 0;
  while (!text.consumeInteger(10, size)) {
    if (!text.consume_front("x") || size == 0 ||
        count > std::numeric_limits<uint32_t>::max() / size) {
      return std::nullopt;
    }
    count *= size;
  }
  return text.starts_with("i1>") ? std::optional(count) : std::nullopt;
}

/// The bits of `digits`, two for each element; nothing if one is not 0 or 1.
std::optional<std::string> pack(llvm::StringRef digits) {
  std::string bits((digits.size() / 2 + 7) / 8, '\0');
  for (size_t i = 0; i < digits.size() / 2; ++i) {
    if (digits[2 * i] != '0' ||
        (digits[2 * i + 1] != '0' && digits[2 * i + 1] != '1')) {
      return std::nullopt;
    }
    bits[i / 8] |= char((digits[2 * i + 1] - '0') << (i % 8));
  }
  return llvm::toHex(bits);
}

} // namespace

void packTruthConstants(llvm::MutableArrayRef<char> text) {
  llvm::StringRef all(text.data(), text.size());
  for (size_t at = all.find(opening); at != llvm::StringRef::npos;
       at = all.find(opening, at)) {
    at += opening.size();
    size_t end = all.find('"', at);
    if (end == llvm::StringRef::npos) {
      return;
    }
    llvm::StringRef digits = all.slice(at, end);
    std::optional<uint64_t> count = truthElements(all.substr(end + 1));
    if (!count || digits.size() != 2 * *count || *count == 1) {
      continue;
    }
    if (std::optional<std::string> packed = pack(digits)) {
      llvm::copy(*packed, text.begin() + at);
      text[at + packed->size()] = '"';
      std::fill(text.begin() + at + packed->size() + 1, text.begin() + end + 1,
                ' ');
    }
  }
}

} // namespace ttc
