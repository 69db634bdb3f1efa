// Look-up, joining, uploading, leaving.
// SPDX-License-Identifier: Apache-2.0
#include "FlightSession.h"

#include "absl/strings/str_cat.h"
#include "ttc/server/StoredDiagnostics.h"
#include "ttc/wire/Marshal.h"
#include "ttc/wire/StatusDetails.h"

namespace ttc::server {

std::shared_ptr<FlightSession> FlightSession::shared() {
  return std::static_pointer_cast<FlightSession>(shared_from_this());
}

void FlightSession::seek(Request admitted) {
  request = std::make_shared<Request>(std::move(admitted));
  upload = std::make_unique<Upload>("graph", request->graphDigest,
                                    request->graphSize);
  context.pool.whenBuildIdKnown(
      [session = shared()](const absl::StatusOr<std::string> &known) {
        session->buildIdKnown(known);
      });
}

void FlightSession::buildIdKnown(const absl::StatusOr<std::string> &buildId) {
  if (!buildId.ok()) {
    end(wire::withRetry(buildId.status(), 5));
    return;
  }
  request->buildId = *buildId;
  Digest digest =
      requestDigest(*request, {request->buildId, context.jobs.salt});
  if (!request->recompile) {
    if (auto hit = context.jobs.store.findAlias(request->scope, digest)) {
      found(digest, std::move(hit));
      return;
    }
  }
  for (const Diagnostic &remark : request->remarks) {
    ttc::v1::Diagnostic message;
    wire::toProto(remark, message);
    enqueueDiagnostic(message, request->fileName);
  }
  missed(digest);
}

void FlightSession::missed(const Digest &digest) {
  if (request->recompile) {
    // Who wants a fresh compile must not join a job that may answer from the
    // cache.
    Sha256 apart;
    joinFlight(
        apart.updateField(digest.raw()).updateField("recompile").finish());
  } else if (auto crash = context.jobs.crashes.find(digest)) {
    finish(crash, crash->cache, request->fileName);
  } else {
    joinFlight(digest);
  }
}

std::shared_ptr<const Ending> FlightSession::hitEnding(cache::Hit found) const {
  auto ending = std::make_shared<Ending>();
  ending->outcome = ttc::v1::OUTCOME_OK;
  ending->cache = ttc::v1::CACHE_OUTCOME_HIT;
  ending->key = found->entry.key.hex();
  ending->keyParts = found->entry.keyParts;
  ending->diagnostics = keptDiagnostics(*found, *request, KeptPart::All);
  ending->artifact = std::move(found);
  return ending;
}

void FlightSession::joinFlight(const Digest &id) {
  FlightTable &flights = context.jobs.flights;
  GraphBytes graph;
  if (request->hasGraph) {
    auto copy = link::SharedBytes::copyOf(request->inlineGraph);
    if (!copy.ok()) {
      end(copy.status());
      return;
    }
    graph = *std::move(copy);
  }
  auto joined = flights.join(id, request, shared());
  if (!joined.ok()) {
    end(joined.status());
    return;
  }
  {
    absl::MutexLock lock(&flightMutex);
    flight = joined->flight;
  }
  if (isClosed()) { // Cancelled while it joined.
    flights.leave(joined->flight, this);
    return;
  }
  if (!joined->created) {
    return;
  }
  // A flight of this request that ended after our look-up has stored its export
  // before it left the table.
  cache::Hit late = request->recompile
                        ? nullptr
                        : context.jobs.store.findAlias(request->scope, id);
  if (late == nullptr) {
    flights.begin(joined->flight, std::move(graph));
    return;
  }
  flights.finish(joined->flight, hitEnding(std::move(late)));
}

bool FlightSession::needInput() {
  if (isClosed()) {
    return false;
  }
  wanted = true;
  sendNeedInput();
  pump();
  readMore();
  return true;
}

void FlightSession::progress(const ttc::v1::Progress &progress) {
  sendProgress(progress);
  pump();
}

void FlightSession::diagnostic(const ttc::v1::Diagnostic &diagnostic,
                               const std::string &fileName) {
  enqueueDiagnostic(diagnostic, fileName);
  pump();
}

void FlightSession::enqueueDiagnostic(const ttc::v1::Diagnostic &diagnostic,
                                      const std::string &fileName) {
  if (!diagnostic.has_location() || diagnostic.location().file() != fileName) {
    sendDiagnostic(diagnostic);
    return;
  }
  ttc::v1::Diagnostic renamed = diagnostic;
  renamed.mutable_location()->set_file(request->fileName);
  sendDiagnostic(renamed);
}

void FlightSession::takeGraphChunk(const ttc::v1::InputChunk &chunk) {
  FlightPtr joined = currentFlight();
  if (joined == nullptr) {
    return; // It ended meanwhile.
  }
  auto last = upload->add(chunk);
  if (!last.ok()) {
    giveUp(last.status());
    return;
  }
  context.jobs.flights.touch(joined, this);
  if (!*last) {
    readMore();
    return;
  }
  wanted = false;
  auto graph = upload->finish();
  if (!graph.ok()) {
    giveUp(graph.status());
    return;
  }
  context.jobs.metrics.uploaded((*graph)->view().size());
  context.jobs.flights.supply(joined, this, *std::move(graph));
}

absl::Status FlightSession::cutUpload() const { return upload->cut(); }

void FlightSession::keepAlive() {
  if (FlightPtr joined = currentFlight()) {
    context.jobs.flights.touch(joined, this);
  }
}

void FlightSession::giveUp(const absl::Status &status) {
  end(status);
  leaveFlight();
}

FlightPtr FlightSession::currentFlight() {
  absl::MutexLock lock(&flightMutex);
  return flight;
}

void FlightSession::leaveFlight() {
  FlightPtr left;
  {
    absl::MutexLock lock(&flightMutex);
    left = std::move(flight);
    flight = nullptr;
  }
  if (left != nullptr) {
    context.jobs.flights.leave(left, this);
  }
}

void FlightSession::OnCancel() {
  end(absl::CancelledError("the client cancelled"));
  released();
}

} // namespace ttc::server
