// A ttnn module as standalone Python: main.py and `run`.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_PYTHONEMITTER_H
#define TTC_EMITTERS_PYTHON_PYTHONEMITTER_H

#include "emitters/ApiEra.h"
#include "emitters/Constants.h"
#include "emitters/Signature.h"
#include "ttc/Devices.h"
#include "ttc/support/Zip.h"
#include <vector>

namespace ttc::python {

/// The files that a person runs: `main.py`, `run`, `constants.safetensors`
/// if `main` has constants of size, and `signature.json` if SIGNATURE is long.
/// What main.py promises is in docs/architecture.md, "The Python export". Fails
/// with a diagnostic at the op that has no form in Python. `showsPlaces`: with
/// files and lines of the source as comments. `era`: whose library it calls.
llvm::FailureOr<std::vector<ZipEntry>> emitPython(mlir::func::FuncOp main,
                                                  const Signature &signature,
                                                  const DeviceProfile &device,
                                                  bool showsPlaces = false,
                                                  ApiEra era = ApiEra::Y2026);

/// What depends on whether the program stands alone or beside others.
struct ProgramForm {
  /// More inputs are one sequence.
  size_t mostNamedInputs = ~size_t(0);
  /// Read for SIGNATURE if hasSignatureFile (Scaffold.h).
  std::string signatureFile = "signature.json";
  bool showsPlaces =
      false; ///< comments say where in the source calls come from
  ApiEra era = ApiEra::Y2026; ///< whose library is called
};

/// The text of main.py alone; its constants are added to `constants`, which
/// several programs may share: each then lists those of the ones before it too.
llvm::FailureOr<std::string> programText(mlir::func::FuncOp main,
                                         const Signature &signature,
                                         const DeviceProfile &device,
                                         ConstantTable &constants,
                                         const ProgramForm &form);

/// `run`, which starts the main.py beside it.
ZipEntry runFile();

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_PYTHONEMITTER_H
