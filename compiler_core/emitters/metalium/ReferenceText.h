// What a program should compute, as C++ over Tensors of main.cpp.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_METALIUM_REFERENCETEXT_H
#define TTC_EMITTERS_METALIUM_REFERENCETEXT_H

#include "dialects/ttkernel/TTKernel.h"
#include "emitters/metalium/HostFunctions.h"

namespace ttc::metalium {

/// Lines `  const Tensor NAME_expected = …;` for the steps of the program's
/// reference; inputs are `NAME_values`. Adds the functions that they call.
/// Fails with a diagnostic at the program for an unknown step or input.
llvm::FailureOr<std::string>
referenceText(mlir::tt::ttkernel::ProgramOp program, HostFunctions &functions);

} // namespace ttc::metalium

#endif // TTC_EMITTERS_METALIUM_REFERENCETEXT_H
