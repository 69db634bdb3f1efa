// Values of real. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @real_complex() {
  %0 = stablehlo.constant dense<[(1.5, 2.0), (-0.0, -1.0), (3.0, 0.25)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.real %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.5, -0.0, 3.0]> : tensor<3xf32>
  func.return
}

func.func @real_real() {
  %0 = stablehlo.constant dense<[1.5, -0.0, 3.0]> : tensor<3xf32>
  %r = stablehlo.real %0 : (tensor<3xf32>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.5, -0.0, 3.0]> : tensor<3xf32>
  func.return
}
