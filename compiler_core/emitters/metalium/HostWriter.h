// main.cpp: the host's side of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_HOSTWRITER_H
#define TTC_EMITTERS_METALIUM_HOSTWRITER_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/Intrinsics.h"
#include <string>

namespace ttc::metalium {

/// The text of main.cpp for the API of `era`. Fails with a diagnostic if the
/// reference cannot be written.
llvm::FailureOr<std::string> writeHost(mlir::tt::ttkernel::ProgramOp program,
                                       ApiEra era);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_HOSTWRITER_H
