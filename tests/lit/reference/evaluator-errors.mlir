// What cannot be evaluated fails where it happens, and says why.
// RUN: not ttc-opt --run-tests %s | FileCheck %s

// CHECK: FAIL {{.*}}: @nobody_sends
// CHECK-NEXT: {{.*}}: 'stablehlo.recv' op waits for a message that never comes
func.func @receiver(%t: !stablehlo.token) -> tensor<i32> {
  %a:2 = "stablehlo.recv"(%t) <{channel_handle = #stablehlo.channel_handle<handle = 5, type = 1>}> : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
  return %a#0 : tensor<i32>
}
func.func @idle() {
  return
}
func.func @nobody_sends() {
  %t = stablehlo.after_all : !stablehlo.token
  %r = "interpreter.run_parallel"(%t) {programs = [[@receiver], [@idle]]} : (!stablehlo.token) -> tensor<i32>
  check.expect_eq_const %r, dense<0> : tensor<i32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @empty_queue
// CHECK-NEXT: {{.*}}: 'stablehlo.infeed' op finds the infeed empty
func.func @empty_queue() {
  %t = stablehlo.after_all : !stablehlo.token
  %a:2 = "stablehlo.infeed"(%t) : (!stablehlo.token) -> (tensor<i32>, !stablehlo.token)
  check.expect_eq_const %a#0, dense<0> : tensor<i32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @outside
// CHECK-NEXT: {{.*}}: 'stablehlo.all_gather' op names a process outside of the grid of 1 by 1
func.func @outside() {
  %x = stablehlo.constant dense<1> : tensor<1xi32>
  %r = "stablehlo.all_gather"(%x) <{all_gather_dim = 0 : i64, replica_groups = dense<[[0, 1]]> : tensor<1x2xi64>}> : (tensor<1xi32>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<1> : tensor<2xi32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @unknown_call
// CHECK-NEXT: {{.*}}: 'stablehlo.custom_call' op calls `frobnicate`, which the reference evaluator does not know
func.func @unknown_call() {
  %x = stablehlo.constant dense<1> : tensor<1xi32>
  %r = stablehlo.custom_call @frobnicate(%x) : (tensor<1xi32>) -> tensor<1xi32>
  check.expect_eq_const %r, dense<1> : tensor<1xi32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @unknown_check
// CHECK-NEXT: {{.*}}: 'stablehlo.custom_call' op is unknown as a check: `check.expect_nothing` of 2 operands
func.func @unknown_check() {
  %x = stablehlo.constant dense<1> : tensor<1xi32>
  stablehlo.custom_call @check.expect_nothing(%x, %x) : (tensor<1xi32>, tensor<1xi32>) -> ()
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @sizes_at_run_time
// CHECK-NEXT: {{.*}}: 'stablehlo.dynamic_reshape' op has 6 elements for a shape of 8
func.func @sizes_at_run_time() {
  %x = stablehlo.constant dense<1> : tensor<6xi32>
  %s = stablehlo.constant dense<[2, 4]> : tensor<2xi64>
  %r = stablehlo.dynamic_reshape %x, %s : (tensor<6xi32>, tensor<2xi64>) -> tensor<?x?xi32>
  check.expect_eq_const %x, dense<1> : tensor<6xi32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @other_sizes_than_declared
// CHECK-NEXT: {{.*}}: 'stablehlo.dynamic_reshape' op result 0 is declared as 'tensor<3x?xi32>', found 'tensor<2x3xi32>'
func.func @other_sizes_than_declared() {
  %x = stablehlo.constant dense<1> : tensor<6xi32>
  %s = stablehlo.constant dense<[2, 3]> : tensor<2xi64>
  %r = stablehlo.dynamic_reshape %x, %s : (tensor<6xi32>, tensor<2xi64>) -> tensor<3x?xi32>
  check.expect_eq_const %x, dense<1> : tensor<6xi32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @endless
// CHECK-NEXT: {{.*}}: calls nest deeper than 1000
func.func private @again(%x: tensor<i32>) -> tensor<i32> {
  %0 = call @again(%x) : (tensor<i32>) -> tensor<i32>
  return %0 : tensor<i32>
}
func.func @endless() {
  %x = stablehlo.constant dense<1> : tensor<i32>
  %0 = call @again(%x) : (tensor<i32>) -> tensor<i32>
  check.expect_eq %0, %x : tensor<i32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @negative_size
// CHECK-NEXT: {{.*}}: 'stablehlo.dynamic_iota' op makes a dimension of size -2
func.func @negative_size() {
  %s = stablehlo.constant dense<[3, -2]> : tensor<2xi64>
  %r = stablehlo.dynamic_iota %s, dim = 0 : (tensor<2xi64>) -> tensor<?x?xi32>
  check.expect_eq %s, %s : tensor<2xi64>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @huge
// CHECK-NEXT: {{.*}}: 'stablehlo.iota' op makes a tensor of more than 134217728 elements
func.func @huge() {
  %s = stablehlo.constant dense<3> : tensor<i64>
  %r = stablehlo.iota dim = 0 : tensor<1000000000x1000000000xi32>
  check.expect_eq %s, %s : tensor<i64>
  func.return
}

// -----

// Without checks, what cannot be evaluated only has to verify.
// CHECK: PASS {{.*}}: @nothing_to_check (verified, not evaluated
func.func @nothing_to_check() {
  %x = stablehlo.constant dense<1> : tensor<1xi32>
  %r = stablehlo.custom_call @frobnicate(%x) : (tensor<1xi32>) -> tensor<1xi32>
  func.return
}

// CHECK: 1 passed, 10 failed
