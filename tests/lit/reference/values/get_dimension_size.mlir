// Values of get_dimension_size. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @size() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %r = stablehlo.get_dimension_size %0, dim = 1 : (tensor<2x3xf32>) -> tensor<i32>
  check.expect_eq_const %r, dense<3> : tensor<i32>
  func.return
}
