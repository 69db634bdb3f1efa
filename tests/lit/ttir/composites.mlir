// Ops of tt-mlir's vocabulary that only come from outside, spelled out.
// RUN: ttc-opt %s --ttir-decompose --split-input-file | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// CHECK-LABEL: @rows
// CHECK: "ttir.maximum"
// CHECK: "ttir.minimum"
// CHECK: "ttir.embedding"(%{{.*}}, %{{.*}}) : (tensor<128xi32>, tensor<1000x64xbf16>) -> tensor<128x64xbf16>
func.func @rows(%arg0: tensor<1x1000x64xbf16>, %arg1: tensor<1x1x128xi32>) -> tensor<1x128x64xbf16> {
  %0 = "ttir.rows_gather"(%arg0, %arg1) <{column = false, fill_out_of_bounds = false, sizes = array<i64: 1000>, windows = array<i64: 1>}> : (tensor<1x1000x64xbf16>, tensor<1x1x128xi32>) -> tensor<1x128x64xbf16>
  return %0 : tensor<1x128x64xbf16>
}

// -----

// The library's scatter keeps no extremes: every row chooses among the updates.
// CHECK-LABEL: @greatest
// CHECK: %[[IS:.*]] = "ttir.eq"
// CHECK: %[[C:.*]] = "ttir.where"(%[[IS]],
// CHECK: %[[M:.*]] = "ttir.max"(%[[C]]) <{dim_arg = [1 : i32], keep_dim = false}>
// CHECK: "ttir.maximum"(%arg0, %[[M]])
// CHECK-NOT: "ttir.scatter"
func.func @greatest(%arg0: tensor<16x24xf32>, %arg1: tensor<8x24xi32>, %arg2: tensor<8x24xf32>) -> tensor<16x24xf32> {
  %0 = "ttir.scatter"(%arg0, %arg1, %arg2) <{dim = 0 : i32, scatter_reduce_type = #ttcore.reduce_type<max>}> : (tensor<16x24xf32>, tensor<8x24xi32>, tensor<8x24xf32>) -> tensor<16x24xf32>
  return %0 : tensor<16x24xf32>
}

// -----

// CHECK-LABEL: @running
// CHECK-COUNT-4: "ttir.maximum"
// CHECK-NOT: "ttir.maximum"
// CHECK: "ttir.cumsum"(%arg0) <{dim = 1 : i64}>
func.func @running(%arg0: tensor<2x16xf32>) -> (tensor<2x16xf32>, tensor<2x16xf32>) {
  %0 = "ttir.cumulative"(%arg0) <{dim = 1 : i64, reduction = #ttcore.reduce_type<max>, reverse = false}> : (tensor<2x16xf32>) -> tensor<2x16xf32>
  %1 = "ttir.cumulative"(%arg0) <{dim = 1 : i64, reduction = #ttcore.reduce_type<sum>, reverse = false}> : (tensor<2x16xf32>) -> tensor<2x16xf32>
  return %0, %1 : tensor<2x16xf32>, tensor<2x16xf32>
}

// -----

// Heads that share a key form a group.
// CHECK-LABEL: @attention
// CHECK: "ttir.matmul"(%{{.*}}, %arg1) <{transpose_a = false, transpose_b = true}> : (tensor<1x2x64x16xf32>, tensor<1x2x32x16xf32>) -> tensor<1x2x64x32xf32>
// CHECK: "ttir.softmax"(%{{.*}}) <{dimension = 3 : si32, numericStable = true}> : (tensor<1x4x32x32xf32>)
// CHECK: "ttir.matmul"(%{{.*}}, %arg2)
func.func @attention(%arg0: tensor<1x4x32x16xf32>, %arg1: tensor<1x2x32x16xf32>, %arg2: tensor<1x2x32x16xf32>) -> tensor<1x4x32x16xf32> {
  %0 = "ttir.scaled_dot_product_attention"(%arg0, %arg1, %arg2) <{is_causal = true}> : (tensor<1x4x32x16xf32>, tensor<1x2x32x16xf32>, tensor<1x2x32x16xf32>) -> tensor<1x4x32x16xf32>
  return %0 : tensor<1x4x32x16xf32>
}

// -----

// Products of wide integers go through f32 in digits of 8 bits.
// CHECK-LABEL: @integers
// CHECK-COUNT-10: "ttir.matmul"{{.*}} -> tensor<1x4x5xf32>
// CHECK-NOT: "ttir.matmul"
// CHECK: return
func.func @integers(%arg0: tensor<4x8xi32>, %arg1: tensor<8x5xi32>) -> tensor<4x5xi32> {
  %0 = "ttir.dot_general"(%arg0, %arg1) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 0>}> : (tensor<4x8xi32>, tensor<8x5xi32>) -> tensor<4x5xi32>
  return %0 : tensor<4x5xi32>
}
