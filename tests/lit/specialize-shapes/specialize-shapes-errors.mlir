// RUN: ttc-opt %s --split-input-file --verify-diagnostics --pass-pipeline='builtin.module(func.func(specialize-shapes{dim=n=8}))'
// SPDX-License-Identifier: Apache-2.0

// expected-error @+1 {{option `dim` names `n`, but the graph has no dynamic dimension; leave it out}}
func.func @static(%x: tensor<4xf32>) -> tensor<4xf32> {
  return %x : tensor<4xf32>
}

// -----

// expected-error @+1 {{option `dim` names `n`, which is no dynamic dimension of the graph; its are `arg0:0`}}
func.func @unknown_name(%x: tensor<?xf32>) -> tensor<?xf32> {
  return %x : tensor<?xf32>
}

// -----

// expected-error @+1 {{the graph has dynamic dimensions without a size: `arg1:1`, dimension 1 of argument `arg1` (tensor<4x?xf32>); give `--dim arg1:1=SIZE`}}
func.func @missing(%x: tensor<?xf32>, %y: tensor<4x?xf32>) -> tensor<?xf32> {
  %n = stablehlo.get_dimension_size %x, dim = 0 {ttc.dimension = "n"} : (tensor<?xf32>) -> tensor<i32>
  return %x : tensor<?xf32>
}

// -----

func.func @asserted(%x: tensor<?xf32>) -> tensor<?xf32> {
  %n = stablehlo.get_dimension_size %x, dim = 0 {ttc.dimension = "n"} : (tensor<?xf32>) -> tensor<i32>
  %c = stablehlo.constant dense<10> : tensor<i32>
  %p = stablehlo.compare GE, %n, %c : (tensor<i32>, tensor<i32>) -> tensor<i1>
  // expected-error @+1 {{wanted n >= 10, found 8}}
  stablehlo.custom_call @shape_assertion(%p, %n) {error_message = "wanted n >= 10, found {0}", has_side_effect = true} : (tensor<i1>, tensor<i32>) -> ()
  return %x : tensor<?xf32>
}

// -----

func.func @depends_on_values(%x: tensor<?xf32>, %s: tensor<1xi32>) -> tensor<?xf32> {
  %n = stablehlo.get_dimension_size %x, dim = 0 {ttc.dimension = "n"} : (tensor<?xf32>) -> tensor<i32>
  // expected-error @+1 {{has a result of type 'tensor<?xf32>', whose size does not follow from the sizes of the arguments}}
  %r = stablehlo.dynamic_iota %s, dim = 0 : (tensor<1xi32>) -> tensor<?xf32>
  return %r : tensor<?xf32>
}

// -----

// expected-remark @+1 {{`arg1:0` is compiled at its bound, 16; give `--dim arg1:0=SIZE` for a smaller one}}
func.func @bounded(%x: tensor<?xf32>, %y: tensor<?xf32, #stablehlo.bounds<16>>) -> tensor<?xf32> {
  %n = stablehlo.get_dimension_size %x, dim = 0 {ttc.dimension = "n"} : (tensor<?xf32>) -> tensor<i32>
  return %x : tensor<?xf32>
}
