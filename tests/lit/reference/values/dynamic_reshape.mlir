// Values of dynamic_reshape. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @unknown_sizes() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[3, 2]> : tensor<2xi64>
  %d = stablehlo.dynamic_reshape %0, %1 : (tensor<2x3xf32>, tensor<2xi64>) -> tensor<?x?xf32>
  %s = stablehlo.constant dense<[3, 2]> : tensor<2xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?xf32>, tensor<2xi64>) -> tensor<3x2xf32>
  check.expect_eq_const %r, dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xf32>
  func.return
}
