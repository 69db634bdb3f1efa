// Ops that the library has no call for, spelled out.
// RUN: ttc-opt %s --ttir-decompose --split-input-file | FileCheck %s

// A weight times activations of any rank needs no reshape.
// CHECK-LABEL: @plain
// CHECK-NEXT: "ttir.matmul"(%arg0, %arg1) <{transpose_a = false, transpose_b = false}> : (tensor<2x32x64xf32>, tensor<64x16xf32>) -> tensor<2x32x16xf32>
func.func @plain(%arg0: tensor<2x32x64xf32>, %arg1: tensor<64x16xf32>) -> tensor<2x32x16xf32> {
  %0 = "ttir.dot_general"(%arg0, %arg1) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 2>, contract_dims_rhs = array<i64: 0>}> : (tensor<2x32x64xf32>, tensor<64x16xf32>) -> tensor<2x32x16xf32>
  return %0 : tensor<2x32x16xf32>
}

// -----

// CHECK-LABEL: @transposed_sides
// CHECK-NEXT: "ttir.matmul"(%arg0, %arg1) <{transpose_a = true, transpose_b = true}>
func.func @transposed_sides(%arg0: tensor<8x64x32xf32>, %arg1: tensor<8x16x64xf32>) -> tensor<8x32x16xf32> {
  %0 = "ttir.dot_general"(%arg0, %arg1) <{batch_dims_lhs = array<i64: 0>, batch_dims_rhs = array<i64: 0>, contract_dims_lhs = array<i64: 1>, contract_dims_rhs = array<i64: 2>}> : (tensor<8x64x32xf32>, tensor<8x16x64xf32>) -> tensor<8x32x16xf32>
  return %0 : tensor<8x32x16xf32>
}

// -----

// CHECK-LABEL: @heads
// CHECK-DAG: %[[L:.*]] = "ttir.permute"(%arg0) <{permutation = array<i64: 0, 2, 1, 3>}>
// CHECK-DAG: %[[R:.*]] = "ttir.permute"(%arg1) <{permutation = array<i64: 0, 2, 3, 1>}>
// CHECK: "ttir.matmul"(%[[L]], %[[R]]) {{.*}} -> tensor<2x8x64x48xf32>
func.func @heads(%arg0: tensor<2x64x8x32xf32>, %arg1: tensor<2x48x8x32xf32>) -> tensor<2x8x64x48xf32> {
  %0 = "ttir.dot_general"(%arg0, %arg1) <{batch_dims_lhs = array<i64: 0, 2>, batch_dims_rhs = array<i64: 0, 2>, contract_dims_lhs = array<i64: 3>, contract_dims_rhs = array<i64: 3>}> : (tensor<2x64x8x32xf32>, tensor<2x48x8x32xf32>) -> tensor<2x8x64x48xf32>
  return %0 : tensor<2x8x64x48xf32>
}

// -----

// CHECK-LABEL: @vectors
// CHECK: "ttir.matmul"{{.*}} -> tensor<1x1xf32>
// CHECK: "ttir.reshape"{{.*}} -> tensor<f32>
func.func @vectors(%arg0: tensor<64xf32>, %arg1: tensor<64xf32>) -> tensor<f32> {
  %0 = "ttir.dot_general"(%arg0, %arg1) <{batch_dims_lhs = array<i64>, batch_dims_rhs = array<i64>, contract_dims_lhs = array<i64: 0>, contract_dims_rhs = array<i64: 0>}> : (tensor<64xf32>, tensor<64xf32>) -> tensor<f32>
  return %0 : tensor<f32>
}

// -----

// Pools of bf16 are the library's; those of f32 would lose precision there.
// CHECK-LABEL: @pools
// CHECK: "ttir.max_pool2d"(%arg1)
// CHECK-NOT: "ttir.max_pool2d"(%arg0)
// CHECK: "ttir.reshape"(%arg0) <{shape = [2 : i32, 14 : i32, 2 : i32, 14 : i32, 2 : i32, 32 : i32]}>
// CHECK: "ttir.max"{{.*}} <{dim_arg = [2 : i32, 4 : i32], keep_dim = false}>
func.func @pools(%arg0: tensor<2x28x28x32xf32>, %arg1: tensor<2x28x28x32xbf16>) -> (tensor<2x14x14x32xbf16>, tensor<2x14x14x32xf32>) {
  %0 = "ttir.max_pool2d"(%arg1) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 2, 2>, padding = array<i32: 0, 0, 0, 0>, stride = array<i32: 2, 2>}> : (tensor<2x28x28x32xbf16>) -> tensor<2x14x14x32xbf16>
  %1 = "ttir.max_pool2d"(%arg0) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 2, 2>, padding = array<i32: 0, 0, 0, 0>, stride = array<i32: 2, 2>}> : (tensor<2x28x28x32xf32>) -> tensor<2x14x14x32xf32>
  return %0, %1 : tensor<2x14x14x32xbf16>, tensor<2x14x14x32xf32>
}

// -----

// Overlapping windows: the rows of each window, then the columns.
// CHECK-LABEL: @overlapping
// CHECK: "ttir.pad"(%arg0) <{padding = array<i32: 0, 0, 1, 1, 1, 1, 0, 0>, value = 0xFF800000 : f32}>
// CHECK-COUNT-3: "ttir.slice_static"
// CHECK: "ttir.maximum"{{.*}} -> tensor<1x16x34x8xf32>
// CHECK: "ttir.maximum"{{.*}} -> tensor<1x16x16x8xf32>
func.func @overlapping(%arg0: tensor<1x32x32x8xf32>) -> tensor<1x16x16x8xf32> {
  %0 = "ttir.max_pool2d"(%arg0) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 2, 2>}> : (tensor<1x32x32x8xf32>) -> tensor<1x16x16x8xf32>
  return %0 : tensor<1x16x16x8xf32>
}

// -----

// CHECK-LABEL: @embedding
// CHECK: "ttir.gather"(%arg1, %{{.*}}) <{dim = 0 : i32}> : (tensor<100x8xf32>, tensor<6x8xi32>) -> tensor<6x8xf32>
// CHECK: "ttir.embedding"(%arg0, %arg2)
func.func @embedding(%arg0: tensor<2x3xi32>, %arg1: tensor<100x8xf32>, %arg2: tensor<100x8xbf16>) -> (tensor<2x3x8xf32>, tensor<2x3x8xbf16>) {
  %0 = "ttir.embedding"(%arg0, %arg1) : (tensor<2x3xi32>, tensor<100x8xf32>) -> tensor<2x3x8xf32>
  %1 = "ttir.embedding"(%arg0, %arg2) : (tensor<2x3xi32>, tensor<100x8xbf16>) -> tensor<2x3x8xbf16>
  return %0, %1 : tensor<2x3x8xf32>, tensor<2x3x8xbf16>
}

// -----

// CHECK-LABEL: @logical
// CHECK: "ttir.min"(%arg0)
// CHECK: "ttir.max"(%arg0)
func.func @logical(%arg0: tensor<4x8xi1>) -> (tensor<4xi1>, tensor<4xi1>) {
  %0 = "ttir.reduce_and"(%arg0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xi1>) -> tensor<4xi1>
  %1 = "ttir.reduce_or"(%arg0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xi1>) -> tensor<4xi1>
  return %0, %1 : tensor<4xi1>, tensor<4xi1>
}

// -----

// CHECK-LABEL: @reverse
// CHECK: "ttir.constant"() <{value = dense<[3, 2, 1, 0]> : tensor<4xi32>}>
// CHECK: "ttir.gather"(%arg0, %{{.*}}) <{dim = 1 : i32}>
func.func @reverse(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = "ttir.reverse"(%arg0) <{dimensions = array<i64: 1>}> : (tensor<2x4xf32>) -> tensor<2x4xf32>
  return %0 : tensor<2x4xf32>
}

// -----

// CHECK-LABEL: @batch_norm
// CHECK: "ttir.rsqrt"(%{{.*}}) : (tensor<1x1x1x4xf32>)
// CHECK: "ttir.subtract"(%arg0
func.func @batch_norm(%arg0: tensor<2x8x8x4xf32>, %arg1: tensor<4xf32>) -> tensor<2x8x8x4xf32> {
  %0 = "ttir.batch_norm_inference"(%arg0, %arg1, %arg1, %arg1, %arg1) <{dimension = 3 : i32, epsilon = 1.0e-5 : f32}> : (tensor<2x8x8x4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) -> tensor<2x8x8x4xf32>
  return %0 : tensor<2x8x8x4xf32>
}

// -----

// CHECK-LABEL: @computed_slice
// CHECK: "ttir.arange"
// CHECK: "ttir.gather"(%arg0, %{{.*}}) <{dim = 0 : i32}> : (tensor<16x4xf32>, tensor<3x4xi32>) -> tensor<3x4xf32>
func.func @computed_slice(%arg0: tensor<16x4xf32>, %arg1: tensor<2xi32>, %arg2: tensor<2xi32>) -> tensor<3x4xf32> {
  %0 = "ttir.slice_dynamic"(%arg0, %arg1, %arg2) : (tensor<16x4xf32>, tensor<2xi32>, tensor<2xi32>) -> tensor<3x4xf32>
  return %0 : tensor<3x4xf32>
}
