// Values of dynamic_update_slice. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @inside() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<[[91, 92], [93, 94]]> : tensor<2x2xi32>
  %2 = stablehlo.constant dense<1> : tensor<i32>
  %3 = stablehlo.constant dense<2> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %0, %1, %2, %3 : (tensor<4x5xi32>, tensor<2x2xi32>, tensor<i32>, tensor<i32>) -> tensor<4x5xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0, 1], [2, 3, 91, 92, -1], [0, 1, 93, 94, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  func.return
}

func.func @clamped_above() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<[[91, 92], [93, 94]]> : tensor<2x2xi32>
  %2 = stablehlo.constant dense<9> : tensor<i32>
  %3 = stablehlo.constant dense<9> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %0, %1, %2, %3 : (tensor<4x5xi32>, tensor<2x2xi32>, tensor<i32>, tensor<i32>) -> tensor<4x5xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 91, 92], [-2, -1, 0, 93, 94]]> : tensor<4x5xi32>
  func.return
}

func.func @clamped_below() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<[[91, 92], [93, 94]]> : tensor<2x2xi32>
  %2 = stablehlo.constant dense<-9> : tensor<i32>
  %3 = stablehlo.constant dense<-1> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %0, %1, %2, %3 : (tensor<4x5xi32>, tensor<2x2xi32>, tensor<i32>, tensor<i32>) -> tensor<4x5xi32>
  check.expect_eq_const %r, dense<[[91, 92, -1, 0, 1], [93, 94, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  func.return
}

func.func @empty_update() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<> : tensor<0x2xi32>
  %2 = stablehlo.constant dense<0> : tensor<i32>
  %3 = stablehlo.constant dense<0> : tensor<i32>
  %r = stablehlo.dynamic_update_slice %0, %1, %2, %3 : (tensor<4x5xi32>, tensor<0x2xi32>, tensor<i32>, tensor<i32>) -> tensor<4x5xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  func.return
}
