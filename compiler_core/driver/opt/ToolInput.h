// What ttc-opt can be given besides what MLIR reads by itself.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DRIVER_OPT_TOOLINPUT_H
#define TTC_DRIVER_OPT_TOOLINPUT_H

#include "llvm/Support/MemoryBuffer.h"
#include <memory>

namespace ttc {

/// `input` as text or bytecode that MLIR's own tools read. Portable artifacts
/// (and JAX exports, which hold one) become bytecode of today's dialects; text
/// and bytecode are returned as they are. Null, after an error on stderr, for
/// an artifact that cannot be read and for files of other kinds, by name.
std::unique_ptr<llvm::MemoryBuffer>
toToolInput(std::unique_ptr<llvm::MemoryBuffer> input);

} // namespace ttc

#endif // TTC_DRIVER_OPT_TOOLINPUT_H
