// Values of collective_broadcast. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11]]> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[10, 11]]> : tensor<1x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<[[20, 21]]> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21]]> : tensor<1x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %2 = stablehlo.constant dense<[[30, 31]]> : tensor<1x2xi64>
  %3 = stablehlo.constant dense<[[40, 41]]> : tensor<1x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11]]> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21]]> : tensor<1x2xi64>
  check.expect_eq_const %r#2, dense<[[10, 11]]> : tensor<1x2xi64>
  check.expect_eq_const %r#3, dense<[[20, 21]]> : tensor<1x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @two_partitions() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p, @p]]} : (tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11]]> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[10, 11]]> : tensor<1x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @partitions_with_replicas() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %2 = stablehlo.constant dense<[[30, 31]]> : tensor<1x2xi64>
  %3 = stablehlo.constant dense<[[40, 41]]> : tensor<1x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<[[20, 21]]> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21]]> : tensor<1x2xi64>
  check.expect_eq_const %r#2, dense<[[40, 41]]> : tensor<1x2xi64>
  check.expect_eq_const %r#3, dense<[[40, 41]]> : tensor<1x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x2xi64>) -> tensor<1x2xi64> {
  %r = "stablehlo.collective_broadcast"(%x) <{replica_groups = dense<[[2, 1]]> : tensor<1x2xi64>}> : (tensor<1x2xi64>) -> tensor<1x2xi64>
  return %r : tensor<1x2xi64>
}
func.func @not_all() {
  %0 = stablehlo.constant dense<[[10, 11]]> : tensor<1x2xi64>
  %1 = stablehlo.constant dense<[[20, 21]]> : tensor<1x2xi64>
  %2 = stablehlo.constant dense<[[30, 31]]> : tensor<1x2xi64>
  %3 = stablehlo.constant dense<[[40, 41]]> : tensor<1x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>) -> (tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>, tensor<1x2xi64>)
  check.expect_eq_const %r#0, dense<0> : tensor<1x2xi64>
  check.expect_eq_const %r#1, dense<[[30, 31]]> : tensor<1x2xi64>
  check.expect_eq_const %r#2, dense<[[30, 31]]> : tensor<1x2xi64>
  check.expect_eq_const %r#3, dense<0> : tensor<1x2xi64>
  func.return
}
