// RUN: ttc-opt --ttir-to-ttnn %s | FileCheck %s

// CHECK-LABEL: @linear(
func.func @linear(%a: tensor<32x64xf32>, %b: tensor<16x64xf32>, %bias: tensor<16xf32>) -> tensor<32x16xf32> {
  // CHECK-NEXT: "ttnn.linear"(%{{.*}}, %{{.*}}, %{{.*}}) <{transpose_b = true}>
  %0 = "ttir.linear"(%a, %b, %bias) <{transpose_a = false, transpose_b = true}> : (tensor<32x64xf32>, tensor<16x64xf32>, tensor<16xf32>) -> tensor<32x16xf32>
  return %0 : tensor<32x16xf32>
}

// A bias that the library does not take is added behind.
// CHECK-LABEL: @column(
func.func @column(%a: tensor<2x32x64xf32>, %b: tensor<64x16xf32>, %bias: tensor<32x1xf32>) -> tensor<2x32x16xf32> {
  // CHECK-NEXT: %[[P:.*]] = "ttnn.matmul"
  // CHECK-NEXT: "ttnn.add"(%[[P]], %{{.*}}) : (tensor<2x32x16xf32>, tensor<32x1xf32>)
  %0 = "ttir.linear"(%a, %b, %bias) <{transpose_a = false, transpose_b = false}> : (tensor<2x32x64xf32>, tensor<64x16xf32>, tensor<32x1xf32>) -> tensor<2x32x16xf32>
  return %0 : tensor<2x32x16xf32>
}

// Batches that are equal in part only are repeated; a batch of ones is not.
// CHECK-LABEL: @batches(
// CHECK-SAME: %[[A:.*]]: tensor<2x3x4x8xf32>, %[[B:.*]]: tensor<2x1x8x5xf32>, %[[C:.*]]: tensor<8x5xf32>, %[[D:.*]]: tensor<3x8x5xf32>
func.func @batches(%a: tensor<2x3x4x8xf32>, %b: tensor<2x1x8x5xf32>, %c: tensor<8x5xf32>, %d: tensor<3x8x5xf32>) -> (tensor<2x3x4x5xf32>, tensor<2x3x4x5xf32>, tensor<2x3x4x5xf32>) {
  // CHECK-NEXT: %[[R:.*]] = "ttnn.repeat"(%[[B]]) <{repeat_dims = #ttnn.shape<1x3x1x1>}>
  // CHECK-NEXT: "ttnn.matmul"(%[[A]], %[[R]])
  %0 = "ttir.matmul"(%a, %b) : (tensor<2x3x4x8xf32>, tensor<2x1x8x5xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: "ttnn.matmul"(%[[A]], %[[C]])
  %1 = "ttir.matmul"(%a, %c) : (tensor<2x3x4x8xf32>, tensor<8x5xf32>) -> tensor<2x3x4x5xf32>
  // CHECK-NEXT: %[[S:.*]] = "ttnn.reshape"(%[[D]]) <{shape = [1 : i32, 3 : i32, 8 : i32, 5 : i32]}>
  // CHECK-NEXT: %[[T:.*]] = "ttnn.repeat"(%[[S]]) <{repeat_dims = #ttnn.shape<2x1x1x1>}>
  // CHECK-NEXT: "ttnn.matmul"(%[[A]], %[[T]])
  %2 = "ttir.matmul"(%a, %d) : (tensor<2x3x4x8xf32>, tensor<3x8x5xf32>) -> tensor<2x3x4x5xf32>
  return %0, %1, %2 : tensor<2x3x4x5xf32>, tensor<2x3x4x5xf32>, tensor<2x3x4x5xf32>
}

// Integers are multiplied as f32; a wider result is asked for by dtype, without casts.
// CHECK-LABEL: @types(
func.func @types(%a: tensor<4x8xi8>, %b: tensor<8x4xi8>, %c: tensor<4x8xbf16>, %d: tensor<8x4xbf16>) -> (tensor<4x4xi32>, tensor<4x4xf32>) {
  // CHECK: "ttnn.matmul"({{.*}}) : (tensor<4x8xf32>, tensor<8x4xf32>) -> tensor<4x4xf32>
  // CHECK-NEXT: "ttnn.typecast"
  %0 = "ttir.matmul"(%a, %b) : (tensor<4x8xi8>, tensor<8x4xi8>) -> tensor<4x4xi32>
  // CHECK-NEXT: "ttnn.matmul"({{.*}}) : (tensor<4x8xbf16>, tensor<8x4xbf16>) -> tensor<4x4xf32>
  %1 = "ttir.matmul"(%c, %d) : (tensor<4x8xbf16>, tensor<8x4xbf16>) -> tensor<4x4xf32>
  return %0, %1 : tensor<4x4xi32>, tensor<4x4xf32>
}
