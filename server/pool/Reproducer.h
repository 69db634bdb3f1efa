// The archive that a crashed compile leaves for its user.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_REPRODUCER_H
#define TTC_SERVER_POOL_REPRODUCER_H

#include "ttc/server/Flight.h"

namespace ttc::server {

/// What is known about a death.
struct CrashReport {
  std::string how;       ///< "signal 11 (Segmentation fault)"
  std::string phase;     ///< the last one that began
  std::string lastWords; ///< of the worker
  std::string buildId;
  int attempts = 1;
};

/// graph.mlir (or graph.bc, graph.json), request.json and crash.txt. A graph
/// over 256 MiB stays out, and crash.txt says so. Null if the archive cannot be
/// made.
std::shared_ptr<const Reproducer> makeReproducer(const Request &request,
                                                 absl::string_view graph,
                                                 const CrashReport &report);

} // namespace ttc::server

#endif // TTC_SERVER_POOL_REPRODUCER_H
