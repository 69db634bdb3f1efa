// Values of constant. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @bits_of_a_constant() {
  %0 = stablehlo.constant dense<[0x7FC00001, 0xFF800000, -0.0, 1.0, 1.401298464324817e-45]> : tensor<5xf32>
  %r = stablehlo.bitcast_convert %0 : (tensor<5xf32>) -> tensor<5xui32>
  check.expect_eq_const %r, dense<[2143289345, 4286578688, 2147483648, 1065353216, 1]> : tensor<5xui32>
  func.return
}

func.func @empty() {
  %0 = stablehlo.constant dense<> : tensor<0x2xf32>
  %r = stablehlo.reshape %0 : (tensor<0x2xf32>) -> tensor<2x0xf32>
  check.expect_eq_const %r, dense<> : tensor<2x0xf32>
  func.return
}

func.func @splat() {
  %0 = stablehlo.constant dense<5> : tensor<2x2xi32>
  %r = stablehlo.reshape %0 : (tensor<2x2xi32>) -> tensor<4xi32>
  check.expect_eq_const %r, dense<5> : tensor<4xi32>
  func.return
}

func.func @hexadecimal() {
  %r = stablehlo.constant dense<"0x01000000FFFFFFFF"> : tensor<2xi32>
  check.expect_eq_const %r, dense<[1, -1]> : tensor<2xi32>
  func.return
}
