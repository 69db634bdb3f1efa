// What a job needs of the daemon.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_JOBCONTEXT_H
#define TTC_SERVER_JOBCONTEXT_H

#include "ttc/cache/Store.h"
#include "ttc/server/CrashMemory.h"
#include "ttc/server/FlightTable.h"
#include "ttc/server/Metrics.h"

namespace ttc::server {

/// References into the daemon; outlives every job.
struct JobContext {
  FlightTable &flights;
  cache::Store &store;
  Metrics &metrics;
  CrashMemory &crashes;
  std::string salt;
  std::string ttnnPython; ///< --ttnn-python
};

} // namespace ttc::server

#endif // TTC_SERVER_JOBCONTEXT_H
