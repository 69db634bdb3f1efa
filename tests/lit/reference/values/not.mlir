// Values of not. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @not_i1() {
  %0 = stablehlo.constant dense<[false, true]> : tensor<2xi1>
  %r = stablehlo.not %0 : tensor<2xi1>
  check.expect_eq_const %r, dense<[true, false]> : tensor<2xi1>
  func.return
}

func.func @not_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.not %0 : tensor<7xi2>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -2, 1, -2]> : tensor<7xi2>
  func.return
}

func.func @not_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.not %0 : tensor<7xi4>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -8, 7, -4]> : tensor<7xi4>
  func.return
}

func.func @not_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.not %0 : tensor<7xi8>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -128, 127, -4]> : tensor<7xi8>
  func.return
}

func.func @not_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.not %0 : tensor<7xi16>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -32768, 32767, -4]> : tensor<7xi16>
  func.return
}

func.func @not_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.not %0 : tensor<7xi32>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -2147483648, 2147483647, -4]> : tensor<7xi32>
  func.return
}

func.func @not_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.not %0 : tensor<7xi64>
  check.expect_eq_const %r, dense<[-1, -2, 0, 1, -9223372036854775808, 9223372036854775807, -4]> : tensor<7xi64>
  func.return
}

func.func @not_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.not %0 : tensor<7xui2>
  check.expect_eq_const %r, dense<[3, 2, 1, 0, 0, 1, 2]> : tensor<7xui2>
  func.return
}

func.func @not_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.not %0 : tensor<7xui4>
  check.expect_eq_const %r, dense<[15, 14, 13, 12, 0, 7, 8]> : tensor<7xui4>
  func.return
}

func.func @not_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.not %0 : tensor<7xui8>
  check.expect_eq_const %r, dense<[255, 254, 253, 252, 0, 127, 128]> : tensor<7xui8>
  func.return
}

func.func @not_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.not %0 : tensor<7xui16>
  check.expect_eq_const %r, dense<[65535, 65534, 65533, 65532, 0, 32767, 32768]> : tensor<7xui16>
  func.return
}

func.func @not_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.not %0 : tensor<7xui32>
  check.expect_eq_const %r, dense<[4294967295, 4294967294, 4294967293, 4294967292, 0, 2147483647, 2147483648]> : tensor<7xui32>
  func.return
}

func.func @not_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.not %0 : tensor<7xui64>
  check.expect_eq_const %r, dense<[18446744073709551615, 18446744073709551614, 18446744073709551613, 18446744073709551612, 0, 9223372036854775807, 9223372036854775808]> : tensor<7xui64>
  func.return
}
