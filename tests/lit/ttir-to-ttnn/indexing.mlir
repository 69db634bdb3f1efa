// RUN: ttc-opt --ttir-to-ttnn %s | FileCheck %s

// Indices in ui32 and of at most two dims, the table in bf16.
// CHECK-LABEL: @embedding(
func.func @embedding(%i: tensor<2x3x4xi32>, %w: tensor<10x64xf32>) -> tensor<2x3x4x64xf32> {
  // CHECK-NEXT: "ttnn.bitcast_convert"(%{{.*}}) : (tensor<2x3x4xsi32>) -> tensor<2x3x4xui32>
  // CHECK-NEXT: %[[I:.*]] = "ttnn.reshape"(%{{.*}}) <{shape = [24 : i32]}>
  // CHECK-NEXT: %[[W:.*]] = "ttnn.typecast"(%{{.*}}) : (tensor<10x64xf32>) -> tensor<10x64xbf16>
  // CHECK-NEXT: "ttnn.embedding"(%[[I]], %[[W]]) : (tensor<24xui32>, tensor<10x64xbf16>) -> tensor<24x64xbf16>
  // CHECK-NEXT: "ttnn.typecast"
  // CHECK-NEXT: "ttnn.reshape"{{.*}} -> tensor<2x3x4x64xf32>
  %0 = "ttir.embedding"(%i, %w) : (tensor<2x3x4xi32>, tensor<10x64xf32>) -> tensor<2x3x4x64xf32>
  return %0 : tensor<2x3x4x64xf32>
}

// Vectors as rows: the library wants two dims.
// CHECK-LABEL: @gather(
func.func @gather(%x: tensor<10xf32>, %i: tensor<4xi32>) -> tensor<4xf32> {
  // CHECK: "ttnn.gather"(%{{.*}}, %{{.*}}) <{dim = 1 : i32}> : (tensor<1x10xf32>, tensor<1x4xui32>) -> tensor<1x4xf32>
  // CHECK-NEXT: "ttnn.reshape"
  %0 = "ttir.gather"(%x, %i) <{dim = 0 : i32}> : (tensor<10xf32>, tensor<4xi32>) -> tensor<4xf32>
  return %0 : tensor<4xf32>
}

// CHECK-LABEL: @scatter(
func.func @scatter(%x: tensor<8x10xf32>, %i: tensor<8x4xi32>, %s: tensor<8x4xf32>) -> tensor<8x10xf32> {
  // CHECK-NEXT: "ttnn.scatter"(%{{.*}}, %{{.*}}, %{{.*}}) <{dim = 1 : i32, reduce = "add"}>
  %0 = "ttir.scatter"(%x, %i, %s) <{dim = 1 : i32, scatter_reduce_type = #ttcore.reduce_type<sum>}> : (tensor<8x10xf32>, tensor<8x4xi32>, tensor<8x4xf32>) -> tensor<8x10xf32>
  // CHECK-NEXT: "ttnn.scatter"(%{{.*}}, %{{.*}}, %{{.*}}) <{dim = 1 : i32}>
  %1 = "ttir.scatter"(%0, %i, %s) <{dim = 1 : i32, scatter_reduce_type = #ttcore.reduce_type<invalid>}> : (tensor<8x10xf32>, tensor<8x4xi32>, tensor<8x4xf32>) -> tensor<8x10xf32>
  return %1 : tensor<8x10xf32>
}

// Integers are ordered as f32; indices are ui32 beside f32 and ui16 beside bf16.
// CHECK-LABEL: @order(
func.func @order(%i: tensor<4x64xi32>, %b: tensor<4x64xbf16>) -> (tensor<4x64xi32>, tensor<4x64xi32>, tensor<4x5xbf16>, tensor<4x5xi32>) {
  // CHECK-NEXT: "ttnn.typecast"
  // CHECK-NEXT: "ttnn.sort"(%{{.*}}) <{descending = false, dim = 1 : i32, stable = true}> : (tensor<4x64xf32>) -> (tensor<4x64xf32>, tensor<4x64xui32>)
  // CHECK-NEXT: "ttnn.typecast"{{.*}} -> tensor<4x64xsi32>
  // CHECK-NEXT: "ttnn.bitcast_convert"{{.*}} -> tensor<4x64xsi32>
  %0:2 = "ttir.sort"(%i) <{descending = false, dim = -1 : si32, stable = true}> : (tensor<4x64xi32>) -> (tensor<4x64xi32>, tensor<4x64xi32>)
  // CHECK-NEXT: "ttnn.topk"(%{{.*}}) <{dim = 1 : i32, k = 5 : i32, largest = true, sorted = true}> : (tensor<4x64xbf16>) -> (tensor<4x5xbf16>, tensor<4x5xui16>)
  %1:2 = "ttir.topk"(%b) <{dim = 1 : i32, k = 5 : i32, largest = true, sorted = true}> : (tensor<4x64xbf16>) -> (tensor<4x5xbf16>, tensor<4x5xi32>)
  return %0#0, %0#1, %1#0, %1#1 : tensor<4x64xi32>, tensor<4x64xi32>, tensor<4x5xbf16>, tensor<4x5xi32>
}
