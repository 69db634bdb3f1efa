// Values of complex. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @complex_f32() {
  %0 = stablehlo.constant dense<[1.5, -0.0, 3.0]> : tensor<3xf32>
  %1 = stablehlo.constant dense<[2.0, -1.0, 0.25]> : tensor<3xf32>
  %r = stablehlo.complex %0, %1 : tensor<3xcomplex<f32>>
  check.expect_eq_const %r, dense<[(1.5, 2.0), (-0.0, -1.0), (3.0, 0.25)]> : tensor<3xcomplex<f32>>
  func.return
}

func.func @complex_f64() {
  %0 = stablehlo.constant dense<[1.0]> : tensor<1xf64>
  %1 = stablehlo.constant dense<[-2.0]> : tensor<1xf64>
  %r = stablehlo.complex %0, %1 : tensor<1xcomplex<f64>>
  check.expect_eq_const %r, dense<[(1.0, -2.0)]> : tensor<1xcomplex<f64>>
  func.return
}
