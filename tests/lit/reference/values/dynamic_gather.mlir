// Values of dynamic_gather. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @rows() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<[[2], [0], [9]]> : tensor<3x1xi32>
  %2 = stablehlo.constant dense<[1, 4, 2]> : tensor<3xi64>
  %r = "stablehlo.dynamic_gather"(%0, %1, %2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0], index_vector_dim = 1>}> : (tensor<3x4x2xi32>, tensor<3x1xi32>, tensor<3xi64>) -> tensor<3x4x2xi32>
  check.expect_eq_const %r, dense<[[[1, 0], [1, 4], [-2, 3], [2, -4]], [[3, 1], [0, -2], [-2, -4], [-4, -4]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  func.return
}

func.func @unknown_sizes() {
  %0 = stablehlo.constant dense<[[[3, 1], [0, -2], [-2, -4], [-4, -4]], [[-3, 3], [1, 4], [0, 1], [4, 2]], [[1, 0], [1, 4], [-2, 3], [2, -4]]]> : tensor<3x4x2xi32>
  %1 = stablehlo.constant dense<[[2, 3], [0, 1]]> : tensor<2x2xi32>
  %2 = stablehlo.constant dense<[1, 2, 2]> : tensor<3xi64>
  %d = "stablehlo.dynamic_gather"(%0, %1, %2) <{dimension_numbers = #stablehlo.gather<offset_dims = [1, 2], collapsed_slice_dims = [0], start_index_map = [0, 1], index_vector_dim = 1>}> : (tensor<3x4x2xi32>, tensor<2x2xi32>, tensor<3xi64>) -> tensor<?x?x?xi32>
  %s = stablehlo.constant dense<[2, 2, 2]> : tensor<3xi64>
  %r = stablehlo.dynamic_reshape %d, %s : (tensor<?x?x?xi32>, tensor<3xi64>) -> tensor<2x2x2xi32>
  check.expect_eq_const %r, dense<[[[-2, 3], [2, -4]], [[0, -2], [-2, -4]]]> : tensor<2x2x2xi32>
  func.return
}
