// One Compile stream, from header to final.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_RPC_COMPILESESSION_H
#define TTC_SERVER_RPC_COMPILESESSION_H

#include "FlightSession.h"

namespace ttc::server {

/// The header's answer: an export, what is wrong with the program, or why there
/// is neither.
class CompileSession final : public FlightSession {
public:
  /// The reactor for a new stream. gRPC holds it until it is done.
  static CompileSession *start(ServiceContext &context,
                               grpc::CallbackServerContext &call);

  void finish(const std::shared_ptr<const Ending> &ending,
              ttc::v1::CacheOutcome cache,
              const std::string &fileName) override;

protected:
  void received() override;
  void closedEarly() override;
  void released() override { leaveFlight(); }
  void found(const Digest &digest, cache::Hit hit) override;
  void sendNeedInput() override;
  void sendProgress(const ttc::v1::Progress &progress) override;
  void sendDiagnostic(const ttc::v1::Diagnostic &diagnostic) override;

private:
  CompileSession(ServiceContext &context, grpc::CallbackServerContext &call)
      : FlightSession("compile", context, call) {}

  void readHeader();
  bool answerFromMemo();
  void sendAnswer(const HitAnswer &answer, const cache::Hit &hit);
  void note(ttc::v1::Outcome outcome, ttc::v1::CacheOutcome cache,
            const std::string &key);

  bool headerSeen = false;
  Digest headerDigest; ///< of its bytes
};

} // namespace ttc::server

#endif // TTC_SERVER_RPC_COMPILESESSION_H
