// Patterns become ops; broadcasts, identities and constants vanish.
// RUN: ttc-opt %s --ttir-fuse --split-input-file | FileCheck %s

// CHECK-LABEL: @linear(
// CHECK-SAME: %[[A:.*]]: tensor<32x64xf32>, %[[B:.*]]: tensor<64x16xf32>, %[[BIAS:.*]]: tensor<16xf32>
// CHECK-NEXT: %[[R:.*]] = "ttir.linear"(%[[A]], %[[B]], %[[BIAS]]) <{transpose_a = false, transpose_b = false}>
// CHECK-NEXT: "ttir.relu"(%[[R]])
// CHECK-NEXT: return
func.func @linear(%a: tensor<32x64xf32>, %b: tensor<64x16xf32>, %bias: tensor<16xf32>) -> tensor<32x16xf32> {
  %0 = "ttir.matmul"(%a, %b) <{transpose_a = false, transpose_b = false}> : (tensor<32x64xf32>, tensor<64x16xf32>) -> tensor<32x16xf32>
  %1 = "ttir.reshape"(%bias) <{shape = [1 : i32, 16 : i32]}> : (tensor<16xf32>) -> tensor<1x16xf32>
  %2 = "ttir.broadcast"(%1) <{broadcast_dimensions = array<i64: 32, 1>}> : (tensor<1x16xf32>) -> tensor<32x16xf32>
  %3 = "ttir.add"(%0, %2) : (tensor<32x16xf32>, tensor<32x16xf32>) -> tensor<32x16xf32>
  %4 = "ttir.constant"() <{value = dense<0.0> : tensor<f32>}> : () -> tensor<f32>
  %5 = "ttir.reshape"(%4) <{shape = [1 : i32, 1 : i32]}> : (tensor<f32>) -> tensor<1x1xf32>
  %6 = "ttir.broadcast"(%5) <{broadcast_dimensions = array<i64: 32, 16>}> : (tensor<1x1xf32>) -> tensor<32x16xf32>
  %7 = "ttir.maximum"(%3, %6) : (tensor<32x16xf32>, tensor<32x16xf32>) -> tensor<32x16xf32>
  return %7 : tensor<32x16xf32>
}

// -----

// A column is no bias, though it has as many elements as there are columns.
// CHECK-LABEL: @column_is_no_bias
// CHECK: "ttir.matmul"
// CHECK: "ttir.add"
func.func @column_is_no_bias(%a: tensor<16x64xf32>, %b: tensor<64x16xf32>, %bias: tensor<16xf32>) -> tensor<16x16xf32> {
  %0 = "ttir.matmul"(%a, %b) <{transpose_a = false, transpose_b = false}> : (tensor<16x64xf32>, tensor<64x16xf32>) -> tensor<16x16xf32>
  %1 = "ttir.reshape"(%bias) <{shape = [16 : i32, 1 : i32]}> : (tensor<16xf32>) -> tensor<16x1xf32>
  %2 = "ttir.add"(%0, %1) : (tensor<16x16xf32>, tensor<16x1xf32>) -> tensor<16x16xf32>
  return %2 : tensor<16x16xf32>
}

// -----

// CHECK-LABEL: @projection_to_heads
// CHECK: %[[BIAS:.*]] = "ttir.reshape"(%{{.*}}) <{shape = [256 : i32]}>
// CHECK: %[[L:.*]] = "ttir.linear"(%{{.*}}, %{{.*}}, %[[BIAS]])
// CHECK: "ttir.reshape"(%[[L]]) <{shape = [64 : i32, 8 : i32, 32 : i32]}>
func.func @projection_to_heads(%a: tensor<64x256xf32>, %b: tensor<256x256xf32>, %bias: tensor<8x32xf32>) -> tensor<64x8x32xf32> {
  %0 = "ttir.matmul"(%a, %b) <{transpose_a = false, transpose_b = false}> : (tensor<64x256xf32>, tensor<256x256xf32>) -> tensor<64x256xf32>
  %1 = "ttir.reshape"(%0) <{shape = [64 : i32, 8 : i32, 32 : i32]}> : (tensor<64x256xf32>) -> tensor<64x8x32xf32>
  %2 = "ttir.add"(%1, %bias) : (tensor<64x8x32xf32>, tensor<8x32xf32>) -> tensor<64x8x32xf32>
  return %2 : tensor<64x8x32xf32>
}

// -----

// CHECK-LABEL: @transposes
// CHECK-NEXT: "ttir.matmul"(%arg0, %arg1) <{transpose_a = true, transpose_b = true}>
func.func @transposes(%arg0: tensor<64x32xf32>, %arg1: tensor<16x64xf32>) -> tensor<32x16xf32> {
  %0 = "ttir.permute"(%arg0) <{permutation = array<i64: 1, 0>}> : (tensor<64x32xf32>) -> tensor<32x64xf32>
  %1 = "ttir.permute"(%arg1) <{permutation = array<i64: 1, 0>}> : (tensor<16x64xf32>) -> tensor<64x16xf32>
  %2 = "ttir.matmul"(%0, %1) <{transpose_a = false, transpose_b = false}> : (tensor<32x64xf32>, tensor<64x16xf32>) -> tensor<32x16xf32>
  return %2 : tensor<32x16xf32>
}

// -----

// CHECK-LABEL: @softmax
// CHECK-NEXT: "ttir.softmax"(%arg0) <{dimension = 1 : si32, numericStable = true}>
// CHECK-NEXT: return
func.func @softmax(%arg0: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %ninf = "ttir.constant"() <{value = dense<0xFF800000> : tensor<4xf32>}> : () -> tensor<4xf32>
  %0 = "ttir.max"(%arg0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xf32>) -> tensor<4xf32>
  %1 = "ttir.maximum"(%ninf, %0) : (tensor<4xf32>, tensor<4xf32>) -> tensor<4xf32>
  %2 = "ttir.reshape"(%1) <{shape = [4 : i32, 1 : i32]}> : (tensor<4xf32>) -> tensor<4x1xf32>
  %3 = "ttir.broadcast"(%2) <{broadcast_dimensions = array<i64: 1, 8>}> : (tensor<4x1xf32>) -> tensor<4x8xf32>
  %4 = "ttir.subtract"(%arg0, %3) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %5 = "ttir.exp"(%4) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %6 = "ttir.sum"(%5) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xf32>) -> tensor<4xf32>
  %7 = "ttir.reshape"(%6) <{shape = [4 : i32, 1 : i32]}> : (tensor<4xf32>) -> tensor<4x1xf32>
  %8 = "ttir.broadcast"(%7) <{broadcast_dimensions = array<i64: 1, 8>}> : (tensor<4x1xf32>) -> tensor<4x8xf32>
  %9 = "ttir.div"(%5, %8) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %9 : tensor<4x8xf32>
}

// -----

// The sum stands along the other dimension than the division spreads it: no softmax.
// CHECK-LABEL: @not_softmax
// CHECK-NOT: ttir.softmax
// CHECK: return
func.func @not_softmax(%arg0: tensor<4x4xf32>) -> tensor<4x4xf32> {
  %0 = "ttir.exp"(%arg0) : (tensor<4x4xf32>) -> tensor<4x4xf32>
  %1 = "ttir.sum"(%0) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<4x4xf32>) -> tensor<4xf32>
  %2 = "ttir.reshape"(%1) <{shape = [4 : i32, 1 : i32]}> : (tensor<4xf32>) -> tensor<4x1xf32>
  %3 = "ttir.div"(%0, %2) : (tensor<4x4xf32>, tensor<4x1xf32>) -> tensor<4x4xf32>
  return %3 : tensor<4x4xf32>
}

// -----

// CHECK-LABEL: @mean
// CHECK-NEXT: "ttir.mean"(%arg0) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<4x8xf32>) -> tensor<4x1xf32>
// CHECK-NEXT: return
func.func @mean(%arg0: tensor<4x8xf32>) -> tensor<4x1xf32> {
  %0 = "ttir.sum"(%arg0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<4x8xf32>) -> tensor<4xf32>
  %1 = "ttir.reshape"(%0) <{shape = [4 : i32, 1 : i32]}> : (tensor<4xf32>) -> tensor<4x1xf32>
  %2 = "ttir.constant"() <{value = dense<8.0> : tensor<4x1xf32>}> : () -> tensor<4x1xf32>
  %3 = "ttir.div"(%1, %2) : (tensor<4x1xf32>, tensor<4x1xf32>) -> tensor<4x1xf32>
  return %3 : tensor<4x1xf32>
}

// -----

// CHECK-LABEL: @silu
// CHECK-NEXT: "ttir.silu"(%arg0)
func.func @silu(%arg0: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %one = "ttir.constant"() <{value = dense<1.0> : tensor<4x8xf32>}> : () -> tensor<4x8xf32>
  %0 = "ttir.neg"(%arg0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = "ttir.exp"(%0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = "ttir.add"(%one, %1) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %3 = "ttir.div"(%one, %2) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = "ttir.multiply"(%arg0, %3) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %4 : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: @gelu
// CHECK-NEXT: "ttir.gelu"(%arg0)
func.func @gelu(%arg0: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %half = "ttir.constant"() <{value = dense<0.5> : tensor<4x8xf32>}> : () -> tensor<4x8xf32>
  %root = "ttir.constant"() <{value = dense<0.707106769> : tensor<4x8xf32>}> : () -> tensor<4x8xf32>
  %0 = "ttir.multiply"(%half, %arg0) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %1 = "ttir.neg"(%arg0) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %2 = "ttir.multiply"(%1, %root) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  %3 = "ttir.erfc"(%2) : (tensor<4x8xf32>) -> tensor<4x8xf32>
  %4 = "ttir.multiply"(%0, %3) : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<4x8xf32>
  return %4 : tensor<4x8xf32>
}

// -----

// CHECK-LABEL: @constants
// CHECK-NEXT: %[[C:.*]] = "ttir.constant"() <{value = dense<5.65685415> : tensor<{{.*}}f32>}>
// CHECK-NEXT: "ttir.div"(%arg0, %[[C]])
func.func @constants(%arg0: tensor<2x4xf32>) -> tensor<2x4xf32> {
  %0 = "ttir.constant"() <{value = dense<32.0> : tensor<f32>}> : () -> tensor<f32>
  %1 = "ttir.sqrt"(%0) : (tensor<f32>) -> tensor<f32>
  %2 = "ttir.reshape"(%1) <{shape = [1 : i32, 1 : i32]}> : (tensor<f32>) -> tensor<1x1xf32>
  %3 = "ttir.broadcast"(%2) <{broadcast_dimensions = array<i64: 2, 4>}> : (tensor<1x1xf32>) -> tensor<2x4xf32>
  %4 = "ttir.div"(%arg0, %3) : (tensor<2x4xf32>, tensor<2x4xf32>) -> tensor<2x4xf32>
  return %4 : tensor<2x4xf32>
}

// -----

// CHECK-LABEL: @identities
// CHECK-NEXT: return %arg0
func.func @identities(%arg0: tensor<4xi32>, %arg1: tensor<4xi1>) -> tensor<4xi32> {
  %zero = "ttir.constant"() <{value = dense<0> : tensor<4xi32>}> : () -> tensor<4xi32>
  %one = "ttir.constant"() <{value = dense<1> : tensor<4xi32>}> : () -> tensor<4xi32>
  %true = "ttir.constant"() <{value = dense<true> : tensor<4xi1>}> : () -> tensor<4xi1>
  %0 = "ttir.add"(%zero, %arg0) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %1 = "ttir.multiply"(%0, %one) : (tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  %2 = "ttir.where"(%true, %1, %zero) : (tensor<4xi1>, tensor<4xi32>, tensor<4xi32>) -> tensor<4xi32>
  return %2 : tensor<4xi32>
}

// -----

// CHECK-LABEL: @heads_are_repeated
// CHECK-NEXT: "ttir.repeat_interleave"(%arg0) <{dim = 1 : si32, repeats = 4 : ui32}> : (tensor<64x2x32xf32>) -> tensor<64x8x32xf32>
func.func @heads_are_repeated(%arg0: tensor<64x2x32xf32>) -> tensor<64x8x32xf32> {
  %0 = "ttir.reshape"(%arg0) <{shape = [64 : i32, 2 : i32, 1 : i32, 32 : i32]}> : (tensor<64x2x32xf32>) -> tensor<64x2x1x32xf32>
  %1 = "ttir.broadcast"(%0) <{broadcast_dimensions = array<i64: 1, 1, 4, 1>}> : (tensor<64x2x1x32xf32>) -> tensor<64x2x4x32xf32>
  %2 = "ttir.reshape"(%1) <{shape = [64 : i32, 8 : i32, 32 : i32]}> : (tensor<64x2x4x32xf32>) -> tensor<64x8x32xf32>
  return %2 : tensor<64x8x32xf32>
}

// -----

// A cast that loses bits stays.
// CHECK-LABEL: @casts
// CHECK: "ttir.typecast"(%arg0) {{.*}} : (tensor<4xf32>) -> tensor<4xbf16>
// CHECK: -> tensor<4xf32>
// CHECK: "ttir.typecast"(%arg1) {{.*}} : (tensor<4xbf16>) -> tensor<4xi32>
func.func @casts(%arg0: tensor<4xf32>, %arg1: tensor<4xbf16>) -> (tensor<4xf32>, tensor<4xi32>) {
  %0 = "ttir.typecast"(%arg0) : (tensor<4xf32>) -> tensor<4xbf16>
  %1 = "ttir.typecast"(%0) : (tensor<4xbf16>) -> tensor<4xf32>
  %2 = "ttir.typecast"(%arg1) : (tensor<4xbf16>) -> tensor<4xf32>
  %3 = "ttir.typecast"(%2) : (tensor<4xf32>) -> tensor<4xi32>
  return %1, %3 : tensor<4xf32>, tensor<4xi32>
}

// -----

// A product that is widened is not rounded before; who wants the narrow one rounds it.
// CHECK-LABEL: @widened_product(
// CHECK-NEXT: %[[WIDE:.*]] = "ttir.matmul"{{.*}} : (tensor<8x16xbf16>, tensor<16x24xbf16>) -> tensor<8x24xf32>
// CHECK-NEXT: %[[NARROW:.*]] = "ttir.typecast"(%[[WIDE]]) {{.*}}-> tensor<8x24xbf16>
// CHECK-NEXT: return %[[WIDE]], %[[NARROW]]
func.func @widened_product(%a: tensor<8x16xbf16>, %b: tensor<16x24xbf16>) -> (tensor<8x24xf32>, tensor<8x24xbf16>) {
  %0 = "ttir.matmul"(%a, %b) <{transpose_a = false, transpose_b = false}> : (tensor<8x16xbf16>, tensor<16x24xbf16>) -> tensor<8x24xbf16>
  %1 = "ttir.typecast"(%0) : (tensor<8x24xbf16>) -> tensor<8x24xf32>
  return %1, %0 : tensor<8x24xf32>, tensor<8x24xbf16>
}

// -----

// A narrowing cast stays.
// CHECK-LABEL: @narrowed_product(
// CHECK: "ttir.matmul"{{.*}} -> tensor<8x24xf32>
// CHECK: "ttir.typecast"
func.func @narrowed_product(%a: tensor<8x16xf32>, %b: tensor<16x24xf32>) -> tensor<8x24xbf16> {
  %0 = "ttir.matmul"(%a, %b) <{transpose_a = false, transpose_b = false}> : (tensor<8x16xf32>, tensor<16x24xf32>) -> tensor<8x24xf32>
  %1 = "ttir.typecast"(%0) : (tensor<8x24xf32>) -> tensor<8x24xbf16>
  return %1 : tensor<8x24xbf16>
}

// -----

// Positions that are counted are not negative and in bounds: what asks, clamps and fills goes, and the rows are a slice.
// CHECK-LABEL: @positions_in_order(
// CHECK-SAME: %[[TABLE:.*]]: tensor<128x16xf32>
// CHECK-NEXT: %[[ROWS:.*]] = "ttir.slice_static"(%[[TABLE]]) <{begins = [0 : i32, 0 : i32], ends = [64 : i32, 16 : i32], step = [1 : i32, 1 : i32]}>
// CHECK-NEXT: return %[[ROWS]]
func.func @positions_in_order(%table: tensor<128x16xf32>) -> tensor<64x16xf32> {
  %i = "ttir.arange"() <{arange_dimension = 0 : i64, end = 64 : si64, start = 0 : si64, step = 1 : si64}> : () -> tensor<64xi32>
  %zero = "ttir.constant"() <{value = dense<0> : tensor<64xi32>}> : () -> tensor<64xi32>
  %size = "ttir.constant"() <{value = dense<128> : tensor<64xi32>}> : () -> tensor<64xi32>
  %last = "ttir.constant"() <{value = dense<127> : tensor<64xi32>}> : () -> tensor<64xi32>
  %negative = "ttir.lt"(%i, %zero) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi1>
  %wrapped = "ttir.add"(%i, %size) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  %at = "ttir.where"(%negative, %wrapped, %i) : (tensor<64xi1>, tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  %inside = "ttir.le"(%at, %last) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi1>
  %held = "ttir.minimum"(%at, %last) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  %rows = "ttir.embedding"(%held, %table) : (tensor<64xi32>, tensor<128x16xf32>) -> tensor<64x16xf32>
  %mask = "ttir.reshape"(%inside) <{shape = [64 : i32, 1 : i32]}> : (tensor<64xi1>) -> tensor<64x1xi1>
  %nan = "ttir.constant"() <{value = dense<0x7FC00000> : tensor<64x16xf32>}> : () -> tensor<64x16xf32>
  %filled = "ttir.where"(%mask, %rows, %nan) : (tensor<64x1xi1>, tensor<64x16xf32>, tensor<64x16xf32>) -> tensor<64x16xf32>
  return %filled : tensor<64x16xf32>
}

// -----

// What may be out of bounds keeps its questions: the sum may wrap, the input may be anything.
// CHECK-LABEL: @unknown_positions(
// CHECK: "ttir.lt"
// CHECK: "ttir.where"
// CHECK: "ttir.minimum"
func.func @unknown_positions(%i: tensor<64xi32>) -> tensor<64xi32> {
  %zero = "ttir.constant"() <{value = dense<0> : tensor<64xi32>}> : () -> tensor<64xi32>
  %most = "ttir.constant"() <{value = dense<2147483647> : tensor<64xi32>}> : () -> tensor<64xi32>
  %last = "ttir.constant"() <{value = dense<127> : tensor<64xi32>}> : () -> tensor<64xi32>
  %negative = "ttir.lt"(%i, %zero) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi1>
  %wrapped = "ttir.add"(%i, %most) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  %at = "ttir.where"(%negative, %wrapped, %i) : (tensor<64xi1>, tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  %held = "ttir.minimum"(%at, %last) : (tensor<64xi32>, tensor<64xi32>) -> tensor<64xi32>
  return %held : tensor<64xi32>
}

// -----

// CHECK-LABEL: @part_of_a_concat(
// CHECK-SAME: %[[A:.*]]: tensor<1x8x1xi32>, %[[B:.*]]: tensor<1x8x1xi32>
// CHECK-NEXT: %[[R:.*]] = "ttir.reshape"(%[[B]]) <{shape = [8 : i32, 1 : i32]}>
// CHECK-NEXT: return %[[R]]
func.func @part_of_a_concat(%a: tensor<1x8x1xi32>, %b: tensor<1x8x1xi32>) -> tensor<8x1xi32> {
  %0 = "ttir.concat"(%a, %b) <{dim = 2 : si32}> : (tensor<1x8x1xi32>, tensor<1x8x1xi32>) -> tensor<1x8x2xi32>
  %1 = "ttir.reshape"(%0) <{shape = [8 : i32, 2 : i32]}> : (tensor<1x8x2xi32>) -> tensor<8x2xi32>
  %2 = "ttir.slice_static"(%1) <{begins = [0 : i32, 1 : i32], ends = [8 : i32, 2 : i32], step = [1 : i32, 1 : i32]}> : (tensor<8x2xi32>) -> tensor<8x1xi32>
  return %2 : tensor<8x1xi32>
}

// -----

// A slice over the joint stays.
// CHECK-LABEL: @over_the_joint(
// CHECK: "ttir.concat"
// CHECK: "ttir.slice_static"
func.func @over_the_joint(%a: tensor<4x8xf32>, %b: tensor<4x8xf32>) -> tensor<4x8xf32> {
  %0 = "ttir.concat"(%a, %b) <{dim = 0 : si32}> : (tensor<4x8xf32>, tensor<4x8xf32>) -> tensor<8x8xf32>
  %1 = "ttir.slice_static"(%0) <{begins = [2 : i32, 0 : i32], ends = [6 : i32, 8 : i32], step = [1 : i32, 1 : i32]}> : (tensor<8x8xf32>) -> tensor<4x8xf32>
  return %1 : tensor<4x8xf32>
}

// -----

// Outer dimensions that are flattened for a product and restored behind it stay.
// CHECK-LABEL: @outer_dims_stay(
// CHECK-SAME: %[[X:.*]]: tensor<2x64x128xf32>, %[[W:.*]]: tensor<128x384xf32>, %[[BIAS:.*]]: tensor<384xf32>
// CHECK-NEXT: %[[R:.*]] = "ttir.linear"(%[[X]], %[[W]], %[[BIAS]]) {{.*}} -> tensor<2x64x384xf32>
// CHECK-NEXT: return %[[R]]
func.func @outer_dims_stay(%x: tensor<2x64x128xf32>, %w: tensor<128x384xf32>, %bias: tensor<384xf32>) -> tensor<2x64x384xf32> {
  %0 = "ttir.reshape"(%x) <{shape = [128 : i32, 128 : i32]}> : (tensor<2x64x128xf32>) -> tensor<128x128xf32>
  %1 = "ttir.linear"(%0, %w, %bias) <{transpose_a = false, transpose_b = false}> : (tensor<128x128xf32>, tensor<128x384xf32>, tensor<384xf32>) -> tensor<128x384xf32>
  %2 = "ttir.reshape"(%1) <{shape = [2 : i32, 64 : i32, 384 : i32]}> : (tensor<128x384xf32>) -> tensor<2x64x384xf32>
  return %2 : tensor<2x64x384xf32>
}

// -----

// Other dimensions than those of x do not.
// CHECK-LABEL: @split_dims(
// CHECK: "ttir.reshape"
// CHECK: "ttir.matmul"
// CHECK: "ttir.reshape"
func.func @split_dims(%x: tensor<2x64x128xf32>, %w: tensor<128x384xf32>) -> tensor<2x64x4x96xf32> {
  %0 = "ttir.reshape"(%x) <{shape = [128 : i32, 128 : i32]}> : (tensor<2x64x128xf32>) -> tensor<128x128xf32>
  %1 = "ttir.matmul"(%0, %w) <{transpose_a = false, transpose_b = false}> : (tensor<128x128xf32>, tensor<128x384xf32>) -> tensor<128x384xf32>
  %2 = "ttir.reshape"(%1) <{shape = [2 : i32, 64 : i32, 4 : i32, 96 : i32]}> : (tensor<128x384xf32>) -> tensor<2x64x4x96xf32>
  return %2 : tensor<2x64x4x96xf32>
}

// -----

// So do the two of attention.
// CHECK-LABEL: @heads_stay(
// CHECK-SAME: %[[Q:.*]]: tensor<2x4x64x32xf32>, %[[K:.*]]: tensor<2x4x32x64xf32>
// CHECK-NEXT: %[[R:.*]] = "ttir.matmul"(%[[Q]], %[[K]]) {{.*}} -> tensor<2x4x64x64xf32>
// CHECK-NEXT: return %[[R]]
func.func @heads_stay(%q: tensor<2x4x64x32xf32>, %k: tensor<2x4x32x64xf32>) -> tensor<2x4x64x64xf32> {
  %0 = "ttir.reshape"(%q) <{shape = [8 : i32, 64 : i32, 32 : i32]}> : (tensor<2x4x64x32xf32>) -> tensor<8x64x32xf32>
  %1 = "ttir.reshape"(%k) <{shape = [8 : i32, 32 : i32, 64 : i32]}> : (tensor<2x4x32x64xf32>) -> tensor<8x32x64xf32>
  %2 = "ttir.matmul"(%0, %1) <{transpose_a = false, transpose_b = false}> : (tensor<8x64x32xf32>, tensor<8x32x64xf32>) -> tensor<8x64x64xf32>
  %3 = "ttir.reshape"(%2) <{shape = [2 : i32, 4 : i32, 64 : i32, 64 : i32]}> : (tensor<8x64x64xf32>) -> tensor<2x4x64x64xf32>
  return %3 : tensor<2x4x64x64xf32>
}

// -----

// One reshape does for the heads that are joined and the rows that are flattened.
// CHECK-LABEL: @joined_heads(
// CHECK-NEXT: %[[A:.*]] = "ttir.reshape"(%{{.*}}) <{shape = [2 : i32, 64 : i32, 128 : i32]}>
// CHECK-NEXT: %[[R:.*]] = "ttir.matmul"(%[[A]], %{{.*}}) {{.*}} -> tensor<2x64x16xf32>
// CHECK-NEXT: return %[[R]]
func.func @joined_heads(%x: tensor<2x64x4x32xf32>, %w: tensor<128x16xf32>) -> tensor<2x64x16xf32> {
  %0 = "ttir.reshape"(%x) <{shape = [128 : i32, 128 : i32]}> : (tensor<2x64x4x32xf32>) -> tensor<128x128xf32>
  %1 = "ttir.matmul"(%0, %w) <{transpose_a = false, transpose_b = false}> : (tensor<128x128xf32>, tensor<128x16xf32>) -> tensor<128x16xf32>
  %2 = "ttir.reshape"(%1) <{shape = [2 : i32, 64 : i32, 16 : i32]}> : (tensor<128x16xf32>) -> tensor<2x64x16xf32>
  return %2 : tensor<2x64x16xf32>
}

// -----

// Frameworks put a dimension of size 1 elsewhere between the maximum and what it is taken from.
// CHECK-LABEL: @shift_through_ones
// CHECK: "ttir.softmax"(%{{.*}}) <{dimension = 4 : si32, numericStable = true}>
// CHECK-NOT: "ttir.max"
func.func @shift_through_ones(%x: tensor<2x4x64x1x64xf32>) -> tensor<1x2x4x64x64xf32> {
  %m = "ttir.max"(%x) <{dim_arg = [4 : i32], keep_dim = false}> : (tensor<2x4x64x1x64xf32>) -> tensor<2x4x64x1xf32>
  %r = "ttir.reshape"(%x) <{shape = [1 : i32, 2 : i32, 4 : i32, 64 : i32, 64 : i32]}> : (tensor<2x4x64x1x64xf32>) -> tensor<1x2x4x64x64xf32>
  %s = "ttir.subtract"(%r, %m) : (tensor<1x2x4x64x64xf32>, tensor<2x4x64x1xf32>) -> tensor<1x2x4x64x64xf32>
  %y = "ttir.softmax"(%s) <{dimension = 4 : si32, numericStable = false}> : (tensor<1x2x4x64x64xf32>) -> tensor<1x2x4x64x64xf32>
  return %y : tensor<1x2x4x64x64xf32>
}

// -----

// The maximum of another dimension of the same size is no shift of this softmax.
// CHECK-LABEL: @shift_along_another
// CHECK: "ttir.subtract"
// CHECK: "ttir.softmax"({{.*}}numericStable = false
func.func @shift_along_another(%x: tensor<64x1x64xf32>) -> tensor<1x64x64xf32> {
  %m = "ttir.max"(%x) <{dim_arg = [0 : i32], keep_dim = true}> : (tensor<64x1x64xf32>) -> tensor<1x1x64xf32>
  %r = "ttir.reshape"(%x) <{shape = [1 : i32, 64 : i32, 64 : i32]}> : (tensor<64x1x64xf32>) -> tensor<1x64x64xf32>
  %s = "ttir.subtract"(%r, %m) : (tensor<1x64x64xf32>, tensor<1x1x64xf32>) -> tensor<1x64x64xf32>
  %y = "ttir.softmax"(%s) <{dimension = 2 : si32, numericStable = false}> : (tensor<1x64x64xf32>) -> tensor<1x64x64xf32>
  return %y : tensor<1x64x64xf32>
}
