// One flight on one worker: import, key, look-up, compile, store.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_POOL_JOB_H
#define TTC_SERVER_POOL_JOB_H

#include "Reproducer.h"
#include "WorkerSlot.h"
#include "ttc/server/JobContext.h"
#include "ttc/server/v1/attachment.pb.h"

namespace ttc::server {

/// Runs a flight to its end, whatever happens to the worker. Use once, on the
/// slot's thread.
class Job {
public:
  Job(JobContext &context, WorkerSlot &slot, FlightPtr flight,
      GraphBytes graph);

  /// Blocks. Afterwards the flight is over: finished, merged into another, or
  /// abandoned by its members.
  void run();

private:
  /// How a step left things.
  enum class Step {
    Go,   ///< the next step may begin
    Over, ///< the flight has its ending
    Lost, ///< the worker has gone
  };
  using Message = ttc::worker::v1::FromWorker;

  Step attempt();
  Step import();
  Step findOrCompile(const ttc::worker::v1::Imported &imported);
  Step compile();
  void dropImported();
  Step deliver(const ttc::worker::v1::Done &done);
  /// Passes events on until something else comes.
  Step pump(Message &message);
  void passPhase(const ttc::worker::v1::Phase &phase);
  void passDiagnostic(const ttc::v1::Diagnostic &diagnostic);
  cache::Entry makeEntry() const;
  cache::Hit store(link::UniqueFd bundle, const ttc::worker::v1::Done &done);
  void putAliases();
  Step fail(const ttc::worker::v1::Failed &failed);
  /// The worker died: ends the flight, or asks for another attempt.
  bool tryAgainAfterDeath();
  CrashReport report();
  void finishCrashed(const CrashReport &report, const std::string &message,
                     bool remember);
  void finish(Ending ending);

  JobContext &context;
  WorkerSlot &slot;
  const FlightPtr flight;
  const GraphBytes graph;
  const Request &request;
  WorkerProcess *worker = nullptr;
  int attempts = 0;
  std::string lastPhase = "start";
  size_t diagnosticsShown = 0; ///< to the members, over all attempts
  size_t diagnosticsSeen = 0;  ///< in this attempt
  CacheKey key;
  Digest keyDigest;
  bool keyKnown = false;
  ttc::server::v1::Attachment attachment;
  std::vector<ttc::v1::PhaseTiming> timings;
};

} // namespace ttc::server

#endif // TTC_SERVER_POOL_JOB_H
