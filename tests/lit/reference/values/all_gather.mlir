// Values of all_gather. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 20, 21], [12, 13, 22, 23]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[10, 11, 20, 21], [12, 13, 22, 23]]> : tensor<2x4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[20, 21, 10, 11], [22, 23, 12, 13]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[20, 21, 10, 11], [22, 23, 12, 13]]> : tensor<2x4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @pairs_of_replicas() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %2 = stablehlo.constant dense<[[30, 31], [32, 33]]> : tensor<2x2xi64>
  %3 = stablehlo.constant dense<[[40, 41], [42, 43]]> : tensor<2x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 30, 31], [12, 13, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[40, 41, 20, 21], [42, 43, 22, 23]]> : tensor<2x4xi64>
  check.expect_eq_const %r#2, dense<[[10, 11, 30, 31], [12, 13, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#3, dense<[[40, 41, 20, 21], [42, 43, 22, 23]]> : tensor<2x4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %2 = stablehlo.constant dense<[[30, 31], [32, 33]]> : tensor<2x2xi64>
  %3 = stablehlo.constant dense<[[40, 41], [42, 43]]> : tensor<2x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 30, 31], [12, 13, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[20, 21, 40, 41], [22, 23, 42, 43]]> : tensor<2x4xi64>
  check.expect_eq_const %r#2, dense<[[10, 11, 30, 31], [12, 13, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#3, dense<[[20, 21, 40, 41], [22, 23, 42, 43]]> : tensor<2x4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @replicas_and_partitions() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %2 = stablehlo.constant dense<[[30, 31], [32, 33]]> : tensor<2x2xi64>
  %3 = stablehlo.constant dense<[[40, 41], [42, 43]]> : tensor<2x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 20, 21], [12, 13, 22, 23]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[10, 11, 20, 21], [12, 13, 22, 23]]> : tensor<2x4xi64>
  check.expect_eq_const %r#2, dense<[[30, 31, 40, 41], [32, 33, 42, 43]]> : tensor<2x4xi64>
  check.expect_eq_const %r#3, dense<[[30, 31, 40, 41], [32, 33, 42, 43]]> : tensor<2x4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x8xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x2xi64>) -> tensor<2x8xi64>
  return %r : tensor<2x8xi64>
}
func.func @everybody() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %2 = stablehlo.constant dense<[[30, 31], [32, 33]]> : tensor<2x2xi64>
  %3 = stablehlo.constant dense<[[40, 41], [42, 43]]> : tensor<2x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>, tensor<2x8xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 30, 31, 20, 21, 40, 41], [12, 13, 32, 33, 22, 23, 42, 43]]> : tensor<2x8xi64>
  check.expect_eq_const %r#1, dense<[[10, 11, 30, 31, 20, 21, 40, 41], [12, 13, 32, 33, 22, 23, 42, 43]]> : tensor<2x8xi64>
  check.expect_eq_const %r#2, dense<[[10, 11, 30, 31, 20, 21, 40, 41], [12, 13, 32, 33, 22, 23, 42, 43]]> : tensor<2x8xi64>
  check.expect_eq_const %r#3, dense<[[10, 11, 30, 31, 20, 21, 40, 41], [12, 13, 32, 33, 22, 23, 42, 43]]> : tensor<2x8xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x2xi64>) -> tensor<2x4xi64> {
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 1 : i64, replica_groups = dense<[[0, 3], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> : (tensor<2x2xi64>) -> tensor<2x4xi64>
  return %r : tensor<2x4xi64>
}
func.func @flattened() {
  %0 = stablehlo.constant dense<[[10, 11], [12, 13]]> : tensor<2x2xi64>
  %1 = stablehlo.constant dense<[[20, 21], [22, 23]]> : tensor<2x2xi64>
  %2 = stablehlo.constant dense<[[30, 31], [32, 33]]> : tensor<2x2xi64>
  %3 = stablehlo.constant dense<[[40, 41], [42, 43]]> : tensor<2x2xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>, tensor<2x2xi64>) -> (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11, 40, 41], [12, 13, 42, 43]]> : tensor<2x4xi64>
  check.expect_eq_const %r#1, dense<[[20, 21, 30, 31], [22, 23, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#2, dense<[[20, 21, 30, 31], [22, 23, 32, 33]]> : tensor<2x4xi64>
  check.expect_eq_const %r#3, dense<[[10, 11, 40, 41], [12, 13, 42, 43]]> : tensor<2x4xi64>
  func.return
}
