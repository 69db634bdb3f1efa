// Values of reshape. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @reshape_i1() {
  %0 = stablehlo.constant dense<[[false, true, false, true, false, true], [false, false, true, false, true, false]]> : tensor<2x6xi1>
  %r = stablehlo.reshape %0 : (tensor<2x6xi1>) -> tensor<3x4xi1>
  check.expect_eq_const %r, dense<[[false, true, false, true], [false, true, false, false], [true, false, true, false]]> : tensor<3x4xi1>
  func.return
}

func.func @reshape_i4() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1, 2], [3, -3, -2, -1, 0, 1]]> : tensor<2x6xi4>
  %r = stablehlo.reshape %0 : (tensor<2x6xi4>) -> tensor<3x4xi4>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]]> : tensor<3x4xi4>
  func.return
}

func.func @reshape_ui2() {
  %0 = stablehlo.constant dense<[[0, 1, 2, 3, 0, 1], [2, 0, 1, 2, 3, 0]]> : tensor<2x6xui2>
  %r = stablehlo.reshape %0 : (tensor<2x6xui2>) -> tensor<3x4xui2>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 0], [1, 2, 3, 0]]> : tensor<3x4xui2>
  func.return
}

func.func @reshape_i8() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1, 2], [3, -3, -2, -1, 0, 1]]> : tensor<2x6xi8>
  %r = stablehlo.reshape %0 : (tensor<2x6xi8>) -> tensor<3x4xi8>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]]> : tensor<3x4xi8>
  func.return
}

func.func @reshape_ui16() {
  %0 = stablehlo.constant dense<[[0, 1, 2, 3, 4, 5], [6, 0, 1, 2, 3, 4]]> : tensor<2x6xui16>
  %r = stablehlo.reshape %0 : (tensor<2x6xui16>) -> tensor<3x4xui16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [4, 5, 6, 0], [1, 2, 3, 4]]> : tensor<3x4xui16>
  func.return
}

func.func @reshape_i32() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1, 2], [3, -3, -2, -1, 0, 1]]> : tensor<2x6xi32>
  %r = stablehlo.reshape %0 : (tensor<2x6xi32>) -> tensor<3x4xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]]> : tensor<3x4xi32>
  func.return
}

func.func @reshape_i64() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1, 2], [3, -3, -2, -1, 0, 1]]> : tensor<2x6xi64>
  %r = stablehlo.reshape %0 : (tensor<2x6xi64>) -> tensor<3x4xi64>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]]> : tensor<3x4xi64>
  func.return
}

func.func @reshape_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0, 0.0, 1.0]]> : tensor<2x6xf32>
  %r = stablehlo.reshape %0 : (tensor<2x6xf32>) -> tensor<3x4xf32>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]]> : tensor<3x4xf32>
  func.return
}

func.func @reshape_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0, 0.0, 1.0]]> : tensor<2x6xf64>
  %r = stablehlo.reshape %0 : (tensor<2x6xf64>) -> tensor<3x4xf64>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]]> : tensor<3x4xf64>
  func.return
}

func.func @reshape_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0, 0.0, 1.0]]> : tensor<2x6xbf16>
  %r = stablehlo.reshape %0 : (tensor<2x6xbf16>) -> tensor<3x4xbf16>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]]> : tensor<3x4xbf16>
  func.return
}

func.func @reshape_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0, 0.0, 1.0]]> : tensor<2x6xf8E5M2>
  %r = stablehlo.reshape %0 : (tensor<2x6xf8E5M2>) -> tensor<3x4xf8E5M2>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]]> : tensor<3x4xf8E5M2>
  func.return
}

func.func @reshape_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0, 0.0, 1.0]]> : tensor<2x6xf4E2M1FN>
  %r = stablehlo.reshape %0 : (tensor<2x6xf4E2M1FN>) -> tensor<3x4xf4E2M1FN>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]]> : tensor<3x4xf4E2M1FN>
  func.return
}

func.func @reshape_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], [(3.0, 0.0), (-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]]> : tensor<2x6xcomplex<f32>>
  %r = stablehlo.reshape %0 : (tensor<2x6xcomplex<f32>>) -> tensor<3x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)], [(1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (-3.0, 0.0)], [(-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]]> : tensor<3x4xcomplex<f32>>
  func.return
}

func.func @to_scalar() {
  %0 = stablehlo.constant dense<[[7]]> : tensor<1x1xi32>
  %r = stablehlo.reshape %0 : (tensor<1x1xi32>) -> tensor<i32>
  check.expect_eq_const %r, dense<7> : tensor<i32>
  func.return
}
