// The reading side and the path to a flight. What is written:
// CompileSessionWrites.cpp.
// SPDX-License-Identifier: Apache-2.0
#include "CompileSession.h"

#include "absl/strings/str_cat.h"
#include "ttc/server/StoredDiagnostics.h"
#include "ttc/wire/Marshal.h"
#include "ttc/wire/StatusDetails.h"
#include <grpcpp/server_context.h>

namespace ttc::server {

using ttc::v1::CompileRequest;

CompileSession::CompileSession(ServiceContext &context,
                               grpc::CallbackServerContext &call)
    : context(context), peer(call.peer()),
      id(context.nextRequestId.fetch_add(1)) {
  context.active.fetch_add(1);
  context.lastRequest.store(begun.time_since_epoch().count());
}

CompileSession *CompileSession::start(ServiceContext &context,
                                      grpc::CallbackServerContext &call) {
  std::shared_ptr<CompileSession> session(new CompileSession(context, call));
  session->self = session;
  if (context.draining) {
    session->end(wire::withRetry(
        absl::UnavailableError("the daemon is shutting down; try again"), 1));
  } else {
    session->readMore();
  }
  return session.get();
}

void CompileSession::OnReadDone(bool ok) {
  if (!ok) {
    closedEarly();
    return;
  }
  if (headerSeen) {
    readChunk();
  } else {
    headerSeen = true;
    readHeader();
  }
}

/// Reads are only started while something is wanted: the header, or a piece of
/// the graph.
void CompileSession::readMore() {
  absl::MutexLock lock(&mutex);
  if (!finished) {
    StartRead(&incoming);
  }
}

/// The client closed its side, or went away, while something of it was wanted.
void CompileSession::closedEarly() {
  if (!headerSeen) {
    end(absl::InvalidArgumentError("the stream ended before its header"));
    return;
  }
  giveUp(absl::DataLossError(
      absl::StrCat("the upload ended after ", upload->received(), " of ",
                   upload->announced(), " bytes; send the graph again")));
}

void CompileSession::readHeader() {
  grpc::Slice bytes;
  if (!incoming.DumpToSingleSlice(&bytes).ok()) {
    end(absl::InternalError("the header could not be read"));
    return;
  }
  headerDigest =
      sha256({reinterpret_cast<const char *>(bytes.begin()), bytes.size()});
  if (answerFromMemo()) {
    return;
  }
  CompileRequest message;
  if (!fromFrame(incoming, message) || !message.has_header()) {
    end(absl::InvalidArgumentError(
        "the first message of the stream is no header"));
    return;
  }
  auto admitted = admit(message.header(), context.limits);
  if (!admitted.ok()) {
    end(admitted.status());
    return;
  }
  request = std::make_shared<Request>(*std::move(admitted));
  upload = std::make_unique<Upload>(request->graphDigest, request->graphSize);
  context.pool.whenBuildIdKnown(
      [session = shared_from_this()](const absl::StatusOr<std::string> &known) {
        session->buildIdKnown(known);
      });
}

/// The same header was a hit before, and the cache still has what it led to.
bool CompileSession::answerFromMemo() {
  auto answer = context.memo.find(headerDigest);
  if (answer == nullptr ||
      answer->request->buildId != context.pool.currentBuildId()) {
    return false;
  }
  cache::Hit hit =
      context.jobs.store.findAlias(answer->request->scope, answer->digest);
  if (hit == nullptr || answer->entry.lock() != hit) {
    return false;
  }
  request = answer->request;
  sendAnswer(*answer, hit);
  return true;
}

void CompileSession::buildIdKnown(const absl::StatusOr<std::string> &buildId) {
  if (!buildId.ok()) {
    end(wire::withRetry(buildId.status(), 5));
    return;
  }
  request->buildId = *buildId;
  Digest digest =
      requestDigest(*request, {request->buildId, context.jobs.salt});
  if (!request->recompile) {
    if (auto hit = context.jobs.store.findAlias(request->scope, digest)) {
      auto answer = makeHitAnswer(*request, digest, hit);
      context.memo.put(headerDigest, answer);
      sendAnswer(*answer, hit);
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

void CompileSession::missed(const Digest &digest) {
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

std::shared_ptr<const Ending>
CompileSession::hitEnding(cache::Hit found) const {
  auto ending = std::make_shared<Ending>();
  ending->outcome = ttc::v1::OUTCOME_OK;
  ending->cache = ttc::v1::CACHE_OUTCOME_HIT;
  ending->key = found->entry.key.hex();
  ending->keyParts = found->entry.keyParts;
  ending->diagnostics = keptDiagnostics(*found, *request, KeptPart::All);
  ending->artifact = std::move(found);
  return ending;
}

void CompileSession::joinFlight(const Digest &id) {
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
  auto joined = flights.join(id, request, shared_from_this());
  if (!joined.ok()) {
    end(joined.status());
    return;
  }
  bool gone;
  {
    absl::MutexLock lock(&mutex);
    flight = joined->flight;
    gone = finished || closed;
  }
  if (gone) { // Cancelled while it joined.
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

void CompileSession::readChunk() {
  CompileRequest message;
  if (!fromFrame(incoming, message) || !message.has_chunk()) {
    giveUp(absl::InvalidArgumentError(
        "a message after the header is no chunk of the graph"));
    return;
  }
  FlightPtr joined = currentFlight();
  if (joined == nullptr) {
    return; // It ended meanwhile.
  }
  auto last = upload->add(message.chunk());
  if (!last.ok()) {
    giveUp(last.status());
    return;
  }
  context.jobs.flights.touch(joined, this);
  if (!*last) {
    readMore();
    return;
  }
  auto graph = upload->finish();
  if (!graph.ok()) {
    giveUp(graph.status());
    return;
  }
  context.jobs.metrics.uploaded((*graph)->view().size());
  context.jobs.flights.supply(joined, this, *std::move(graph));
}

/// This member's own trouble: it leaves, the others go on.
void CompileSession::giveUp(const absl::Status &status) {
  end(status);
  leaveFlight();
}

FlightPtr CompileSession::currentFlight() {
  absl::MutexLock lock(&mutex);
  return flight;
}

void CompileSession::leaveFlight() {
  FlightPtr left;
  {
    absl::MutexLock lock(&mutex);
    left = std::move(flight);
    flight = nullptr;
  }
  if (left != nullptr) {
    context.jobs.flights.leave(left, this);
  }
}

void CompileSession::OnCancel() {
  end(absl::CancelledError("the client cancelled"));
  leaveFlight();
}

void CompileSession::OnDone() {
  leaveFlight();
  context.lastRequest.store(Clock::now().time_since_epoch().count());
  context.active.fetch_sub(1);
  std::shared_ptr<CompileSession> last = std::move(self);
}

} // namespace ttc::server
