// Frameworks widen 16 bits for what they add up; ops that do so inside take and give the 16 bits.
// RUN: ttc-opt %s --ttir-fuse --split-input-file | FileCheck %s

// CHECK-LABEL: @sum(
// CHECK-SAME: %[[X:.*]]: tensor
// CHECK-NEXT: %[[S:.*]] = "ttir.sum"(%[[X]]) {{.*}} : (tensor<64x128xbf16>) -> tensor<64xbf16>
// CHECK-NEXT: return %[[S]]
func.func @sum(%x: tensor<64x128xbf16>) -> tensor<64xbf16> {
  %0 = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.sum"(%0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<64x128xf32>) -> tensor<64xf32>
  %2 = "ttir.typecast"(%1) <{conservative_folding = false}> : (tensor<64xf32>) -> tensor<64xbf16>
  return %2 : tensor<64xbf16>
}

// -----

// The sum is needed in 32 bits too.
// CHECK-LABEL: @used_wide
// CHECK: "ttir.sum"{{.*}} -> tensor<64xf32>
func.func @used_wide(%x: tensor<64x128xbf16>) -> (tensor<64xbf16>, tensor<64xf32>) {
  %0 = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.sum"(%0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<64x128xf32>) -> tensor<64xf32>
  %2 = "ttir.typecast"(%1) <{conservative_folding = false}> : (tensor<64xf32>) -> tensor<64xbf16>
  return %2, %1 : tensor<64xbf16>, tensor<64xf32>
}

// -----

// bf16 is not what f16 can be rounded to.
// CHECK-LABEL: @another_half
// CHECK: "ttir.sum"{{.*}} -> tensor<64xf32>
func.func @another_half(%x: tensor<64x128xf16>) -> tensor<64xbf16> {
  %0 = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xf16>) -> tensor<64x128xf32>
  %1 = "ttir.sum"(%0) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<64x128xf32>) -> tensor<64xf32>
  %2 = "ttir.typecast"(%1) <{conservative_folding = false}> : (tensor<64xf32>) -> tensor<64xbf16>
  return %2 : tensor<64xbf16>
}

// -----

// exp(x) / sum(exp(x)), the sum in 32 bits.
// CHECK-LABEL: @softmax
// CHECK-NEXT: "ttir.softmax"(%arg0) <{dimension = 1 : si32, numericStable = false}> : (tensor<8x16xbf16>) -> tensor<8x16xbf16>
// CHECK-NEXT: return
func.func @softmax(%x: tensor<8x16xbf16>) -> tensor<8x16xbf16> {
  %0 = "ttir.exp"(%x) : (tensor<8x16xbf16>) -> tensor<8x16xbf16>
  %1 = "ttir.typecast"(%0) <{conservative_folding = false}> : (tensor<8x16xbf16>) -> tensor<8x16xf32>
  %2 = "ttir.sum"(%1) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<8x16xf32>) -> tensor<8x1xf32>
  %3 = "ttir.typecast"(%2) <{conservative_folding = false}> : (tensor<8x1xf32>) -> tensor<8x1xbf16>
  %4 = "ttir.broadcast"(%3) <{broadcast_dimensions = array<i64: 1, 16>}> : (tensor<8x1xbf16>) -> tensor<8x16xbf16>
  %5 = "ttir.div"(%0, %4) : (tensor<8x16xbf16>, tensor<8x16xbf16>) -> tensor<8x16xbf16>
  return %5 : tensor<8x16xbf16>
}

// -----

// weight * bf16(x32 * rsqrt(mean(x32 * x32) + eps)), as language models write it.
// CHECK-LABEL: @rms_norm
// CHECK-NEXT: "ttir.rms_norm"(%arg0, %arg1) <{epsilon = {{.*}} : f32, normalized_shape = array<i64: 128>{{.*}}}> : (tensor<64x128xbf16>, tensor<128xbf16>) -> tensor<64x128xbf16>
// CHECK-NEXT: return
func.func @rms_norm(%x: tensor<64x128xbf16>, %w: tensor<128xbf16>) -> tensor<64x128xbf16> {
  %eps = "ttir.constant"() <{value = dense<1.0e-5> : tensor<64x1xf32>}> : () -> tensor<64x1xf32>
  %0 = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.multiply"(%0, %0) : (tensor<64x128xf32>, tensor<64x128xf32>) -> tensor<64x128xf32>
  %2 = "ttir.mean"(%1) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x128xf32>) -> tensor<64x1xf32>
  %3 = "ttir.add"(%2, %eps) : (tensor<64x1xf32>, tensor<64x1xf32>) -> tensor<64x1xf32>
  %4 = "ttir.rsqrt"(%3) : (tensor<64x1xf32>) -> tensor<64x1xf32>
  %5 = "ttir.multiply"(%0, %4) : (tensor<64x128xf32>, tensor<64x1xf32>) -> tensor<64x128xf32>
  %6 = "ttir.typecast"(%5) <{conservative_folding = false}> : (tensor<64x128xf32>) -> tensor<64x128xbf16>
  %7 = "ttir.multiply"(%w, %6) : (tensor<128xbf16>, tensor<64x128xbf16>) -> tensor<64x128xbf16>
  return %7 : tensor<64x128xbf16>
}

// -----

// A result of 32 bits may not lose what a cast in between would have cut.
// CHECK-LABEL: @cut_in_between
// CHECK-NOT: "ttir.rms_norm"
func.func @cut_in_between(%x: tensor<64x128xf32>, %w: tensor<128xf32>) -> tensor<64x128xf32> {
  %eps = "ttir.constant"() <{value = dense<1.0e-5> : tensor<64x1xf32>}> : () -> tensor<64x1xf32>
  %h = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xf32>) -> tensor<64x128xbf16>
  %0 = "ttir.typecast"(%h) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.multiply"(%0, %0) : (tensor<64x128xf32>, tensor<64x128xf32>) -> tensor<64x128xf32>
  %2 = "ttir.mean"(%1) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x128xf32>) -> tensor<64x1xf32>
  %3 = "ttir.add"(%2, %eps) : (tensor<64x1xf32>, tensor<64x1xf32>) -> tensor<64x1xf32>
  %4 = "ttir.rsqrt"(%3) : (tensor<64x1xf32>) -> tensor<64x1xf32>
  %5 = "ttir.multiply"(%x, %4) : (tensor<64x128xf32>, tensor<64x1xf32>) -> tensor<64x128xf32>
  %6 = "ttir.multiply"(%5, %w) : (tensor<64x128xf32>, tensor<128xf32>) -> tensor<64x128xf32>
  return %6 : tensor<64x128xf32>
}

// -----

// (x - mean) * rsqrt(var + eps) * weight + bias, with mean and variance in 32 bits.
// CHECK-LABEL: @layer_norm
// CHECK-NEXT: "ttir.layer_norm"(%arg0, %arg1, %arg2) {{.*}} -> tensor<64x128xbf16>
// CHECK-NEXT: return
func.func @layer_norm(%x: tensor<64x128xbf16>, %w: tensor<128xbf16>, %b: tensor<128xbf16>) -> tensor<64x128xbf16> {
  %eps = "ttir.constant"() <{value = dense<1.0e-5> : tensor<64x1xbf16>}> : () -> tensor<64x1xbf16>
  %0 = "ttir.typecast"(%x) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.mean"(%0) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x128xf32>) -> tensor<64x1xf32>
  %2 = "ttir.typecast"(%1) <{conservative_folding = false}> : (tensor<64x1xf32>) -> tensor<64x1xbf16>
  %3 = "ttir.subtract"(%x, %2) : (tensor<64x128xbf16>, tensor<64x1xbf16>) -> tensor<64x128xbf16>
  %4 = "ttir.subtract"(%0, %1) : (tensor<64x128xf32>, tensor<64x1xf32>) -> tensor<64x128xf32>
  %5 = "ttir.multiply"(%4, %4) : (tensor<64x128xf32>, tensor<64x128xf32>) -> tensor<64x128xf32>
  %6 = "ttir.mean"(%5) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x128xf32>) -> tensor<64x1xf32>
  %7 = "ttir.typecast"(%6) <{conservative_folding = false}> : (tensor<64x1xf32>) -> tensor<64x1xbf16>
  %8 = "ttir.add"(%7, %eps) : (tensor<64x1xbf16>, tensor<64x1xbf16>) -> tensor<64x1xbf16>
  %9 = "ttir.rsqrt"(%8) : (tensor<64x1xbf16>) -> tensor<64x1xbf16>
  %10 = "ttir.multiply"(%3, %9) : (tensor<64x128xbf16>, tensor<64x1xbf16>) -> tensor<64x128xbf16>
  %11 = "ttir.multiply"(%10, %w) : (tensor<64x128xbf16>, tensor<128xbf16>) -> tensor<64x128xbf16>
  %12 = "ttir.add"(%11, %b) : (tensor<64x128xbf16>, tensor<128xbf16>) -> tensor<64x128xbf16>
  return %12 : tensor<64x128xbf16>
}

// -----

// What is normalized was rounded to bf16 before: the norm takes that.
// CHECK-LABEL: @rounded_before
// CHECK: %[[H:.*]] = "ttir.typecast"(%arg0) {{.*}} -> tensor<64x128xbf16>
// CHECK: "ttir.rms_norm"(%[[H]], %arg1) {{.*}} -> tensor<64x128xbf16>
func.func @rounded_before(%y: tensor<64x128xf32>, %w: tensor<128xbf16>) -> tensor<64x128xbf16> {
  %eps = "ttir.constant"() <{value = dense<1.0e-5> : tensor<64x1xf32>}> : () -> tensor<64x1xf32>
  %h = "ttir.typecast"(%y) <{conservative_folding = false}> : (tensor<64x128xf32>) -> tensor<64x128xbf16>
  %0 = "ttir.typecast"(%h) <{conservative_folding = false}> : (tensor<64x128xbf16>) -> tensor<64x128xf32>
  %1 = "ttir.multiply"(%0, %0) : (tensor<64x128xf32>, tensor<64x128xf32>) -> tensor<64x128xf32>
  %2 = "ttir.mean"(%1) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<64x128xf32>) -> tensor<64x1xf32>
  %3 = "ttir.add"(%2, %eps) : (tensor<64x1xf32>, tensor<64x1xf32>) -> tensor<64x1xf32>
  %4 = "ttir.rsqrt"(%3) : (tensor<64x1xf32>) -> tensor<64x1xf32>
  %5 = "ttir.typecast"(%4) <{conservative_folding = false}> : (tensor<64x1xf32>) -> tensor<64x1xbf16>
  %6 = "ttir.multiply"(%h, %5) : (tensor<64x128xbf16>, tensor<64x1xbf16>) -> tensor<64x128xbf16>
  %7 = "ttir.multiply"(%6, %w) : (tensor<64x128xbf16>, tensor<128xbf16>) -> tensor<64x128xbf16>
  return %7 : tensor<64x128xbf16>
}
