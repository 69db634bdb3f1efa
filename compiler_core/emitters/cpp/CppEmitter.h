// A ttnn module as standalone C++: main.cpp, main.h, the build and `run`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_CPP_CPPEMITTER_H
#define TTC_EMITTERS_CPP_CPPEMITTER_H

#include "emitters/ApiEra.h"
#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::cpp {

/// The files that a person builds: `main.cpp`, `main.h`, `CMakeLists.txt`,
/// `run`, the helpers that they include, and `constants.safetensors` if `main`
/// has constants of size. What they promise is in docs/architecture.md, "The
/// C++ export". `showsPlaces`: with comments that say where in the source calls
/// come from. `era`: whose library it calls. Fails with a diagnostic at the op
/// that has no form in C++.
llvm::FailureOr<std::vector<ZipEntry>> emitCpp(mlir::func::FuncOp main,
                                               const Signature &signature,
                                               const DeviceProfile &device,
                                               bool showsPlaces = false,
                                               ApiEra era = ApiEra::Y2026);

} // namespace ttc::cpp

#endif // TTC_EMITTERS_CPP_CPPEMITTER_H
