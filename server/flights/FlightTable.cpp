// Joining, uploading, merging, leaving.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/FlightTable.h"

#include "absl/strings/str_cat.h"
#include "ttc/wire/StatusDetails.h"
#include <algorithm>

namespace ttc::server {

/// Follows merges to the flight where the members are.
FlightPtr FlightTable::settle(FlightPtr flight) {
  while (flight->mergedInto != nullptr) {
    flight = flight->mergedInto;
  }
  return flight;
}

void FlightTable::replay(const Flight &flight, FlightMember &member,
                         size_t from) {
  for (size_t i = from; i < flight.diagnostics.size(); ++i) {
    member.diagnostic(flight.diagnostics[i], flight.request->fileName);
  }
  if (flight.lastProgress) {
    member.progress(*flight.lastProgress);
  }
}

absl::StatusOr<FlightTable::Joined>
FlightTable::join(const Digest &id, std::shared_ptr<const Request> request,
                  std::shared_ptr<FlightMember> member) {
  absl::MutexLock lock(&mutex);
  auto found = byRequest.find(id);
  if (found != byRequest.end()) {
    FlightPtr flight = found->second;
    replay(*flight, *member, 0);
    flight->seats.push_back({std::move(member), true});
    return Joined{flight, false};
  }
  if (byRequest.size() >= options.maxFlights) {
    return wire::withRetry(absl::UnavailableError(absl::StrCat(
                               "the queue is full (", byRequest.size(),
                               " jobs; --queue); come back")),
                           1);
  }
  auto flight = std::make_shared<Flight>(id, std::move(request));
  flight->ids.push_back(id);
  flight->seats.push_back({std::move(member), false});
  byRequest[id] = flight;
  return Joined{flight, true};
}

/// Asks members in order until one can send. False: none can, and all were
/// failed.
bool FlightTable::askNext(const FlightPtr &flight) {
  auto &seats = flight->seats;
  while (!seats.empty()) {
    std::shared_ptr<FlightMember> first = seats.front().member;
    if (first->needInput()) {
      flight->uploader = first.get();
      flight->uploadDeadline = Clock::now() + options.uploadTimeout;
      return true;
    }
    first->fail(absl::FailedPreconditionError(
        "the graph is needed, and the client has closed its side of the "
        "stream; keep it open until `final` or send the graph in the header"));
    seats.erase(seats.begin());
  }
  flight->uploader = nullptr;
  return false;
}

void FlightTable::begin(const FlightPtr &flight, GraphBytes inlineGraph) {
  {
    absl::MutexLock lock(&mutex);
    if (flight->over || flight->begun) {
      return;
    }
    flight->begun = true;
    if (inlineGraph == nullptr) {
      if (!askNext(flight)) {
        forget(flight);
      }
      return;
    }
    flight->graph = std::move(inlineGraph);
  }
  ready(flight);
}

void FlightTable::touch(const FlightPtr &flight, const FlightMember *member) {
  absl::MutexLock lock(&mutex);
  if (flight->uploader == member) {
    flight->uploadDeadline = Clock::now() + options.uploadTimeout;
  }
}

void FlightTable::supply(const FlightPtr &flight, const FlightMember *member,
                         GraphBytes graph) {
  {
    absl::MutexLock lock(&mutex);
    if (flight->over || flight->uploader != member) {
      return;
    }
    flight->uploader = nullptr;
    flight->graph = std::move(graph);
  }
  ready(flight);
}

/// Takes the flight out of the maps. Its cancel function is gone afterwards, so
/// that it does nothing twice.
void FlightTable::forget(const FlightPtr &flight) {
  flight->over = true;
  flight->cancel = nullptr;
  flight->uploader = nullptr;
  for (const Digest &id : flight->ids) {
    byRequest.erase(id);
  }
  if (flight->key) {
    auto found = byKey.find(*flight->key);
    if (found != byKey.end() && found->second == flight) {
      byKey.erase(found);
    }
  }
}

/// True if nobody is left.
bool FlightTable::dropMember(const FlightPtr &flight,
                             const FlightMember *member) {
  auto &seats = flight->seats;
  seats.erase(std::remove_if(seats.begin(), seats.end(),
                             [&](const Flight::Seat &seat) {
                               return seat.member.get() == member;
                             }),
              seats.end());
  if (seats.empty()) {
    return true;
  }
  return flight->uploader == member && !askNext(flight);
}

void FlightTable::leave(const FlightPtr &joined, const FlightMember *member) {
  absl::MutexLock lock(&mutex);
  FlightPtr flight = settle(joined);
  if (flight->over || !dropMember(flight, member)) {
    return;
  }
  if (flight->cancel) {
    flight->cancel();
  }
  forget(flight);
}

GraphBytes FlightTable::start(const FlightPtr &flight,
                              std::function<void()> cancel) {
  absl::MutexLock lock(&mutex);
  if (flight->over) {
    return nullptr;
  }
  flight->cancel = std::move(cancel);
  return flight->graph;
}

void FlightTable::merge(const FlightPtr &from, const FlightPtr &into) {
  for (Flight::Seat &seat : from->seats) {
    // Its own import diagnostics were shown already.
    replay(*into, *seat.member, into->importDiagnostics);
    seat.late = true;
    into->seats.push_back(std::move(seat));
  }
  for (const Digest &id : from->ids) {
    into->ids.push_back(id);
    byRequest[id] = into;
  }
  from->seats.clear();
  from->ids.clear();
  from->mergedInto = into;
  from->over = true;
  from->cancel = nullptr;
}

bool FlightTable::bindKey(const FlightPtr &flight, const Digest &key) {
  absl::MutexLock lock(&mutex);
  if (flight->over) {
    return false;
  }
  auto [found, inserted] = byKey.emplace(key, flight);
  if (!inserted && found->second != flight) {
    merge(flight, found->second);
    return false;
  }
  if (!flight->key) { // A second attempt binds again.
    flight->key = key;
    flight->importDiagnostics = flight->diagnostics.size();
  }
  return true;
}

void FlightTable::progress(const FlightPtr &flight,
                           const ttc::v1::Progress &progress) {
  absl::MutexLock lock(&mutex);
  flight->lastProgress = progress;
  for (const Flight::Seat &seat : flight->seats) {
    seat.member->progress(progress);
  }
}

void FlightTable::diagnostic(const FlightPtr &flight,
                             const ttc::v1::Diagnostic &diagnostic) {
  absl::MutexLock lock(&mutex);
  flight->diagnostics.push_back(diagnostic);
  for (const Flight::Seat &seat : flight->seats) {
    seat.member->diagnostic(diagnostic, flight->request->fileName);
  }
}

std::vector<Digest> FlightTable::requestDigests(const FlightPtr &flight) {
  absl::MutexLock lock(&mutex);
  return flight->ids;
}

void FlightTable::finish(const FlightPtr &flight,
                         const std::shared_ptr<const Ending> &ending) {
  std::vector<Flight::Seat> seats;
  {
    absl::MutexLock lock(&mutex);
    if (flight->over) {
      return;
    }
    forget(flight);
    seats.swap(flight->seats);
  }
  // No event can follow, so that order needs no lock any more.
  for (const Flight::Seat &seat : seats) {
    bool waited = seat.late && ending->cache == ttc::v1::CACHE_OUTCOME_MISS;
    seat.member->finish(
        ending, waited ? ttc::v1::CACHE_OUTCOME_COALESCED : ending->cache,
        flight->request->fileName);
  }
}

void FlightTable::tick(Clock::time_point now) {
  absl::MutexLock lock(&mutex);
  std::vector<FlightPtr> late;
  for (const auto &[id, flight] : byRequest) {
    if (flight->uploader != nullptr && flight->uploadDeadline < now) {
      late.push_back(flight);
    }
  }
  for (const FlightPtr &flight : late) {
    std::shared_ptr<FlightMember> member = flight->seats.front().member;
    member->fail(absl::DeadlineExceededError(
        "nothing of the graph arrived for --upload-timeout; send it again"));
    if (dropMember(flight, member.get())) {
      forget(flight);
    }
  }
}

size_t FlightTable::size() {
  absl::MutexLock lock(&mutex);
  return byRequest.size();
}

} // namespace ttc::server
