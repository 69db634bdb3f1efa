// reduce, reduce_window and convolution in the forms that frameworks write.
// RUN: ttc-opt %s --stablehlo-to-ttir --split-input-file | FileCheck %s

// CHECK-LABEL: @sums
// CHECK: "ttir.sum"(%arg0) <{dim_arg = [0 : i32, 2 : i32], keep_dim = false}> : (tensor<2x3x4xf32>) -> tensor<3xf32>
// CHECK-NOT: "ttir.add"
// An initial value that is not neutral is combined with the result.
// CHECK: %[[M:.*]] = "ttir.max"(%arg0)
// CHECK: %[[I:.*]] = "ttir.reshape"(%arg1)
// CHECK: "ttir.maximum"(%[[I]], %[[M]])
func.func @sums(%arg0: tensor<2x3x4xf32>, %arg1: tensor<f32>) -> (tensor<3xf32>, tensor<3xf32>) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = stablehlo.reduce(%arg0 init: %zero) applies stablehlo.add across dimensions = [0, 2] : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<3xf32>
  %1 = stablehlo.reduce(%arg0 init: %arg1) applies stablehlo.maximum across dimensions = [0, 2] : (tensor<2x3x4xf32>, tensor<f32>) -> tensor<3xf32>
  return %0, %1 : tensor<3xf32>, tensor<3xf32>
}

// -----

// CHECK-LABEL: @argmin
// CHECK-NEXT: %[[N:.*]] = "ttir.neg"(%arg0)
// CHECK-NEXT: "ttir.argmax"(%[[N]]) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xf32>) -> tensor<4xi32>
func.func @argmin(%arg0: tensor<4x8xf32>) -> tensor<4xi32> {
  %0 = stablehlo.iota dim = 1 : tensor<4x8xi32>
  %inf = stablehlo.constant dense<0x7F800000> : tensor<f32>
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %1:2 = stablehlo.reduce(%arg0 init: %inf), (%0 init: %zero) across dimensions = [1] : (tensor<4x8xf32>, tensor<4x8xi32>, tensor<f32>, tensor<i32>) -> (tensor<4xf32>, tensor<4xi32>)
   reducer(%a: tensor<f32>, %b: tensor<f32>) (%i: tensor<i32>, %j: tensor<i32>) {
    %2 = stablehlo.compare LE, %a, %b, FLOAT : (tensor<f32>, tensor<f32>) -> tensor<i1>
    %3 = stablehlo.select %2, %a, %b : tensor<i1>, tensor<f32>
    %4 = stablehlo.select %2, %i, %j : tensor<i1>, tensor<i32>
    stablehlo.return %3, %4 : tensor<f32>, tensor<i32>
  }
  return %1#1 : tensor<4xi32>
}

// -----

// Pooling over any two dimensions is brought to NHWC.
// CHECK-LABEL: @pool_nchw
// CHECK: "ttir.permute"(%arg0) <{permutation = array<i64: 0, 2, 3, 1>}>
// CHECK: "ttir.max_pool2d"(%{{.*}}) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 2, 2>}>
// CHECK: "ttir.permute"(%{{.*}}) <{permutation = array<i64: 0, 3, 1, 2>}>
func.func @pool_nchw(%arg0: tensor<1x8x32x32xf32>) -> tensor<1x8x16x16xf32> {
  %ninf = stablehlo.constant dense<0xFF800000> : tensor<f32>
  %0 = "stablehlo.reduce_window"(%arg0, %ninf) <{padding = dense<[[0, 0], [0, 0], [1, 1], [1, 1]]> : tensor<4x2xi64>, window_dimensions = array<i64: 1, 1, 3, 3>, window_strides = array<i64: 1, 1, 2, 2>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.maximum %a, %b : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) : (tensor<1x8x32x32xf32>, tensor<f32>) -> tensor<1x8x16x16xf32>
  return %0 : tensor<1x8x16x16xf32>
}

// -----

// CHECK-LABEL: @running_sum
// CHECK: "ttir.cumsum"(%arg0) <{dim = 1 : i64}>
func.func @running_sum(%arg0: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = "stablehlo.reduce_window"(%arg0, %zero) <{padding = dense<[[0, 0], [7, 0]]> : tensor<2x2xi64>, window_dimensions = array<i64: 1, 8>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %1 = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %1 : tensor<f32>
  }) : (tensor<4x8xf32>, tensor<f32>) -> tensor<4x8xf32>
  return %0 : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: @convolution
// CHECK-DAG: %[[I:.*]] = "ttir.permute"(%arg0) <{permutation = array<i64: 0, 2, 3, 1>}>
// CHECK-DAG: %[[K:.*]] = "ttir.permute"(%arg1) <{permutation = array<i64: 3, 2, 0, 1>}>
// CHECK: "ttir.conv2d"(%[[I]], %[[K]]) <{batch_dim = 0 : i64, channel_dim = 3 : i64, dilation = array<i32: 1, 1>, groups = 2 : i32, height_dim = 1 : i64, padding = array<i32: 0, 1, 2, 1>, stride = array<i32: 2, 2>, width_dim = 2 : i64}> : (tensor<1x8x8x4xf32>, tensor<6x2x3x3xf32>) -> tensor<1x4x4x6xf32>
func.func @convolution(%arg0: tensor<1x4x8x8xf32>, %arg1: tensor<3x3x2x6xf32>) -> tensor<1x4x4x6xf32> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, f, 0, 1]x[0, 1, i, o]->[b, 0, 1, f], window = {stride = [2, 2], pad = [[0, 2], [1, 1]]} {batch_group_count = 1 : i64, feature_group_count = 2 : i64} : (tensor<1x4x8x8xf32>, tensor<3x3x2x6xf32>) -> tensor<1x4x4x6xf32>
  return %0 : tensor<1x4x4x6xf32>
}

// -----

// A line is an image of height 1.
// CHECK-LABEL: @line
// CHECK: "ttir.conv2d"{{.*}} : (tensor<1x1x16x4xf32>, tensor<6x4x1x3xf32>) -> tensor<1x1x14x6xf32>
func.func @line(%arg0: tensor<1x16x4xf32>, %arg1: tensor<3x4x6xf32>) -> tensor<1x14x6xf32> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, f]x[0, i, o]->[b, 0, f], window = {} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x16x4xf32>, tensor<3x4x6xf32>) -> tensor<1x14x6xf32>
  return %0 : tensor<1x14x6xf32>
}

// -----

// A body of no known name halves the dimension, neighbour with neighbour.
// CHECK-LABEL: @any_body
// CHECK: "ttir.slice_static"(%{{.*}}) <{begins = [0 : i32, 0 : i32], ends = [2 : i32, 4 : i32], step = [2 : i32, 1 : i32]}>
// CHECK: "ttir.slice_static"(%{{.*}}) <{begins = [1 : i32, 0 : i32], ends = [3 : i32, 4 : i32], step = [2 : i32, 1 : i32]}>
// CHECK: "ttir.abs"(%{{.*}}) : (tensor<1x4xf32>)
// CHECK: "ttir.concat"
// CHECK: "ttir.abs"(%{{.*}}) : (tensor<1x4xf32>)
func.func @any_body(%arg0: tensor<3x4xf32>) -> tensor<4xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %0 = stablehlo.reduce(%arg0 init: %zero) across dimensions = [0] : (tensor<3x4xf32>, tensor<f32>) -> tensor<4xf32>
   reducer(%a: tensor<f32>, %b: tensor<f32>) {
    %1 = stablehlo.maximum %a, %b : tensor<f32>
    %2 = stablehlo.abs %1 : tensor<f32>
    stablehlo.return %2 : tensor<f32>
  }
  return %0 : tensor<4xf32>
}

// -----

// A window of 5 is one of 4, doubled twice, and one more.
// CHECK-LABEL: @long_window
// CHECK-COUNT-3: "ttir.bitwise_xor"
// CHECK-NOT: "ttir.bitwise_xor"
// CHECK: return
func.func @long_window(%arg0: tensor<9xi32>) -> tensor<5xi32> {
  %zero = stablehlo.constant dense<0> : tensor<i32>
  %0 = "stablehlo.reduce_window"(%arg0, %zero) <{window_dimensions = array<i64: 5>}> ({
  ^bb0(%a: tensor<i32>, %b: tensor<i32>):
    %1 = stablehlo.xor %a, %b : tensor<i32>
    stablehlo.return %1 : tensor<i32>
  }) : (tensor<9xi32>, tensor<i32>) -> tensor<5xi32>
  return %0 : tensor<5xi32>
}

// -----

// The first of three spatial dimensions is a sum over its window.
// CHECK-LABEL: @three_spatial
// CHECK-COUNT-2: "ttir.conv2d"
// CHECK-NOT: "ttir.conv2d"
// CHECK: return
func.func @three_spatial(%arg0: tensor<1x4x4x4x2xf32>, %arg1: tensor<2x1x1x2x2xf32>) -> tensor<1x3x4x4x2xf32> {
  %0 = stablehlo.convolution(%arg0, %arg1) dim_numbers = [b, 0, 1, 2, f]x[0, 1, 2, i, o]->[b, 0, 1, 2, f], window = {stride = [1, 1, 1], pad = [[0, 0], [0, 0], [0, 0]], lhs_dilate = [1, 1, 1], rhs_dilate = [1, 1, 1], reverse = [false, false, false]} {batch_group_count = 1 : i64, feature_group_count = 1 : i64} : (tensor<1x4x4x4x2xf32>, tensor<2x1x1x2x2xf32>) -> tensor<1x3x4x4x2xf32>
  return %0 : tensor<1x3x4x4x2xf32>
}
