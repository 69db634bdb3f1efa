// Loops and branches: whether an operation has the blocks that its callee
// wants.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_EXECUTABLE_VERIFYBLOCKS_H
#define TTC_EXECUTABLE_VERIFYBLOCKS_H

#include "ttc/executable/Program.h"
#include "ttc/support/Status.h"
#include <string>

namespace ttc::executable {

/// Checks arguments, blocks and results of `while`, `if` and `case` against
/// each other, and that other callees have no blocks. Fails with
/// INVALID_ARGUMENT beginning with `where`.
/// REQUIRES: tensor ids of the operation are in range, those of its blocks need
/// not be.
absl::Status checkBlocks(const Program &program, const Operation &operation,
                         const std::string &where);

} // namespace ttc::executable

#endif // TTC_EXECUTABLE_VERIFYBLOCKS_H
