// Passes over StableHLO, and the one that leaves it.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_TRANSFORMS_STABLEHLO_PASSES_TD
#define TTC_TRANSFORMS_STABLEHLO_PASSES_TD

include "mlir/Pass/PassBase.td"

def InlineCalls : Pass<"inline-calls", "::mlir::ModuleOp"> {
  let summary = "Puts the bodies of private functions in place of their calls";
  let description = [{
    Frameworks outline what they jit (`@relu`, `@_where`, `@closed_call`). Every `func.call` and every `stablehlo.composite`
    whose decomposition is in the module is replaced by a copy of the callee's body, in every region; private functions left
    without a use are erased. Each copied op's location keeps its own and gains the callee's base name (`@relu_17` is `relu`) as
    scope, so that generated code can be named after it. A composite that a later pass knows
    (see `stablehlo-to-ttir`) stays.

    Fails if functions call each other in a circle or a callee has no body.

    Before:
    ```mlir
    func.func @main(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = call @square_3(%0) : (tensor<4xf32>) -> tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    func.func private @square_3(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = stablehlo.multiply %0, %0 : tensor<4xf32>
      return %1 : tensor<4xf32>
    }
    ```
    After:
    ```mlir
    func.func @main(%0: tensor<4xf32>) -> tensor<4xf32> {
      %1 = stablehlo.multiply %0, %0 : tensor<4xf32> loc("square")
      return %1 : tensor<4xf32>
    }
    ```
  }];
}

def StableHLOToTTIR : Pass<"stablehlo-to-ttir", "::mlir::ModuleOp"> {
  let summary = "Replaces StableHLO and CHLO by ttir";
  let description = [{
    Replaces every op by ttir ops of the same value and the framework's element types, in one walk in program order. Operands that
    are constants are seen through broadcasts, reshapes and conversions. Loops whose number of turns is known and small are unrolled.
    Attributes and ops of `sdy` are dropped with a remark, since one device runs the whole program.

    Fails if an op has no ttir form. All such ops are named, each with its location and the nearest form that would do
    (diagnostic code `unsupported-op`), before the pass gives up.

    Before:
    ```mlir
    %1 = stablehlo.broadcast_in_dim %0, dims = [1] : (tensor<64xf32>) -> tensor<32x64xf32>
    ```
    After:
    ```mlir
    %1 = "ttir.reshape"(%0) <{shape = [1 : i32, 64 : i32]}> : (tensor<64xf32>) -> tensor<1x64xf32>
    %2 = "ttir.broadcast"(%1) <{broadcast_dimensions = array<i64: 32, 1>}> : (tensor<1x64xf32>) -> tensor<32x64xf32>
    ```
  }];
  let dependentDialects = ["::mlir::tt::ttir::TTIRDialect"];
}

#endif // TTC_TRANSFORMS_STABLEHLO_PASSES_TD
