// What every bidirectional stream of the daemon is made of: frames go out in
// order, one at a time, and it ends once.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_STREAMSESSION_H
#define TTC_SERVER_RPC_STREAMSESSION_H

#include "Frames.h"
#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/server/ServiceContext.h"
#include <functional>
#include <grpcpp/support/server_callback.h>

namespace ttc::server {

/// A reactor: gRPC calls the On… methods, from any thread. Nothing here waits.
/// Messages are raw ByteBuffers, so that big payloads go to the socket without
/// a copy. Owns itself until OnDone.
class StreamSession
    : public grpc::ServerBidiReactor<grpc::ByteBuffer, grpc::ByteBuffer>,
      public std::enable_shared_from_this<StreamSession> {
public:
  void OnReadDone(bool ok) override;
  void OnWriteDone(bool ok) override;
  void OnDone() override;

protected:
  /// `what` is the RPC in the log: "compile".
  StreamSession(const char *what, ServiceContext &context,
                grpc::CallbackServerContext &call);
  ~StreamSession() override = default;
  /// Keeps itself alive and reads the first message, unless the daemon drains.
  void begin(std::shared_ptr<StreamSession> owner);

  /// A message arrived, in `incoming`. One call at a time.
  virtual void received() = 0;
  /// The client closed its side, or went away, while it was read from.
  virtual void closedEarly() = 0;
  /// The stream is over: let go of what it holds.
  virtual void released() = 0;

  /// Reads once more, when the read that is under way is dealt with, unless the
  /// stream has ended.
  void readMore();
  /// Adds without sending, so that a whole answer leaves in few packets.
  void enqueue(const google::protobuf::MessageLite &message);
  void enqueueBytes(std::shared_ptr<const void> owner, absl::string_view bytes,
                    int field);
  /// Adds what `fill` pushes, the last frames of a good end, without sending:
  /// what is counted must be so before the client knows. False if the stream
  /// has ended already.
  bool closeWith(const std::function<void(FrameQueue &)> &fill);
  /// Ends the RPC with `status`; what is not sent yet is dropped.
  void end(const absl::Status &status);
  /// Sends what is there.
  void pump();
  bool isClosed();

  ServiceContext &context;
  const char *const what;
  const std::string peer;
  const Clock::time_point begun = Clock::now();
  const uint64_t id;
  /// Of the reading side, one callback at a time.
  grpc::ByteBuffer incoming;

private:
  bool takeFrame() ABSL_EXCLUSIVE_LOCKS_REQUIRED(mutex);

  std::shared_ptr<StreamSession> self;
  grpc::ByteBuffer writing; ///< in gRPC's hands while `busy`
  absl::Mutex mutex;
  FrameQueue frames ABSL_GUARDED_BY(mutex);
  bool reading ABSL_GUARDED_BY(mutex) = false; ///< until it is dealt with
  bool readAgain ABSL_GUARDED_BY(mutex) = false;
  bool busy ABSL_GUARDED_BY(mutex) = false;     ///< a write is under way
  bool closed ABSL_GUARDED_BY(mutex) = false;   ///< nothing may be added
  bool finished ABSL_GUARDED_BY(mutex) = false; ///< Finish was called
  grpc::Status endStatus ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_STREAMSESSION_H
