// The emitters by target: what makes the files of an export.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EMITTERS_H
#define TTC_EMITTERS_EMITTERS_H

#include "emitters/ApiEra.h"
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
  mlir::func::FuncOp main; ///< may call functions of its module
  mlir::func::FuncOp flat; ///< the same without; `main` itself if it calls none
  const Signature &signature;
  const DeviceProfile &device;
  const Options &options;
  std::string name; ///< of the specialization; empty if it is the only one
  /// `main` as data, for the targets that need no MLIR; made when the first of
  /// them asks.
  std::optional<executable::Program> program = std::nullopt;
};

/// Of the option `metalium_api`.
ApiEra eraOf(const Options &options);

/// Whether the emitter of `target` takes functions and layers as they are; the
/// others get `flat`.
bool keepsStructure(const Target &target);

/// "model.ttx" of the specialization "b8" is "model.b8.ttx"; without a name it
/// stays.
std::string specializedName(llvm::StringRef file, llvm::StringRef name);

/// The files of `target`, without the folder of the export, for the
/// specializations of one graph: "model.b8.ttx" and so on, if there are
/// several. Fails with a diagnostic at the op that the target has no form for.
/// REQUIRES: target.available, a request, and names if there are several.
llvm::FailureOr<std::vector<ZipEntry>>
emitTarget(const Target &target, llvm::MutableArrayRef<EmitRequest> requests);

} // namespace ttc

#endif // TTC_EMITTERS_EMITTERS_H
