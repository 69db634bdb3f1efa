// RUN: ttc-opt --pass-pipeline='builtin.module(func.func(ttnn-layout))' %s | FileCheck %s

// CHECK-DAG: #[[$X:.*]] = #ttnn.ttnn_layout<(d0, d1) -> (d0, d1), <1x1>, memref<1x2x!ttcore.tile<32x32, bf16>, #dram>, <interleaved>>
// CHECK-DAG: #[[$V:.*]] = #ttnn.ttnn_layout<(d0) -> (0, d0), <1x1>, memref<1x2x!ttcore.tile<32x32, bf16>, #dram>, <interleaved>>
// CHECK-LABEL: @tiles(
// CHECK-SAME: %[[A:.*]]: tensor<8x64xbf16, #[[$X]]>, %[[B:.*]]: tensor<64xbf16, #[[$V]]>) -> tensor<8x64xbf16, #[[$X]]>
func.func @tiles(%a: tensor<8x64xbf16>, %b: tensor<64xbf16>) -> tensor<8x64xbf16> {
  // CHECK-NOT: to_layout
  // CHECK: "ttnn.add"(%[[A]], %[[B]]) : (tensor<8x64xbf16, #[[$X]]>, tensor<64xbf16, #[[$V]]>) -> tensor<8x64xbf16, #[[$X]]>
  %0 = "ttnn.add"(%a, %b) : (tensor<8x64xbf16>, tensor<64xbf16>) -> tensor<8x64xbf16>
  return %0 : tensor<8x64xbf16>
}

// Matrices of more dims: every one is padded to whole tiles.
// CHECK-LABEL: @batch(
// CHECK-SAME: #[[BATCH:ttnn_layout[0-9]*]]>
// CHECK: return
func.func @batch(%a: tensor<2x3x5x40xf32>) -> tensor<2x3x5x40xf32> {
  return %a : tensor<2x3x5x40xf32>
}

// An argument that is wanted in rows only is in rows itself; the index stays in tiles.
// CHECK-LABEL: @embedding(
// CHECK-SAME: tensor<4xui32, #{{.*}}>, %[[TABLE:.*]]: tensor<10x64xbf16, #[[$ROWS:ttnn_layout[0-9]*]]>)
func.func @embedding(%i: tensor<4xui32>, %table: tensor<10x64xbf16>) -> tensor<4x64xbf16> {
  // CHECK-NOT: to_layout
  // CHECK: "ttnn.embedding"(%{{.*}}, %[[TABLE]])
  %0 = "ttnn.embedding"(%i, %table) : (tensor<4xui32>, tensor<10x64xbf16>) -> tensor<4x64xbf16>
  return %0 : tensor<4x64xbf16>
}

// One that is wanted in both is in tiles, and converted once for all uses.
// CHECK-LABEL: @both(
func.func @both(%i: tensor<4xui32>, %table: tensor<10x64xbf16>) -> (tensor<4x64xbf16>, tensor<4x64xbf16>, tensor<10x64xbf16>) {
  // CHECK: %[[R:.*]] = "ttnn.to_layout"(%[[TABLE:.*]]) : (tensor<10x64xbf16, #{{.*}}>) -> tensor<10x64xbf16, #[[$ROWS]]>
  // CHECK-NEXT: "ttnn.embedding"(%{{.*}}, %[[R]])
  // CHECK-NEXT: "ttnn.embedding"(%{{.*}}, %[[R]])
  // CHECK-NEXT: "ttnn.relu"(%[[TABLE]])
  %0 = "ttnn.embedding"(%i, %table) : (tensor<4xui32>, tensor<10x64xbf16>) -> tensor<4x64xbf16>
  %1 = "ttnn.embedding"(%i, %table) : (tensor<4xui32>, tensor<10x64xbf16>) -> tensor<4x64xbf16>
  %2 = "ttnn.relu"(%table) : (tensor<10x64xbf16>) -> tensor<10x64xbf16>
  return %0, %1, %2 : tensor<4x64xbf16>, tensor<4x64xbf16>, tensor<10x64xbf16>
}

// argmax answers in rows; what computes with it, and what is returned, is in tiles.
// CHECK-LABEL: @argmax(
func.func @argmax(%x: tensor<8x64xbf16>) -> tensor<8x1xui32> {
  // CHECK: %[[I:.*]] = "ttnn.argmax"
  // CHECK-NEXT: %[[T:.*]] = "ttnn.to_layout"(%[[I]])
  // CHECK-NEXT: return %[[T]]
  %0 = "ttnn.argmax"(%x) <{dim = 1 : i32, keep_dim = true}> : (tensor<8x64xbf16>) -> tensor<8x1xui32>
  return %0 : tensor<8x1xui32>
}

// Padding in front is taken in rows only.
// CHECK-LABEL: @pad(
func.func @pad(%x: tensor<8x64xbf16>) -> tensor<9x66xbf16> {
  // CHECK: %[[BACK:.*]] = "ttnn.pad"(%{{.*}}) <{padding = array<i32: 0, 1, 0, 1>
  // CHECK-NEXT: %[[R:.*]] = "ttnn.to_layout"(%[[BACK]])
  // CHECK-NEXT: %[[FRONT:.*]] = "ttnn.pad"(%[[R]]) <{padding = array<i32: 0, 0, 1, 0>
  // CHECK-NEXT: "ttnn.to_layout"(%[[FRONT]])
  %0 = "ttnn.pad"(%x) <{padding = array<i32: 0, 1, 0, 1>, value = 0.0 : f32}> : (tensor<8x64xbf16>) -> tensor<9x65xbf16>
  %1 = "ttnn.pad"(%0) <{padding = array<i32: 0, 0, 1, 0>, value = 0.0 : f32}> : (tensor<9x65xbf16>) -> tensor<9x66xbf16>
  return %1 : tensor<9x66xbf16>
}

// A weight of a convolution is in rows from the start.
// CHECK-LABEL: @conv2d(
// CHECK-SAME: tensor<8x3x3x3xf32, #[[W:ttnn_layout[0-9]*]]>
func.func @conv2d(%x: tensor<1x1x64x3xf32>, %w: tensor<8x3x3x3xf32>) -> tensor<1x1x64x8xf32> {
  // CHECK-NOT: to_layout
  // CHECK: "ttnn.conv2d"
  %0 = "ttnn.conv2d"(%x, %w) <{batch_size = 1 : i32, dilation = array<i32: 1, 1>, groups = 1 : i32, in_channels = 3 : i32, input_height = 8 : i32, input_width = 8 : i32, kernel_size = array<i32: 3, 3>, out_channels = 8 : i32, padding = array<i32: 1, 1, 1, 1>, stride = array<i32: 1, 1>}> : (tensor<1x1x64x3xf32>, tensor<8x3x3x3xf32>) -> tensor<1x1x64x8xf32>
  return %0 : tensor<1x1x64x8xf32>
}
