// The yardsticks of bench-hit: gRPC servers that answer Compile with fixed
// bytes.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_BENCH_BARESERVER_H
#define TTC_TESTS_BENCH_BARESERVER_H

#include <cstddef>
#include <string>

namespace ttc::bench {

/// As ttcd cuts payloads (server/rpc/Frames.h).
constexpr size_t chunkBytes = 256 << 10;

/// Serves on `address` until killed: for each header, the SHA-256 of its inline
/// graph (ttcd checks that too), then artifact info, `payload` in chunks, and
/// final. Prints "listening" when ready. Returns the exit code.
int serveBare(const std::string &address, const std::string &payload);

/// As serveBare, with frames that are serialized once and sent without a copy:
/// what gRPC can do at all.
int serveRaw(const std::string &address, const std::string &payload);

} // namespace ttc::bench

#endif // TTC_TESTS_BENCH_BARESERVER_H
