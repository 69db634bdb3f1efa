// The emitters by target: what makes the files of an export.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EMITTERS_H
#define TTC_EMITTERS_EMITTERS_H

#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/Options.h"
#include "ttc/Targets.h"
#include "ttc/executable/Program.h"
#include "ttc/support/Zip.h"
#include <optional>
#include <vector>

namespace ttc {

/// A lowered entry point and what an emitter may depend on. Made once for a
/// device, used for each target.
struct EmitRequest {
  mlir::func::FuncOp main;
  const Signature &signature;
  const DeviceProfile &device;
  const Options &options;
  /// `main` as data, for the targets that need no MLIR; made when the first of
  /// them asks.
  std::optional<executable::Program> program = std::nullopt;
};

/// The files of `target`, without the folder of the export. Fails with a
/// diagnostic at the op that the target has no form for. REQUIRES:
/// target.available.
llvm::FailureOr<std::vector<ZipEntry>> emitTarget(const Target &target,
                                                  EmitRequest &request);

} // namespace ttc

#endif // TTC_EMITTERS_EMITTERS_H
