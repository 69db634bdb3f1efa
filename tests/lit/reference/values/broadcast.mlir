// Values of broadcast. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @broadcast_i1() {
  %0 = stablehlo.constant dense<[false, true, false]> : tensor<3xi1>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xi1>) -> tensor<2x1x3xi1>
  check.expect_eq_const %r, dense<[[[false, true, false]], [[false, true, false]]]> : tensor<2x1x3xi1>
  func.return
}

func.func @broadcast_i4() {
  %0 = stablehlo.constant dense<[-3, -2, -1]> : tensor<3xi4>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xi4>) -> tensor<2x1x3xi4>
  check.expect_eq_const %r, dense<[[[-3, -2, -1]], [[-3, -2, -1]]]> : tensor<2x1x3xi4>
  func.return
}

func.func @broadcast_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2]> : tensor<3xui2>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xui2>) -> tensor<2x1x3xui2>
  check.expect_eq_const %r, dense<[[[0, 1, 2]], [[0, 1, 2]]]> : tensor<2x1x3xui2>
  func.return
}

func.func @broadcast_i8() {
  %0 = stablehlo.constant dense<[-3, -2, -1]> : tensor<3xi8>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xi8>) -> tensor<2x1x3xi8>
  check.expect_eq_const %r, dense<[[[-3, -2, -1]], [[-3, -2, -1]]]> : tensor<2x1x3xi8>
  func.return
}

func.func @broadcast_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2]> : tensor<3xui16>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xui16>) -> tensor<2x1x3xui16>
  check.expect_eq_const %r, dense<[[[0, 1, 2]], [[0, 1, 2]]]> : tensor<2x1x3xui16>
  func.return
}

func.func @broadcast_i32() {
  %0 = stablehlo.constant dense<[-3, -2, -1]> : tensor<3xi32>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xi32>) -> tensor<2x1x3xi32>
  check.expect_eq_const %r, dense<[[[-3, -2, -1]], [[-3, -2, -1]]]> : tensor<2x1x3xi32>
  func.return
}

func.func @broadcast_i64() {
  %0 = stablehlo.constant dense<[-3, -2, -1]> : tensor<3xi64>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xi64>) -> tensor<2x1x3xi64>
  check.expect_eq_const %r, dense<[[[-3, -2, -1]], [[-3, -2, -1]]]> : tensor<2x1x3xi64>
  func.return
}

func.func @broadcast_f32() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xf32>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xf32>) -> tensor<2x1x3xf32>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0]]]> : tensor<2x1x3xf32>
  func.return
}

func.func @broadcast_f64() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xf64>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xf64>) -> tensor<2x1x3xf64>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0]]]> : tensor<2x1x3xf64>
  func.return
}

func.func @broadcast_bf16() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xbf16>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xbf16>) -> tensor<2x1x3xbf16>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0]]]> : tensor<2x1x3xbf16>
  func.return
}

func.func @broadcast_f8E5M2() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xf8E5M2>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xf8E5M2>) -> tensor<2x1x3xf8E5M2>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0]]]> : tensor<2x1x3xf8E5M2>
  func.return
}

func.func @broadcast_f4E2M1FN() {
  %0 = stablehlo.constant dense<[-3.0, -2.0, -1.0]> : tensor<3xf4E2M1FN>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xf4E2M1FN>) -> tensor<2x1x3xf4E2M1FN>
  check.expect_eq_const %r, dense<[[[-3.0, -2.0, -1.0]], [[-3.0, -2.0, -1.0]]]> : tensor<2x1x3xf4E2M1FN>
  func.return
}

func.func @broadcast_complex_f32() {
  %0 = stablehlo.constant dense<[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.broadcast %0, sizes = [2, 1] : (tensor<3xcomplex<f32>>) -> tensor<2x1x3xcomplex<f32>>
  check.expect_eq_const %r, dense<[[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]], [[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]]]> : tensor<2x1x3xcomplex<f32>>
  func.return
}
