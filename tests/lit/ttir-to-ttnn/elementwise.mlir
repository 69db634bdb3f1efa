// RUN: ttc-opt --ttir-to-ttnn %s | FileCheck %s

// A splat beside a tensor of the result's shape is a number in the call, whatever broadcasts lie between.
// CHECK-LABEL: @numbers(
// CHECK-SAME: %[[X:.*]]: tensor<8x8xf32>
func.func @numbers(%x: tensor<8x8xf32>) -> (tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xi1>) {
  %two = "ttir.constant"() <{value = dense<2.0> : tensor<f32>}> : () -> tensor<f32>
  %row = "ttir.reshape"(%two) <{shape = [1 : i32, 1 : i32]}> : (tensor<f32>) -> tensor<1x1xf32>
  %all = "ttir.broadcast"(%row) <{broadcast_dimensions = array<i64: 8, 8>}> : (tensor<1x1xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: "ttnn.multiply_scalar"(%[[X]]) <{rhs = 2.000000e+00 : f32}>
  %0 = "ttir.multiply"(%all, %x) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: "ttnn.subtract_scalar"(%[[X]]) <{rhs = 2.000000e+00 : f32}>
  %1 = "ttir.subtract"(%x, %two) : (tensor<8x8xf32>, tensor<f32>) -> tensor<8x8xf32>
  // CHECK-NEXT: "ttnn.scalar_divide"(%[[X]]) <{lhs = 2.000000e+00 : f32}>
  %2 = "ttir.div"(%all, %x) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  // The library compares with a number on the right only.
  // CHECK-NEXT: "ttnn.gt_scalar"(%[[X]]) <{rhs = 2.000000e+00 : f32}> : (tensor<8x8xf32>) -> tensor<8x8xbf16>
  %3 = "ttir.lt"(%all, %x) : (tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xi1>
  return %0, %1, %2, %3 : tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xf32>, tensor<8x8xi1>
}

// A number cannot widen a tensor: it is spelled out.
// CHECK-LABEL: @widening(
func.func @widening(%x: tensor<1x8xf32>) -> tensor<4x8xf32> {
  // CHECK-NEXT: %[[C:.*]] = "ttnn.full"() <{fill_value = 2.000000e+00 : f32, shape = #ttnn.shape<4x8>}>
  // CHECK-NEXT: "ttnn.add"(%{{.*}}, %[[C]]) : (tensor<1x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %0 = "ttir.constant"() <{value = dense<2.0> : tensor<4x8xf32>}> : () -> tensor<4x8xf32>
  %1 = "ttir.add"(%x, %0) : (tensor<1x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// Integers that a float cannot hold go as a tensor of one element.
// CHECK-LABEL: @largeInteger(
func.func @largeInteger(%x: tensor<8xui32>) -> (tensor<8xui32>, tensor<8xui32>) {
  %large = "ttir.constant"() <{value = dense<4000000000> : tensor<8xui32>}> : () -> tensor<8xui32>
  %small = "ttir.constant"() <{value = dense<7> : tensor<8xui32>}> : () -> tensor<8xui32>
  // CHECK-NEXT: %[[C:.*]] = "ttnn.full"() <{fill_value = 4000000000 : i64, shape = #ttnn.shape<1>}> : () -> tensor<1xui32>
  // CHECK-NEXT: "ttnn.bitwise_xor"(%{{.*}}, %[[C]])
  %0 = "ttir.bitwise_xor"(%x, %large) : (tensor<8xui32>, tensor<8xui32>) -> tensor<8xui32>
  // CHECK-NEXT: "ttnn.bitwise_and_scalar"(%{{.*}}) <{rhs = 7 : i64}>
  %1 = "ttir.bitwise_and"(%0, %small) : (tensor<8xui32>, tensor<8xui32>) -> tensor<8xui32>
  return %0, %1 : tensor<8xui32>, tensor<8xui32>
}

// i1 is bf16; logic on it stays there, on others it asks for truth first.
// CHECK-LABEL: @booleans(
// CHECK-SAME: %[[P:.*]]: tensor<8xbf16>, %[[F:.*]]: tensor<8xf32>)
// CHECK-SAME: -> (tensor<8xbf16>, tensor<8xbf16>, tensor<8xbf16>, tensor<8xf32>)
func.func @booleans(%p: tensor<8xi1>, %f: tensor<8xf32>) -> (tensor<8xi1>, tensor<8xi1>, tensor<8xi1>, tensor<8xf32>) {
  // CHECK-NEXT: "ttnn.logical_and"(%[[P]], %[[P]])
  %0 = "ttir.bitwise_and"(%p, %p) : (tensor<8xi1>, tensor<8xi1>) -> tensor<8xi1>
  // CHECK-NEXT: %[[T:.*]] = "ttnn.ne_scalar"(%[[F]]) <{rhs = 0.000000e+00 : f32}> : (tensor<8xf32>) -> tensor<8xbf16>
  // CHECK-NEXT: %[[S:.*]] = "ttnn.ne_scalar"(%[[F]])
  // CHECK-NEXT: "ttnn.logical_or"(%[[T]], %[[S]])
  %1 = "ttir.logical_or"(%f, %f) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xi1>
  // CHECK-NEXT: "ttnn.ne_scalar"(%[[F]])
  %2 = "ttir.typecast"(%f) : (tensor<8xf32>) -> tensor<8xi1>
  // CHECK-NEXT: "ttnn.typecast"(%[[P]]) : (tensor<8xbf16>) -> tensor<8xf32>
  %3 = "ttir.typecast"(%p) : (tensor<8xi1>) -> tensor<8xf32>
  return %0, %1, %2, %3 : tensor<8xi1>, tensor<8xi1>, tensor<8xi1>, tensor<8xf32>
}

// What the library refuses of integers goes another way.
// CHECK-LABEL: @integers(
// CHECK-SAME: %[[I:.*]]: tensor<8xsi32>, %[[J:.*]]: tensor<8xsi32>, %[[U:.*]]: tensor<8xui32>)
func.func @integers(%i: tensor<8xi32>, %j: tensor<8xi32>, %u: tensor<8xui32>) -> (tensor<8xi32>, tensor<8xi32>, tensor<8xi32>, tensor<8xui32>, tensor<8xui32>, tensor<8xi32>) {
  // CHECK-NEXT: "ttnn.divide"(%[[I]], %[[J]]) <{rounding_mode = "trunc"}>
  %0 = "ttir.div"(%i, %j) : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi32>
  // CHECK-NEXT: "ttnn.fmod"(%[[I]], %[[J]])
  %1 = "ttir.remainder"(%i, %j) : (tensor<8xi32>, tensor<8xi32>) -> tensor<8xi32>
  // CHECK-NEXT: %[[F:.*]] = "ttnn.typecast"(%[[I]]) : (tensor<8xsi32>) -> tensor<8xf32>
  // CHECK-NEXT: %[[S:.*]] = "ttnn.sign"(%[[F]])
  // CHECK-NEXT: "ttnn.typecast"(%[[S]]) : (tensor<8xf32>) -> tensor<8xsi32>
  %2 = "ttir.sign"(%i) : (tensor<8xi32>) -> tensor<8xi32>
  // CHECK-NEXT: "ttnn.scalar_subtract"(%[[U]]) <{lhs = 0 : i64}>
  %3 = "ttir.neg"(%u) : (tensor<8xui32>) -> tensor<8xui32>
  // CHECK-NEXT: "ttnn.remainder_scalar"(%[[U]]) <{rhs = 7 : i64}>
  %seven = "ttir.constant"() <{value = dense<7> : tensor<8xui32>}> : () -> tensor<8xui32>
  %4 = "ttir.remainder"(%u, %seven) : (tensor<8xui32>, tensor<8xui32>) -> tensor<8xui32>
  // CHECK-NEXT: return
  %5 = "ttir.floor"(%i) : (tensor<8xi32>) -> tensor<8xi32>
  return %0, %1, %2, %3, %4, %5 : tensor<8xi32>, tensor<8xi32>, tensor<8xi32>, tensor<8xui32>, tensor<8xui32>, tensor<8xi32>
}

// CHECK-LABEL: @powers(
// CHECK-SAME: %[[X:.*]]: tensor<8xf32>
func.func @powers(%x: tensor<8xf32>) -> (tensor<8xf32>, tensor<8xf32>, tensor<8xf32>) {
  %c = "ttir.constant"() <{value = dense<3.0> : tensor<8xf32>}> : () -> tensor<8xf32>
  // CHECK-NEXT: "ttnn.pow_scalar"(%[[X]]) <{rhs = 3.000000e+00 : f32}>
  %0 = "ttir.pow"(%x, %c) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  // CHECK-NEXT: "ttnn.scalar_pow"(%[[X]]) <{lhs = 3.000000e+00 : f32}>
  %1 = "ttir.pow"(%c, %x) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  // CHECK-NEXT: "ttnn.pow_tensor"(%[[X]], %[[X]])
  %2 = "ttir.pow"(%x, %x) : (tensor<8xf32>, tensor<8xf32>) -> tensor<8xf32>
  return %0, %1, %2 : tensor<8xf32>, tensor<8xf32>, tensor<8xf32>
}

// A number in `where` only beside a predicate of the values' type.
// CHECK-LABEL: @where(
// CHECK-SAME: %[[P:.*]]: tensor<8x8xbf16>, %[[X:.*]]: tensor<8x8xf32>, %[[B:.*]]: tensor<8x8xbf16>
func.func @where(%p: tensor<8x8xi1>, %x: tensor<8x8xf32>, %b: tensor<8x8xbf16>) -> (tensor<8x8xf32>, tensor<8x8xbf16>) {
  %c = "ttir.constant"() <{value = dense<0xFF800000> : tensor<8x8xf32>}> : () -> tensor<8x8xf32>
  %d = "ttir.constant"() <{value = dense<1.0> : tensor<8x8xbf16>}> : () -> tensor<8x8xbf16>
  // CHECK-NEXT: %[[C:.*]] = "ttnn.full"() <{fill_value = 0xFF800000 : f32, shape = #ttnn.shape<1x1>}> : () -> tensor<1x1xf32>
  // CHECK-NEXT: "ttnn.where"(%[[P]], %[[X]], %[[C]])
  %0 = "ttir.where"(%p, %x, %c) : (tensor<8x8xi1>, tensor<8x8xf32>, tensor<8x8xf32>) -> tensor<8x8xf32>
  // CHECK-NEXT: "ttnn.where"(%[[P]], %[[B]]) <{on_false_scalar = 1.000000e+00 : f32, operandSegmentSizes = array<i32: 1, 1, 0>}>
  %1 = "ttir.where"(%p, %b, %d) : (tensor<8x8xi1>, tensor<8x8xbf16>, tensor<8x8xbf16>) -> tensor<8x8xbf16>
  return %0, %1 : tensor<8x8xf32>, tensor<8x8xbf16>
}

// CHECK-LABEL: @clamps(
func.func @clamps(%x: tensor<8xf32>, %i: tensor<8xi32>, %lo: tensor<f32>) -> (tensor<8xf32>, tensor<8xi32>, tensor<8xf32>) {
  // CHECK: "ttnn.clamp_scalar"(%{{.*}}) <{max = 6.000000e+00 : f32, min = 0.000000e+00 : f32}>
  %0 = "ttir.clamp_scalar"(%x) <{max = 6.0 : f32, min = 0.0 : f32}> : (tensor<8xf32>) -> tensor<8xf32>
  // Float bounds would turn integers into floats.
  // CHECK-NEXT: "ttnn.clamp_scalar"(%{{.*}}) <{max = 6 : i64, min = 0 : i64}>
  %1 = "ttir.clamp_scalar"(%i) <{max = 6.0 : f32, min = 0.0 : f32}> : (tensor<8xi32>) -> tensor<8xi32>
  // CHECK-NEXT: "ttnn.clamp_tensor"
  %2 = "ttir.clamp_tensor"(%x, %lo, %x) : (tensor<8xf32>, tensor<f32>, tensor<8xf32>) -> tensor<8xf32>
  return %0, %1, %2 : tensor<8xf32>, tensor<8xi32>, tensor<8xf32>
}

// The library divides si32 only: half of a ui32 fits, the rest is put right. A large divisor is told apart.
// CHECK-LABEL: @unsignedDivision(
// CHECK-SAME: %[[A:.*]]: tensor<8xui32>, %[[B:.*]]: tensor<8xui32>
func.func @unsignedDivision(%a: tensor<8xui32>, %b: tensor<8xui32>) -> (tensor<8xui32>, tensor<8xui32>) {
  %ten = "ttir.constant"() <{value = dense<10> : tensor<8xui32>}> : () -> tensor<8xui32>
  // CHECK: %[[HALF:.*]] = "ttnn.logical_right_shift_scalar"(%[[A]]) <{rhs = 1 : i64}>
  // CHECK: "ttnn.divide"(%{{.*}}, %{{.*}}) <{rounding_mode = "trunc"}> : (tensor<8xsi32>, tensor<8xsi32>) -> tensor<8xsi32>
  // CHECK: "ttnn.ge"
  // CHECK-NOT: "ttnn.where"
  // CHECK: "ttnn.add"
  %0 = "ttir.div"(%a, %ten) : (tensor<8xui32>, tensor<8xui32>) -> tensor<8xui32>
  // CHECK: %[[TOP:.*]] = "ttnn.logical_right_shift_scalar"(%[[B]]) <{rhs = 31 : i64}>
  // CHECK: %[[LARGE:.*]] = "ttnn.typecast"(%[[TOP]]) : (tensor<8xui32>) -> tensor<8xbf16>
  // CHECK: "ttnn.where"(%[[LARGE]],
  %1 = "ttir.div"(%a, %b) : (tensor<8xui32>, tensor<8xui32>) -> tensor<8xui32>
  return %0, %1 : tensor<8xui32>, tensor<8xui32>
}

// Integers below 32 bits live in 32: arithmetic that may leave their range is cut to it.
// CHECK-LABEL: @narrow(
// CHECK-SAME: %[[I:.*]]: tensor<8xsi32>, %[[U:.*]]: tensor<8xsi32>)
func.func @narrow(%i: tensor<8xi8>, %u: tensor<8xui8>) -> (tensor<8xi8>, tensor<8xui8>, tensor<8xi8>) {
  // CHECK-NEXT: %[[S:.*]] = "ttnn.add"(%[[I]], %[[I]])
  // CHECK-NEXT: %[[L:.*]] = "ttnn.logical_left_shift_scalar"(%[[S]]) <{rhs = 24 : i64}>
  // CHECK-NEXT: "ttnn.bitwise_right_shift_scalar"(%[[L]]) <{rhs = 24 : i64}>
  %0 = "ttir.add"(%i, %i) : (tensor<8xi8>, tensor<8xi8>) -> tensor<8xi8>
  // CHECK-NEXT: %[[M:.*]] = "ttnn.multiply"(%[[U]], %[[U]])
  // CHECK-NEXT: "ttnn.bitwise_and_scalar"(%[[M]]) <{rhs = 255 : i64}>
  %1 = "ttir.multiply"(%u, %u) : (tensor<8xui8>, tensor<8xui8>) -> tensor<8xui8>
  // CHECK-NEXT: %[[X:.*]] = "ttnn.maximum"(%[[I]], %[[I]])
  // CHECK-NEXT: return
  %2 = "ttir.maximum"(%i, %i) : (tensor<8xi8>, tensor<8xi8>) -> tensor<8xi8>
  return %0, %1, %2 : tensor<8xi8>, tensor<8xui8>, tensor<8xi8>
}
