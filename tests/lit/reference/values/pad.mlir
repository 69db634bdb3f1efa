// Values of pad. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @grows() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<-7> : tensor<i32>
  %r = stablehlo.pad %0, %1, low = [1, 0], high = [2, 1], interior = [0, 0] : (tensor<4x5xi32>, tensor<i32>) -> tensor<7x6xi32>
  check.expect_eq_const %r, dense<[[-7, -7, -7, -7, -7, -7], [-3, -2, -1, 0, 1, -7], [2, 3, -3, -2, -1, -7], [0, 1, 2, 3, -3, -7], [-2, -1, 0, 1, 2, -7], [-7, -7, -7, -7, -7, -7], [-7, -7, -7, -7, -7, -7]]> : tensor<7x6xi32>
  func.return
}

func.func @cuts() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<-7> : tensor<i32>
  %r = stablehlo.pad %0, %1, low = [-1, 0], high = [0, -2], interior = [0, 0] : (tensor<4x5xi32>, tensor<i32>) -> tensor<3x3xi32>
  check.expect_eq_const %r, dense<[[2, 3, -3], [0, 1, 2], [-2, -1, 0]]> : tensor<3x3xi32>
  func.return
}

func.func @spreads() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<-7> : tensor<i32>
  %r = stablehlo.pad %0, %1, low = [0, 1], high = [0, -1], interior = [2, 1] : (tensor<4x5xi32>, tensor<i32>) -> tensor<10x9xi32>
  check.expect_eq_const %r, dense<[[-7, -3, -7, -2, -7, -1, -7, 0, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, 2, -7, 3, -7, -3, -7, -2, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, 0, -7, 1, -7, 2, -7, 3, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -2, -7, -1, -7, 0, -7, 1, -7]]> : tensor<10x9xi32>
  func.return
}

func.func @all() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<-7> : tensor<i32>
  %r = stablehlo.pad %0, %1, low = [-1, 2], high = [1, -3], interior = [1, 2] : (tensor<4x5xi32>, tensor<i32>) -> tensor<7x12xi32>
  check.expect_eq_const %r, dense<[[-7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, 2, -7, -7, 3, -7, -7, -3, -7, -7, -2], [-7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, 0, -7, -7, 1, -7, -7, 2, -7, -7, 3], [-7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7], [-7, -7, -2, -7, -7, -1, -7, -7, 0, -7, -7, 1], [-7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7, -7]]> : tensor<7x12xi32>
  func.return
}

func.func @pad_i1() {
  %0 = stablehlo.constant dense<[false, true, false]> : tensor<3xi1>
  %1 = stablehlo.constant dense<true> : tensor<i1>
  %r = stablehlo.pad %0, %1, low = [1], high = [0], interior = [1] : (tensor<3xi1>, tensor<i1>) -> tensor<6xi1>
  check.expect_eq_const %r, dense<[true, false, true, true, true, false]> : tensor<6xi1>
  func.return
}

func.func @pad_i4() {
  %0 = stablehlo.constant dense<[-3, -2, -1]> : tensor<3xi4>
  %1 = stablehlo.constant dense<-2> : tensor<i4>
  %r = stablehlo.pad %0, %1, low = [1], high = [0], interior = [1] : (tensor<3xi4>, tensor<i4>) -> tensor<6xi4>
  check.expect_eq_const %r, dense<[-2, -3, -2, -2, -2, -1]> : tensor<6xi4>
  func.return
}

func.func @pad_f8E4M3FN() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xf8E4M3FN>
  %1 = stablehlo.constant dense<-2.0> : tensor<f8E4M3FN>
  %r = stablehlo.pad %0, %1, low = [1], high = [0], interior = [1] : (tensor<3xf8E4M3FN>, tensor<f8E4M3FN>) -> tensor<6xf8E4M3FN>
  check.expect_eq_const %r, dense<[-2.0, -3.0, -2.0, -2.0, -2.0, -1.0]> : tensor<6xf8E4M3FN>
  func.return
}

func.func @pad_complex_f32() {
  %0 = stablehlo.constant dense<[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]> : tensor<3xcomplex<f32>>
  %1 = stablehlo.constant dense<(-2.0, 0.0)> : tensor<complex<f32>>
  %r = stablehlo.pad %0, %1, low = [1], high = [0], interior = [1] : (tensor<3xcomplex<f32>>, tensor<complex<f32>>) -> tensor<6xcomplex<f32>>
  check.expect_eq_const %r, dense<[(-2.0, 0.0), (-3.0, 0.0), (-2.0, 0.0), (-2.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]> : tensor<6xcomplex<f32>>
  func.return
}
