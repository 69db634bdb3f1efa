// Figures of a device profile that only profiles show.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_PROFILE_DEVICEFIGURES_H
#define TTC_PROFILE_DEVICEFIGURES_H

#include "ttc/Devices.h"
#include <cstdint>

namespace ttc::profile {

/// Zero where the profile does not say.
struct DeviceFigures {
  uint64_t clockHz = 1000000000;
  uint64_t l1ReservedBytes = 0;
  uint32_t tensixX = 0, tensixY = 0; ///< all compute cores of a chip
};

DeviceFigures figuresOf(const DeviceProfile &device);

} // namespace ttc::profile

#endif // TTC_PROFILE_DEVICEFIGURES_H
