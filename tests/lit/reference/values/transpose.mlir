// Values of transpose. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @transpose_i1() {
  %0 = stablehlo.constant dense<[[[false, true, false, true], [false, true, false, false], [true, false, true, false]], [[true, false, false, true], [false, true, false, true], [false, false, true, false]]]> : tensor<2x3x4xi1>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi1>) -> tensor<4x2x3xi1>
  check.expect_eq_const %r, dense<[[[false, false, true], [true, false, false]], [[true, true, false], [false, true, false]], [[false, false, true], [false, false, true]], [[true, false, false], [true, true, false]]]> : tensor<4x2x3xi1>
  func.return
}

func.func @transpose_i4() {
  %0 = stablehlo.constant dense<[[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]], [[2, 3, -3, -2], [-1, 0, 1, 2], [3, -3, -2, -1]]]> : tensor<2x3x4xi4>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi4>) -> tensor<4x2x3xi4>
  check.expect_eq_const %r, dense<[[[-3, 1, -2], [2, -1, 3]], [[-2, 2, -1], [3, 0, -3]], [[-1, 3, 0], [-3, 1, -2]], [[0, -3, 1], [-2, 2, -1]]]> : tensor<4x2x3xi4>
  func.return
}

func.func @transpose_ui2() {
  %0 = stablehlo.constant dense<[[[0, 1, 2, 3], [0, 1, 2, 0], [1, 2, 3, 0]], [[1, 2, 0, 1], [2, 3, 0, 1], [2, 0, 1, 2]]]> : tensor<2x3x4xui2>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xui2>) -> tensor<4x2x3xui2>
  check.expect_eq_const %r, dense<[[[0, 0, 1], [1, 2, 2]], [[1, 1, 2], [2, 3, 0]], [[2, 2, 3], [0, 0, 1]], [[3, 0, 0], [1, 1, 2]]]> : tensor<4x2x3xui2>
  func.return
}

func.func @transpose_i8() {
  %0 = stablehlo.constant dense<[[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]], [[2, 3, -3, -2], [-1, 0, 1, 2], [3, -3, -2, -1]]]> : tensor<2x3x4xi8>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi8>) -> tensor<4x2x3xi8>
  check.expect_eq_const %r, dense<[[[-3, 1, -2], [2, -1, 3]], [[-2, 2, -1], [3, 0, -3]], [[-1, 3, 0], [-3, 1, -2]], [[0, -3, 1], [-2, 2, -1]]]> : tensor<4x2x3xi8>
  func.return
}

func.func @transpose_ui16() {
  %0 = stablehlo.constant dense<[[[0, 1, 2, 3], [4, 5, 6, 0], [1, 2, 3, 4]], [[5, 6, 0, 1], [2, 3, 4, 5], [6, 0, 1, 2]]]> : tensor<2x3x4xui16>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xui16>) -> tensor<4x2x3xui16>
  check.expect_eq_const %r, dense<[[[0, 4, 1], [5, 2, 6]], [[1, 5, 2], [6, 3, 0]], [[2, 6, 3], [0, 4, 1]], [[3, 0, 4], [1, 5, 2]]]> : tensor<4x2x3xui16>
  func.return
}

func.func @transpose_i32() {
  %0 = stablehlo.constant dense<[[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]], [[2, 3, -3, -2], [-1, 0, 1, 2], [3, -3, -2, -1]]]> : tensor<2x3x4xi32>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi32>) -> tensor<4x2x3xi32>
  check.expect_eq_const %r, dense<[[[-3, 1, -2], [2, -1, 3]], [[-2, 2, -1], [3, 0, -3]], [[-1, 3, 0], [-3, 1, -2]], [[0, -3, 1], [-2, 2, -1]]]> : tensor<4x2x3xi32>
  func.return
}

func.func @transpose_i64() {
  %0 = stablehlo.constant dense<[[[-3, -2, -1, 0], [1, 2, 3, -3], [-2, -1, 0, 1]], [[2, 3, -3, -2], [-1, 0, 1, 2], [3, -3, -2, -1]]]> : tensor<2x3x4xi64>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xi64>) -> tensor<4x2x3xi64>
  check.expect_eq_const %r, dense<[[[-3, 1, -2], [2, -1, 3]], [[-2, 2, -1], [3, 0, -3]], [[-1, 3, 0], [-3, 1, -2]], [[0, -3, 1], [-2, 2, -1]]]> : tensor<4x2x3xi64>
  func.return
}

func.func @transpose_f32() {
  %0 = stablehlo.constant dense<[[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]], [[2.0, 3.0, -3.0, -2.0], [-1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0]]]> : tensor<2x3x4xf32>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xf32>) -> tensor<4x2x3xf32>
  check.expect_eq_const %r, dense<[[[-3.0, 1.0, -2.0], [2.0, -1.0, 3.0]], [[-2.0, 2.0, -1.0], [3.0, 0.0, -3.0]], [[-1.0, 3.0, 0.0], [-3.0, 1.0, -2.0]], [[0.0, -3.0, 1.0], [-2.0, 2.0, -1.0]]]> : tensor<4x2x3xf32>
  func.return
}

func.func @transpose_f64() {
  %0 = stablehlo.constant dense<[[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]], [[2.0, 3.0, -3.0, -2.0], [-1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0]]]> : tensor<2x3x4xf64>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xf64>) -> tensor<4x2x3xf64>
  check.expect_eq_const %r, dense<[[[-3.0, 1.0, -2.0], [2.0, -1.0, 3.0]], [[-2.0, 2.0, -1.0], [3.0, 0.0, -3.0]], [[-1.0, 3.0, 0.0], [-3.0, 1.0, -2.0]], [[0.0, -3.0, 1.0], [-2.0, 2.0, -1.0]]]> : tensor<4x2x3xf64>
  func.return
}

func.func @transpose_bf16() {
  %0 = stablehlo.constant dense<[[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]], [[2.0, 3.0, -3.0, -2.0], [-1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0]]]> : tensor<2x3x4xbf16>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xbf16>) -> tensor<4x2x3xbf16>
  check.expect_eq_const %r, dense<[[[-3.0, 1.0, -2.0], [2.0, -1.0, 3.0]], [[-2.0, 2.0, -1.0], [3.0, 0.0, -3.0]], [[-1.0, 3.0, 0.0], [-3.0, 1.0, -2.0]], [[0.0, -3.0, 1.0], [-2.0, 2.0, -1.0]]]> : tensor<4x2x3xbf16>
  func.return
}

func.func @transpose_f8E5M2() {
  %0 = stablehlo.constant dense<[[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]], [[2.0, 3.0, -3.0, -2.0], [-1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0]]]> : tensor<2x3x4xf8E5M2>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xf8E5M2>) -> tensor<4x2x3xf8E5M2>
  check.expect_eq_const %r, dense<[[[-3.0, 1.0, -2.0], [2.0, -1.0, 3.0]], [[-2.0, 2.0, -1.0], [3.0, 0.0, -3.0]], [[-1.0, 3.0, 0.0], [-3.0, 1.0, -2.0]], [[0.0, -3.0, 1.0], [-2.0, 2.0, -1.0]]]> : tensor<4x2x3xf8E5M2>
  func.return
}

func.func @transpose_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[[-3.0, -2.0, -1.0, 0.0], [1.0, 2.0, 3.0, -3.0], [-2.0, -1.0, 0.0, 1.0]], [[2.0, 3.0, -3.0, -2.0], [-1.0, 0.0, 1.0, 2.0], [3.0, -3.0, -2.0, -1.0]]]> : tensor<2x3x4xf4E2M1FN>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xf4E2M1FN>) -> tensor<4x2x3xf4E2M1FN>
  check.expect_eq_const %r, dense<[[[-3.0, 1.0, -2.0], [2.0, -1.0, 3.0]], [[-2.0, 2.0, -1.0], [3.0, 0.0, -3.0]], [[-1.0, 3.0, 0.0], [-3.0, 1.0, -2.0]], [[0.0, -3.0, 1.0], [-2.0, 2.0, -1.0]]]> : tensor<4x2x3xf4E2M1FN>
  func.return
}

func.func @transpose_complex_f32() {
  %0 = stablehlo.constant dense<[[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0)], [(1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (-3.0, 0.0)], [(-2.0, 0.0), (-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]], [[(2.0, 0.0), (3.0, 0.0), (-3.0, 0.0), (-2.0, 0.0)], [(-1.0, 0.0), (0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], [(3.0, 0.0), (-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)]]]> : tensor<2x3x4xcomplex<f32>>
  %r = stablehlo.transpose %0, dims = [2, 0, 1] : (tensor<2x3x4xcomplex<f32>>) -> tensor<4x2x3xcomplex<f32>>
  check.expect_eq_const %r, dense<[[[(-3.0, 0.0), (1.0, 0.0), (-2.0, 0.0)], [(2.0, 0.0), (-1.0, 0.0), (3.0, 0.0)]], [[(-2.0, 0.0), (2.0, 0.0), (-1.0, 0.0)], [(3.0, 0.0), (0.0, 0.0), (-3.0, 0.0)]], [[(-1.0, 0.0), (3.0, 0.0), (0.0, 0.0)], [(-3.0, 0.0), (1.0, 0.0), (-2.0, 0.0)]], [[(0.0, 0.0), (-3.0, 0.0), (1.0, 0.0)], [(-2.0, 0.0), (2.0, 0.0), (-1.0, 0.0)]]]> : tensor<4x2x3xcomplex<f32>>
  func.return
}
