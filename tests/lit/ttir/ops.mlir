// The text of ttir is tt-mlir's generic form, and survives a round trip.
// RUN: ttc-opt %s | ttc-opt | FileCheck %s

// CHECK-LABEL: func.func @peer(
// CHECK-SAME: ttcore.argument_type = #ttcore.argument_type<parameter>
// CHECK-SAME: ttcore.local_shape = #ttcore<local_shape local_shape = tensor<784x256xf32>>
// CHECK-SAME: ttcore.shard_status = #ttcore.shard_status<unsharded>
func.func @peer(%arg0: tensor<784x256xf32> {ttcore.argument_type = #ttcore.argument_type<parameter>, ttcore.local_shape = #ttcore<local_shape local_shape = tensor<784x256xf32>>, ttcore.shard_status = #ttcore.shard_status<unsharded>}, %arg1: tensor<32x784xf32>) -> tensor<32x256xf32> {
  // CHECK: "ttir.dot_general"(%arg1, %arg0) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>}>
  %0 = "ttir.dot_general"(%arg1, %arg0) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>}> : (tensor<32x784xf32>, tensor<784x256xf32>) -> tensor<32x256xf32>
  // CHECK: "ttir.maximum"(%{{.*}}, %{{.*}}) : (tensor<32x256xf32>, tensor<1x1xf32>) -> tensor<32x256xf32>
  %1 = "ttir.constant"() <{value = dense<0.0> : tensor<1x1xf32>}> : () -> tensor<1x1xf32>
  %2 = "ttir.maximum"(%0, %1) : (tensor<32x256xf32>, tensor<1x1xf32>) -> tensor<32x256xf32>
  return %2 : tensor<32x256xf32>
}

// CHECK-LABEL: func.func @pool
func.func @pool(%arg0: tensor<1x32x32x64xf32>) -> tensor<1x16x16x64xf32> {
  // CHECK: "ttir.max_pool2d"(%arg0) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 2, 2>}>
  %0 = "ttir.max_pool2d"(%arg0) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 2, 2>}> : (tensor<1x32x32x64xf32>) -> tensor<1x16x16x64xf32>
  return %0 : tensor<1x16x16x64xf32>
}

// CHECK-LABEL: func.func @ordering
func.func @ordering(%arg0: tensor<16x24xf32>) -> tensor<16x5xi32> {
  // CHECK: "ttir.sort"(%arg0) <{descending = false, dim = 1 : si32, stable = true}>
  %0:2 = "ttir.sort"(%arg0) <{descending = false, dim = 1 : si32, stable = true}> : (tensor<16x24xf32>) -> (tensor<16x24xf32>, tensor<16x24xi32>)
  // CHECK: "ttir.topk"(%{{.*}}) <{dim = 1 : i32, k = 5 : i32
  %1:2 = "ttir.topk"(%0#0) <{dim = 1 : i32, k = 5 : i32}> : (tensor<16x24xf32>) -> (tensor<16x5xf32>, tensor<16x5xi32>)
  return %1#1 : tensor<16x5xi32>
}

// CHECK: tensor<1x!ttcore.tile<32x32, bf16>>
func.func private @tiles() -> tensor<1x!ttcore.tile<32x32, bf16>>
// CHECK: #ttcore.meshes<[<"mesh" = 1x2>]>
func.func private @mesh() attributes {meshes = #ttcore.meshes<[<"mesh" = 1x2>]>}
