// Values of dynamic_iota. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @dynamic_iota_i8() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xi8>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xi8>, tensor<2xi64>) -> tensor<3x4xi8>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi8>
  func.return
}

func.func @dynamic_iota_i16() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xi16>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xi16>, tensor<2xi64>) -> tensor<3x4xi16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi16>
  func.return
}

func.func @dynamic_iota_i32() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xi32>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xi32>, tensor<2xi64>) -> tensor<3x4xi32>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi32>
  func.return
}

func.func @dynamic_iota_i64() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xi64>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xi64>, tensor<2xi64>) -> tensor<3x4xi64>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi64>
  func.return
}

func.func @dynamic_iota_ui8() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xui8>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xui8>, tensor<2xi64>) -> tensor<3x4xui8>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui8>
  func.return
}

func.func @dynamic_iota_ui16() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xui16>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xui16>, tensor<2xi64>) -> tensor<3x4xui16>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui16>
  func.return
}

func.func @dynamic_iota_ui32() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xui32>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xui32>, tensor<2xi64>) -> tensor<3x4xui32>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui32>
  func.return
}

func.func @dynamic_iota_ui64() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xui64>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xui64>, tensor<2xi64>) -> tensor<3x4xui64>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui64>
  func.return
}

func.func @dynamic_iota_i4() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xi4>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xi4>, tensor<2xi64>) -> tensor<3x4xi4>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xi4>
  func.return
}

func.func @dynamic_iota_ui4() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xui4>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xui4>, tensor<2xi64>) -> tensor<3x4xui4>
  check.expect_eq_const %r, dense<[[0, 1, 2, 3], [0, 1, 2, 3], [0, 1, 2, 3]]> : tensor<3x4xui4>
  func.return
}

func.func @dynamic_iota_f64() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf64>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf64>, tensor<2xi64>) -> tensor<3x4xf64>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf64>
  func.return
}

func.func @dynamic_iota_f32() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf32>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf32>, tensor<2xi64>) -> tensor<3x4xf32>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf32>
  func.return
}

func.func @dynamic_iota_f16() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf16>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf16>, tensor<2xi64>) -> tensor<3x4xf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf16>
  func.return
}

func.func @dynamic_iota_bf16() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xbf16>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xbf16>, tensor<2xi64>) -> tensor<3x4xbf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xbf16>
  func.return
}

func.func @dynamic_iota_f8E3M4() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E3M4>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E3M4>, tensor<2xi64>) -> tensor<3x4xf8E3M4>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E3M4>
  func.return
}

func.func @dynamic_iota_f8E4M3() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E4M3>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E4M3>, tensor<2xi64>) -> tensor<3x4xf8E4M3>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3>
  func.return
}

func.func @dynamic_iota_f8E4M3FN() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E4M3FN>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E4M3FN>, tensor<2xi64>) -> tensor<3x4xf8E4M3FN>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3FN>
  func.return
}

func.func @dynamic_iota_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E4M3FNUZ>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E4M3FNUZ>, tensor<2xi64>) -> tensor<3x4xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3FNUZ>
  func.return
}

func.func @dynamic_iota_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E4M3B11FNUZ>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E4M3B11FNUZ>, tensor<2xi64>) -> tensor<3x4xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E4M3B11FNUZ>
  func.return
}

func.func @dynamic_iota_f8E5M2() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E5M2>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E5M2>, tensor<2xi64>) -> tensor<3x4xf8E5M2>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E5M2>
  func.return
}

func.func @dynamic_iota_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xf8E5M2FNUZ>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xf8E5M2FNUZ>, tensor<2xi64>) -> tensor<3x4xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[[0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0], [0.0, 1.0, 2.0, 3.0]]> : tensor<3x4xf8E5M2FNUZ>
  func.return
}

func.func @dynamic_iota_complex_f32() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xcomplex<f32>>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xcomplex<f32>>, tensor<2xi64>) -> tensor<3x4xcomplex<f32>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]]> : tensor<3x4xcomplex<f32>>
  func.return
}

func.func @dynamic_iota_complex_f64() {
  %0 = stablehlo.constant dense<[3, 4]> : tensor<2xi64>
  %d = stablehlo.dynamic_iota %0, dim = 1 : (tensor<2xi64>) -> tensor<?x?xcomplex<f64>>
  %r = stablehlo.dynamic_reshape %d, %0 : (tensor<?x?xcomplex<f64>>, tensor<2xi64>) -> tensor<3x4xcomplex<f64>>
  check.expect_eq_const %r, dense<[[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)], [(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0)]]> : tensor<3x4xcomplex<f64>>
  func.return
}
