// Values of collective_reduce. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34, 36]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<0> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<[30, 32, 34, 36]> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @pairs_of_replicas() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %2 = stablehlo.constant dense<[30, 31, 32, 33]> : tensor<4xi64>
  %3 = stablehlo.constant dense<[40, 41, 42, 43]> : tensor<4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[40, 42, 44, 46]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#2, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#3, dense<[60, 62, 64, 66]> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %2 = stablehlo.constant dense<[30, 31, 32, 33]> : tensor<4xi64>
  %3 = stablehlo.constant dense<[40, 41, 42, 43]> : tensor<4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[40, 42, 44, 46]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<[60, 62, 64, 66]> : tensor<4xi64>
  check.expect_eq_const %r#2, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#3, dense<0> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @replicas_and_partitions() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %2 = stablehlo.constant dense<[30, 31, 32, 33]> : tensor<4xi64>
  %3 = stablehlo.constant dense<[40, 41, 42, 43]> : tensor<4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34, 36]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#2, dense<[70, 72, 74, 76]> : tensor<4xi64>
  check.expect_eq_const %r#3, dense<0> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @everybody() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %2 = stablehlo.constant dense<[30, 31, 32, 33]> : tensor<4xi64>
  %3 = stablehlo.constant dense<[40, 41, 42, 43]> : tensor<4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[100, 104, 108, 112]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#2, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#3, dense<0> : tensor<4xi64>
  func.return
}

// -----

func.func @p(%x: tensor<4xi64>) -> tensor<4xi64> {
  %r = "stablehlo.collective_reduce"(%x) <{replica_groups = dense<[[0, 3], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<4xi64>) -> tensor<4xi64>
  return %r : tensor<4xi64>
}
func.func @flattened() {
  %0 = stablehlo.constant dense<[10, 11, 12, 13]> : tensor<4xi64>
  %1 = stablehlo.constant dense<[20, 21, 22, 23]> : tensor<4xi64>
  %2 = stablehlo.constant dense<[30, 31, 32, 33]> : tensor<4xi64>
  %3 = stablehlo.constant dense<[40, 41, 42, 43]> : tensor<4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>) -> (tensor<4xi64>, tensor<4xi64>, tensor<4xi64>, tensor<4xi64>)
  check.expect_eq_const %r#0, dense<[50, 52, 54, 56]> : tensor<4xi64>
  check.expect_eq_const %r#1, dense<[50, 52, 54, 56]> : tensor<4xi64>
  check.expect_eq_const %r#2, dense<0> : tensor<4xi64>
  check.expect_eq_const %r#3, dense<0> : tensor<4xi64>
  func.return
}
