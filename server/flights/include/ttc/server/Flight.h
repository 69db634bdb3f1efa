// One piece of work that several requests may wait for.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_FLIGHT_H
#define TTC_SERVER_FLIGHT_H

#include "ttc/cache/Entry.h"
#include "ttc/link/SharedBytes.h"
#include "ttc/server/Request.h"
#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ttc::server {

/// What helps to find out why a worker died.
struct Reproducer {
  std::string zip;
  Digest digest;
  std::string fileName;
};

/// How a flight ended, for all its members. Immutable.
struct Ending {
  /// Not OK: the RPC fails with it, and nothing below counts.
  absl::Status status;
  ttc::v1::Outcome outcome = ttc::v1::OUTCOME_UNSPECIFIED;
  ttc::v1::CacheOutcome cache = ttc::v1::CACHE_OUTCOME_UNSPECIFIED;
  cache::Hit artifact; ///< with OUTCOME_OK
  std::shared_ptr<const Reproducer>
      reproducer;  ///< with a crash, if it could be made
  std::string key; ///< hex; empty if none was formed
  cache::KeyParts keyParts;
  std::vector<ttc::v1::PhaseTiming> timings;
  std::string message;
  /// Diagnostics that the members have not seen: those kept with a hit.
  std::vector<ttc::v1::Diagnostic> diagnostics;
};

/// One client's interest in a flight. Calls come from any thread, in the order
/// of the flight, and must neither block nor call the table; after `finish` or
/// `fail` none follows.
class FlightMember {
public:
  virtual ~FlightMember() = default;
  /// Asks for the graph. False: this member cannot send it any more.
  virtual bool needInput() = 0;
  virtual void progress(const ttc::v1::Progress &progress) = 0;
  /// `fileName` is what the diagnostic calls the graph, which this member may
  /// know by another name.
  virtual void diagnostic(const ttc::v1::Diagnostic &diagnostic,
                          const std::string &fileName) = 0;
  /// `fileName` as above. `cache` is this member's share: the first one's is
  /// the ending's, another's may be COALESCED.
  virtual void finish(const std::shared_ptr<const Ending> &ending,
                      ttc::v1::CacheOutcome cache,
                      const std::string &fileName) = 0;
  virtual void fail(const absl::Status &status) = 0;
};

using GraphBytes = std::shared_ptr<const link::SharedBytes>;
using Clock = std::chrono::steady_clock;

/// The work itself. What is not const belongs to the FlightTable and is read
/// and written by it alone.
struct Flight {
  Flight(Digest id, std::shared_ptr<const Request> request)
      : id(id), request(std::move(request)) {}

  const Digest id;
  const std::shared_ptr<const Request> request; ///< of the first member

private:
  friend class FlightTable;
  struct Seat {
    std::shared_ptr<FlightMember> member;
    bool late = false; ///< not the one that caused the work
  };
  std::vector<Seat> seats;
  FlightMember *uploader = nullptr;
  Clock::time_point uploadDeadline;
  GraphBytes graph;
  bool begun = false;
  std::optional<Digest> key;
  std::vector<Digest> ids; ///< of all requests that ended up here
  std::function<void()> cancel;
  bool over = false;
  std::shared_ptr<Flight> mergedInto;
  std::optional<ttc::v1::Progress> lastProgress;
  std::vector<ttc::v1::Diagnostic> diagnostics;
  size_t importDiagnostics =
      0; ///< how many of them came before the key was known
};

using FlightPtr = std::shared_ptr<Flight>;

} // namespace ttc::server

#endif // TTC_SERVER_FLIGHT_H
