// Values of chlo_broadcasts. Oracle: JAX on the CPU, numpy, scipy; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @add_vector() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_add %0, %1 : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 1, 2], [-2, -2, -2]]> : tensor<2x3xi32>
  func.return
}

func.func @add_column() {
  %0 = stablehlo.constant dense<[[3], [-2]]> : tensor<2x1xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_add %0, %1 : (tensor<2x1xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 3, 5], [-2, -2, 0]]> : tensor<2x3xi32>
  func.return
}

func.func @subtract_vector() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_subtract %0, %1 : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 1, -2], [-2, -2, -6]]> : tensor<2x3xi32>
  func.return
}

func.func @subtract_column() {
  %0 = stablehlo.constant dense<[[3], [-2]]> : tensor<2x1xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_subtract %0, %1 : (tensor<2x1xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 3, 1], [-2, -2, -4]]> : tensor<2x3xi32>
  func.return
}

func.func @multiply_vector() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_multiply %0, %1 : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 0, 0], [0, 0, -8]]> : tensor<2x3xi32>
  func.return
}

func.func @multiply_column() {
  %0 = stablehlo.constant dense<[[3], [-2]]> : tensor<2x1xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_multiply %0, %1 : (tensor<2x1xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 0, 6], [0, 0, -4]]> : tensor<2x3xi32>
  func.return
}

func.func @maximum_vector() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_maximum %0, %1 : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 1, 2], [0, 0, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @maximum_column() {
  %0 = stablehlo.constant dense<[[3], [-2]]> : tensor<2x1xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_maximum %0, %1 : (tensor<2x1xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 3, 3], [0, 0, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @and_vector() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_and %0, %1 : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<0> : tensor<2x3xi32>
  func.return
}

func.func @and_column() {
  %0 = stablehlo.constant dense<[[3], [-2]]> : tensor<2x1xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_and %0, %1 : (tensor<2x1xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 0, 2], [0, 0, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @placed() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[3, -2]> : tensor<2xi32>
  %r = chlo.broadcast_add %0, %1 {broadcast_dimensions = array<i64: 0>} : (tensor<2x3xi32>, tensor<2xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[6, 4, 3], [-4, -4, -6]]> : tensor<2x3xi32>
  func.return
}

func.func @compare() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_compare %0, %1 {comparison_direction = #chlo<comparison_direction LT>} : (tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi1>
  check.expect_eq_const %r, dense<[[false, false, true], [true, true, true]]> : tensor<2x3xi1>
  func.return
}

func.func @select() {
  %0 = stablehlo.constant dense<[true, false, true]> : tensor<3xi1>
  %1 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %2 = stablehlo.constant dense<[0, 0, 2]> : tensor<3xi32>
  %r = chlo.broadcast_select %0, %1, %2 : (tensor<3xi1>, tensor<2x3xi32>, tensor<3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[3, 0, 0], [-2, 0, -4]]> : tensor<2x3xi32>
  func.return
}

func.func @top_k() {
  %0 = stablehlo.constant dense<[[3.0, 9.0, -1.0, 9.0], [5.0, 2.0, 7.0, 0.0]]> : tensor<2x4xf32>
  %r:2 = chlo.top_k(%0, k = 2) : tensor<2x4xf32> -> (tensor<2x2xf32>, tensor<2x2xi32>)
  check.expect_eq_const %r#0, dense<[[9.0, 9.0], [7.0, 5.0]]> : tensor<2x2xf32>
  check.expect_eq_const %r#1, dense<[[1, 3], [2, 0]]> : tensor<2x2xi32>
  func.return
}

func.func @scan() {
  %0 = stablehlo.constant dense<[[3, 1, 0], [-2, -2, -4]]> : tensor<2x3xi32>
  %1 = stablehlo.constant dense<0> : tensor<2xi32>
  %r:2 = chlo.scan(%0) inits (%1) dimension=1 {
  ^bb0(%a: tensor<2xi32>, %b: tensor<2xi32>):
    %s = stablehlo.add %a, %b : tensor<2xi32>
    stablehlo.return %s, %s : tensor<2xi32>, tensor<2xi32>
  } : (tensor<2x3xi32>, tensor<2xi32>) -> (tensor<2x3xi32>, tensor<2xi32>)
  check.expect_eq_const %r#0, dense<[[3, 4, 4], [-2, -4, -8]]> : tensor<2x3xi32>
  check.expect_eq_const %r#1, dense<[4, -8]> : tensor<2xi32>
  func.return
}
