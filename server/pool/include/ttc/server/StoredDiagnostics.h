// What the compiler said when a cached export was made, as a hit shows it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_STOREDDIAGNOSTICS_H
#define TTC_SERVER_STOREDDIAGNOSTICS_H

#include "ttc/cache/Entry.h"
#include "ttc/server/Request.h"
#include <vector>

namespace ttc::server {

/// Everything, or only what came after the import (when the asking graph was
/// imported itself).
enum class KeptPart { All, Compile };

/// The diagnostics kept with `stored`, under the file name of `request`. If it
/// was made from other bytes than the request's, lines and columns are left
/// out: a wrong line is worse than none.
std::vector<ttc::v1::Diagnostic> keptDiagnostics(const cache::Stored &stored,
                                                 const Request &request,
                                                 KeptPart part);

} // namespace ttc::server

#endif // TTC_SERVER_STOREDDIAGNOSTICS_H
