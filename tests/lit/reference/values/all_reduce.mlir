// Values of all_reduce. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @two_replicas() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[30, 32, 34]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[1, 0]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @reversed() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[30, 32, 34]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 2], [3, 1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @pairs_of_replicas() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %3 = stablehlo.constant dense<[40, 41, 42]> : tensor<3xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p], [@p], [@p], [@p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[40, 42, 44]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[60, 62, 64]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[40, 42, 44]> : tensor<3xi64>
  check.expect_eq_const %r#3, dense<[60, 62, 64]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @replicas_with_partitions() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %3 = stablehlo.constant dense<[40, 41, 42]> : tensor<3xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[40, 42, 44]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[60, 62, 64]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[40, 42, 44]> : tensor<3xi64>
  check.expect_eq_const %r#3, dense<[60, 62, 64]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0], [1]]> : tensor<2x1xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @replicas_and_partitions() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %3 = stablehlo.constant dense<[40, 41, 42]> : tensor<3xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[70, 72, 74]> : tensor<3xi64>
  check.expect_eq_const %r#3, dense<[70, 72, 74]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @everybody() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %3 = stablehlo.constant dense<[40, 41, 42]> : tensor<3xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[100, 104, 108]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[100, 104, 108]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[100, 104, 108]> : tensor<3xi64>
  check.expect_eq_const %r#3, dense<[100, 104, 108]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 3], [1, 2]]> : tensor<2x2xi64>, channel_handle = #stablehlo.channel_handle<handle = 1, type = 0>, use_global_device_ids}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @flattened() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %3 = stablehlo.constant dense<[40, 41, 42]> : tensor<3xi64>
  %r:4 = "interpreter.run_parallel"(%0, %1, %2, %3) {programs = [[@p, @p], [@p, @p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[50, 52, 54]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[50, 52, 54]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[50, 52, 54]> : tensor<3xi64>
  check.expect_eq_const %r#3, dense<[50, 52, 54]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<3xi64>) -> tensor<3xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1], [2, -1]]> : tensor<2x2xi64>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<3xi64>) -> tensor<3xi64>
  return %r : tensor<3xi64>
}
func.func @ragged() {
  %0 = stablehlo.constant dense<[10, 11, 12]> : tensor<3xi64>
  %1 = stablehlo.constant dense<[20, 21, 22]> : tensor<3xi64>
  %2 = stablehlo.constant dense<[30, 31, 32]> : tensor<3xi64>
  %r:3 = "interpreter.run_parallel"(%0, %1, %2) {programs = [[@p], [@p], [@p]]} : (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>) -> (tensor<3xi64>, tensor<3xi64>, tensor<3xi64>)
  check.expect_eq_const %r#0, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#1, dense<[30, 32, 34]> : tensor<3xi64>
  check.expect_eq_const %r#2, dense<[30, 31, 32]> : tensor<3xi64>
  func.return
}

// -----

func.func @p(%x: tensor<2xf32>) -> tensor<2xf32> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> ({
  ^bb0(%a: tensor<f32>, %b: tensor<f32>):
    %s = stablehlo.add %a, %b : tensor<f32>
    stablehlo.return %s : tensor<f32>
  }) : (tensor<2xf32>) -> tensor<2xf32>
  return %r : tensor<2xf32>
}
func.func @floats() {
  %0 = stablehlo.constant dense<[10.0, 11.0]> : tensor<2xf32>
  %1 = stablehlo.constant dense<[20.0, 21.0]> : tensor<2xf32>
  %r:2 = "interpreter.run_parallel"(%0, %1) {programs = [[@p], [@p]]} : (tensor<2xf32>, tensor<2xf32>) -> (tensor<2xf32>, tensor<2xf32>)
  check.expect_eq_const %r#0, dense<[30.0, 32.0]> : tensor<2xf32>
  check.expect_eq_const %r#1, dense<[30.0, 32.0]> : tensor<2xf32>
  func.return
}

// -----

func.func @p(%x: tensor<1xi64>) -> tensor<1xi64> {
  %r = "stablehlo.all_reduce"(%x) <{replica_groups = #stablehlo.replica_group_mesh_axes<mesh = #stablehlo.mesh<axes = [#stablehlo.mesh_axis<name = "x", size = 2>, #stablehlo.mesh_axis<name = "y", size = 4>]>, axes = [#stablehlo.axis_ref<name = "y", sub_axis_info = (1)2>]>}> ({
  ^bb0(%a: tensor<i64>, %b: tensor<i64>):
    %s = stablehlo.add %a, %b : tensor<i64>
    stablehlo.return %s : tensor<i64>
  }) : (tensor<1xi64>) -> tensor<1xi64>
  return %r : tensor<1xi64>
}
func.func @part_of_an_axis() {
  %0 = stablehlo.constant dense<[10]> : tensor<1xi64>
  %1 = stablehlo.constant dense<[20]> : tensor<1xi64>
  %2 = stablehlo.constant dense<[30]> : tensor<1xi64>
  %3 = stablehlo.constant dense<[40]> : tensor<1xi64>
  %4 = stablehlo.constant dense<[50]> : tensor<1xi64>
  %5 = stablehlo.constant dense<[60]> : tensor<1xi64>
  %6 = stablehlo.constant dense<[70]> : tensor<1xi64>
  %7 = stablehlo.constant dense<[80]> : tensor<1xi64>
  %r:8 = "interpreter.run_parallel"(%0, %1, %2, %3, %4, %5, %6, %7) {programs = [[@p], [@p], [@p], [@p], [@p], [@p], [@p], [@p]]} : (tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>) -> (tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>, tensor<1xi64>)
  check.expect_eq_const %r#0, dense<[40]> : tensor<1xi64>
  check.expect_eq_const %r#1, dense<[60]> : tensor<1xi64>
  check.expect_eq_const %r#2, dense<[40]> : tensor<1xi64>
  check.expect_eq_const %r#3, dense<[60]> : tensor<1xi64>
  check.expect_eq_const %r#4, dense<[120]> : tensor<1xi64>
  check.expect_eq_const %r#5, dense<[140]> : tensor<1xi64>
  check.expect_eq_const %r#6, dense<[120]> : tensor<1xi64>
  check.expect_eq_const %r#7, dense<[140]> : tensor<1xi64>
  func.return
}
