// A server in a process of its own, for as long as the object lives.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TESTS_BENCH_SERVERPROCESS_H
#define TTC_TESTS_BENCH_SERVERPROCESS_H

#include "ttc/support/Status.h"
#include <string>
#include <sys/types.h>
#include <vector>

namespace ttc::bench {

class ServerProcess {
public:
  /// Starts `arguments` and waits until a line with "listening" is on its
  /// standard output.
  static absl::StatusOr<ServerProcess>
  start(const std::vector<std::string> &arguments);
  ServerProcess(ServerProcess &&other) noexcept;
  ServerProcess &operator=(ServerProcess &&) = delete;
  /// SIGTERM, and waits.
  ~ServerProcess();

  /// Seconds of processor time so far, user and system.
  double cpuSeconds() const;

private:
  ServerProcess(pid_t pid, int output) : pid(pid), output(output) {}
  pid_t pid;
  int output;
};

} // namespace ttc::bench

#endif // TTC_TESTS_BENCH_SERVERPROCESS_H
