// Values of set_dimension_size. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @shrinks() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0]]> : tensor<2x3xf32>
  %1 = stablehlo.constant dense<2> : tensor<i32>
  %b = stablehlo.set_dimension_size %0, %1, dim = 1 : (tensor<2x3xf32>, tensor<i32>) -> tensor<2x?xf32, #stablehlo.bounds<?, 3>>
  %n = stablehlo.get_dimension_size %b, dim = 1 : (tensor<2x?xf32, #stablehlo.bounds<?, 3>>) -> tensor<i32>
  %z = stablehlo.constant dense<0.0> : tensor<f32>
  %sum = stablehlo.reduce(%b init: %z) applies stablehlo.add across dimensions = [1] : (tensor<2x?xf32, #stablehlo.bounds<?, 3>>, tensor<f32>) -> tensor<2xf32>
  %f = stablehlo.convert %n : (tensor<i32>) -> tensor<f32>
  %f2 = stablehlo.broadcast_in_dim %f, dims = [] : (tensor<f32>) -> tensor<2xf32>
  %r = stablehlo.add %sum, %f2 : tensor<2xf32>
  check.expect_eq_const %r, dense<[-3.0, 3.0]> : tensor<2xf32>
  func.return
}
