// Values of dot. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @matrices_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi8>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi8>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xi8>, tensor<3x4xi8>) -> tensor<2x4xi8>
  check.expect_eq_const %r, dense<[[-4, -3, 9, 16], [16, 14, -22, -12]]> : tensor<2x4xi8>
  func.return
}

func.func @vectors_int8() {
  %0 = stablehlo.constant dense<[3, 1, 0]> : tensor<3xi8>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi8>
  %r = stablehlo.dot %0, %1 : (tensor<3xi8>, tensor<3xi8>) -> tensor<i8>
  check.expect_eq_const %r, dense<0> : tensor<i8>
  func.return
}

func.func @matrix_vector_int8() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi8>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi8>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xi8>, tensor<3xi8>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[0, -8]> : tensor<2xi8>
  func.return
}

func.func @matrices_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi64>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi64>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xi64>, tensor<3x4xi64>) -> tensor<2x4xi64>
  check.expect_eq_const %r, dense<[[-4, -3, 9, 16], [16, 14, -22, -12]]> : tensor<2x4xi64>
  func.return
}

func.func @vectors_int64() {
  %0 = stablehlo.constant dense<[3, 1, 0]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi64>
  %r = stablehlo.dot %0, %1 : (tensor<3xi64>, tensor<3xi64>) -> tensor<i64>
  check.expect_eq_const %r, dense<0> : tensor<i64>
  func.return
}

func.func @matrix_vector_int64() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi64>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi64>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xi64>, tensor<3xi64>) -> tensor<2xi64>
  check.expect_eq_const %r, dense<[0, -8]> : tensor<2xi64>
  func.return
}

func.func @matrices_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xf32>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xf32>, tensor<3x4xf32>) -> tensor<2x4xf32>
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xf32>
  func.return
}

func.func @vectors_float32() {
  %0 = stablehlo.constant dense<[3.0, 1.0, 0.0]> : tensor<3xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf32>
  %r = stablehlo.dot %0, %1 : (tensor<3xf32>, tensor<3xf32>) -> tensor<f32>
  check.expect_eq_const %r, dense<0.0> : tensor<f32>
  func.return
}

func.func @matrix_vector_float32() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf32>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xf32>, tensor<3xf32>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0.0, -8.0]> : tensor<2xf32>
  func.return
}

func.func @matrices_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf64>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xf64>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xf64>, tensor<3x4xf64>) -> tensor<2x4xf64>
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xf64>
  func.return
}

func.func @vectors_float64() {
  %0 = stablehlo.constant dense<[3.0, 1.0, 0.0]> : tensor<3xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf64>
  %r = stablehlo.dot %0, %1 : (tensor<3xf64>, tensor<3xf64>) -> tensor<f64>
  check.expect_eq_const %r, dense<0.0> : tensor<f64>
  func.return
}

func.func @matrix_vector_float64() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xf64>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xf64>, tensor<3xf64>) -> tensor<2xf64>
  check.expect_eq_const %r, dense<[0.0, -8.0]> : tensor<2xf64>
  func.return
}

func.func @matrices_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xbf16>
  %1 = stablehlo.constant dense<[[0.0, 0.0, 2.0, 4.0], [-4.0, -3.0, 3.0, 4.0], [-2.0, -2.0, 3.0, -1.0]]> : tensor<3x4xbf16>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xbf16>, tensor<3x4xbf16>) -> tensor<2x4xbf16>
  check.expect_eq_const %r, dense<[[-4.0, -3.0, 9.0, 16.0], [16.0, 14.0, -22.0, -12.0]]> : tensor<2x4xbf16>
  func.return
}

func.func @vectors_bfloat16() {
  %0 = stablehlo.constant dense<[3.0, 1.0, 0.0]> : tensor<3xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xbf16>
  %r = stablehlo.dot %0, %1 : (tensor<3xbf16>, tensor<3xbf16>) -> tensor<bf16>
  check.expect_eq_const %r, dense<0.0> : tensor<bf16>
  func.return
}

func.func @matrix_vector_bfloat16() {
  %0 = stablehlo.constant dense<[[3.0, 1.0, 0.0], [-2.0, -2.0, -4.0]]> : tensor<2x3xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 2.0]> : tensor<3xbf16>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xbf16>, tensor<3xbf16>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[0.0, -8.0]> : tensor<2xbf16>
  func.return
}

func.func @matrices_complex128() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)], [(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)]]> : tensor<2x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[[(0.0, 3.0), (0.0, -2.0), (2.0, -4.0), (4.0, -2.0)], [(-4.0, -1.0), (-3.0, 3.0), (3.0, 0.0), (4.0, -4.0)], [(-2.0, -1.0), (-2.0, 1.0), (3.0, 3.0), (-1.0, 2.0)]]> : tensor<3x4xcomplex<f64>>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xcomplex<f64>>, tensor<3x4xcomplex<f64>>) -> tensor<2x4xcomplex<f64>>
  check.expect_eq_const %r, dense<[[(-2.0, 4.0), (-5.0, -7.0), (3.0, -6.0), (12.0, -12.0)], [(-3.0, 22.0), (37.0, 12.0), (3.0, -17.0), (-14.0, 7.0)]]> : tensor<2x4xcomplex<f64>>
  func.return
}

func.func @vectors_complex128() {
  %0 = stablehlo.constant dense<[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)]> : tensor<3xcomplex<f64>>
  %1 = stablehlo.constant dense<[(0.0, 3.0), (0.0, -2.0), (2.0, -4.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.dot %0, %1 : (tensor<3xcomplex<f64>>, tensor<3xcomplex<f64>>) -> tensor<complex<f64>>
  check.expect_eq_const %r, dense<(8.0, 11.0)> : tensor<complex<f64>>
  func.return
}

func.func @matrix_vector_complex128() {
  %0 = stablehlo.constant dense<[[(3.0, 0.0), (1.0, 0.0), (0.0, 2.0)], [(-2.0, 4.0), (-2.0, -4.0), (-4.0, -3.0)]]> : tensor<2x3xcomplex<f64>>
  %1 = stablehlo.constant dense<[(0.0, 3.0), (0.0, -2.0), (2.0, -4.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.dot %0, %1 : (tensor<2x3xcomplex<f64>>, tensor<3xcomplex<f64>>) -> tensor<2xcomplex<f64>>
  check.expect_eq_const %r, dense<[(8.0, 11.0), (-40.0, 8.0)]> : tensor<2xcomplex<f64>>
  func.return
}
