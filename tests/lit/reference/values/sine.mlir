// Values of sine. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @sine_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.sine %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[9.999999983333334e-05, -9.999999983333334e-05, 0.0009765623447795783, 0.8414709848078965, -0.8414709848078965, 0.479425538604203, -0.479425538604203, 0.9974949866040544, 0.5984721441039565, -0.5984721441039565, 0.1411200080598672, 0.24740395925452294, -0.6816387600233341, 0.9092974268256817, 0.7568024953079282, 0.0, -0.0, 0xFFF8000000000000, 0xFFF8000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @sine_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.sine %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.0009765623253770173, 0.8414709568023682, -0.8414709568023682, 0.4794255495071411, -0.4794255495071411, 0.9974949955940247, 0.5984721183776855, -0.5984721183776855, 0.14112000167369843, 0.24740396440029144, -0.681638777256012, 0.9092974066734314, 0.756802499294281, 0.0, -0.0, 0xFFC00000, 0xFFC00000, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @sine_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.sine %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 0.84130859375, -0.84130859375, 0.4794921875, -0.4794921875, 0.99755859375, 0.5986328125, -0.5986328125, 0.14111328125, 0.2474365234375, -0.681640625, 0.9091796875, 0.7568359375, 0.0, -0.0, 0xFE00, 0xFE00, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @sine_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.sine %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 0.83984375, -0.83984375, 0.478515625, -0.478515625, 0.99609375, 0.59765625, -0.59765625, 0.1416015625, 0.2470703125, -0.6796875, 0.91015625, 0.7578125, 0.0, -0.0, 0xFFC0, 0xFFC0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @sine_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.sine %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[0.84375, -0.84375, 0.484375, -0.484375, 1.0, 0.59375, -0.59375, 0.140625, 0.25, -0.6875, 0.90625, 0.75, 0.0, -0.0, 0xF8, 0xF8, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @sine_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.sine %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[0.8125, -0.8125, 0.46875, -0.46875, 1.0, 0.625, -0.625, 0.140625, 0.25, -0.6875, 0.9375, 0.75, 0.0, -0.0, 0xFC, 0xFC, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @sine_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.sine %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[0.8125, -0.8125, 0.46875, -0.46875, 1.0, 0.625, -0.625, 0.140625, 0.25, -0.6875, 0.9375, 0.75, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @sine_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.sine %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.8125, -0.8125, 0.46875, -0.46875, 1.0, 0.625, -0.625, 0.140625, 0.25, -0.6875, 0.9375, 0.75, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @sine_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.sine %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.8125, -0.8125, 0.46875, -0.46875, 1.0, 0.625, -0.625, 0.140625, 0.25, -0.6875, 0.9375, 0.75, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @sine_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.sine %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.0009765625, 0.875, -0.875, 0.5, -0.5, 1.0, 0.625, -0.625, 0.15625, 0.25, -0.625, 0.875, 0.75, 0.0, -0.0, 0xFE, 0xFE, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @sine_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.sine %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 0.875, -0.875, 0.5, -0.5, 1.0, 0.625, -0.625, 0.15625, 0.25, -0.625, 0.875, 0.75, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @sine_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.sine %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.0, -1.0, 0.5, -0.5, 1.0, 0.0, 1.0, 1.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @sine_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.sine %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[0.875, -0.875, 0.5, -0.5, 1.0, 0.625, -0.625, 0.125, 0.25, -0.625, 0.875, 0.75, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @sine_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.sine %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[0.875, -0.875, 0.5, -0.5, 1.0, 0.625, -0.625, 0.125, 0.25, -0.625, 0.875, 0.75, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @sine_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.sine %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(3.165778398513794, 1.9596010446548462), (-1.1248012781143188, 0.03686082363128662), (2.490779399871826, -9.706443786621094), (-0.9164105653762817, 0.052153926342725754), (0.21775954961776733, -1.1634403467178345)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @sine_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.sine %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(3.165778513216168, 1.9596010414216063), (-1.1248012470579227, 0.03686082371280446), (2.490779438191711, -9.706443456311078), (-0.9164105676434869, 0.052153924904408386), (0.21775955162215221, -1.1634403637032504)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
