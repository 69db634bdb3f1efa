// One Execute stream, from header to final.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_RUNSESSION_H
#define TTC_SERVER_RPC_RUNSESSION_H

#include "FlightSession.h"
#include "RunHeader.h"

namespace ttc::server {

/// Gathers a program (from the cache, a flight or the client) and inputs, side
/// by side, then has the pool run them.
class RunSession final : public FlightSession, public RunWatcher {
public:
  /// The reactor for a new stream. gRPC holds it until it is done.
  static RunSession *start(ServiceContext &context,
                           grpc::CallbackServerContext &call);

  void finish(const std::shared_ptr<const Ending> &ending,
              ttc::v1::CacheOutcome cache,
              const std::string &fileName) override;
  void runProgress(const ttc::v1::Progress &progress) override;
  void runDiagnostic(const ttc::v1::Diagnostic &diagnostic) override;
  void ran(RunEnding ending) override;

protected:
  void received() override;
  void closedEarly() override;
  void released() override;
  void found(const Digest &digest, cache::Hit hit) override;
  void sendNeedInput() override;
  void sendProgress(const ttc::v1::Progress &progress) override;
  void sendDiagnostic(const ttc::v1::Diagnostic &diagnostic) override;

private:
  RunSession(ServiceContext &context, grpc::CallbackServerContext &call)
      : FlightSession("run", context, call) {}

  void readHeader();
  void findProgram();
  void takeProgramChunk(const ttc::v1::InputChunk &chunk);
  void takeInputChunk(const ttc::v1::DataChunk &chunk);
  void inputsArrived();
  /// The program is an export in the cache.
  void programFound(cache::Hit artifact);
  void runIfReady();
  void finishWith(RunEnding &&ending);
  void note(ttc::v1::Outcome outcome);

  bool headerSeen = false;
  RunHeader header;
  std::unique_ptr<Upload> inputs;  ///< until they are there
  std::unique_ptr<Upload> program; ///< until it is there

  absl::Mutex jobMutex;
  RunJob job ABSL_GUARDED_BY(jobMutex);
  bool programReady ABSL_GUARDED_BY(jobMutex) = false;
  bool inputsReady ABSL_GUARDED_BY(jobMutex) = false;
  bool over ABSL_GUARDED_BY(jobMutex) = false;
  std::shared_ptr<RunTask> task ABSL_GUARDED_BY(jobMutex);
  /// Of the compile, if there was one: key, outcome of the cache, timings.
  ttc::v1::Final final ABSL_GUARDED_BY(jobMutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_RUNSESSION_H
