// Values of unary_einsum. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sum_0() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %r = stablehlo.unary_einsum %0, config = "ij->ji" : (tensor<2x3xi32>) -> tensor<3x2xi32>
  check.expect_eq_const %r, dense<[[3, -2], [1, -2], [0, -4]]> : tensor<3x2xi32>
  func.return
}

func.func @sum_1() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %r = stablehlo.unary_einsum %0, config = "ij->i" : (tensor<2x3xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[4, -8]> : tensor<2xi32>
  func.return
}

func.func @sum_2() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %r = stablehlo.unary_einsum %0, config = "ij->" : (tensor<2x3xi32>) -> tensor<i32>
  check.expect_eq_const %r, dense<-4> : tensor<i32>
  func.return
}
