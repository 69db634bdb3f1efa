// Functions of a program and layers that repeat: how `ttnn-structure` says what a reader would want to see.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_STRUCTUREOPS_TD
#define TTC_DIALECTS_TTNN_STRUCTUREOPS_TD

include "dialects/ttnn/TTNNOpBase.td"
include "mlir/IR/SymbolInterfaces.td"

def TTNN_LayersOp
    : Op<TTNN_Dialect, "layers",
         [AttrSizedOperandSegments, DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "Calls a function once for each of `count` layers";
  let description = [{
    `callee` takes (carried, shared, own) and gives (carried, collected). Turn `i` passes on what turn `i - 1` carried (the first one the operands
    `carried`), `shared` as it is, and of each `own` value that of layer `i`. The operands `own` are `count` values for each own argument of the
    callee, argument after argument. The results are what the last turn carries, and then `count` values for each collected result, result
    after result. `scopes` says by what path the framework knew each layer; a layer without one has "".

    Constraints:
    * (C1) `count` is 2 or more.
    * (C2) `callee` is a function of the module.
    * (C3) The callee's arguments have the types of carried, shared and the own values of every layer.
    * (C4) The results have the types of carried and, `count` times each, of the callee's other results.

    Example:
    ```mlir
    %r = "ttnn.layers"(%x, %mask, %w0, %w1, %b0, %b1) <{
        callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 1, 4>}>
      : (tensor<4xf32>, tensor<4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$callee, I64Attr:$count, Variadic<TTNN_Tensor>:$carried,
                       Variadic<TTNN_Tensor>:$shared, Variadic<TTNN_Tensor>:$own, OptionalAttr<StrArrayAttr>:$scopes);
  let results = (outs Variadic<TTNN_Tensor>:$results);
  let extraClassDeclaration = [{
    /// What the callee gets in turn `layer`, but for the carried values.
    ::llvm::SmallVector<::mlir::Value> operandsOf(unsigned layer);
    /// Values of layer after layer for own argument `slot`.
    ::mlir::OperandRange ownOf(unsigned slot);
    unsigned ownCount() { return getOwn().size() / getCount(); }
    unsigned collectedCount() { return (getNumResults() - getCarried().size()) / getCount(); }
    /// What layer `layer` gives for collected result `slot`.
    ::mlir::Value collected(unsigned slot, unsigned layer);
  }];
}

#endif // TTC_DIALECTS_TTNN_STRUCTUREOPS_TD
