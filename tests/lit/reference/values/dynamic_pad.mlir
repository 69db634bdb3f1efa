// Values of dynamic_pad. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @all_kinds() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<0> : tensor<i32>
  %2 = stablehlo.constant dense<[1, -1]> : tensor<2xi64>
  %3 = stablehlo.constant dense<[0, 2]> : tensor<2xi64>
  %4 = stablehlo.constant dense<[1, 0]> : tensor<2xi64>
  %d = stablehlo.dynamic_pad %0, %1, %2, %3, %4 : (tensor<4x5xi32>, tensor<i32>, tensor<2xi64>, tensor<2xi64>, tensor<2xi64>) -> tensor<?x?xi32>
  %s = stablehlo.constant dense<[8, 6]> : tensor<2xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?xi32>, tensor<2xi64>) -> tensor<8x6xi32>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0, 0, 0], [-2, -1, 0, 1, 0, 0], [0, 0, 0, 0, 0, 0], [3, -3, -2, -1, 0, 0], [0, 0, 0, 0, 0, 0], [1, 2, 3, -3, 0, 0], [0, 0, 0, 0, 0, 0], [-1, 0, 1, 2, 0, 0]]> : tensor<8x6xi32>
  func.return
}
