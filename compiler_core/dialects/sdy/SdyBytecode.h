// The sdy dialect in MLIR bytecode.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_SDY_SDYBYTECODE_H
#define TTC_DIALECTS_SDY_SDYBYTECODE_H

namespace mlir::sdy {

class SdyDialect;

/// Lets bytecode hold sdy attributes in binary form, as jaxlib writes them.
/// They become the opaque text that they are when parsed. (Written they are as
/// text, too.)
void addBytecodeInterface(SdyDialect *dialect);

} // namespace mlir::sdy

#endif // TTC_DIALECTS_SDY_SDYBYTECODE_H
