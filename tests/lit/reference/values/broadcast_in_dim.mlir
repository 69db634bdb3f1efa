// Values of broadcast_in_dim. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @broadcast_in_dim_i1() {
  %0 = stablehlo.constant dense<[[false, true, false]]> : tensor<1x3xi1>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xi1>) -> tensor<3x2x4xi1>
  check.expect_eq_const %r, dense<[[[false, false, false, false], [false, false, false, false]], [[true, true, true, true], [true, true, true, true]], [[false, false, false, false], [false, false, false, false]]]> : tensor<3x2x4xi1>
  func.return
}

func.func @broadcast_in_dim_i4() {
  %0 = stablehlo.constant dense<[[-3, -2, -1]]> : tensor<1x3xi4>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xi4>) -> tensor<3x2x4xi4>
  check.expect_eq_const %r, dense<[[[-3, -3, -3, -3], [-3, -3, -3, -3]], [[-2, -2, -2, -2], [-2, -2, -2, -2]], [[-1, -1, -1, -1], [-1, -1, -1, -1]]]> : tensor<3x2x4xi4>
  func.return
}

func.func @broadcast_in_dim_ui2() {
  %0 = stablehlo.constant dense<[[0, 1, 2]]> : tensor<1x3xui2>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xui2>) -> tensor<3x2x4xui2>
  check.expect_eq_const %r, dense<[[[0, 0, 0, 0], [0, 0, 0, 0]], [[1, 1, 1, 1], [1, 1, 1, 1]], [[2, 2, 2, 2], [2, 2, 2, 2]]]> : tensor<3x2x4xui2>
  func.return
}

func.func @broadcast_in_dim_i8() {
  %0 = stablehlo.constant dense<[[-3, -2, -1]]> : tensor<1x3xi8>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xi8>) -> tensor<3x2x4xi8>
  check.expect_eq_const %r, dense<[[[-3, -3, -3, -3], [-3, -3, -3, -3]], [[-2, -2, -2, -2], [-2, -2, -2, -2]], [[-1, -1, -1, -1], [-1, -1, -1, -1]]]> : tensor<3x2x4xi8>
  func.return
}

func.func @broadcast_in_dim_ui16() {
  %0 = stablehlo.constant dense<[[0, 1, 2]]> : tensor<1x3xui16>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xui16>) -> tensor<3x2x4xui16>
  check.expect_eq_const %r, dense<[[[0, 0, 0, 0], [0, 0, 0, 0]], [[1, 1, 1, 1], [1, 1, 1, 1]], [[2, 2, 2, 2], [2, 2, 2, 2]]]> : tensor<3x2x4xui16>
  func.return
}

func.func @broadcast_in_dim_i32() {
  %0 = stablehlo.constant dense<[[-3, -2, -1]]> : tensor<1x3xi32>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xi32>) -> tensor<3x2x4xi32>
  check.expect_eq_const %r, dense<[[[-3, -3, -3, -3], [-3, -3, -3, -3]], [[-2, -2, -2, -2], [-2, -2, -2, -2]], [[-1, -1, -1, -1], [-1, -1, -1, -1]]]> : tensor<3x2x4xi32>
  func.return
}

func.func @broadcast_in_dim_i64() {
  %0 = stablehlo.constant dense<[[-3, -2, -1]]> : tensor<1x3xi64>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xi64>) -> tensor<3x2x4xi64>
  check.expect_eq_const %r, dense<[[[-3, -3, -3, -3], [-3, -3, -3, -3]], [[-2, -2, -2, -2], [-2, -2, -2, -2]], [[-1, -1, -1, -1], [-1, -1, -1, -1]]]> : tensor<3x2x4xi64>
  func.return
}

func.func @broadcast_in_dim_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xf32>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xf32>) -> tensor<3x2x4xf32>
  check.expect_eq_const %r, dense<[[[-3.0, -3.0, -3.0, -3.0], [-3.0, -3.0, -3.0, -3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]], [[-1.0, -1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, -1.0]]]> : tensor<3x2x4xf32>
  func.return
}

func.func @broadcast_in_dim_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xf64>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xf64>) -> tensor<3x2x4xf64>
  check.expect_eq_const %r, dense<[[[-3.0, -3.0, -3.0, -3.0], [-3.0, -3.0, -3.0, -3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]], [[-1.0, -1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, -1.0]]]> : tensor<3x2x4xf64>
  func.return
}

func.func @broadcast_in_dim_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xbf16>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xbf16>) -> tensor<3x2x4xbf16>
  check.expect_eq_const %r, dense<[[[-3.0, -3.0, -3.0, -3.0], [-3.0, -3.0, -3.0, -3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]], [[-1.0, -1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, -1.0]]]> : tensor<3x2x4xbf16>
  func.return
}

func.func @broadcast_in_dim_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xf8E5M2>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xf8E5M2>) -> tensor<3x2x4xf8E5M2>
  check.expect_eq_const %r, dense<[[[-3.0, -3.0, -3.0, -3.0], [-3.0, -3.0, -3.0, -3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]], [[-1.0, -1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, -1.0]]]> : tensor<3x2x4xf8E5M2>
  func.return
}

func.func @broadcast_in_dim_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0]]> : tensor<1x3xf4E2M1FN>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xf4E2M1FN>) -> tensor<3x2x4xf4E2M1FN>
  check.expect_eq_const %r, dense<[[[-3.0, -3.0, -3.0, -3.0], [-3.0, -3.0, -3.0, -3.0]], [[-2.0, -2.0, -2.0, -2.0], [-2.0, -2.0, -2.0, -2.0]], [[-1.0, -1.0, -1.0, -1.0], [-1.0, -1.0, -1.0, -1.0]]]> : tensor<3x2x4xf4E2M1FN>
  func.return
}

func.func @broadcast_in_dim_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]]> : tensor<1x3xcomplex<f32>>
  %r = stablehlo.broadcast_in_dim %0, dims = [2, 0] : (tensor<1x3xcomplex<f32>>) -> tensor<3x2x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[[(-3.0, 0.0), (-3.0, 0.0), (-3.0, 0.0), (-3.0, 0.0)], [(-3.0, 0.0), (-3.0, 0.0), (-3.0, 0.0), (-3.0, 0.0)]], [[(-2.0, 0.0), (-2.0, 0.0), (-2.0, 0.0), (-2.0, 0.0)], [(-2.0, 0.0), (-2.0, 0.0), (-2.0, 0.0), (-2.0, 0.0)]], [[(-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0)], [(-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0)]]]> : tensor<3x2x4xcomplex<f32>>
  func.return
}

func.func @scalar_broadcast() {
  %0 = stablehlo.constant dense<3> : tensor<i32>
  %r = stablehlo.broadcast_in_dim %0, dims = [] : (tensor<i32>) -> tensor<1x2xi32>
  check.expect_eq_const %r, dense<3> : tensor<1x2xi32>
  func.return
}
