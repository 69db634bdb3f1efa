// Values of iota. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @iota_0_i8() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xi8>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xi8>
  func.return
}

func.func @iota_1_i8() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xi8>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi8>
  func.return
}

func.func @iota_0_i16() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xi16>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xi16>
  func.return
}

func.func @iota_1_i16() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xi16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi16>
  func.return
}

func.func @iota_0_i32() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xi32>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xi32>
  func.return
}

func.func @iota_1_i32() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xi32>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi32>
  func.return
}

func.func @iota_0_i64() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xi64>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xi64>
  func.return
}

func.func @iota_1_i64() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xi64>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi64>
  func.return
}

func.func @iota_0_ui8() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xui8>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xui8>
  func.return
}

func.func @iota_1_ui8() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xui8>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui8>
  func.return
}

func.func @iota_0_ui16() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xui16>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xui16>
  func.return
}

func.func @iota_1_ui16() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xui16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui16>
  func.return
}

func.func @iota_0_ui32() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xui32>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xui32>
  func.return
}

func.func @iota_1_ui32() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xui32>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui32>
  func.return
}

func.func @iota_0_ui64() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xui64>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xui64>
  func.return
}

func.func @iota_1_ui64() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xui64>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui64>
  func.return
}

func.func @iota_0_i4() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xi4>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xi4>
  func.return
}

func.func @iota_1_i4() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xi4>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi4>
  func.return
}

func.func @iota_0_ui4() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xui4>
  check.expect_eq_const %r, dense<[[0, 0, 0, 0], [1, 1, 1, 1], [2, 2, 2, 2]]> : tensor<3x4xui4>
  func.return
}

func.func @iota_1_ui4() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xui4>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui4>
  func.return
}

func.func @iota_0_f64() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf64>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf64>
  func.return
}

func.func @iota_1_f64() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf64>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf64>
  func.return
}

func.func @iota_0_f32() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf32>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf32>
  func.return
}

func.func @iota_1_f32() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf32>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf32>
  func.return
}

func.func @iota_0_f16() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf16>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf16>
  func.return
}

func.func @iota_1_f16() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf16>
  func.return
}

func.func @iota_0_bf16() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xbf16>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xbf16>
  func.return
}

func.func @iota_1_bf16() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xbf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xbf16>
  func.return
}

func.func @iota_0_f8E3M4() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E3M4>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E3M4>
  func.return
}

func.func @iota_1_f8E3M4() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E3M4>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E3M4>
  func.return
}

func.func @iota_0_f8E4M3() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E4M3>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E4M3>
  func.return
}

func.func @iota_1_f8E4M3() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E4M3>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3>
  func.return
}

func.func @iota_0_f8E4M3FN() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E4M3FN>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E4M3FN>
  func.return
}

func.func @iota_1_f8E4M3FN() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E4M3FN>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3FN>
  func.return
}

func.func @iota_0_f8E4M3FNUZ() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E4M3FNUZ>
  func.return
}

func.func @iota_1_f8E4M3FNUZ() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3FNUZ>
  func.return
}

func.func @iota_0_f8E4M3B11FNUZ() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E4M3B11FNUZ>
  func.return
}

func.func @iota_1_f8E4M3B11FNUZ() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3B11FNUZ>
  func.return
}

func.func @iota_0_f8E5M2() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E5M2>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E5M2>
  func.return
}

func.func @iota_1_f8E5M2() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E5M2>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E5M2>
  func.return
}

func.func @iota_0_f8E5M2FNUZ() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 0.0, 0.0, 0.0], [1.0, 1.0, 1.0, 1.0], [2.0, 2.0, 2.0, 2.0]]> : tensor<3x4xf8E5M2FNUZ>
  func.return
}

func.func @iota_1_f8E5M2FNUZ() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E5M2FNUZ>
  func.return
}

func.func @iota_0_complex_f32() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)], [(1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (2.0, 0.0), (2.0, 0.0), (2.0, 0.0)]]> : tensor<3x4xcomplex<f32>>
  func.return
}

func.func @iota_1_complex_f32() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]]> : tensor<3x4xcomplex<f32>>
  func.return
}

func.func @iota_0_complex_f64() {
  %r = stablehlo.iota dim = 0 : tensor<3x4xcomplex<f64>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0)], [(1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0)], [(2.0, 0.0), (2.0, 0.0), (2.0, 0.0), (2.0, 0.0)]]> : tensor<3x4xcomplex<f64>>
  func.return
}

func.func @iota_1_complex_f64() {
  %r = stablehlo.iota dim = 1 : tensor<3x4xcomplex<f64>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]]> : tensor<3x4xcomplex<f64>>
  func.return
}
