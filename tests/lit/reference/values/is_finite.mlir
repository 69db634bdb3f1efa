// Values of is_finite. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @is_finite_f64() {
  %0 = stablehlo.constant dense<[1.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000, -0.0]> : tensor<5xf64>
  %r = stablehlo.is_finite %0 : (tensor<5xf64>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f32() {
  %0 = stablehlo.constant dense<[1.0, 0x7F800000, 0xFF800000, 0x7FC00000, -0.0]> : tensor<5xf32>
  %r = stablehlo.is_finite %0 : (tensor<5xf32>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f16() {
  %0 = stablehlo.constant dense<[1.0, 0x7C00, 0xFC00, 0x7E00, -0.0]> : tensor<5xf16>
  %r = stablehlo.is_finite %0 : (tensor<5xf16>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_bf16() {
  %0 = stablehlo.constant dense<[1.0, 0x7F80, 0xFF80, 0x7FC0, -0.0]> : tensor<5xbf16>
  %r = stablehlo.is_finite %0 : (tensor<5xbf16>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, 0x70, 0xF0, 0x78, -0.0]> : tensor<5xf8E3M4>
  %r = stablehlo.is_finite %0 : (tensor<5xf8E3M4>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, 0x78, 0xF8, 0x7C, -0.0]> : tensor<5xf8E4M3>
  %r = stablehlo.is_finite %0 : (tensor<5xf8E4M3>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, 0x7F, -0.0]> : tensor<3xf8E4M3FN>
  %r = stablehlo.is_finite %0 : (tensor<3xf8E4M3FN>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, false, true]> : tensor<3xi1>
  func.return
}

func.func @is_finite_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[1.0, 0x80, 0.0]> : tensor<3xf8E4M3FNUZ>
  %r = stablehlo.is_finite %0 : (tensor<3xf8E4M3FNUZ>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, false, true]> : tensor<3xi1>
  func.return
}

func.func @is_finite_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[1.0, 0x80, 0.0]> : tensor<3xf8E4M3B11FNUZ>
  %r = stablehlo.is_finite %0 : (tensor<3xf8E4M3B11FNUZ>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, false, true]> : tensor<3xi1>
  func.return
}

func.func @is_finite_f8E5M2() {
  %0 = stablehlo.constant dense<[1.0, 0x7C, 0xFC, 0x7E, -0.0]> : tensor<5xf8E5M2>
  %r = stablehlo.is_finite %0 : (tensor<5xf8E5M2>) -> tensor<5xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, true]> : tensor<5xi1>
  func.return
}

func.func @is_finite_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[1.0, 0x80, 0.0]> : tensor<3xf8E5M2FNUZ>
  %r = stablehlo.is_finite %0 : (tensor<3xf8E5M2FNUZ>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, false, true]> : tensor<3xi1>
  func.return
}

func.func @is_finite_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf4E2M1FN>
  %r = stablehlo.is_finite %0 : (tensor<2xf4E2M1FN>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<true> : tensor<2xi1>
  func.return
}

func.func @is_finite_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf6E2M3FN>
  %r = stablehlo.is_finite %0 : (tensor<2xf6E2M3FN>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<true> : tensor<2xi1>
  func.return
}

func.func @is_finite_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -0.0]> : tensor<2xf6E3M2FN>
  %r = stablehlo.is_finite %0 : (tensor<2xf6E3M2FN>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<true> : tensor<2xi1>
  func.return
}
