// Registration of the ttnn dialect; each op family registers itself in its own
// file.
// SPDX-License-Identifier: Apache-2.0
#include "dialects/ttnn/TTNN.h"

using namespace mlir;
using namespace mlir::tt::ttnn;

#include "dialects/ttnn/EmittableOp.cpp.inc"
#include "dialects/ttnn/LayoutOpInterface.cpp.inc"
#include "dialects/ttnn/TTNNDialect.cpp.inc"

namespace {
/// Short names for what every tensor type mentions.
struct TTNNAsmInterface : OpAsmDialectInterface {
  using OpAsmDialectInterface::OpAsmDialectInterface;

  AliasResult getAlias(Attribute attribute,
                       llvm::raw_ostream &out) const override {
    if (isa<TTNNLayoutAttr>(attribute)) {
      out << "ttnn_layout";
      return AliasResult::OverridableAlias;
    }
    if (auto buffer = dyn_cast<BufferTypeAttr>(attribute)) {
      out << stringifyBufferType(buffer.getValue());
      return AliasResult::OverridableAlias;
    }
    return AliasResult::NoAlias;
  }
};
} // namespace

void TTNNDialect::initialize() {
  registerAttributes();
  registerEltwiseUnaryOps();
  registerEltwiseBinaryOps();
  registerEltwiseTernaryOps();
  registerMatmulOps();
  registerReductionOps();
  registerDataMovementOps();
  registerCreationOps();
  registerMemoryOps();
  registerNormalizationOps();
  registerConvolutionOps();
  registerIndexingOps();
  registerControlFlowOps();
  registerHostOps();
  registerStructureOps();
  addInterfaces<TTNNAsmInterface>();
}
