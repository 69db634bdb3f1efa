// What the readers of a device profile share: values and complaints.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DEVICES_PROFILEFIELDS_H
#define TTC_DEVICES_PROFILEFIELDS_H

#include "ttc/Devices.h"
#include <nlohmann/json.hpp>
#include <string>

namespace ttc {

using ProfileJson = nlohmann::json;

/// INVALID_ARGUMENT: "device profile: field `figures.x` problem".
absl::Status wrongField(const std::string &field, const std::string &problem);

/// A value for a message: short, whatever the file has there.
std::string shownValue(const ProfileJson &value);

/// The value of a figure that must be there.
absl::StatusOr<const ProfileJson *> figureValue(const ProfileJson &figures,
                                                const std::string &name);

/// Fails if a field of `object` is none of `known`, naming the nearest;
/// `prefix` stands in front of the names in messages ("figures.").
absl::Status checkNames(const ProfileJson &object, const std::string &prefix,
                        const std::vector<std::string_view> &known);

/// Figures and constants of the cost model. REQUIRES: `figures` has been
/// checked.
absl::Status readRates(const ProfileJson &profile, DeviceRates &rates);

} // namespace ttc

#endif // TTC_DEVICES_PROFILEFIELDS_H
