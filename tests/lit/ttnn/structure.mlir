// RUN: ttc-opt --ttnn-structure --split-input-file %s | FileCheck %s
// RUN: ttc-opt --ttnn-structure=structure=flat --split-input-file %s | FileCheck %s --check-prefix=FLAT
// RUN: ttc-opt --ttnn-structure --ttnn-expand-structure --split-input-file %s | FileCheck %s --check-prefix=FLAT

// Two layers without names: @layer is called with each one's weights. The mask is made once, in front.
// CHECK-LABEL: func.func @residual(
// CHECK-SAME: %[[X:.*]]: tensor<4x8xf32>, %[[W0:.*]]: tensor<8x8xf32>, %[[B0:.*]]: tensor<8xf32>, %[[W1:.*]]: tensor<8x8xf32>, %[[B1:.*]]: tensor<8xf32>)
// CHECK: %[[MASK:.*]] = "ttnn.full"
// CHECK: %[[R:.*]] = "ttnn.layers"(%[[X]], %[[MASK]], %[[W0]], %[[W1]], %[[B0]], %[[B1]])
// CHECK-SAME: callee = @layer, count = 2 : i64, operandSegmentSizes = array<i32: 1, 1, 4>
// CHECK: %[[T:.*]] = "ttnn.tanh"(%[[R]])
// CHECK: return %[[T]]
// CHECK-LABEL: func.func private @layer(
// CHECK-SAME: %[[A:.*]]: tensor<4x8xf32>, %[[M:.*]]: tensor<4x8xf32> {ttnn.name = "full"}, %[[W:.*]]: tensor<8x8xf32>, %[[B:.*]]: tensor<8xf32>)
// CHECK: %[[P:.*]] = "ttnn.matmul"(%[[A]], %[[W]])
// CHECK: %[[S:.*]] = "ttnn.add"(%[[P]], %[[B]])
// CHECK: "ttnn.relu"
// CHECK: "ttnn.exp"
// CHECK: "ttnn.multiply"({{.*}}, %[[M]])
// CHECK: "ttnn.sigmoid"
// CHECK: "ttnn.tanh"
// CHECK: %[[O:.*]] = "ttnn.add"(%[[A]],
// CHECK: return %[[O]]
// FLAT-LABEL: func.func @residual(
// FLAT-COUNT-2: "ttnn.matmul"
// FLAT-NOT: "ttnn.layers"
// FLAT-NOT: func.func private
func.func @residual(%x: tensor<4x8xf32>, %w0: tensor<8x8xf32>, %b0: tensor<8xf32>, %w1: tensor<8x8xf32>, %b1: tensor<8xf32>) -> tensor<4x8xf32> {
  %0 = "ttnn.matmul"(%x, %w0) : (tensor<4x8xf32>, tensor<8x8xf32>) -> tensor<4x8xf32>
  %1 = "ttnn.add"(%0, %b0) : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %2 = "ttnn.relu"(%1) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %3 = "ttnn.exp"(%2) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %mask = "ttnn.full"() <{shape = #ttnn.shape<4x8>, fill_value = 2.0 : f32}> : () -> tensor<4x8xf32>
  %4 = "ttnn.multiply"(%3, %mask) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %5 = "ttnn.sigmoid"(%4) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %6 = "ttnn.tanh"(%5) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %7 = "ttnn.add"(%x, %6) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %10 = "ttnn.matmul"(%7, %w1) : (tensor<4x8xf32>, tensor<8x8xf32>) -> tensor<4x8xf32>
  %11 = "ttnn.add"(%10, %b1) : (tensor<4x8xf32>, tensor<8xf32>) -> tensor<4x8xf32>
  %12 = "ttnn.relu"(%11) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %13 = "ttnn.exp"(%12) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %14 = "ttnn.multiply"(%13, %mask) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %15 = "ttnn.sigmoid"(%14) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %16 = "ttnn.tanh"(%15) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %17 = "ttnn.add"(%7, %16) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %18 = "ttnn.tanh"(%17) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  return %18 : tensor<4x8xf32>
}

// -----

// A layer that differs in an attribute is none of the others: three are rolled, the first, which adds another number, stays.
// CHECK-LABEL: func.func @one_differs(
// CHECK: "ttnn.add_scalar"{{.*}} <{rhs = 2.000000e+00 : f32}>
// CHECK: "ttnn.layers"({{.*}}) <{callee = @layer, count = 3 : i64
// CHECK-LABEL: func.func private @layer(
// CHECK: "ttnn.add_scalar"{{.*}} <{rhs = 1.000000e+00 : f32}>
// CHECK-NOT: "ttnn.add_scalar"
func.func @one_differs(%x: tensor<4x4xf32>, %w0: tensor<4x4xf32>, %w1: tensor<4x4xf32>, %w2: tensor<4x4xf32>, %w3: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.matmul"(%x, %w0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.add_scalar"(%0) <{rhs = 2.0 : f32}> : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = "ttnn.relu"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = "ttnn.exp"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %10 = "ttnn.matmul"(%3, %w1) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %11 = "ttnn.add_scalar"(%10) <{rhs = 1.0 : f32}> : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %12 = "ttnn.relu"(%11) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %13 = "ttnn.exp"(%12) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %20 = "ttnn.matmul"(%13, %w2) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %21 = "ttnn.add_scalar"(%20) <{rhs = 1.0 : f32}> : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %22 = "ttnn.relu"(%21) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %23 = "ttnn.exp"(%22) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %30 = "ttnn.matmul"(%23, %w3) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %31 = "ttnn.add_scalar"(%30) <{rhs = 1.0 : f32}> : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %32 = "ttnn.relu"(%31) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %33 = "ttnn.exp"(%32) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %33 : tensor<4x4xf32>
}

// -----

// What every layer makes for others comes out as a result for each (a cache); the op that stood between goes behind.
// CHECK-LABEL: func.func @collected(
// CHECK: %[[R:.*]]:3 = "ttnn.layers"({{.*}}) <{callee = @layer, count = 2 : i64
// CHECK: "ttnn.tanh"(%[[R]]#1)
// CHECK: return %[[R]]#0, %{{.*}}, %[[R]]#2
// CHECK-LABEL: func.func private @layer(
// CHECK: return %{{.*}}, %{{.*}} : tensor<4x4xf32>, tensor<4x4xf32>
func.func @collected(%x: tensor<4x4xf32>, %w0: tensor<4x4xf32>, %w1: tensor<4x4xf32>) -> (tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>) {
  %0 = "ttnn.matmul"(%x, %w0) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %t = "ttnn.tanh"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = "ttnn.exp"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = "ttnn.sigmoid"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %4 = "ttnn.neg"(%3) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %5 = "ttnn.abs"(%4) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %6 = "ttnn.sqrt"(%5) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %7 = "ttnn.add"(%6, %x) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %10 = "ttnn.matmul"(%7, %w1) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %11 = "ttnn.relu"(%10) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %12 = "ttnn.exp"(%11) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %13 = "ttnn.sigmoid"(%12) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %14 = "ttnn.neg"(%13) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %15 = "ttnn.abs"(%14) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %16 = "ttnn.sqrt"(%15) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %17 = "ttnn.add"(%16, %7) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  return %17, %t, %11 : tensor<4x4xf32>, tensor<4x4xf32>, tensor<4x4xf32>
}

// -----

// Layers of different types are no layers of each other.
// CHECK-LABEL: func.func @widths(
// CHECK-NOT: "ttnn.layers"
func.func @widths(%x: tensor<4x4xf32>, %w0: tensor<4x8xf32>, %w1: tensor<8x16xf32>) -> tensor<4x16xf32> {
  %0 = "ttnn.matmul"(%x, %w0) : (tensor<4x4xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = "ttnn.relu"(%0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = "ttnn.exp"(%1) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %3 = "ttnn.matmul"(%2, %w1) : (tensor<4x8xf32>, tensor<8x16xf32>) -> tensor<4x16xf32>
  %4 = "ttnn.relu"(%3) : (tensor<4x16xf32>) -> tensor<4x16xf32>
  %5 = "ttnn.exp"(%4) : (tensor<4x16xf32>) -> tensor<4x16xf32>
  return %5 : tensor<4x16xf32>
}

// -----

// What a layer takes from one that is not its neighbour keeps the two apart.
// CHECK-LABEL: func.func @skip(
// CHECK-NOT: "ttnn.layers"({{.*}}) <{callee = @layer, count = 3
func.func @skip(%x: tensor<4x4xf32>, %s: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttnn.add"(%x, %s) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttnn.relu"(%0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %2 = "ttnn.exp"(%1) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %3 = "ttnn.neg"(%2) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %10 = "ttnn.add"(%3, %x) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %11 = "ttnn.relu"(%10) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %12 = "ttnn.exp"(%11) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %13 = "ttnn.neg"(%12) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %20 = "ttnn.add"(%13, %2) : (tensor<4x4xf32>, tensor<4x4xf32>) -> tensor<4x4xf32>
  %21 = "ttnn.relu"(%20) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %22 = "ttnn.exp"(%21) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %23 = "ttnn.neg"(%22) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  return %23 : tensor<4x4xf32>
}
