// Values of collective_permute. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @chain_cross_replica_4x1() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[31]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[11]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @swap_cross_replica_4x1() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[31]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[11]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 0], [2, 1]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @loops_cross_replica_4x1() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[31]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[21]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @chain_cross_partition_1x4() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[3]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[4]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p, @p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[2]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @swap_cross_partition_1x4() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[3]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[4]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p, @p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[2]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 0], [2, 1]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @loops_cross_partition_1x4() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[3]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[4]]> : tensor<1x1xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p, @p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[3]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 2]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @chain_cross_replica_3x2() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[12]]> : tensor<1x1xi64>
  %4 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %5 = stablehlo.constant dense<[[22]]> : tensor<1x1xi64>
  %r:6 = "interpreter.run_parallel"(%0, %1, %2, %3, %4, %5) {programs = [[@p, @p], [@p, @p], [@p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[2]]> : tensor<1x1xi64>
  check.expect_eq_const %r#4, dense<[[11]]> : tensor<1x1xi64>
  check.expect_eq_const %r#5, dense<[[12]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 1], [1, 0]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @swap_cross_replica_3x2() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[12]]> : tensor<1x1xi64>
  %4 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %5 = stablehlo.constant dense<[[22]]> : tensor<1x1xi64>
  %r:6 = "interpreter.run_parallel"(%0, %1, %2, %3, %4, %5) {programs = [[@p, @p], [@p, @p], [@p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[11]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[12]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[2]]> : tensor<1x1xi64>
  check.expect_eq_const %r#4, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#5, dense<[[0]]> : tensor<1x1xi64>
  func.return
}

// -----

func.func @p(%x: tensor<1x1xi64>) -> tensor<1x1xi64> {
  %r = "stablehlo.collective_permute"(%x) <{source_target_pairs = dense<[[0, 0], [2, 1]]> : tensor<2x2xi64>}> : (tensor<1x1xi64>) -> tensor<1x1xi64>
  return %r : tensor<1x1xi64>
}
func.func @loops_cross_replica_3x2() {
  %0 = stablehlo.constant dense<[[1]]> : tensor<1x1xi64>
  %1 = stablehlo.constant dense<[[2]]> : tensor<1x1xi64>
  %2 = stablehlo.constant dense<[[11]]> : tensor<1x1xi64>
  %3 = stablehlo.constant dense<[[12]]> : tensor<1x1xi64>
  %4 = stablehlo.constant dense<[[21]]> : tensor<1x1xi64>
  %5 = stablehlo.constant dense<[[22]]> : tensor<1x1xi64>
  %r:6 = "interpreter.run_parallel"(%0, %1, %2, %3, %4, %5) {programs = [[@p, @p], [@p, @p], [@p, @p]]} : (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>) -> (tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>, tensor<1x1xi64>)
  check.expect_eq_const %r#0, dense<[[1]]> : tensor<1x1xi64>
  check.expect_eq_const %r#1, dense<[[2]]> : tensor<1x1xi64>
  check.expect_eq_const %r#2, dense<[[21]]> : tensor<1x1xi64>
  check.expect_eq_const %r#3, dense<[[22]]> : tensor<1x1xi64>
  check.expect_eq_const %r#4, dense<[[0]]> : tensor<1x1xi64>
  check.expect_eq_const %r#5, dense<[[0]]> : tensor<1x1xi64>
  func.return
}
