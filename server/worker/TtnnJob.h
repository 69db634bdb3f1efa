// A run of an exported main.py by the real `ttnn`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_WORKER_TTNNJOB_H
#define TTC_WORKER_TTNNJOB_H

#include "ChildProcess.h"
#include "RunChannel.h"
#include "ttc/Devices.h"
#include "ttc/runtime/Runtime.h"
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

namespace ttc::worker {

/// One run: an export, inputs, a Python that has the library, and what is said
/// about it. The library lives in a process of its own (ttnn_driver.py): what
/// it does to itself is an outcome. Phases: load, inputs, library, device,
/// upload, execute, download, outputs. What is wrong with the job goes to the
/// daemon as Failed; a returned error means that the daemon cannot be spoken
/// to. Use once; one thread.
class TtnnJob {
public:
  TtnnJob(link::MessageSocket &socket, v1::Load load)
      : channel(socket), load(std::move(load)) {}

  /// `inputs` is not valid if they are to be drawn.
  absl::Status run(const v1::Run &message, link::UniqueFd program,
                   link::UniqueFd inputs);

private:
  using Error = RunChannel::Error;

  absl::Status prepare(const v1::Run &message, link::UniqueFd program,
                       link::UniqueFd inputs);
  absl::Status loadProgram(const v1::Run &message, link::UniqueFd fd);
  absl::StatusOr<std::vector<runtime::HostTensor>>
  bindToWhatFits(std::shared_ptr<const link::SharedBytes> bytes);
  absl::Status writeInputs(const v1::Run &message, link::UniqueFd fd);
  absl::StatusOr<ChildProcess> startDriver(const v1::Ttnn &ttnn);
  /// Listens to the driver until it is done. Fills `failure` if it was not.
  void listen(ChildProcess &driver);
  bool takeLine(std::string_view line);
  absl::Status sendSummary();

  RunChannel channel;
  const v1::Load load;
  std::vector<executable::Program> programs; ///< signatures
  executable::Program program;               ///< the one that the inputs fit
  const DeviceProfile *device = nullptr;
  bool done = false;
  std::optional<Error> failure;
};

} // namespace ttc::worker

#endif // TTC_WORKER_TTNNJOB_H
