// Values of einsum. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sum_0() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi32>
  %r = stablehlo.einsum %0, %1, config = "ij,jk->ik" : (tensor<2x3xi32>, tensor<3x4xi32>) -> tensor<2x4xi32>
  check.expect_eq_const %r, dense<[[-4, -3, 9, 16], [16, 14, -22, -12]]> : tensor<2x4xi32>
  func.return
}

func.func @sum_1() {
  %0 = stablehlo.constant dense<[[[3, 1, 0], [-2, -2, -4]], [[-4, -4, -3], [3, 1, 4]]]> : tensor<2x2x3xi32>
  %1 = stablehlo.constant dense<[[[0, 0], [2, 4], [-4, -3]], [[3, 4], [-2, -2], [3, -1]]]> : tensor<2x3x2xi32>
  %r = stablehlo.einsum %0, %1, config = "bij,bjk->bik" : (tensor<2x2x3xi32>, tensor<2x3x2xi32>) -> tensor<2x2x2xi32>
  check.expect_eq_const %r, dense<[[[2, 4], [12, 4]], [[-13, -5], [19, 6]]]> : tensor<2x2x2xi32>
  func.return
}

func.func @sum_2() {
  %0 = stablehlo.constant dense<[3, 1]> : tensor<2xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = stablehlo.einsum %0, %1, config = "i,j->ij" : (tensor<2xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 0, 6], [0, 0, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @sum_3() {
  %0 = stablehlo.constant dense<[[[3, 1, 0, -2], [-2, -4, -4, -4], [-3, 3, 1, 4]], [[0, 1, 4, 2], [1, 0, 1, 4], [-2, 3, 2, -4]]]> : tensor<2x3x4xi32>
  %1 = stablehlo.constant dense<[[[0, 0], [2, 4], [-4, -3]], [[3, 4], [-2, -2], [3, -1]], [[-2, 3], [-2, -1], [1, 0]], [[-4, -4], [3, 2], [3, 0]]]> : tensor<4x3x2xi32>
  %r = stablehlo.einsum %0, %1, config = "ijk,kji->" : (tensor<2x3x4xi32>, tensor<4x3x2xi32>) -> tensor<i32>
  check.expect_eq_const %r, dense<67> : tensor<i32>
  func.return
}

func.func @sum_4() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[[0, 0, 2], [4, -4, -3]]> : tensor<2x3xi32>
  %r = stablehlo.einsum %0, %1, config = "ij,ij->j" : (tensor<2x3xi32>, tensor<2x3xi32>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[-8, 8, 12]> : tensor<3xi32>
  func.return
}

func.func @with_dots() {
  %0 = stablehlo.constant dense<[[[3, 1, 0], [-2, -2, -4]], [[-4, -4, -3], [3, 1, 4]]]> : tensor<2x2x3xi32>
  %1 = stablehlo.constant dense<[[0, 0, 2, 4], [-4, -3, 3, 4], [-2, -2, 3, -1]]> : tensor<3x4xi32>
  %r = stablehlo.einsum %0, %1, config = "...ij,jk->...ik" : (tensor<2x2x3xi32>, tensor<3x4xi32>) -> tensor<2x2x4xi32>
  check.expect_eq_const %r, dense<[[[-4, -3, 9, 16], [16, 14, -22, -12]], [[22, 18, -29, -29], [-12, -11, 21, 12]]]> : tensor<2x2x4xi32>
  func.return
}
