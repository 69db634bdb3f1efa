// Loops and branches. They are no calls of the library: the host decides, on values that were read back.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_DIALECTS_TTNN_CONTROLFLOWOPS_TD
#define TTC_DIALECTS_TTNN_CONTROLFLOWOPS_TD

include "dialects/ttnn/TTNNOpBase.td"

class TTNN_ControlFlowOp<string mnemonic, list<CallArg> callArguments, list<Trait> traits = []>
    : TTNN_Op<mnemonic, mnemonic, callArguments, !listconcat([RecursiveMemoryEffects, SingleBlock], traits)>;

def TTNN_YieldOp
    : Op<TTNN_Dialect, "yield", [Pure, Terminator, ParentOneOf<["WhileOp", "IfOp", "CaseOp"]>]> {
  let summary = "What a region gives back";
  let description = [{
    Example:
    ```mlir
    "ttnn.yield"(%0) : (tensor<4xf32, #l>) -> ()
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$operands);
}

def TTNN_WhileOp
    : TTNN_ControlFlowOp<"while", [InList<"Inputs">, Lit<"TripCount", "trip_count">]> {
  let summary = "Repeats `body` as long as `cond` gives a number other than 0";
  let description = [{
    `cond` yields one element in system memory (`ttnn.from_device`). Where `trip_count` is there, so many turns are made and `cond`, which says
    the same, is empty but for a yield of nothing. A loop-carried value has one type, layout included, from `inputs` through both regions to the
    results. The buffer of a carried value belongs to the loop from turn to turn: when the name moves on to the next value, the old
    one is let go, and its buffer is freed if nobody else holds it. Both regions may use values from outside.

    Example:
    ```mlir
    %r = "ttnn.while"(%x) ({
    ^bb0(%a: tensor<si32, #l>):
      %p = "ttnn.lt"(%a, %n) : (tensor<si32, #l>, tensor<si32, #l>) -> tensor<bf16, #l1>
      %h = "ttnn.from_device"(%p) : (tensor<bf16, #l1>) -> tensor<bf16, #host>
      "ttnn.yield"(%h) : (tensor<bf16, #host>) -> ()
    }, {
    ^bb0(%a: tensor<si32, #l>):
      %b = "ttnn.add"(%a, %one) : (tensor<si32, #l>, tensor<si32, #l>) -> tensor<si32, #l>
      "ttnn.yield"(%b) : (tensor<si32, #l>) -> ()
    }) : (tensor<si32, #l>) -> tensor<si32, #l>
    ```
  }];
  let arguments = (ins Variadic<TTNN_Tensor>:$inputs, OptionalAttr<I64Attr>:$trip_count);
  let results = (outs Variadic<TTNN_Tensor>:$results);
  let regions = (region SizedRegion<1>:$cond, SizedRegion<1>:$body);
  let hasRegionVerifier = 1;
}

def TTNN_IfOp : TTNN_ControlFlowOp<"if", [In<"Predicate">], [NoRegionArguments]> {
  let summary = "One of two regions";
  let description = [{
    `predicate` is one element in system memory; another number than 0 takes `then`. Both regions may use values from outside.

    Example:
    ```mlir
    %r = "ttnn.if"(%h) ({
      "ttnn.yield"(%a) : (tensor<4xf32, #l>) -> ()
    }, {
      "ttnn.yield"(%b) : (tensor<4xf32, #l>) -> ()
    }) : (tensor<bf16, #host>) -> tensor<4xf32, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$predicate);
  let results = (outs Variadic<TTNN_Tensor>:$results);
  let regions = (region SizedRegion<1>:$then, SizedRegion<1>:$otherwise);
  let hasRegionVerifier = 1;
}

def TTNN_CaseOp : TTNN_ControlFlowOp<"case", [In<"Index">], [NoRegionArguments]> {
  let summary = "One of several regions";
  let description = [{
    `index` is one integer in system memory; the last region is taken if there is none of that number. Regions may use values from outside.

    Example:
    ```mlir
    %r = "ttnn.case"(%h) ({
      "ttnn.yield"(%a) : (tensor<4xf32, #l>) -> ()
    }, {
      "ttnn.yield"(%b) : (tensor<4xf32, #l>) -> ()
    }) : (tensor<si32, #host>) -> tensor<4xf32, #l>
    ```
  }];
  let arguments = (ins TTNN_Tensor:$index);
  let results = (outs Variadic<TTNN_Tensor>:$results);
  let regions = (region VariadicRegion<SizedRegion<1>>:$branches);
  let hasRegionVerifier = 1;
}

#endif // TTC_DIALECTS_TTNN_CONTROLFLOWOPS_TD
