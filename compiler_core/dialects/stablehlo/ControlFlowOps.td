// stablehlo ops that branch, loop, call, and order effects; tuples and random numbers.
// SPDX-License-Identifier: Apache-2.0
#ifndef TTC_STABLEHLO_CONTROL_FLOW_OPS_TD
#define TTC_STABLEHLO_CONTROL_FLOW_OPS_TD

include "dialects/stablehlo/StablehloAttrs.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/IR/SymbolInterfaces.td"

def StableHLO_ReturnOp : StableHLO_Op<"return", [Pure, Terminator]> {
  let summary = "results of a region";
  let description = [{ Example: `stablehlo.return %r : tensor<f32>` }];
  let arguments = (ins Variadic<AnyType>:$results);
  let assemblyFormat = "$results attr-dict (`:` type($results)^)?";
}

def StableHLO_IfOp : StableHLO_Op<"if", [RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "one of two branches by a condition";
  let description = [{
    C1, C2: the branches take nothing and return values of the results' types.

    Example: `%r = "stablehlo.if"(%p) ({ stablehlo.return %a : tensor<f32> }, { stablehlo.return %b : tensor<f32> })
    : (tensor<i1>) -> tensor<f32>`
  }];
  let arguments = (ins StableHLO_ScalarPred:$pred);
  let results = (outs Variadic<StableHLO_Value>);
  let regions = (region SizedRegion<1>:$true_branch, SizedRegion<1>:$false_branch);
  let hasVerifier = 1;
}

def StableHLO_CaseOp : StableHLO_Op<"case", [RecursiveMemoryEffects, RecursivelySpeculatable]> {
  let summary = "one of many branches by an index (the last one, if out of range)";
  let description = [{
    C1: there is a branch. C2, C3: the branches take nothing and return values of the results' types.

    Example: `%r = "stablehlo.case"(%i) ({ stablehlo.return %a : tensor<f32> }, { stablehlo.return %b : tensor<f32> })
    : (tensor<i32>) -> tensor<f32>`
  }];
  let arguments = (ins StableHLO_ScalarInt:$index);
  let results = (outs Variadic<StableHLO_Value>);
  let regions = (region VariadicRegion<SizedRegion<1>>:$branches);
  let hasVerifier = 1;
}

def StableHLO_WhileOp : StableHLO_Op<"while",
    [RecursiveMemoryEffects, DeclareOpInterfaceMethods<OpAsmOpInterface, ["getAsmBlockArgumentNames"]>]> {
  let summary = "a body repeated while a condition holds";
  let description = [{
    C1: `cond` takes the operands' types and returns a boolean. C2: `body` takes and returns the operands' types. C3: so are the
    results.

    Example: `%r = stablehlo.while(%i = %a) : tensor<i32>
      cond { stablehlo.return %p : tensor<i1> } do { stablehlo.return %i : tensor<i32> }`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$operand);
  let results = (outs Variadic<StableHLO_Value>);
  let regions = (region SizedRegion<1>:$cond, SizedRegion<1>:$body);
  let hasCustomAssemblyFormat = 1;
  let hasVerifier = 1;
}

def StableHLO_CompositeOp : StableHLO_Op<"composite", [DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  let summary = "a named operation with its decomposition";
  let description = [{
    C1: the name is dotted (`namespace.op`). C2: `decomposition` is a function of the module. C3, C4: of the operands' and results'
    types.

    Example: `%r = stablehlo.composite "chlo.erf" %x {decomposition = @chlo.erf.impl, version = 1 : i32} : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$inputs, StrAttr:$name,
      DefaultValuedOptionalAttr<DictionaryAttr, "{}">:$composite_attributes, FlatSymbolRefAttr:$decomposition,
      DefaultValuedOptionalAttr<I32Attr, "0">:$version);
  let results = (outs Variadic<StableHLO_Value>);
  let regions = (region VariadicRegion<AnyRegion>:$composite_regions);
  let assemblyFormat = [{
    $name operands (` ` `(` $composite_regions^ `)`)? attr-dict `:` functional-type(operands, results)
  }];
}

def StableHLO_CustomCallOp : StableHLO_Op<"custom_call", [MemoryEffects<[MemWrite]>]> {
  let summary = "a function that the specification does not know";
  let description = [{
    `result_tilings` of newer producers stays a discardable attribute: bytecode of today's has no place for it.

    Example: `%r = stablehlo.custom_call @Sharding(%x) {mhlo.sharding = "{replicated}"} : (tensor<4xf32>) -> tensor<4xf32>`
  }];
  let arguments = (ins Variadic<AnyType>:$inputs, StrAttr:$call_target_name,
      DefaultValuedOptionalAttr<BoolAttr, "false">:$has_side_effect,
      OptionalAttr<AnyAttrOf<[StrAttr, DictionaryAttr]>>:$backend_config,
      DefaultValuedOptionalAttr<StableHLO_CustomCallApiVersion,
          "::mlir::stablehlo::CustomCallApiVersion::API_VERSION_ORIGINAL">:$api_version,
      OptionalAttr<FlatSymbolRefArrayAttr>:$called_computations,
      OptionalAttr<ArrayAttr>:$operand_layouts, OptionalAttr<ArrayAttr>:$result_layouts,
      OptionalAttr<TypedArrayAttrBase<StableHLO_OutputOperandAlias, "array of output aliases">>:$output_operand_aliases);
  let results = (outs Variadic<AnyType>);
  let assemblyFormat = [{
    custom<CustomCallTarget>($call_target_name) `(` $inputs `)` attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_OptimizationBarrierOp : StableHLO_Op<"optimization_barrier", [Pure]> {
  let summary = "its operands, none of which is moved across";
  let description = [{
    C1: operands and results have the same types.

    Example: `%r:2 = stablehlo.optimization_barrier %a, %b : tensor<4xf32>, tensor<2xf32>`
  }];
  let arguments = (ins Variadic<StableHLO_Value>:$operand);
  let results = (outs Variadic<StableHLO_Value>:$result);
  let assemblyFormat = "attr-dict ($operand^ `:` custom<PairwiseOpType>(type($operand), type($result))):(`(` `)`)?";
  let hasVerifier = 1;
}

def StableHLO_TupleOp : StableHLO_Op<"tuple", [Pure]> {
  let summary = "values bundled into a tuple";
  let description = [{
    C1: the result's types are those of the values.

    Example: `%t = stablehlo.tuple %a, %b : tuple<tensor<4xf32>, tensor<i32>>`
  }];
  let arguments = (ins Variadic<AnyType>:$val);
  let results = (outs AnyTuple:$result);
  let assemblyFormat = "$val attr-dict `:` custom<TupleOpType>(type($val), type($result))";
  let hasVerifier = 1;
}

def StableHLO_GetTupleElementOp : StableHLO_Op<"get_tuple_element", [Pure]> {
  let summary = "one value of a tuple";
  let description = [{
    C1: 0 <= index < size(operand). C2: the result has that element's type.

    Example: `%a = stablehlo.get_tuple_element %t[0] : (tuple<tensor<4xf32>, tensor<i32>>) -> tensor<4xf32>`
  }];
  let arguments = (ins AnyTuple:$operand, I32Attr:$index);
  let results = (outs AnyType:$result);
  let assemblyFormat = "$operand `[` $index `]` attr-dict `:` functional-type(operands, results)";
  let hasVerifier = 1;
}

def StableHLO_RngOp : StableHLO_Op<"rng", []> {
  let summary = "random numbers of a distribution";
  let description = [{
    C1, C2: a and b are scalars of the result's element type.

    Example: `%r = stablehlo.rng %a, %b, %s, distribution = UNIFORM : (tensor<f32>, tensor<f32>, tensor<1xi64>) -> tensor<4xf32>`
  }];
  let arguments = (ins StableHLO_Scalar:$a, StableHLO_Scalar:$b, StableHLO_DimensionTensor:$shape,
      StableHLO_RngDistributionAttr:$rng_distribution);
  let results = (outs StableHLO_Tensor:$result);
  let assemblyFormat = [{
    $a `,` $b `,` $shape `,` `distribution` `=` $rng_distribution attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_RngBitGeneratorOp : StableHLO_Op<"rng_bit_generator", [Pure]> {
  let summary = "random bits and the generator's next state";
  let description = [{
    C1: initial_state and output_state have the same type. C2: the state fits the algorithm.

    Example: `%s, %r = stablehlo.rng_bit_generator %i, algorithm = THREE_FRY : (tensor<2xui64>) -> (tensor<2xui64>, tensor<4xui32>)`
  }];
  let arguments = (ins StableHLO_Tensor:$initial_state, StableHLO_RngAlgorithmAttr:$rng_algorithm);
  let results = (outs StableHLO_Tensor:$output_state, StableHLO_Tensor:$output);
  let assemblyFormat = [{
    $initial_state `,` `algorithm` `=` $rng_algorithm attr-dict `:` functional-type(operands, results)
  }];
  let hasVerifier = 1;
}

def StableHLO_CreateTokenOp : StableHLO_Op<"create_token", [Pure]> {
  let summary = "a token that waits for nothing (older form of after_all)";
  let description = [{ Example: `%t = stablehlo.create_token : !stablehlo.token` }];
  let results = (outs StableHLO_Token:$output);
  let assemblyFormat = "attr-dict `:` type(results)";
}

def StableHLO_AfterAllOp : StableHLO_Op<"after_all", [Pure]> {
  let summary = "a token that waits for all of the inputs";
  let description = [{ Example: `%t = stablehlo.after_all %a, %b : !stablehlo.token` }];
  let arguments = (ins Variadic<StableHLO_Token>:$inputs);
  let results = (outs StableHLO_Token:$result);
  let assemblyFormat = [{
    $inputs attr-dict `:` custom<VariadicSameOperandsAndResultType>(ref($inputs), type($inputs), type($result))
  }];
}

#endif // TTC_STABLEHLO_CONTROL_FLOW_OPS_TD
