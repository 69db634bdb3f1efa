// A ttnn module as data: what model.ttx and other targets are made of.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EXECUTABLE_EXECUTABLEEMITTER_H
#define TTC_EMITTERS_EXECUTABLE_EXECUTABLEEMITTER_H

#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/executable/Program.h"

namespace ttc::ttx {

/// `main` as data: a call for each op, as the op describes it. Scopes of
/// locations always count; files and lines are left out unless
/// `sourceLocations` (docs/architecture.md). Constants of size that are already
/// what the file holds are not copied: the program lives no longer than the
/// context of `main`. Fails with a diagnostic at the op that is no call, or
/// that has a type or an attribute that a program cannot hold.
llvm::FailureOr<executable::Program> emitProgram(mlir::func::FuncOp main,
                                                 const Signature &signature,
                                                 const DeviceProfile &device,
                                                 bool sourceLocations);

} // namespace ttc::ttx

#endif // TTC_EMITTERS_EXECUTABLE_EXECUTABLEEMITTER_H
