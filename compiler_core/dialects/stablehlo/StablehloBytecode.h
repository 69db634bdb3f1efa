// The stablehlo dialect in MLIR bytecode.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_STABLEHLO_STABLEHLOBYTECODE_H
#define TTC_DIALECTS_STABLEHLO_STABLEHLOBYTECODE_H

namespace mlir::stablehlo {

class StablehloDialect;

/// Lets bytecode hold stablehlo attributes and types in binary form. Unknown
/// codes are errors of the reader.
void addBytecodeInterface(StablehloDialect *dialect);

} // namespace mlir::stablehlo

#endif // TTC_DIALECTS_STABLEHLO_STABLEHLOBYTECODE_H
