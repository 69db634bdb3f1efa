// The dialect definition of ttnn.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_BASE_TD
#define TTC_DIALECTS_TTNN_BASE_TD

include "mlir/IR/OpBase.td"

def TTNN_Dialect : Dialect {
  let name = "ttnn";
  let cppNamespace = "::mlir::tt::ttnn";
  let summary = "The calls of the ttnn library, one op for each";
  let description = [{
    An op mirrors one call of the library: same order of arguments, same optionals, same defaults. Where the library overloads a name
    (tensor with tensor, tensor with scalar) there is an op for each overload (`ttnn.add`, `ttnn.add_scalar`). Tensor types carry
    `#ttnn.ttnn_layout<…>`; element types are those the device has: f32, bf16, si32, ui32, ui16, ui8.

    What a sink (Python, C++, executable) must know about an op is said by the op itself: `EmittableOp`.
  }];
  let useDefaultAttributePrinterParser = 1;
  let extraClassDeclaration = [{
    void registerAttributes();
    void registerMatmulOps();
    void registerEltwiseUnaryOps();
    void registerEltwiseBinaryOps();
    void registerEltwiseTernaryOps();
    void registerReductionOps();
    void registerDataMovementOps();
    void registerCreationOps();
    void registerMemoryOps();
    void registerNormalizationOps();
    void registerConvolutionOps();
    void registerIndexingOps();
    void registerControlFlowOps();
    void registerHostOps();
    void registerStructureOps();
  }];
}

#endif // TTC_DIALECTS_TTNN_BASE_TD
