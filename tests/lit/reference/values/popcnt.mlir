// Values of popcnt. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @popcnt_i2() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 1, -2, 1]> : tensor<7xi2>
  %r = stablehlo.popcnt %0 : tensor<7xi2>
  check.expect_eq_const %r, dense<[0, 1, -2, 1, 1, 1, 1]> : tensor<7xi2>
  func.return
}

func.func @popcnt_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3]> : tensor<7xi4>
  %r = stablehlo.popcnt %0 : tensor<7xi4>
  check.expect_eq_const %r, dense<[0, 1, 4, 3, 3, 1, 2]> : tensor<7xi4>
  func.return
}

func.func @popcnt_i8() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 127, -128, 3]> : tensor<7xi8>
  %r = stablehlo.popcnt %0 : tensor<7xi8>
  check.expect_eq_const %r, dense<[0, 1, 8, 7, 7, 1, 2]> : tensor<7xi8>
  func.return
}

func.func @popcnt_i16() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 32767, -32768, 3]> : tensor<7xi16>
  %r = stablehlo.popcnt %0 : tensor<7xi16>
  check.expect_eq_const %r, dense<[0, 1, 16, 15, 15, 1, 2]> : tensor<7xi16>
  func.return
}

func.func @popcnt_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<7xi32>
  %r = stablehlo.popcnt %0 : tensor<7xi32>
  check.expect_eq_const %r, dense<[0, 1, 32, 31, 31, 1, 2]> : tensor<7xi32>
  func.return
}

func.func @popcnt_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<7xi64>
  %r = stablehlo.popcnt %0 : tensor<7xi64>
  check.expect_eq_const %r, dense<[0, 1, 64, 63, 63, 1, 2]> : tensor<7xi64>
  func.return
}

func.func @popcnt_ui2() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 3, 2, 1]> : tensor<7xui2>
  %r = stablehlo.popcnt %0 : tensor<7xui2>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 2, 1, 1]> : tensor<7xui2>
  func.return
}

func.func @popcnt_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7]> : tensor<7xui4>
  %r = stablehlo.popcnt %0 : tensor<7xui4>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 4, 1, 3]> : tensor<7xui4>
  func.return
}

func.func @popcnt_ui8() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 255, 128, 127]> : tensor<7xui8>
  %r = stablehlo.popcnt %0 : tensor<7xui8>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 8, 1, 7]> : tensor<7xui8>
  func.return
}

func.func @popcnt_ui16() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 65535, 32768, 32767]> : tensor<7xui16>
  %r = stablehlo.popcnt %0 : tensor<7xui16>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 16, 1, 15]> : tensor<7xui16>
  func.return
}

func.func @popcnt_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<7xui32>
  %r = stablehlo.popcnt %0 : tensor<7xui32>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 32, 1, 31]> : tensor<7xui32>
  func.return
}

func.func @popcnt_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<7xui64>
  %r = stablehlo.popcnt %0 : tensor<7xui64>
  check.expect_eq_const %r, dense<[0, 1, 1, 2, 64, 1, 63]> : tensor<7xui64>
  func.return
}
