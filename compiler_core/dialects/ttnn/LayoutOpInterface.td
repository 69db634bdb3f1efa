// Which memory layout an op wants its operands in, and which it gives.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_LAYOUTOPINTERFACE_TD
#define TTC_DIALECTS_TTNN_LAYOUTOPINTERFACE_TD

include "mlir/IR/OpBase.td"

def LayoutOpInterface : OpInterface<"LayoutOpInterface"> {
  let cppNamespace = "::mlir::tt::ttnn";
  let description = [{
    What the library demands, as docs/ttnn-facts.md found it by experiment. `ttnn-layout` puts `ttnn.to_layout` where a value is in another
    layout. An op says it in ODS through the fields `operandLayout` and `resultLayout` of `TTNN_Op`; tiles when it says nothing.
  }];
  let methods = [
    InterfaceMethod<"The layout that operand number `index` must have.",
      "::mlir::tt::ttnn::Layout", "getOperandLayout", (ins "unsigned":$index)>,
    InterfaceMethod<"The layout of every result.",
      "::mlir::tt::ttnn::Layout", "getResultLayout", (ins)>
  ];
}

#endif // TTC_DIALECTS_TTNN_LAYOUTOPINTERFACE_TD
