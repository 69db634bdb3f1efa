// Values of reduce_scatter. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<2x4xi64>) -> tensor<2x2xi64> {
  %r = "stablehlo.reduce_scatter"(%x) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
  return %r : tensor<2x2xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
  check.expect_eq_const %r#0, dense<[[30, 32], [38, 40]]> : tensor<2x2xi64>
  check.expect_eq_const %r#1, dense<[[34, 36], [42, 44]]> : tensor<2x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<2x2xi64> {
  %r = "stablehlo.reduce_scatter"(%x) <{scatter_dimension = 1 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
  return %r : tensor<2x2xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>)
  check.expect_eq_const %r#0, dense<[[34, 36], [42, 44]]> : tensor<2x2xi64>
  check.expect_eq_const %r#1, dense<[[30, 32], [38, 40]]> : tensor<2x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<2x2xi64> {
  %r = "stablehlo.reduce_scatter"(%x) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
  return %r : tensor<2x2xi64>
}
func.func @pairs_of_replicas() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %2 = stablehlo.constant dense<[[30, 31, 32, 33], [34, 35, 36, 37]]> : tensor<2x4xi64>
  %3 = stablehlo.constant dense<[[40, 41, 42, 43], [44, 45, 46, 47]]> : tensor<2x4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>)
  check.expect_eq_const %r#0, dense<[[40, 42], [48, 50]]> : tensor<2x2xi64>
  check.expect_eq_const %r#1, dense<[[64, 66], [72, 74]]> : tensor<2x2xi64>
  check.expect_eq_const %r#2, dense<[[44, 46], [52, 54]]> : tensor<2x2xi64>
  check.expect_eq_const %r#3, dense<[[60, 62], [68, 70]]> : tensor<2x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<2x2xi64> {
  %r = "stablehlo.reduce_scatter"(%x) <{scatter_dimension = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<2x4xi64>) -> tensor<2x2xi64>
  return %r : tensor<2x2xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %2 = stablehlo.constant dense<[[30, 31, 32, 33], [34, 35, 36, 37]]> : tensor<2x4xi64>
  %3 = stablehlo.constant dense<[[40, 41, 42, 43], [44, 45, 46, 47]]> : tensor<2x4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>)
  check.expect_eq_const %r#0, dense<[[40, 42], [48, 50]]> : tensor<2x2xi64>
  check.expect_eq_const %r#1, dense<[[60, 62], [68, 70]]> : tensor<2x2xi64>
  check.expect_eq_const %r#2, dense<[[44, 46], [52, 54]]> : tensor<2x2xi64>
  check.expect_eq_const %r#3, dense<[[64, 66], [72, 74]]> : tensor<2x2xi64>
  func.return
}
