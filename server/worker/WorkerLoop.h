// The worker's side of the socketpair: one job after the other until the daemon
// closes it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_WORKERLOOP_H
#define TTC_WORKER_WORKERLOOP_H

#include "ttc/Compiler.h"
#include "ttc/link/MessageSocket.h"
#include "ttc/link/SharedBytes.h"
#include "ttc/worker/v1/worker.pb.h"
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace ttc::worker {

/// Serves import, compile and forget with a ttc::Compiler, and runs with the
/// runtime. One thread.
class WorkerLoop {
public:
  explicit WorkerLoop(link::MessageSocket socket);

  /// Says hello and serves until the daemon closes its end. Fails when the
  /// daemon breaks the protocol.
  absl::Status run(const std::string &buildId);

private:
  absl::Status dispatch(const ttc::worker::v1::ToWorker &message);
  absl::Status import(const ttc::worker::v1::Import &message);
  absl::StatusOr<CompileRequest>
  makeRequest(const ttc::worker::v1::Import &message);
  absl::Status compile(const ttc::worker::v1::Compile &message);
  absl::Status load(const ttc::worker::v1::Load &message);
  absl::Status runProgram(const ttc::worker::v1::Run &message);
  absl::Status sendBundle(const Bundle &bundle);
  absl::Status sendFailure(const absl::Status &status);
  void forget();
  void say(const ttc::worker::v1::FromWorker &message);

  link::MessageSocket socket;
  absl::Status sendStatus;
  Compiler compiler;
  std::vector<DeviceProfile> ownDevices; ///< of the imported graph
  std::shared_ptr<const link::SharedBytes> graphBytes;
  std::unique_ptr<ImportedGraph> graph;
  /// A program that waits for its Run.
  struct Loaded {
    ttc::worker::v1::Load message;
    link::UniqueFd fd;
  };
  std::optional<Loaded> loaded;
};

} // namespace ttc::worker

#endif // TTC_WORKER_WORKERLOOP_H
