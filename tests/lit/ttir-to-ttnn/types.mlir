// RUN: ttc-opt --ttir-to-ttnn %s 2>%t | FileCheck %s
// RUN: FileCheck %s --check-prefix=REMARK <%t

// REMARK: remark: `f64` is computed as `f32`: the device has no `f64`
// REMARK: remark: `i64` is computed as `si32`: the device has no `i64`
// REMARK: remark: `f16` is computed as `bf16`: the device has no `f16`
// REMARK: remark: `ui64` is computed as `ui32`: the device has no `ui64`
// REMARK-NOT: `i8` is computed

// CHECK-LABEL: @types(
// CHECK-SAME: tensor<2xf32>, %{{.*}}: tensor<2xsi32>, %{{.*}}: tensor<2xbf16>, %{{.*}}: tensor<2xui32>, %{{.*}}: tensor<2xsi32>, %{{.*}}: tensor<2xsi32>, %{{.*}}: tensor<2xbf16>, %{{.*}}: tensor<2xsi32>)
func.func @types(%a: tensor<2xf64>, %b: tensor<2xi64>, %c: tensor<2xf16>, %d: tensor<2xui64>, %e: tensor<2xi8>, %f: tensor<2xui8>, %g: tensor<2xi1>, %h: tensor<2xi32>) -> tensor<2xi64> {
  // Both are si32 on the device: nothing to convert.
  // CHECK-NEXT: return %{{.*}} : tensor<2xsi32>
  %0 = "ttir.typecast"(%h) : (tensor<2xi32>) -> tensor<2xi64>
  return %0 : tensor<2xi64>
}

// CHECK-LABEL: @constants(
func.func @constants() -> (tensor<2xi64>, tensor<3xi1>, tensor<2xf16>, tensor<17xi32>, tensor<2x2xi8>) {
  // CHECK-NEXT: "ttnn.constant"() <{value = dense<[5, -1]> : tensor<2xsi32>}>
  %0 = "ttir.constant"() <{value = dense<[5, -1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  // CHECK-NEXT: "ttnn.constant"() <{value = dense<[1.000000e+00, 0.000000e+00, 1.000000e+00]> : tensor<3xbf16>}>
  %1 = "ttir.constant"() <{value = dense<[true, false, true]> : tensor<3xi1>}> : () -> tensor<3xi1>
  // CHECK-NEXT: "ttnn.constant"() <{value = dense<[1.500000e+00, -2.000000e+00]> : tensor<2xbf16>}>
  %2 = "ttir.constant"() <{value = dense<[1.5, -2.0]> : tensor<2xf16>}> : () -> tensor<2xf16>
  // More than 16 elements are kept beside the program.
  // CHECK-NEXT: "ttnn.stored_constant"() <{value = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]> : tensor<17xsi32>}>
  %3 = "ttir.constant"() <{value = dense<[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16]> : tensor<17xi32>}> : () -> tensor<17xi32>
  // CHECK-NEXT: "ttnn.full"() <{fill_value = -3 : i64, shape = #ttnn.shape<2x2>}> : () -> tensor<2x2xsi32>
  %4 = "ttir.constant"() <{value = dense<-3> : tensor<2x2xi8>}> : () -> tensor<2x2xi8>
  return %0, %1, %2, %3, %4 : tensor<2xi64>, tensor<3xi1>, tensor<2xf16>, tensor<17xi32>, tensor<2x2xi8>
}

// CHECK-LABEL: @arange(
func.func @arange() -> tensor<2x5xf32> {
  // CHECK-NEXT: %[[R:.*]] = "ttnn.arange"() <{end = 14 : i64, start = 4 : i64, step = 2 : i64}> : () -> tensor<5xf32>
  // CHECK-NEXT: %[[S:.*]] = "ttnn.reshape"(%[[R]]) <{shape = [1 : i32, 5 : i32]}>
  // CHECK-NEXT: "ttnn.repeat"(%[[S]]) <{repeat_dims = #ttnn.shape<2x1>}>
  %0 = "ttir.arange"() <{arange_dimension = 1 : i64, end = 14 : si64, start = 4 : si64, step = 2 : si64}> : () -> tensor<2x5xf32>
  return %0 : tensor<2x5xf32>
}

// A cast to 8 bits cuts off, though the device computes in 32; from float it rounds towards zero.
// CHECK-LABEL: @casts(
// CHECK-SAME: %[[I:.*]]: tensor<2xsi32>, %[[U:.*]]: tensor<2xui32>, %[[B:.*]]: tensor<2xsi32>, %[[F:.*]]: tensor<2xf32>
func.func @casts(%i: tensor<2xi32>, %u: tensor<2xui32>, %b: tensor<2xi8>, %f: tensor<2xf32>) -> (tensor<2xi8>, tensor<2xui8>, tensor<2xi32>, tensor<2xi16>, tensor<2xi32>) {
  // CHECK-NEXT: %[[H:.*]] = "ttnn.logical_left_shift_scalar"(%[[I]]) <{rhs = 24 : i64}>
  // CHECK-NEXT: "ttnn.bitwise_right_shift_scalar"(%[[H]]) <{rhs = 24 : i64}>
  %0 = "ttir.typecast"(%i) : (tensor<2xi32>) -> tensor<2xi8>
  // CHECK-NEXT: "ttnn.bitwise_and_scalar"(%[[I]]) <{rhs = 255 : i64}>
  %1 = "ttir.typecast"(%i) : (tensor<2xi32>) -> tensor<2xui8>
  // CHECK-NEXT: "ttnn.bitcast_convert"(%[[U]]) : (tensor<2xui32>) -> tensor<2xsi32>
  %2 = "ttir.typecast"(%u) : (tensor<2xui32>) -> tensor<2xi32>
  %3 = "ttir.typecast"(%b) : (tensor<2xi8>) -> tensor<2xi16>
  // CHECK-NEXT: "ttnn.typecast"(%[[F]]) : (tensor<2xf32>) -> tensor<2xsi32>
  // CHECK-NEXT: return
  %4 = "ttir.typecast"(%f) : (tensor<2xf32>) -> tensor<2xi32>
  return %0, %1, %2, %3, %4 : tensor<2xi8>, tensor<2xui8>, tensor<2xi32>, tensor<2xi16>, tensor<2xi32>
}

// Bounds of 64 bits become bounds of 32.
// CHECK-LABEL: @bounds(
func.func @bounds(%i: tensor<2xi64>) -> (tensor<2xi64>, tensor<2xi64>) {
  // CHECK-NEXT: "ttnn.full"() <{fill_value = -2147483648 : i64
  %0 = "ttir.constant"() <{value = dense<-9223372036854775808> : tensor<2xi64>}> : () -> tensor<2xi64>
  // CHECK-NEXT: "ttnn.constant"() <{value = dense<[2147483647, 1]> : tensor<2xsi32>}>
  %1 = "ttir.constant"() <{value = dense<[9223372036854775807, 1]> : tensor<2xi64>}> : () -> tensor<2xi64>
  return %0, %1 : tensor<2xi64>, tensor<2xi64>
}
