// What the verifiers of ops that branch, loop, call and bundle refuse, by the constraint of the specification.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%p: tensor<i1>, %x: tensor<4xf32>) {
  // expected-error @+1 {{`false_branch` returns ('tensor<i1>'); expected ('tensor<4xf32>') (C1, C2)}}
  %0 = "stablehlo.if"(%p) ({
    stablehlo.return %x : tensor<4xf32>
  }, {
    stablehlo.return %p : tensor<i1>
  }) : (tensor<i1>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%i: tensor<i32>, %x: tensor<4xf32>) {
  // expected-error @+1 {{has no branches; expected 1 or more (C1)}}
  %0 = "stablehlo.case"(%i) : (tensor<i32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%i: tensor<i32>, %x: tensor<4xf32>) {
  // expected-error @+1 {{`branches` takes ('tensor<4xf32>'); expected () (C2, C3)}}
  %0 = "stablehlo.case"(%i) ({
  ^bb0(%a: tensor<4xf32>):
    stablehlo.return %a : tensor<4xf32>
  }) : (tensor<i32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`cond` returns ('tensor<4xf32>'); expected ('tensor<i1>') (C1)}}
  %0 = "stablehlo.while"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    stablehlo.return %a : tensor<4xf32>
  }, {
  ^bb0(%a: tensor<4xf32>):
    stablehlo.return %a : tensor<4xf32>
  }) : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %p: tensor<i1>) {
  // expected-error @+1 {{has results ('tensor<4xi32>'); expected the operands' types ('tensor<4xf32>') (C3)}}
  %0 = "stablehlo.while"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    stablehlo.return %p : tensor<i1>
  }, {
  ^bb0(%a: tensor<4xf32>):
    stablehlo.return %a : tensor<4xf32>
  }) : (tensor<4xf32>) -> tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{has results ('tensor<4xi32>'); expected the operands' types ('tensor<4xf32>') (C1)}}
  %0 = "stablehlo.optimization_barrier"(%x) : (tensor<4xf32>) -> tensor<4xi32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`name` is "erf"; expected a dotted one, as "chlo.erf" (C1)}}
  %0 = stablehlo.composite "erf" %x {decomposition = @f} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`decomposition` is @none, which is no function of the module (C2)}}
  %0 = stablehlo.composite "a.b" %x {decomposition = @none} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`decomposition` @f has type '(tensor<4xf32>) -> ()'; expected the composite's, ('tensor<4xf32>') -> ('tensor<4xf32>') (C3, C4)}}
  %0 = stablehlo.composite "a.b" %x {decomposition = @f} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %y: tensor<i32>) {
  // expected-error @+1 {{`output_operand_aliases` has #stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 1, operand_tuple_indices = []>, of types 'tensor<4xf32>' and 'tensor<i32>'; expected one type}}
  %0 = stablehlo.custom_call @f(%x, %y) {output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 1, operand_tuple_indices = []>]} : (tensor<4xf32>, tensor<i32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{operand_index = 9223372036854775807, operand_tuple_indices = []>, which is no operand}}
  %0 = stablehlo.custom_call @f(%x) {output_operand_aliases = [#stablehlo.output_operand_alias<output_tuple_indices = [], operand_index = 9223372036854775807, operand_tuple_indices = []>]} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{`operand_layouts` has dimension 0 twice}}
  %0 = stablehlo.custom_call @f(%x) {operand_layouts = [dense<0> : tensor<2xindex>], result_layouts = [dense<[1, 0]> : tensor<2xindex>]} : (tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @f(%x: tensor<4x2xf32>) {
  // expected-error @+1 {{`result_layouts` has dense<0> : tensor<1xindex> for 'tensor<4x2xf32>'; expected an order of its dimensions}}
  %0 = stablehlo.custom_call @f(%x) {operand_layouts = [dense<[0, 1]> : tensor<2xindex>], result_layouts = [dense<0> : tensor<1xindex>]} : (tensor<4x2xf32>) -> tensor<4x2xf32>
  return
}

// -----

func.func @f(%t: tuple<tensor<4xf32>, tensor<i32>>) {
  // expected-error @+1 {{`index` is 2; expected one in [0, 2) (C1)}}
  %0 = stablehlo.get_tuple_element %t[2] : (tuple<tensor<4xf32>, tensor<i32>>) -> tensor<i32>
  return
}

// -----

func.func @f(%x: tensor<f32>, %s: tensor<2xi64>) {
  // expected-error @+1 {{`shape` has type 'tensor<2xi64>', which is not the shape of 'tensor<4xf32>' (C3)}}
  %0 = stablehlo.rng %x, %x, %s, distribution = UNIFORM : (tensor<f32>, tensor<f32>, tensor<2xi64>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%k: tensor<3xui64>) {
  // expected-error @+1 {{`initial_state` has type 'tensor<3xui64>', which does not fit THREE_FRY (C2)}}
  %0, %1 = stablehlo.rng_bit_generator %k, algorithm = THREE_FRY : (tensor<3xui64>) -> (tensor<3xui64>, tensor<4xui32>)
  return
}
