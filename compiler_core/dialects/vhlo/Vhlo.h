// The vhlo dialect: what portable artifacts are written in.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_VHLO_VHLO_H
#define TTC_DIALECTS_VHLO_VHLO_H

#include "mlir/IR/ExtensibleDialect.h"

namespace mlir::vhlo {

/// A portable artifact is MLIR bytecode of `vhlo.add_v1` and the like, with
/// attributes and types that are frozen too. None of those outlives the reading
/// here: the bytecode reader makes builtin and stablehlo attributes and types
/// of them at once (VhloAttributes.cpp, VhloTypes.cpp), and `toStablehlo`
/// renames the operations. So the dialect has operations (OpTable.h), a name
/// each and no class, and nothing that could be written or printed. To be
/// loaded only where an artifact is read.
class VhloDialect : public ExtensibleDialect {
public:
  explicit VhloDialect(MLIRContext *context);

  static constexpr StringLiteral getDialectNamespace() {
    return StringLiteral("vhlo");
  }
};

} // namespace mlir::vhlo

MLIR_DECLARE_EXPLICIT_TYPE_ID(mlir::vhlo::VhloDialect)

#endif // TTC_DIALECTS_VHLO_VHLO_H
