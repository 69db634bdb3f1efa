// Serializing an answer once, and remembering it.
// SPDX-License-Identifier: Apache-2.0
#include "ttc/server/HitMemo.h"

#include "Frames.h"
#include "Responses.h"
#include "ttc/server/StoredDiagnostics.h"
#include "ttc/wire/Marshal.h"

namespace ttc::server {

using ttc::v1::CompileResponse;

static grpc::ByteBuffer diagnosticFrame(const ttc::v1::Diagnostic &diagnostic) {
  CompileResponse message;
  *message.mutable_diagnostic() = diagnostic;
  return toFrame(message);
}

std::shared_ptr<const HitAnswer> makeHitAnswer(const Request &request,
                                               const Digest &digest,
                                               const cache::Hit &hit) {
  auto answer = std::make_shared<HitAnswer>();
  answer->entry = hit;
  answer->request = std::make_shared<Request>(request);
  answer->request->inlineGraph.clear();
  answer->request->inlineGraph.shrink_to_fit();
  answer->digest = digest;
  for (const Diagnostic &remark : request.remarks) {
    ttc::v1::Diagnostic message;
    wire::toProto(remark, message);
    answer->before.push_back(diagnosticFrame(message));
  }
  for (const auto &kept : keptDiagnostics(*hit, request, KeptPart::All)) {
    answer->before.push_back(diagnosticFrame(kept));
  }
  answer->before.push_back(toFrame(artifactResponse(*hit)));
  Ending ending;
  ending.outcome = ttc::v1::OUTCOME_OK;
  ending.key = hit->entry.key.hex();
  ending.keyParts = hit->entry.keyParts;
  answer->last = toFrame(finalResponse(ending, ttc::v1::CACHE_OUTCOME_HIT));
  return answer;
}

std::shared_ptr<const HitAnswer> HitMemo::find(const Digest &header) {
  absl::MutexLock lock(&mutex);
  auto found = answers.find(header);
  return found == answers.end() ? nullptr : found->second;
}

void HitMemo::put(const Digest &header,
                  std::shared_ptr<const HitAnswer> answer) {
  absl::MutexLock lock(&mutex);
  if (answers.size() >= maxAnswers) {
    answers.clear();
  }
  answers[header] = std::move(answer);
}

} // namespace ttc::server
