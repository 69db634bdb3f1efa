// Values of slice. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @slice_i1() {
  %0 = stablehlo.constant dense<[[false, true, false], [true, false, true], [false, false, true], [false, true, false]]> : tensor<4x3xi1>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xi1>) -> tensor<2x3xi1>
  check.expect_eq_const %r, dense<[[true, false, true], [false, true, false]]> : tensor<2x3xi1>
  func.return
}

func.func @slice_i4() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2], [3, -3, -2], [-1, 0, 1]]> : tensor<4x3xi4>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xi4>) -> tensor<2x3xi4>
  check.expect_eq_const %r, dense<[[0, 1, 2], [-1, 0, 1]]> : tensor<2x3xi4>
  func.return
}

func.func @slice_ui2() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 0, 1], [2, 0, 1], [2, 3, 0]]> : tensor<4x3xui2>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xui2>) -> tensor<2x3xui2>
  check.expect_eq_const %r, dense<[[3, 0, 1], [2, 3, 0]]> : tensor<2x3xui2>
  func.return
}

func.func @slice_i8() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2], [3, -3, -2], [-1, 0, 1]]> : tensor<4x3xi8>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xi8>) -> tensor<2x3xi8>
  check.expect_eq_const %r, dense<[[0, 1, 2], [-1, 0, 1]]> : tensor<2x3xi8>
  func.return
}

func.func @slice_ui16() {
  %0 = stablehlo.constant dense<[[0, 1, 2], [3, 4, 5], [6, 0, 1], [2, 3, 4]]> : tensor<4x3xui16>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xui16>) -> tensor<2x3xui16>
  check.expect_eq_const %r, dense<[[3, 4, 5], [2, 3, 4]]> : tensor<2x3xui16>
  func.return
}

func.func @slice_i32() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2], [3, -3, -2], [-1, 0, 1]]> : tensor<4x3xi32>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xi32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[0, 1, 2], [-1, 0, 1]]> : tensor<2x3xi32>
  func.return
}

func.func @slice_i64() {
  %0 = stablehlo.constant dense<[[-3, -2, -1], [0, 1, 2], [3, -3, -2], [-1, 0, 1]]> : tensor<4x3xi64>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xi64>) -> tensor<2x3xi64>
  check.expect_eq_const %r, dense<[[0, 1, 2], [-1, 0, 1]]> : tensor<2x3xi64>
  func.return
}

func.func @slice_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0], [3.0, -3.0, -2.0], [-1.0, 0.0, 1.0]]> : tensor<4x3xf32>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xf32>) -> tensor<2x3xf32>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0], [-1.0, 0.0, 1.0]]> : tensor<2x3xf32>
  func.return
}

func.func @slice_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0], [3.0, -3.0, -2.0], [-1.0, 0.0, 1.0]]> : tensor<4x3xf64>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xf64>) -> tensor<2x3xf64>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0], [-1.0, 0.0, 1.0]]> : tensor<2x3xf64>
  func.return
}

func.func @slice_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0], [3.0, -3.0, -2.0], [-1.0, 0.0, 1.0]]> : tensor<4x3xbf16>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xbf16>) -> tensor<2x3xbf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0], [-1.0, 0.0, 1.0]]> : tensor<2x3xbf16>
  func.return
}

func.func @slice_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0], [3.0, -3.0, -2.0], [-1.0, 0.0, 1.0]]> : tensor<4x3xf8E5M2>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xf8E5M2>) -> tensor<2x3xf8E5M2>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0], [-1.0, 0.0, 1.0]]> : tensor<2x3xf8E5M2>
  func.return
}

func.func @slice_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0, -1.0], [0.0, 1.0, 2.0], [3.0, -3.0, -2.0], [-1.0, 0.0, 1.0]]> : tensor<4x3xf4E2M1FN>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xf4E2M1FN>) -> tensor<2x3xf4E2M1FN>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0], [-1.0, 0.0, 1.0]]> : tensor<2x3xf4E2M1FN>
  func.return
}

func.func @slice_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0), (-1.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], [(3.0, 0.0), (-3.0, 0.0), (-2.0, 0.0)], [(-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]]> : tensor<4x3xcomplex<f32>>
  %r = stablehlo.slice %0 [1:4:2, 0:3] : (tensor<4x3xcomplex<f32>>) -> tensor<2x3xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0)], [(-1.0, 0.0), (0.0, 0.0), (1.0, 0.0)]]> : tensor<2x3xcomplex<f32>>
  func.return
}

func.func @empty_slice() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %r = stablehlo.slice %0 [2:2, 1:5:3] : (tensor<4x5xi32>) -> tensor<0x2xi32>
  check.expect_eq_const %r, dense<> : tensor<0x2xi32>
  func.return
}
