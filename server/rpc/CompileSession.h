// One Compile stream, from header to final.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_COMPILESESSION_H
#define TTC_SERVER_RPC_COMPILESESSION_H

#include "Frames.h"
#include "Upload.h"
#include "ttc/server/ServiceContext.h"
#include <grpcpp/support/server_callback.h>

namespace ttc::server {

/// A reactor: gRPC calls the On… methods, the flight calls those of
/// FlightMember, from any thread. Nothing here waits. Messages are raw
/// ByteBuffers, so that an artifact goes from the cache to the socket without a
/// copy. Owns itself until OnDone.
class CompileSession final
    : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>,
      public FlightMember,
      public std::enable_shared_from_this<CompileSession> {
public:
  /// The reactor for a new stream. gRPC holds it until it is done.
  static CompileSession *start(ServiceContext &context,
                               grpc::CallbackServerContext &call);

  void OnReadDone(bool ok) override;
  void OnWriteDone(bool ok) override;
  void OnCancel() override;
  void OnDone() override;

  bool needInput() override;
  void progress(const ttc::v1::Progress &progress) override;
  void diagnostic(const ttc::v1::Diagnostic &diagnostic,
                  const std::string &fileName) override;
  void finish(const std::shared_ptr<const Ending> &ending,
              ttc::v1::CacheOutcome cache,
              const std::string &fileName) override;
  void fail(const absl::Status &status) override;

private:
  CompileSession(ServiceContext &context, grpc::CallbackServerContext &call);

  void readMore();
  void readHeader();
  void readChunk();
  void closedEarly();
  void buildIdKnown(const absl::StatusOr<std::string> &buildId);
  bool answerFromMemo();
  void missed(const Digest &digest);
  std::shared_ptr<const Ending> hitEnding(cache::Hit found) const;
  void joinFlight(const Digest &id);
  void giveUp(const absl::Status &status);

  void enqueue(const ttc::v1::CompileResponse &message);
  void enqueueDiagnostic(const ttc::v1::Diagnostic &diagnostic,
                         const std::string &fileName);
  void sendAnswer(const HitAnswer &answer, const cache::Hit &hit);
  void enqueueArtifact(const cache::Hit &artifact);
  void enqueueReproducer(const std::shared_ptr<const Reproducer> &reproducer);
  void end(const absl::Status &status);
  void pump();
  bool takeFrame() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);
  FlightPtr currentFlight();
  void leaveFlight();
  void note(ttc::v1::Outcome outcome, ttc::v1::CacheOutcome cache,
            const std::string &key);

  ServiceContext &context;
  const std::string peer;
  const Clock::time_point begun = Clock::now();
  const uint64_t id;
  std::shared_ptr<CompileSession> self;
  // Of the reading side, one callback at a time.
  grpc::ByteBuffer incoming;
  bool headerSeen = false;
  Digest headerDigest; ///< of its bytes
  std::shared_ptr<Request> request;
  std::unique_ptr<Upload> upload;
  grpc::ByteBuffer writing; ///< in gRPC's hands while `busy`

  absl::Mutex mutex;
  FrameQueue frames ABSL_GUARDED_BY(mutex);
  FlightPtr flight ABSL_GUARDED_BY(mutex);
  bool busy ABSL_GUARDED_BY(mutex) = false;     ///< a write is under way
  bool closed ABSL_GUARDED_BY(mutex) = false;   ///< nothing may be added
  bool finished ABSL_GUARDED_BY(mutex) = false; ///< Finish was called
  grpc::Status endStatus ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_COMPILESESSION_H
