// Predicts the time of operations on a device.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_COSTMODEL_COSTMODEL_H
#define TTC_COSTMODEL_COSTMODEL_H

#include "ttc/Devices.h"
#include "ttc/costmodel/OpCost.h"
#include "ttc/costmodel/OpQuery.h"

namespace ttc::costmodel {

/// An analytic model of one chip, docs/cost-model.md: the busiest core's tiles,
/// the reads of the busiest reader, the traffic of DRAM and network, and the
/// fixed costs, joined as far as the hardware overlaps them. Rates and fitted
/// constants are the profile's. Immutable after construction, so thread-safe;
/// keeps nothing of the profile but numbers.
class CostModel {
public:
  explicit CostModel(const DeviceProfile &profile);

  /// Never fails and never allocates; well under a microsecond. A query of
  /// sizes 0 costs its dispatch. Times are finite and not negative.
  OpCost cost(const OpQuery &query) const;

private:
  DeviceRates rates;
  uint32_t gridX, gridY;
  double nsPerClock;
};

} // namespace ttc::costmodel

#endif // TTC_COSTMODEL_COSTMODEL_H
