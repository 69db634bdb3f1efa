// Values of real_dynamic_slice. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @strided() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<[1, 0]> : tensor<2xi64>
  %2 = stablehlo.constant dense<[4, 5]> : tensor<2xi64>
  %3 = stablehlo.constant dense<[2, 3]> : tensor<2xi64>
  %d = stablehlo.real_dynamic_slice %0, %1, %2, %3 : (tensor<4x5xi32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xi32>
  %s = stablehlo.constant dense<[2, 2]> : tensor<2xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?xi32>, tensor<2xi64>) -> tensor<2x2xi32>
  check.expect_eq_const %r, dense<[[2, -2], [-2, 1]]> : tensor<2x2xi32>
  func.return
}
