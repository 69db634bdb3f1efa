// RUN: ttc-opt --pass-pipeline='builtin.module(ttnn-deallocate)' %s | FileCheck %s
#host = #ttnn.ttnn_layout<() -> (0, 0), <1x1>, memref<1x1x!ttcore.tile<32x32, bf16>, #ttnn.buffer_type<system_memory>>, <interleaved>>

// After the last use; never an argument, never a result.
// CHECK-LABEL: @chain(
func.func @chain(%x: tensor<8x64xbf16>) -> tensor<8x64xbf16> {
  // CHECK-NEXT: %[[A:.*]] = "ttnn.relu"
  // CHECK-NEXT: %[[B:.*]] = "ttnn.exp"(%[[A]])
  // CHECK-NEXT: %[[C:.*]] = "ttnn.add"(%[[A]], %[[B]])
  // CHECK-NEXT: "ttnn.deallocate"(%[[A]]) <{force = false}>
  // CHECK-NEXT: "ttnn.deallocate"(%[[B]]) <{force = false}>
  // CHECK-NEXT: return %[[C]]
  %0 = "ttnn.relu"(%x) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
  %1 = "ttnn.exp"(%0) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
  %2 = "ttnn.add"(%0, %1) : (tensor<8x64xbf16>, tensor<8x64xbf16>) -> tensor<8x64xbf16>
  return %2 : tensor<8x64xbf16>
}

// A reshape that leaves the matrices alone is a view: the buffer lives until the view's last use, then goes once, by force.
// CHECK-LABEL: @view(
func.func @view(%x: tensor<8x64xbf16>) -> tensor<1x8x64xbf16> {
  // CHECK: %[[A:.*]] = "ttnn.relu"
  // CHECK-NEXT: %[[V:.*]] = "ttnn.reshape"(%[[A]])
  // CHECK-NEXT: %[[R:.*]] = "ttnn.exp"(%[[V]])
  // CHECK-NEXT: "ttnn.deallocate"(%[[V]]) <{force = true}>
  // CHECK-NEXT: return
  %0 = "ttnn.relu"(%x) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
  %1 = "ttnn.reshape"(%0) <{shape = [1 : i32, 8 : i32, 64 : i32]}> : (tensor<8x64xbf16>) -> tensor<1x8x64xbf16>
  %2 = "ttnn.exp"(%1) : (tensor<1x8x64xbf16>) -> tensor<1x8x64xbf16>
  return %2 : tensor<1x8x64xbf16>
}

// A view of an argument is the caller's; a returned view keeps its source.
// CHECK-LABEL: @kept(
func.func @kept(%x: tensor<8x64xbf16>) -> (tensor<1x8x64xbf16>, tensor<1x8x64xbf16>) {
  // CHECK-NOT: deallocate
  // CHECK: return
  %0 = "ttnn.reshape"(%x) <{shape = [1 : i32, 8 : i32, 64 : i32]}> : (tensor<8x64xbf16>) -> tensor<1x8x64xbf16>
  %1 = "ttnn.exp"(%0) : (tensor<1x8x64xbf16>) -> tensor<1x8x64xbf16>
  %2 = "ttnn.relu"(%x) : (tensor<8x64xbf16>) -> tensor<8x64xbf16>
  %3 = "ttnn.reshape"(%2) <{shape = [1 : i32, 8 : i32, 64 : i32]}> : (tensor<8x64xbf16>) -> tensor<1x8x64xbf16>
  return %1, %3 : tensor<1x8x64xbf16>, tensor<1x8x64xbf16>
}

// Where the library may copy or not, both go at the end.
// CHECK-LABEL: @perhaps(
func.func @perhaps(%x: tensor<4x6xbf16>) -> tensor<24x1xbf16> {
  // CHECK: %[[A:.*]] = "ttnn.relu"
  // CHECK-NEXT: %[[V:.*]] = "ttnn.reshape"(%[[A]])
  // CHECK-NEXT: "ttnn.exp"(%[[V]])
  // CHECK-NEXT: "ttnn.deallocate"(%[[A]]) <{force = true}>
  // CHECK-NEXT: "ttnn.deallocate"(%[[V]]) <{force = true}>
  %0 = "ttnn.relu"(%x) : (tensor<4x6xbf16>) -> tensor<4x6xbf16>
  %1 = "ttnn.reshape"(%0) <{shape = [24 : i32, 1 : i32]}> : (tensor<4x6xbf16>) -> tensor<24x1xbf16>
  %2 = "ttnn.exp"(%1) : (tensor<24x1xbf16>) -> tensor<24x1xbf16>
  return %2 : tensor<24x1xbf16>
}

// Stored constants are loaded once and stay; a small constant is made anew each time and goes.
// CHECK-LABEL: @constants(
func.func @constants(%x: tensor<2xf32>) -> tensor<2xf32> {
  // CHECK: %[[S:.*]] = "ttnn.stored_constant"
  // CHECK: %[[C:.*]] = "ttnn.constant"
  // CHECK-NOT: "ttnn.deallocate"(%[[S]])
  // CHECK: "ttnn.deallocate"(%[[C]])
  // CHECK-NOT: "ttnn.deallocate"(%[[S]])
  %0 = "ttnn.stored_constant"() <{value = dense<[1.0, 2.0]> : tensor<2xf32>}> : () -> tensor<2xf32>
  %1 = "ttnn.constant"() <{value = dense<[1.0, 2.0]> : tensor<2xf32>}> : () -> tensor<2xf32>
  %2 = "ttnn.add"(%x, %0) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  %3 = "ttnn.add"(%2, %1) : (tensor<2xf32>, tensor<2xf32>) -> tensor<2xf32>
  return %3 : tensor<2xf32>
}

// A result that nobody uses goes at once.
// CHECK-LABEL: @unused(
func.func @unused(%x: tensor<8x64xbf16>) -> tensor<8x4xbf16> {
  // CHECK: %[[V:.*]], %[[I:.*]] = "ttnn.topk"
  // CHECK-NEXT: "ttnn.deallocate"(%[[I]])
  // CHECK-NEXT: return %[[V]]
  %v, %i = "ttnn.topk"(%x) <{dim = 1 : i32, k = 4 : i32, largest = true, sorted = true}> : (tensor<8x64xbf16>) -> (tensor<8x4xbf16>, tensor<8x4xui16>)
  return %v : tensor<8x4xbf16>
}

// A view that a region makes of what is outside: what is outside is freed behind the region, the view is not.
// CHECK-LABEL: @view_in_region(
func.func @view_in_region(%on_device: tensor<bf16>, %x: tensor<4x4xbf16>) -> tensor<4x4xbf16> {
  // CHECK: %[[OUTER:.*]] = "ttnn.relu"
  // CHECK: "ttnn.if"
  // CHECK: "ttnn.permute"(%[[OUTER]])
  // CHECK-NOT: "ttnn.deallocate"(%[[OUTER]])
  // CHECK: "ttnn.yield"
  // CHECK: "ttnn.yield"
  // CHECK: "ttnn.deallocate"(%[[OUTER]])
  // CHECK-NOT: "ttnn.deallocate"
  // CHECK: return
  %i = "ttnn.from_device"(%on_device) : (tensor<bf16>) -> tensor<bf16, #host>
  %0 = "ttnn.relu"(%x) : (tensor<4x4xbf16>) -> tensor<4x4xbf16>
  %1 = "ttnn.if"(%i) ({
    %2 = "ttnn.permute"(%0) <{permutation = array<i64: 1, 0>}> : (tensor<4x4xbf16>) -> tensor<4x4xbf16>
    %3 = "ttnn.add"(%2, %2) : (tensor<4x4xbf16>, tensor<4x4xbf16>) -> tensor<4x4xbf16>
    "ttnn.yield"(%3) : (tensor<4x4xbf16>) -> ()
  }, {
    %4 = "ttnn.exp"(%x) : (tensor<4x4xbf16>) -> tensor<4x4xbf16>
    "ttnn.yield"(%4) : (tensor<4x4xbf16>) -> ()
  }) : (tensor<bf16, #host>) -> tensor<4x4xbf16>
  return %1 : tensor<4x4xbf16>
}
