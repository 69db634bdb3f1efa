// How the parts of an operation join.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include <algorithm>
#include <cmath>

namespace ttc::costmodel {

double ceilDivide(double value, double by) { return std::ceil(value / by); }

double mathThreadClocks(const Machine &machine, const Parts &parts) {
  double traffic = std::max({parts.read, parts.dram, parts.noc});
  double longer = std::max(parts.math, traffic);
  double shorter = std::min(parts.math, traffic);
  // The p-norm, scaled by its larger part so that nothing overflows.
  double p = machine.rates.overlapPower;
  double beside = longer > 0 ? std::pow(shorter / longer, p) : 0;
  double joined = beside < 1e-9 ? longer : longer * std::pow(1 + beside, 1 / p);
  return parts.fixed + joined;
}

double kernelClocks(const Machine &machine, const Parts &parts) {
  return mathThreadClocks(machine, parts) * (1 + machine.rates.stretch) +
         parts.unpackedBytes * machine.rates.unpackStretchClocksPerByte +
         parts.tail;
}

} // namespace ttc::costmodel
