// Element-wise ops, shapes and constants; the other families have files of their own.
// RUN: ttc-opt %s --stablehlo-to-ttir --split-input-file | FileCheck %s

// Broadcasts have tt-mlir's form: a reshape and a repetition.
// CHECK-LABEL: @bias
// CHECK-NEXT: %[[R:.*]] = "ttir.reshape"(%arg1) <{shape = [1 : i32, 64 : i32]}> : (tensor<64xf32>) -> tensor<1x64xf32>
// CHECK-NEXT: %[[B:.*]] = "ttir.broadcast"(%[[R]]) <{broadcast_dimensions = array<i64: 32, 1>}>
// CHECK-NEXT: "ttir.add"(%arg0, %[[B]])
func.func @bias(%arg0: tensor<32x64xf32>, %arg1: tensor<64xf32>) -> tensor<32x64xf32> {
  %0 = stablehlo.broadcast_in_dim %arg1, dims = [1] : (tensor<64xf32>) -> tensor<32x64xf32>
  %1 = stablehlo.add %arg0, %0 : tensor<32x64xf32>
  return %1 : tensor<32x64xf32>
}

// -----

// Truth values take the logical ops, integers the bitwise ones.
// CHECK-LABEL: @truth
// CHECK: "ttir.logical_and"(%arg0, %arg1)
// CHECK: "ttir.logical_not"
// CHECK: "ttir.logical_xor"
// CHECK: "ttir.bitwise_and"(%arg2, %arg2)
// CHECK: "ttir.bitwise_not"
func.func @truth(%arg0: tensor<4xi1>, %arg1: tensor<4xi1>, %arg2: tensor<4xi32>) -> (tensor<4xi1>, tensor<4xi32>) {
  %0 = stablehlo.and %arg0, %arg1 : tensor<4xi1>
  %1 = stablehlo.not %0 : tensor<4xi1>
  %2 = stablehlo.compare NE, %1, %arg1 : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  %3 = stablehlo.and %arg2, %arg2 : tensor<4xi32>
  %4 = stablehlo.not %3 : tensor<4xi32>
  return %2, %4 : tensor<4xi1>, tensor<4xi32>
}

// -----

// Anything becomes truth by asking whether it is not 0.
// CHECK-LABEL: @conversions
// CHECK: "ttir.ne"(%arg0, %{{.*}}) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xi1>
// CHECK: "ttir.typecast"(%arg0) <{conservative_folding = false}> : (tensor<4xf32>) -> tensor<4xi32>
func.func @conversions(%arg0: tensor<4xf32>) -> (tensor<4xi1>, tensor<4xi32>) {
  %0 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xi1>
  %1 = stablehlo.convert %arg0 : (tensor<4xf32>) -> tensor<4xi32>
  return %0, %1 : tensor<4xi1>, tensor<4xi32>
}

// -----

// Splats are seen through broadcasts.
// CHECK-LABEL: @clamp
// CHECK: "ttir.clamp_scalar"(%arg0) <{max = 6.000000e+00 : f32, min = 0.000000e+00 : f32}>
// CHECK: "ttir.maximum"(%{{.*}}, %arg1)
// CHECK: "ttir.minimum"
func.func @clamp(%arg0: tensor<4xf32>, %arg1: tensor<f32>) -> tensor<4xf32> {
  %lo = stablehlo.constant dense<0.0> : tensor<f32>
  %hi = stablehlo.constant dense<6.0> : tensor<f32>
  %0 = stablehlo.clamp %lo, %arg0, %hi : (tensor<f32>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  %1 = stablehlo.clamp %arg1, %0, %hi : (tensor<f32>, tensor<4xf32>, tensor<f32>) -> tensor<4xf32>
  return %1 : tensor<4xf32>
}

// -----

// CHECK-LABEL: @scalar_predicate
// CHECK: "ttir.where"(%arg0, %arg1, %arg2) : (tensor<i1>, tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
func.func @scalar_predicate(%arg0: tensor<i1>, %arg1: tensor<4xf32>, %arg2: tensor<4xf32>) -> tensor<4xf32> {
  %0 = stablehlo.select %arg0, %arg1, %arg2 : tensor<i1>, tensor<4xf32>
  return %0 : tensor<4xf32>
}

// -----

// CHECK-LABEL: @counting
// CHECK: %[[A:.*]] = "ttir.arange"() <{arange_dimension = 0 : i64, end = 3 : si64, start = 0 : si64, step = 1 : si64}> : () -> tensor<3xi32>
// CHECK: "ttir.typecast"(%[[A]]) {{.*}} -> tensor<3xf32>
// CHECK: "ttir.broadcast"{{.*}} -> tensor<2x3xf32>
func.func @counting() -> tensor<2x3xf32> {
  %0 = stablehlo.iota dim = 1 : tensor<2x3xf32>
  return %0 : tensor<2x3xf32>
}

// -----

// CHECK-LABEL: @shapes
// CHECK: "ttir.permute"(%arg0) <{permutation = array<i64: 1, 0>}>
// CHECK: "ttir.slice_static"(%{{.*}}) <{begins = [0 : i32, 1 : i32], ends = [6 : i32, 4 : i32], step = [2 : i32, 1 : i32]}>
// CHECK: "ttir.concat"(%{{.*}}) <{dim = 1 : si32}> : (tensor<3x3xf32>, tensor<3x3xf32>) -> tensor<3x6xf32>
func.func @shapes(%arg0: tensor<4x6xf32>, %empty: tensor<3x0xf32>) -> tensor<3x6xf32> {
  %0 = stablehlo.transpose %arg0, dims = [1, 0] : (tensor<4x6xf32>) -> tensor<6x4xf32>
  %1 = stablehlo.slice %0 [0:6:2, 1:4] : (tensor<6x4xf32>) -> tensor<3x3xf32>
  %2 = stablehlo.concatenate %1, %empty, %1, dim = 1 : (tensor<3x3xf32>, tensor<3x0xf32>, tensor<3x3xf32>) -> tensor<3x6xf32>
  return %2 : tensor<3x6xf32>
}

// -----

// Negative padding cuts, interior padding goes between by a reshape, integers are padded by joining.
// CHECK-LABEL: @paddings
// CHECK: "ttir.concat"{{.*}} <{dim = 2 : si32}> : (tensor<2x3x1xf32>, tensor<2x3x1xf32>) -> tensor<2x3x2xf32>
// CHECK: "ttir.reshape"{{.*}} -> tensor<2x6xf32>
// CHECK: ends = [2 : i32, 5 : i32]
// CHECK: begins = [0 : i32, 1 : i32]
// CHECK: "ttir.pad"(%{{.*}}) <{padding = array<i32: 0, 0, 0, 2>, value = 0.000000e+00 : f32}> : (tensor<2x4xf32>) -> tensor<2x6xf32>
// CHECK: "ttir.concat"(%{{.*}}, %arg1) <{dim = 0 : si32}> : (tensor<1xi32>, tensor<3xi32>) -> tensor<4xi32>
func.func @paddings(%arg0: tensor<2x3xf32>, %arg1: tensor<3xi32>) -> (tensor<2x6xf32>, tensor<4xi32>) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %seven = stablehlo.constant dense<7> : tensor<i32>
  %0 = stablehlo.pad %arg0, %zero, low = [0, -1], high = [0, 2], interior = [0, 1] : (tensor<2x3xf32>, tensor<f32>) -> tensor<2x6xf32>
  %1 = stablehlo.pad %arg1, %seven, low = [1], high = [0], interior = [0] : (tensor<3xi32>, tensor<i32>) -> tensor<4xi32>
  return %0, %1 : tensor<2x6xf32>, tensor<4xi32>
}

// -----

// CHECK-LABEL: @chlo
// CHECK: "ttir.multiply"(%arg0, %arg0)
// CHECK: "ttir.erfc"
// CHECK: "ttir.tan"
// CHECK: "ttir.topk"{{.*}} k = 2 : i32
func.func @chlo(%arg0: tensor<4x8xf32>) -> (tensor<4x2xf32>, tensor<4x2xi32>) {
  %0 = chlo.square %arg0 : tensor<4x8xf32> -> tensor<4x8xf32>
  %1 = chlo.erfc %0 : tensor<4x8xf32> -> tensor<4x8xf32>
  %2 = chlo.tan %1 : tensor<4x8xf32> -> tensor<4x8xf32>
  %values, %indices = chlo.top_k(%2, k = 2) : tensor<4x8xf32> -> (tensor<4x2xf32>, tensor<4x2xi32>)
  return %values, %indices : tensor<4x2xf32>, tensor<4x2xi32>
}

// -----

// How integers are multiplied is for ttir-decompose to say.
// CHECK-LABEL: @small_integers
// CHECK: "ttir.dot_general"{{.*}} : (tensor<4x8xi8>, tensor<8x4xi8>) -> tensor<4x4xi32>
func.func @small_integers(%arg0: tensor<4x8xi8>, %arg1: tensor<8x4xi8>) -> tensor<4x4xi32> {
  %0 = stablehlo.dot_general %arg0, %arg1, contracting_dims = [1] x [0] : (tensor<4x8xi8>, tensor<8x4xi8>) -> tensor<4x4xi32>
  return %0 : tensor<4x4xi32>
}
