// Values of tan. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @tan_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.tan %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[0.00010000000033333334, -0.00010000000033333334, 0.0009765628104409765, 1.5574077246549023, -1.5574077246549023, 0.5463024898437905, -0.5463024898437905, 14.101419947171719, -0.7470222972386603, 0.7470222972386603, -0.1425465430742778, 0.25534192122103627, -0.9315964599440725, -2.185039863261519, -1.1578212823495775, 0.0, -0.0, 0xFFF8000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @tan_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.tan %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.0009765628492459655, 1.5574077367782593, -1.5574077367782593, 0.5463024973869324, -0.5463024973869324, 14.101420402526855, -0.747022271156311, 0.747022271156311, -0.14254654943943024, 0.25534191727638245, -0.9315964579582214, -2.185039758682251, -1.1578212976455688, 0.0, -0.0, 0xFFC00000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @tan_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.tan %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 1.5576171875, -1.5576171875, 0.54638671875, -0.54638671875, 14.1015625, -0.7470703125, 0.7470703125, -0.142578125, 0.25537109375, -0.931640625, -2.185546875, -1.158203125, 0.0, -0.0, 0xFE00, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @tan_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.tan %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 1.5546875, -1.5546875, 0.546875, -0.546875, 14.125, -0.74609375, 0.74609375, -0.142578125, 0.255859375, -0.9296875, -2.1875, -1.15625, 0.0, -0.0, 0xFFC0, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @tan_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.tan %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.5625, -1.5625, 0.53125, -0.53125, 14.0, -0.75, 0.75, -0.140625, 0.25, -0.9375, -2.125, -1.1875, 0.0, -0.0, 0xF8, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @tan_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.tan %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.5, -1.5, 0.5625, -0.5625, 14.0, -0.75, 0.75, -0.140625, 0.25, -0.9375, -2.25, -1.125, 0.0, -0.0, 0xFC, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @tan_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.tan %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.5, -1.5, 0.5625, -0.5625, 14.0, -0.75, 0.75, -0.140625, 0.25, -0.9375, -2.25, -1.125, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @tan_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.tan %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.5, -1.5, 0.5625, -0.5625, 14.0, -0.75, 0.75, -0.140625, 0.25, -0.9375, -2.25, -1.125, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @tan_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.tan %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.5, -1.5, 0.5625, -0.5625, 14.0, -0.75, 0.75, -0.140625, 0.25, -0.9375, -2.25, -1.125, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @tan_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.tan %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.0009765625, 1.5, -1.5, 0.5, -0.5, 14.0, -0.75, 0.75, -0.15625, 0.25, -0.875, -2.0, -1.25, 0.0, -0.0, 0xFE, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @tan_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.tan %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.5, -1.5, 0.5, -0.5, 14.0, -0.75, 0.75, -0.15625, 0.25, -0.875, -2.0, -1.25, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @tan_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.tan %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.5, -1.5, 0.5, -0.5, 6.0, -0.0, -2.0, -1.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @tan_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.tan %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.5, -1.5, 0.5, -0.5, 7.5, -0.75, 0.75, -0.125, 0.25, -0.875, -2.25, -1.125, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @tan_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.tan %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.5, -1.5, 0.5, -0.5, 14.0, -0.75, 0.75, -0.125, 0.25, -0.875, -2.0, -1.25, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @tan_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.tan %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(0.03381282463669777, 1.0147936344146729), (-0.2551492154598236, 2.1247990131378174), (0.0023664440959692, -0.9956560134887695), (2.003344774246216, -0.6686943769454956), (-0.05916853994131088, 0.7680176496505737)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @tan_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.tan %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(0.0338128260798967, 1.0147936161466335), (-0.2551492218136518, 2.124799127742997), (0.002366444157003991, -0.9956560179073012), (2.0033447309700536, -0.6686943515558468), (-0.05916853956605073, 0.768017647286911)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
