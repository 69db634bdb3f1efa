// RUN: ttc-opt %s --split-input-file --pass-pipeline='builtin.module(func.func(specialize-shapes{dim=arg0:0=6}))' | FileCheck %s
// SPDX-License-Identifier: Apache-2.0

// Ops that take shapes become their static forms.
// CHECK-LABEL: func.func @dynamic_ops
// CHECK: stablehlo.iota dim = 0 : tensor<6xf32>
// CHECK: stablehlo.reshape %{{.*}} : (tensor<6x4xf32>) -> tensor<24xf32>
// CHECK: stablehlo.pad %{{.*}}, low = [6, 0], high = [0, 1], interior = [0, 0] : (tensor<6x4xf32>, tensor<f32>) -> tensor<12x5xf32>
// CHECK: stablehlo.slice %arg0 [0:6:2, 1:3] : (tensor<6x4xf32>) -> tensor<3x2xf32>
// CHECK: "stablehlo.gather"{{.*}}slice_sizes = array<i64: 6, 1>
// CHECK-SAME: -> tensor<6xf32>
func.func @dynamic_ops(%x: tensor<?x4xf32>, %i: tensor<1xi32>) -> (tensor<?xf32>, tensor<?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?xf32>) {
  %v = stablehlo.constant dense<0.0> : tensor<f32>
  %c0 = stablehlo.constant dense<0> : tensor<1xi32>
  %c1 = stablehlo.constant dense<1> : tensor<1xi32>
  %c4 = stablehlo.constant dense<4> : tensor<1xi32>
  %n0 = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?x4xf32>) -> tensor<i32>
  %n = stablehlo.reshape %n0 : (tensor<i32>) -> tensor<1xi32>
  %iota = stablehlo.dynamic_iota %n, dim = 0 : (tensor<1xi32>) -> tensor<?xf32>
  %n4 = stablehlo.multiply %n, %c4 : tensor<1xi32>
  %flat = stablehlo.dynamic_reshape %x, %n4 : (tensor<?x4xf32>, tensor<1xi32>) -> tensor<?xf32>
  %low = stablehlo.concatenate %n, %c0, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %high = stablehlo.concatenate %c0, %c1, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %none = stablehlo.constant dense<0> : tensor<2xi32>
  %padded = stablehlo.dynamic_pad %x, %v, %low, %high, %none : (tensor<?x4xf32>, tensor<f32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?xf32>
  %limit = stablehlo.constant dense<[6, 3]> : tensor<2xi32>
  %strides = stablehlo.constant dense<[2, 1]> : tensor<2xi32>
  %part = stablehlo.real_dynamic_slice %x, %high, %limit, %strides : (tensor<?x4xf32>, tensor<2xi32>, tensor<2xi32>, tensor<2xi32>) -> tensor<?x?xf32>
  %sizes = stablehlo.concatenate %n, %c1, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %column = "stablehlo.dynamic_gather"(%x, %i, %sizes) <{dimension_numbers = #stablehlo.gather<offset_dims = [0], collapsed_slice_dims = [1], start_index_map = [1]>}> : (tensor<?x4xf32>, tensor<1xi32>, tensor<2xi32>) -> tensor<?xf32>
  return %iota, %flat, %padded, %part, %column : tensor<?xf32>, tensor<?xf32>, tensor<?x?xf32>, tensor<?x?xf32>, tensor<?xf32>
}

// -----

// Types are refined through loops and branches; what goes around a loop unchanged is known inside.
// CHECK-LABEL: func.func @control_flow
// CHECK: stablehlo.while({{.*}}) : tensor<i32>, tensor<6x4xf32>, tensor<i32>
// CHECK: stablehlo.broadcast_in_dim %{{.*}}, dims = [] : (tensor<f32>) -> tensor<6x4xf32>
// CHECK: "stablehlo.if"
// CHECK: (tensor<i1>) -> tensor<4x6xf32>
// CHECK: return %{{.*}} : tensor<4x6xf32>
func.func @control_flow(%x: tensor<?x4xf32>, %p: tensor<i1>) -> tensor<4x?xf32> {
  %one = stablehlo.constant dense<1.0> : tensor<f32>
  %i0 = stablehlo.constant dense<0> : tensor<i32>
  %n = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?x4xf32>) -> tensor<i32>
  %r:3 = stablehlo.while(%i = %i0, %a = %x, %m = %n) : tensor<i32>, tensor<?x4xf32>, tensor<i32>
  cond {
    %c = stablehlo.compare LT, %i, %m : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %c : tensor<i1>
  } do {
    %c1 = stablehlo.constant dense<1> : tensor<i32>
    %c4 = stablehlo.constant dense<4> : tensor<1xi32>
    %m1 = stablehlo.reshape %m : (tensor<i32>) -> tensor<1xi32>
    %s = stablehlo.concatenate %m1, %c4, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
    %b = stablehlo.dynamic_broadcast_in_dim %one, %s, dims = [] : (tensor<f32>, tensor<2xi32>) -> tensor<?x4xf32>
    %t = stablehlo.add %a, %b : tensor<?x4xf32>
    %j = stablehlo.add %i, %c1 : tensor<i32>
    stablehlo.return %j, %t, %m : tensor<i32>, tensor<?x4xf32>, tensor<i32>
  }
  %y = "stablehlo.if"(%p) ({
    %t = stablehlo.transpose %r#1, dims = [1, 0] : (tensor<?x4xf32>) -> tensor<4x?xf32>
    stablehlo.return %t : tensor<4x?xf32>
  }, {
    %t = stablehlo.transpose %x, dims = [1, 0] : (tensor<?x4xf32>) -> tensor<4x?xf32>
    stablehlo.return %t : tensor<4x?xf32>
  }) : (tensor<i1>) -> tensor<4x?xf32>
  return %y : tensor<4x?xf32>
}

// -----

// Shapes through products, reductions, joins and windows.
// CHECK-LABEL: func.func @shapes
// CHECK: stablehlo.dot_general {{.*}} -> tensor<6x8xf32>
// CHECK: stablehlo.reduce{{.*}} -> tensor<6xf32>
// CHECK: stablehlo.concatenate {{.*}} -> tensor<12x4xf32>
// CHECK: "stablehlo.reduce_window"
// CHECK: -> tensor<3x4xf32>
// CHECK: return {{.*}} : tensor<6x8xf32>, tensor<6xf32>, tensor<12x4xf32>, tensor<3x4xf32>
func.func @shapes(%x: tensor<?x4xf32>, %w: tensor<4x8xf32>) -> (tensor<?x8xf32>, tensor<?xf32>, tensor<?x4xf32>, tensor<?x4xf32>) {
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %d = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<?x4xf32>, tensor<4x8xf32>) -> tensor<?x8xf32>
  %r = stablehlo.reduce(%x init: %z) applies stablehlo.add across dimensions = [1] : (tensor<?x4xf32>, tensor<f32>) -> tensor<?xf32>
  %c = stablehlo.concatenate %x, %x, dim = 0 : (tensor<?x4xf32>, tensor<?x4xf32>) -> tensor<?x4xf32>
  %p = "stablehlo.reduce_window"(%x, %z) <{window_dimensions = array<i64: 2, 1>, window_strides = array<i64: 2, 1>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %m = stablehlo.maximum %a, %b : tensor<f32>
    stablehlo.return %m : tensor<f32>
  }) : (tensor<?x4xf32>, tensor<f32>) -> tensor<?x4xf32>
  return %d, %r, %c, %p : tensor<?x8xf32>, tensor<?xf32>, tensor<?x4xf32>, tensor<?x4xf32>
}

// -----

// Padding that is put together in two dimensions; a list is spread over rows, not repeated.
// CHECK-LABEL: func.func @padded_convolution
// CHECK: stablehlo.convolution{{.*}}pad = {{\[\[}}6, 1]]
// CHECK-SAME: -> tensor<1x14x4xf32>
// CHECK: stablehlo.broadcast_in_dim %{{.*}}, dims = [0] : (tensor<6xi32>) -> tensor<6x1xi32>
// CHECK: "stablehlo.reduce_window"{{.*}}window_dimensions = array<i64: 6>
// CHECK: -> tensor<1xf32>
// CHECK: stablehlo.slice %{{.*}} [0:6] : (tensor<8xf32>) -> tensor<6xf32>
func.func @padded_convolution(%x: tensor<?xf32>, %i: tensor<1x8x2xf32>, %w: tensor<2x2x4xf32>, %y: tensor<8xf32>) -> (tensor<1x?x4xf32>, tensor<?x1xi32>, tensor<?xf32>, tensor<?xf32, #stablehlo.bounds<8>>) {
  %n = stablehlo.get_dimension_size %x, dim = 0 : (tensor<?xf32>) -> tensor<i32>
  %n1 = stablehlo.reshape %n : (tensor<i32>) -> tensor<1xi32>
  %n11 = stablehlo.reshape %n : (tensor<i32>) -> tensor<1x1xi32>
  %c = stablehlo.constant dense<1> : tensor<1x1xi32>
  %pad = stablehlo.concatenate %n11, %c, dim = 1 : (tensor<1x1xi32>, tensor<1x1xi32>) -> tensor<1x2xi32>
  %r = "stablehlo.dynamic_conv"(%i, %w, %pad) <{dimension_numbers = #stablehlo.conv<[b, 0, f]x[0, i, o]->[b, 0, f]>, feature_group_count = 1 : i64, batch_group_count = 1 : i64}> : (tensor<1x8x2xf32>, tensor<2x2x4xf32>, tensor<1x2xi32>) -> tensor<1x?x4xf32>
  %iota = stablehlo.dynamic_iota %n1, dim = 0 : (tensor<1xi32>) -> tensor<?xi32>
  %c1 = stablehlo.constant dense<1> : tensor<1xi32>
  %rows = stablehlo.concatenate %n1, %c1, dim = 0 : (tensor<1xi32>, tensor<1xi32>) -> tensor<2xi32>
  %column = stablehlo.dynamic_broadcast_in_dim %iota, %rows, dims = [0] : (tensor<?xi32>, tensor<2xi32>) -> tensor<?x1xi32>
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %none = stablehlo.constant dense<0> : tensor<1x2xi32>
  %sum = stablehlo.custom_call @stablehlo.dynamic_reduce_window(%x, %zero, %n1, %c1, %c1, %c1, %none) {api_version = 2 : i32, called_computations = [@sum]} : (tensor<?xf32>, tensor<f32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1xi32>, tensor<1x2xi32>) -> tensor<?xf32>
  %cut = stablehlo.set_dimension_size %y, %n, dim = 0 : (tensor<8xf32>, tensor<i32>) -> tensor<?xf32, #stablehlo.bounds<8>>
  return %r, %column, %sum, %cut : tensor<1x?x4xf32>, tensor<?x1xi32>, tensor<?xf32>, tensor<?xf32, #stablehlo.bounds<8>>
}
func.func private @sum(%a: tensor<f32>, %b: tensor<f32>) -> tensor<f32> {
  %c = stablehlo.add %a, %b : tensor<f32>
  return %c : tensor<f32>
}
