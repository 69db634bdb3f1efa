// What the daemon counts. Each outcome of common.proto is a label here and an
// expectation in the tests.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_METRICS_H
#define TTC_SERVER_METRICS_H

#include "ttc/support/Status.h"
#include "ttc/v1/common.pb.h"
#include <functional>
#include <memory>
#include <string>

namespace ttc::server {

/// Sizes that are asked for when metrics are read.
struct Gauges {
  uint64_t cacheBytes = 0, cacheEntries = 0, cacheAliases = 0;
  uint64_t evictions = 0, corruptDropped = 0, storeFailures = 0, stores = 0;
  uint64_t workersAlive = 0, workersBusy = 0, queued = 0, flights = 0;
  bool ready = false;
};

/// What was counted since the start, for CacheService.GetStats.
struct CacheCounts {
  uint64_t hits = 0, misses = 0, coalesced = 0, remote = 0;
};

/// Why a worker is no more.
enum class WorkerEnd { Idle, Cancelled, Timeout, Crash, Killed };

/// Counters and histograms. Thread-safe; counting takes no lock.
class Metrics {
public:
  Metrics();
  ~Metrics();

  /// One compile request ended with `final`.
  void finished(ttc::v1::Outcome outcome, ttc::v1::CacheOutcome cache,
                double seconds);
  /// One run ended with `final`.
  void ran(ttc::v1::Outcome outcome, double seconds);
  /// One compile or run request ended as a failed RPC; `code` as in
  /// "INVALID_ARGUMENT".
  void refused(const std::string &code);
  void compiled(); ///< a worker was asked to compile an imported graph
  void imported(); ///< a worker was asked to import a graph
  void uploaded(uint64_t bytes); ///< a whole graph arrived in chunks
  void sent(uint64_t bytes);
  void phase(const std::string &name, double seconds);
  void workerStarted();
  void workerEnded(WorkerEnd end);

  CacheCounts cacheCounts() const;

  /// Serves them at http://`address`/metrics; `gauges` is called for each read.
  /// Fails with UNAVAILABLE if the address cannot be had. Returns the port.
  absl::StatusOr<int> expose(const std::string &address,
                             std::function<Gauges()> gauges);

private:
  struct State;
  std::unique_ptr<State> state;
};

/// "OK", "PROGRAM_ERROR", ...: the enum's name without its prefix, in lower
/// case.
std::string outcomeLabel(ttc::v1::Outcome outcome);
std::string cacheLabel(ttc::v1::CacheOutcome outcome);

} // namespace ttc::server

#endif // TTC_SERVER_METRICS_H
