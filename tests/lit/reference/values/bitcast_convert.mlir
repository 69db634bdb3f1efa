// Values of bitcast_convert. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @same_width() {
  %0 = stablehlo.constant dense<[1.0, -3.1415927410125732, 1.401298464324817e-45]> : tensor<3xf32>
  %r = stablehlo.bitcast_convert %0 : (tensor<3xf32>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[1065353216, 3226013659, 1]> : tensor<3xui32>
  func.return
}

func.func @to_narrow() {
  %0 = stablehlo.constant dense<[1065353216, 3226013659, 1]> : tensor<3xui32>
  %r = stablehlo.bitcast_convert %0 : (tensor<3xui32>) -> tensor<3x2xui16>
  check.expect_eq_const %r, dense<[[0, 16256], [4059, 49225], [1, 0]]> : tensor<3x2xui16>
  func.return
}

func.func @to_wide() {
  %0 = stablehlo.constant dense<[[0, 16256], [4059, 49225], [1, 0]]> : tensor<3x2xui16>
  %r = stablehlo.bitcast_convert %0 : (tensor<3x2xui16>) -> tensor<3xui32>
  check.expect_eq_const %r, dense<[1065353216, 3226013659, 1]> : tensor<3xui32>
  func.return
}

func.func @nibbles_to_bytes() {
  %0 = stablehlo.constant dense<[[1, -8], [7, 2]]> : tensor<2x2xi4>
  %r = stablehlo.bitcast_convert %0 : (tensor<2x2xi4>) -> tensor<2xi8>
  check.expect_eq_const %r, dense<[-127, 39]> : tensor<2xi8>
  func.return
}

func.func @wide_floats() {
  %0 = stablehlo.constant dense<[1.5, -2.0]> : tensor<2xf64>
  %r = stablehlo.bitcast_convert %0 : (tensor<2xf64>) -> tensor<2x2xui32>
  check.expect_eq_const %r, dense<[[0, 1073217536], [0, 3221225472]]> : tensor<2x2xui32>
  func.return
}

func.func @half_to_bfloat() {
  %0 = stablehlo.constant dense<[[0.0, 1.875], [0.0004794597625732422, -2.142578125], [5.960464477539063e-08, 0.0]]> : tensor<3x2xf16>
  %r = stablehlo.bitcast_convert %0 : (tensor<3x2xf16>) -> tensor<3x2xbf16>
  check.expect_eq_const %r, dense<[[0.0, 1.0], [2.1595067280425198e-29, -3.140625], [9.183549615799121e-41, 0.0]]> : tensor<3x2xbf16>
  func.return
}
