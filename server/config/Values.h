// Reading the text of one setting.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_CONFIG_VALUES_H
#define TTC_SERVER_CONFIG_VALUES_H

#include "ttc/server/Settings.h"
#include "ttc/support/Status.h"

namespace ttc::server {

/// Reads `text` by the rules of `spec` into its field. Fails with
/// INVALID_ARGUMENT that says what was found and what is wanted.
absl::Status assignSetting(const SettingSpec &spec, const std::string &text,
                           Settings &settings);

} // namespace ttc::server

#endif // TTC_SERVER_CONFIG_VALUES_H
