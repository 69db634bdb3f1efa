// Walks the sections of a bytecode file.
// SPDX-License-Identifier: Apache-2.0
#include "importers/BytecodeChecks.h"

#include "importers/BytecodeEntries.h"
#include "importers/BytecodeRegions.h"
#include <array>

using llvm::StringRef;
using llvm::Twine;

namespace ttc {
namespace {

/// Kinds of sections.
enum Section : uint8_t {
  Strings = 0,
  Dialects = 1,
  AttrTypes = 2,
  AttrTypeOffsets = 3,
  Ir = 4,
  DialectVersions = 7,
  Properties = 8,
  SectionKinds = 9,
};

class File {
public:
  explicit File(StringRef bytes) : bytes(bytes) {}

  std::string check() {
    readSections();
    readStrings();
    readDialects();
    readProperties();
    readEntries();
    checkEntries(entries, attributes, strings.size(), damage);
    if (damage.empty()) {
      checkRegions(of(Ir), {version, opNames, attributes,
                            entries.size() - attributes, properties});
    }
    return damage;
  }

private:
  struct Place {
    StringRef bytes;
    size_t offset = 0;
    bool isThere = false;
  };

  BytecodeCursor of(Section section) {
    return {places[section].bytes, places[section].offset, damage};
  }

  void readSections() {
    constexpr size_t magicBytes = 4;
    constexpr uint64_t newest = 6;
    BytecodeCursor cursor(bytes, 0, damage);
    cursor.take(magicBytes);
    version = cursor.number();
    if (version > newest) {
      return cursor.fail("bytecode version " + Twine(version) +
                         " is newer than the newest that is known, " +
                         Twine(newest));
    }
    cursor.take(cursor.rest().find('\0')); // the producer
    cursor.byte();
    while (cursor.isGood() && !cursor.isAtEnd()) {
      uint8_t kind = 0;
      BytecodeCursor section = cursor.section(kind);
      if (kind >= SectionKinds || places[kind].isThere) {
        return cursor.fail("a section of kind " + Twine(kind) +
                           ", which is unknown or there already");
      }
      places[kind] = {section.rest(), section.offset(), true};
    }
    for (Section needed : {Strings, Dialects, AttrTypes, AttrTypeOffsets, Ir}) {
      if (!places[needed].isThere) {
        cursor.fail("no section of kind " + Twine(unsigned(needed)));
      }
    }
    if (version >= 5 && !places[Properties].isThere) {
      cursor.fail("no section of properties");
    }
  }

  /// Lengths from the last string to the first, then the strings, each with a
  /// NUL.
  void readStrings() {
    BytecodeCursor cursor = of(Strings);
    uint64_t count = cursor.count("strings");
    std::vector<uint64_t> lengths;
    uint64_t total = 0;
    for (uint64_t i = 0; i < count && cursor.isGood(); ++i) {
      lengths.push_back(cursor.number());
      total += lengths.back();
      if (lengths.back() == 0 || lengths.back() > bytes.size()) {
        cursor.fail("a string of an impossible length");
      }
    }
    if (cursor.isGood() && total != cursor.remaining()) {
      cursor.fail("strings of " + Twine(total) + " bytes in " +
                  Twine(cursor.remaining()));
    }
    for (size_t i = lengths.size(); i > 0 && cursor.isGood(); --i) {
      strings.push_back(cursor.take(lengths[i - 1]).drop_back());
    }
  }

  StringRef stringAt(uint64_t index, BytecodeCursor &cursor) {
    if (index >= strings.size()) {
      cursor.fail("number " + Twine(index) + " of " + Twine(strings.size()) +
                  " strings");
      return {};
    }
    return strings[index];
  }

  void readDialects() {
    BytecodeCursor cursor = of(Dialects);
    uint64_t count = cursor.count("dialects");
    for (uint64_t i = 0; i < count && cursor.isGood(); ++i) {
      uint64_t name = cursor.number();
      bool hasVersion = version >= 1 && (name & 1);
      dialects.push_back(stringAt(version >= 1 ? name >> 1 : name, cursor));
      uint8_t kind = DialectVersions;
      if (hasVersion) {
        cursor.section(kind);
      }
      if (kind != DialectVersions) {
        cursor.fail("something else than a dialect's version");
      }
    }
    if (version >= 4) {
      cursor.count("operation names");
    }
    while (cursor.isGood() && !cursor.isAtEnd()) {
      uint64_t dialect = cursor.index(dialects.size(), "dialects");
      for (uint64_t n = cursor.count("operation names"); n > 0; --n) {
        uint64_t name = cursor.number();
        stringAt(version >= 5 ? name >> 1 : name, cursor);
        (void)dialect;
        ++opNames;
      }
    }
  }

  /// Sizes, each before so many bytes.
  void readProperties() {
    BytecodeCursor cursor = of(Properties);
    if (!cursor.isGood() || cursor.isAtEnd()) {
      return;
    }
    properties = cursor.count("properties");
    for (uint64_t i = 0; i < properties && cursor.isGood(); ++i) {
      cursor.take(cursor.number());
    }
    if (cursor.isGood() && !cursor.isAtEnd()) {
      cursor.fail("bytes behind the last properties");
    }
  }

  void readEntries() {
    BytecodeCursor offsets = of(AttrTypeOffsets), data = of(AttrTypes);
    attributes = offsets.count("attributes");
    uint64_t types = offsets.count("types");
    readGroups(offsets, data, attributes);
    readGroups(offsets, data, attributes + types);
    if (offsets.isGood() && (!offsets.isAtEnd() || !data.isAtEnd())) {
      offsets.fail("bytes behind the last attribute or type");
    }
  }

  /// Entries in groups of one dialect, until there are `wanted`.
  void readGroups(BytecodeCursor &offsets, BytecodeCursor &data,
                  uint64_t wanted) {
    while (offsets.isGood() && entries.size() < wanted) {
      uint64_t dialect = offsets.index(dialects.size(), "dialects");
      uint64_t count = offsets.count("entries");
      if (offsets.isGood() && count > wanted - entries.size()) {
        offsets.fail("more attributes or types than announced");
      }
      for (uint64_t i = 0; i < count && offsets.isGood(); ++i) {
        uint64_t size = offsets.number();
        BytecodeEntry entry;
        entry.dialect = dialects[dialect];
        entry.isBinary = size & 1;
        entry.offset = data.offset();
        entry.bytes = data.take(size >> 1);
        entries.push_back(std::move(entry));
      }
    }
  }

  StringRef bytes;
  std::string damage;
  std::array<Place, SectionKinds> places;
  uint64_t version = 0, opNames = 0, properties = 0;
  size_t attributes = 0;
  std::vector<StringRef> strings, dialects;
  std::vector<BytecodeEntry> entries;
};

} // namespace

std::string damageInBytecode(StringRef bytes) { return File(bytes).check(); }

} // namespace ttc
