// Values of exponential_minus_one. Oracle: Python's integers, numpy and ml_dtypes; written by tests/tools/write_value_tests.py.
// RUN: ttc-opt --run-tests %s

func.func @exponential_minus_one_f64() {
  %0 = stablehlo.constant dense<[0.0001, -0.0001, 0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7FF0000000000000, 0xFFF0000000000000, 0x7FF8000000000000]> : tensor<20xf64>
  %r = stablehlo.exponential_minus_one %0 : tensor<20xf64>
  %wanted0 = stablehlo.constant dense<[0.00010000500016667084, -9.999500016666251e-05, 0.0009770394924165351, 1.7182818284590453, -0.6321205588285577, 0.6487212707001282, -0.3934693402873666, 3.481689070338065, 11.182493960703473, -0.9179150013761012, 19.085536923187668, 0.2840254166877415, -0.5276334472589853, 6.38905609893065, -0.9816843611112658, 0.0, -0.0, 0x7FF0000000000000, -1.0, 0x7FF8000000000000]> : tensor<20xf64>
  check.expect_close %r, %wanted0, max_ulp_difference = 2 : tensor<20xf64>, tensor<20xf64>
  func.return
}

func.func @exponential_minus_one_f32() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F800000, 0xFF800000, 0x7FC00000]> : tensor<18xf32>
  %r = stablehlo.exponential_minus_one %0 : tensor<18xf32>
  %wanted0 = stablehlo.constant dense<[0.000977039453573525, 1.718281865119934, -0.6321205496788025, 0.6487212777137756, -0.39346933364868164, 3.481688976287842, 11.182494163513184, -0.9179149866104126, 19.08553695678711, 0.2840254306793213, -0.5276334285736084, 6.389056205749512, -0.9816843867301941, 0.0, -0.0, 0x7F800000, -1.0, 0x7FC00000]> : tensor<18xf32>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf32>, tensor<18xf32>
  func.return
}

func.func @exponential_minus_one_f16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C00, 0xFC00, 0x7E00]> : tensor<18xf16>
  %r = stablehlo.exponential_minus_one %0 : tensor<18xf16>
  %wanted0 = stablehlo.constant dense<[0.0009775161743164062, 1.71875, -0.63232421875, 0.64892578125, -0.3935546875, 3.482421875, 11.1796875, -0.91796875, 19.078125, 0.283935546875, -0.52783203125, 6.390625, -0.9814453125, 0.0, -0.0, 0x7C00, -1.0, 0x7E00]> : tensor<18xf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xf16>, tensor<18xf16>
  func.return
}

func.func @exponential_minus_one_bf16() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F80, 0xFF80, 0x7FC0]> : tensor<18xbf16>
  %r = stablehlo.exponential_minus_one %0 : tensor<18xbf16>
  %wanted0 = stablehlo.constant dense<[0.0009765625, 1.71875, -0.6328125, 0.6484375, -0.392578125, 3.484375, 11.1875, -0.91796875, 19.125, 0.283203125, -0.52734375, 6.375, -0.98046875, 0.0, -0.0, 0x7F80, -1.0, 0x7FC0]> : tensor<18xbf16>
  check.expect_close %r, %wanted0, max_ulp_difference = 1 : tensor<18xbf16>, tensor<18xbf16>
  func.return
}

func.func @exponential_minus_one_f8E3M4() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x70, 0xF0, 0x78]> : tensor<17xf8E3M4>
  %r = stablehlo.exponential_minus_one %0 : tensor<17xf8E3M4>
  check.expect_eq_const %r, dense<[1.6875, -0.625, 0.65625, -0.390625, 3.5, 11.0, -0.90625, 0x70, 0.28125, -0.53125, 6.5, -0.96875, 0.0, -0.0, 0x70, -1.0, 0x78]> : tensor<17xf8E3M4>
  func.return
}

func.func @exponential_minus_one_f8E4M3() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x78, 0xF8, 0x7C]> : tensor<17xf8E4M3>
  %r = stablehlo.exponential_minus_one %0 : tensor<17xf8E4M3>
  check.expect_eq_const %r, dense<[1.75, -0.625, 0.625, -0.40625, 3.5, 11.0, -0.9375, 20.0, 0.28125, -0.5, 6.5, -1.0, 0.0, -0.0, 0x78, -1.0, 0x7C]> : tensor<17xf8E4M3>
  func.return
}

func.func @exponential_minus_one_f8E4M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  %r = stablehlo.exponential_minus_one %0 : tensor<15xf8E4M3FN>
  check.expect_eq_const %r, dense<[1.75, -0.625, 0.625, -0.40625, 3.5, 11.0, -0.9375, 20.0, 0.28125, -0.5, 6.5, -1.0, 0.0, -0.0, 0x7F]> : tensor<15xf8E4M3FN>
  func.return
}

func.func @exponential_minus_one_f8E4M3FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  %r = stablehlo.exponential_minus_one %0 : tensor<16xf8E4M3FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.75, -0.625, 0.625, -0.40625, 3.5, 11.0, -0.9375, 20.0, 0.28125, -0.5, 6.5, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3FNUZ>
  func.return
}

func.func @exponential_minus_one_f8E4M3B11FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  %r = stablehlo.exponential_minus_one %0 : tensor<16xf8E4M3B11FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.75, -0.625, 0.625, -0.40625, 3.5, 11.0, -0.9375, 20.0, 0.28125, -0.5, 6.5, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E4M3B11FNUZ>
  func.return
}

func.func @exponential_minus_one_f8E5M2() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0, 0x7C, 0xFC, 0x7E]> : tensor<18xf8E5M2>
  %r = stablehlo.exponential_minus_one %0 : tensor<18xf8E5M2>
  check.expect_eq_const %r, dense<[0.0009765625, 1.75, -0.625, 0.625, -0.375, 3.5, 12.0, -0.875, 20.0, 0.3125, -0.5, 6.0, -1.0, 0.0, -0.0, 0x7C, -1.0, 0x7E]> : tensor<18xf8E5M2>
  func.return
}

func.func @exponential_minus_one_f8E5M2FNUZ() {
  %0 = stablehlo.constant dense<[0.0009765625, 1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  %r = stablehlo.exponential_minus_one %0 : tensor<16xf8E5M2FNUZ>
  check.expect_eq_const %r, dense<[0.0009765625, 1.75, -0.625, 0.625, -0.375, 3.5, 12.0, -0.875, 20.0, 0.3125, -0.5, 6.0, -1.0, 0.0, 0.0, 0x80]> : tensor<16xf8E5M2FNUZ>
  func.return
}

func.func @exponential_minus_one_f4E2M1FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 3.0, 2.0, -4.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  %r = stablehlo.exponential_minus_one %0 : tensor<10xf4E2M1FN>
  check.expect_eq_const %r, dense<[1.5, -0.5, 0.5, -0.5, 3.0, 6.0, 6.0, -1.0, 0.0, -0.0]> : tensor<10xf4E2M1FN>
  func.return
}

func.func @exponential_minus_one_f6E2M3FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  %r = stablehlo.exponential_minus_one %0 : tensor<14xf6E2M3FN>
  check.expect_eq_const %r, dense<[1.75, -0.625, 0.625, -0.375, 3.5, 7.5, -0.875, 7.5, 0.25, -0.5, 6.5, -1.0, 0.0, -0.0]> : tensor<14xf6E2M3FN>
  func.return
}

func.func @exponential_minus_one_f6E3M2FN() {
  %0 = stablehlo.constant dense<[1.0, -1.0, 0.5, -0.5, 1.5, 2.5, -2.5, 3.0, 0.25, -0.75, 2.0, -4.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  %r = stablehlo.exponential_minus_one %0 : tensor<14xf6E3M2FN>
  check.expect_eq_const %r, dense<[1.75, -0.625, 0.625, -0.375, 3.5, 12.0, -0.875, 20.0, 0.3125, -0.5, 6.0, -1.0, 0.0, -0.0]> : tensor<14xf6E3M2FN>
  func.return
}

func.func @exponential_minus_one_complex_f32() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f32>>
  %r = stablehlo.exponential_minus_one %0 : tensor<5xcomplex<f32>>
  %wanted0 = stablehlo.constant dense<[(-2.13120436668396, 2.471726655960083), (-0.8041848540306091, 0.106974296271801), (-2.2711756229400635, -0.18120168149471283), (-0.8657206296920776, -0.016872890293598175), (9.852261543273926, 16.901395797729492)]> : tensor<5xcomplex<f32>>
  check.expect_close %r, %wanted0, max_ulp_difference = 3 : tensor<5xcomplex<f32>>, tensor<5xcomplex<f32>>
  func.return
}

func.func @exponential_minus_one_complex_f64() {
  %0 = stablehlo.constant dense<[(1.0, 2.0), (-1.5, 0.5), (0.25, -3.0), (-2.0, -0.125), (3.0, 1.0)]> : tensor<5xcomplex<f64>>
  %r = stablehlo.exponential_minus_one %0 : tensor<5xcomplex<f64>>
  check.expect_almost_eq_const %r, dense<[(-2.1312043837568133, 2.4717266720048188), (-0.8041848624219318, 0.10697429720800304), (-2.2711755279651245, -0.18120167715204843), (-0.8657206476788124, -0.016872890355138965), (9.852261914197959, 16.901396535150095)]> : tensor<5xcomplex<f64>>, tolerance = 1.0e-12
  func.return
}
