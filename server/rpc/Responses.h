// Native values as messages of the Compile stream.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_RESPONSES_H
#define TTC_SERVER_RPC_RESPONSES_H

#include "ttc/server/Flight.h"

namespace ttc::server {

/// The info that goes before an artifact's chunks.
ttc::v1::CompileResponse artifactResponse(const cache::Stored &stored);
ttc::v1::CompileResponse finalResponse(const Ending &ending,
                                       ttc::v1::CacheOutcome cache);

} // namespace ttc::server

#endif // TTC_SERVER_RPC_RESPONSES_H
