// Values of round_nearest_even. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @round_nearest_even_f64() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<17xf64>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf64>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<17xf64>
  func.return
}

func.func @round_nearest_even_f32() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<17xf32>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf32>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<17xf32>
  func.return
}

func.func @round_nearest_even_f16() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<17xf16>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<17xf16>
  func.return
}

func.func @round_nearest_even_bf16() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<17xbf16>
  %r = stablehlo.round_nearest_even %0 : tensor<17xbf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<17xbf16>
  func.return
}

func.func @round_nearest_even_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @round_nearest_even_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @round_nearest_even_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.round_nearest_even %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @round_nearest_even_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3FNUZ>
  %r = stablehlo.round_nearest_even %0 : tensor<15xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, 0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3FNUZ>
  func.return
}

func.func @round_nearest_even_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3B11FNUZ>
  %r = stablehlo.round_nearest_even %0 : tensor<15xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, 0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3B11FNUZ>
  func.return
}

func.func @round_nearest_even_f8E5M2() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<17xf8E5M2>
  %r = stablehlo.round_nearest_even %0 : tensor<17xf8E5M2>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<17xf8E5M2>
  func.return
}

func.func @round_nearest_even_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E5M2FNUZ>
  %r = stablehlo.round_nearest_even %0 : tensor<15xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, 0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E5M2FNUZ>
  func.return
}

func.func @round_nearest_even_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.round_nearest_even %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @round_nearest_even_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.round_nearest_even %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @round_nearest_even_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.round_nearest_even %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.0, -0.0, 2.0, 2.0, -2.0, 3.0, 0.0, -1.0, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}
