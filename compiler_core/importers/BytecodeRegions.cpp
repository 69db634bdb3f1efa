// Walks operations, blocks and regions without recursion.
// SPDX-License-Identifier: Apache-2.0
#include "importers/BytecodeRegions.h"

#include "importers/ImportLimits.h"
#include <deque>
#include <vector>

using llvm::Twine;

namespace ttc {
namespace {

/// What an operation has, bit by bit.
enum Has : uint8_t {
  Attributes = 1 << 0,
  Results = 1 << 1,
  Operands = 1 << 2,
  Successors = 1 << 3,
  Regions = 1 << 4,
  UseOrders = 1 << 5,
  PropertiesOf = 1 << 6,
};

class Walker {
public:
  Walker(BytecodeCursor section, const BytecodeTables &tables)
      : tables(tables) {
    cursors.push_back(section);
  }

  void run() {
    BytecodeCursor &top = cursors.front();
    uint64_t operations = top.number();
    if (operations & 1) {
      return top.fail("the module has arguments");
    }
    scopes.emplace_back();
    open.push_back({&top, 0, 1, 0, 0, operations >> 1, false});
    while (!open.empty() && top.isGood()) {
      step();
    }
    if (top.isGood() && !top.isAtEnd()) {
      top.fail("bytes behind the last operation");
    }
  }

private:
  /// A row of regions that are being read, from their operation on.
  struct Level {
    BytecodeCursor *cursor;
    uint64_t regions = 0;    ///< that are still to begin
    uint64_t blocks = 0;     ///< of the region being read, with the one open
    uint64_t values = 0;     ///< that the region defines
    uint64_t defined = 0;    ///< of those
    uint64_t operations = 0; ///< left in the open block
    bool isIsolated = false;
    uint64_t blocksInAll = 1;
  };
  /// A value of a scope: how often it is used, and the use that some order asks
  /// for.
  struct Value {
    uint32_t uses = 0;
    uint64_t wanted = 0; ///< one more than the largest index
  };
  using Scope = std::vector<Value>;

  void step() {
    Level &level = open.back();
    if (level.operations > 0) {
      --level.operations;
      return readOperation();
    }
    if (level.blocks > 0 && --level.blocks > 0) {
      return readBlock(level);
    }
    endRegion(level);
    if (level.regions > 0) {
      --level.regions;
      return readRegion(level);
    }
    endLevel();
  }

  void endRegion(Level &level) {
    Scope &scope = scopes.back();
    for (uint64_t i = 0; i < level.values; ++i) {
      if (scope.back().wanted > scope.back().uses) {
        return level.cursor->fail("an order of more uses than there are");
      }
      scope.pop_back();
    }
    level.values = 0;
  }

  void endLevel() {
    Level level = open.back();
    open.pop_back();
    if (level.isIsolated && !open.empty()) {
      scopes.pop_back();
    }
    bool isOwn = !open.empty() && open.back().cursor != level.cursor;
    if (isOwn && level.cursor->isGood() && !level.cursor->isAtEnd()) {
      level.cursor->fail("bytes behind the last region");
    }
    if (isOwn) {
      cursors.pop_back();
    }
  }

  void readRegion(Level &level) {
    level.blocks = level.blocksInAll = level.cursor->count("blocks");
    level.defined = level.operations = 0;
    if (level.blocks == 0) {
      return;
    }
    level.values = level.cursor->count("values");
    scopes.back().resize(scopes.back().size() + level.values);
    readBlock(level);
  }

  void readBlock(Level &level) {
    BytecodeCursor &cursor = *level.cursor;
    uint64_t header = cursor.number();
    constexpr size_t leastOfAnOperation = 3; // name, mask, location
    level.operations = header >> 1;
    if (level.operations > cursor.remaining() / leastOfAnOperation) {
      return cursor.fail(Twine(level.operations) + " operations cannot be in " +
                         Twine(cursor.remaining()) + " bytes");
    }
    if ((header & 1) == 0) {
      return;
    }
    uint64_t arguments = cursor.count("arguments");
    for (uint64_t i = 0; i < arguments && cursor.isGood(); ++i) {
      readArgument(cursor);
    }
    size_t first = define(level, arguments);
    if (tables.version >= 3 && cursor.byte()) {
      readOrders(cursor, arguments, first, true);
    }
  }

  void readArgument(BytecodeCursor &cursor) {
    uint64_t type = cursor.number();
    bool isMarked = tables.version >= 4;
    bool hasLocation = !isMarked || (type & 1);
    if ((isMarked ? type >> 1 : type) >= tables.types) {
      cursor.fail("an argument's type is none of " + Twine(tables.types));
    }
    if (hasLocation) {
      cursor.index(tables.attributes, "attributes");
    }
  }

  /// The place of the first of `count` new values in their scope.
  size_t define(Level &level, uint64_t count) {
    size_t first = scopes.back().size() - level.values + level.defined;
    if (level.cursor->isGood() && count > level.values - level.defined) {
      level.cursor->fail("more values than the region announced");
    }
    level.defined += count;
    return first;
  }

  void readOperation() {
    Level &level = open.back();
    BytecodeCursor &cursor = *level.cursor;
    cursor.index(tables.opNames, "operation names");
    uint8_t has = cursor.byte();
    cursor.index(tables.attributes, "attributes"); // the location
    if (has & Attributes) {
      cursor.index(tables.attributes, "attributes");
    }
    if (has & PropertiesOf) {
      // As an attribute if the operation was not registered: MLIR checks.
      cursor.number();
    }
    uint64_t results = has & Results ? cursor.count("results") : 0;
    for (uint64_t i = 0; i < results && cursor.isGood(); ++i) {
      cursor.index(tables.types, "types");
    }
    readOperands(cursor, has & Operands ? cursor.count("operands") : 0);
    uint64_t successors = has & Successors ? cursor.count("successors") : 0;
    for (uint64_t i = 0; i < successors && cursor.isGood(); ++i) {
      cursor.index(level.blocksInAll, "blocks");
    }
    bool isNumbered = level.values > 0;
    size_t first = isNumbered ? define(level, results) : 0;
    if (tables.version >= 3 && (has & UseOrders)) {
      readOrders(cursor, results, first, isNumbered);
    }
    if (has & Regions) {
      readRegions(cursor);
    }
  }

  void readOperands(BytecodeCursor &cursor, uint64_t count) {
    for (uint64_t i = 0; i < count && cursor.isGood(); ++i) {
      uint64_t value = cursor.index(scopes.back().size(), "values");
      if (cursor.isGood()) {
        ++scopes.back()[value].uses;
      }
    }
  }

  /// How the uses of some of `count` values are ordered: all of them, or pairs
  /// of old and new places.
  void readOrders(BytecodeCursor &cursor, uint64_t count, size_t first,
                  bool isNumbered) {
    uint64_t ordered = count > 1 ? cursor.count("orders") : 1;
    for (uint64_t i = 0; i < ordered && cursor.isGood(); ++i) {
      uint64_t which = count > 1 ? cursor.index(count, "values") : 0;
      uint64_t header = cursor.number();
      bool isPairs = header & 1;
      for (uint64_t n = 0; n < header >> 1 && cursor.isGood(); ++n) {
        uint64_t place = cursor.number();
        if (isPairs && n % 2 == 0 && count > 0) {
          want(cursor, isNumbered, first + which, place);
        }
      }
    }
  }

  void want(BytecodeCursor &cursor, bool isNumbered, size_t value,
            uint64_t place) {
    if (!isNumbered || place >= UINT32_MAX) {
      cursor.fail("an order of more uses than there are");
    } else if (cursor.isGood()) {
      uint64_t &wanted = scopes.back()[value].wanted;
      wanted = std::max(wanted, place + 1);
    }
  }

  void readRegions(BytecodeCursor &cursor) {
    uint64_t header = cursor.number();
    Level level;
    level.cursor = &cursor;
    level.regions = header >> 1;
    level.isIsolated = header & 1;
    if (level.regions == 0) {
      return;
    }
    if (open.size() > maxRegionDepth) {
      return cursor.fail("regions nest deeper than " + Twine(maxRegionDepth) +
                         " levels");
    }
    if (level.isIsolated && tables.version >= 2) {
      constexpr uint8_t irSection = 4;
      uint8_t kind = 0;
      BytecodeCursor inner = cursor.section(kind);
      if (kind != irSection) {
        return cursor.fail("something else than the regions of an operation");
      }
      cursors.push_back(inner);
      level.cursor = &cursors.back();
    }
    if (level.regions > level.cursor->remaining()) {
      return cursor.fail(Twine(level.regions) + " regions cannot be in " +
                         Twine(level.cursor->remaining()) + " bytes");
    }
    if (level.isIsolated) {
      scopes.emplace_back();
    }
    open.push_back(level);
  }

  const BytecodeTables &tables;
  std::deque<BytecodeCursor> cursors; ///< of sections; they keep their places
  std::vector<Scope> scopes;
  std::vector<Level> open;
};

} // namespace

void checkRegions(BytecodeCursor section, const BytecodeTables &tables) {
  Walker(section, tables).run();
}

} // namespace ttc
