// Values of tanh. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @tanh_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.tanh %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[9.999999966666668e-05, -9.999999966666668e-05, 0.0009765621895592603, 0.7615941559557649, -0.7615941559557649, 0.46211715726000974, -0.46211715726000974, 0.9051482536448665, 0.9866142981514303, -0.9866142981514303, 0.9950547536867305, 0.24491866240370913, -0.6351489523872873, 0.9640275800758169, -0.999329299739067, 0.0, -0.0, 1.0, -1.0, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @tanh_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.tanh %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.0009765622089616954, 0.7615941762924194, -0.7615941762924194, 0.46211716532707214, -0.46211716532707214, 0.9051482677459717, 0.9866142868995667, -0.9866142868995667, 0.9950547814369202, 0.24491865932941437, -0.6351489424705505, 0.9640275835990906, -0.9993293285369873, 0.0, -0.0, 1.0, -1.0, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @tanh_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.tanh %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 0.76171875, -0.76171875, 0.462158203125, -0.462158203125, 0.9052734375, 0.98681640625, -0.98681640625, 0.9951171875, 0.244873046875, -0.63525390625, 0.9638671875, -0.99951171875, 0.0, -0.0, 1.0, -1.0, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @tanh_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.tanh %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 0.76171875, -0.76171875, 0.462890625, -0.462890625, 0.90625, 0.98828125, -0.98828125, 0.99609375, 0.2451171875, -0.63671875, 0.96484375, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @tanh_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.tanh %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.75, -0.75, 0.46875, -0.46875, 0.90625, 1.0, -1.0, 1.0, 0.25, -0.625, 0.96875, -1.0, 0.0, -0.0, 1.0, -1.0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @tanh_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.tanh %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.75, -0.75, 0.46875, -0.46875, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 0.9375, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @tanh_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.tanh %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.75, -0.75, 0.46875, -0.46875, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 0.9375, -1.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @tanh_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.tanh %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.75, -0.75, 0.46875, -0.46875, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 0.9375, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @tanh_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.tanh %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.75, -0.75, 0.46875, -0.46875, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 0.9375, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @tanh_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.tanh %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.0009765625, 0.75, -0.75, 0.4375, -0.4375, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 1.0, -1.0, 0.0, -0.0, 1.0, -1.0, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @tanh_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.tanh %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.75, -0.75, 0.4375, -0.4375, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 1.0, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @tanh_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.tanh %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.5, -0.5, 1.0, 1.0, 1.0, -1.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @tanh_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.tanh %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.75, -0.75, 0.5, -0.5, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 1.0, -1.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @tanh_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.tanh %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.75, -0.75, 0.4375, -0.4375, 0.875, 1.0, -1.0, 1.0, 0.25, -0.625, 1.0, -1.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @tanh_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.tanh %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(1.1667362451553345, -0.24345819652080536), (-0.9443730115890503, 0.07932445406913757), (0.24959106743335724, 0.13383273780345917), (-0.9650874137878418, -0.00874925497919321), (1.0020549297332764, 0.004517137072980404)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @tanh_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.tanh %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(1.16673625724092, -0.24345820118572534), (-0.9443729864226215, 0.0793244548039567), (0.24959107241921707, 0.13383274251519145), (-0.9650874212512806, -0.008749255167012178), (1.0020549882458119, 0.004517137276658425)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
