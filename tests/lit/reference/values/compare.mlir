// Values of compare. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @compare_EQ_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare EQ, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[true, false, false, true]> : tensor<4xi1>
  func.return
}

func.func @compare_EQ_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare EQ, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare EQ, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare EQ, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare EQ, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare EQ, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare EQ, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_EQ_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_EQ_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_EQ_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_EQ_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_EQ_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_EQ_complex_f64() {
  %0 = stablehlo.constant dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0)]> : tensor<36xcomplex<f64>>
  %1 = stablehlo.constant dense<[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0)]> : tensor<36xcomplex<f64>>
  %r = stablehlo.compare EQ, %0, %1, FLOAT : (tensor<36xcomplex<f64>>, tensor<36xcomplex<f64>>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, false, false, true, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare NE, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, true, false]> : tensor<4xi1>
  func.return
}

func.func @compare_NE_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare NE, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare NE, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare NE, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare NE, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare NE, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare NE, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_NE_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_NE_complex_f64() {
  %0 = stablehlo.constant dense<[(0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0)]> : tensor<36xcomplex<f64>>
  %1 = stablehlo.constant dense<[(0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (-0.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (-1.0, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (2.5, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0), (0x7FF8000000000000, 0.0)]> : tensor<36xcomplex<f64>>
  %r = stablehlo.compare NE, %0, %1, FLOAT : (tensor<36xcomplex<f64>>, tensor<36xcomplex<f64>>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, true, true, false, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, false, true, true, true, true, true, true, true]> : tensor<36xi1>
  func.return
}

func.func @compare_GE_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare GE, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[true, true, false, true]> : tensor<4xi1>
  func.return
}

func.func @compare_GE_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare GE, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, true, false, true, false, true, false, false, true, false, true, true, true, true, false, true, false, true, true, true, true, true, true, false, true, false, false, false, false, true, false, false, true, true, true, true, true, true, true, false, false, false, false, true, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare GE, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare GE, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, true, false, true, false, true, false, false, true, false, true, true, true, true, false, true, false, true, true, true, true, true, true, false, true, false, false, false, false, true, false, false, true, true, true, true, true, true, true, false, false, false, false, true, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare GE, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare GE, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, false, false, true, false, true, false, true, false, false, true, false, true, true, true, true, false, true, false, true, true, true, true, true, true, false, true, false, false, false, false, true, false, false, true, true, true, true, true, true, true, false, false, false, false, true, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare GE, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_GE_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare GE, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, true, false, true, false, true, true, true, false, true, false, false, false, true, false, true, false, true, true, true, true, true, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GE_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare GE, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, true, false, true, false, true, true, true, false, true, false, false, false, true, false, true, false, true, true, true, true, true, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GE_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare GE, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, true, false, true, false, true, true, true, false, true, false, false, false, true, false, true, false, true, true, true, true, true, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GE_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare GE, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, true, false, true, false, true, true, true, false, true, false, false, false, true, false, true, false, true, true, true, true, true, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GE_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare GE, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, true, false, true, false, true, true, true, false, true, false, false, false, true, false, true, false, true, true, true, true, true, false, false, false, false, false, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GT_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare GT, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[false, true, false, false]> : tensor<4xi1>
  func.return
}

func.func @compare_GT_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare GT, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, false, false, true, false, true, false, false, false, false, true, false, true, true, true, false, false, true, false, true, true, true, true, false, true, false, true, false, false, false, false, false, false, false, true, true, true, true, true, false, true, false, false, false, false, true, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare GT, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, true, true, false, false, false, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare GT, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, false, false, true, false, true, false, false, false, false, true, false, true, true, true, false, false, true, false, true, true, true, true, false, true, false, true, false, false, false, false, false, false, false, true, true, true, true, true, false, true, false, false, false, false, true, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare GT, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, true, true, false, false, false, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare GT, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, false, false, true, false, true, false, false, false, false, true, false, true, true, true, false, false, true, false, true, true, true, true, false, true, false, true, false, false, false, false, false, false, false, true, true, true, true, true, false, true, false, false, false, false, true, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare GT, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false, true, true, true, true, false, false, false, false, true, true, true, false, false, false, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_GT_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare GT, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, false, true, false, false, false, true, false, true, false, false, false, false, false, true, false, true, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GT_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare GT, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, false, true, false, false, false, true, false, true, false, false, false, false, false, true, false, true, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GT_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare GT, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, false, true, false, false, false, true, false, true, false, false, false, false, false, true, false, true, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GT_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare GT, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, false, true, false, false, false, true, false, true, false, false, false, false, false, true, false, true, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_GT_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare GT, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, true, false, true, false, false, false, true, false, true, false, false, false, false, false, true, false, true, true, true, false, true, false, false, false, false, false, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LE_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare LE, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[true, false, true, true]> : tensor<4xi1>
  func.return
}

func.func @compare_LE_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare LE, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, true, true, false, true, false, true, true, true, true, false, true, false, false, false, true, true, false, true, false, false, false, false, true, false, true, false, true, true, true, true, true, true, true, false, false, false, false, false, true, false, true, true, true, true, false, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare LE, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, false, false, true, true, true, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare LE, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, true, true, false, true, false, true, true, true, true, false, true, false, false, false, true, true, false, true, false, false, false, false, true, false, true, false, true, true, true, true, true, true, true, false, false, false, false, false, true, false, true, true, true, true, false, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare LE, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, false, false, true, true, true, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare LE, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, true, true, false, true, false, true, true, true, true, false, true, false, false, false, true, true, false, true, false, false, false, false, true, false, true, false, true, true, true, true, true, true, true, false, false, false, false, false, true, false, true, true, true, true, false, true, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare LE, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, false, false, true, true, true, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, false, false, true]> : tensor<49xi1>
  func.return
}

func.func @compare_LE_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare LE, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, true, false, false, true, true, false, true, false, false, true, true, true, true, false, false, false, false, false, true, false, false, true, true, true, true, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LE_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare LE, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, true, false, false, true, true, false, true, false, false, true, true, true, true, false, false, false, false, false, true, false, false, true, true, true, true, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LE_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare LE, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, true, false, false, true, true, false, true, false, false, true, true, true, true, false, false, false, false, false, true, false, false, true, true, true, true, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LE_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare LE, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, true, false, false, true, true, false, true, false, false, true, true, true, true, false, false, false, false, false, true, false, false, true, true, true, true, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LE_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare LE, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[true, true, false, true, false, false, true, true, false, true, false, false, true, true, true, true, false, false, false, false, false, true, false, false, true, true, true, true, true, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LT_i1() {
  %0 = stablehlo.constant dense<[false, true, false, true]> : tensor<4xi1>
  %1 = stablehlo.constant dense<[false, false, true, true]> : tensor<4xi1>
  %r = stablehlo.compare LT, %0, %1, UNSIGNED : (tensor<4xi1>, tensor<4xi1>) -> tensor<4xi1>
  check.expect_eq_const %r, dense<[false, false, true, false]> : tensor<4xi1>
  func.return
}

func.func @compare_LT_i4() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3, 0, 1, -1, -2, 7, -8, 3]> : tensor<49xi4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 7, 7, 7, 7, 7, 7, 7, -8, -8, -8, -8, -8, -8, -8, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi4>
  %r = stablehlo.compare LT, %0, %1, SIGNED : (tensor<49xi4>, tensor<49xi4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, false, true, false, true, false, true, true, false, true, false, false, false, false, true, false, true, false, false, false, false, false, false, true, false, true, true, true, true, false, true, true, false, false, false, false, false, false, false, true, true, true, true, false, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_ui4() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7, 0, 1, 2, 3, 15, 8, 7]> : tensor<49xui4>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 15, 15, 15, 15, 15, 15, 15, 8, 8, 8, 8, 8, 8, 8, 7, 7, 7, 7, 7, 7, 7]> : tensor<49xui4>
  %r = stablehlo.compare LT, %0, %1, UNSIGNED : (tensor<49xui4>, tensor<49xui4>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_i32() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3, 0, 1, -1, -2, 2147483647, -2147483648, 3]> : tensor<49xi32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, -2147483648, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi32>
  %r = stablehlo.compare LT, %0, %1, SIGNED : (tensor<49xi32>, tensor<49xi32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, false, true, false, true, false, true, true, false, true, false, false, false, false, true, false, true, false, false, false, false, false, false, true, false, true, true, true, true, false, true, true, false, false, false, false, false, false, false, true, true, true, true, false, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_ui32() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647, 0, 1, 2, 3, 4294967295, 2147483648, 2147483647]> : tensor<49xui32>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 4294967295, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483648, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647, 2147483647]> : tensor<49xui32>
  %r = stablehlo.compare LT, %0, %1, UNSIGNED : (tensor<49xui32>, tensor<49xui32>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_i64() {
  %0 = stablehlo.constant dense<[0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3, 0, 1, -1, -2, 9223372036854775807, -9223372036854775808, 3]> : tensor<49xi64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, -1, -1, -1, -1, -1, -1, -1, -2, -2, -2, -2, -2, -2, -2, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, -9223372036854775808, 3, 3, 3, 3, 3, 3, 3]> : tensor<49xi64>
  %r = stablehlo.compare LT, %0, %1, SIGNED : (tensor<49xi64>, tensor<49xi64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, true, true, false, true, false, true, false, true, true, false, true, false, false, false, false, true, false, true, false, false, false, false, false, false, true, false, true, true, true, true, false, true, true, false, false, false, false, false, false, false, true, true, true, true, false, true, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_ui64() {
  %0 = stablehlo.constant dense<[0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807, 0, 1, 2, 3, 18446744073709551615, 9223372036854775808, 9223372036854775807]> : tensor<49xui64>
  %1 = stablehlo.constant dense<[0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 18446744073709551615, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775808, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807, 9223372036854775807]> : tensor<49xui64>
  %r = stablehlo.compare LT, %0, %1, UNSIGNED : (tensor<49xui64>, tensor<49xui64>) -> tensor<49xi1>
  check.expect_eq_const %r, dense<[false, false, false, false, false, false, false, true, false, false, false, false, false, false, true, true, false, false, false, false, false, true, true, true, false, false, false, false, true, true, true, true, false, true, true, true, true, true, true, false, false, true, true, true, true, true, false, false, false]> : tensor<49xi1>
  func.return
}

func.func @compare_LT_f16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7E00]> : tensor<36xf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00, 0x7E00]> : tensor<36xf16>
  %r = stablehlo.compare LT, %0, %1, FLOAT : (tensor<36xf16>, tensor<36xf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, false, true, false, false, false, false, false, true, false, false, true, true, false, true, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LT_f32() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC00000]> : tensor<36xf32>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<36xf32>
  %r = stablehlo.compare LT, %0, %1, FLOAT : (tensor<36xf32>, tensor<36xf32>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, false, true, false, false, false, false, false, true, false, false, true, true, false, true, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LT_f64() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FF8000000000000]> : tensor<36xf64>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000, 0x7FF8000000000000]> : tensor<36xf64>
  %r = stablehlo.compare LT, %0, %1, FLOAT : (tensor<36xf64>, tensor<36xf64>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, false, true, false, false, false, false, false, true, false, false, true, true, false, true, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LT_bf16() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7FC0]> : tensor<36xbf16>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0, 0x7FC0]> : tensor<36xbf16>
  %r = stablehlo.compare LT, %0, %1, FLOAT : (tensor<36xbf16>, tensor<36xbf16>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, false, true, false, false, false, false, false, true, false, false, true, true, false, true, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @compare_LT_f8E4M3FN() {
  %0 = stablehlo.constant dense<[0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F, 0.0, -0.0, 1.0, -1.0, 2.5, 0x7F]> : tensor<36xf8E4M3FN>
  %1 = stablehlo.constant dense<[0.0, 0.0, 0.0, 0.0, 0.0, 0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, 2.5, 2.5, 2.5, 2.5, 2.5, 2.5, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F, 0x7F]> : tensor<36xf8E4M3FN>
  %r = stablehlo.compare LT, %0, %1, FLOAT : (tensor<36xf8E4M3FN>, tensor<36xf8E4M3FN>) -> tensor<36xi1>
  check.expect_eq_const %r, dense<[false, false, false, true, false, false, false, false, false, true, false, false, true, true, false, true, false, false, false, false, false, false, false, false, true, true, true, true, false, false, false, false, false, false, false, false]> : tensor<36xi1>
  func.return
}

func.func @total_EQ() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare EQ, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false, true]> : tensor<64xi1>
  func.return
}

func.func @total_NE() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare NE, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true, false]> : tensor<64xi1>
  func.return
}

func.func @total_GE() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare GE, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[true, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, false, false, true, true, true, true, true, true, false, false, false, true, true, true, true, true, false, false, false, false, true, true, true, true, false, false, false, false, false, true, true, true, false, false, false, false, false, false, true, true, false, false, false, false, false, false, false, true]> : tensor<64xi1>
  func.return
}

func.func @total_GT() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare GT, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[false, true, true, true, true, true, true, true, false, false, true, true, true, true, true, true, false, false, false, true, true, true, true, true, false, false, false, false, true, true, true, true, false, false, false, false, false, true, true, true, false, false, false, false, false, false, true, true, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, false]> : tensor<64xi1>
  func.return
}

func.func @total_LE() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare LE, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[true, false, false, false, false, false, false, false, true, true, false, false, false, false, false, false, true, true, true, false, false, false, false, false, true, true, true, true, false, false, false, false, true, true, true, true, true, false, false, false, true, true, true, true, true, true, false, false, true, true, true, true, true, true, true, false, true, true, true, true, true, true, true, true]> : tensor<64xi1>
  func.return
}

func.func @total_LT() {
  %0 = stablehlo.constant dense<[0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000, 0xFFC00000, 0xFF800000, -1.0, -0.0, 0.0, 1.401298464324817e-45, 0x7F800000, 0x7FC00000]> : tensor<64xf32>
  %1 = stablehlo.constant dense<[0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFFC00000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, 0xFF800000, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -1.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, -0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 1.401298464324817e-45, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7F800000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000, 0x7FC00000]> : tensor<64xf32>
  %r = stablehlo.compare LT, %0, %1, TOTALORDER : (tensor<64xf32>, tensor<64xf32>) -> tensor<64xi1>
  check.expect_eq_const %r, dense<[false, false, false, false, false, false, false, false, true, false, false, false, false, false, false, false, true, true, false, false, false, false, false, false, true, true, true, false, false, false, false, false, true, true, true, true, false, false, false, false, true, true, true, true, true, false, false, false, true, true, true, true, true, true, false, false, true, true, true, true, true, true, true, false]> : tensor<64xi1>
  func.return
}
