// A stream that needs an export: from the cache, or as a member of a flight.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_FLIGHTSESSION_H
#define TTC_SERVER_RPC_FLIGHTSESSION_H

#include "StreamSession.h"
#include "Upload.h"
#include <atomic>

namespace ttc::server {

/// The path from an admitted request to an ending: look-up, flight, upload of
/// the graph. What the stream's own messages look like is the derived class's.
class FlightSession : public StreamSession, public FlightMember {
public:
  void OnCancel() override;

  bool needInput() override;
  void progress(const ttc::v1::Progress &progress) override;
  void diagnostic(const ttc::v1::Diagnostic &diagnostic,
                  const std::string &fileName) override;
  void fail(const absl::Status &status) override { end(status); }

protected:
  using StreamSession::StreamSession;

  /// Finds or makes the export of `admitted`: `found` or `finish` is called.
  void seek(Request admitted);
  /// A hit on the request's own digest. Nothing was said yet.
  virtual void found(const Digest &digest, cache::Hit hit) = 0;
  virtual void sendNeedInput() = 0;
  virtual void sendProgress(const ttc::v1::Progress &progress) = 0;
  virtual void sendDiagnostic(const ttc::v1::Diagnostic &diagnostic) = 0;

  /// The graph was asked for and has not arrived whole.
  bool graphWanted() const { return wanted; }
  void takeGraphChunk(const ttc::v1::InputChunk &chunk);
  /// What "the upload ended early" looks like for the graph.
  absl::Status cutUpload() const;
  /// Something else of this client arrived: it lives.
  void keepAlive();
  /// This member's own trouble: it leaves, the others go on.
  void giveUp(const absl::Status &status);
  void leaveFlight();
  /// With the graph's name as this client knows it: another member may have
  /// sent the same graph under another name.
  void enqueueDiagnostic(const ttc::v1::Diagnostic &diagnostic,
                         const std::string &fileName);

  std::shared_ptr<Request> request; ///< null before `seek`

private:
  void buildIdKnown(const absl::StatusOr<std::string> &buildId);
  void missed(const Digest &digest);
  std::shared_ptr<const Ending> hitEnding(cache::Hit found) const;
  void joinFlight(const Digest &id);
  std::shared_ptr<FlightSession> shared();
  FlightPtr currentFlight();

  std::unique_ptr<Upload> upload;
  std::atomic<bool> wanted{false};
  absl::Mutex flightMutex;
  FlightPtr flight ABSL_GUARDED_BY(flightMutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_FLIGHTSESSION_H
