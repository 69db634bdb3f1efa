// Grids, blocks and subblocks, by what fits and what is read.
// SPDX-License-Identifier: Apache-2.0
#include "transforms/kernels/MulticastPlan.h"

#include <tuple>

using namespace mlir::tt::ttkernel;

namespace ttc::kernels {
namespace {

int64_t ceilDiv(int64_t a, int64_t b) { return (a + b - 1) / b; }

/// The largest divisor of `number` up to `most`.
int64_t divisorUpTo(int64_t number, int64_t most) {
  int64_t divisor = std::min(number, most);
  while (number % divisor != 0) {
    --divisor;
  }
  return divisor;
}

/// Subblocks divide the block; the largest one, a wide one among equals, since
/// it writes longer runs.
void chooseSubblock(MulticastPlan &plan, int64_t dstTiles) {
  plan.subRows = plan.subColumns = 1;
  for (int64_t columns = 1; columns <= dstTiles; ++columns) {
    if (plan.blockColumns % columns != 0) {
      continue;
    }
    int64_t rows = divisorUpTo(plan.blockRows, dstTiles / columns);
    if (rows * columns >= plan.subTiles()) {
      plan.subRows = rows;
      plan.subColumns = columns;
    }
  }
}

/// Makes the block smaller, in more rounds, until it fits; then as deep as it
/// may be. False if not even a tile fits.
bool fitBlock(MulticastPlan &plan, DataFormat format, int64_t dstTiles,
              uint64_t l1Bytes) {
  constexpr int64_t deepest = 8; // Deeper ones save no reads.
  plan.blockDepth = 1;
  chooseSubblock(plan, dstTiles);
  while (plan.l1Bytes(format) > l1Bytes) {
    int64_t &larger = plan.blockRows >= plan.blockColumns ? plan.blockRows
                                                          : plan.blockColumns;
    if (larger == 1) {
      return false;
    }
    larger = ceilDiv(larger, 2);
    chooseSubblock(plan, dstTiles);
  }
  // Rounds of equal blocks leave less beyond the edge.
  plan.blockRows = ceilDiv(plan.tiles.rows, plan.gridRows * plan.rowRounds());
  plan.blockColumns =
      ceilDiv(plan.tiles.columns, plan.gridColumns * plan.columnRounds());
  chooseSubblock(plan, dstTiles);
  for (int64_t most = deepest; most > 1; --most) {
    plan.blockDepth = divisorUpTo(plan.tiles.depth, most);
    if (plan.l1Bytes(format) <= l1Bytes) {
      return true;
    }
  }
  plan.blockDepth = 1;
  return true;
}

} // namespace

std::optional<ProductTiles> productTiles(const Matrices &a, const Matrices &b,
                                         const Matrices &out) {
  bool fits = a.columns == b.rows &&
              (a.count == b.count || a.count == 1 || b.count == 1) &&
              out.count == std::max(a.count, b.count);
  if (!fits) {
    return std::nullopt;
  }
  ProductTiles tiles{b.count, a.tileRows(), a.tileColumns(), out.tileColumns(),
                     a.count == 1 && b.count > 1};
  if (b.count == 1) {
    tiles.rows *= a.count; // Rows of all matrices count on.
  }
  return tiles;
}

int64_t MulticastPlan::rowRounds() const {
  return ceilDiv(tiles.rows, gridRows * blockRows);
}
int64_t MulticastPlan::columnRounds() const {
  return ceilDiv(tiles.columns, gridColumns * blockColumns);
}
int64_t MulticastPlan::subblocks() const {
  return (blockRows / subRows) * (blockColumns / subColumns);
}
bool MulticastPlan::hasRaggedRows() const {
  return tiles.rows % (gridRows * blockRows) != 0;
}
bool MulticastPlan::hasRaggedColumns() const {
  return tiles.columns % (gridColumns * blockColumns) != 0;
}

int64_t MulticastPlan::tilesOfCore() const {
  return tiles.batches * rowRounds() * columnRounds() * blockRows *
         blockColumns;
}
int64_t MulticastPlan::reads() const {
  return tiles.batches * tiles.depth *
         (gridRows * blockRows + gridColumns * blockColumns) * rowRounds() *
         columnRounds();
}

uint64_t MulticastPlan::l1Bytes(DataFormat format) const {
  constexpr int64_t doubleBuffered = 2;
  int64_t pages = doubleBuffered * (leftTiles() + rightTiles() + subTiles());
  if (elements > 0) { // and what is between two steps
    pages += (doubleBuffered * elements + 1) * subTiles();
  }
  int64_t partial = spills() ? blockRows * blockColumns : 0;
  return pages * tileBytes(format) + partial * tileBytes(DataFormat::Float32);
}

static int64_t coreLimit(const Resources &resources) {
  return static_cast<int64_t>(resources.maxCores
                                  ? resources.maxCores
                                  : resources.gridX * resources.gridY);
}

/// The block of each core of `rows` x `columns`, if they are of use.
static std::optional<MulticastPlan> planOn(int64_t rows, int64_t columns,
                                           const ProductTiles &tiles,
                                           DataFormat format, int64_t dstTiles,
                                           int64_t elements,
                                           const Resources &resources) {
  MulticastPlan plan{tiles, rows, columns};
  plan.elements = elements;
  plan.blockRows = ceilDiv(tiles.rows, rows);
  plan.blockColumns = ceilDiv(tiles.columns, columns);
  // No core without a block.
  plan.gridRows = ceilDiv(tiles.rows, plan.blockRows);
  plan.gridColumns = ceilDiv(tiles.columns, plan.blockColumns);
  if (plan.cores() == 1 ||
      !fitBlock(plan, format, dstTiles, resources.l1Bytes)) {
    return std::nullopt;
  }
  return plan;
}

std::optional<MulticastPlan> planMulticast(const ProductTiles &tiles,
                                           DataFormat format, int64_t dstTiles,
                                           int64_t elements,
                                           const Resources &resources) {
  int64_t limit = coreLimit(resources);
  auto gridX = static_cast<int64_t>(resources.gridX);
  auto gridY = static_cast<int64_t>(resources.gridY);
  auto costOf = [](const MulticastPlan &plan) {
    return std::tuple(plan.isOneWay(), plan.tilesOfCore(), plan.reads(),
                      plan.blockRows + plan.blockColumns, plan.cores());
  };
  std::optional<MulticastPlan> best;
  for (int64_t rows = 1; rows <= std::min(gridY, limit); ++rows) {
    for (int64_t columns = 1; columns <= std::min(gridX, limit / rows);
         ++columns) {
      auto plan =
          planOn(rows, columns, tiles, format, dstTiles, elements, resources);
      if (plan && (!best || costOf(*plan) < costOf(*best))) {
        best = plan;
      }
    }
  }
  return best;
}

bool isMulticastWorthwhile(const MulticastPlan &plan,
                           const Resources &resources) {
  int64_t oneByOne = ceilDiv(plan.tiles.outputs(), coreLimit(resources));
  return !plan.isOneWay() && plan.tilesOfCore() <= 2 * oneByOne;
}

} // namespace ttc::kernels
