// Ops that stand for a few others, replaced by those.
// RUN: ttc-opt %s --expand-stablehlo --split-input-file | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// A product of two operands, its result in the order that is asked for.
// CHECK-LABEL: func.func @einsum(
// CHECK-NEXT: %[[P:.*]] = stablehlo.dot_general %arg0, %arg1, batching_dims = [0] x [0], contracting_dims = [2] x [1] : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<5x2x4xf32>
// CHECK-NEXT: stablehlo.transpose %[[P]], dims = [2, 1, 0] : (tensor<5x2x4xf32>) -> tensor<4x2x5xf32>
func.func @einsum(%a: tensor<5x2x3xf32>, %b: tensor<5x3x4xf32>) -> tensor<4x2x5xf32> {
  %0 = stablehlo.einsum %a, %b, config = "bij,bjk->kib" : (tensor<5x2x3xf32>, tensor<5x3x4xf32>) -> tensor<4x2x5xf32>
  return %0 : tensor<4x2x5xf32>
}

// -----

// `i` is nobody else's: it is summed over before the product. `...` broadcasts.
// CHECK-LABEL: func.func @alone(
// CHECK-DAG: %[[S:.*]] = stablehlo.reduce(%arg0 init: %{{.*}}) applies stablehlo.add across dimensions = [1] : (tensor<4x2x3xf32>, tensor<f32>) -> tensor<4x3xf32>
// CHECK-DAG: %[[R:.*]] = stablehlo.reshape %arg1 : (tensor<1x3xf32>) -> tensor<3xf32>
// CHECK: stablehlo.dot_general %[[S]], %[[R]], contracting_dims = [1] x [0] : (tensor<4x3xf32>, tensor<3xf32>) -> tensor<4xf32>
func.func @alone(%a: tensor<4x2x3xf32>, %b: tensor<1x3xf32>) -> tensor<4xf32> {
  %0 = stablehlo.einsum %a, %b, config = "...ij,...j->..." : (tensor<4x2x3xf32>, tensor<1x3xf32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// A label twice is the diagonal.
// CHECK-LABEL: func.func @trace(
// CHECK: stablehlo.compare EQ
// CHECK: %[[D:.*]] = stablehlo.reduce({{.*}}) applies stablehlo.add across dimensions = [1] : (tensor<3x3xf32>, tensor<f32>) -> tensor<3xf32>
// CHECK: stablehlo.reduce(%[[D]] {{.*}}across dimensions = [0]
func.func @trace(%a: tensor<3x3xf32>) -> tensor<f32> {
  %0 = stablehlo.unary_einsum %a, config = "ii->" : (tensor<3x3xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

// CHECK-LABEL: func.func @select(
// CHECK: "stablehlo.gather"(%arg0, %arg1) <{dimension_numbers = #stablehlo.gather<offset_dims = [2], collapsed_slice_dims = [1], operand_batching_dims = [0], start_indices_batching_dims = [0], start_index_map = [1], index_vector_dim = 2>, slice_sizes = array<i64: 1, 1, 7>}> : (tensor<2x5x7xf32>, tensor<2x3xi32>) -> tensor<2x3x7xf32>
func.func @select(%x: tensor<2x5x7xf32>, %i: tensor<2x3xi32>) -> tensor<2x3x7xf32> {
  %0 = "stablehlo.torch_index_select"(%x, %i) {dim = 1 : i64, batch_dims = 1 : i64} : (tensor<2x5x7xf32>, tensor<2x3xi32>) -> tensor<2x3x7xf32>
  return %0 : tensor<2x3x7xf32>
}

// -----

// One device: collectives give their operands back, numbers are 0.
// CHECK-LABEL: func.func @one_device(
// CHECK-NEXT: %[[Z:.*]] = stablehlo.constant dense<0> : tensor<ui32>
// CHECK-NEXT: return %arg0, %arg0, %arg0, %[[Z]]
func.func @one_device(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<ui32>) {
  %0 = "stablehlo.all_reduce"(%x) ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %s = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) {replica_groups = dense<0> : tensor<1x1xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  %f = "stablehlo.async_start"(%x) ({
  ^bb0(%a: tensor<4xf32>):
    %g = "stablehlo.all_gather"(%a) {all_gather_dim = 0 : i64, replica_groups = #stablehlo.replica_group_mesh_axes<mesh = #stablehlo.mesh<axes = [#stablehlo.mesh_axis<name = "x", size = 1>]>, axes = [#stablehlo.axis_ref<name = "x">]>} : (tensor<4xf32>) -> tensor<4xf32>
    stablehlo.return %g : tensor<4xf32>
  }) : (tensor<4xf32>) -> !stablehlo.future<tensor<4xf32>>
  %1 = "stablehlo.async_done"(%f) : (!stablehlo.future<tensor<4xf32>>) -> tensor<4xf32>
  %2 = "stablehlo.collective_permute"(%x) {source_target_pairs = dense<0> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<4xf32>
  %3 = stablehlo.partition_id : tensor<ui32>
  return %0, %1, %2, %3 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<ui32>
}

// -----

// Groups of two stay, to be refused.
// CHECK-LABEL: func.func @two_devices(
// CHECK: stablehlo.all_gather
func.func @two_devices(%x: tensor<4xf32>) -> tensor<8xf32> {
  %0 = "stablehlo.all_gather"(%x) {all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>} : (tensor<4xf32>) -> tensor<8xf32>
  return %0 : tensor<8xf32>
}

// -----

// Tuples that are made and read here are opened; tokens that nobody waits for go.
// CHECK-LABEL: func.func @bundles(
// CHECK-NEXT: return %arg1 : tensor<i32>
func.func @bundles(%x: tensor<4xf32>, %y: tensor<i32>) -> tensor<i32> {
  %0 = stablehlo.create_token : !stablehlo.token
  %1 = stablehlo.after_all %0, %0 : !stablehlo.token
  %2 = stablehlo.tuple %x, %y : tuple<tensor<4xf32>, tensor<i32>>
  %3 = stablehlo.get_tuple_element %2[1] : (tuple<tensor<4xf32>, tensor<i32>>) -> tensor<i32>
  return %3 : tensor<i32>
}

// -----

// What is said of an argument goes to the signature.
// CHECK-LABEL: func.func @calls(
// CHECK-SAME: %arg0: tensor<4xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttir.name = "net.weight"}
// CHECK-NEXT: %[[E:.*]] = chlo.erf %arg0 : tensor<4xf32> -> tensor<4xf32>
// CHECK-NEXT: %[[V:.*]], %[[I:.*]] = chlo.top_k(%[[E]], k = 2) {largest = false} : tensor<4xf32> -> (tensor<2xf32>, tensor<2xi32>)
// CHECK-NEXT: return %[[V]], %[[I]], %arg0
func.func @calls(%x: tensor<4xf32>) -> (tensor<2xf32>, tensor<2xi32>, tensor<4xf32>) {
  %0 = stablehlo.custom_call @mhlo.erf(%x) : (tensor<4xf32>) -> tensor<4xf32>
  %1:2 = stablehlo.custom_call @mhlo.topk(%0) {mhlo.attributes = {k = 2 : i64, largest = false}} : (tensor<4xf32>) -> (tensor<2xf32>, tensor<2xi32>)
  %2 = stablehlo.custom_call @tt.mark_argument(%x) {mhlo.frontend_attributes = {ttcore.argument_type = "parameter", ttir.name = "net.weight"}} : (tensor<4xf32>) -> tensor<4xf32>
  return %1#0, %1#1, %2 : tensor<2xf32>, tensor<2xi32>, tensor<4xf32>
}

// -----

// CHECK-LABEL: func.func @caches(
// CHECK: stablehlo.dynamic_update_slice %arg0, %arg1
// CHECK: %[[P:.*]] = stablehlo.reshape %arg2 : (tensor<1xi32>) -> tensor<i32>
// CHECK: stablehlo.dynamic_update_slice %{{.*}}, %arg3, %{{.*}}, %{{.*}}, %[[P]], %{{.*}}
func.func @caches(%c: tensor<1x2x8x4xf32>, %v: tensor<1x2x3x4xf32>, %p: tensor<1xi32>, %w: tensor<1x2x1x4xf32>) -> tensor<1x2x8x4xf32> {
  %0 = stablehlo.custom_call @tt.fill_cache(%c, %v) {mhlo.frontend_attributes = {batch_offset = "0"}} : (tensor<1x2x8x4xf32>, tensor<1x2x3x4xf32>) -> tensor<1x2x8x4xf32>
  %1 = stablehlo.custom_call @tt.update_cache(%0, %w, %p) {mhlo.frontend_attributes = {batch_offset = "0"}} : (tensor<1x2x8x4xf32>, tensor<1x2x1x4xf32>, tensor<1xi32>) -> tensor<1x2x8x4xf32>
  return %1 : tensor<1x2x8x4xf32>
}

// -----

// A number is its own real part and has no imaginary one.
// CHECK-LABEL: func.func @parts(
// CHECK-NEXT: %[[Z:.*]] = stablehlo.constant dense<0.000000e+00> : tensor<4xf32>
// CHECK-NEXT: return %arg0, %[[Z]]
func.func @parts(%x: tensor<4xf32>) -> (tensor<4xf32>, tensor<4xf32>) {
  %0 = stablehlo.real %x : tensor<4xf32>
  %1 = stablehlo.imag %x : tensor<4xf32>
  return %0, %1 : tensor<4xf32>, tensor<4xf32>
}
