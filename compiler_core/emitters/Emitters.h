// The emitters by target: what makes the files of an export.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EMITTERS_H
#define TTC_EMITTERS_EMITTERS_H

#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/Options.h"
#include "ttc/Targets.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc {

/// A lowered entry point and what an emitter may depend on.
struct EmitRequest {
  mlir::func::FuncOp main;
  const Signature &signature;
  const DeviceProfile &device;
  const Options &options;
};

/// The files of `target`, without the folder of the export. Fails with a
/// diagnostic at the op that the target has no form for. REQUIRES:
/// target.available.
llvm::FailureOr<std::vector<ZipEntry>> emitTarget(const Target &target,
                                                  const EmitRequest &request);

} // namespace ttc

#endif // TTC_EMITTERS_EMITTERS_H
