// Values of torch_index_select. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @first() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<[2, 0, 2]> : tensor<3xi64>
  %r = "stablehlo.torch_index_select"(%0, %1) <{dim = 0 : i64, batch_dims = 0 : i64}> : (tensor<3x4x2xi32>, tensor<3xi64>) -> tensor<3x4x2xi32>
  check.expect_eq_const %r, dense<[[[1, 0], [1, 4], [-2, 3], [2, -4]], [[3, 1], [0, -2], [-2, -4], [-4, -4]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  func.return
}

func.func @middle() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<[2, 0, 2]> : tensor<3xi64>
  %r = "stablehlo.torch_index_select"(%0, %1) <{dim = 1 : i64, batch_dims = 0 : i64}> : (tensor<3x4x2xi32>, tensor<3xi64>) -> tensor<3x3x2xi32>
  check.expect_eq_const %r, dense<[[[-2, -4], [3, 1], [-2, -4]], [[0, 1], [-3, 3], [0, 1]], [[-2, 3], [1, 0], [-2, 3]]]> : tensor<3x3x2xi32>
  func.return
}

func.func @scalar_index() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<1> : tensor<i32>
  %r = "stablehlo.torch_index_select"(%0, %1) <{dim = 0 : i64, batch_dims = 0 : i64}> : (tensor<3x4x2xi32>, tensor<i32>) -> tensor<4x2xi32>
  check.expect_eq_const %r, dense<[[-3, 3], [1, 4], [0, 1], [4, 2]]> : tensor<4x2xi32>
  func.return
}

func.func @batched() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<[[1, 0], [3, 3], [2, 1]]> : tensor<3x2xi32>
  %r = "stablehlo.torch_index_select"(%0, %1) <{dim = 1 : i64, batch_dims = 1 : i64}> : (tensor<3x4x2xi32>, tensor<3x2xi32>) -> tensor<3x2x2xi32>
  check.expect_eq_const %r, dense<[[[0, -2], [3, 1]], [[4, 2], [4, 2]], [[-2, 3], [1, 4]]]> : tensor<3x2x2xi32>
  func.return
}
