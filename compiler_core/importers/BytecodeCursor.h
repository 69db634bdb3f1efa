// The numbers that MLIR bytecode is made of, read from bytes that may be
// anything.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_IMPORTERS_BYTECODECURSOR_H
#define TTC_IMPORTERS_BYTECODECURSOR_H

#include "llvm/ADT/Twine.h"
#include <cstdint>
#include <string>

namespace ttc {

/// A place in some bytes of a file. The first thing that is not there stops all
/// cursors of the file: from then on everything is 0 or empty, and `damage`
/// says what it was. Grammar: MLIR's BytecodeFormat.
class BytecodeCursor {
public:
  /// `start` is where `bytes` begin in the file, for alignment. `damage` is the
  /// file's, and outlives the cursor.
  BytecodeCursor(llvm::StringRef bytes, size_t start, std::string &damage)
      : bytes(bytes), start(start), damage(&damage) {}

  bool isGood() const { return damage->empty(); }
  bool isAtEnd() const { return at == bytes.size(); }
  size_t remaining() const { return bytes.size() - at; }
  llvm::StringRef rest() const { return bytes.substr(at); }
  size_t offset() const { return start + at; }

  /// Notes what is wrong with the file, unless something already was.
  void fail(const llvm::Twine &what) {
    if (isGood()) {
      *damage = (what + ", at byte " + llvm::Twine(offset())).str();
    }
  }

  llvm::StringRef take(uint64_t size) {
    if (!isGood() || size > remaining()) {
      fail(llvm::Twine(size) + " bytes are expected where " +
           llvm::Twine(remaining()) + " are left");
      return {};
    }
    llvm::StringRef taken = bytes.substr(at, size);
    at += size;
    return taken;
  }

  uint8_t byte() {
    llvm::StringRef one = take(1);
    return one.empty() ? 0 : static_cast<uint8_t>(one[0]);
  }

  /// A number of variable length: as many 0 bits as bytes follow, a 1, and the
  /// value, in little endian. All of eight more bytes if the first one is 0.
  uint64_t number() {
    uint8_t first = byte();
    unsigned more = first == 0 ? 8 : llvm::countr_zero(first);
    uint64_t value = 0;
    llvm::StringRef tail = isGood() ? take(more) : llvm::StringRef();
    for (size_t i = tail.size(); i > 0; --i) {
      value = value << 8 | static_cast<uint8_t>(tail[i - 1]);
    }
    // The shift out of the marker; with eight bytes there is none in them.
    return first == 0 ? value
                      : (value << (7 - more)) | (uint64_t(first) >> (more + 1));
  }

  /// How many things follow, which take at least `least` bytes each.
  uint64_t count(const char *what, size_t least = 1) {
    uint64_t value = number();
    if (isGood() && value > remaining() / least) {
      fail(llvm::Twine(value) + " " + what + " cannot be in " +
           llvm::Twine(remaining()) + " bytes");
    }
    return isGood() ? value : 0;
  }

  /// The index of one of `size` things.
  uint64_t index(uint64_t size, const char *what) {
    uint64_t value = number();
    if (isGood() && value >= size) {
      fail(llvm::Twine("number ") + llvm::Twine(value) + " of " +
           llvm::Twine(size) + " " + what);
    }
    return isGood() ? value : 0;
  }

  /// Skips the filling up to a multiple of `alignment` bytes.
  void align(uint64_t alignment) {
    constexpr uint64_t largest = 64; // what the buffer of the file has
    constexpr uint8_t filling = 0xCB;
    if (alignment == 0 || (alignment & (alignment - 1)) != 0 ||
        alignment > largest) {
      fail("alignment to " + llvm::Twine(alignment) + " bytes");
    }
    while (isGood() && offset() % alignment != 0) {
      if (byte() != filling) {
        fail("something else than filling");
      }
    }
  }

  /// A section: what it is, how long it is, and what it holds.
  BytecodeCursor section(uint8_t &kind) {
    constexpr uint8_t isAligned = 0x80;
    kind = byte();
    uint64_t length = number();
    if (kind & isAligned) {
      kind &= ~isAligned;
      align(number());
    }
    size_t from = offset();
    return {take(length), from, *damage};
  }

private:
  llvm::StringRef bytes;
  size_t start;
  size_t at = 0;
  std::string *damage;
};

} // namespace ttc

#endif // TTC_IMPORTERS_BYTECODECURSOR_H
