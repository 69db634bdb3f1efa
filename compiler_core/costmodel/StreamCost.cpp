// Operations that stream pages through the cores.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include <algorithm>

namespace ttc::costmodel {
namespace {

constexpr double tileElements = 1024;

double pagesOf(const TensorUse &use) { return static_cast<double>(use.pages); }

bool local(const TensorUse &use) {
  return use.buffer == Buffer::L1 && use.placement != Placement::Interleaved;
}

/// How often the data passes through the engines.
double passes(const OpQuery &query) {
  switch (query.kind) {
  case OpKind::Normalization:
    return 3; // maximum or mean, sum or variance, the result
  case OpKind::Pool:
    return query.windowElements;
  default:
    return 1;
  }
}

/// Clocks of the engines for one tile of the largest operand.
double engineClocks(const Machine &machine, const OpQuery &query) {
  if (query.kind == OpKind::DataMovement || query.kind == OpKind::Embedding) {
    return 0;
  }
  double matrix = tileElements / machine.rates.eltwiseElementsPerClock;
  double vector = query.vectorSteps * tileElements / machine.rates.sfpuLanes;
  return std::max(matrix, vector) * passes(query);
}

/// Adds what `cores` cores read of one operand.
void addRead(const Machine &machine, const TensorUse &use, double cores,
             double share, Parts &parts) {
  double pages = ceilDivide(pagesOf(use) * share, cores);
  double bytes = pagesOf(use) * share * use.pageBytes;
  parts.unpackedBytes += pages * use.pageBytes;
  if (local(use)) {
    return;
  }
  parts.read += machine.readClocks(pages, use.pageBytes);
  parts.noc += pages * use.pageBytes / machine.rates.nocBytesPerClock;
  if (use.buffer == Buffer::Dram) {
    parts.dramBytes += bytes;
  }
}

/// Adds the writing of the result; another processor of the core does it,
/// beside the reads but for the last page of each core. A request to write is
/// taken to cost what one to read costs.
void addWrite(const Machine &machine, const TensorUse &use, double cores,
              Parts &parts) {
  if (use.pages == 0 || local(use)) {
    return;
  }
  double pages = ceilDivide(pagesOf(use), cores);
  parts.read = std::max(parts.read, machine.readClocks(pages, use.pageBytes));
  parts.noc = std::max(parts.noc,
                       pages * use.pageBytes / machine.rates.nocBytesPerClock);
  if (use.buffer == Buffer::Dram) {
    double bytes = pagesOf(use) * use.pageBytes;
    parts.dramBytes += bytes;
    parts.dram = bytes / machine.rates.writeBytesPerClock;
    parts.tail = std::min(pagesOf(use), cores) * use.pageBytes /
                 machine.rates.writeBytesPerClock;
  }
}

/// The tensor whose pages are dealt to the cores: an embedding's result, the
/// largest tensor of everything else.
double workPages(const OpQuery &query) {
  double pages = pagesOf(query.result);
  if (query.kind != OpKind::Embedding) {
    for (const TensorUse &use : query.operands) {
      pages = std::max(pages, pagesOf(use));
    }
  }
  return pages;
}

} // namespace

Parts streamParts(const Machine &machine, const OpQuery &query) {
  Parts parts;
  double pages = workPages(query);
  if (pages == 0) {
    return parts;
  }
  parts.cores = std::min(pages, machine.cores());
  for (size_t i = 0; i < query.operands.size(); ++i) {
    const TensorUse &use = query.operands[i];
    // Of a table only the rows that are asked for are read.
    double share = 1;
    if (query.kind == OpKind::Embedding && i == 1 && use.pages > 0) {
      double rows = pagesOf(query.result) * query.result.pageBytes /
                    std::max<double>(use.pageBytes, 1);
      share = std::min(1.0, rows / pagesOf(use));
    }
    addRead(machine, use, parts.cores, share, parts);
  }
  addWrite(machine, query.result, parts.cores, parts);
  parts.dram =
      std::max(parts.dram, parts.dramBytes / machine.dramBytesPerClock());
  double tiles = ceilDivide(pages, parts.cores);
  double unpack = parts.unpackedBytes / machine.rates.unpackBytesPerClock;
  parts.math = std::max(tiles * engineClocks(machine, query),
                        query.kind == OpKind::DataMovement ? 0 : unpack);
  // Fill and drain: one page in, one page out.
  parts.fixed = 2 * machine.rates.kBlockNs / machine.nsPerClock();
  return parts;
}

} // namespace ttc::costmodel
