// RUN: ttc-opt --expand-complex %s | FileCheck %s

// An argument and a result are one tensor each: real parts, then imaginary ones.
// CHECK-LABEL: @boundary(
// CHECK-SAME: %[[X:.*]]: tensor<2x4xf32> {ttir.framework_type = complex<f32>}) -> (tensor<2x4xf32> {ttir.framework_type = complex<f32>})
func.func @boundary(%x: tensor<4xcomplex<f32>>) -> tensor<4xcomplex<f32>> {
  // CHECK: %[[RE:.*]] = "ttir.reshape"
  // CHECK: %[[IM:.*]] = "ttir.reshape"
  // CHECK: %[[A:.*]] = "ttir.neg"(%[[RE]])
  // CHECK: %[[B:.*]] = "ttir.neg"(%[[IM]])
  %0 = stablehlo.negate %x : tensor<4xcomplex<f32>>
  // CHECK: "ttir.concat"
  return %0 : tensor<4xcomplex<f32>>
}

// CHECK-LABEL: @multiply(
// CHECK-SAME: %[[A:.*]]: tensor<4xf32>, %[[B:.*]]: tensor<4xf32>)
func.func @multiply(%a: tensor<4xf32>, %b: tensor<4xf32>) -> tensor<4xf32> {
  // CHECK-NOT: complex
  // CHECK: %[[AA:.*]] = "ttir.multiply"(%[[A]], %[[A]])
  // CHECK: %[[BB:.*]] = "ttir.multiply"(%[[B]], %[[B]])
  // CHECK: %[[R:.*]] = "ttir.subtract"(%[[AA]], %[[BB]])
  %0 = stablehlo.complex %a, %b : tensor<4xcomplex<f32>>
  %1 = stablehlo.multiply %0, %0 : tensor<4xcomplex<f32>>
  %2 = stablehlo.real %1 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  // CHECK: return %[[R]]
  return %2 : tensor<4xf32>
}

// What moves elements is done to either part.
// CHECK-LABEL: @move(
func.func @move(%a: tensor<4x2xf32>, %b: tensor<4x2xf32>) -> tensor<2x4xf32> {
  // CHECK: %[[RE:.*]] = stablehlo.transpose %arg0
  // CHECK: %[[IM:.*]] = stablehlo.transpose %arg1
  %0 = stablehlo.complex %a, %b : tensor<4x2xcomplex<f32>>
  %1 = stablehlo.transpose %0, dims = [1, 0] : (tensor<4x2xcomplex<f32>>) -> tensor<2x4xcomplex<f32>>
  %2 = stablehlo.imag %1 : (tensor<2x4xcomplex<f32>>) -> tensor<2x4xf32>
  // CHECK: return %[[IM]]
  return %2 : tensor<2x4xf32>
}

// CHECK-LABEL: @constant(
func.func @constant() -> (tensor<2xf32>, tensor<f64>) {
  // CHECK: value = dense<[1.000000e+00, 3.000000e+00]> : tensor<2xf32>
  %0 = stablehlo.constant dense<[(1.0, 2.0), (3.0, 4.0)]> : tensor<2xcomplex<f32>>
  // CHECK: value = dense<6.000000e+00> : tensor<f64>
  %1 = stablehlo.constant dense<(5.0, 6.0)> : tensor<complex<f64>>
  %2 = stablehlo.real %0 : (tensor<2xcomplex<f32>>) -> tensor<2xf32>
  %3 = stablehlo.imag %1 : (tensor<complex<f64>>) -> tensor<f64>
  return %2, %3 : tensor<2xf32>, tensor<f64>
}

// CHECK-LABEL: @loop(
func.func @loop(%x: tensor<4xcomplex<f32>>, %n: tensor<i32>) -> tensor<4xf32> {
  // CHECK: stablehlo.while(%{{.*}} = %{{.*}}, %{{.*}} = %{{.*}}, %{{.*}} = %{{.*}}) : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  // CHECK: stablehlo.return %{{.*}}, %{{.*}}, %{{.*}} : tensor<i32>, tensor<4xf32>, tensor<4xf32>
  %one = stablehlo.constant dense<1> : tensor<i32>
  %0:2 = stablehlo.while(%i = %n, %z = %x) : tensor<i32>, tensor<4xcomplex<f32>>
  cond {
    %1 = stablehlo.compare LT, %i, %n : (tensor<i32>, tensor<i32>) -> tensor<i1>
    stablehlo.return %1 : tensor<i1>
  } do {
    %1 = stablehlo.add %i, %one : tensor<i32>
    %2 = stablehlo.add %z, %z : tensor<4xcomplex<f32>>
    stablehlo.return %1, %2 : tensor<i32>, tensor<4xcomplex<f32>>
  }
  %3 = stablehlo.real %0#1 : (tensor<4xcomplex<f32>>) -> tensor<4xf32>
  return %3 : tensor<4xf32>
}
