// A ttnn module as standalone Python: main.py and `run`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_PYTHONEMITTER_H
#define TTC_EMITTERS_PYTHON_PYTHONEMITTER_H

#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::python {

/// The files that a person runs: `main.py`, `run`, and `constants.safetensors`
/// if `main` has constants of size. What main.py promises is in
/// docs/architecture.md, "The Python export". Fails with a diagnostic at the op
/// that has no form in Python.
llvm::FailureOr<std::vector<ZipEntry>> emitPython(mlir::func::FuncOp main,
                                                  const Signature &signature,
                                                  const DeviceProfile &device);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_PYTHONEMITTER_H
