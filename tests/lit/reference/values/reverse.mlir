// Values of reverse. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @reverse_i1() {
  %0 = stablehlo.constant dense<[[false, true, false], [true, false, true]]> : tensor<2x3xi1>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xi1>
  check.expect_eq_const %r, dense<[[false, true, false], [true, false, true]]> : tensor<2x3xi1>
  func.return
}

func.func @reverse_i4() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi4>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xi4>
  check.expect_eq_const %r, dense<[[-1, -2, -3], [2, 1, 0]]> : tensor<2x3xi4>
  func.return
}

func.func @reverse_ui2() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 0, 1]]> : tensor<2x3xui2>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xui2>
  check.expect_eq_const %r, dense<[[2, 1, 0], [1, 0, 3]]> : tensor<2x3xui2>
  func.return
}

func.func @reverse_i8() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi8>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xi8>
  check.expect_eq_const %r, dense<[[-1, -2, -3], [2, 1, 0]]> : tensor<2x3xi8>
  func.return
}

func.func @reverse_ui16() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 4, 5]]> : tensor<2x3xui16>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xui16>
  check.expect_eq_const %r, dense<[[2, 1, 0], [5, 4, 3]]> : tensor<2x3xui16>
  func.return
}

func.func @reverse_i32() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi32>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[-1, -2, -3], [2, 1, 0]]> : tensor<2x3xi32>
  func.return
}

func.func @reverse_i64() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2]]> : tensor<2x3xi64>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xi64>
  check.expect_eq_const %r, dense<[[-1, -2, -3], [2, 1, 0]]> : tensor<2x3xi64>
  func.return
}

func.func @reverse_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[-1.0, -2.0, -3.0], [2.0, 1.0, 0.0]]> : tensor<2x3xf32>
  func.return
}

func.func @reverse_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf64>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xf64>
  check.expect_eq_const %r, dense<[[-1.0, -2.0, -3.0], [2.0, 1.0, 0.0]]> : tensor<2x3xf64>
  func.return
}

func.func @reverse_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xbf16>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xbf16>
  check.expect_eq_const %r, dense<[[-1.0, -2.0, -3.0], [2.0, 1.0, 0.0]]> : tensor<2x3xbf16>
  func.return
}

func.func @reverse_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf8E5M2>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xf8E5M2>
  check.expect_eq_const %r, dense<[[-1.0, -2.0, -3.0], [2.0, 1.0, 0.0]]> : tensor<2x3xf8E5M2>
  func.return
}

func.func @reverse_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf4E2M1FN>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xf4E2M1FN>
  check.expect_eq_const %r, dense<[[-1.0, -2.0, -3.0], [2.0, 1.0, 0.0]]> : tensor<2x3xf4E2M1FN>
  func.return
}

func.func @reverse_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)]]> : tensor<2x3xcomplex<f32>>
  %r = stablehlo.reverse %0, dims = [1] : tensor<2x3xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(-1.0, 0.0), (-2.0, 0.0), (-3.0, 0.0)], [(2.0, 0.0), (1.0, 0.0), (0.0, 0.0)]]> : tensor<2x3xcomplex<f32>>
  func.return
}

func.func @both() {
  %0 = stablehlo.constant dense<[[1, 2], [3, 4]]> : tensor<2x2xi32>
  %r = stablehlo.reverse %0, dims = [0, 1] : tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[4, 3], [2, 1]]> : tensor<2x2xi32>
  func.return
}
