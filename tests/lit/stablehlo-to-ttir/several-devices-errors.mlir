// What one device cannot do is refused, and says what it would take.
// RUN: ttc-opt %s --expand-stablehlo --stablehlo-to-ttir --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @main(%x: tensor<4xf32>) -> tensor<8xf32> {
  // expected-error @+1 {{`stablehlo.all_gather` is not supported here: it works over groups of 2 devices, and code is made for one}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{`stablehlo.collective_permute` is not supported here: it works over several devices}}
  %0 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @main(%t: !stablehlo.token) -> tensor<4xf32> {
  // expected-error @+1 {{`stablehlo.infeed` is not supported here: a program runs from its arguments to its results here, without queues and channels}}
  %0:2 = "stablehlo.infeed"(%t) {infeed_config = ""} : (!stablehlo.token) -> (tensor<4xf32>, !stablehlo.token)
  return %0#0 : tensor<4xf32>
}

// -----

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{the target `tt.sampling` has no form in ttir yet}}
  %0 = stablehlo.custom_call @tt.sampling(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {
  // expected-error @+1 {{the operands, shapes or attributes of `tt.fill_cache` are not the ones that it is known with}}
  %0 = stablehlo.custom_call @tt.fill_cache(%x) : (tensor<4xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}
