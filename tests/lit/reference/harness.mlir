// The test harness itself: what passes, what fails, and what is said.
// RUN: not ttc-opt --run-tests %s | FileCheck %s
// RUN: not ttc-opt --run-tests %s/none.mlir | FileCheck %s --check-prefix=NOFILE
// NOFILE: FAIL {{.*}}none.mlir: 
// NOFILE: 0 passed, 1 failed

// CHECK: PASS {{.*}}: @equal (1 checks)
func.func @equal() {
  %0 = stablehlo.constant dense<[2, 7]> : tensor<2xi4>
  check.expect_eq_const %0, dense<[2, 7]> : tensor<2xi4>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @different
// CHECK-NEXT: harness.mlir:[[@LINE+5]]:3: 'check.expect_eq_const' op 2 of 3 elements differ
// CHECK-NEXT: at [1]: wanted 5, found 4 (2097152 ulp)
// CHECK-NEXT: at [2]: wanted NaN, found -0
func.func @different() {
  %0 = stablehlo.constant dense<[1.0, 4.0, -0.0]> : tensor<3xf32>
  check.expect_eq_const %0, dense<[1.0, 5.0, 0x7FC00000]> : tensor<3xf32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @not_close
// CHECK-NEXT: {{.*}}'stablehlo.custom_call' op 1 of 1 elements differ
// CHECK-NEXT: at [0]: wanted 1.0000005, found 1 (4 ulp)
func.func @not_close() {
  %0 = stablehlo.constant dense<[1.0]> : tensor<1xf32>
  %1 = stablehlo.constant dense<[0x3F800004]> : tensor<1xf32>
  stablehlo.custom_call @check.expect_close(%0, %1) {has_side_effect = true} : (tensor<1xf32>, tensor<1xf32>) -> ()
  func.return
}

// -----

// CHECK: PASS {{.*}}: @main (1 checks)
func.func public @main(%x: tensor<2xi32>) -> tensor<2xi32> {
  %0 = stablehlo.add %x, %x : tensor<2xi32>
  return %0 : tensor<2xi32>
}
func.func private @inputs() -> tensor<2xi32> {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  return %0 : tensor<2xi32>
}
func.func private @expected() -> tensor<2xi32> {
  %0 = stablehlo.constant dense<[2, 4]> : tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

// CHECK: FAIL {{.*}}: @main
// CHECK-NEXT: result 0: 1 of 2 elements differ
// CHECK-NEXT: at [1]: wanted 3, found 2
func.func public @main() -> tensor<2xi32> {
  %0 = stablehlo.constant dense<[1, 2]> : tensor<2xi32>
  return %0 : tensor<2xi32>
}
func.func private @expected() -> tensor<2xi32> {
  %0 = stablehlo.constant dense<[1, 3]> : tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

// CHECK: PASS {{.*}} (verified)
func.func @takes_arguments(%x: tensor<2xi32>) -> tensor<2xi32> {
  return %x : tensor<2xi32>
}

// -----

// CHECK: FAIL {{.*}}harness.mlir
// CHECK-NEXT: harness.mlir:[[@LINE+2]]:{{.*}}: {{.*}}iota_dimension
func.func @does_not_verify() -> tensor<2xi32> {
  %0 = stablehlo.iota dim = 3 : tensor<2xi32>
  return %0 : tensor<2xi32>
}

// -----

// CHECK: FAIL {{.*}}: @no_such_probe
// CHECK-NEXT: {{.*}}op probe `p` has seen 1 tensors, wanted number 1
func.func @no_such_probe() {
  %0 = stablehlo.constant dense<1> : tensor<i32>
  %1 = interpreter.probe %0, probe_id = "p" : tensor<i32>
  check.expect_serialized_eq %0, probe_id = "p" : tensor<i32>
  check.expect_serialized_eq %0, probe_id = "p", iter = 1 : tensor<i32>
  func.return
}

// -----

// CHECK: FAIL {{.*}}: @not_accepted
// CHECK-NEXT: {{.*}}op `is_one` returned false
func.func @not_accepted() {
  %0 = stablehlo.constant dense<1> : tensor<i32>
  %1 = stablehlo.constant dense<2> : tensor<i32>
  %2 = check.expect_run_custom @is_one(%0) : (tensor<i32>) -> tensor<i1>
  stablehlo.custom_call @check.expect_run_custom(%1) {called_computations = [@is_one]} : (tensor<i32>) -> ()
  func.return
}
func.func private @is_one(%x: tensor<i32>) -> tensor<i1> {
  %0 = stablehlo.constant dense<1> : tensor<i32>
  %1 = stablehlo.compare EQ, %0, %x : (tensor<i32>, tensor<i32>) -> tensor<i1>
  return %1 : tensor<i1>
}

// -----

// CHECK: tensor<2x2xi8> {
// CHECK-NEXT: {{^}}  [
// CHECK-NEXT: {{^}}    [1, 2],
// CHECK-NEXT: {{^}}    [3, -4]
// CHECK-NEXT: {{^}}  ]
// CHECK-NEXT: }
// CHECK-NEXT: tensor<i1> {true}
// CHECK-NEXT: PASS {{.*}}: @prints (0 checks)
func.func @prints() {
  %0 = stablehlo.constant dense<[[1, 2], [3, -4]]> : tensor<2x2xi8>
  %1 = interpreter.print %0 : tensor<2x2xi8>
  %2 = stablehlo.constant dense<true> : tensor<i1>
  %3 = interpreter.print %2 : tensor<i1>
  func.return
}

// CHECK: 4 passed, 6 failed
