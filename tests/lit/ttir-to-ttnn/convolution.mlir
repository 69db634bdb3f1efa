// RUN: ttc-opt --ttir-to-ttnn %s | FileCheck %s

// Images are flattened; padding changes from top, left, bottom, right to top, bottom, left, right.
// CHECK-LABEL: @conv2d(
// CHECK-SAME: %[[X:.*]]: tensor<2x28x28x1xf32>, %[[W:.*]]: tensor<32x1x3x3xf32>, %[[B:.*]]: tensor<1x1x1x32xf32>
func.func @conv2d(%x: tensor<2x28x28x1xf32>, %w: tensor<32x1x3x3xf32>, %b: tensor<1x1x1x32xf32>) -> tensor<2x29x28x32xf32> {
  // CHECK-NEXT: %[[F:.*]] = "ttnn.reshape"(%[[X]]) <{shape = [1 : i32, 1 : i32, 1568 : i32, 1 : i32]}>
  // CHECK-NEXT: %[[Y:.*]] = "ttnn.conv2d"(%[[F]], %[[W]], %[[B]]) <{batch_size = 2 : i32, dilation = array<i32: 1, 1>, groups = 1 : i32, in_channels = 1 : i32, input_height = 28 : i32, input_width = 28 : i32, kernel_size = array<i32: 3, 3>, out_channels = 32 : i32, padding = array<i32: 1, 2, 0, 2>, stride = array<i32: 1, 1>}>
  // CHECK-SAME: -> tensor<1x1x1624x32xf32>
  // CHECK-NEXT: "ttnn.reshape"(%[[Y]]) <{shape = [2 : i32, 29 : i32, 28 : i32, 32 : i32]}>
  %0 = "ttir.conv2d"(%x, %w, %b) <{batch_dim = 0 : i64, channel_dim = 3 : i64, dilation = array<i32: 1, 1>, groups = 1 : i32, height_dim = 1 : i64, padding = array<i32: 1, 0, 2, 2>, stride = array<i32: 1, 1>, width_dim = 2 : i64}> : (tensor<2x28x28x1xf32>, tensor<32x1x3x3xf32>, tensor<1x1x1x32xf32>) -> tensor<2x29x28x32xf32>
  return %0 : tensor<2x29x28x32xf32>
}

// Pools compute in bf16.
// CHECK-LABEL: @maxPool(
func.func @maxPool(%x: tensor<1x32x32x64xf32>) -> tensor<1x16x16x64xf32> {
  // CHECK-NEXT: "ttnn.typecast"(%{{.*}}) : (tensor<1x32x32x64xf32>) -> tensor<1x32x32x64xbf16>
  // CHECK-NEXT: "ttnn.reshape"
  // CHECK-NEXT: "ttnn.max_pool2d"(%{{.*}}) <{batch_size = 1 : i32, ceil_mode = false, channels = 64 : i32, dilation = array<i32: 1, 1>, input_height = 32 : i32, input_width = 32 : i32, kernel_size = array<i32: 3, 3>, padding = array<i32: 1, 0, 1, 0>, stride = array<i32: 2, 2>}>
  // CHECK-NEXT: "ttnn.reshape"
  // CHECK-NEXT: "ttnn.typecast"
  %0 = "ttir.max_pool2d"(%x) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 3, 3>, padding = array<i32: 1, 1, 0, 0>, stride = array<i32: 2, 2>}> : (tensor<1x32x32x64xf32>) -> tensor<1x16x16x64xf32>
  return %0 : tensor<1x16x16x64xf32>
}

// More padding than half a window is refused by the library: it is put there by hand.
// CHECK-LABEL: @widePadding(
func.func @widePadding(%x: tensor<1x8x8x4xbf16>) -> tensor<1x11x8x4xbf16> {
  // CHECK-NEXT: "ttnn.pad"(%{{.*}}) <{padding = array<i32: 0, 0, 2, 2, 0, 1, 0, 0>, value = 0xFF800000 : f32}> : (tensor<1x8x8x4xbf16>) -> tensor<1x12x9x4xbf16>
  // CHECK: "ttnn.max_pool2d"{{.*}}padding = array<i32: 0, 0, 0, 0>
  %0 = "ttir.max_pool2d"(%x) <{ceil_mode = false, dilation = array<i32: 1, 1>, kernel = array<i32: 2, 2>, padding = array<i32: 2, 0, 2, 1>, stride = array<i32: 1, 1>}> : (tensor<1x8x8x4xbf16>) -> tensor<1x11x8x4xbf16>
  return %0 : tensor<1x11x8x4xbf16>
}
