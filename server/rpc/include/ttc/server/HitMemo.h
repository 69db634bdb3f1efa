// Answers to headers that were hits before.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_SERVER_HITMEMO_H
#define TTC_SERVER_HITMEMO_H

#include "absl/base/thread_annotations.h"
#include "absl/synchronization/mutex.h"
#include "ttc/cache/Entry.h"
#include "ttc/server/Request.h"
#include <grpcpp/support/byte_buffer.h>
#include <map>
#include <memory>
#include <vector>

namespace ttc::server {

/// A hit's whole answer but for the payload, serialized. Immutable.
struct HitAnswer {
  std::weak_ptr<const cache::Stored>
      entry; ///< the answer is right for this object only
  std::shared_ptr<Request> request;     ///< without its graph
  Digest digest;                        ///< of the request
  std::vector<grpc::ByteBuffer> before; ///< remarks, diagnostics, info
  grpc::ByteBuffer last;                ///< final
};

/// Serializes the answer to `request`, whose digest led to `hit`.
std::shared_ptr<const HitAnswer> makeHitAnswer(const Request &request,
                                               const Digest &digest,
                                               const cache::Hit &hit);

/// Answers by the digest of the header's bytes, so that a header that comes
/// again is neither parsed nor normalized, and its answer not serialized: that
/// is half of what a hit costs. The cache is asked all the same, and decides.
/// Bounded; forgets everything when it is full. Thread-safe.
class HitMemo {
public:
  std::shared_ptr<const HitAnswer> find(const Digest &header);
  void put(const Digest &header, std::shared_ptr<const HitAnswer> answer);

private:
  static constexpr size_t maxAnswers = 512;
  absl::Mutex mutex;
  std::map<Digest, std::shared_ptr<const HitAnswer>>
      answers ABSL_GUARDED_BY(mutex);
};

} // namespace ttc::server

#endif // TTC_SERVER_HITMEMO_H
