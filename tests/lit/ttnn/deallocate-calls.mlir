// RUN: ttc-opt --ttnn-deallocate --split-input-file %s | FileCheck %s

// A callee frees what it makes, never what it is given; the caller frees that behind its last use.
// CHECK-LABEL: func.func @calls(
// CHECK: %[[E:.*]] = "ttnn.exp"
// CHECK: %[[C:.*]] = call @part(%[[E]])
// CHECK-NEXT: "ttnn.deallocate"(%[[E]]) <{force = false}>
// CHECK-NEXT: %[[T:.*]] = "ttnn.tanh"(%[[C]])
// CHECK-NEXT: "ttnn.deallocate"(%[[C]]) <{force = false}>
// CHECK-NEXT: return %[[T]]
// CHECK-LABEL: func.func private @part(
// CHECK-SAME: %[[X:.*]]: tensor<4x4xf32>)
// CHECK: %[[R:.*]] = "ttnn.relu"(%[[X]])
// CHECK-NEXT: %[[S:.*]] = "ttnn.sigmoid"(%[[R]])
// CHECK-NEXT: "ttnn.deallocate"(%[[R]])
// CHECK-NEXT: return %[[S]]
func.func @calls(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = func.call @part(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = "ttnn.tanh"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %2 : tensor<4x4xf32>
}
func.func private @part(%x: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.relu"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.sigmoid"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}

// -----

// What a callee gives back may be a view of what it got: both live until nobody uses either. So it is with what the program was given, which stays.
// CHECK-LABEL: func.func @views(
// CHECK-SAME: %[[X:.*]]: tensor<4x4xf32>)
// CHECK: %[[E:.*]] = "ttnn.exp"
// CHECK: %[[V:.*]] = call @view(%[[E]])
// CHECK-NEXT: %[[W:.*]] = call @view(%[[X]])
// CHECK-NEXT: %[[A:.*]] = "ttnn.add"(%[[V]], %[[W]])
// CHECK-NEXT: "ttnn.deallocate"(%[[E]]) <{force = true}>
// CHECK-NEXT: "ttnn.deallocate"(%[[V]]) <{force = true}>
// CHECK-NEXT: return
// CHECK-LABEL: func.func private @view(
// CHECK-NOT: "ttnn.deallocate"
func.func @views(%x: tensor<4x4xf32>) -> tensor<2x2x4xf32> {
  %0 = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = func.call @view(%0) : (tensor<4x4xf32>) -> tensor<2x2x4xf32>
  %2 = func.call @view(%x) : (tensor<4x4xf32>) -> tensor<2x2x4xf32>
  %3 = "ttnn.add"(%1, %2) : (tensor<2x2x4xf32>, tensor<2x2x4xf32>) -> tensor<2x2x4xf32>
  return %3 : tensor<2x2x4xf32>
}
func.func private @view(%x: tensor<4x4xf32>) -> tensor<2x2x4xf32> {
  %0 = "ttnn.reshape"(%x) <{shape = [2 : i32, 2 : i32, 4 : i32]}> : (tensor<4x4xf32>) -> tensor<2x2x4xf32>
  return %0 : tensor<2x2x4xf32>
}

// -----

// A loop over layers takes over what it begins with, if nobody else uses it; what all layers share is freed behind it, and its result.
// CHECK-LABEL: func.func @loop(
// CHECK-SAME: %[[X:[a-z0-9]*]]: tensor<4x4xf32>
// CHECK: %[[E:.*]] = "ttnn.exp"(%[[X]])
// CHECK-NEXT: %[[M:.*]] = "ttnn.full"
// CHECK-NEXT: %[[R:.*]] = "ttnn.layers"(%[[E]], %[[M]],
// CHECK-NEXT: "ttnn.deallocate"(%[[M]]) <{force = false}>
// CHECK-NEXT: %[[T:.*]] = "ttnn.tanh"(%[[R]])
// CHECK-NEXT: "ttnn.deallocate"(%[[R]]) <{force = false}>
// CHECK-NEXT: return %[[T]]
func.func @loop(%x: tensor<4x4xf32>, %w0: tensor<4x4xf32>, %w1: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.exp"(%x) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.full"() <{shape = #ttnn.shape<4x4>, fill_value = 2.0 : f32}> : () -> tensor<4x4xf32>
  %2 = "ttnn.layers"(%0, %1, %w0, %w1) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 1, 2>}> : (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = "ttnn.tanh"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %3 : tensor<4x4xf32>
}
func.func private @layer(%x: tensor<4x4xf32>, %m: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.multiply"(%x, %m) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.matmul"(%0, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %1 : tensor<4x4xf32>
}

// -----

// What the program was given is nobody's to free, also where a loop begins with it.
// CHECK-LABEL: func.func @given(
// CHECK-NOT: "ttnn.deallocate"
// CHECK: return
func.func @given(%x: tensor<4x4xf32>, %w0: tensor<4x4xf32>, %w1: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.layers"(%x, %w0, %w1) <{callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 0, 2>}> : (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
func.func private @layer(%x: tensor<4x4xf32>, %w: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.matmul"(%x, %w) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %0 : tensor<4x4xf32>
}
