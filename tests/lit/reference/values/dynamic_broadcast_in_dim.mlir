// Values of dynamic_broadcast_in_dim. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @grows() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xf32>
  %1 = stablehlo.constant dense<[2, 2, 3]> : tensor<3xi64>
  %d = stablehlo.dynamic_broadcast_in_dim %0, %1, dims = [1, 2] : (tensor<1x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  %s = stablehlo.constant dense<[2, 2, 3]> : tensor<3xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?x?xf32>, tensor<3xi64>) -> tensor<2x2x3xf32>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0], [-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0], [-3.0, -2.0, -1.0]]]> : tensor<2x2x3xf32>
  func.return
}

func.func @with_hints() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<[4, 2, 3]> : tensor<3xi64>
  %d = stablehlo.dynamic_broadcast_in_dim %0, %1, dims = [1, 2] {known_expanding_dimensions = array<i64>, known_nonexpanding_dimensions = array<i64: 0, 1>} : (tensor<2x3xf32>, tensor<3xi64>) -> tensor<?x?x?xf32>
  %s = stablehlo.constant dense<[4, 2, 3]> : tensor<3xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?x?xf32>, tensor<3xi64>) -> tensor<4x2x3xf32>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]], [[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]], [[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]], [[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]]> : tensor<4x2x3xf32>
  func.return
}
