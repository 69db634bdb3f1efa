// The files of target `metalium`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_METALIUMEMITTER_H
#define TTC_EMITTERS_METALIUM_METALIUMEMITTER_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/Intrinsics.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::metalium {

/// A file for each kernel (`reader.cpp`, `compute.cpp`, `writer.cpp`),
/// main.cpp, CMakeLists.txt, run, and program.json. Fails with a diagnostic
/// where the program has no form in the API of `era`, or does not fit `device`.
llvm::FailureOr<std::vector<ZipEntry>>
emitMetalium(mlir::tt::ttkernel::ProgramOp program, ApiEra era,
             const DeviceProfile &device);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_METALIUMEMITTER_H
