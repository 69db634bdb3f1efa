// What this machine has, for the defaults of settings.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_MAIN_MACHINE_H
#define TTC_SERVER_MAIN_MACHINE_H

#include "ttc/server/Settings.h"
#include "ttc/support/Status.h"
#include <string>

namespace ttc::server {

/// Replaces the zeros and blanks that mean "as this machine has it": workers,
/// worker memory, the worker's program. Makes paths absolute. Fails with
/// INVALID_ARGUMENT if a setting is missing, NOT_FOUND if there is no worker
/// program.
absl::Status fitToMachine(Settings &settings);

} // namespace ttc::server

#endif // TTC_SERVER_MAIN_MACHINE_H
