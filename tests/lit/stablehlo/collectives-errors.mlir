// What the verifiers of collectives, transfers and Einstein sums refuse, by the constraint of the specification.
// RUN: ttc-opt %s --split-input-file --verify-diagnostics
// SPDX-License-Identifier: Apache-2.0

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`all_gather_dim` is 1; expected a dimension in [0, 1) (C1)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`replica_groups` has device 1 twice (C2)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[1, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`replica_groups` has type 'tensor<2xi64>'; expected 2 dimensions, a row per group (C2)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[0, 1]> : tensor<2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`replica_groups` lacks device 1; expected all of [0, 2) (C4)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, 5]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`replica_groups` has device -7; expected 0 or more (C4)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, -7]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{has `use_global_device_ids`, and no `channel_handle`; expected a positive one (C5)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, use_global_device_ids} : (tensor<4xf32>) -> tensor<8xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{result has type 'tensor<4xf32>'; expected 'tensor<8xf32>' (C6)}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{attribute 'replica_groups' failed to satisfy constraint: rows of device numbers or axes of a mesh}}
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = "all"} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`computation` takes ('tensor<i32>', 'tensor<i32>'); expected ('tensor<f32>', 'tensor<f32>') (C5)}}
  %0 = "stablehlo.all_reduce"(%x) ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>):
    stablehlo.return %a : tensor<i32>
  }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{result has type 'tensor<5xf32>'; expected 'tensor<4xf32>' (C6, C7)}}
  %0 = "stablehlo.all_reduce"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    stablehlo.return %a : tensor<f32>
  }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<5xf32>
  return
}

// -----

func.func @f(%x: tensor<5xf32>) {
  // expected-error @+1 {{scatters dimension 0 of 'tensor<5xf32>' over groups of 2, which does not divide it (C1)}}
  %0 = "stablehlo.reduce_scatter"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    stablehlo.return %a : tensor<f32>
  }) {replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, scatter_dimension = 0 : i64} : (tensor<5xf32>) -> tensor<2xf32>
  return
}

// -----

func.func @f(%x: tensor<5x4xf32>) {
  // expected-error @+1 {{`split_count` is 2; expected a divisor of dimension 0 of 'tensor<5x4xf32>' (C2)}}
  %0 = "stablehlo.all_to_all"(%x) {concat_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 2 : i64, split_dimension = 0 : i64} : (tensor<5x4xf32>) -> tensor<5x4xf32>
  return
}

// -----

func.func @f(%x: tensor<5x4xf32>) {
  // expected-error @+1 {{`split_count` is -2; expected 1 or more (C4)}}
  %0 = "stablehlo.all_to_all"(%x) {concat_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = -2 : i64, split_dimension = 0 : i64} : (tensor<5x4xf32>) -> tensor<5x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4x4xf32>) {
  // expected-error @+1 {{`split_count` is 4; expected the groups' size, 2 (C8)}}
  %0 = "stablehlo.all_to_all"(%x) {concat_dimension = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, split_count = 4 : i64, split_dimension = 0 : i64} : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`source_target_pairs` has type 'tensor<1x3xi64>'; expected tensor<nx2xi64> (C1)}}
  %0 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, 1, 2]]> : tensor<1x3xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`source_target_pairs` has device 0 as a source twice (C2)}}
  %0 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, 1], [0, 2]]> : tensor<2x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`source_target_pairs` has device 2 as a target twice (C3)}}
  %0 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, 2], [1, 2]]> : tensor<2x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`source_target_pairs` has device -1; expected 0 or more (C4)}}
  %0 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<[[0, -1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  return
}

// -----

func.func @f(%t: !stablehlo.token) {
  // expected-error @+1 {{has no results; expected 1 or more (C1)}}
  "stablehlo.infeed"(%t) {infeed_config = ""} : (!stablehlo.token) -> ()
  return
}

// -----

func.func @f(%t: !stablehlo.token) {
  // expected-error @+1 {{has a last result of type 'tensor<4xf32>'; expected !stablehlo.token (C3)}}
  %0 = "stablehlo.infeed"(%t) {infeed_config = ""} : (!stablehlo.token) -> tensor<4xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>, %t: !stablehlo.token) {
  // expected-error @+1 {{`channel_handle` has type 3; expected 2 where `is_host_transfer` is true (C1)}}
  %0 = "stablehlo.send"(%x, %t) {channel_handle = #stablehlo.channel_handle<handle = 5, type = 3>, is_host_transfer = true} : (tensor<4xf32>, !stablehlo.token) -> !stablehlo.token
  return
}

// -----

func.func @f(%x: !stablehlo.future<tensor<4xf32>>) {
  // expected-error @+1 {{has results ('tensor<5xf32>'); expected those of the future, ('tensor<4xf32>')}}
  %0 = "stablehlo.async_done"(%x) : (!stablehlo.future<tensor<4xf32>>) -> tensor<5xf32>
  return
}

// -----

func.func @f(%x: tensor<4xf32>) {
  // expected-error @+1 {{`body` takes ('tensor<5xf32>'); expected ('tensor<4xf32>')}}
  %0 = "stablehlo.async_start"(%x) ({
  ^bb0(%a: tensor<5xf32>):
    stablehlo.return %a : tensor<5xf32>
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<5xf32>>
  return
}

// -----

func.func @f() {
  // expected-error @+1 {{result has type 'tensor<1xui32>'; expected tensor<ui32>}}
  %0 = stablehlo.replica_id : tensor<1xui32>
  return
}

// -----

func.func @f(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{`einsum_config` has dimensions `j` of sizes 3 and 2; expected one size}}
  %0 = stablehlo.einsum %x, %x, config = "ij,jk->ik" : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{`einsum_config` is "ij,ij"; expected as "ij,jk->ik"}}
  %0 = stablehlo.einsum %x, %x, config = "ij,ij" : (tensor<2x3xf32>, tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{`einsum_config` has a result `ik`; expected every letter once, and in an operand}}
  %0 = stablehlo.unary_einsum %x, config = "ij->ik" : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<2x3xf32>) {
  // expected-error @+1 {{`einsum_config` has 3 letters for 'tensor<2x3xf32>'; expected one per dimension}}
  %0 = stablehlo.unary_einsum %x, config = "ijk->ik" : (tensor<2x3xf32>) -> tensor<2x3xf32>
  return
}

// -----

func.func @f(%x: tensor<2x3xf32>, %i: tensor<5xi32>) {
  // expected-error @+1 {{`batch_dims` is 2; expected one in [0, 1]}}
  %0 = "stablehlo.torch_index_select"(%x, %i) {batch_dims = 2 : i64, dim = 1 : i64} : (tensor<2x3xf32>, tensor<5xi32>) -> tensor<2x5xf32>
  return
}
