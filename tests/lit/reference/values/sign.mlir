// Values of sign. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sign_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.sign %0 : tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi2>
  func.return
}

func.func @sign_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.sign %0 : tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi4>
  func.return
}

func.func @sign_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.sign %0 : tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi8>
  func.return
}

func.func @sign_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.sign %0 : tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi16>
  func.return
}

func.func @sign_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.sign %0 : tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi32>
  func.return
}

func.func @sign_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.sign %0 : tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -1, 1, -1, 1]> : tensor<7xi64>
  func.return
}

func.func @sign_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.sign %0 : tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui2>
  func.return
}

func.func @sign_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.sign %0 : tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui4>
  func.return
}

func.func @sign_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.sign %0 : tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui8>
  func.return
}

func.func @sign_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.sign %0 : tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui16>
  func.return
}

func.func @sign_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.sign %0 : tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui32>
  func.return
}

func.func @sign_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.sign %0 : tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 1, 1, 1, 1, 1]> : tensor<7xui64>
  func.return
}

func.func @sign_f64() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<17xf64>
  %r = stablehlo.sign %0 : tensor<17xf64>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7FF8000000000000]> : tensor<17xf64>
  func.return
}

func.func @sign_f32() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<17xf32>
  %r = stablehlo.sign %0 : tensor<17xf32>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7FC00000]> : tensor<17xf32>
  func.return
}

func.func @sign_f16() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<17xf16>
  %r = stablehlo.sign %0 : tensor<17xf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7E00]> : tensor<17xf16>
  func.return
}

func.func @sign_bf16() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<17xbf16>
  %r = stablehlo.sign %0 : tensor<17xbf16>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7FC0]> : tensor<17xbf16>
  func.return
}

func.func @sign_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.sign %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @sign_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.sign %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @sign_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.sign %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @sign_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3FNUZ>
  %r = stablehlo.sign %0 : tensor<15xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3FNUZ>
  func.return
}

func.func @sign_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3B11FNUZ>
  %r = stablehlo.sign %0 : tensor<15xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, 0.0, 0x80]> : tensor<15xf8E4M3B11FNUZ>
  func.return
}

func.func @sign_f8E5M2() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<17xf8E5M2>
  %r = stablehlo.sign %0 : tensor<17xf8E5M2>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7E]> : tensor<17xf8E5M2>
  func.return
}

func.func @sign_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<15xf8E5M2FNUZ>
  %r = stablehlo.sign %0 : tensor<15xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, 0.0, 0x80]> : tensor<15xf8E5M2FNUZ>
  func.return
}

func.func @sign_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.sign %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, 1.0, -1.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @sign_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.sign %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @sign_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.sign %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, 1.0, -1.0, 1.0, -1.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @sign_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 0.0), (0.0, 1.0), (-0.0, -1.0)]> : tensor<7xcomplex<f32>>
  %r = stablehlo.sign %0 : tensor<7xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.4472135901451111, 0.8944271802902222), (-0.9486833214759827, 0.3162277638912201), (0.08304548263549805, -0.9965457320213318), (-0.9980525970458984, -0.06237828731536865), (1.0, 0.0), (0.0, 1.0), (-0.0, -1.0)]> : tensor<7xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<7xcomplex<f32>>, tensor<7xcomplex<f32>>
  func.return
}

func.func @sign_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 0.0), (0.0, 1.0), (-0.0, -1.0)]> : tensor<7xcomplex<f64>>
  %r = stablehlo.sign %0 : tensor<7xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.4472135954999579, 0.8944271909999159), (-0.9486832980505138, 0.31622776601683794), (0.08304547985373997, -0.9965457582448796), (-0.9980525784828885, -0.06237828615518053), (1.0, 0.0), (0.0, 1.0), (-0.0, -1.0)]> : tensor<7xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
