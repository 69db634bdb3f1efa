// Layouts of binary attributes and types, as data, and what follows from them.
// SPDX-License-Identifier: Apache-2.0
#include "importers/BytecodeEntries.h"

#include "importers/ImportLimits.h"
#include "importers/InputForm.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/MathExtras.h"
#include <optional>

using llvm::StringRef;
using llvm::Twine;

namespace ttc {
namespace {

/// A letter a field: `a` attribute, `t` type, `o` attribute that may be
/// missing, `h` the same behind a byte that tells, `A` `T` lists of them, `D` a
/// list of pairs of attributes, `s` string, `n` number, `N` list of numbers,
/// `c` byte, `B` blob, `*` anything without references. By code; null: cannot
/// be compiled. The numbers are MLIR's, StableHLO's and Shardy's.
using Layouts = llvm::ArrayRef<const char *>;

constexpr const char *builtinAttributes[] = {
    "A",  "D",   "s",  "st",    "a",     "aA", "t",  "",
    "t*", "t*",  "aa", "ann",   "A",     "Aa", "aa", "",
    "tn", "tnB", "tB", nullptr, nullptr, "a",  "a*"};
constexpr const char *builtinTypes[] = {
    "n",    "", "TT", "",    "",  "",  "",   nullptr, nullptr, "t",    "Nta",
    "aNta", "", "Nt", "aNt", "T", "t", "at", "t",     "Nt",    nullptr};
constexpr const char *vhloAttributes[] = {
    nullptr, "A",   "n",    "n",  "n",  "n",  "D",  "n", "t*",
    "t*",    "NnN", "n",    "n",  "n",  "s",  "tB", "n", "t",
    "N",     "n",   "nnna", "nn", "ao", "aa", "an", "ao"};
constexpr const char *vhloTypes[] = {
    "", "t", "",        "",  "",      "", "", "", "TT",       "",   "",
    "", "",  "",        "",  "",      "", "", "", "",         "Nt", "aNt",
    "", "T", "nttnnnn", "t", nullptr, "", "", "", "nttnNNnn", "",   "",
    "", "",  "",        "",  "",      "", "", "", "Nt",       "T"};
constexpr const char *sdyAttributes[] = {
    "A", "sn",       "AN", "nn", "so",  "Acn", "aAA",  "A", "N",
    "A", "NAANNNNc", "A",  "A",  "Ann", "A",   "aAAA", "A", "aAAAn"};

constexpr const char *stablehloAttributes[] = {
    nullptr, "nn",   "n",  "n",      "nnNnnNnnN", "NNNN", "n",   "NNNNNn",
    "n",     "n",    "n",  "NNNNNn", "n",         "N",    "NnN", "tttnnnc",
    "n",     "nnna", "aa", "nn",     "sh",        "sn",   "ah"};
constexpr const char *stablehloTypes[] = {"", "T"};
constexpr const char *quantTypes[] = {nullptr, "ntnn",    "nttnn",
                                      "tnn",   "nttnnnn", "nttnnnNN"};

struct DialectLayouts {
  StringRef dialect;
  Layouts attributes, types;
};

/// The dialects whose entries are binary.
const DialectLayouts dialects[] = {
    {"builtin", builtinAttributes, builtinTypes},
    {"vhlo", vhloAttributes, vhloTypes},
    {"stablehlo", stablehloAttributes, stablehloTypes},
    {"sdy", sdyAttributes, {}},
    {"quant", {}, quantTypes},
};

/// Null if there is no such entry.
const char *layoutOf(const BytecodeEntry &entry, bool isType) {
  for (const DialectLayouts &known : dialects) {
    if (known.dialect == entry.dialect) {
      Layouts layouts = isType ? known.types : known.attributes;
      return entry.code < layouts.size() ? layouts[entry.code] : nullptr;
    }
  }
  return nullptr;
}

/// Kinds of builtin types, by code.
enum BuiltinType : uint64_t {
  Integer = 0,
  Index = 1,
  Function = 2,
  BF16 = 3,
  F16 = 4,
  F32 = 5,
  F64 = 6,
  Complex = 9,
  MemRef = 10,
  MemRefWithSpace = 11,
  RankedTensor = 13,
  EncodedTensor = 14,
  UnrankedTensor = 18,
  Vector = 19,
};
enum BuiltinAttribute : uint64_t {
  IntegerValue = 8,
  FloatValue = 9,
  DenseArray = 17,
  DenseElements = 18,
  FileRange = 22,
};

class Checker {
public:
  Checker(std::vector<BytecodeEntry> &entries, size_t attributes,
          size_t strings, std::string &damage)
      : entries(entries), attributes(attributes), strings(strings),
        damage(damage) {}

  void run() {
    for (size_t i = 0; i < entries.size() && damage.empty(); ++i) {
      readParts(i);
    }
    if (damage.empty()) {
      findCircles();
    }
    for (size_t i = 0; i < entries.size() && damage.empty(); ++i) {
      checkKind(i);
    }
  }

private:
  BytecodeCursor cursorOf(const BytecodeEntry &entry) {
    return {entry.bytes, entry.offset, damage};
  }
  bool isType(size_t i) const { return i >= attributes; }

  void readParts(size_t i) {
    BytecodeEntry &entry = entries[i];
    BytecodeCursor cursor = cursorOf(entry);
    if (!entry.isBinary) {
      if (nestingOf(entry.bytes).brackets > maxNestingDepth) {
        cursor.fail("an attribute nests deeper than " + Twine(maxNestingDepth) +
                    " levels");
      }
      return;
    }
    entry.code = cursor.number();
    const char *layout = layoutOf(entry, isType(i));
    if (!layout) {
      cursor.fail(Twine(isType(i) ? "type" : "attribute") + " code " +
                  Twine(entry.code) + " of dialect `" + entry.dialect +
                  "`, which is unknown or cannot be compiled");
    }
    for (; cursor.isGood() && *layout && *layout != '*'; ++layout) {
      readField(*layout, cursor, entry.parts);
    }
    if (cursor.isGood() && !*layout && !cursor.isAtEnd()) {
      cursor.fail("an entry is longer than what it holds");
    }
  }

  void readField(char field, BytecodeCursor &cursor,
                 std::vector<uint32_t> &parts) {
    switch (field) {
    case 'a':
      return addAttribute(cursor, parts);
    case 't':
      return addType(cursor, parts);
    case 'o': {
      uint64_t value = cursor.number();
      if (value & 1) {
        add(cursor, value >> 1, 0, attributes, parts);
      }
      return;
    }
    case 'h':
      return cursor.byte() ? addAttribute(cursor, parts) : void();
    case 'A':
      return repeat(cursor, [&] { addAttribute(cursor, parts); });
    case 'D':
      return repeat(cursor, [&] {
        addAttribute(cursor, parts);
        addAttribute(cursor, parts);
      });
    case 'T':
      return repeat(cursor, [&] { addType(cursor, parts); });
    case 'N':
      return repeat(cursor, [&] { cursor.number(); });
    case 's':
      cursor.index(strings, "strings");
      return;
    case 'c':
      cursor.byte();
      return;
    case 'B':
      cursor.take(cursor.number());
      return;
    default:
      cursor.number();
    }
  }

  template <typename ReadFn> void repeat(BytecodeCursor &cursor, ReadFn read) {
    for (uint64_t n = cursor.count("parts"); n > 0 && cursor.isGood(); --n) {
      read();
    }
  }

  void addAttribute(BytecodeCursor &cursor, std::vector<uint32_t> &parts) {
    add(cursor, cursor.number(), 0, attributes, parts);
  }
  void addType(BytecodeCursor &cursor, std::vector<uint32_t> &parts) {
    add(cursor, cursor.number(), attributes, entries.size() - attributes,
        parts);
  }
  void add(BytecodeCursor &cursor, uint64_t number, size_t first, size_t size,
           std::vector<uint32_t> &parts) {
    if (cursor.isGood() && number >= size) {
      cursor.fail("number " + Twine(number) + " of " + Twine(size) +
                  (first == 0 ? " attributes" : " types"));
    }
    if (cursor.isGood()) {
      parts.push_back(static_cast<uint32_t>(first + number));
    }
  }

  /// Depth and size of every entry with its parts spelled out, by a search that
  /// does not recurse.
  void findCircles() {
    constexpr uint64_t largest = uint64_t(1) << 24;
    enum State : uint8_t { New, Open, Done };
    std::vector<State> states(entries.size(), New);
    std::vector<uint32_t> depths(entries.size(), 0);
    std::vector<uint64_t> sizes(entries.size(), 0);
    std::vector<std::pair<uint32_t, size_t>> stack;
    for (size_t root = 0; root < entries.size() && damage.empty(); ++root) {
      stack.assign(states[root] == New, {static_cast<uint32_t>(root), 0});
      while (!stack.empty() && damage.empty()) {
        auto &[i, next] = stack.back();
        BytecodeEntry &entry = entries[i];
        states[i] = Open;
        if (next < entry.parts.size()) {
          uint32_t part = entry.parts[next++];
          if (states[part] == Open) {
            cursorOf(entry).fail("an attribute or type holds itself");
          } else if (states[part] == New) {
            stack.emplace_back(part, 0);
          }
          continue;
        }
        sizes[i] = 1;
        for (uint32_t part : entry.parts) {
          depths[i] = std::max(depths[i], depths[part] + 1);
          sizes[i] = llvm::SaturatingAdd(sizes[i], sizes[part]);
        }
        size_t deepest = isType(i) ? maxNestingDepth : maxExpandedDepth;
        if (depths[i] > deepest || sizes[i] > largest) {
          cursorOf(entry).fail("an attribute or type nests deeper than " +
                               Twine(deepest) + " levels, or has more than " +
                               Twine(largest) + " parts");
        }
        states[i] = Done;
        stack.pop_back();
      }
    }
  }

  //===-- What MLIR does not verify ---------------------------------------===//

  bool isBuiltin(size_t i) const {
    return entries[i].isBinary && entries[i].dialect == "builtin";
  }

  bool isBuiltinType(size_t i, uint64_t code) const {
    return isType(i) && isBuiltin(i) && entries[i].code == code;
  }

  /// Bits of an element; nothing if it cannot be in dense elements.
  std::optional<uint64_t> bitsOf(size_t i) {
    if (!isType(i) || !isBuiltin(i)) {
      return std::nullopt;
    }
    switch (entries[i].code) {
    case Integer: {
      BytecodeCursor cursor = cursorOf(entries[i]);
      cursor.number();
      return cursor.number() >> 2;
    }
    case Index:
    case F64:
      return 64;
    case F32:
      return 32;
    case BF16:
    case F16:
      return 16;
    case Complex: {
      auto part = bitsOf(entries[i].parts[0]);
      return part ? std::optional(
                        2 * llvm::alignTo(std::max<uint64_t>(*part, 8), 8))
                  : std::nullopt;
    }
    default:
      return std::nullopt;
    }
  }

  /// Float types that are spelled as text, as the small ones are: `f8E4M3FN`.
  std::optional<uint64_t> bitsOfText(size_t i) {
    StringRef text = entries[i].bytes.rtrim('\0');
    unsigned bits = 0;
    if (!isType(i) || entries[i].isBinary || !text.consume_front("f") ||
        text.consumeInteger(10, bits) || !text.starts_with("E")) {
      return std::nullopt;
    }
    return bits;
  }

  std::optional<uint64_t> floatBits(size_t i) {
    bool isCommon = isBuiltin(i) && isType(i) && entries[i].code >= BF16 &&
                    entries[i].code <= F64;
    return isCommon ? bitsOf(i) : bitsOfText(i);
  }

  void checkKind(size_t i) {
    const BytecodeEntry &entry = entries[i];
    if (entry.isBinary && entry.dialect == "quant") {
      return checkQuantized(entry);
    }
    if (!isBuiltin(i)) {
      return;
    }
    BytecodeCursor cursor = cursorOf(entry);
    cursor.number();
    isType(i) ? checkType(i, cursor) : checkAttribute(i, cursor);
  }

  /// Only the uniform ones can be compiled; their numbers are verified with the
  /// operations that have them.
  void checkQuantized(const BytecodeEntry &entry) {
    constexpr uint64_t uniform = 4, widest = 32;
    BytecodeCursor cursor = cursorOf(entry);
    if (entry.code < uniform || !isBuiltinType(entry.parts[0], Integer) ||
        *bitsOf(entry.parts[0]) > widest || !bitsOf(entry.parts[1])) {
      return cursor.fail("a quantized type that is not of integers");
    }
    cursor.number();
    if (entry.code == uniform) {
      return;
    }
    for (int i = 0; i < 6; ++i) { // flags, types, dimension, bounds
      cursor.number();
    }
    uint64_t scales = cursor.count("scales");
    for (uint64_t n = scales; n > 0 && cursor.isGood(); --n) {
      cursor.number();
    }
    if (cursor.count("zero points") != scales || scales == 0) {
      cursor.fail("a quantized type with " + Twine(scales) +
                  " scales and another number of zero points");
    }
  }

  void checkType(size_t i, BytecodeCursor &cursor) {
    switch (entries[i].code) {
    case Integer: {
      constexpr uint64_t widest = 128, signs = 3;
      uint64_t value = cursor.number();
      if (value >> 2 > widest || (value & 3) >= signs) {
        cursor.fail("an integer type of " + Twine(value >> 2) + " bits");
      }
      return;
    }
    case Complex:
      if (!bitsOf(entries[i].parts[0]) ||
          isBuiltinType(entries[i].parts[0], Complex) ||
          isBuiltinType(entries[i].parts[0], Index)) {
        cursor.fail("a complex type of something else than numbers");
      }
      return;
    case MemRef:
    case RankedTensor:
    case Vector:
      return checkShape(i, cursor, entries[i].parts[0]);
    case MemRefWithSpace:
    case EncodedTensor:
      cursor.number();
      return checkShape(i, cursor, entries[i].parts[1]);
    case UnrankedTensor:
      return checkElement(cursor, entries[i].parts[0]);
    default:
      return;
    }
  }

  void checkShape(size_t i, BytecodeCursor &cursor, size_t element) {
    for (uint64_t n = cursor.count("dimensions"); n > 0; --n) {
      constexpr uint64_t isDynamic = ~uint64_t(0); // zigzag of the lowest
      uint64_t size = cursor.number();
      bool isSize = (size & 1) == 0 || size == isDynamic;
      if (!isSize ||
          (entries[i].code == Vector && (size == 0 || size == isDynamic))) {
        cursor.fail("a dimension has an impossible size");
      }
    }
    checkElement(cursor, element);
    if (entries[i].code == Vector && !bitsOf(element)) {
      cursor.fail("a vector of something else than numbers");
    }
  }

  /// Elements may be numbers and what other dialects bring.
  void checkElement(BytecodeCursor &cursor, size_t element) {
    if (isBuiltin(element) && !bitsOf(element) &&
        !isBuiltinType(element, Vector)) {
      cursor.fail("a tensor of something else than numbers");
    }
  }

  void checkAttribute(size_t i, BytecodeCursor &cursor) {
    const BytecodeEntry &entry = entries[i];
    switch (entry.code) {
    case IntegerValue:
      if (!isBuiltinType(entry.parts[0], Integer) &&
          !isBuiltinType(entry.parts[0], Index)) {
        cursor.fail("an integer of another type");
      }
      cursor.number();
      return checkNumber(cursor, bitsOf(entry.parts[0]));
    case FloatValue:
      cursor.number();
      return checkNumber(cursor, floatBits(entry.parts[0]));
    case DenseArray:
      cursor.number();
      return checkArray(cursor, entry.parts[0]);
    case DenseElements:
      cursor.number();
      return checkElements(cursor, entry.parts[0], cursor.number());
    case FileRange: {
      constexpr uint64_t most = 8;
      cursor.number();
      if (cursor.remaining() > 0 && cursor.number() > most) {
        cursor.fail("a place in a file of too many numbers");
      }
      return;
    }
    default:
      return;
    }
  }

  /// MLIR does not notice that a number is not there. Small ones are a byte,
  /// those of more than 64 bits lists of words.
  void checkNumber(BytecodeCursor &cursor, std::optional<uint64_t> bits) {
    if (!bits) {
      return cursor.fail("a number of another type");
    }
    if (*bits <= 8) {
      cursor.byte();
    } else {
      uint64_t words = *bits <= 64 ? 1 : cursor.count("words");
      for (; words > 0 && cursor.isGood(); --words) {
        cursor.number();
      }
    }
    if (cursor.isGood() && !cursor.isAtEnd()) {
      cursor.fail("bytes behind a number");
    }
  }

  void checkArray(BytecodeCursor &cursor, size_t type) {
    uint64_t size = cursor.number(), bytes = cursor.number();
    std::optional<uint64_t> bits = bitsOf(type);
    uint64_t each = bits ? llvm::divideCeil(*bits, 8) : 0;
    if (each == 0 || size > bytes || size * each != bytes) {
      cursor.fail("an array of " + Twine(size) + " numbers in " + Twine(bytes) +
                  " bytes");
    }
    if (bits == 1 && llvm::any_of(cursor.take(bytes), [](char c) {
          return static_cast<uint8_t>(c) > 1;
        })) {
      cursor.fail("a truth value that is neither");
    }
  }

  void checkElements(BytecodeCursor &cursor, size_t type, uint64_t bytes) {
    bool isEncoded = isBuiltinType(type, EncodedTensor);
    if (!isEncoded && !isBuiltinType(type, RankedTensor) &&
        !isBuiltinType(type, Vector)) {
      return cursor.fail("a constant's type is no tensor");
    }
    size_t element = entries[type].parts[isEncoded];
    std::optional<uint64_t> bits = bitsOf(element);
    if (!bits) {
      bits = bitsOfText(element);
    }
    std::optional<uint64_t> count = elementsOf(type, isEncoded);
    if (!bits || !count) {
      return cursor.fail("a constant's type has no numbers or no static shape");
    }
    uint64_t each = llvm::divideCeil(*bits, 8);
    uint64_t packed = *bits == 1 ? llvm::divideCeil(*count, 8) : 0;
    bool isWhole = *count <= bytes && *count * each == bytes;
    if (!isWhole && bytes != each && (*bits != 1 || bytes != packed)) {
      cursor.fail("a constant of " + Twine(*count) + " numbers has " +
                  Twine(bytes) + " bytes");
    }
  }

  std::optional<uint64_t> elementsOf(size_t type, bool isEncoded) {
    BytecodeCursor cursor = cursorOf(entries[type]);
    cursor.number();
    if (isEncoded) {
      cursor.number();
    }
    uint64_t count = 1;
    for (uint64_t n = cursor.count("dimensions"); n > 0; --n) {
      uint64_t size = cursor.number();
      bool overflows = false;
      count = llvm::SaturatingMultiply(count, size >> 1, &overflows);
      if ((size & 1) != 0 || overflows || count > INT64_MAX) {
        return std::nullopt;
      }
    }
    return count;
  }

  std::vector<BytecodeEntry> &entries;
  size_t attributes, strings;
  std::string &damage;
};

} // namespace

void checkEntries(std::vector<BytecodeEntry> &entries, size_t attributes,
                  size_t strings, std::string &damage) {
  Checker(entries, attributes, strings, damage).run();
}

} // namespace ttc
