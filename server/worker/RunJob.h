// Executes programs for the daemon: the one place that calls the runtime.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_RUNJOB_H
#define TTC_WORKER_RUNJOB_H

#include "RunChannel.h"
#include "ttc/Devices.h"
#include "ttc/runtime/Runtime.h"
#include <memory>
#include <vector>

namespace ttc::worker {

/// One run: a program, inputs, and what is said about it. What is wrong with
/// the job goes to the daemon as Failed; a returned error means that the
/// daemon cannot be spoken to. One thread.
class RunJob {
public:
  RunJob(link::MessageSocket &socket, v1::Load load, link::UniqueFd program)
      : channel(socket), load(std::move(load)), programFd(std::move(program)) {}

  /// `inputs` is not valid if they are to be drawn.
  absl::Status run(const v1::Run &message, link::UniqueFd inputs);

private:
  /// Whose fault a failure is.
  enum class Blame { Request, Program };

  absl::Status execute(const v1::Run &message, link::UniqueFd inputs);
  absl::Status loadProgram();
  absl::Status chooseDevice(const v1::Run &message);
  absl::Status checkArgumentsFit(const v1::Run &message);
  absl::Status readInputs(const v1::Run &message, link::UniqueFd fd);
  absl::Status bindToWhatFits(std::shared_ptr<const link::SharedBytes> bytes);
  absl::Status callRuntime(const v1::Run &message);
  absl::Status sendOutputs();
  absl::Status sendProfile(const v1::Run &message);
  absl::Status sendSummary(const v1::Run &message);
  absl::Status fail(const absl::Status &why);

  RunChannel channel;
  const v1::Load load;
  link::UniqueFd programFd;
  Blame blame = Blame::Request;
  executable::Program program;
  std::vector<executable::Program> others; ///< specializations, if several
  DeviceProfile ownDevice;
  const DeviceProfile *device = nullptr;
  std::vector<runtime::HostTensor> inputs;
  runtime::RunResult result;
};

} // namespace ttc::worker

#endif // TTC_WORKER_RUNJOB_H
