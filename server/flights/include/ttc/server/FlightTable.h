// Single flight: equal requests, and requests that turn out to mean the same,
// share one upload and one compile.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_FLIGHTTABLE_H
#define TTC_SERVER_FLIGHTTABLE_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/server/Flight.h"
#include <map>

namespace ttc::server {

/// All flights of the daemon. The first flight is on the digest of the request:
/// one member is asked for the graph, and if it leaves, the next. The second is
/// on the cache key: a flight whose key another one has already joins that one
/// with all its members. Cancelling one member never cancels the others; when
/// the last one leaves, the work is cancelled. Thread-safe; no call blocks.
/// Members are called under the table's lock, which keeps their events in
/// order.
class FlightTable {
public:
  struct Options {
    size_t maxFlights = 0; ///< uploading, waiting and running together
    std::chrono::milliseconds uploadTimeout{60000};
  };
  /// `ready` gets each flight whose graph is there; it is called without the
  /// lock.
  FlightTable(Options options, std::function<void(FlightPtr)> ready)
      : options(options), ready(std::move(ready)) {}

  struct Joined {
    FlightPtr flight;
    bool created = false; ///< the caller must call `begin` or `finish`
  };
  /// Joins the flight of `id`, or creates it. Fails with UNAVAILABLE if there
  /// are too many.
  absl::StatusOr<Joined> join(const Digest &id,
                              std::shared_ptr<const Request> request,
                              std::shared_ptr<FlightMember> member);
  /// Starts a created flight: `inlineGraph` if the graph came along, else a
  /// member is asked for it.
  void begin(const FlightPtr &flight, GraphBytes inlineGraph);
  /// Something of the graph arrived from `member`: its deadline moves.
  void touch(const FlightPtr &flight, const FlightMember *member);
  /// The whole graph arrived from `member` and has the right digest.
  void supply(const FlightPtr &flight, const FlightMember *member,
              GraphBytes graph);
  /// `member` is not interested any more (or has no right graph).
  void leave(const FlightPtr &flight, const FlightMember *member);

  /// The work begins: the graph, or null if everybody has left. `cancel` is
  /// called once, under the lock, when the last member leaves.
  GraphBytes start(const FlightPtr &flight, std::function<void()> cancel);
  /// False: another flight has this key, the members are there now, and this
  /// one is over.
  bool bindKey(const FlightPtr &flight, const Digest &key);
  void progress(const FlightPtr &flight, const ttc::v1::Progress &progress);
  void diagnostic(const FlightPtr &flight,
                  const ttc::v1::Diagnostic &diagnostic);
  /// Request digests that lead to this flight's result.
  std::vector<Digest> requestDigests(const FlightPtr &flight);
  /// Ends it for all members.
  void finish(const FlightPtr &flight,
              const std::shared_ptr<const Ending> &ending);

  /// Drops members that were asked for the graph and send nothing. Call it now
  /// and then.
  void tick(Clock::time_point now);
  size_t size();

private:
  FlightPtr settle(FlightPtr flight) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  bool askNext(const FlightPtr &flight) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  bool dropMember(const FlightPtr &flight, const FlightMember *member)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  void forget(const FlightPtr &flight) ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  void merge(const FlightPtr &from, const FlightPtr &into)
      ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  static void replay(const Flight &flight, FlightMember &member, size_t from);

  const Options options;
  const std::function<void(FlightPtr)> ready;
  absl::Mutex mutex;
  std::map<Digest, FlightPtr> byRequest ABSL_GUARDED_BY(mutex);
  std::map<Digest, FlightPtr> byKey ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_FLIGHTTABLE_H
