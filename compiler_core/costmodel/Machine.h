// The device as the cost model's parts see it, in clocks of a core.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_MACHINE_H
#define TTC_COSTMODEL_MACHINE_H

#include "ttc/Devices.h"
#include "ttc/costmodel/OpQuery.h"

namespace ttc::costmodel {

/// Numbers of tiles, pages, cores and clocks are doubles: sizes reach 2^60, and
/// a product of them must not wrap.
struct Machine {
  const DeviceRates &rates;
  double gridX, gridY; ///< cores that the operation may use

  double cores() const { return gridX * gridY; }
  double nsPerClock() const { return 1e9 / rates.clockHz; }
  double dramBytesPerClock() const {
    return rates.dramBytesPerSecond * rates.dramEfficiency / rates.clockHz;
  }
  /// Of one core that reads `pages` of `bytes` each, from wherever.
  double readClocks(double pages, double bytes) const {
    return pages * (rates.readClocksPerPage + bytes / rates.readBytesPerClock);
  }
};

/// Clocks of one operation's parts on the busiest core.
struct Parts {
  double math = 0;
  double read = 0; ///< requests of the busiest reader
  double dram = 0;
  double noc = 0;
  double fixed = 0;         ///< filling pipelines, handing over blocks
  double tail = 0;          ///< writes that nothing overlaps
  double unpackedBytes = 0; ///< from L1 to the engines, of one core
  double dramBytes = 0;     ///< of all cores
  double cores = 0;
};

/// Clocks on the host's clock: the card's stretched by what its clocks do not
/// show (its power limits), the more, the more one core unpacks.
double stretched(const Machine &machine, double clocks, double unpackedBytes);

/// How long an operation takes, in clocks.
struct Joined {
  double mathThread =
      0;             ///< from the math processor's first to last instruction
  double kernel = 0; ///< of the whole kernel, in wall time
};

/// The parts that overlap are joined by a norm, then come the fixed costs. The
/// kernel is stretched by what clocks do not show (the power limits of the
/// card), and has the tail.
Joined join(const Machine &machine, const Parts &parts);

/// No more than join().kernel, and cheaper.
double leastKernelClocks(const Machine &machine, const Parts &parts);

double ceilDivide(double value, double by);

/// Matmul and Conv2d.
Parts matmulParts(const Machine &machine, const OpQuery &query);

/// Everything that streams pages through cores.
Parts streamParts(const Machine &machine, const OpQuery &query);

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_MACHINE_H
