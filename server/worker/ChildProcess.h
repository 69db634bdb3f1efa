// A process that a run needs: started, listened to, waited for.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_CHILDPROCESS_H
#define TTC_WORKER_CHILDPROCESS_H

#include "ttc/link/UniqueFd.h"
#include "ttc/support/Status.h"
#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <sys/types.h>
#include <vector>

namespace ttc::worker {

/// A child with /dev/null as stdin, a pipe of ours as stdout and stderr, and
/// another one as descriptor 3, on which it writes lines. In our own process
/// group. One thread.
class ChildProcess {
public:
  struct Command {
    std::vector<std::string> arguments; ///< the first is the program's path
    std::vector<std::string> environment;
    std::string folder; ///< its working directory
  };

  /// Fails with NOT_FOUND if there is no such program, or it cannot be started.
  static absl::StatusOr<ChildProcess> start(const Command &command);
  ChildProcess(ChildProcess &&other) noexcept;
  ChildProcess &operator=(ChildProcess &&) = delete;
  /// Kills the child if it still lives.
  ~ChildProcess();

  /// Calls `line` with each line that it writes on descriptor 3, until it
  /// closes that (or ends), or `line` says false.
  void listen(const std::function<bool(std::string_view)> &line);
  /// Waits for its end, kills it when `patience` is over; the wait status.
  int wait(std::chrono::milliseconds patience);
  /// The end of what it wrote, at most 16 KiB.
  const std::string &lastWords() const { return words; }

private:
  ChildProcess(pid_t pid, link::UniqueFd lines, link::UniqueFd output)
      : pid(pid), lines(std::move(lines)), output(std::move(output)) {}
  void readOutput();
  bool passLines(const std::function<bool(std::string_view)> &line);

  pid_t pid;
  link::UniqueFd lines, output;
  std::string pending; ///< of a line that is not whole yet
  std::string words;
};

/// "signal 11 (Segmentation fault)", "exit code 1".
std::string describeWaitStatus(int status);

} // namespace ttc::worker

#endif // TTC_WORKER_CHILDPROCESS_H
