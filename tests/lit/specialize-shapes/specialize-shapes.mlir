// RUN: ttc-opt %s --split-input-file --pass-pipeline='builtin.module(name-dimensions,inline-calls,func.func(specialize-shapes{dim=b=4;x:0=6}))' | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// Symbols of JAX's shape polymorphism: names come from the wrapped function, sizes from its texts.
module {
  // CHECK-LABEL: func.func public @main
  // CHECK-SAME: %arg0: tensor<6xf32> {ttcore.argument_type = #ttcore.argument_type<input>, ttir.name = "x"}
  // CHECK-SAME: %arg1: tensor<8x3xf32> {ttcore.argument_type = #ttcore.argument_type<input>, ttir.name = "params['y']"}
  // CHECK-SAME: -> tensor<4x5xf32>
  // CHECK-NOT: shape_assertion
  func.func public @main(%arg0: tensor<?xf32>, %arg1: tensor<?x3xf32>) -> tensor<?x5xf32> {
    %c2 = stablehlo.constant dense<2> : tensor<i32>
    %c1 = stablehlo.constant dense<1> : tensor<i32>
    %0 = stablehlo.get_dimension_size %arg1, dim = 0 : (tensor<?x3xf32>) -> tensor<i32>
    %1 = stablehlo.divide %0, %c2 : tensor<i32>
    %2 = stablehlo.compare GE, %1, %c1 : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.custom_call @shape_assertion(%2, %1, %0) {error_message = "Obtained dimension variables: 'b' = {0} from specification '2*b' for dimension args[1].shape[0] (= {1}), .", has_side_effect = true} : (tensor<i1>, tensor<i32>, tensor<i32>) -> ()
    %3 = call @wrapped(%1, %arg0, %arg1) : (tensor<i32>, tensor<?xf32>, tensor<?x3xf32>) -> tensor<?x5xf32>
    return %3 : tensor<?x5xf32>
  }
  // CHECK: %[[V:.*]] = stablehlo.constant dense<1.000000e+00>
  // CHECK: stablehlo.broadcast_in_dim %[[V]], dims = [] : (tensor<f32>) -> tensor<4x5xf32>
  func.func private @wrapped(%arg0: tensor<i32> {jax.global_constant = "b"}, %arg1: tensor<?xf32> loc("x"), %arg2: tensor<?x3xf32> loc("params['y']")) -> tensor<?x5xf32> {
    %v = stablehlo.constant dense<1.0> : tensor<f32>
    %c5 = stablehlo.constant dense<5> : tensor<1xi32>
    %0 = stablehlo.reshape %arg0 : (tensor<i32>) -> tensor<1xi32>
    %1 = stablehlo.concatenate %0, %c5, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
    %2 = stablehlo.dynamic_broadcast_in_dim %v, %1, dims = [] : (tensor<f32>, tensor<2xi32>) -> tensor<?x5xf32>
    return %2 : tensor<?x5xf32>
  }
}
