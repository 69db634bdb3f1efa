// How the parts of an operation join.
// SPDX-License-Identifier: Apache-2.0
#include "Machine.h"

#include <algorithm>
#include <cmath>

namespace ttc::costmodel {

double ceilDivide(double value, double by) { return std::ceil(value / by); }

double stretched(const Machine &machine, double clocks, double unpackedBytes) {
  return clocks * (1 + machine.rates.stretch) +
         unpackedBytes * machine.rates.unpackStretchClocksPerByte;
}

namespace {

double trafficOf(const Parts &parts) {
  return std::max({parts.read, parts.dram, parts.noc});
}

double kernelOf(const Machine &machine, const Parts &parts, double mathThread) {
  return stretched(machine, mathThread, parts.unpackedBytes) + parts.tail;
}

} // namespace

Joined join(const Machine &machine, const Parts &parts) {
  double traffic = trafficOf(parts);
  double longer = std::max(parts.math, traffic);
  double shorter = std::min(parts.math, traffic);
  // The p-norm, scaled by its larger part so that nothing overflows.
  double p = machine.rates.overlapPower;
  double beside = longer > 0 ? std::pow(shorter / longer, p) : 0;
  double joined = beside < 1e-9 ? longer : longer * std::pow(1 + beside, 1 / p);
  Joined result;
  result.mathThread = parts.fixed + joined;
  result.kernel = kernelOf(machine, parts, result.mathThread);
  return result;
}

double leastKernelClocks(const Machine &machine, const Parts &parts) {
  return kernelOf(machine, parts,
                  parts.fixed + std::max(parts.math, trafficOf(parts)));
}

} // namespace ttc::costmodel
