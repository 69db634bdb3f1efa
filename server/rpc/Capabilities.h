// What GetCapabilities answers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_CAPABILITIES_H
#define TTC_SERVER_RPC_CAPABILITIES_H

#include "ttc/server/ServiceContext.h"

namespace ttc::server {

/// Fills every field from the tables of options, targets and devices.
void describeDaemon(ServiceContext &context,
                    ttc::v1::GetCapabilitiesResponse &response);

} // namespace ttc::server

#endif // TTC_SERVER_RPC_CAPABILITIES_H
