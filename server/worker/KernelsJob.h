// A run of a directory of Metalium kernels by the emulator.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_KERNELSJOB_H
#define TTC_WORKER_KERNELSJOB_H

#include "ChildProcess.h"
#include "RunChannel.h"
#include <string>

namespace ttc::worker {

/// One run: kernels, inputs, and what is said about it. The kernels are
/// compiled and live in a process of their own (ttc-emulate, which lies beside
/// the worker): what they do to themselves is an outcome. Phases: load, inputs,
/// execute, outputs. What is wrong with the job goes to the daemon as Failed; a
/// returned error means that the daemon cannot be spoken to. Use once; one
/// thread.
class KernelsJob {
public:
  KernelsJob(link::MessageSocket &socket, v1::Load load)
      : channel(socket), load(std::move(load)) {}

  /// `inputs` is not valid if they are to be drawn.
  absl::Status run(const v1::Run &message, link::UniqueFd program,
                   link::UniqueFd inputs);

private:
  absl::Status prepare(link::UniqueFd program, link::UniqueFd inputs);
  /// Ports of program.json.
  absl::Status readPorts();
  absl::StatusOr<ChildProcess> startEmulator(const v1::Run &message) const;
  absl::Status sendProfile();
  RunChannel::Error errorOf(int status, const std::string &words) const;

  RunChannel channel;
  const v1::Load load;
  std::string folder;
  bool hasInputs = false;
  executable::Program program; ///< its signature only
};

} // namespace ttc::worker

#endif // TTC_WORKER_KERNELSJOB_H
