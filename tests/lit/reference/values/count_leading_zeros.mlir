// Values of count_leading_zeros. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @count_leading_zeros_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi2>
  check.expect_eq_const %r, dense<[-2, 1, 0, 0, 1, 0, 1]> : tensor<7xi2>
  func.return
}

func.func @count_leading_zeros_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi4>
  check.expect_eq_const %r, dense<[4, 3, 0, 0, 1, 0, 2]> : tensor<7xi4>
  func.return
}

func.func @count_leading_zeros_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi8>
  check.expect_eq_const %r, dense<[8, 7, 0, 0, 1, 0, 6]> : tensor<7xi8>
  func.return
}

func.func @count_leading_zeros_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi16>
  check.expect_eq_const %r, dense<[16, 15, 0, 0, 1, 0, 14]> : tensor<7xi16>
  func.return
}

func.func @count_leading_zeros_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi32>
  check.expect_eq_const %r, dense<[32, 31, 0, 0, 1, 0, 30]> : tensor<7xi32>
  func.return
}

func.func @count_leading_zeros_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xi64>
  check.expect_eq_const %r, dense<[64, 63, 0, 0, 1, 0, 62]> : tensor<7xi64>
  func.return
}

func.func @count_leading_zeros_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui2>
  check.expect_eq_const %r, dense<[2, 1, 0, 0, 0, 0, 1]> : tensor<7xui2>
  func.return
}

func.func @count_leading_zeros_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui4>
  check.expect_eq_const %r, dense<[4, 3, 2, 2, 0, 0, 1]> : tensor<7xui4>
  func.return
}

func.func @count_leading_zeros_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui8>
  check.expect_eq_const %r, dense<[8, 7, 6, 6, 0, 0, 1]> : tensor<7xui8>
  func.return
}

func.func @count_leading_zeros_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui16>
  check.expect_eq_const %r, dense<[16, 15, 14, 14, 0, 0, 1]> : tensor<7xui16>
  func.return
}

func.func @count_leading_zeros_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui32>
  check.expect_eq_const %r, dense<[32, 31, 30, 30, 0, 0, 1]> : tensor<7xui32>
  func.return
}

func.func @count_leading_zeros_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.count_leading_zeros %0 : tensor<7xui64>
  check.expect_eq_const %r, dense<[64, 63, 62, 62, 0, 0, 1]> : tensor<7xui64>
  func.return
}
