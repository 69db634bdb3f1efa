// Asks for the same hit again and again over several connections, and takes the
// time of each.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_BENCH_HITCLIENT_H
#define TTC_TESTS_BENCH_HITCLIENT_H

#include "ttc/support/Status.h"
#include "ttc/v1/compile.grpc.pb.h"
#include <chrono>
#include <memory>
#include <string>
#include <vector>

namespace ttc::bench {

struct Figures {
  double perSecond = 0;
  double p50 = 0; ///< microseconds
  double p99 = 0;
};

/// `connections` connections to one server, each used by one thread at a time.
class HitClient {
public:
  HitClient(const std::string &address, size_t connections, std::string graph);

  /// One compile. Returns the archive, whose SHA-256 was checked; fails unless
  /// the outcome is OK.
  absl::StatusOr<std::string> compileOnce();
  /// All connections ask without a pause for `duration`. Fails with the first
  /// answer that is no hit of the right digest.
  absl::StatusOr<Figures> run(std::chrono::milliseconds duration);

private:
  using Stub = ttc::v1::CompileService::Stub;
  absl::StatusOr<std::string> compile(Stub &stub, bool wantHit) const;

  const std::string graph;
  std::vector<std::unique_ptr<Stub>> stubs;
};

} // namespace ttc::bench

#endif // TTC_TESTS_BENCH_HITCLIENT_H
