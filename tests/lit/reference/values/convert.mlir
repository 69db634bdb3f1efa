// Values of convert. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @i1_to_i1() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi1>
  check.expect_eq_const %r, dense<[false, true]> : tensor<2xi1>
  func.return
}

func.func @i1_to_i8() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi8>
  func.return
}

func.func @i1_to_i16() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi16>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi16>
  func.return
}

func.func @i1_to_i32() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi32>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi32>
  func.return
}

func.func @i1_to_i64() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi64>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi64>
  func.return
}

func.func @i1_to_ui8() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui8>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui8>
  func.return
}

func.func @i1_to_ui16() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui16>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui16>
  func.return
}

func.func @i1_to_ui32() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui32>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui32>
  func.return
}

func.func @i1_to_ui64() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui64>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui64>
  func.return
}

func.func @i1_to_i2() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi2>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi2>
  func.return
}

func.func @i1_to_i4() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xi4>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xi4>
  func.return
}

func.func @i1_to_ui2() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui2>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui2>
  func.return
}

func.func @i1_to_ui4() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xui4>
  check.expect_eq_const %r, dense<[0, 1]> : tensor<2xui4>
  func.return
}

func.func @i1_to_f64() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf64>
  func.return
}

func.func @i1_to_f32() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf32>
  func.return
}

func.func @i1_to_f16() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf16>
  func.return
}

func.func @i1_to_bf16() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xbf16>
  func.return
}

func.func @i1_to_f8E3M4() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E3M4>
  func.return
}

func.func @i1_to_f8E4M3() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E4M3>
  func.return
}

func.func @i1_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E4M3FN>
  func.return
}

func.func @i1_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E4M3FNUZ>
  func.return
}

func.func @i1_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E4M3B11FNUZ>
  func.return
}

func.func @i1_to_f8E5M2() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E5M2>
  func.return
}

func.func @i1_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf8E5M2FNUZ>
  func.return
}

func.func @i1_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf4E2M1FN>
  func.return
}

func.func @i1_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf6E2M3FN>
  func.return
}

func.func @i1_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0]> : tensor<2xf6E3M2FN>
  func.return
}

func.func @i1_to_complex_f32() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0)]> : tensor<2xcomplex<f32>>
  func.return
}

func.func @i1_to_complex_f64() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.convert %0 : (tensor<2xi1>) -> tensor<2xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0)]> : tensor<2xcomplex<f64>>
  func.return
}

func.func @i8_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i8_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  func.return
}

func.func @i8_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi16>
  func.return
}

func.func @i8_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi32>
  func.return
}

func.func @i8_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi64>
  func.return
}

func.func @i8_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 127, 128, 3]> : tensor<7xui8>
  func.return
}

func.func @i8_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 127, 65408, 3]> : tensor<7xui16>
  func.return
}

func.func @i8_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 127, 4294967168, 3]> : tensor<7xui32>
  func.return
}

func.func @i8_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 127, 18446744073709551488, 3]> : tensor<7xui64>
  func.return
}

func.func @i8_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @i8_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi4>
  func.return
}

func.func @i8_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @i8_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 15, 0, 3]> : tensor<7xui4>
  func.return
}

func.func @i8_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 127.0, -128.0, 3.0]> : tensor<7xf64>
  func.return
}

func.func @i8_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 127.0, -128.0, 3.0]> : tensor<7xf32>
  func.return
}

func.func @i8_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 127.0, -128.0, 3.0]> : tensor<7xf16>
  func.return
}

func.func @i8_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 127.0, -128.0, 3.0]> : tensor<7xbf16>
  func.return
}

func.func @i8_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x70, 0xF0, 3.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @i8_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 128.0, -128.0, 3.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @i8_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 128.0, -128.0, 3.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @i8_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 128.0, -128.0, 3.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @i8_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x80, 0x80, 3.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @i8_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 128.0, -128.0, 3.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @i8_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 128.0, -128.0, 3.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @i8_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 6.0, -6.0, 3.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i8_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.5, -7.5, 3.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i8_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 28.0, -28.0, 3.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i8_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (127.0, 0.0), (-128.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i8_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.convert %0 : (tensor<7xi8>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (127.0, 0.0), (-128.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @i16_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i16_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi8>
  func.return
}

func.func @i16_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  func.return
}

func.func @i16_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi32>
  func.return
}

func.func @i16_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi64>
  func.return
}

func.func @i16_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 255, 0, 3]> : tensor<7xui8>
  func.return
}

func.func @i16_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 32767, 32768, 3]> : tensor<7xui16>
  func.return
}

func.func @i16_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 32767, 4294934528, 3]> : tensor<7xui32>
  func.return
}

func.func @i16_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 32767, 18446744073709518848, 3]> : tensor<7xui64>
  func.return
}

func.func @i16_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @i16_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi4>
  func.return
}

func.func @i16_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @i16_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 15, 0, 3]> : tensor<7xui4>
  func.return
}

func.func @i16_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32767.0, -32768.0, 3.0]> : tensor<7xf64>
  func.return
}

func.func @i16_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32767.0, -32768.0, 3.0]> : tensor<7xf32>
  func.return
}

func.func @i16_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32768.0, -32768.0, 3.0]> : tensor<7xf16>
  func.return
}

func.func @i16_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32768.0, -32768.0, 3.0]> : tensor<7xbf16>
  func.return
}

func.func @i16_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x70, 0xF0, 3.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @i16_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x78, 0xF8, 3.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @i16_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x7F, 0xFF, 3.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @i16_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x80, 0x80, 3.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @i16_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 0x80, 0x80, 3.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @i16_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32768.0, -32768.0, 3.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @i16_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 32768.0, -32768.0, 3.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @i16_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 6.0, -6.0, 3.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i16_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.5, -7.5, 3.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i16_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 28.0, -28.0, 3.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i16_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (32767.0, 0.0), (-32768.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i16_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.convert %0 : (tensor<7xi16>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (32767.0, 0.0), (-32768.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @i32_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i32_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi8>
  func.return
}

func.func @i32_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi16>
  func.return
}

func.func @i32_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  func.return
}

func.func @i32_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi64>
  func.return
}

func.func @i32_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 255, 0, 3]> : tensor<7xui8>
  func.return
}

func.func @i32_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 65535, 0, 3]> : tensor<7xui16>
  func.return
}

func.func @i32_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 2147483647, 2147483648, 3]> : tensor<7xui32>
  func.return
}

func.func @i32_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 2147483647, 18446744071562067968, 3]> : tensor<7xui64>
  func.return
}

func.func @i32_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @i32_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi4>
  func.return
}

func.func @i32_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @i32_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 15, 0, 3]> : tensor<7xui4>
  func.return
}

func.func @i32_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 2147483647.0, -2147483648.0, 3.0]> : tensor<7xf64>
  func.return
}

func.func @i32_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 2147483648.0, -2147483648.0, 3.0]> : tensor<7xf32>
  func.return
}

func.func @i32_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf16>
  func.return
}

func.func @i32_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xbf16>
  func.return
}

func.func @i32_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E3M4>
  func.return
}

func.func @i32_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3>
  func.return
}

func.func @i32_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3FN>
  func.return
}

func.func @i32_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3FNUZ>
  func.return
}

func.func @i32_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3B11FNUZ>
  func.return
}

func.func @i32_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E5M2>
  func.return
}

func.func @i32_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi32>
  %r = stablehlo.convert %0 : (tensor<5xi32>) -> tensor<5xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E5M2FNUZ>
  func.return
}

func.func @i32_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 6.0, -6.0, 3.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i32_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.5, -7.5, 3.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i32_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 28.0, -28.0, 3.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i32_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (2147483648.0, 0.0), (-2147483648.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i32_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.convert %0 : (tensor<7xi32>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (2147483647.0, 0.0), (-2147483648.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @i64_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i64_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi8>
  func.return
}

func.func @i64_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi16>
  func.return
}

func.func @i64_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi32>
  func.return
}

func.func @i64_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  func.return
}

func.func @i64_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 255, 0, 3]> : tensor<7xui8>
  func.return
}

func.func @i64_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 65535, 0, 3]> : tensor<7xui16>
  func.return
}

func.func @i64_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 4294967295, 0, 3]> : tensor<7xui32>
  func.return
}

func.func @i64_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 9223372036854775807, 9223372036854775808, 3]> : tensor<7xui64>
  func.return
}

func.func @i64_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @i64_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, 3]> : tensor<7xi4>
  func.return
}

func.func @i64_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @i64_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 15, 0, 3]> : tensor<7xui4>
  func.return
}

func.func @i64_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 9.223372036854776e+18, -9.223372036854776e+18, 3.0]> : tensor<7xf64>
  func.return
}

func.func @i64_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 9.223372036854776e+18, -9.223372036854776e+18, 3.0]> : tensor<7xf32>
  func.return
}

func.func @i64_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf16>
  func.return
}

func.func @i64_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xbf16>
  func.return
}

func.func @i64_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E3M4>
  func.return
}

func.func @i64_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3>
  func.return
}

func.func @i64_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3FN>
  func.return
}

func.func @i64_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3FNUZ>
  func.return
}

func.func @i64_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E4M3B11FNUZ>
  func.return
}

func.func @i64_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E5M2>
  func.return
}

func.func @i64_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 3]> : tensor<5xi64>
  %r = stablehlo.convert %0 : (tensor<5xi64>) -> tensor<5xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 3.0]> : tensor<5xf8E5M2FNUZ>
  func.return
}

func.func @i64_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 6.0, -6.0, 3.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i64_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.5, -7.5, 3.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i64_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 28.0, -28.0, 3.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i64_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (9.223372036854776e+18, 0.0), (-9.223372036854776e+18, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i64_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.convert %0 : (tensor<7xi64>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (9.223372036854776e+18, 0.0), (-9.223372036854776e+18, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui8_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui8_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, -128, 127]> : tensor<7xi8>
  func.return
}

func.func @ui8_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xi16>
  func.return
}

func.func @ui8_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xi32>
  func.return
}

func.func @ui8_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xi64>
  func.return
}

func.func @ui8_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  func.return
}

func.func @ui8_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui16>
  func.return
}

func.func @ui8_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui32>
  func.return
}

func.func @ui8_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui64>
  func.return
}

func.func @ui8_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @ui8_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi4>
  func.return
}

func.func @ui8_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @ui8_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 0, 15]> : tensor<7xui4>
  func.return
}

func.func @ui8_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 255.0, 128.0, 127.0]> : tensor<7xf64>
  func.return
}

func.func @ui8_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 255.0, 128.0, 127.0]> : tensor<7xf32>
  func.return
}

func.func @ui8_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 255.0, 128.0, 127.0]> : tensor<7xf16>
  func.return
}

func.func @ui8_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 255.0, 128.0, 127.0]> : tensor<7xbf16>
  func.return
}

func.func @ui8_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x70, 0x70, 0x70]> : tensor<7xf8E3M4>
  func.return
}

func.func @ui8_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x78, 128.0, 128.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @ui8_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 256.0, 128.0, 128.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @ui8_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x80, 128.0, 128.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @ui8_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x80, 0x80, 0x80]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @ui8_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 256.0, 128.0, 128.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @ui8_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 256.0, 128.0, 128.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @ui8_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 6.0, 6.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui8_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 7.5, 7.5, 7.5]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui8_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 28.0, 28.0, 28.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui8_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (255.0, 0.0), (128.0, 0.0), (127.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui8_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.convert %0 : (tensor<7xui8>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (255.0, 0.0), (128.0, 0.0), (127.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui16_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui16_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi8>
  func.return
}

func.func @ui16_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, -32768, 32767]> : tensor<7xi16>
  func.return
}

func.func @ui16_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xi32>
  func.return
}

func.func @ui16_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xi64>
  func.return
}

func.func @ui16_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 0, 255]> : tensor<7xui8>
  func.return
}

func.func @ui16_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  func.return
}

func.func @ui16_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui32>
  func.return
}

func.func @ui16_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui64>
  func.return
}

func.func @ui16_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @ui16_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi4>
  func.return
}

func.func @ui16_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @ui16_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 0, 15]> : tensor<7xui4>
  func.return
}

func.func @ui16_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 65535.0, 32768.0, 32767.0]> : tensor<7xf64>
  func.return
}

func.func @ui16_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 65535.0, 32768.0, 32767.0]> : tensor<7xf32>
  func.return
}

func.func @ui16_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x7C00, 32768.0, 32768.0]> : tensor<7xf16>
  func.return
}

func.func @ui16_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 65536.0, 32768.0, 32768.0]> : tensor<7xbf16>
  func.return
}

func.func @ui16_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x70, 0x70, 0x70]> : tensor<7xf8E3M4>
  func.return
}

func.func @ui16_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x78, 0x78, 0x78]> : tensor<7xf8E4M3>
  func.return
}

func.func @ui16_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x7F, 0x7F, 0x7F]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @ui16_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x80, 0x80, 0x80]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @ui16_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x80, 0x80, 0x80]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @ui16_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x7C, 32768.0, 32768.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @ui16_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 0x80, 32768.0, 32768.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @ui16_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 6.0, 6.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui16_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 7.5, 7.5, 7.5]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui16_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 28.0, 28.0, 28.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui16_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (65535.0, 0.0), (32768.0, 0.0), (32767.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui16_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.convert %0 : (tensor<7xui16>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (65535.0, 0.0), (32768.0, 0.0), (32767.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui32_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui32_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi8>
  func.return
}

func.func @ui32_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi16>
  func.return
}

func.func @ui32_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, -2147483648, 2147483647]> : tensor<7xi32>
  func.return
}

func.func @ui32_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xi64>
  func.return
}

func.func @ui32_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 0, 255]> : tensor<7xui8>
  func.return
}

func.func @ui32_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 0, 65535]> : tensor<7xui16>
  func.return
}

func.func @ui32_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  func.return
}

func.func @ui32_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui64>
  func.return
}

func.func @ui32_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @ui32_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi4>
  func.return
}

func.func @ui32_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @ui32_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 0, 15]> : tensor<7xui4>
  func.return
}

func.func @ui32_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 4294967295.0, 2147483648.0, 2147483647.0]> : tensor<7xf64>
  func.return
}

func.func @ui32_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 4294967296.0, 2147483648.0, 2147483648.0]> : tensor<7xf32>
  func.return
}

func.func @ui32_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf16>
  func.return
}

func.func @ui32_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xbf16>
  func.return
}

func.func @ui32_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E3M4>
  func.return
}

func.func @ui32_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3>
  func.return
}

func.func @ui32_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3FN>
  func.return
}

func.func @ui32_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3FNUZ>
  func.return
}

func.func @ui32_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3B11FNUZ>
  func.return
}

func.func @ui32_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E5M2>
  func.return
}

func.func @ui32_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui32>
  %r = stablehlo.convert %0 : (tensor<4xui32>) -> tensor<4xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E5M2FNUZ>
  func.return
}

func.func @ui32_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 6.0, 6.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui32_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 7.5, 7.5, 7.5]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui32_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 28.0, 28.0, 28.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui32_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (4294967296.0, 0.0), (2147483648.0, 0.0), (2147483648.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui32_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.convert %0 : (tensor<7xui32>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (4294967295.0, 0.0), (2147483648.0, 0.0), (2147483647.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui64_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui64_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi8>
  func.return
}

func.func @ui64_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi16>
  func.return
}

func.func @ui64_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi32>
  func.return
}

func.func @ui64_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, -9223372036854775808, 9223372036854775807]> : tensor<7xi64>
  func.return
}

func.func @ui64_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 255, 0, 255]> : tensor<7xui8>
  func.return
}

func.func @ui64_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 65535, 0, 65535]> : tensor<7xui16>
  func.return
}

func.func @ui64_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 4294967295, 0, 4294967295]> : tensor<7xui32>
  func.return
}

func.func @ui64_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  func.return
}

func.func @ui64_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @ui64_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, 0, -1]> : tensor<7xi4>
  func.return
}

func.func @ui64_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @ui64_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 0, 15]> : tensor<7xui4>
  func.return
}

func.func @ui64_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 1.8446744073709552e+19, 9.223372036854776e+18, 9.223372036854776e+18]> : tensor<7xf64>
  func.return
}

func.func @ui64_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 1.8446744073709552e+19, 9.223372036854776e+18, 9.223372036854776e+18]> : tensor<7xf32>
  func.return
}

func.func @ui64_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf16>
  func.return
}

func.func @ui64_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xbf16>
  func.return
}

func.func @ui64_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E3M4>
  func.return
}

func.func @ui64_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3>
  func.return
}

func.func @ui64_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3FN>
  func.return
}

func.func @ui64_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3FNUZ>
  func.return
}

func.func @ui64_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E4M3B11FNUZ>
  func.return
}

func.func @ui64_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E5M2>
  func.return
}

func.func @ui64_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3]> : tensor<4xui64>
  %r = stablehlo.convert %0 : (tensor<4xui64>) -> tensor<4xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0]> : tensor<4xf8E5M2FNUZ>
  func.return
}

func.func @ui64_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 6.0, 6.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui64_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 7.5, 7.5, 7.5]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui64_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 28.0, 28.0, 28.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui64_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (1.8446744073709552e+19, 0.0), (9.223372036854776e+18, 0.0), (9.223372036854776e+18, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui64_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.convert %0 : (tensor<7xui64>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (1.8446744073709552e+19, 0.0), (9.223372036854776e+18, 0.0), (9.223372036854776e+18, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @i2_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i2_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi8>
  func.return
}

func.func @i2_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi16>
  func.return
}

func.func @i2_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi32>
  func.return
}

func.func @i2_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi64>
  func.return
}

func.func @i2_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 1, 254, 1]> : tensor<7xui8>
  func.return
}

func.func @i2_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 1, 65534, 1]> : tensor<7xui16>
  func.return
}

func.func @i2_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 1, 4294967294, 1]> : tensor<7xui32>
  func.return
}

func.func @i2_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 1, 18446744073709551614, 1]> : tensor<7xui64>
  func.return
}

func.func @i2_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  func.return
}

func.func @i2_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi4>
  func.return
}

func.func @i2_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 1, 2, 1]> : tensor<7xui2>
  func.return
}

func.func @i2_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 1, 14, 1]> : tensor<7xui4>
  func.return
}

func.func @i2_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf64>
  func.return
}

func.func @i2_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf32>
  func.return
}

func.func @i2_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf16>
  func.return
}

func.func @i2_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xbf16>
  func.return
}

func.func @i2_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @i2_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @i2_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @i2_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @i2_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @i2_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @i2_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @i2_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i2_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i2_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 1.0, -2.0, 1.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i2_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (1.0, 0.0), (-2.0, 0.0), (1.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i2_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.convert %0 : (tensor<7xi2>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (1.0, 0.0), (-2.0, 0.0), (1.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @i4_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @i4_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi8>
  func.return
}

func.func @i4_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi16>
  func.return
}

func.func @i4_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi32>
  func.return
}

func.func @i4_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi64>
  func.return
}

func.func @i4_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 255, 254, 7, 248, 3]> : tensor<7xui8>
  func.return
}

func.func @i4_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 65535, 65534, 7, 65528, 3]> : tensor<7xui16>
  func.return
}

func.func @i4_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 4294967295, 4294967294, 7, 4294967288, 3]> : tensor<7xui32>
  func.return
}

func.func @i4_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 18446744073709551615, 18446744073709551614, 7, 18446744073709551608, 3]> : tensor<7xui64>
  func.return
}

func.func @i4_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @i4_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  func.return
}

func.func @i4_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 3, 2, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @i4_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 15, 14, 7, 8, 3]> : tensor<7xui4>
  func.return
}

func.func @i4_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf64>
  func.return
}

func.func @i4_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf32>
  func.return
}

func.func @i4_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf16>
  func.return
}

func.func @i4_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xbf16>
  func.return
}

func.func @i4_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @i4_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @i4_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @i4_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @i4_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @i4_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @i4_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @i4_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 6.0, -6.0, 3.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @i4_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -7.5, 3.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @i4_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, -1.0, -2.0, 7.0, -8.0, 3.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @i4_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (7.0, 0.0), (-8.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @i4_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.convert %0 : (tensor<7xi4>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-2.0, 0.0), (7.0, 0.0), (-8.0, 0.0), (3.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui2_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui2_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xi8>
  func.return
}

func.func @ui2_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xi16>
  func.return
}

func.func @ui2_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xi32>
  func.return
}

func.func @ui2_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xi64>
  func.return
}

func.func @ui2_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui8>
  func.return
}

func.func @ui2_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui16>
  func.return
}

func.func @ui2_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui32>
  func.return
}

func.func @ui2_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui64>
  func.return
}

func.func @ui2_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, -2, 1]> : tensor<7xi2>
  func.return
}

func.func @ui2_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xi4>
  func.return
}

func.func @ui2_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  func.return
}

func.func @ui2_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui4>
  func.return
}

func.func @ui2_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf64>
  func.return
}

func.func @ui2_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf32>
  func.return
}

func.func @ui2_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf16>
  func.return
}

func.func @ui2_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xbf16>
  func.return
}

func.func @ui2_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @ui2_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @ui2_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @ui2_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @ui2_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @ui2_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @ui2_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @ui2_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui2_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui2_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 3.0, 2.0, 1.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui2_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (3.0, 0.0), (2.0, 0.0), (1.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui2_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.convert %0 : (tensor<7xui2>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (3.0, 0.0), (2.0, 0.0), (1.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @ui4_to_i1() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @ui4_to_i8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xi8>
  func.return
}

func.func @ui4_to_i16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xi16>
  func.return
}

func.func @ui4_to_i32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xi32>
  func.return
}

func.func @ui4_to_i64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xi64>
  func.return
}

func.func @ui4_to_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui8>
  func.return
}

func.func @ui4_to_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui16>
  func.return
}

func.func @ui4_to_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui32>
  func.return
}

func.func @ui4_to_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui64>
  func.return
}

func.func @ui4_to_i2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, -1, -1, 0, -1]> : tensor<7xi2>
  func.return
}

func.func @ui4_to_i4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, -1, -8, 7]> : tensor<7xi4>
  func.return
}

func.func @ui4_to_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 3, 0, 3]> : tensor<7xui2>
  func.return
}

func.func @ui4_to_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  func.return
}

func.func @ui4_to_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf64>
  func.return
}

func.func @ui4_to_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf32>
  func.return
}

func.func @ui4_to_f16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf16>
  func.return
}

func.func @ui4_to_bf16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xbf16>
  func.return
}

func.func @ui4_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @ui4_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @ui4_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @ui4_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @ui4_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 15.0, 8.0, 7.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @ui4_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 16.0, 8.0, 7.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @ui4_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 16.0, 8.0, 7.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @ui4_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 6.0, 6.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @ui4_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 7.5, 7.5, 7.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @ui4_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 1.0, 2.0, 3.0, 16.0, 8.0, 7.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @ui4_to_complex_f32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (15.0, 0.0), (8.0, 0.0), (7.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @ui4_to_complex_f64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.convert %0 : (tensor<7xui4>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (1.0, 0.0), (2.0, 0.0), (3.0, 0.0), (15.0, 0.0), (8.0, 0.0), (7.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @f64_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true, true, true, true]> : tensor<14xi1>
  func.return
}

func.func @f64_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 127, -128, 0]> : tensor<13xi8>
  func.return
}

func.func @f64_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi16>
  func.return
}

func.func @f64_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi32>
  func.return
}

func.func @f64_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi64>
  func.return
}

func.func @f64_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 255, 0, 0]> : tensor<13xui8>
  func.return
}

func.func @f64_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui16>
  func.return
}

func.func @f64_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui32>
  func.return
}

func.func @f64_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui64>
  func.return
}

func.func @f64_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 1, 1, -2, 0]> : tensor<13xi2>
  func.return
}

func.func @f64_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 7, 7, -8, 0]> : tensor<13xi4>
  func.return
}

func.func @f64_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 3, 3, 0, 0]> : tensor<13xui2>
  func.return
}

func.func @f64_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000]> : tensor<13xf64>
  %r = stablehlo.convert %0 : (tensor<13xf64>) -> tensor<13xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 15, 15, 0, 0]> : tensor<13xui4>
  func.return
}

func.func @f64_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  func.return
}

func.func @f64_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  func.return
}

func.func @f64_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  func.return
}

func.func @f64_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  func.return
}

func.func @f64_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x70, 0x70, 0xF0, 0x78, 0x70]> : tensor<14xf8E3M4>
  func.return
}

func.func @f64_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x78, 0xF8, 0x7C, 0x78]> : tensor<14xf8E4M3>
  func.return
}

func.func @f64_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x7F, -288.0, 0x7F, 0x7F]> : tensor<14xf8E4M3FN>
  func.return
}

func.func @f64_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3FNUZ>
  func.return
}

func.func @f64_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3B11FNUZ>
  func.return
}

func.func @f64_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x7E, 0x7C]> : tensor<14xf8E5M2>
  func.return
}

func.func @f64_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x80, 0x80]> : tensor<14xf8E5M2FNUZ>
  func.return
}

func.func @f64_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf64>
  %r = stablehlo.convert %0 : (tensor<12xf64>) -> tensor<12xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0, 6.0, 6.0, -6.0]> : tensor<12xf4E2M1FN>
  func.return
}

func.func @f64_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf64>
  %r = stablehlo.convert %0 : (tensor<12xf64>) -> tensor<12xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 7.5, 7.5, -7.5]> : tensor<12xf6E2M3FN>
  func.return
}

func.func @f64_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf64>
  %r = stablehlo.convert %0 : (tensor<12xf64>) -> tensor<12xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 28.0, 28.0, -28.0]> : tensor<12xf6E3M2FN>
  func.return
}

func.func @f64_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<14xcomplex<f32>>
  func.return
}

func.func @f64_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  %r = stablehlo.convert %0 : (tensor<14xf64>) -> tensor<14xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<14xcomplex<f64>>
  func.return
}

func.func @f32_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true, true, true, true]> : tensor<14xi1>
  func.return
}

func.func @f32_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 127, -128, 0]> : tensor<13xi8>
  func.return
}

func.func @f32_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi16>
  func.return
}

func.func @f32_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi32>
  func.return
}

func.func @f32_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi64>
  func.return
}

func.func @f32_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 255, 0, 0]> : tensor<13xui8>
  func.return
}

func.func @f32_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui16>
  func.return
}

func.func @f32_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui32>
  func.return
}

func.func @f32_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui64>
  func.return
}

func.func @f32_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 1, 1, -2, 0]> : tensor<13xi2>
  func.return
}

func.func @f32_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 7, 7, -8, 0]> : tensor<13xi4>
  func.return
}

func.func @f32_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 3, 3, 0, 0]> : tensor<13xui2>
  func.return
}

func.func @f32_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000]> : tensor<13xf32>
  %r = stablehlo.convert %0 : (tensor<13xf32>) -> tensor<13xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 15, 15, 0, 0]> : tensor<13xui4>
  func.return
}

func.func @f32_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  func.return
}

func.func @f32_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  func.return
}

func.func @f32_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  func.return
}

func.func @f32_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  func.return
}

func.func @f32_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x70, 0x70, 0xF0, 0x78, 0x70]> : tensor<14xf8E3M4>
  func.return
}

func.func @f32_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x78, 0xF8, 0x7C, 0x78]> : tensor<14xf8E4M3>
  func.return
}

func.func @f32_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x7F, -288.0, 0x7F, 0x7F]> : tensor<14xf8E4M3FN>
  func.return
}

func.func @f32_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3FNUZ>
  func.return
}

func.func @f32_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3B11FNUZ>
  func.return
}

func.func @f32_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x7E, 0x7C]> : tensor<14xf8E5M2>
  func.return
}

func.func @f32_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x80, 0x80]> : tensor<14xf8E5M2FNUZ>
  func.return
}

func.func @f32_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf32>
  %r = stablehlo.convert %0 : (tensor<12xf32>) -> tensor<12xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0, 6.0, 6.0, -6.0]> : tensor<12xf4E2M1FN>
  func.return
}

func.func @f32_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf32>
  %r = stablehlo.convert %0 : (tensor<12xf32>) -> tensor<12xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 7.5, 7.5, -7.5]> : tensor<12xf6E2M3FN>
  func.return
}

func.func @f32_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf32>
  %r = stablehlo.convert %0 : (tensor<12xf32>) -> tensor<12xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 28.0, 28.0, -28.0]> : tensor<12xf6E3M2FN>
  func.return
}

func.func @f32_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<14xcomplex<f32>>
  func.return
}

func.func @f32_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  %r = stablehlo.convert %0 : (tensor<14xf32>) -> tensor<14xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<14xcomplex<f64>>
  func.return
}

func.func @f16_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true, true, true, true]> : tensor<14xi1>
  func.return
}

func.func @f16_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 127, -128, 0]> : tensor<13xi8>
  func.return
}

func.func @f16_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi16>
  func.return
}

func.func @f16_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi32>
  func.return
}

func.func @f16_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi64>
  func.return
}

func.func @f16_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 255, 0, 0]> : tensor<13xui8>
  func.return
}

func.func @f16_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui16>
  func.return
}

func.func @f16_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui32>
  func.return
}

func.func @f16_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui64>
  func.return
}

func.func @f16_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 1, 1, -2, 0]> : tensor<13xi2>
  func.return
}

func.func @f16_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 7, 7, -8, 0]> : tensor<13xi4>
  func.return
}

func.func @f16_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 3, 3, 0, 0]> : tensor<13xui2>
  func.return
}

func.func @f16_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00]> : tensor<13xf16>
  %r = stablehlo.convert %0 : (tensor<13xf16>) -> tensor<13xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 15, 15, 0, 0]> : tensor<13xui4>
  func.return
}

func.func @f16_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  func.return
}

func.func @f16_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  func.return
}

func.func @f16_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  func.return
}

func.func @f16_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  func.return
}

func.func @f16_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x70, 0x70, 0xF0, 0x78, 0x70]> : tensor<14xf8E3M4>
  func.return
}

func.func @f16_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x78, 0xF8, 0x7C, 0x78]> : tensor<14xf8E4M3>
  func.return
}

func.func @f16_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x7F, -288.0, 0x7F, 0x7F]> : tensor<14xf8E4M3FN>
  func.return
}

func.func @f16_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3FNUZ>
  func.return
}

func.func @f16_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3B11FNUZ>
  func.return
}

func.func @f16_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x7E, 0x7C]> : tensor<14xf8E5M2>
  func.return
}

func.func @f16_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x80, 0x80]> : tensor<14xf8E5M2FNUZ>
  func.return
}

func.func @f16_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf16>
  %r = stablehlo.convert %0 : (tensor<12xf16>) -> tensor<12xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0, 6.0, 6.0, -6.0]> : tensor<12xf4E2M1FN>
  func.return
}

func.func @f16_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf16>
  %r = stablehlo.convert %0 : (tensor<12xf16>) -> tensor<12xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 7.5, 7.5, -7.5]> : tensor<12xf6E2M3FN>
  func.return
}

func.func @f16_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xf16>
  %r = stablehlo.convert %0 : (tensor<12xf16>) -> tensor<12xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 28.0, 28.0, -28.0]> : tensor<12xf6E3M2FN>
  func.return
}

func.func @f16_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<14xcomplex<f32>>
  func.return
}

func.func @f16_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  %r = stablehlo.convert %0 : (tensor<14xf16>) -> tensor<14xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<14xcomplex<f64>>
  func.return
}

func.func @bf16_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true, true, true, true]> : tensor<14xi1>
  func.return
}

func.func @bf16_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 127, -128, 0]> : tensor<13xi8>
  func.return
}

func.func @bf16_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi16>
  func.return
}

func.func @bf16_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi32>
  func.return
}

func.func @bf16_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 100, 1000, -300, 0]> : tensor<13xi64>
  func.return
}

func.func @bf16_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 255, 0, 0]> : tensor<13xui8>
  func.return
}

func.func @bf16_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui16>
  func.return
}

func.func @bf16_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui32>
  func.return
}

func.func @bf16_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 100, 1000, 0, 0]> : tensor<13xui64>
  func.return
}

func.func @bf16_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 1, 1, -2, 0]> : tensor<13xi2>
  func.return
}

func.func @bf16_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 7, 7, -8, 0]> : tensor<13xi4>
  func.return
}

func.func @bf16_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 3, 3, 0, 0]> : tensor<13xui2>
  func.return
}

func.func @bf16_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0]> : tensor<13xbf16>
  %r = stablehlo.convert %0 : (tensor<13xbf16>) -> tensor<13xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 15, 15, 0, 0]> : tensor<13xui4>
  func.return
}

func.func @bf16_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<14xf64>
  func.return
}

func.func @bf16_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC00000, 0x7F800000]> : tensor<14xf32>
  func.return
}

func.func @bf16_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7E00, 0x7C00]> : tensor<14xf16>
  func.return
}

func.func @bf16_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  func.return
}

func.func @bf16_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x70, 0x70, 0xF0, 0x78, 0x70]> : tensor<14xf8E3M4>
  func.return
}

func.func @bf16_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x78, 0xF8, 0x7C, 0x78]> : tensor<14xf8E4M3>
  func.return
}

func.func @bf16_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x7F, -288.0, 0x7F, 0x7F]> : tensor<14xf8E4M3FN>
  func.return
}

func.func @bf16_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3FNUZ>
  func.return
}

func.func @bf16_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80, 0x80, 0x80, 0x80]> : tensor<14xf8E4M3B11FNUZ>
  func.return
}

func.func @bf16_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x7E, 0x7C]> : tensor<14xf8E5M2>
  func.return
}

func.func @bf16_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 96.0, 1024.0, -320.0, 0x80, 0x80]> : tensor<14xf8E5M2FNUZ>
  func.return
}

func.func @bf16_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xbf16>
  %r = stablehlo.convert %0 : (tensor<12xbf16>) -> tensor<12xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0, 6.0, 6.0, -6.0]> : tensor<12xf4E2M1FN>
  func.return
}

func.func @bf16_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xbf16>
  %r = stablehlo.convert %0 : (tensor<12xbf16>) -> tensor<12xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 7.5, 7.5, -7.5]> : tensor<12xf6E2M3FN>
  func.return
}

func.func @bf16_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0]> : tensor<12xbf16>
  %r = stablehlo.convert %0 : (tensor<12xbf16>) -> tensor<12xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 28.0, 28.0, -28.0]> : tensor<12xf6E3M2FN>
  func.return
}

func.func @bf16_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<14xcomplex<f32>>
  func.return
}

func.func @bf16_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 100.0, 1000.0, -300.0, 0x7FC0, 0x7F80]> : tensor<14xbf16>
  %r = stablehlo.convert %0 : (tensor<14xbf16>) -> tensor<14xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (100.0, 0.0), (1000.0, 0.0), (-300.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<14xcomplex<f64>>
  func.return
}

func.func @f8E3M4_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true]> : tensor<11xi1>
  func.return
}

func.func @f8E3M4_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E3M4_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E3M4_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E3M4_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E3M4_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E3M4_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E3M4_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E3M4_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E3M4_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E3M4_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E3M4_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E3M4_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<10xf8E3M4>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E3M4_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<11xf64>
  func.return
}

func.func @f8E3M4_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC00000, 0x7F800000]> : tensor<11xf32>
  func.return
}

func.func @f8E3M4_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E00, 0x7C00]> : tensor<11xf16>
  func.return
}

func.func @f8E3M4_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC0, 0x7F80]> : tensor<11xbf16>
  func.return
}

func.func @f8E3M4_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  func.return
}

func.func @f8E3M4_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  func.return
}

func.func @f8E3M4_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F, 0x7F]> : tensor<11xf8E4M3FN>
  func.return
}

func.func @f8E3M4_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3FNUZ>
  func.return
}

func.func @f8E3M4_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E3M4_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  func.return
}

func.func @f8E3M4_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E5M2FNUZ>
  func.return
}

func.func @f8E3M4_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<9xf8E3M4>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E3M4_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<9xf8E3M4>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E3M4_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<9xf8E3M4>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E3M4_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<11xcomplex<f32>>
  func.return
}

func.func @f8E3M4_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  %r = stablehlo.convert %0 : (tensor<11xf8E3M4>) -> tensor<11xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<11xcomplex<f64>>
  func.return
}

func.func @f8E4M3_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true]> : tensor<11xi1>
  func.return
}

func.func @f8E4M3_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E4M3_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E4M3_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E4M3_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E4M3_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E4M3_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E4M3_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E4M3_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E4M3_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E4M3_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E4M3_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E4M3_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E4M3_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<11xf64>
  func.return
}

func.func @f8E4M3_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC00000, 0x7F800000]> : tensor<11xf32>
  func.return
}

func.func @f8E4M3_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E00, 0x7C00]> : tensor<11xf16>
  func.return
}

func.func @f8E4M3_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC0, 0x7F80]> : tensor<11xbf16>
  func.return
}

func.func @f8E4M3_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  func.return
}

func.func @f8E4M3_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  func.return
}

func.func @f8E4M3_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F, 0x7F]> : tensor<11xf8E4M3FN>
  func.return
}

func.func @f8E4M3_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3FNUZ>
  func.return
}

func.func @f8E4M3_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E4M3_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  func.return
}

func.func @f8E4M3_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E5M2FNUZ>
  func.return
}

func.func @f8E4M3_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E4M3_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E4M3_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E4M3_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<11xcomplex<f32>>
  func.return
}

func.func @f8E4M3_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  %r = stablehlo.convert %0 : (tensor<11xf8E4M3>) -> tensor<11xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<11xcomplex<f64>>
  func.return
}

func.func @f8E4M3FN_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true]> : tensor<10xi1>
  func.return
}

func.func @f8E4M3FN_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E4M3FN_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E4M3FN_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E4M3FN_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E4M3FN_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E4M3FN_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E4M3FN_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E4M3FN_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E4M3FN_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E4M3FN_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E4M3FN_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E4M3FN_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E4M3FN_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FF8000000000000]> : tensor<10xf64>
  func.return
}

func.func @f8E4M3FN_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC00000]> : tensor<10xf32>
  func.return
}

func.func @f8E4M3FN_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E00]> : tensor<10xf16>
  func.return
}

func.func @f8E4M3FN_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC0]> : tensor<10xbf16>
  func.return
}

func.func @f8E4M3FN_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78]> : tensor<10xf8E3M4>
  func.return
}

func.func @f8E4M3FN_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C]> : tensor<10xf8E4M3>
  func.return
}

func.func @f8E4M3FN_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  func.return
}

func.func @f8E4M3FN_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  func.return
}

func.func @f8E4M3FN_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E4M3FN_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  func.return
}

func.func @f8E4M3FN_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  func.return
}

func.func @f8E4M3FN_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FN>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E4M3FN_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FN>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E4M3FN_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FN>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E4M3FN_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FC00000, 0.0)]> : tensor<10xcomplex<f32>>
  func.return
}

func.func @f8E4M3FN_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F]> : tensor<10xf8E4M3FN>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FN>) -> tensor<10xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FF8000000000000, 0.0)]> : tensor<10xcomplex<f64>>
  func.return
}

func.func @f8E4M3FNUZ_to_i1() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true]> : tensor<10xi1>
  func.return
}

func.func @f8E4M3FNUZ_to_i8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E4M3FNUZ_to_i16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E4M3FNUZ_to_i32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E4M3FNUZ_to_i64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E4M3FNUZ_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E4M3FNUZ_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E4M3FNUZ_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E4M3FNUZ_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E4M3FNUZ_to_i2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E4M3FNUZ_to_i4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E4M3FNUZ_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E4M3FNUZ_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E4M3FNUZ_to_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf64>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFF8000000000000]> : tensor<10xf64>
  func.return
}

func.func @f8E4M3FNUZ_to_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf32>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC00000]> : tensor<10xf32>
  func.return
}

func.func @f8E4M3FNUZ_to_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE00]> : tensor<10xf16>
  func.return
}

func.func @f8E4M3FNUZ_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xbf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC0]> : tensor<10xbf16>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xF8]> : tensor<10xf8E3M4>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFC]> : tensor<10xf8E4M3>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFF]> : tensor<10xf8E4M3FN>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE]> : tensor<10xf8E5M2>
  func.return
}

func.func @f8E4M3FNUZ_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  func.return
}

func.func @f8E4M3FNUZ_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FNUZ>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E4M3FNUZ_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FNUZ>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E4M3FNUZ_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3FNUZ>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E4M3FNUZ_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFC00000, 0.0)]> : tensor<10xcomplex<f32>>
  func.return
}

func.func @f8E4M3FNUZ_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3FNUZ>) -> tensor<10xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFF8000000000000, 0.0)]> : tensor<10xcomplex<f64>>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i1() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true]> : tensor<10xi1>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E4M3B11FNUZ_to_i4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E4M3B11FNUZ_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf64>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFF8000000000000]> : tensor<10xf64>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf32>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC00000]> : tensor<10xf32>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE00]> : tensor<10xf16>
  func.return
}

func.func @f8E4M3B11FNUZ_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xbf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC0]> : tensor<10xbf16>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xF8]> : tensor<10xf8E3M4>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFC]> : tensor<10xf8E4M3>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFF]> : tensor<10xf8E4M3FN>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE]> : tensor<10xf8E5M2>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3B11FNUZ>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3B11FNUZ>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E4M3B11FNUZ_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E4M3B11FNUZ>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E4M3B11FNUZ_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFC00000, 0.0)]> : tensor<10xcomplex<f32>>
  func.return
}

func.func @f8E4M3B11FNUZ_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E4M3B11FNUZ>) -> tensor<10xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFF8000000000000, 0.0)]> : tensor<10xcomplex<f64>>
  func.return
}

func.func @f8E5M2_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true, true]> : tensor<11xi1>
  func.return
}

func.func @f8E5M2_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E5M2_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E5M2_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E5M2_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E5M2_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E5M2_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E5M2_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E5M2_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E5M2_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E5M2_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E5M2_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E5M2_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E]> : tensor<10xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E5M2_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FF8000000000000, 0x7FF0000000000000]> : tensor<11xf64>
  func.return
}

func.func @f8E5M2_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC00000, 0x7F800000]> : tensor<11xf32>
  func.return
}

func.func @f8E5M2_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E00, 0x7C00]> : tensor<11xf16>
  func.return
}

func.func @f8E5M2_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7FC0, 0x7F80]> : tensor<11xbf16>
  func.return
}

func.func @f8E5M2_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x78, 0x70]> : tensor<11xf8E3M4>
  func.return
}

func.func @f8E5M2_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7C, 0x78]> : tensor<11xf8E4M3>
  func.return
}

func.func @f8E5M2_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7F, 0x7F]> : tensor<11xf8E4M3FN>
  func.return
}

func.func @f8E5M2_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3FNUZ>
  func.return
}

func.func @f8E5M2_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E5M2_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  func.return
}

func.func @f8E5M2_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80, 0x80]> : tensor<11xf8E5M2FNUZ>
  func.return
}

func.func @f8E5M2_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E5M2_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E5M2_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E5M2_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FC00000, 0.0), (0x7F800000, 0.0)]> : tensor<11xcomplex<f32>>
  func.return
}

func.func @f8E5M2_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x7E, 0x7C]> : tensor<11xf8E5M2>
  %r = stablehlo.convert %0 : (tensor<11xf8E5M2>) -> tensor<11xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0x7FF8000000000000, 0.0), (0x7FF0000000000000, 0.0)]> : tensor<11xcomplex<f64>>
  func.return
}

func.func @f8E5M2FNUZ_to_i1() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true, true]> : tensor<10xi1>
  func.return
}

func.func @f8E5M2FNUZ_to_i8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi8>
  func.return
}

func.func @f8E5M2FNUZ_to_i16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi16>
  func.return
}

func.func @f8E5M2FNUZ_to_i32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi32>
  func.return
}

func.func @f8E5M2FNUZ_to_i64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi64>
  func.return
}

func.func @f8E5M2FNUZ_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui8>
  func.return
}

func.func @f8E5M2FNUZ_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui16>
  func.return
}

func.func @f8E5M2FNUZ_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui32>
  func.return
}

func.func @f8E5M2FNUZ_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui64>
  func.return
}

func.func @f8E5M2FNUZ_to_i2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1, 0]> : tensor<10xi2>
  func.return
}

func.func @f8E5M2FNUZ_to_i4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6, 0]> : tensor<10xi4>
  func.return
}

func.func @f8E5M2FNUZ_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3, 0]> : tensor<10xui2>
  func.return
}

func.func @f8E5M2FNUZ_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6, 0]> : tensor<10xui4>
  func.return
}

func.func @f8E5M2FNUZ_to_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf64>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFF8000000000000]> : tensor<10xf64>
  func.return
}

func.func @f8E5M2FNUZ_to_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf32>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC00000]> : tensor<10xf32>
  func.return
}

func.func @f8E5M2FNUZ_to_f16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE00]> : tensor<10xf16>
  func.return
}

func.func @f8E5M2FNUZ_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xbf16>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFFC0]> : tensor<10xbf16>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xF8]> : tensor<10xf8E3M4>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFC]> : tensor<10xf8E4M3>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFF]> : tensor<10xf8E4M3FN>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3FNUZ>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E4M3B11FNUZ>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0xFE]> : tensor<10xf8E5M2>
  func.return
}

func.func @f8E5M2FNUZ_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  func.return
}

func.func @f8E5M2FNUZ_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2FNUZ>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f8E5M2FNUZ_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2FNUZ>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f8E5M2FNUZ_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<9xf8E5M2FNUZ>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f8E5M2FNUZ_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFC00000, 0.0)]> : tensor<10xcomplex<f32>>
  func.return
}

func.func @f8E5M2FNUZ_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0, 0x80]> : tensor<10xf8E5M2FNUZ>
  %r = stablehlo.convert %0 : (tensor<10xf8E5M2FNUZ>) -> tensor<10xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0), (0xFFF8000000000000, 0.0)]> : tensor<10xcomplex<f64>>
  func.return
}

func.func @f4E2M1FN_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true]> : tensor<7xi1>
  func.return
}

func.func @f4E2M1FN_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 3, 6]> : tensor<7xi8>
  func.return
}

func.func @f4E2M1FN_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 3, 6]> : tensor<7xi16>
  func.return
}

func.func @f4E2M1FN_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 3, 6]> : tensor<7xi32>
  func.return
}

func.func @f4E2M1FN_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 3, 6]> : tensor<7xi64>
  func.return
}

func.func @f4E2M1FN_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 6]> : tensor<7xui8>
  func.return
}

func.func @f4E2M1FN_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 6]> : tensor<7xui16>
  func.return
}

func.func @f4E2M1FN_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 6]> : tensor<7xui32>
  func.return
}

func.func @f4E2M1FN_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 6]> : tensor<7xui64>
  func.return
}

func.func @f4E2M1FN_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 1, 1]> : tensor<7xi2>
  func.return
}

func.func @f4E2M1FN_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, 3, 6]> : tensor<7xi4>
  func.return
}

func.func @f4E2M1FN_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 3]> : tensor<7xui2>
  func.return
}

func.func @f4E2M1FN_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 3, 6]> : tensor<7xui4>
  func.return
}

func.func @f4E2M1FN_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf64>
  func.return
}

func.func @f4E2M1FN_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf32>
  func.return
}

func.func @f4E2M1FN_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf16>
  func.return
}

func.func @f4E2M1FN_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xbf16>
  func.return
}

func.func @f4E2M1FN_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E3M4>
  func.return
}

func.func @f4E2M1FN_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E4M3>
  func.return
}

func.func @f4E2M1FN_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E4M3FN>
  func.return
}

func.func @f4E2M1FN_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E4M3FNUZ>
  func.return
}

func.func @f4E2M1FN_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E4M3B11FNUZ>
  func.return
}

func.func @f4E2M1FN_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E5M2>
  func.return
}

func.func @f4E2M1FN_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf8E5M2FNUZ>
  func.return
}

func.func @f4E2M1FN_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  func.return
}

func.func @f4E2M1FN_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf6E2M3FN>
  func.return
}

func.func @f4E2M1FN_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf6E3M2FN>
  func.return
}

func.func @f4E2M1FN_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<7xcomplex<f32>>
  func.return
}

func.func @f4E2M1FN_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, 3.0, 6.0]> : tensor<7xf4E2M1FN>
  %r = stablehlo.convert %0 : (tensor<7xf4E2M1FN>) -> tensor<7xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<7xcomplex<f64>>
  func.return
}

func.func @f6E2M3FN_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true]> : tensor<9xi1>
  func.return
}

func.func @f6E2M3FN_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi8>
  func.return
}

func.func @f6E2M3FN_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi16>
  func.return
}

func.func @f6E2M3FN_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi32>
  func.return
}

func.func @f6E2M3FN_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi64>
  func.return
}

func.func @f6E2M3FN_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui8>
  func.return
}

func.func @f6E2M3FN_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui16>
  func.return
}

func.func @f6E2M3FN_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui32>
  func.return
}

func.func @f6E2M3FN_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui64>
  func.return
}

func.func @f6E2M3FN_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1]> : tensor<9xi2>
  func.return
}

func.func @f6E2M3FN_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi4>
  func.return
}

func.func @f6E2M3FN_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3]> : tensor<9xui2>
  func.return
}

func.func @f6E2M3FN_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui4>
  func.return
}

func.func @f6E2M3FN_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf64>
  func.return
}

func.func @f6E2M3FN_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf32>
  func.return
}

func.func @f6E2M3FN_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf16>
  func.return
}

func.func @f6E2M3FN_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xbf16>
  func.return
}

func.func @f6E2M3FN_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E3M4>
  func.return
}

func.func @f6E2M3FN_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3>
  func.return
}

func.func @f6E2M3FN_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FN>
  func.return
}

func.func @f6E2M3FN_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FNUZ>
  func.return
}

func.func @f6E2M3FN_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3B11FNUZ>
  func.return
}

func.func @f6E2M3FN_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2>
  func.return
}

func.func @f6E2M3FN_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2FNUZ>
  func.return
}

func.func @f6E2M3FN_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f6E2M3FN_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f6E2M3FN_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f6E2M3FN_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<9xcomplex<f32>>
  func.return
}

func.func @f6E2M3FN_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E2M3FN>) -> tensor<9xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<9xcomplex<f64>>
  func.return
}

func.func @f6E3M2FN_to_i1() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, true, true, true]> : tensor<9xi1>
  func.return
}

func.func @f6E3M2FN_to_i8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi8>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi8>
  func.return
}

func.func @f6E3M2FN_to_i16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi16>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi16>
  func.return
}

func.func @f6E3M2FN_to_i32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi32>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi32>
  func.return
}

func.func @f6E3M2FN_to_i64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi64>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi64>
  func.return
}

func.func @f6E3M2FN_to_ui8() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui8>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui8>
  func.return
}

func.func @f6E3M2FN_to_ui16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui16>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui16>
  func.return
}

func.func @f6E3M2FN_to_ui32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui32>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui32>
  func.return
}

func.func @f6E3M2FN_to_ui64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui64>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui64>
  func.return
}

func.func @f6E3M2FN_to_i2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi2>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 1, 1]> : tensor<9xi2>
  func.return
}

func.func @f6E3M2FN_to_i4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xi4>
  check.expect_eq_const %r, dense<[0, 0, 1, -1, 1, -2, 0, 3, 6]> : tensor<9xi4>
  func.return
}

func.func @f6E3M2FN_to_ui2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui2>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 3]> : tensor<9xui2>
  func.return
}

func.func @f6E3M2FN_to_ui4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xui4>
  check.expect_eq_const %r, dense<[0, 0, 1, 0, 1, 0, 0, 3, 6]> : tensor<9xui4>
  func.return
}

func.func @f6E3M2FN_to_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf64>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf64>
  func.return
}

func.func @f6E3M2FN_to_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf32>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf32>
  func.return
}

func.func @f6E3M2FN_to_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf16>
  func.return
}

func.func @f6E3M2FN_to_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xbf16>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xbf16>
  func.return
}

func.func @f6E3M2FN_to_f8E3M4() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E3M4>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E3M4>
  func.return
}

func.func @f6E3M2FN_to_f8E4M3() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E4M3>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3>
  func.return
}

func.func @f6E3M2FN_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FN>
  func.return
}

func.func @f6E3M2FN_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3FNUZ>
  func.return
}

func.func @f6E3M2FN_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E4M3B11FNUZ>
  func.return
}

func.func @f6E3M2FN_to_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E5M2>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2>
  func.return
}

func.func @f6E3M2FN_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0, 0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf8E5M2FNUZ>
  func.return
}

func.func @f6E3M2FN_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf4E2M1FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.0, 0.0, 3.0, 6.0]> : tensor<9xf4E2M1FN>
  func.return
}

func.func @f6E3M2FN_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E2M3FN>
  func.return
}

func.func @f6E3M2FN_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  func.return
}

func.func @f6E3M2FN_to_complex_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xcomplex<f32>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<9xcomplex<f32>>
  func.return
}

func.func @f6E3M2FN_to_complex_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 1.5, -2.5, 0.25, 3.0, 6.0]> : tensor<9xf6E3M2FN>
  %r = stablehlo.convert %0 : (tensor<9xf6E3M2FN>) -> tensor<9xcomplex<f64>>
  check.expect_eq_const %r, dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (1.5, 0.0), (-2.5, 0.0), (0.25, 0.0), (3.0, 0.0), (6.0, 0.0)]> : tensor<9xcomplex<f64>>
  func.return
}

func.func @complex_f32_to_i1() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, true, false]> : tensor<3xi1>
  func.return
}

func.func @complex_f32_to_i8() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi8>
  func.return
}

func.func @complex_f32_to_i16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi16>
  func.return
}

func.func @complex_f32_to_i32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi32>
  func.return
}

func.func @complex_f32_to_i64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi64>
  func.return
}

func.func @complex_f32_to_ui8() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui8>
  func.return
}

func.func @complex_f32_to_ui16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui16>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui16>
  func.return
}

func.func @complex_f32_to_ui32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui32>
  func.return
}

func.func @complex_f32_to_ui64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui64>
  func.return
}

func.func @complex_f32_to_i2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi2>
  check.expect_eq_const %r, dense<[1, -2, 0]> : tensor<3xi2>
  func.return
}

func.func @complex_f32_to_i4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xi4>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi4>
  func.return
}

func.func @complex_f32_to_ui2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui2>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui2>
  func.return
}

func.func @complex_f32_to_ui4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xui4>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui4>
  func.return
}

func.func @complex_f32_to_f64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf64>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf64>
  func.return
}

func.func @complex_f32_to_f32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf32>
  func.return
}

func.func @complex_f32_to_f16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf16>
  func.return
}

func.func @complex_f32_to_bf16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xbf16>
  func.return
}

func.func @complex_f32_to_f8E3M4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E3M4>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E3M4>
  func.return
}

func.func @complex_f32_to_f8E4M3() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E4M3>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3>
  func.return
}

func.func @complex_f32_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3FN>
  func.return
}

func.func @complex_f32_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3FNUZ>
  func.return
}

func.func @complex_f32_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3B11FNUZ>
  func.return
}

func.func @complex_f32_to_f8E5M2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E5M2>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E5M2>
  func.return
}

func.func @complex_f32_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E5M2FNUZ>
  func.return
}

func.func @complex_f32_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf4E2M1FN>
  func.return
}

func.func @complex_f32_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf6E2M3FN>
  func.return
}

func.func @complex_f32_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf6E3M2FN>
  func.return
}

func.func @complex_f32_to_complex_f32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xcomplex<f32>>
  check.expect_eq_const %r, dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  func.return
}

func.func @complex_f32_to_complex_f64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f32>>) -> tensor<3xcomplex<f64>>
  check.expect_eq_const %r, dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  func.return
}

func.func @complex_f64_to_i1() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi1>
  check.expect_eq_const %r, dense<[true, true, false]> : tensor<3xi1>
  func.return
}

func.func @complex_f64_to_i8() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi8>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi8>
  func.return
}

func.func @complex_f64_to_i16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi16>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi16>
  func.return
}

func.func @complex_f64_to_i32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi32>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi32>
  func.return
}

func.func @complex_f64_to_i64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi64>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi64>
  func.return
}

func.func @complex_f64_to_ui8() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui8>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui8>
  func.return
}

func.func @complex_f64_to_ui16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui16>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui16>
  func.return
}

func.func @complex_f64_to_ui32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui32>
  func.return
}

func.func @complex_f64_to_ui64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui64>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui64>
  func.return
}

func.func @complex_f64_to_i2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi2>
  check.expect_eq_const %r, dense<[1, -2, 0]> : tensor<3xi2>
  func.return
}

func.func @complex_f64_to_i4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xi4>
  check.expect_eq_const %r, dense<[1, -3, 0]> : tensor<3xi4>
  func.return
}

func.func @complex_f64_to_ui2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui2>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui2>
  func.return
}

func.func @complex_f64_to_ui4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xui4>
  check.expect_eq_const %r, dense<[1, 0, 0]> : tensor<3xui4>
  func.return
}

func.func @complex_f64_to_f64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf64>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf64>
  func.return
}

func.func @complex_f64_to_f32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf32>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf32>
  func.return
}

func.func @complex_f64_to_f16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf16>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf16>
  func.return
}

func.func @complex_f64_to_bf16() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xbf16>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xbf16>
  func.return
}

func.func @complex_f64_to_f8E3M4() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E3M4>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E3M4>
  func.return
}

func.func @complex_f64_to_f8E4M3() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E4M3>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3>
  func.return
}

func.func @complex_f64_to_f8E4M3FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3FN>
  func.return
}

func.func @complex_f64_to_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3FNUZ>
  func.return
}

func.func @complex_f64_to_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E4M3B11FNUZ>
  func.return
}

func.func @complex_f64_to_f8E5M2() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E5M2>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E5M2>
  func.return
}

func.func @complex_f64_to_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf8E5M2FNUZ>
  func.return
}

func.func @complex_f64_to_f4E2M1FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf4E2M1FN>
  func.return
}

func.func @complex_f64_to_f6E2M3FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf6E2M3FN>
  func.return
}

func.func @complex_f64_to_f6E3M2FN() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.5, -3.0, 0.0]> : tensor<3xf6E3M2FN>
  func.return
}

func.func @complex_f64_to_complex_f32() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xcomplex<f32>>
  check.expect_eq_const %r, dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f32>>
  func.return
}

func.func @complex_f64_to_complex_f64() {
  %0 = stablehlo.constant dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  %r = stablehlo.convert %0 : (tensor<3xcomplex<f64>>) -> tensor<3xcomplex<f64>>
  check.expect_eq_const %r, dense<[(1.5, -2.0), (-3.0, 0.0), (0.0, 1.0)]> : tensor<3xcomplex<f64>>
  func.return
}

func.func @f32_to_f8E8M0FNU() {
  %0 = stablehlo.constant dense<[1.0, 2.0, 0.5, 3.0, 1.5, 6.0, 5.0, 1.2676506002282294e+30, 7.888609052210118e-31, 1.25, 2.9000000953674316, 0x7FC00000, 1.0000002153053333e-39, 1.7014118346046923e+38, 3.3999999521443642e+38]> : tensor<15xf32>
  %r = stablehlo.convert %0 : (tensor<15xf32>) -> tensor<15xf8E8M0FNU>
  check.expect_eq_const %r, dense<[1.0, 2.0, 0.5, 4.0, 2.0, 8.0, 4.0, 1.2676506002282294e+30, 7.888609052210118e-31, 1.0, 2.0, 0xFF, 5.877471754111438e-39, 1.7014118346046923e+38, 0xFF]> : tensor<15xf8E8M0FNU>
  func.return
}

func.func @f8E8M0FNU_to_f32() {
  %0 = stablehlo.constant dense<[1.0, 2.0, 0.5, 4.0, 2.0, 8.0, 4.0, 1.2676506002282294e+30, 7.888609052210118e-31, 1.0, 2.0, 0xFF, 5.877471754111438e-39, 1.7014118346046923e+38, 0xFF]> : tensor<15xf8E8M0FNU>
  %r = stablehlo.convert %0 : (tensor<15xf8E8M0FNU>) -> tensor<15xf32>
  check.expect_eq_const %r, dense<[1.0, 2.0, 0.5, 4.0, 2.0, 8.0, 4.0, 1.2676506002282294e+30, 7.888609052210118e-31, 1.0, 2.0, 0x7FC00000, 5.877471754111438e-39, 1.7014118346046923e+38, 0x7FC00000]> : tensor<15xf32>
  func.return
}
