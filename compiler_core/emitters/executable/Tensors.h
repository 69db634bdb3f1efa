// Lowered types and constants as tensors of a program.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EMITTERS_EXECUTABLE_TENSORS_H
#define TTC_EMITTERS_EXECUTABLE_TENSORS_H

#include "emitters/Constants.h"
#include "ttc/executable/Program.h"
#include <string>

namespace ttc::ttx {

/// Shape, dtype, layout and memory of a lowered type; without an encoding it is
/// tiled and interleaved in DRAM. The name is left empty. Fails if the device
/// has no such type, or if it is not in the device's memory at all.
llvm::FailureOr<executable::Tensor> tensorOfType(mlir::RankedTensorType type);

/// The elements of `constant` as a program stores them for `dtype`: in place,
/// or made in `buffer`.
llvm::StringRef constantBytes(const StoredConstant &constant,
                              executable::DType dtype, std::string &buffer);

} // namespace ttc::ttx

#endif // TTC_EMITTERS_EXECUTABLE_TENSORS_H
