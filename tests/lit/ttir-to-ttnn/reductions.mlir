// RUN: ttc-opt --ttir-to-ttnn %s | FileCheck %s

// CHECK-LABEL: @reductions(
func.func @reductions(%x: tensor<2x3x4xf32>, %i: tensor<2x3xi32>, %p: tensor<2x3xi1>) -> (tensor<3xf32>, tensor<f32>, tensor<2xi32>, tensor<2x1xi1>) {
  // CHECK-NEXT: "ttnn.sum"(%{{.*}}) <{dim_arg = [0 : i32, 2 : i32], keep_dim = false}>
  %0 = "ttir.sum"(%x) <{dim_arg = [-1 : i32, 0 : i32], keep_dim = false}> : (tensor<2x3x4xf32>) -> tensor<3xf32>
  // CHECK-NEXT: "ttnn.max"(%{{.*}}) <{dim_arg = [0 : i32, 1 : i32, 2 : i32], keep_dim = false}>
  %1 = "ttir.max"(%x) <{keep_dim = false}> : (tensor<2x3x4xf32>) -> tensor<f32>
  // The library takes no mean of integers.
  // CHECK-NEXT: "ttnn.typecast"
  // CHECK-NEXT: "ttnn.mean"(%{{.*}}) {{.*}} -> tensor<2xf32>
  // CHECK-NEXT: "ttnn.typecast"
  %2 = "ttir.mean"(%i) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<2x3xi32>) -> tensor<2xi32>
  // CHECK-NEXT: "ttnn.min"(%{{.*}}) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<2x3xbf16>) -> tensor<2x1xbf16>
  %3 = "ttir.reduce_and"(%p) <{dim_arg = [1 : i32], keep_dim = true}> : (tensor<2x3xi1>) -> tensor<2x1xi1>
  return %0, %1, %2, %3 : tensor<3xf32>, tensor<f32>, tensor<2xi32>, tensor<2x1xi1>
}

// One dim at a time, and the shape at the end.
// CHECK-LABEL: @prod(
func.func @prod(%x: tensor<2x3x4xf32>) -> tensor<3xf32> {
  // CHECK-NEXT: "ttnn.prod"(%{{.*}}) <{dim_arg = 0 : i64, keep_dim = true}> : (tensor<2x3x4xf32>) -> tensor<1x3x4xf32>
  // CHECK-NEXT: "ttnn.prod"(%{{.*}}) <{dim_arg = 2 : i64, keep_dim = true}> : (tensor<1x3x4xf32>) -> tensor<1x3x1xf32>
  // CHECK-NEXT: "ttnn.reshape"
  %0 = "ttir.prod"(%x) <{dim_arg = [0 : i32, 2 : i32], keep_dim = false}> : (tensor<2x3x4xf32>) -> tensor<3xf32>
  return %0 : tensor<3xf32>
}

// CHECK-LABEL: @argmax(
func.func @argmax(%x: tensor<2x3xf32>, %v: tensor<7xf32>) -> (tensor<2xi32>, tensor<i32>, tensor<i32>) {
  // CHECK-NEXT: "ttnn.argmax"(%{{.*}}) <{dim = 1 : i32, keep_dim = true}> : (tensor<2x3xf32>) -> tensor<2x1xui32>
  // CHECK-NEXT: "ttnn.bitcast_convert"{{.*}} -> tensor<2x1xsi32>
  // CHECK-NEXT: "ttnn.reshape"{{.*}} -> tensor<2xsi32>
  %0 = "ttir.argmax"(%x) <{dim_arg = [1 : i32], keep_dim = false}> : (tensor<2x3xf32>) -> tensor<2xi32>
  // CHECK-NEXT: %[[ALL:.*]] = "ttnn.reshape"(%{{.*}}) <{shape = [1 : i32, 6 : i32]}>
  // CHECK-NEXT: "ttnn.argmax"(%[[ALL]]) <{dim = 1 : i32, keep_dim = true}>
  %1 = "ttir.argmax"(%x) <{keep_dim = false}> : (tensor<2x3xf32>) -> tensor<i32>
  // CHECK: %[[ROW:.*]] = "ttnn.reshape"(%{{.*}}) <{shape = [1 : i32, 7 : i32]}>
  // CHECK-NEXT: "ttnn.argmax"(%[[ROW]])
  %2 = "ttir.argmax"(%v) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<7xf32>) -> tensor<i32>
  return %0, %1, %2 : tensor<2xi32>, tensor<i32>, tensor<i32>
}

// The library has no kernel for a reduction of nothing: it is the neutral number.
// CHECK-LABEL: @nothing(
func.func @nothing(%x: tensor<0x4xf32>) -> (tensor<4xf32>, tensor<4xf32>, tensor<4xf32>) {
  // CHECK-NEXT: "ttnn.full"() <{fill_value = 0.000000e+00 : f32, shape = #ttnn.shape<4>}>
  %0 = "ttir.sum"(%x) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<0x4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: "ttnn.full"() <{fill_value = 0xFF800000 : f32, shape = #ttnn.shape<4>}>
  %1 = "ttir.max"(%x) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<0x4xf32>) -> tensor<4xf32>
  // CHECK-NEXT: "ttnn.full"() <{fill_value = 1.000000e+00 : f32, shape = #ttnn.shape<4>}>
  %2 = "ttir.prod"(%x) <{dim_arg = [0 : i32], keep_dim = false}> : (tensor<0x4xf32>) -> tensor<4xf32>
  return %0, %1, %2 : tensor<4xf32>, tensor<4xf32>, tensor<4xf32>
}
