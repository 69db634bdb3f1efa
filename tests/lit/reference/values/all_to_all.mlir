// Values of all_to_all. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<2x4xi64>) -> tensor<4x2xi64> {
  %r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
  return %r : tensor<4x2xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11], [14, 15], [20, 21], [24, 25]]> : tensor<4x2xi64>
  check.expect_eq_const %r#1, dense<[[12, 13], [16, 17], [22, 23], [26, 27]]> : tensor<4x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<4x2xi64> {
  %r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
  return %r : tensor<4x2xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>)
  check.expect_eq_const %r#0, dense<[[22, 23], [26, 27], [12, 13], [16, 17]]> : tensor<4x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21], [24, 25], [10, 11], [14, 15]]> : tensor<4x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<4x2xi64> {
  %r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
  return %r : tensor<4x2xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %2 = stablehlo.constant dense<[[30, 31, 32, 33], [34, 35, 36, 37]]> : tensor<2x4xi64>
  %3 = stablehlo.constant dense<[[40, 41, 42, 43], [44, 45, 46, 47]]> : tensor<2x4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11], [14, 15], [30, 31], [34, 35]]> : tensor<4x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21], [24, 25], [40, 41], [44, 45]]> : tensor<4x2xi64>
  check.expect_eq_const %r#2, dense<[[12, 13], [16, 17], [32, 33], [36, 37]]> : tensor<4x2xi64>
  check.expect_eq_const %r#3, dense<[[22, 23], [26, 27], [42, 43], [46, 47]]> : tensor<4x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<4x2xi64> {
  %r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
  return %r : tensor<4x2xi64>
}
func.func @two_partitions() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p, @p]]} : (tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>)
  check.expect_eq_const %r#0, dense<[[10, 11], [14, 15], [20, 21], [24, 25]]> : tensor<4x2xi64>
  check.expect_eq_const %r#1, dense<[[12, 13], [16, 17], [22, 23], [26, 27]]> : tensor<4x2xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2x4xi64>) -> tensor<4x2xi64> {
  %r = "stablehlo.all_to_all"(%x) <{split_dimension = 1 : i64, concat_dimension = 0 : i64, split_count = 2 : i64, replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> : (tensor<2x4xi64>) -> tensor<4x2xi64>
  return %r : tensor<4x2xi64>
}
func.func @partitions_with_replicas() {
  %0 = stablehlo.constant dense<[[10, 11, 12, 13], [14, 15, 16, 17]]> : tensor<2x4xi64>
  %1 = stablehlo.constant dense<[[20, 21, 22, 23], [24, 25, 26, 27]]> : tensor<2x4xi64>
  %2 = stablehlo.constant dense<[[30, 31, 32, 33], [34, 35, 36, 37]]> : tensor<2x4xi64>
  %3 = stablehlo.constant dense<[[40, 41, 42, 43], [44, 45, 46, 47]]> : tensor<2x4xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>, tensor<2x4xi64>) -> (tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>, tensor<4x2xi64>)
  check.expect_eq_const %r#0, dense<[[22, 23], [26, 27], [12, 13], [16, 17]]> : tensor<4x2xi64>
  check.expect_eq_const %r#1, dense<[[20, 21], [24, 25], [10, 11], [14, 15]]> : tensor<4x2xi64>
  check.expect_eq_const %r#2, dense<[[42, 43], [46, 47], [32, 33], [36, 37]]> : tensor<4x2xi64>
  check.expect_eq_const %r#3, dense<[[40, 41], [44, 45], [30, 31], [34, 35]]> : tensor<4x2xi64>
  func.return
}
