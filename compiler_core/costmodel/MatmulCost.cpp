// Matrix products: the library's ways to spread them over the grid.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include <algorithm>

namespace ttc::costmodel {
namespace {

/// The product in tiles of 32x32.
struct Product {
  double m, k, n, batch;
  double leftBytes, rightBytes, resultBytes; ///< of a tile
  double storedBytes;   ///< of the whole result; attention's is not m x n
  double partialBytes;  ///< of a tile of partial sums
  double clocksPerTile; ///< of the matrix engine
  bool readsLeft;       ///< false: its shards lie where they are used
  bool writesDram;      ///< of the result
  bool leftInDram, rightInDram;
  Placement placement; ///< of the result; its shards fix the spread
};

double tileOr(const TensorUse &use, DataFormat otherwise) {
  return tileBytes(use.pages == 0 ? otherwise : use.format);
}

bool local(const TensorUse &use) {
  return use.buffer == Buffer::L1 && use.placement != Placement::Interleaved;
}

Product productOf(const Machine &machine, const OpQuery &query) {
  const TensorUse &left = query.operands[0], &right = query.operands[1];
  Product product;
  product.batch = static_cast<double>(std::max<uint64_t>(query.batch, 1));
  product.m = ceilDivide(static_cast<double>(query.m), 32);
  product.k = ceilDivide(static_cast<double>(query.k), 32);
  product.n = ceilDivide(static_cast<double>(query.n), 32);
  if (query.sharedRight) { // the batch is more rows of one product
    product.m = ceilDivide(static_cast<double>(query.m) * product.batch, 32);
    product.batch = 1;
  }
  product.leftBytes = tileOr(left, DataFormat::BFloat16);
  product.rightBytes = tileOr(right, DataFormat::BFloat16);
  product.resultBytes = tileOr(query.result, DataFormat::BFloat16);
  product.storedBytes =
      query.result.pages > 0
          ? static_cast<double>(query.result.pages) * query.result.pageBytes
          : product.batch * product.m * product.n * product.resultBytes;
  product.partialBytes = tileBytes(query.fp32Accumulate ? DataFormat::Float32
                                                        : DataFormat::BFloat16);
  double math =
      machine.rates.matmulClocksPerTile[static_cast<size_t>(query.fidelity)] /
      machine.rates.mathEfficiency;
  double unpack = (product.leftBytes + product.rightBytes) /
                  machine.rates.unpackBytesPerClock;
  product.clocksPerTile = std::max(math, unpack);
  // A convolution's activations are brought to their cores by the halo.
  product.readsLeft = query.kind != OpKind::Conv2d && !local(left);
  product.writesDram = query.result.buffer == Buffer::Dram;
  product.placement = query.result.placement;
  product.leftInDram = left.buffer == Buffer::Dram;
  product.rightInDram = right.buffer == Buffer::Dram;
  return product;
}

/// A share of the product: `rows` x `columns` tiles of the result on each core,
/// `across` x `down` cores that multicast the left operand along a row of cores
/// and the right one down a column.
struct Share {
  double rows, columns, across, down;
};

/// Into how many blocks a core must cut its share in each direction, so that
/// the block, its partial sums and two input blocks of 8 tiles of K fit into
/// L1.
double blocksOf(const Machine &machine, const Product &product,
                const Share &share) {
  constexpr double kTiles = 8, doubleBuffered = 2;
  double partials =
      product.partialBytes == product.resultBytes ? 0 : product.partialBytes;
  auto fits = [&](double blocks) {
    double rows = share.rows / blocks, columns = share.columns / blocks;
    double inputs = rows * product.leftBytes + columns * product.rightBytes;
    return rows * columns * (product.resultBytes + partials) +
               doubleBuffered * kTiles * inputs <=
           machine.rates.l1BlockBytes;
  };
  int blocks = 1;
  while (blocks < 64 && !fits(blocks)) {
    blocks *= 2;
  }
  return blocks;
}

/// One product spread with multicast: one core of a row reads the left tiles
/// for all of them, one of a column the right tiles.
Parts spread(const Machine &machine, const Product &product,
             const Share &share) {
  double blocks = blocksOf(machine, product, share);
  double left = product.readsLeft ? share.rows * product.k * blocks : 0;
  double right = share.columns * product.k * blocks;
  double tiles = share.rows * share.columns * product.k;
  Parts parts;
  parts.cores = share.across * share.down;
  parts.math = tiles * product.clocksPerTile;
  parts.unpackedBytes = tiles * (product.leftBytes + product.rightBytes);
  // Left and right come through two networks, by two processors.
  parts.read = std::max(machine.readClocks(left, product.leftBytes),
                        machine.readClocks(right, product.rightBytes));
  parts.noc = (left * product.leftBytes + right * product.rightBytes) /
              machine.rates.nocBytesPerClock;
  parts.dramBytes =
      (product.leftInDram ? left * product.leftBytes * share.down : 0) +
      (product.rightInDram ? right * product.rightBytes * share.across : 0);
  parts.dram = parts.dramBytes / machine.dramBytesPerClock();
  double kBlocks = std::min(machine.gridX, product.k);
  parts.fixed =
      kBlocks * blocks * blocks * machine.rates.kBlockNs / machine.nsPerClock();
  if (product.writesDram) {
    parts.tail = product.storedBytes / (blocks * blocks) /
                 machine.rates.writeBytesPerClock;
    parts.dramBytes += product.storedBytes;
  }
  return parts;
}

/// The share that the result's shards ask for; of an interleaved result the one
/// that takes the shortest time.
Parts bestSpread(const Machine &machine, const Product &product) {
  double cores = machine.cores();
  double m = product.m, n = product.n;
  struct Choice {
    Placement placement;
    Share share;
  };
  const Choice choices[] = {
      {Placement::Block,
       {ceilDivide(m, machine.gridY), ceilDivide(n, machine.gridX),
        std::min(n, machine.gridX), std::min(m, machine.gridY)}},
      {Placement::Width, {m, ceilDivide(n, cores), std::min(n, cores), 1}},
      {Placement::Height, {ceilDivide(m, cores), n, 1, std::min(m, cores)}},
  };
  Parts best;
  double shortest = -1;
  for (const Choice &choice : choices) {
    if (product.placement != Placement::Interleaved &&
        product.placement != choice.placement) {
      continue;
    }
    Parts parts = spread(machine, product, choice.share);
    if (shortest >= 0 && leastKernelClocks(machine, parts) >= shortest) {
      continue;
    }
    double clocks = join(machine, parts).kernel;
    if (shortest < 0 || clocks < shortest) {
      best = parts;
      shortest = clocks;
    }
  }
  return best;
}

/// Many products: every core takes some of them or a part of one, and reads
/// what it needs for itself.
Parts batched(const Machine &machine, const Product &product) {
  double outputs = product.batch * product.m * product.n;
  double perCore = ceilDivide(outputs, machine.cores());
  double columns = std::min(product.n, perCore);
  double rows = ceilDivide(perCore, columns);
  double matrices = ceilDivide(rows, product.m);
  double left = product.readsLeft ? rows * product.k : 0;
  double right = columns * product.k * matrices;
  Parts parts;
  parts.cores = std::min(outputs, machine.cores());
  parts.math = perCore * product.k * product.clocksPerTile;
  parts.unpackedBytes =
      perCore * product.k * (product.leftBytes + product.rightBytes);
  parts.read = std::max(machine.readClocks(left, product.leftBytes),
                        machine.readClocks(right, product.rightBytes));
  parts.noc = (left * product.leftBytes + right * product.rightBytes) /
              machine.rates.nocBytesPerClock;
  parts.dramBytes =
      parts.cores * ((product.leftInDram ? left * product.leftBytes : 0) +
                     (product.rightInDram ? right * product.rightBytes : 0));
  parts.dram = parts.dramBytes / machine.dramBytesPerClock();
  parts.fixed = std::min(machine.gridX, product.k) * machine.rates.kBlockNs /
                machine.nsPerClock();
  if (product.writesDram) {
    parts.tail = product.storedBytes / std::max(1.0, rows * columns) /
                 machine.rates.writeBytesPerClock;
    parts.dramBytes += product.storedBytes;
  }
  return parts;
}

} // namespace

Parts matmulParts(const Machine &machine, const OpQuery &query) {
  if (query.m == 0 || query.n == 0 || query.k == 0 || query.batch == 0) {
    return {};
  }
  Product product = productOf(machine, query);
  Parts parts = product.batch > 1 ? batched(machine, product)
                                  : bestSpread(machine, product);
  if (query.kind == OpKind::Conv2d) { // the halo runs before the product
    const TensorUse &activation = query.operands[0];
    double pages =
        ceilDivide(static_cast<double>(activation.pages), machine.cores());
    parts.fixed += machine.readClocks(pages, activation.pageBytes);
    if (activation.buffer == Buffer::Dram) {
      parts.dramBytes +=
          static_cast<double>(activation.pages) * activation.pageBytes;
    }
  }
  return parts;
}

} // namespace ttc::costmodel
