// program.json: a program as data, for who runs its kernels without Metalium.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_PROGRAMJSON_H
#define TTC_EMITTERS_METALIUM_PROGRAMJSON_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/Intrinsics.h"
#include <string>

namespace ttc::metalium {

/// The text of program.json (docs/emulator.md): buffers, circular buffers,
/// semaphores, kernels with their arguments on each core, and what the result
/// should be.
std::string programJson(mlir::tt::ttkernel::ProgramOp program, ApiEra era,
                        llvm::StringRef device);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_PROGRAMJSON_H
