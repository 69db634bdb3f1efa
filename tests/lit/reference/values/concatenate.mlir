// Values of concatenate. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @concatenate_i1() {
  %0 = stablehlo.constant dense<[[false, true, false], [true, false, true]]> : tensor<2x3xi1>
  %1 = stablehlo.constant dense<[[false], [true]]> : tensor<2x1xi1>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xi1>, tensor<2x1xi1>) -> tensor<2x4xi1>
  check.expect_eq_const %r, dense<[[false, true, false, false], [true, false, true, true]]> : tensor<2x4xi1>
  func.return
}

func.func @concatenate_i4() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi4>
  %1 = stablehlo.constant dense<[[-3], [-2]]> : tensor<2x1xi4>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xi4>, tensor<2x1xi4>) -> tensor<2x4xi4>
  check.expect_eq_const %r, dense<[[-3, -2, -1, -3], [0, 1, 2, -2]]> : tensor<2x4xi4>
  func.return
}

func.func @concatenate_ui2() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 0, 1]]> : tensor<2x3xui2>
  %1 = stablehlo.constant dense<[[0], [1]]> : tensor<2x1xui2>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xui2>, tensor<2x1xui2>) -> tensor<2x4xui2>
  check.expect_eq_const %r, dense<[[0, 1, 2, 0], [3, 0, 1, 1]]> : tensor<2x4xui2>
  func.return
}

func.func @concatenate_i8() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi8>
  %1 = stablehlo.constant dense<[[-3], [-2]]> : tensor<2x1xi8>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xi8>, tensor<2x1xi8>) -> tensor<2x4xi8>
  check.expect_eq_const %r, dense<[[-3, -2, -1, -3], [0, 1, 2, -2]]> : tensor<2x4xi8>
  func.return
}

func.func @concatenate_ui16() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 4, 5]]> : tensor<2x3xui16>
  %1 = stablehlo.constant dense<[[0], [1]]> : tensor<2x1xui16>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xui16>, tensor<2x1xui16>) -> tensor<2x4xui16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 0], [3, 4, 5, 1]]> : tensor<2x4xui16>
  func.return
}

func.func @concatenate_i32() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[[-3], [-2]]> : tensor<2x1xi32>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xi32>, tensor<2x1xi32>) -> tensor<2x4xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1, -3], [0, 1, 2, -2]]> : tensor<2x4xi32>
  func.return
}

func.func @concatenate_i64() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi64>
  %1 = stablehlo.constant dense<[[-3], [-2]]> : tensor<2x1xi64>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xi64>, tensor<2x1xi64>) -> tensor<2x4xi64>
  check.expect_eq_const %r, dense<[[-3, -2, -1, -3], [0, 1, 2, -2]]> : tensor<2x4xi64>
  func.return
}

func.func @concatenate_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[[-3.0], [-2.0]]> : tensor<2x1xf32>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xf32>, tensor<2x1xf32>) -> tensor<2x4xf32>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, -3.0], [0.0, 1.0, 2.0, -2.0]]> : tensor<2x4xf32>
  func.return
}

func.func @concatenate_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf64>
  %1 = stablehlo.constant dense<[[-3.0], [-2.0]]> : tensor<2x1xf64>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xf64>, tensor<2x1xf64>) -> tensor<2x4xf64>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, -3.0], [0.0, 1.0, 2.0, -2.0]]> : tensor<2x4xf64>
  func.return
}

func.func @concatenate_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xbf16>
  %1 = stablehlo.constant dense<[[-3.0], [-2.0]]> : tensor<2x1xbf16>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xbf16>, tensor<2x1xbf16>) -> tensor<2x4xbf16>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, -3.0], [0.0, 1.0, 2.0, -2.0]]> : tensor<2x4xbf16>
  func.return
}

func.func @concatenate_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf8E5M2>
  %1 = stablehlo.constant dense<[[-3.0], [-2.0]]> : tensor<2x1xf8E5M2>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xf8E5M2>, tensor<2x1xf8E5M2>) -> tensor<2x4xf8E5M2>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, -3.0], [0.0, 1.0, 2.0, -2.0]]> : tensor<2x4xf8E5M2>
  func.return
}

func.func @concatenate_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf4E2M1FN>
  %1 = stablehlo.constant dense<[[-3.0], [-2.0]]> : tensor<2x1xf4E2M1FN>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xf4E2M1FN>, tensor<2x1xf4E2M1FN>) -> tensor<2x4xf4E2M1FN>
  check.expect_eq_const %r, dense<[[-3.0, -2.0, -1.0, -3.0], [0.0, 1.0, 2.0, -2.0]]> : tensor<2x4xf4E2M1FN>
  func.return
}

func.func @concatenate_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]]> : tensor<2x3xcomplex<f32>>
  %1 = stablehlo.constant dense<[[(-3.0, 0.0)], [(-2.0, 0.0)]]> : tensor<2x1xcomplex<f32>>
  %r = stablehlo.concatenate %0, %1, dim = 1 : (tensor<2x3xcomplex<f32>>, tensor<2x1xcomplex<f32>>) -> tensor<2x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (-3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (-2.0, 0.0)]]> : tensor<2x4xcomplex<f32>>
  func.return
}

func.func @with_empty() {
  %0 = stablehlo.constant dense<[1]> : tensor<1xi32>
  %1 = stablehlo.constant dense<> : tensor<0xi32>
  %2 = stablehlo.constant dense<[2]> : tensor<1xi32>
  %r = stablehlo.concatenate %0, %1, %2, dim = 0 : (tensor<1xi32>, tensor<0xi32>, tensor<1xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[1, 2]> : tensor<2xi32>
  func.return
}
