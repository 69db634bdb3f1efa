// The JSON files of profiles/, compiled in.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DEVICES_EMBEDDEDPROFILES_H
#define TTC_DEVICES_EMBEDDEDPROFILES_H

#include <string_view>
#include <vector>

namespace ttc {

/// The text of each profile file, in the order that users see.
const std::vector<std::string_view> &embeddedProfiles();

} // namespace ttc

#endif // TTC_DEVICES_EMBEDDEDPROFILES_H
