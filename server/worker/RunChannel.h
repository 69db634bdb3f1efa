// What every kind of run tells the daemon, and in which form.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_RUNCHANNEL_H
#define TTC_WORKER_RUNCHANNEL_H

#include "ttc/executable/Program.h"
#include "ttc/link/MessageSocket.h"
#include "ttc/link/SharedBytes.h"
#include "ttc/support/Digest.h"
#include "ttc/worker/v1/worker.pb.h"
#include <chrono>
#include <functional>
#include <string>
#include <string_view>

namespace ttc::worker {

/// The daemon's end of one run. Errors of progress are kept in `sending`, so
/// that callbacks need not return any; the rest fails when the daemon cannot
/// be spoken to. One thread.
class RunChannel {
public:
  explicit RunChannel(link::MessageSocket &socket) : socket(socket) {}

  /// A phase begins; the one before it, if any, ends.
  void begin(std::string_view phase);
  /// The phase ends, with the time that it took.
  void end();
  /// `work` as a phase; one that fails has no end.
  absl::Status phase(std::string_view name,
                     const std::function<absl::Status()> &work);
  /// `done` of `total` operations of phase `execute`.
  void progress(size_t done, size_t total);

  absl::Status sendOutputs(link::SharedBytesWriter &writer,
                           const Digest &digest);
  /// The same, of a file that another process wrote, without reading it into
  /// memory as a whole. Fails with INTERNAL if there is nothing in it.
  absl::Status sendOutputs(const std::string &path);
  absl::Status sendProfile(link::SharedBytesWriter &writer,
                           const Digest &digest);
  /// Ends the run well. Ports are described from `program`.
  absl::Status sendSummary(ttc::v1::RunSummary summary,
                           const executable::Program &program);
  /// Ends the run badly. An error of the program's is a diagnostic, too: with
  /// `code`, at `line` of `file` if there is one.
  struct Error {
    std::string message;
    v1::Cause cause = v1::CAUSE_INTERNAL;
    const char *code = "runtime-error";
    std::string file;
    uint32_t line = 0;
  };
  absl::Status fail(const Error &error);

  /// The name of the phase that began last.
  const std::string &currentPhase() const { return current; }

  absl::Status sending;

private:
  absl::Status sendBytes(link::SharedBytesWriter &writer, const Digest &digest,
                         v1::FromWorker &message, v1::Bytes &field);

  link::MessageSocket &socket;
  std::string current;
  bool open = false;
  std::chrono::steady_clock::time_point begun;
};

} // namespace ttc::worker

#endif // TTC_WORKER_RUNCHANNEL_H
