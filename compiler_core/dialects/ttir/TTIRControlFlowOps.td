// Loops and branches.
// SPDX-License-Identifier: Apache-2.0
include "dialects/ttir/TTIRBase.td"

class TTIR_ControlFlowOp<string mnemonic, list<Trait> traits = []>
    : Op<TTIR_Dialect, mnemonic, !listconcat([RecursiveMemoryEffects, SingleBlock], traits)>;

def TTIR_YieldOp
    : Op<TTIR_Dialect, "yield", [Pure, Terminator, ParentOneOf<["WhileOp", "IfOp", "CaseOp"]>]> {
  let summary = "What a region gives back";
  let description = [{
    Example:
    ```mlir
    "ttir.yield"(%0) : (tensor<i1>) -> ()
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$operands);
}

def TTIR_WhileOp : TTIR_ControlFlowOp<"while"> {
  let summary = "Repeats `body` as long as `cond` holds";
  let description = [{
    Both regions take the loop-carried values; `cond` gives a truth value, `body` the values of the next turn. The results are the values
    that `cond` refused: those of `inputs` if there is no turn. Both regions may use values from outside. `trip_count` is the number of
    turns where it is known; then `cond` says the same and need not be asked.

    Constraints: (C1) the regions have one block, whose arguments have the types of `inputs`; (C2) `cond` yields one tensor<i1>;
    (C3) `body` yields values of the types of `inputs`; (C4) the results have the types of `inputs`; (C5) `trip_count` is not negative.

    Example:
    ```mlir
    %r = "ttir.while"(%x) ({
    ^bb0(%a: tensor<i32>):
      %p = "ttir.lt"(%a, %n) : (tensor<i32>, tensor<i32>) -> tensor<i1>
      "ttir.yield"(%p) : (tensor<i1>) -> ()
    }, {
    ^bb0(%a: tensor<i32>):
      %b = "ttir.add"(%a, %one) : (tensor<i32>, tensor<i32>) -> tensor<i32>
      "ttir.yield"(%b) : (tensor<i32>) -> ()
    }) : (tensor<i32>) -> tensor<i32>
    ```
  }];
  let arguments = (ins Variadic<TTIR_Tensor>:$inputs, OptionalAttr<I64Attr>:$trip_count);
  let results = (outs Variadic<TTIR_Tensor>:$results);
  let regions = (region SizedRegion<1>:$cond, SizedRegion<1>:$body);
  let hasRegionVerifier = 1;
}

def TTIR_IfOp : TTIR_ControlFlowOp<"if", [NoRegionArguments]> {
  let summary = "One of two regions";
  let description = [{
    `then` runs where `predicate` is true, else `otherwise`. Both may use values from outside.

    Constraints: (C1) `predicate` is a tensor<i1>; (C2) both regions yield values of the results' types.

    Example:
    ```mlir
    %r = "ttir.if"(%p) ({
      "ttir.yield"(%a) : (tensor<4xf32>) -> ()
    }, {
      "ttir.yield"(%b) : (tensor<4xf32>) -> ()
    }) : (tensor<i1>) -> tensor<4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$predicate);
  let results = (outs Variadic<TTIR_Tensor>:$results);
  let regions = (region SizedRegion<1>:$then, SizedRegion<1>:$otherwise);
  let hasRegionVerifier = 1;
}

def TTIR_CaseOp : TTIR_ControlFlowOp<"case", [NoRegionArguments]> {
  let summary = "One of several regions";
  let description = [{
    Region number `index` runs; the last one if there is no region of that number.

    Constraints: (C1) `index` is a tensor<i32>; (C2) there is a region; (C3) all regions yield values of the results' types.

    Example:
    ```mlir
    %r = "ttir.case"(%i) ({
      "ttir.yield"(%a) : (tensor<4xf32>) -> ()
    }, {
      "ttir.yield"(%b) : (tensor<4xf32>) -> ()
    }) : (tensor<i32>) -> tensor<4xf32>
    ```
  }];
  let arguments = (ins TTIR_Tensor:$index);
  let results = (outs Variadic<TTIR_Tensor>:$results);
  let regions = (region VariadicRegion<SizedRegion<1>>:$branches);
  let hasRegionVerifier = 1;
}
