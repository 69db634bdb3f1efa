// Values of dynamic_slice. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @inside() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<1> : tensor<i32>
  %2 = stablehlo.constant dense<2> : tensor<i32>
  %r = stablehlo.dynamic_slice %0, %1, %2, sizes = [2, 3] : (tensor<4x5xi32>, tensor<i32>, tensor<i32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1], [2, 3, -3]]> : tensor<2x3xi32>
  func.return
}

func.func @clamped_above() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<9> : tensor<i32>
  %2 = stablehlo.constant dense<100> : tensor<i32>
  %r = stablehlo.dynamic_slice %0, %1, %2, sizes = [2, 3] : (tensor<4x5xi32>, tensor<i32>, tensor<i32>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[2, 3, -3], [0, 1, 2]]> : tensor<2x3xi32>
  func.return
}

func.func @clamped_below() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<-5> : tensor<i64>
  %2 = stablehlo.constant dense<-1> : tensor<i64>
  %r = stablehlo.dynamic_slice %0, %1, %2, sizes = [2, 3] : (tensor<4x5xi32>, tensor<i64>, tensor<i64>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[-3, -2, -1], [2, 3, -3]]> : tensor<2x3xi32>
  func.return
}

func.func @huge_unsigned() {
  %0 = stablehlo.constant dense<[[-3, -2, -1, 0, 1], [2, 3, -3, -2, -1], [0, 1, 2, 3, -3], [-2, -1, 0, 1, 2]]> : tensor<4x5xi32>
  %1 = stablehlo.constant dense<18446744073709551615> : tensor<ui64>
  %2 = stablehlo.constant dense<1> : tensor<ui64>
  %r = stablehlo.dynamic_slice %0, %1, %2, sizes = [2, 3] : (tensor<4x5xi32>, tensor<ui64>, tensor<ui64>) -> tensor<2x3xi32>
  check.expect_eq_const %r, dense<[[1, 2, 3], [-1, 0, 1]]> : tensor<2x3xi32>
  func.return
}

func.func @dynamic_slice_i1() {
  %0 = stablehlo.constant dense<[[false, true], [false, true], [false, true]]> : tensor<3x2xi1>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xi1>, tensor<i8>, tensor<i8>) -> tensor<2x1xi1>
  check.expect_eq_const %r, dense<true> : tensor<2x1xi1>
  func.return
}

func.func @dynamic_slice_i4() {
  %0 = stablehlo.constant dense<[[-3, -2], [-1, 0], [1, 2]]> : tensor<3x2xi4>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xi4>, tensor<i8>, tensor<i8>) -> tensor<2x1xi4>
  check.expect_eq_const %r, dense<[[0], [2]]> : tensor<2x1xi4>
  func.return
}

func.func @dynamic_slice_ui2() {
  %0 = stablehlo.constant dense<[[0, 1], [2, 3], [0, 1]]> : tensor<3x2xui2>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xui2>, tensor<i8>, tensor<i8>) -> tensor<2x1xui2>
  check.expect_eq_const %r, dense<[[3], [1]]> : tensor<2x1xui2>
  func.return
}

func.func @dynamic_slice_i8() {
  %0 = stablehlo.constant dense<[[-3, -2], [-1, 0], [1, 2]]> : tensor<3x2xi8>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xi8>, tensor<i8>, tensor<i8>) -> tensor<2x1xi8>
  check.expect_eq_const %r, dense<[[0], [2]]> : tensor<2x1xi8>
  func.return
}

func.func @dynamic_slice_ui16() {
  %0 = stablehlo.constant dense<[[0, 1], [2, 3], [4, 5]]> : tensor<3x2xui16>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xui16>, tensor<i8>, tensor<i8>) -> tensor<2x1xui16>
  check.expect_eq_const %r, dense<[[3], [5]]> : tensor<2x1xui16>
  func.return
}

func.func @dynamic_slice_i32() {
  %0 = stablehlo.constant dense<[[-3, -2], [-1, 0], [1, 2]]> : tensor<3x2xi32>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xi32>, tensor<i8>, tensor<i8>) -> tensor<2x1xi32>
  check.expect_eq_const %r, dense<[[0], [2]]> : tensor<2x1xi32>
  func.return
}

func.func @dynamic_slice_i64() {
  %0 = stablehlo.constant dense<[[-3, -2], [-1, 0], [1, 2]]> : tensor<3x2xi64>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xi64>, tensor<i8>, tensor<i8>) -> tensor<2x1xi64>
  check.expect_eq_const %r, dense<[[0], [2]]> : tensor<2x1xi64>
  func.return
}

func.func @dynamic_slice_f32() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xf32>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xf32>, tensor<i8>, tensor<i8>) -> tensor<2x1xf32>
  check.expect_eq_const %r, dense<[[0.0], [2.0]]> : tensor<2x1xf32>
  func.return
}

func.func @dynamic_slice_f64() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xf64>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xf64>, tensor<i8>, tensor<i8>) -> tensor<2x1xf64>
  check.expect_eq_const %r, dense<[[0.0], [2.0]]> : tensor<2x1xf64>
  func.return
}

func.func @dynamic_slice_bf16() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xbf16>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xbf16>, tensor<i8>, tensor<i8>) -> tensor<2x1xbf16>
  check.expect_eq_const %r, dense<[[0.0], [2.0]]> : tensor<2x1xbf16>
  func.return
}

func.func @dynamic_slice_f8E5M2() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xf8E5M2>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xf8E5M2>, tensor<i8>, tensor<i8>) -> tensor<2x1xf8E5M2>
  check.expect_eq_const %r, dense<[[0.0], [2.0]]> : tensor<2x1xf8E5M2>
  func.return
}

func.func @dynamic_slice_f4E2M1FN() {
  %0 = stablehlo.constant dense<[[-3.0, -2.0], [-1.0, 0.0], [1.0, 2.0]]> : tensor<3x2xf4E2M1FN>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xf4E2M1FN>, tensor<i8>, tensor<i8>) -> tensor<2x1xf4E2M1FN>
  check.expect_eq_const %r, dense<[[0.0], [2.0]]> : tensor<2x1xf4E2M1FN>
  func.return
}

func.func @dynamic_slice_complex_f32() {
  %0 = stablehlo.constant dense<[[(-3.0, 0.0), (-2.0, 0.0)], [(-1.0, 0.0), (0.0, 0.0)], [(1.0, 0.0), (2.0, 0.0)]]> : tensor<3x2xcomplex<f32>>
  %c = stablehlo.constant dense<1> : tensor<i8>
  %r = stablehlo.dynamic_slice %0, %c, %c, sizes = [2, 1] : (tensor<3x2xcomplex<f32>>, tensor<i8>, tensor<i8>) -> tensor<2x1xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0)], [(2.0, 0.0)]]> : tensor<2x1xcomplex<f32>>
  func.return
}
