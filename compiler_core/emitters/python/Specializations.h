// Several specializations of one graph as one Python program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_PYTHON_SPECIALIZATIONS_H
#define TTC_EMITTERS_PYTHON_SPECIALIZATIONS_H

#include "emitters/Emitters.h"

namespace ttc::python {

/// `forward_NAME.py` for each request (a program of its own, as emitPython's
/// main.py), `main.py` which picks one of them by the shapes of the inputs,
/// `run`, and one `constants.safetensors` for all. REQUIRES: at least two
/// requests, over one device, with names. Fails as emitPython does.
llvm::FailureOr<std::vector<ZipEntry>>
emitSpecializations(llvm::ArrayRef<EmitRequest> requests);

} // namespace ttc::python

#endif // TTC_EMITTERS_PYTHON_SPECIALIZATIONS_H
