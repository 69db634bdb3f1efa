// Values of clamp. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @clamp_i4() {
  %0 = stablehlo.constant dense<[1, 1, 3]> : tensor<3xi4>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi4>
  %2 = stablehlo.constant dense<[4, 4, 2]> : tensor<3xi4>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xi4>, tensor<3xi4>, tensor<3xi4>) -> tensor<3xi4>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi4>
  func.return
}

func.func @clamp_scalars_i4() {
  %0 = stablehlo.constant dense<1> : tensor<i4>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi4>
  %2 = stablehlo.constant dense<4> : tensor<i4>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<i4>, tensor<3xi4>, tensor<i4>) -> tensor<3xi4>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi4>
  func.return
}

func.func @clamp_i32() {
  %0 = stablehlo.constant dense<[1, 1, 3]> : tensor<3xi32>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi32>
  %2 = stablehlo.constant dense<[4, 4, 2]> : tensor<3xi32>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xi32>, tensor<3xi32>, tensor<3xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi32>
  func.return
}

func.func @clamp_scalars_i32() {
  %0 = stablehlo.constant dense<1> : tensor<i32>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi32>
  %2 = stablehlo.constant dense<4> : tensor<i32>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<i32>, tensor<3xi32>, tensor<i32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi32>
  func.return
}

func.func @clamp_ui8() {
  %0 = stablehlo.constant dense<[1, 1, 3]> : tensor<3xui8>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xui8>
  %2 = stablehlo.constant dense<[4, 4, 2]> : tensor<3xui8>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xui8>, tensor<3xui8>, tensor<3xui8>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xui8>
  func.return
}

func.func @clamp_scalars_ui8() {
  %0 = stablehlo.constant dense<1> : tensor<ui8>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xui8>
  %2 = stablehlo.constant dense<4> : tensor<ui8>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<ui8>, tensor<3xui8>, tensor<ui8>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xui8>
  func.return
}

func.func @clamp_i64() {
  %0 = stablehlo.constant dense<[1, 1, 3]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[4, 4, 2]> : tensor<3xi64>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi64>
  func.return
}

func.func @clamp_scalars_i64() {
  %0 = stablehlo.constant dense<1> : tensor<i64>
  %1 = stablehlo.constant dense<[0, 5, 2]> : tensor<3xi64>
  %2 = stablehlo.constant dense<4> : tensor<i64>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<i64>, tensor<3xi64>, tensor<i64>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[1, 4, 2]> : tensor<3xi64>
  func.return
}

func.func @clamp_f16() {
  %0 = stablehlo.constant dense<[1.0, 1.0, 3.0]> : tensor<3xf16>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf16>
  %2 = stablehlo.constant dense<[4.0, 4.0, 2.0]> : tensor<3xf16>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xf16>, tensor<3xf16>, tensor<3xf16>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf16>
  func.return
}

func.func @clamp_scalars_f16() {
  %0 = stablehlo.constant dense<1.0> : tensor<f16>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf16>
  %2 = stablehlo.constant dense<4.0> : tensor<f16>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<f16>, tensor<3xf16>, tensor<f16>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf16>
  func.return
}

func.func @clamp_f32() {
  %0 = stablehlo.constant dense<[1.0, 1.0, 3.0]> : tensor<3xf32>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf32>
  %2 = stablehlo.constant dense<[4.0, 4.0, 2.0]> : tensor<3xf32>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xf32>, tensor<3xf32>, tensor<3xf32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf32>
  func.return
}

func.func @clamp_scalars_f32() {
  %0 = stablehlo.constant dense<1.0> : tensor<f32>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf32>
  %2 = stablehlo.constant dense<4.0> : tensor<f32>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<f32>, tensor<3xf32>, tensor<f32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf32>
  func.return
}

func.func @clamp_f64() {
  %0 = stablehlo.constant dense<[1.0, 1.0, 3.0]> : tensor<3xf64>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf64>
  %2 = stablehlo.constant dense<[4.0, 4.0, 2.0]> : tensor<3xf64>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xf64>, tensor<3xf64>, tensor<3xf64>) -> tensor<3xf64>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf64>
  func.return
}

func.func @clamp_scalars_f64() {
  %0 = stablehlo.constant dense<1.0> : tensor<f64>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xf64>
  %2 = stablehlo.constant dense<4.0> : tensor<f64>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<f64>, tensor<3xf64>, tensor<f64>) -> tensor<3xf64>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xf64>
  func.return
}

func.func @clamp_bf16() {
  %0 = stablehlo.constant dense<[1.0, 1.0, 3.0]> : tensor<3xbf16>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xbf16>
  %2 = stablehlo.constant dense<[4.0, 4.0, 2.0]> : tensor<3xbf16>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<3xbf16>, tensor<3xbf16>, tensor<3xbf16>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xbf16>
  func.return
}

func.func @clamp_scalars_bf16() {
  %0 = stablehlo.constant dense<1.0> : tensor<bf16>
  %1 = stablehlo.constant dense<[0.0, 5.0, 2.0]> : tensor<3xbf16>
  %2 = stablehlo.constant dense<4.0> : tensor<bf16>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<bf16>, tensor<3xbf16>, tensor<bf16>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[1.0, 4.0, 2.0]> : tensor<3xbf16>
  func.return
}

func.func @clamp_nan() {
  %0 = stablehlo.constant dense<0.0> : tensor<f32>
  %1 = stablehlo.constant dense<[0x7FC00000, 1.0]> : tensor<2xf32>
  %2 = stablehlo.constant dense<1.0> : tensor<f32>
  %r = stablehlo.clamp %0, %1, %2 : (tensor<f32>, tensor<2xf32>, tensor<f32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0x7FC00000, 1.0]> : tensor<2xf32>
  func.return
}
