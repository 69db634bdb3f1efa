// The ttir dialect and the base classes of its ops.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTIR_BASE_TD
#define TTC_DIALECTS_TTIR_BASE_TD

include "dialects/ttcore/TTCoreEnums.td"
include "mlir/IR/OpBase.td"
include "mlir/Interfaces/InferTypeOpInterface.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def TTIR_Dialect : Dialect {
  let name = "ttir";
  let cppNamespace = "::mlir::tt::ttir";
  let summary = "Tensor programs by value: tt-mlir's vocabulary, without layouts";
  let description = [{
    Every graph passes through ttir, whatever framework it came from. Ops take and return whole tensors of the
    framework's element types; there are no layouts, no devices and no output operands. Op and attribute names and the
    generic text form are tt-mlir's, so that its tools can read ours.

    Element-wise ops broadcast as numpy does; explicit `ttir.broadcast` is what importers write and what
    `ttir-fuse` folds away.
  }];
  let dependentDialects = ["::mlir::tt::ttcore::TTCoreDialect"];
  // One function per op family: each lives beside the definitions of its family.
  let extraClassDeclaration = [{
    void registerUnaryOps();
    void registerBinaryOps();
    void registerTernaryOps();
    void registerReductionOps();
    void registerDataMovementOps();
    void registerMatmulOps();
    void registerConvPoolOps();
    void registerCreationOps();
    void registerNormalizationOps();
    void registerIndexingOps();
    void registerCompositeOps();
    void registerControlFlowOps();
    void registerHostOps();
  }];
}

// The result's shape is the numpy broadcast of the operands' shapes.
def TTIR_Broadcastable : NativeOpTrait<"Broadcastable"> {
  let cppNamespace = "::mlir::tt::ttir";
}

// The library has no such call: the op becomes a step on the host, `ttnn.host_<mnemonic>`.
def TTIR_HostStep : NativeOpTrait<"HostStep"> {
  let cppNamespace = "::mlir::tt::ttir";
}

def TTIR_Tensor : TypeAlias<AnyRankedTensor, "tensor of known rank">;

class TTIR_Op<string mnemonic, list<Trait> traits = []>
    : Op<TTIR_Dialect, mnemonic, !listconcat([Pure], traits)>;

def TTIR_IntOrPair : AnyAttrOf<[I32Attr, DenseI32ArrayAttr], "a number or a list, height before width">;
def TTIR_ScalarAttr : AnyAttrOf<[F32Attr, I32Attr], "f32 or i32 number">;

#endif // TTC_DIALECTS_TTIR_BASE_TD
